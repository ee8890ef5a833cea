import type { NounForm } from './decline.ts';

/** A form of a noun with what the noun stands for. */
export type FormOf<T> = NounForm & { readonly of: T };

/** Returns the forms of many nouns by their spelling. */
export function indexForms<T>(
  rows: readonly (readonly [T, readonly NounForm[]])[],
): ReadonlyMap<string, readonly FormOf<T>[]> {
  const map = new Map<string, FormOf<T>[]>();
  for (const [of, forms] of rows) {
    for (const form of forms) map.set(form.form, [...(map.get(form.form) ?? []), { ...form, of }]);
  }
  return map;
}
