import { basename } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { AddAnswer } from '../model/answers.ts';
import type { BodyLaw, MethodologyLaw, UnitTimeline } from '../model/body-law.ts';
import type { ActId, Lang } from '../model/ids.ts';
import type { Body, Manifest } from '../model/work.ts';
import { mediaTypeOf } from '../read/media-type.ts';
import { MAX_DOCUMENT_BYTES } from '../store/corpus.ts';
import { readBytes, sha256 } from '../store/files.ts';
import { indexActs, requisitesOf } from './act-graph.ts';
import { build } from './build.ts';
import { fileAct } from './file-act.ts';
import { citedWorks, heldWork, identify } from './identify.ts';
import type { Intake } from './intake.ts';
import { folderOf } from './intake.ts';
import type { LoadedAct, LoadedCorpus } from './load-corpus.ts';
import type { ParsedDocument } from './make-document.ts';
import { finishDocument } from './make-document.ts';
import type { ReadCorpus } from './make-law.ts';
import { lawOf, readCorpusDocuments } from './make-law.ts';
import { plain } from './plain.ts';
import { parseGuarded } from './reading-room.ts';
import type { Workspace } from './workspace.ts';

export interface AddRequest {
  readonly file: string;
  readonly body: string | null;
  readonly lang: Lang | null;
  readonly write: boolean;
}

function heldHashes(corpus: LoadedCorpus): Map<string, ActId> {
  return new Map(
    corpus.acts.flatMap((act) => (act.manifest?.files ?? []).map((file) => [file.sha256, act.work.id] as const)),
  );
}

/** The name under which the bytes are kept: language, and the edition where the publisher consolidated the text. */
function storedName(parsed: ParsedDocument, taken: readonly string[], original: string): string {
  const { expression } = parsed;
  const editions = expression.notes.flatMap((note) => note.by?.adopted ?? []).sort();
  const edition = expression.methodology === null ? undefined : editions[editions.length - 1];
  const ending = /\.[A-Za-z0-9]{1,5}$/u.exec(basename(original))?.[0]?.toLowerCase() ?? '.txt';
  const stem = edition === undefined ? expression.lang : `${expression.lang}@${edition}`;
  let name = `${stem}${ending}`;
  for (let n = 2; taken.includes(name); n += 1) name = `${stem}~${n}${ending}`;
  return name;
}

function parsedInput(workspace: Workspace, request: AddRequest, bytes: Uint8Array): Promise<ParsedDocument> {
  const input = {
    path: basename(request.file),
    bytes,
    sha256: sha256(bytes),
    lang: request.lang,
    mediaType: mediaTypeOf(bytes, request.file),
    isConsolidated: false,
  };
  return parseGuarded(workspace, input);
}

/** Returns what the file is and what it would bring, without touching the corpus. */
export async function intakeOf(
  workspace: Workspace,
  request: AddRequest,
  bytes: Uint8Array,
  corpus: LoadedCorpus,
): Promise<Outcome<Intake>> {
  const parsed = await parsedInput(workspace, request, bytes);
  const { value: identity, diagnostics } = identify(plain(parsed.expression.frontMatter), corpus.bodies, request.body);
  const known = corpus.acts.find((act) => act.work.id === identity.id);
  const taken = (known?.manifest?.files ?? []).map((file) => file.file);
  const fileName = storedName(parsed, taken, request.file);
  const isHeld = heldHashes(corpus).has(parsed.input.sha256);
  if (identity.id === null || identity.body === null) {
    const bare = finishDocument(parsed, '');
    return outcome({ identity, work: null, cited: [], document: bare, bytes, fileName, isHeld }, [
      ...bare.diagnostics,
      ...diagnostics,
    ]);
  }
  const document = finishDocument(parsed, identity.id, `${folderOf(identity.id)}/${fileName}`);
  const bodies = identity.newBody ? [...corpus.bodies, identity.newBody] : corpus.bodies;
  const index = indexActs(corpus.acts.map((act) => act.work));
  const cited = citedWorks(
    document.frontMatter,
    identity.id,
    identity.body,
    bodies,
    (reference) => index.find(requisitesOf(reference), identity.body) !== null,
  );
  const found: Diagnostic[] = [...document.diagnostics, ...diagnostics];
  if (document.frontMatter.kind === 'other') {
    found.push(
      diagnose(
        'ADD_NOT_A_METHODOLOGY_ACT',
        'No approval, amendment or repeal of a methodology was found in the text.',
        { act: identity.id },
      ),
    );
  }
  const sameLanguage = (known?.manifest?.files ?? []).some(
    (file) => file.language === document.lang && file.sha256 !== parsed.input.sha256,
  );
  if (sameLanguage && !isHeld)
    found.push(
      diagnose('ADD_COPY_DIFFERS', `${identity.id} is held in this language already, with other bytes.`, {
        act: identity.id,
      }),
    );
  const work = heldWork(identity.id, identity.body, document.frontMatter, known?.work);
  return outcome({ identity, work, cited, document, bytes, fileName, isHeld }, found);
}

