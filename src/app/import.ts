import { join, resolve } from 'node:path';
import { pushAll } from '../base/collect.ts';
import { type Diagnostic, diagnose, sortDiagnostics } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { createBodyIndex } from '../lexicon/body-index.ts';
import type { ImportAnswer } from '../model/answers.ts';
import type { Body } from '../model/work.ts';
import { readCache, writeCache } from '../store/cache.ts';
import { isFolder, readBytes } from '../store/files.ts';
import { sha256 } from '../store/sha256.ts';
import { type WalkedFile, walkFolder } from '../store/walk-folder.ts';
import { build } from './build.ts';
import { knownCorpus } from './catalog/known-corpus.ts';
import type { Progress } from './catalog/open-catalog.ts';
import type { ImportedAct } from './import-act.ts';
import { compareImportedCopies, differenceOf, type FoundCopy } from './import-copies.ts';
import { groupFiles, identifyGroup } from './import-groups.ts';
import { readHistory, withStates } from './import-history.ts';
import { type ActMetadata, readMetadata } from './import-meta.ts';
import { type FileRecord, folderOfFile, readMetadataName } from './import-record.ts';
import { type Filing, fileImportedAct } from './import-write.ts';
import { withAliases } from './issuer.ts';
import type { LoadedCorpus } from './load-corpus.ts';
import { mapAhead, poolOf, recordGuarded } from './reading-room.ts';
import type { Workspace } from './workspace.ts';

export interface ImportRequest {
  readonly folder: string;
  readonly write: boolean;
}

const MAX_METADATA_BYTES = 1_000_000;
/** Records are kept after so many new files, so that a run that was stopped goes on where it was. */
const KEPT_EVERY = 500;
/** Files handed to each thread before it has answered, so that none waits for work. */
const READ_AHEAD = 2;

type Records = Readonly<Record<string, FileRecord>>;

function isSame(record: FileRecord | undefined, file: WalkedFile): record is FileRecord {
  return record !== undefined && record.size === file.size && record.changedMs === file.changedMs;
}

/** A record for each text of the tree; a file that did not change since the last run is not opened. */
async function readRecords(
  workspace: Workspace,
  folder: string,
  files: readonly WalkedFile[],
  progress: Progress,
): Promise<FileRecord[]> {
  const name = `import/${sha256(`${workspace.codeVersion} ${resolve(folder)}`)}.json`;
  const kept = readCache<Records>(workspace.cache, name) ?? {};
  const keep = (done: readonly FileRecord[]): void =>
    writeCache(workspace.cache, name, Object.fromEntries(done.map((record) => [record.path, record])));
  let fresh = 0;
  let done = 0;
  const held: FileRecord[] = [];
  const records = await mapAhead(files, READ_AHEAD * (poolOf(workspace)?.size ?? 1), async (file) => {
    const known = Object.hasOwn(kept, file.path) ? kept[file.path] : undefined;
    const record = isSame(known, file) ? known : await recordGuarded(workspace, folder, file);
    held.push(record);
    if (record !== known) {
      fresh += 1;
      if (fresh % KEPT_EVERY === 0) keep(held);
    }
    done += 1;
    progress(done, files.length);
    return record;
  });
  if (fresh > 0 || Object.keys(kept).length !== records.length) keep(records);
  return records;
}

function metadataReader(folder: string, files: readonly WalkedFile[], diagnostics: Diagnostic[]) {
  const byFolder = new Map<string, string[]>();
  for (const { path } of files) {
    const list = byFolder.get(folderOfFile(path)) ?? [];
    list.push(path);
    byFolder.set(folderOfFile(path), list);
  }
  return (of: string): ActMetadata[] =>
    (byFolder.get(of) ?? []).flatMap((path) => {
      const { value: bytes } = readBytes(join(folder, path), MAX_METADATA_BYTES);
      if (bytes === null) return [];
      const read = readMetadata(new TextDecoder().decode(bytes), path);
      pushAll(diagnostics, read.diagnostics);
      return read.value ? [read.value] : [];
    });
}

/** The acts of the tree; a body that one act brings is known to the next, under every name that the acts give it. */
function identifyAll(groups: ReturnType<typeof groupFiles>, corpus: LoadedCorpus): ImportedAct[] {
  const bodies = createBodyIndex(corpus.bodies);
  const fresh = new Map<string, Body>();
  const acts = groups.map((group) => {
    const act = identifyGroup(group, bodies);
    if (act.body === null || (!act.isNewBody && !fresh.has(act.body.id))) return act;
    const body = withAliases(act.body, act.spellings);
    fresh.set(body.id, body);
    bodies.put(body);
    return act;
  });
  const named = acts.map((act) => {
    const body = act.body === null ? undefined : fresh.get(act.body.id);
    return body === undefined ? act : { ...act, body, isNewBody: true };
  });
  return mergeCopies(named);
}

/** Files in several places that are one act by body, date and number. */
function mergeCopies(acts: readonly ImportedAct[]): ImportedAct[] {
  const merged = new Map<string, ImportedAct>();
  for (const [at, act] of acts.entries()) {
    const key = act.id ?? `unknown ${at}`;
    const first = merged.get(key);
    if (first === undefined) merged.set(key, act);
    else {
      const editions = [...first.editions, ...act.editions];
      const metadata = [...first.metadata, ...act.metadata];
      merged.set(key, { ...first, editions, metadata, diagnostics: [...first.diagnostics, ...act.diagnostics] });
    }
  }
  return [...merged.values()];
}

interface Sorted {
  readonly act: ImportedAct;
  readonly copies: readonly FoundCopy[];
}

