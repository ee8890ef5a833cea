import { dirname, join } from 'node:path';
import type { JobLimits } from '../store/worker-pool.ts';

/** Where a command works: folders as absolute paths, what-ifs, the version of the code. */
export interface Workspace {
  readonly corpus: string;
  readonly rules: string;
  readonly cache: string;
  readonly codeVersion: string;
  /** What-if publication dates by act id (`--published act=date`). */
  readonly published: ReadonlyMap<string, string>;
  /** The module of the threads that read foreign files; without it they are read in this thread, where nothing can stop them. */
  readonly worker?: ReadWorker;
}

export interface ReadWorker {
  readonly entry: string;
  readonly limits?: JobLimits;
}

/** Returns the cache folder that belongs to a corpus: beside it, one for each corpus folder name. */
export function cacheFolderOf(corpus: string): string {
  return join(dirname(corpus), '.adisteme-cache', corpus.slice(dirname(corpus).length + 1));
}

export { codeVersion } from '../store/code-version.ts';
