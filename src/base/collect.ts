/** Adds all values to the end of a list. A call with spread values fails past some hundred thousand of them; this does not. */
export function pushAll<T>(into: T[], values: Iterable<T>): void {
  for (const value of values) into.push(value);
}

/** Returns the largest value; -Infinity of none. As `pushAll`, for lists of any length. */
export function largest(values: Iterable<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  return most;
}