/** One file for each language and edition; further copies are compared with it. */
function withoutCopies(act: ImportedAct): Sorted {
  const firsts = new Map<string, FileRecord>();
  const copies: FoundCopy[] = [];
  const diagnostics = [...act.diagnostics];
  const editions = act.editions.filter(({ lang, date, file }) => {
    const known = firsts.get(file.sha256) ?? firsts.get(`${lang} ${date ?? ''}`);
    if (known !== undefined) {
      copies.push({ path: file.path, of: known.path, differing: differenceOf(file, known) });
      return false;
    }
    firsts.set(file.sha256, file);
    firsts.set(`${lang} ${date ?? ''}`, file);
    return true;
  });
  for (const { file } of editions) pushAll(diagnostics, file.warnings);
  return { act: { ...act, editions, diagnostics }, copies };
}

function isHeldAlready(act: ImportedAct, hashes: ReadonlySet<string>): boolean {
  return act.editions.every((edition) => hashes.has(edition.file.sha256));
}

function heldHashes(corpus: LoadedCorpus): Set<string> {
  return new Set(corpus.acts.flatMap((act) => (act.manifest?.files ?? []).map((file) => file.sha256)));
}

function filingOf(workspace: Workspace, corpus: LoadedCorpus, hashes: Set<string>): Filing {
  return {
    corpus: workspace.corpus,
    works: new Map(corpus.acts.map((act) => [act.work.id, act.work])),
    bodies: new Map(corpus.bodies.map((body) => [body.id, body])),
    files: new Map(
      corpus.acts.map((act) => [act.work.id, new Set((act.manifest?.files ?? []).map((file) => file.file))]),
    ),
    hashes,
  };
}

type Taken = ImportAnswer['taken'][number];

function answerOf(act: ImportedAct, state: Taken['state']): Taken {
  return {
    act: act.id,
    body: act.body?.id ?? null,
    kind: act.relation,
    generation: act.generation,
    editions: act.editions.map(({ lang, date, file }) => ({ lang, date, file: file.path })),
    missing: [...act.missing],
    state,
  };
}

/**
 * Returns which acts of a folder tree are about a methodology of appraisal, told by their content, and why the others were left;
 * with `write` they are taken into the corpus and the rules are rebuilt. A second run reads only what changed and writes nothing.
 *
 * **Diagnostics:** IMPORT_*, STORE_*.
 */
export async function importFolder(
  workspace: Workspace,
  request: ImportRequest,
  progress: Progress = () => {},
): Promise<Outcome<ImportAnswer | null>> {
  const { folder, write } = request;
  if (!isFolder(folder)) {
    return outcome(null, [diagnose('IMPORT_FOLDER_MISSING', `There is no folder ${folder}.`, { file: folder })]);
  }
  const walk = walkFolder(folder);
  const metadataFiles = walk.files.filter((file) => readMetadataName(file.path) !== null);
  const texts = walk.files.filter((file) => readMetadataName(file.path) === null);
  const present = await readRecords(workspace, folder, texts, progress);
  const { value: history, diagnostics: unread } = readHistory(workspace, folder, present);
  const states =
    history.texts.length === 0 ? [] : await readRecords(workspace, history.folder, history.texts, progress);
  const records = withStates(present, states, history);
  const { value: corpus, diagnostics: unusable } = knownCorpus(workspace);
  const diagnostics: Diagnostic[] = [...unusable, ...unread];
  if (walk.isCut) diagnostics.push(diagnose('IMPORT_FOLDER_TOO_LARGE', 'Not every file was read.', { file: folder }));
  const metadataNow = metadataReader(folder, metadataFiles, diagnostics);
  const earlier = metadataReader(history.folder, history.metadata, diagnostics);
  const groups = groupFiles(records, (of) => [...metadataNow(of), ...earlier(of)]);
  const sorted = identifyAll(groups, corpus).map(withoutCopies);
  const hashes = heldHashes(corpus);
  const heldBefore = new Set(hashes);
  const filing = filingOf(workspace, corpus, hashes);
  const takeIn = async (act: ImportedAct): Promise<Taken> => {
    pushAll(diagnostics, act.diagnostics);
    if (act.editions.every((edition) => hashes.has(edition.file.sha256))) return answerOf(act, 'held');
    if (!write || act.id === null) return answerOf(act, 'new');
    const problems = await fileImportedAct(folder, act, filing);
    pushAll(diagnostics, problems);
    return answerOf(act, problems.length === 0 ? 'written' : 'new');
  };
  const taken: Taken[] = [];
  for (const { act } of sorted) taken.push(await takeIn(act));
  if (taken.some((entry) => entry.state === 'written')) await build(workspace);
  for (const { act, copies } of sorted) {
    pushAll(
      diagnostics,
      copies.flatMap(({ differing }) => differing ?? []),
    );
    // Word by word, copies are compared once, when the act comes in.
    if (act.id !== null && !isHeldAlready(act, heldBefore))
      pushAll(diagnostics, await compareImportedCopies(workspace, folder, act, copies));
  }
  const used = new Set(taken.flatMap((entry) => entry.editions.map((edition) => edition.file)));
  const copies = new Map(sorted.flatMap((entry) => entry.copies.map((copy) => [copy.path, copy.of] as const)));
  const left = records
    .filter((record) => !used.has(record.path))
    .map(({ path, why }) => ({ path, why: copies.has(path) ? `another copy of ${copies.get(path)}` : (why ?? '') }));
  const answer: ImportAnswer = {
    schema: 'adisteme/import/1',
    taken,
    left,
    diagnostics: sortDiagnostics(diagnostics) as unknown as ImportAnswer['diagnostics'],
  };
  return outcome(answer, diagnostics);
}
