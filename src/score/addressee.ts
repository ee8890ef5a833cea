import type { AppraisalCase, Truth } from '../model/appraisal.ts';
import type { CategoryRef } from '../model/rule-graph.ts';
import type { CompileContext } from './compile-context.ts';
import { headCategories, isHead, isOfGroup } from './groups.ts';
import { methodTruths } from './method.ts';
import type { Cited } from './run.ts';
import { allTrue, anyTrue, sharedTruth } from './truth.ts';

/** For whom a rule is: a group, and directions of appraisal; null and [] = for all. */
export interface Addressee {
  readonly category: string | null;
  readonly methods: readonly string[];
}

/** What the act says of groups and directions; the same for all terms of a version. */
export interface Groups {
  readonly rules: readonly Cited<'method'>[];
  readonly heads: readonly CategoryRef[];
}

export function groupsOf(context: CompileContext): Groups {
  return { rules: context.rulesOf('method'), heads: headCategories(context) };
}

function isForAll(addressees: readonly Addressee[]): boolean {
  return (
    addressees.length === 0 || addressees.some(({ category, methods }) => category === null && methods.length === 0)
  );
}

/** Runs a question for the servant as known; where it is not known whether he or she is a head, for both. */
function underBoth(facts: AppraisalCase, { heads }: Groups, ask: (facts: AppraisalCase) => Truth): Truth {
  if (isHead(facts, heads) !== 'undetermined') return ask(facts);
  return sharedTruth([true, false].map((headOfUnit) => ask({ ...facts, employee: { ...facts.employee, headOfUnit } })));
}

/** Returns whether one of the addressees is the servant; a direction that the act gives to nobody in words excludes nobody. */
export function isAddressed(facts: AppraisalCase, addressees: readonly Addressee[], groups: Groups): Truth {
  if (isForAll(addressees)) return 'true';
  return underBoth(facts, groups, (asked) => {
    const truths = methodTruths(asked, groups.rules, groups.heads);
    const isOne = ({ category, methods }: Addressee): Truth =>
      allTrue([
        category === null ? 'true' : isOfGroup(category, asked, groups.heads),
        methods.length === 0 ? 'true' : anyTrue(methods.map((method) => truths.get(method) ?? 'true')),
      ]);
    return anyTrue(addressees.map(isOne));
  });
}

/** Returns whether every direction in which the servant is appraised, as far as `of` goes, is one of `by`. */
export function isCovered(
  facts: AppraisalCase,
  of: readonly Addressee[],
  by: readonly Addressee[],
  groups: Groups,
): Truth {
  if (isForAll(by)) return 'true';
  const covering = new Set(by.flatMap(({ methods }) => methods));
  return underBoth(facts, groups, (asked) => {
    const truths = methodTruths(asked, groups.rules, groups.heads);
    const named = isForAll(of) ? [...truths.keys()] : of.flatMap(({ methods }) => methods);
    const own = named.filter((method) => (truths.get(method) ?? 'true') !== 'false');
    return allTrue(own.map((method) => (covering.has(method) ? (truths.get(method) ?? 'true') : 'false')));
  });
}
