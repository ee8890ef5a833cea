import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { foldNumber } from '../lexicon/act-number.ts';
import type { BodyIndex } from '../lexicon/body-index.ts';
import { actSlug } from '../lexicon/romanize.ts';
import { printActId } from '../model/ids.ts';
import type { Edition, FileGroup, ImportedAct } from './import-act.ts';
import { datedByHistory } from './import-history.ts';
import type { ActMetadata } from './import-meta.ts';
import { type FileRecord, folderOfFile, readTextName, stateOfMetadata } from './import-record.ts';
import { issuerOf } from './issuer.ts';

interface Requisites {
  readonly adopted: string | null;
  readonly number: string | null;
}

function requisitesOf(file: FileRecord): Requisites {
  const number = file.who?.number ?? null;
  return { adopted: file.who?.adopted ?? null, number: number === null ? null : foldNumber(number) };
}

/** One slip of the pen does not make another act: both date and number must be told, and differ. */
function areTwoActs(a: Requisites, b: Requisites): boolean {
  const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other;
  return differ(a.adopted, b.adopted) && differ(a.number, b.number);
}

/** The texts of one folder as acts: a folder of downloads may hold `kk.txt` of one and `ru.txt` of another. */
function partActs(files: readonly FileRecord[], metadata: readonly ActMetadata[]): FileGroup[] {
  const parts: { readonly files: FileRecord[]; readonly metadata: ActMetadata[] }[] = [];
  const isOf = (part: (typeof parts)[number], told: Requisites): boolean =>
    !part.files.some((file) => areTwoActs(requisitesOf(file), told));
  for (const file of files) {
    const part = parts.find((one) => isOf(one, requisitesOf(file)));
    if (part) part.files.push(file);
    else parts.push({ files: [file], metadata: [] });
  }
  for (const entry of metadata) {
    const number = entry.card?.number ?? null;
    const told = { adopted: entry.adopted, number: number === null ? null : foldNumber(number) };
    (parts.find((part) => isOf(part, told)) ?? parts[0])?.metadata.push(entry);
  }
  return parts;
}

/**
 * Returns the files that belong together: texts named by language in one folder are one act when any of them is about a
 * methodology, unless they tell both another date and another number; every other text stands alone.
 */
export function groupFiles(
  records: readonly FileRecord[],
  metadataOf: (folder: string) => readonly ActMetadata[],
): FileGroup[] {
  const folders = new Map<string, FileRecord[]>();
  const groups: FileGroup[] = [];
  const single: FileGroup[] = [];
  for (const record of records) {
    const folder = folderOfFile(record.path);
    if (readTextName(record.path) === null) {
      if (record.relation !== null) single.push({ files: [record], metadata: [] });
      continue;
    }
    if (record.who === null) continue;
    const files = folders.get(folder);
    if (files) files.push(record);
    else folders.set(folder, [record]);
  }
  for (const [folder, files] of folders) {
    if (!files.some((file) => file.relation !== null)) continue;
    for (const group of partActs(files, metadataOf(folder))) {
      if (group.files.some((file) => file.relation !== null)) groups.push(group);
    }
  }
  // Files with metadata beside them come first: a copy without is the copy.
  return [...groups, ...single];
}

function distinct<T>(values: readonly (T | null | undefined)[]): T[] {
  return [...new Set(values.filter((value): value is T => value !== null && value !== undefined))];
}

