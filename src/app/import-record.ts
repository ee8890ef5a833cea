import { basename, dirname, join } from 'node:path';
import { type Diagnostic, readingError } from '../base/diagnostic.ts';
import { mayBeAboutAppraisal } from '../lexicon/act-kind-words.ts';
import type { Expression, FrontMatter } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import { decodeBytes } from '../read/decode-bytes.ts';
import { mediaTypeOf } from '../read/media-type.ts';
import { MAX_DOCUMENT_BYTES } from '../store/corpus.ts';
import { readBytes } from '../store/files.ts';
import { sha256 } from '../store/sha256.ts';
import type { WalkedFile } from '../store/walk-folder.ts';
import { type Relation, readKindOfAct } from './import-kind.ts';
import { parseAnyDocument } from './make-document.ts';
import { type Plain, plain } from './plain.ts';

/** Who an act says it is: what is kept of its front matter. */
export type Who = Pick<
  Plain<FrontMatter>,
  'lang' | 'kind' | 'type' | 'bodyAsWritten' | 'adopted' | 'number' | 'registration' | 'title'
>;

/** What was found out about one file, as plain data: kept until the file changes. */
export interface FileRecord extends WalkedFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly relation: Relation | null;
  readonly generation: string | null;
  /** The date of the latest act that a publisher's remark in the text names. */
  readonly lastNote: string | null;
  readonly who: Who | null;
  /** What the reader warns of, as far as a person should look. */
  readonly warnings: readonly Diagnostic[];
  /** A short hash of the words of every unit, by its id: by these copies are compared. Only of acts that are taken. */
  readonly units: Readonly<Record<string, string>>;
  /** The folder that the path is of, where it is not the one that is imported. */
  readonly root?: string;
  /** An earlier state of a file, by the history of the repository: the day of its commit, and whether it is the first. */
  readonly state?: { readonly date: string; readonly isFirst: boolean };
  /** Why it was left; null when it was taken. */
  readonly why: string | null;
}

/** Endings of files that a reader exists for. */
const READ_ENDINGS: ReadonlySet<string> = new Set(['md', 'markdown', 'txt', 'html', 'htm', 'docx', 'doc', 'pdf']);
/** Matches `rus.md`, `kaz@2019-09-26.md`, `kk.txt`, `rus~2019-09-26-1a2b3c4.md` (a state of `rus.md`); must not match `README.md`. */
const NAMED_TEXT = /^(kaz|rus|kk|ru)(?:@(\d{4}-\d{2}-\d{2})|~(\d{4}-\d{2}-\d{2}-[0-9a-f]{7}))?\.[a-z]{2,8}$/u;
/** Matches `meta.yaml`, `meta@2018-03-29.yml`, `meta~2019-09-26-1a2b3c4.yaml`; must not match `mkdocs.yml`. */
const METADATA = /^meta(?:@(\d{4}-\d{2}-\d{2})|~(\d{4}-\d{2}-\d{2}-[0-9a-f]{7}))?\.ya?ml$/u;

export interface TextName {
  readonly lang: Lang;
  readonly edition: string | null;
  /** Day and commit of an earlier state. */
  readonly state: string | null;
}

/** Returns what a file name of a repository of acts tells: language and edition; null for any other name. */
export function readTextName(path: string): TextName | null {
  const match = NAMED_TEXT.exec(basename(path));
  if (!match) return null;
  return { lang: match[1]?.startsWith('k') ? 'kk' : 'ru', edition: match[2] ?? null, state: match[3] ?? null };
}

/** Returns the edition that a metadata file is about ('' = all of the folder); null when the file is none. */
export function readMetadataName(path: string): string | null {
  const match = METADATA.exec(basename(path));
  return match ? (match[1] ?? '') : null;
}

/** Returns the state (day and commit) that a metadata file stands beside; null where it is the one as it is now. */
export function stateOfMetadata(path: string): string | null {
  return METADATA.exec(basename(path))?.[2] ?? null;
}