/** Returns the corpus as it would be with the act taken in; nothing is written. */
export function extended(read: ReadCorpus, intake: Intake): ReadCorpus {
  const { work, document, identity } = intake;
  if (work === null || document === null) return read;
  const manifest: Manifest = { schema: 'adisteme/manifest/1', act: work.id, files: [] };
  const fresh = new Set([work.id, ...intake.cited.map((entry) => entry.id)]);
  const acts: LoadedAct[] = read.corpus.acts.filter((act) => !fresh.has(act.work.id));
  acts.push({ folder: folderOf(work.id), work, manifest });
  for (const entry of intake.cited) acts.push({ folder: folderOf(entry.id), work: entry, manifest: null });
  const bodies = identity.newBody ? [...read.corpus.bodies, identity.newBody] : read.corpus.bodies;
  const documents = new Map(read.documents);
  const others = (documents.get(work.id) ?? []).filter((entry) => entry.lang !== document.lang);
  documents.set(work.id, [...others, document]);
  return { ...read, corpus: { ...read.corpus, bodies, acts }, documents };
}

export interface Touched {
  readonly touches: AddAnswer['touches'];
  readonly undetermined: readonly string[];
}

/** Returns what differs in the law of the body once the act is in it. */
export function touchedBy(before: BodyLaw | null, after: BodyLaw, act: ActId): Touched {
  const provisions = new Set<string>();
  const rules = new Set<string>();
  const undetermined = new Set<string>();
  for (const methodology of after.methodologies) {
    const old = before?.methodologies.find((entry) => entry.act === methodology.act) ?? null;
    for (const unit of changedUnits(before, old, after, methodology)) provisions.add(unit);
    const known = new Set(old?.rules.map((rule) => JSON.stringify(rule.rule)) ?? []);
    for (const rule of methodology.rules) if (!known.has(JSON.stringify(rule.rule))) rules.add(rule.rule.id);
    for (const unit of methodology.units) {
      if (
        unit.states.some(
          (state) =>
            state.by.act === act && (state.doubt !== null || state.readings.length > 0 || state.state === 'unknown'),
        )
      )
        undetermined.add(unit.id);
    }
  }
  const life = after.acts.find((entry) => entry.id === act);
  const from = life ? (after.bounds[life.commencement] ?? null) : null;
  return { touches: { provisions: [...provisions], rules: [...rules], from }, undetermined: [...undetermined] };
}

/** A later act also shows that an earlier one was in effect by then (latestIfNoted): that moves no unit. */
function momentOf(law: BodyLaw, index: number | null): unknown {
  if (index === null) return null;
  const { latestIfNoted: _, ...bound } = law.bounds[index] ?? { latestIfNoted: null };
  return bound;
}

function printUnit(law: BodyLaw, unit: UnitTimeline): string {
  return JSON.stringify(
    unit.states.map((state) => ({ ...state, from: momentOf(law, state.from), until: momentOf(law, state.until) })),
  );
}

function changedUnits(
  before: BodyLaw | null,
  old: MethodologyLaw | null,
  after: BodyLaw,
  methodology: MethodologyLaw,
): string[] {
  const known = new Map(before === null ? [] : (old?.units ?? []).map((unit) => [unit.id, printUnit(before, unit)]));
  return methodology.units.filter((unit) => known.get(unit.id) !== printUnit(after, unit)).map((unit) => unit.id);
}

function answerOf(intake: Intake, touched: Touched, written: boolean, diagnostics: readonly Diagnostic[]): AddAnswer {
  const front = intake.document?.frontMatter;
  return {
    schema: 'adisteme/add/1',
    identity: {
      id: intake.identity.id,
      body: intake.identity.body,
      type: front?.type ?? null,
      adopted: front?.adopted ?? null,
      number: front?.number ?? null,
      registration: front?.registration ? { number: front.registration.number, date: front.registration.date } : null,
      title: front?.title ?? null,
      lang: front?.lang ?? 'kk',
    },
    edits: (intake.document?.edits ?? []).map((entry) => entry.edit),
    touches: touched.touches,
    undetermined: [...touched.undetermined],
    written,
    diagnostics: diagnostics as unknown as AddAnswer['diagnostics'],
  };
}

const NOTHING: Touched = { touches: { provisions: [], rules: [], from: null }, undetermined: [] };

/**
 * Returns what a new document is, its edits and what they touch; with `write` it is taken into the corpus and the rules are rebuilt.
 * Taking the same bytes in twice changes nothing.
 *
 * **Diagnostics:** ADD_*, STORE_*, and those of reading.
 */
export async function add(workspace: Workspace, request: AddRequest): Promise<Outcome<AddAnswer | null>> {
  const { value: bytes, diagnostics: unreadable } = readBytes(request.file, MAX_DOCUMENT_BYTES);
  if (bytes === null) return outcome(null, unreadable);
  const read = await readCorpusDocuments(workspace);
  const { value: intake, diagnostics } = await intakeOf(workspace, request, bytes, read.corpus);
  if (intake.isHeld) {
    const told = diagnose(
      'ADD_ALREADY_HELD',
      `The corpus holds these bytes already as ${intake.identity.id ?? request.file}.`,
      {},
    );
    return outcome(answerOf(intake, NOTHING, false, [told]), [told]);
  }
  if (intake.work === null || intake.identity.body === null)
    return outcome(answerOf(intake, NOTHING, false, diagnostics), diagnostics);
  const after = extended(read, intake);
  const body = after.corpus.bodies.find((entry) => entry.id === intake.identity.body) as Body;
  const known = read.corpus.bodies.some((entry) => entry.id === body.id);
  const touched = touchedBy(known ? lawOf(workspace, read, body) : null, lawOf(workspace, after, body), intake.work.id);
  if (!request.write) return outcome(answerOf(intake, touched, false, diagnostics), diagnostics);
  const filed = fileAct(workspace.corpus, intake);
  const written = filed.length === 0;
  if (written) await build(workspace);
  return outcome(answerOf(intake, touched, written, [...diagnostics, ...filed]), [...diagnostics, ...filed]);
}
