import { foldNumber } from '../lexicon/act-number.ts';
import type { Edit } from '../model/amendment.ts';
import type { FrontMatter } from '../model/expression.ts';
import type { ProvisionId } from '../model/ids.ts';
import type { Rule } from '../model/rule-graph.ts';

/** What two languages of one act say alike and what not, by id. */
export interface TwoSets<T> {
  readonly equal: readonly T[];
  readonly onlyKk: readonly T[];
  readonly onlyRu: readonly T[];
}

/** Where one thing differs: a path into its values, and what either language says. */
export interface Difference {
  readonly path: string;
  readonly kk: string;
  readonly ru: string;
}

/** A thing that both languages hold with other values. */
export interface Differing<T> {
  readonly kk: T;
  readonly ru: T;
  readonly at: readonly Difference[];
}

export interface Witnesses<T> extends TwoSets<T> {
  readonly differ: readonly Differing<T>[];
}
export type DifferingRule = Differing<Rule>;
export type RuleWitnesses = Witnesses<Rule>;

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

/** Params with the scope beside them; a rule without a scope has no such leaves. */
const valueOfRule = ({ params, scope }: Rule): unknown => (scope === undefined ? params : { ...params, scope });

function differences(kk: unknown, ru: unknown): Difference[] {
  const [left, right] = [new Map(leavesOf(kk, '')), new Map(leavesOf(ru, ''))];
  const paths = [...new Set([...left.keys(), ...right.keys()])];
  return paths
    .map((path) => ({ path, kk: left.get(path) ?? '–', ru: right.get(path) ?? '–' }))
    .filter((entry) => entry.kk !== entry.ru);
}

/** What two things of the languages are paired by, and what of them is compared. */
interface Aspect<T> {
  readonly keyOf: (thing: T) => string;
  readonly comparedOf: (thing: T) => unknown;
}

function byKey<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}

/** Pairs of what differs least: equal ones first, then the closest, each once. */
function pairUp<T>(kk: readonly T[], ru: readonly T[], comparedOf: (thing: T) => unknown): Differing<T>[] {
  const all = kk.flatMap((left, at) =>
    ru.map((right, to) => ({ left, right, at, to, diff: differences(comparedOf(left), comparedOf(right)) })),
  );
  const order = [...all].sort((a, b) => a.diff.length - b.diff.length || a.at - b.at || a.to - b.to);
  const used = new Set<T>();
  const pairs = order.filter(
    ({ left, right }) => !used.has(left) && !used.has(right) && used.add(left) && used.add(right),
  );
  return pairs.sort((a, b) => a.at - b.at).map(({ left, right, diff }) => ({ kk: left, ru: right, at: diff }));
}

function compareThings<T>(kk: readonly T[], ru: readonly T[], { keyOf, comparedOf }: Aspect<T>): Witnesses<T> {
  const others = byKey(ru, keyOf);
  const pairs = [...byKey(kk, keyOf)].flatMap(([key, things]) => pairUp(things, others.get(key) ?? [], comparedOf));
  const paired = new Set(pairs.flatMap((pair) => [pair.kk, pair.ru]));
  return {
    equal: pairs.filter((pair) => pair.at.length === 0).map((pair) => pair.kk),
    differ: pairs.filter((pair) => pair.at.length > 0),
    onlyKk: kk.filter((thing) => !paired.has(thing)),
    onlyRu: ru.filter((thing) => !paired.has(thing)),
  };
}

/**
 * Returns the rules of the two languages of one act side by side: rules of one type about one unit are paired, equal when their
 * params and scopes are, where words of a language count as equal to words of the other.
 */
export function compareRules(kk: readonly Rule[], ru: readonly Rule[]): RuleWitnesses {
  return compareThings(kk, ru, {
    // Several rules of a type may stand in one unit, and the languages need not tell them in one order.
    keyOf: (rule) => `${rule.type}/${rule.provisions[0] ?? ''}`,
    comparedOf: valueOfRule,
  });
}

/** What of an edit is the same in both languages: not the words that it brings, but where they go and from when. */
function valueOfEdit({ target, words, newText, newUnits, fromAnnex, effective, until }: Edit): unknown {
  const { act, path } = target;
  return {
    target: { act, path },
    words: words === null ? null : { position: words.position, everywhere: words.everywhere },
    hasNewText: newText !== null,
    newUnits,
    fromAnnex,
    effective: effective === null ? null : { ...effective, words: null },
    until,
  };
}

/** Returns the edits of the two languages of one act side by side: those that one provision orders with one operation are paired. */
export function compareEdits(kk: readonly Edit[], ru: readonly Edit[]): Witnesses<Edit> {
  return compareThings(kk, ru, {
    keyOf: ({ op, sourceProvision }) => `${op}/${sourceProvision ?? ''}`,
    comparedOf: valueOfEdit,
  });
}

type Commencement = NonNullable<FrontMatter['commencement']>;
type Requisites = Pick<FrontMatter, 'kind' | 'type' | 'adopted' | 'number' | 'registration'> & {
  readonly commencement: Pick<
    Commencement,
    'from' | 'plusDays' | 'plusMonths' | 'date' | 'force' | 'retroactiveFrom'
  > | null;
};

/** From when the act binds, without the words that say so. */
function valueOfCommencement(commencement: Requisites['commencement']): unknown {
  if (commencement === null) return null;
  const { from, plusDays, plusMonths, date, force, retroactiveFrom } = commencement;
  return { from, plusDays, plusMonths, date, force, retroactiveFrom };
}

/** Returns where the two languages do not agree on what the act is, when it was adopted, under which number, and from when it binds. */
export function compareFrontMatter(kk: Requisites, ru: Requisites): Difference[] {
  const told = ({ kind, type, adopted, number, registration, commencement }: Requisites): unknown => ({
    kind,
    type,
    adopted,
    number: number === null ? null : foldNumber(number),
    registration: registration === null ? null : { date: registration.date, number: registration.number },
    commencement: valueOfCommencement(commencement),
  });
  // A requisite that one text leaves out is no contradiction.
  const isTold = (value: string): boolean => value !== 'null' && value !== '–';
  return differences(told(kk), told(ru)).filter((entry) => isTold(entry.kk) && isTold(entry.ru));
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
