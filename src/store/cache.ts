import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, namesIn, writeFileAtomic } from './files.ts';

/** What a cached result depends on: files and folders with size and time of change, and the version of the code. */
export interface CacheStamp {
  readonly version: string;
  readonly entries: readonly (readonly [path: string, size: number, changedMs: number])[];
}

/** Size (-2 for a folder, -1 for nothing) and time of a path in a folder. Thousands are looked at by one question: paths are not tidied. */
function lookAt(folder: string, path: string): readonly [size: number, changedMs: number] {
  try {
    const stat = statSync(`${folder}/${path}`, { throwIfNoEntry: false });
    return stat === undefined ? [-1, 0] : [stat.isDirectory() ? -2 : stat.size, stat.mtimeMs];
  } catch {
    return [-1, 0];
  }
}

/** Returns the stamp of paths relative to a folder; a path that is not there has size -1. */
export function stampOf(folder: string, paths: readonly string[], version: string): CacheStamp {
  return { version, entries: paths.map((path) => [path, ...lookAt(folder, path)] as const) };
}

/** Says whether everything that the stamp names is as it was. */
export function isFresh(folder: string, stamp: CacheStamp, version: string): boolean {
  if (stamp.version !== version) return false;
  return stamp.entries.every(([path, size, changed]) => {
    const [sizeNow, changedNow] = lookAt(folder, path);
    return sizeNow === size && changedNow === changed;
  });
}

/** Says whether something is kept under the name; it may still be unreadable. */
export function isCached(cache: string, name: string): boolean {
  return existsSync(join(cache, name));
}

/** Returns a cached value, or null when there is none or it cannot be read: a cache is never an error. */
export function readCache<T>(cache: string, name: string): T | null {
  try {
    return JSON.parse(readFileSync(join(cache, name), 'utf8')) as T;
  } catch {
    return null;
  }
}

/** Keeps a value; a cache that cannot be written only costs time. */
export function writeCache(cache: string, name: string, value: unknown): void {
  try {
    writeFileAtomic(join(cache, name), JSON.stringify(value));
  } catch {
    // Read-only folders are fine: the same answers without it.
  }
}

/** Returns the folders and files of some bodies: a change of any act of theirs changes the time of one of them. */
export function filesOfBodies(folder: string, bodies: readonly string[]): string[] {
  return bodies.flatMap((body) => {
    const acts = namesIn(join(folder, body)).map((act) => `${body}/${act}`);
    return [body, ...acts, ...filesUnder(join(folder, body)).map((path) => `${body}/${path}`)];
  });
}