interface Told {
  readonly adopted: string | null;
  readonly number: string | null;
  readonly registration: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What texts and metadata tell alike; the text is followed where they differ, the first text where the languages do. */
function tellIdentity(group: FileGroup): Told {
  const whos = group.files.flatMap((file) => (file.who ? [file.who] : []));
  const cards = group.metadata.flatMap((metadata) => (metadata.card ? [metadata.card] : []));
  const place = { file: group.files[0]?.path ?? '' };
  const diagnostics: Diagnostic[] = [];
  const choose = (what: string, texts: readonly string[], told: readonly string[], fold = (value: string) => value) => {
    const [first, ...others] = distinct(texts.map(fold));
    const differing = told.find((value) => first !== undefined && fold(value) !== first);
    if (others.length > 0) {
      const message = `The texts of the act tell different things of its ${what}.`;
      diagnostics.push(diagnose('IMPORT_LANGUAGES_DIFFER', message, place, { found: [first, ...others].join(' | ') }));
    }
    if (differing !== undefined) {
      const message = `Text and metadata tell different things of the act's ${what}.`;
      diagnostics.push(
        diagnose('IMPORT_METADATA_DIFFERS', message, place, { found: first ?? '', expected: differing }),
      );
    }
    return texts[0] ?? told[0] ?? null;
  };
  const adopted = choose(
    'date',
    distinct(whos.map((who) => who.adopted)),
    distinct(group.metadata.map((metadata) => metadata.adopted)),
  );
  const number = choose(
    'number',
    distinct(whos.map((who) => who.number)),
    distinct(cards.map((card) => card.number)),
    foldNumber,
  );
  const registration =
    distinct(whos.map((who) => who.registration?.number))[0] ??
    distinct(cards.map((card) => card.registration?.number))[0] ??
    null;
  return { adopted, number, registration, diagnostics };
}

function editionsOf(group: FileGroup, adopted: string | null): Edition[] {
  const editions = group.files.map((file): Edition => {
    const { edition: named = null, state = null } = readTextName(file.path) ?? {};
    const lang = file.who?.lang ?? 'kk';
    const now = group.metadata.filter((entry) => stateOfMetadata(entry.file) === null);
    const metadata =
      state !== null
        ? (group.metadata.find((entry) => stateOfMetadata(entry.file) === state) ?? null)
        : (now.find((entry) => entry.edition[lang] !== null && entry.edition[lang] === named) ??
          (named === null ? (now[0] ?? null) : null));
    const noted = file.lastNote !== null && (adopted === null || file.lastNote > adopted) ? file.lastNote : null;
    const committed = file.state && !file.state.isFirst ? file.state.date : null;
    const date = named ?? noted ?? metadata?.edition[lang] ?? committed ?? adopted;
    const isEnacted = noted === null && (date === null || adopted === null || date <= adopted);
    const isDatedByHistory = committed !== null && date === committed && noted === null;
    return { lang, date, file, metadata, isEnacted, isDatedByHistory };
  });
  const key = (edition: Edition): string => `${edition.date ?? ''} ${edition.lang} ${edition.file.path}`;
  return editions.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function partial(missing: ImportedAct['missing'], group: FileGroup): Diagnostic[] {
  if (missing.length === 0) return [];
  const message = `Neither the text nor metadata tell: ${missing.join(', ')}.`;
  return [diagnose('IMPORT_IDENTITY_PARTIAL', message, { file: group.files[0]?.path ?? '' })];
}

/** Returns who the act is that the files hold, with its editions in order of their dates. */
export function identifyGroup(group: FileGroup, bodies: BodyIndex): ImportedAct {
  const told = tellIdentity(group);
  const editions = editionsOf(group, told.adopted);
  const { body, isNew, spellings } = issuerOf(editions, group.metadata, bodies);
  const slug = actSlug(told.number, told.registration);
  const missing: ('body' | 'date' | 'number')[] = [];
  if (body === null) missing.push('body');
  if (told.adopted === null) missing.push('date');
  if (slug === null) missing.push('number');
  const isKnown = body !== null && told.adopted !== null && slug !== null;
  const id = isKnown ? printActId({ body: body.id, adopted: told.adopted, number: slug }) : null;
  const taken = editions.find((edition) => edition.file.relation !== null);
  return {
    id,
    body,
    isNewBody: isNew,
    spellings,
    relation: taken?.file.relation ?? 'approve',
    generation: editions.map((edition) => edition.file.generation).find((value) => value !== null) ?? null,
    missing,
    editions,
    metadata: group.metadata,
    diagnostics: [
      ...told.diagnostics,
      ...partial(missing, group),
      ...editions.flatMap((one) => (one.isDatedByHistory ? [datedByHistory(one.file, one.date ?? '')] : [])),
    ],
  };
}
