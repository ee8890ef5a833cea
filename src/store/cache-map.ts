import { isCached, readCache, writeCache } from './cache.ts';

type Entries<T> = Readonly<Record<string, T>>;

/** So many new entries, or this part of all, are kept in the small file before the large one is written anew. */
const MOST_SINCE = { entries: 20, part: 0.02 } as const;

const wholeOf = (name: string): string => `${name}.json`;
const sinceOf = (name: string): string => `${name}.since.json`;

/** Returns a map that the cache keeps in a large file and a small one with what came since; empty when there is none. */
export function readCacheMap<T>(cache: string, name: string): Entries<T> {
  return { ...readCache<Entries<T>>(cache, wholeOf(name)), ...readCache<Entries<T>>(cache, sinceOf(name)) };
}

/** Keeps a map of which `before` was read: one new entry among thousands writes the small file alone. Entries are compared by identity. */
export function keepCacheMap<T>(cache: string, name: string, before: Entries<T>, after: Entries<T>): void {
  const changed = Object.entries(after).filter(([key, value]) => before[key] !== value);
  const isGone = Object.keys(before).some((key) => !(key in after));
  if (changed.length === 0 && !isGone) return;
  const since = { ...readCache<Entries<T>>(cache, sinceOf(name)), ...Object.fromEntries(changed) };
  const most = Math.max(MOST_SINCE.entries, Object.keys(after).length * MOST_SINCE.part);
  if (!isGone && Object.keys(before).length > 0 && Object.keys(since).length <= most) {
    writeCache(cache, sinceOf(name), since);
    return;
  }
  writeCache(cache, wholeOf(name), after);
  writeCache(cache, sinceOf(name), {});
}

/** Adds entries to a map that was kept. Few are put into the small file, and the large one is not even read. */
export function growCacheMap<T>(cache: string, name: string, fresh: Entries<T>): void {
  const since = { ...readCache<Entries<T>>(cache, sinceOf(name)), ...fresh };
  if (isCached(cache, wholeOf(name)) && Object.keys(since).length <= MOST_SINCE.entries) {
    writeCache(cache, sinceOf(name), since);
    return;
  }
  const before = readCacheMap<T>(cache, name);
  keepCacheMap(cache, name, before, { ...before, ...fresh });
}
