import { spanMap } from './span-map.ts';

/** Returns a function that works out its result once for each object and then gives the same one again. For pure functions only. */
export function remember<A extends object, R>(work: (a: A) => R): (a: A) => R {
  const known = new WeakMap<A, { readonly result: R }>();
  return (a) => {
    const seen = known.get(a);
    if (seen !== undefined) return seen.result;
    const result = work(a);
    known.set(a, { result });
    return result;
  };
}

/** The same for each pair of objects. What is remembered goes when the objects go. */
export function rememberPairs<A extends object, B extends object, R>(work: (a: A, b: B) => R): (a: A, b: B) => R {
  const ofFirst = remember((a: A) => remember((b: B) => work(a, b)));
  return (a, b) => ofFirst(a)(b);
}

/**
 * The same for stretches [start, end) of texts, by their words; all are forgotten once `most` are known, so that ten thousand
 * documents do not fill the memory with their words.
 */
export function rememberSpans<R>(
  most: number,
  work: (words: string) => R,
): (text: string, start: number, end: number, hash?: number) => R {
  let known = spanMap<R>();
  let size = 0;
  return (text, start, end, hash) => {
    const seen = known.get(text, start, end, hash);
    if (seen !== undefined) return seen;
    const words = text.slice(start, end);
    const result = work(words);
    if (size >= most) [known, size] = [spanMap<R>(), 0];
    known.add(words, result);
    size += 1;
    return result;
  };
}

/** Returns a function that works out its result when it is first asked for. */
export function lazily<R>(work: () => R): () => R {
  let made: { readonly result: R } | null = null;
  return () => {
    made ??= { result: work() };
    return made.result;
  };
}
