/**
 * Returns a function that works out its result once for each pair of objects and then gives the same one again; what
 * is remembered goes when the objects go. For pure functions only.
 */
export function rememberPairs<A extends object, B extends object, R>(work: (a: A, b: B) => R): (a: A, b: B) => R {
  const known = new WeakMap<A, WeakMap<B, { readonly result: R }>>();
  return (a, b) => {
    const before = known.get(a);
    const seen = before?.get(b);
    if (seen !== undefined) return seen.result;
    const result = work(a, b);
    const ofA = before ?? new WeakMap();
    if (before === undefined) known.set(a, ofA);
    ofA.set(b, { result });
    return result;
  };
}
