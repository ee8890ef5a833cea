import type { Outcome } from '../../base/outcome.ts';
import { outcome } from '../../base/outcome.ts';
import type { ComparedNames } from '../../lexicon/body-names.ts';
import { comparedNames, recallNames } from '../../lexicon/body-names.ts';
import type { CacheStamp } from '../../store/cache.ts';
import { isFresh, readCache, stampOf, writeCache } from '../../store/cache.ts';
import { growCacheMap, keepCacheMap, readCacheMap } from '../../store/cache-map.ts';
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

/** The registry with what the names of its bodies are compared by: to work that out for a thousand takes longer than to read a decree. */
interface KnownRegistry extends LoadedRegistry {
  readonly names: readonly ComparedNames[];
}

type ActMemory = Readonly<Record<string, Remembered<LoadedFolder>>>;

/** The names of what is kept. */
const ACTS = 'acts';
const REGISTRY = 'registry.json';

/** The files of an act folder that say what the act is and what was mended in its texts. */
function dataOf(act: string): string[] {
  return ['work.yaml', 'manifest.yaml', 'corrections.yaml'].map((file) => `${act}/${file}`);
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

/**
 * Returns the corpus as `loadCorpus` does; a folder whose files have the times of the last load is not read again. Cost: a look at the
 * times of two files for each act.
 *
 * **Diagnostics:** STORE_*.
 */
export function knownCorpus(workspace: Workspace, shape = shapeOf(workspace)): Outcome<LoadedCorpus> {
  const { corpus: folder, codeVersion, cache } = workspace;
  const remembered = <T>(known: Remembered<T> | undefined, paths: readonly string[], load: () => T): Remembered<T> =>
    known !== undefined && isFresh(folder, known.stamp, codeVersion)
      ? known
      : { stamp: stampOf(folder, paths, codeVersion), value: load() };
  const known = readCache<Remembered<KnownRegistry>>(cache, REGISTRY) ?? undefined;
  const registry = remembered(known, ['bodies.yaml'], () => withNames(loadRegistry(folder)));
  if (registry !== known) writeCache(cache, REGISTRY, registry);
  for (const [at, body] of registry.value.bodies.entries())
    recallNames(body, registry.value.names[at] as ComparedNames);
  const memory: ActMemory = readCacheMap(cache, ACTS);
  const acts = shape.acts.map((act): [string, Remembered<LoadedFolder>] => [
    act,
    remembered(memory[act], dataOf(act), () => loadFolder(folder, act)),
  ]);
  keepCacheMap(cache, ACTS, memory, Object.fromEntries(acts));
  const folders = acts.map(([, entry]) => entry.value);
  const calendar = readCalendarYaml(folder);
  const { value, diagnostics } = corpusOf(folder, registry.value, folders);
  return outcome({ ...value, calendar: calendar.value }, [...diagnostics, ...calendar.diagnostics]);
}

function withNames(registry: LoadedRegistry): KnownRegistry {
  return { ...registry, names: registry.bodies.map(comparedNames) };
}

/** Remembers acts just written from checked data, so that the next run need not check them again. */
export function rememberActs(workspace: Workspace, acts: readonly LoadedAct[]): void {
  const fresh = acts.map((act): [string, Remembered<LoadedFolder>] => {
    const stamp = stampOf(workspace.corpus, dataOf(act.folder), workspace.codeVersion);
    return [act.folder, { stamp, value: { act, unread: [], diagnostics: [] } }];
  });
  growCacheMap(workspace.cache, ACTS, Object.fromEntries(fresh));
}
