import type { Diagnostic } from './diagnostic.ts';

/** What every stage returns: a value, always, and the list of complaints. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns an outcome; without diagnostics the list is empty. */
export function outcome<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { value, diagnostics };
}
