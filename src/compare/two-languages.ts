import type { ProvisionId } from '../model/ids.ts';
import type { Rule } from '../model/rule-graph.ts';

/** What two languages of one act say alike and what not, by id. */
export interface TwoSets<T> {
  readonly equal: readonly T[];
  readonly onlyKk: readonly T[];
  readonly onlyRu: readonly T[];
}

/** A rule that both languages hold with other params: where they differ, as paths into the params. */
export interface DifferingRule {
  readonly kk: Rule;
  readonly ru: Rule;
  readonly at: readonly { readonly path: string; readonly kk: string; readonly ru: string }[];
}

export interface RuleWitnesses extends TwoSets<Rule> {
  readonly differ: readonly DifferingRule[];
}

/** Words of a language: they cannot be equal in two languages, so only their being there counts. Matches `тиімді`, must not match `3.99`. */
const WORDS = /\p{Script=Cyrillic}/u;

/** Returns the units by id: in both languages, in one alone. */
export function compareUnits(kk: readonly ProvisionId[], ru: readonly ProvisionId[]): TwoSets<ProvisionId> {
  const [inKk, inRu] = [new Set(kk), new Set(ru)];
  return {
    equal: kk.filter((id) => inRu.has(id)),
    onlyKk: kk.filter((id) => !inRu.has(id)),
    onlyRu: ru.filter((id) => !inKk.has(id)),
  };
}

type Leaf = readonly [path: string, value: string];

/** Every value of the params with its path; words of a language are all shown as one sign. */
function leavesOf(value: unknown, path: string): Leaf[] {
  if (Array.isArray(value)) {
    return [[`${path}.length`, String(value.length)], ...value.flatMap((item, at) => leavesOf(item, `${path}.${at}`))];
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
  }
  const text = typeof value === 'string' && WORDS.test(value) ? '…' : JSON.stringify(value);
  return [[path, text ?? 'undefined']];
}

function leavesOfRule({ params, scope }: Rule): Leaf[] {
  return [...leavesOf(params, ''), ...(scope === undefined ? [] : leavesOf(scope, 'scope'))];
}

function differences(kk: Rule, ru: Rule): DifferingRule['at'] {
  const [left, right] = [new Map(leavesOfRule(kk)), new Map(leavesOfRule(ru))];
  const paths = [...new Set([...left.keys(), ...right.keys()])];
  return paths
    .map((path) => ({ path, kk: left.get(path) ?? '–', ru: right.get(path) ?? '–' }))
    .filter((entry) => entry.kk !== entry.ru);
}

/** Rules of one type and one first unit: several may stand there, and the languages need not tell them in one order. */
function keyOf(rule: Rule): string {
  return `${rule.type}/${rule.provisions[0] ?? ''}`;
}

function byKey(rules: readonly Rule[]): Map<string, Rule[]> {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const group = groups.get(keyOf(rule));
    if (group) group.push(rule);
    else groups.set(keyOf(rule), [rule]);
  }
  return groups;
}

/** Pairs of what differs least: equal ones first, then the closest, each rule once. */
function pairUp(kk: readonly Rule[], ru: readonly Rule[]): DifferingRule[] {
  const all = kk.flatMap((left, at) =>
    ru.map((right, to) => ({ left, right, at, to, diff: differences(left, right) })),
  );
  const order = [...all].sort((a, b) => a.diff.length - b.diff.length || a.at - b.at || a.to - b.to);
  const used = new Set<Rule>();
  const pairs = order.filter(
    ({ left, right }) => !used.has(left) && !used.has(right) && used.add(left) && used.add(right),
  );
  return pairs.sort((a, b) => a.at - b.at).map(({ left, right, diff }) => ({ kk: left, ru: right, at: diff }));
}

/**
 * Returns the rules of the two languages of one act side by side: rules of one type about one unit are paired, equal when their
 * params are, where words of a language count as equal to words of the other.
 */
export function compareRules(kk: readonly Rule[], ru: readonly Rule[]): RuleWitnesses {
  const others = byKey(ru);
  const pairs = [...byKey(kk)].flatMap(([key, rules]) => pairUp(rules, others.get(key) ?? []));
  const paired = new Set(pairs.flatMap((pair) => [pair.kk, pair.ru]));
  return {
    equal: pairs.filter((pair) => pair.at.length === 0).map((pair) => pair.kk),
    differ: pairs.filter((pair) => pair.at.length > 0),
    onlyKk: kk.filter((rule) => !paired.has(rule)),
    onlyRu: ru.filter((rule) => !paired.has(rule)),
  };
}

/** Returns the share of what is equal among all that either language holds; 1 where there is nothing. */
export function equalShare(
  sets: { readonly [K in 'equal' | 'onlyKk' | 'onlyRu']: readonly unknown[] } & {
    readonly differ?: readonly unknown[];
  },
): number {
  const all = sets.equal.length + sets.onlyKk.length + sets.onlyRu.length + (sets.differ?.length ?? 0);
  return all === 0 ? 1 : sets.equal.length / all;
}
