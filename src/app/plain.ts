import type { MappedText } from '../base/mapped-text.ts';

/** The same data with every mapped text turned into its words: fit for a JSON cache. */
export type Plain<T> = T extends MappedText
  ? string
  : T extends readonly (infer U)[]
    ? readonly Plain<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T;

/** Returns a deep copy in which mapped texts are plain strings. */
export function plain<T>(value: T): Plain<T> {
  return convert(value) as Plain<T>;
}

function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  if ('origins' in value && 'text' in value) return value.text;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, convert(inner)]));
}
