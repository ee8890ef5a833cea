import { codeAt } from './code-at.ts';

interface Entry<R> {
  readonly key: string;
  readonly value: R;
  readonly next: Entry<R> | undefined;
}

/**
 * Values by texts that are looked up where they stand in a longer text: to cut each word out of a line and have a `Map` hash the
 * cutting costs several times as much, and most words are asked for once a line.
 */
export interface SpanMap<R> {
  /** The value of the stretch [start, end) of a text; a caller that has walked over it may give its hash. */
  readonly get: (text: string, start: number, end: number, hash?: number) => R | undefined;
  readonly add: (key: string, value: R) => void;
}

/** Returns the hash of a text that is one unit longer; that of no text is 0. */
export function hashOn(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = hashOn(hash, codeAt(text, at));
  return hash;
}

/** Returns a map of spans with the given entries; an entry that is added hides an earlier one of the same key. */
export function spanMap<R>(entries: Iterable<readonly [string, R]> = []): SpanMap<R> {
  const known = new Map<number, Entry<R>>();
  const add = (key: string, value: R): void => {
    const hash = hashOf(key, 0, key.length);
    known.set(hash, { key, value, next: known.get(hash) });
  };
  for (const [key, value] of entries) add(key, value);
  return {
    add,
    get: (text, start, end, hash = hashOf(text, start, end)) => {
      let entry = known.get(hash);
      while (entry !== undefined && (entry.key.length !== end - start || !text.startsWith(entry.key, start))) {
        entry = entry.next;
      }
      return entry?.value;
    },
  };
}
