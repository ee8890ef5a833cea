import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { invariant } from '../base/invariant.ts';
import { outcome } from '../base/outcome.ts';
import type { ActId } from '../model/ids.ts';
import { DOC, DOCX, PDF } from '../read/media-type.ts';
import { emptySource } from '../read/plain-text.ts';
import type { WalkedFile } from '../store/walk-folder.ts';
import {
  coreCount,
  JOB_LIMITS,
  type JobLimits,
  type JobResult,
  openPool,
  type WorkerPool,
} from '../store/worker-pool.ts';
import { type FileRecord, leftFile, readFileRecord } from './import-record.ts';
import {
  type DocumentInput,
  finishDocument,
  type ParsedDocument,
  parseAnyDocument,
  parsedOf,
} from './make-document.ts';
import type { ReadDocument } from './read-document.ts';
import type { Workspace } from './workspace.ts';

export interface DocumentJob {
  readonly input: DocumentInput;
  readonly act: ActId;
  readonly path: string;
}

export interface RecordJob {
  readonly folder: string;
  readonly file: WalkedFile;
}

/** Formats that libraries read, or that nest: only these can take more time or memory than their bytes tell. */
const GUARDED: ReadonlySet<string> = new Set(['text/html', PDF, DOCX, DOC]);

/** Texts that are longer than any decree go to a thread as well, whatever their format. */
const LONGEST_IN_PLACE = 2_000_000;

function isGuarded({ mediaType, bytes }: DocumentInput): boolean {
  return GUARDED.has(mediaType) || bytes.length > LONGEST_IN_PLACE;
}

const pools = new WeakMap<Workspace, WorkerPool>();

/** Returns the reading threads of a workspace, opened once; null where the caller gave none: then all is read in its own thread. */
export function poolOf(workspace: Workspace): WorkerPool | null {
  const { worker } = workspace;
  if (worker === undefined) return null;
  const pool = pools.get(workspace) ?? openPool(worker.entry, coreCount(), worker.limits ?? JOB_LIMITS);
  pools.set(workspace, pool);
  return pool;
}

/** Returns why a file was given up, in words that name the limit. */
export function stoppedBy(why: 'time' | 'memory', file: string, limits: JobLimits): Diagnostic {
  if (why === 'time') {
    return diagnose('READ_TIME_OVER', `Reading took more than ${limits.cpuMs / 1000} s and was stopped.`, { file });
  }
  return diagnose('READ_MEMORY_OVER', `Reading took more than ${limits.memoryMb} MiB and was stopped.`, { file });
}

function limitsOf(workspace: Workspace): JobLimits {
  return workspace.worker?.limits ?? JOB_LIMITS;
}

function withoutText(input: DocumentInput, why: 'time' | 'memory', limits: JobLimits): ParsedDocument {
  const empty = { ...emptySource({ file: input.path, sha256: input.sha256 }), mediaType: input.mediaType };
  return parsedOf(input, outcome(empty, [stoppedBy(why, input.path, limits)]));
}

/** The value of a job; a fault of our code is one here too. */
function settle<T>(result: JobResult<T>, whenStopped: (why: 'time' | 'memory') => T): T {
  if (result.kind === 'stopped') return whenStopped(result.why);
  invariant(result.kind === 'done', result.kind === 'fault' ? `a reading worker failed: ${result.message}` : '');
  return result.value;
}

/**
 * Returns the tree of a document. Formats that may be hostile are read in a thread that is killed at its limits.
 *
 * **Diagnostics:** READ_TIME_OVER, READ_MEMORY_OVER, and those of reading.
 */
export async function parseGuarded(workspace: Workspace, input: DocumentInput): Promise<ParsedDocument> {
  const pool = isGuarded(input) ? poolOf(workspace) : null;
  if (pool === null) return parseAnyDocument(input);
  const result = await pool.run<Omit<ParsedDocument, 'input'>>('parse', input);
  return { ...settle(result, (why) => withoutText(input, why, limitsOf(workspace))), input };
}

/** Returns a document read to the end, as `parseGuarded`; `isMany` asks for all cores, whatever the format. */
export async function finishGuarded(workspace: Workspace, job: DocumentJob, isMany = false): Promise<ReadDocument> {
  const pool = isMany || isGuarded(job.input) ? poolOf(workspace) : null;
  if (pool === null) return finishDocument(await parseAnyDocument(job.input), job.act, job.path);
  const result = await pool.run<ReadDocument>('document', job);
  return settle(result, (why) => finishDocument(withoutText(job.input, why, limitsOf(workspace)), job.act, job.path));
}

/** Returns what a file of a folder is; a file that is over a limit, or on which our own code fails, is left with the reason. */
export async function recordGuarded(workspace: Workspace, folder: string, file: WalkedFile): Promise<FileRecord> {
  const pool = poolOf(workspace);
  if (pool === null) return readFileRecord(folder, file);
  const result = await pool.run<FileRecord>('record', { folder, file });
  if (result.kind === 'done') return result.value;
  if (result.kind === 'stopped') return leftFile(file, stoppedBy(result.why, file.path, limitsOf(workspace)).message);
  return leftFile(file, `a fault of this tool, please report it with the file: ${result.message.split('\n', 1)[0]}`);
}

/** Returns the results in the order of the items, with no more than `width` of them under way. */
export async function mapAhead<T, R>(
  items: readonly T[],
  width: number,
  run: (item: T, at: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await run(items[at] as T, at);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return results;
}
