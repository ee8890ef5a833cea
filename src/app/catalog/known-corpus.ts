import type { Outcome } from '../../base/outcome.ts';
import { outcome } from '../../base/outcome.ts';
import type { CacheStamp } from '../../store/cache.ts';
import { isFresh, readCache, stampOf, writeCache } from '../../store/cache.ts';
import { readCalendarYaml } from '../../store/corpus.ts';
import type { CorpusShape } from '../cached-law.ts';
import { shapeOf } from '../cached-law.ts';
import type { LoadedAct, LoadedCorpus, LoadedFolder, LoadedRegistry } from '../load-corpus.ts';
import { corpusOf, loadFolder, loadRegistry } from '../load-corpus.ts';
import type { Workspace } from '../workspace.ts';

/** What an earlier load found, with the file times at which it found it. */
interface Remembered<T> {
  readonly stamp: CacheStamp;
  readonly value: T;
}

interface CorpusMemory {
  readonly registry: Remembered<LoadedRegistry>;
  readonly acts: Readonly<Record<string, Remembered<LoadedFolder>>>;
}

function dataOf(act: string): string[] {
  return DATA.map((file) => `${act}/${file}`);
}

/** The corpus with the shape that it had before it was looked into: what changes meanwhile is seen by the next question. */
export interface CorpusLook {
  readonly shape: CorpusShape;
  readonly loaded: Outcome<LoadedCorpus>;
}

/** Returns the corpus as `knownCorpus` does, with its shape. **Diagnostics:** STORE_*. */
export function lookAtCorpus(workspace: Workspace): CorpusLook {
  const shape = shapeOf(workspace);
  return { shape, loaded: knownCorpus(workspace, shape) };
}

/** The files of an act folder that say what the act is. */
const DATA = ['work.yaml', 'manifest.yaml'] as const;
const MEMORY = 'corpus.json';

/**
 * Returns the corpus as `loadCorpus` does; a folder whose files have the times of the last load is not read again. Cost: a look at the
 * times of two files for each act.
 *
 * **Diagnostics:** STORE_*.
 */
export function knownCorpus(workspace: Workspace, shape = shapeOf(workspace)): Outcome<LoadedCorpus> {
  const { corpus: folder, codeVersion } = workspace;
  const memory = readCache<CorpusMemory>(workspace.cache, MEMORY);
  let isChanged = memory === null;
  const remembered = <T>(known: Remembered<T> | undefined, paths: readonly string[], load: () => T): Remembered<T> => {
    if (known !== undefined && isFresh(folder, known.stamp, codeVersion)) return known;
    isChanged = true;
    return { stamp: stampOf(folder, paths, codeVersion), value: load() };
  };
  const registry = remembered(memory?.registry, ['bodies.yaml'], () => loadRegistry(folder));
  const acts: Record<string, Remembered<LoadedFolder>> = {};
  for (const act of shape.acts) {
    acts[act] = remembered(memory?.acts[act], dataOf(act), () => loadFolder(folder, act));
  }
  const gone = Object.keys(memory?.acts ?? {}).some((act) => acts[act] === undefined);
  if (isChanged || gone) writeCache(workspace.cache, MEMORY, { registry, acts } satisfies CorpusMemory);
  const folders = Object.values(acts).map((entry) => entry.value);
  const calendar = readCalendarYaml(folder);
  const { value, diagnostics } = corpusOf(folder, registry.value, folders);
  return outcome({ ...value, calendar: calendar.value }, [...diagnostics, ...calendar.diagnostics]);
}

/** Remembers acts just written from checked data, so that the next run need not check them again. */
export function rememberActs(workspace: Workspace, acts: readonly LoadedAct[]): void {
  const memory = readCache<CorpusMemory>(workspace.cache, MEMORY);
  if (memory === null || acts.length === 0) return;
  const fresh = acts.map((act): [string, Remembered<LoadedFolder>] => {
    const stamp = stampOf(workspace.corpus, dataOf(act.folder), workspace.codeVersion);
    return [act.folder, { stamp, value: { act, unread: [], diagnostics: [] } }];
  });
  writeCache(workspace.cache, MEMORY, { ...memory, acts: { ...memory.acts, ...Object.fromEntries(fresh) } });
}
