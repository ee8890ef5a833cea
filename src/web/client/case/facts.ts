/** Facts of a case as the page holds them: plain JSON. */
export type Facts = { readonly [name: string]: unknown };
export type FactPath = readonly (string | number)[];

/** Says whether a value is a group of facts. */
export function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the facts with the value at the path. */
export function withFact(facts: unknown, path: FactPath, value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof first === 'number') {
    const list = Array.isArray(facts) ? facts : [];
    return list.map((each, at) => (at === first ? withFact(each, rest, value) : each));
  }
  const group = isFacts(facts) ? facts : {};
  return { ...group, [first]: withFact(group[first], rest, value) };
}

/** Returns the facts laid over what the law asks for: every field is there, and what was given stays. */
export function overTemplate(template: unknown, facts: unknown): unknown {
  if (!isFacts(template) || !isFacts(facts)) return facts === undefined || facts === null ? template : facts;
  const names = new Set([...Object.keys(template), ...Object.keys(facts)]);
  return Object.fromEntries([...names].map((name) => [name, overTemplate(template[name], facts[name])]));
}
