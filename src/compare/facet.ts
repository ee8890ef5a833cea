import { conceptSaid } from '../messages/compare-concepts.ts';
import { FACET_LABELS, VALUES } from '../messages/compare-rules.ts';
import { COMPARE, joinSaid, plainSaid, termSaid } from '../messages/compare-words.ts';
import type { Said } from '../messages/interface-lang.ts';
import type { RuleParams } from '../model/rule-graph.ts';

export type FacetName = keyof typeof FACET_LABELS;

/** One thing that a rule says, as a value that can be compared and as words. */
export interface Facet {
  readonly name: string;
  /** null = the title of the rule says enough. */
  readonly label: Said | null;
  /** Equal values are equal rules; null = the act does not say. */
  readonly value: string | null;
  readonly said: Said;
  /** A set: the difference is told item by item. */
  readonly items?: readonly FacetItem[];
  /** The value is words of a language: it compares only within one. */
  readonly isWords?: boolean;
  /** Higher is better (+1) or worse (-1) for the employee. */
  readonly weight?: { readonly amount: number; readonly unit: string; readonly sign: 1 | -1 };
}

export interface FacetItem {
  readonly id: string;
  readonly said: Said;
}

export function facet(name: FacetName | null, value: string | number | boolean | null, text?: Said): Facet {
  const plain = value === null ? COMPARE.notSaid : (VALUES[String(value)] ?? plainSaid(String(value)));
  return {
    name: name ?? 'value',
    label: name === null ? null : FACET_LABELS[name],
    value: value === null ? null : String(value),
    said: value === null ? COMPARE.notSaid : (text ?? plain),
  };
}

export function conceptFacet(name: FacetName | null, concept: string | null): Facet {
  return facet(name, concept, concept === null ? undefined : conceptSaid(concept));
}

/** A set of concepts; an empty one says nothing. */
export function setFacet(name: FacetName | null, ids: readonly string[]): Facet {
  const items = [...new Set(ids)].sort().map((id): FacetItem => ({ id, said: VALUES[id] ?? conceptSaid(id) }));
  return itemsFacet(name, items);
}

export function itemsFacet(name: FacetName | null, items: readonly FacetItem[]): Facet {
  const sorted = [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const value = sorted.length === 0 ? null : sorted.map((item) => item.id).join('|');
  return {
    ...facet(
      name,
      value,
      joinSaid(
        sorted.map((item) => item.said),
        ', ',
      ),
    ),
    items: sorted,
  };
}

/** Words of the law: compared only with words of the same language; shown cut, the citation has them whole. */
export function wordsFacet(name: FacetName, words: string, fold: string): Facet {
  const shown = words.length > 90 ? `${words.slice(0, 89)}…` : words;
  return { ...facet(name, fold, plainSaid(`"${shown}"`)), isWords: true };
}

type Amount = NonNullable<RuleParams<'appeal'>['within']>;
type Deadline = Pick<RuleParams<'deadline'>, 'amount' | 'unit' | 'from' | 'direction'>;

/** A term: length, unit, event and direction are one value, because a number without them says nothing. */
export function termFacets(
  name: FacetName | null,
  term: (Deadline & { readonly counting?: string | undefined }) | null,
  sign: 1 | -1 | null,
): Facet[] {
  if (term === null) return [facet(name, null)];
  const value = `${term.amount} ${term.unit} ${term.direction} ${term.from ?? '?'}`;
  const weight =
    sign === null ? {} : { weight: { amount: term.amount, unit: `${term.unit} ${term.direction} ${term.from}`, sign } };
  // The words of a term say by themselves that they are one.
  const main: Facet = {
    ...facet(name, value, termSaid(term, term.from === null ? null : conceptSaid(term.from))),
    label: null,
    ...weight,
  };
  return term.counting === undefined ? [main] : [main, facet('counting', term.counting)];
}

export function withinFacets(name: FacetName, within: Amount | null, sign: 1 | -1 | null): Facet[] {
  return termFacets(name, within === null ? null : { ...within, direction: 'after' }, sign);
}

/** Returns "3 to 5", "exactly 5", "at least 3". */
export function rangeSaid(min: number | null, max: number | null): Said {
  if (min !== null && min === max) return COMPARE.exactly(String(min));
  if (min !== null && max !== null) return COMPARE.range(String(min), String(max));
  if (min !== null) return COMPARE.atLeast(String(min));
  return max === null ? COMPARE.notSaid : COMPARE.atMost(String(max));
}

type Band = RuleParams<'grade-scale'>['bands'][number];

/** Returns "4 to 5", "exactly 4", "below 3": the values of a step without its words. */
export function bandSaid({ min, minInclusive, max, maxInclusive }: Band): Said {
  if (min !== null && min === max) return COMPARE.exactly(min);
  if (min === null) return max === null ? COMPARE.notSaid : maxInclusive ? COMPARE.atMost(max) : COMPARE.below(max);
  if (max === null) return minInclusive ? COMPARE.atLeast(min) : COMPARE.above(min);
  const both = COMPARE.range(min, max);
  return minInclusive && maxInclusive ? both : joinSaid([both, COMPARE.openEnd], ' ');
}

export function bandValue({ min, minInclusive, max, maxInclusive }: Band): string {
  return `${minInclusive ? '[' : '('}${min ?? ''};${max ?? ''}${maxInclusive ? ']' : ')'}`;
}
