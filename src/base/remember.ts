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
 * The same for each text that an object is asked about; all are forgotten once `most` are known, so that ten thousand documents do
 * not fill the memory with their words.
 */
export function rememberTexts<A extends object, R>(
  most: number,
  work: (text: string, of: A) => R,
): (text: string, of: A) => R {
  const textsOf = remember((_: A) => new Map<string, R>());
  return (text, of) => {
    const known = textsOf(of);
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const result = work(text, of);
    if (known.size >= most) known.clear();
    known.set(text, result);
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
