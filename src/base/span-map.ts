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
  /** The value of the stretch [start, end) of a text. */
  readonly get: (text: string, start: number, end: number) => R | undefined;
  readonly add: (key: string, value: R) => void;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + codeAt(text, at)) | 0;
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
    get: (text, start, end) => {
      let entry = known.get(hashOf(text, start, end));
      while (entry !== undefined && (entry.key.length !== end - start || !text.startsWith(entry.key, start))) {
        entry = entry.next;
      }
      return entry?.value;
    },
  };
}