export function endingOf(path: string): string {
  const name = basename(path);
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}

export function folderOfFile(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}

/** Returns the record of a file that is left. */
export function leftFile(file: WalkedFile, why: string, hash = ''): FileRecord {
  const nothing = { relation: null, generation: null, lastNote: null, who: null, warnings: [], units: {} } as const;
  return { ...file, sha256: hash, mediaType: '', ...nothing, why };
}

function lastOf(dates: readonly (string | null | undefined)[]): string | null {
  return dates.reduce<string | null>((last, date) => (date && (last === null || date > last) ? date : last), null);
}

const MOST_WARNINGS = 5;
/** Figures of a hash that are kept: two units of one act with equal ones are equal. */
const HASH_LENGTH = 12;

/** Formats part words and lines in their own way: white space says nothing of the words. */
function hashOfWords(unit: Provision): string {
  const cells = (unit.cells ?? []).flatMap((cell) => cell.items.map((item) => item.text));
  const words = cells.length > 0 ? cells.join('') : unit.kind === 'table' || unit.kind === 'row' ? '' : unit.own.text;
  return sha256(words.replace(/\s+/gu, '')).slice(0, HASH_LENGTH);
}

function unitHashes({ act, methodology }: Expression): Record<string, string> {
  const hashes: Record<string, string> = {};
  const visit = (unit: Provision): void => {
    hashes[unit.id] = hashOfWords(unit);
    unit.children.forEach(visit);
  };
  visit(act);
  if (methodology) visit(methodology);
  return hashes;
}

const OTHER_SUBJECT = 'another subject: no methodology of appraising servants is named';

/** Returns what a file of the tree is: an act about a methodology, or left, with the reason. The file is read once. */
export async function readFileRecord(folder: string, file: WalkedFile): Promise<FileRecord> {
  const ending = endingOf(file.path);
  if (!READ_ENDINGS.has(ending)) return leftFile(file, `the format .${ending} holds no text of an act`);
  if (file.size > MAX_DOCUMENT_BYTES) return leftFile(file, `larger than any act: ${file.size} bytes`);
  const { value: bytes, diagnostics } = readBytes(join(folder, file.path), MAX_DOCUMENT_BYTES);
  if (bytes === null) return leftFile(file, `cannot be read: ${diagnostics[0]?.code ?? ''}`);
  const hash = sha256(bytes);
  const mediaType = mediaTypeOf(bytes, file.path);
  const input = { path: file.path, bytes, sha256: hash, lang: null, mediaType, isConsolidated: false };
  // A text of another subject is told before it is parsed; the words of Word and PDF are known only afterwards.
  if (mediaType.startsWith('text/')) {
    const decoded = decodeBytes(bytes, { file: file.path });
    if (decoded.value.encoding === 'none') return leftFile(file, decoded.diagnostics[0]?.message ?? 'no text', hash);
    if (!mayBeAboutAppraisal(decoded.value.text)) return leftFile(file, OTHER_SUBJECT, hash);
  }
  const { expression, diagnostics: told } = await parseAnyDocument(input);
  const unusable = readingError(told);
  if (unusable !== null) return leftFile(file, unusable.message, hash);
  if (!mediaType.startsWith('text/') && !mayBeAboutAppraisal(expression.decoded)) {
    return leftFile(file, OTHER_SUBJECT, hash);
  }
  const { relation, generation, why } = readKindOfAct(expression);
  const { lang, kind, type, bodyAsWritten, adopted, number, registration, title } = plain(expression.frontMatter);
  const who = { lang, kind, type, bodyAsWritten, adopted, number, registration, title };
  const lastNote = lastOf(expression.notes.map((note) => note.by?.adopted));
  const warnings = told
    .filter((entry) => entry.code.startsWith('READ_') && entry.severity !== 'info')
    .slice(0, MOST_WARNINGS);
  const units = relation === null ? {} : unitHashes(expression);
  return { ...file, sha256: hash, mediaType, relation, generation, lastNote, who, warnings, units, why };
}
