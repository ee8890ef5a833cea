import { basename, dirname, join, resolve } from 'node:path';
import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { MAX_DOCUMENT_BYTES } from '../store/corpus.ts';
import { type FileVersion, hasHistory, versionsOf, writeVersions } from '../store/git-history.ts';
import { sha256 } from '../store/sha256.ts';
import { type WalkedFile, walkFolder } from '../store/walk-folder.ts';
import { type FileRecord, folderOfFile, readMetadataName, readTextName } from './import-record.ts';
import type { Workspace } from './workspace.ts';

/** Earlier states of texts that a repository keeps under one path, as files of a folder of their own. */
export interface History {
  readonly folder: string;
  readonly texts: readonly WalkedFile[];
  readonly metadata: readonly WalkedFile[];
  /** By the path of a state: the file that it is a state of, and its place in the order of commits. */
  readonly states: ReadonlyMap<string, FileVersion & { readonly order: number }>;
}

const NOTHING: History = { folder: '', texts: [], metadata: [], states: new Map() };

function joined(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}

/** A name that tells language, day and commit: `acts/1/rus~2018-04-12-1a2b3c4.md`. */
function stateName({ path, date, commit }: FileVersion, name = basename(path)): string {
  const dot = name.lastIndexOf('.');
  return joined(dirname(path), `${name.slice(0, dot)}~${date}-${commit.slice(0, 7)}${name.slice(dot)}`);
}

function isUndatedText(path: string): boolean {
  const name = readTextName(path);
  return name !== null && name.edition === null && !path.includes('\n');
}

/** The `meta.yaml` beside each state of a text, as it was in the same commit. */
function metadataOf(version: FileVersion): FileVersion & { readonly name: string } {
  const path = joined(dirname(version.path), 'meta.yaml');
  return { ...version, path, name: stateName(version, 'meta.yaml') };
}

/**
 * Returns the earlier states of the texts of acts about a methodology, where the folder is a repository of git: the history of one
 * path is the editions of one act. Nothing of the repository is run or changed.
 *
 * **Diagnostics:** IMPORT_HISTORY_UNREAD.
 */
export function readHistory(workspace: Workspace, folder: string, records: readonly FileRecord[]): Outcome<History> {
  const related = records.filter((record) => record.relation !== null && isUndatedText(record.path));
  const folders = new Set(related.map((record) => folderOfFile(record.path)));
  if (folders.size === 0 || !hasHistory(folder)) return outcome(NOTHING);
  const versions = versionsOf(folder, (path) => isUndatedText(path) && folders.has(folderOfFile(path)));
  if (versions === null) {
    const message = 'The history of the repository cannot be read; only the texts as they are now were taken.';
    return outcome(NOTHING, [diagnose('IMPORT_HISTORY_UNREAD', message, { file: folder })]);
  }
  const counts = Map.groupBy(versions, (version) => version.path);
  const told = versions.filter((version) => (counts.get(version.path)?.length ?? 0) > 1);
  if (told.length === 0) return outcome(NOTHING);
  const into = join(workspace.cache, 'history', sha256(resolve(folder)));
  const wanted = [...told.map((version) => ({ ...version, name: stateName(version) })), ...told.map(metadataOf)];
  const written = new Set(writeVersions(folder, wanted, into, MAX_DOCUMENT_BYTES));
  const files = walkFolder(into).files.filter((file) => written.has(file.path));
  return outcome({
    folder: into,
    texts: files.filter((file) => readMetadataName(file.path) === null),
    metadata: files.filter((file) => readMetadataName(file.path) !== null),
    states: new Map(told.map((version, order) => [stateName(version), { ...version, order }])),
  });
}

function saysTheSame(a: FileRecord, b: FileRecord): boolean {
  return a.sha256 === b.sha256 || (a.relation !== null && JSON.stringify(a.units) === JSON.stringify(b.units));
}

/**
 * Returns the records with the states of their paths: the file as it is now stands for its last state, and a state whose words are those
 * of the one before is none of its own.
 */
export function withStates(
  records: readonly FileRecord[],
  states: readonly FileRecord[],
  history: History,
): FileRecord[] {
  const byPath = new Map<string, FileRecord[]>();
  const orderOf = (record: FileRecord): number => history.states.get(record.path)?.order ?? 0;
  for (const record of states.toSorted((a, b) => orderOf(a) - orderOf(b))) {
    const version = history.states.get(record.path);
    if (version === undefined) continue;
    const list = byPath.get(version.path) ?? [];
    byPath.set(version.path, list);
    const last = list.at(-1);
    if (last && saysTheSame(last, record)) continue;
    list.push({ ...record, root: history.folder, state: { date: version.date, isFirst: list.length === 0 } });
  }
  const kept = records.filter((record) => {
    const last = byPath.get(record.path)?.at(-1);
    return last === undefined || !saysTheSame(last, record);
  });
  return [...kept, ...[...byPath.values()].flat()];
}

/** Says whose date of edition only the history tells. **Diagnostics:** IMPORT_DATE_FROM_HISTORY. */
export function datedByHistory(file: FileRecord, date: string): Diagnostic {
  const message = `Neither the text nor metadata tell the edition; it was dated by its commit, ${date}.`;
  return diagnose('IMPORT_DATE_FROM_HISTORY', message, { file: file.path });
}
