import type { RuleParams, RuleType } from '../model/rule-graph.ts';
import type { LivingRule } from './living-rule.ts';
import { wordsOf } from './tokens.ts';

type KeyMaker<T extends RuleType> = (params: RuleParams<T>) => string | null;

const ONE_OF_ITS_KIND = () => '';
/** A concept that only says "not known to the lexicon" tells no two rules apart. */
const UNKNOWN_ENDING = ':unrecognised';

function known(concept: string | null): string | null {
  return concept === null || concept.endsWith(UNKNOWN_ENDING) ? null : concept;
}

/**
 * What a rule regulates, told from its params without words of a language and without point numbers; null where only its words
 * could tell. Rules of two laws with the same type and key are about the same thing.
 */
const KEYS: { readonly [T in RuleType]: KeyMaker<T> } = {
  'eligibility-exclusion': ({ appliesTo, measured, minTenureMonths, probation }) =>
    `${appliesTo} ${measured}${minTenureMonths === null && probation === null ? ' groups' : ''}`,
  'absent-servant': ({ cases, then }) =>
    cases.includes('case:dismissal')
      ? 'dismissed'
      : then.some((entry) => entry.result === 'special-procedure')
        ? 'special'
        : 'absent',
  'commission-min-members': ONE_OF_ITS_KIND,
  quorum: ONE_OF_ITS_KIND,
  vote: ONE_OF_ITS_KIND,
  secretary: ONE_OF_ITS_KIND,
  'kpi-count': ONE_OF_ITS_KIND,
  'kpi-requirements': ({ requirements }) => (requirements.length > 0 ? 'requirements' : 'achieved'),
  'grade-by-kpi-count': ONE_OF_ITS_KIND,
  'competency-threshold': ONE_OF_ITS_KIND,
  'max-indicators': ONE_OF_ITS_KIND,
  competencies: ({ group }) => group,
  indicators: ({ concept, categories }) =>
    concept === null ? null : `${concept} ${categoriesOf({ categories }).join(' ')}`,
  // A form lists the words of the grades without values: that is not the scale of the points.
  'grade-scale': ({ unit, bands }) => (bands.every((band) => band.min === null && band.max === null) ? 'words' : unit),
  'score-range': ({ method }) => method,
  'ranking-parameters': ONE_OF_ITS_KIND,
  method: ({ category }) => category,
  aggregation: ({ what }) => known(what),
  periodicity: ({ what }) => known(what),
  deadline: ({ what, quarters }) =>
    known(quarters === undefined || quarters.only.length === 0 ? what : `${what} ${quarters.only.join(' ')}`),
  respondents: ONE_OF_ITS_KIND,
  'self-assessment': ONE_OF_ITS_KIND,
  'results-used-for': ({ source, uses, not, on }) =>
    [...source, ...(on === undefined ? [] : [...uses, ...not])].sort().join(' '),
  acknowledgement: ({ form, onRefusal }) => (form !== null || onRefusal?.then === 'act:refusal-act' ? 'form' : 'means'),
  retention: ({ what }) => known(what),
  confidentiality: ({ knownTo }) => (knownTo.length > 0 ? 'known-to' : 'general'),
  appeal: ({ against, to }) => `${against} ${to}`,
  calibration: ({ what }) => what,
  'commission-formation': ({ by, workingBody }) =>
    by !== null || workingBody.length > 0 ? 'formation' : 'replacement',
  'commission-composition': ({ chair }) => (chair === null ? 'members' : 'chair'),
  'vote-exclusion': ONE_OF_ITS_KIND,
  definition: ({ concept }) => known(concept),
  duty: () => null,
  approval: ({ what }) => known(what),
  form: ({ what }) => (what === null ? null : known(what)),
  'return-for-correction': ({ within }) => known(within?.from ?? null),
  'decision-options': ({ by }) => known(by),
  'document-set': ({ for: purpose }) => known(purpose),
  'document-content': ({ of }) => known(of),
  'mark-composition': ({ what }) => known(what),
  'mark-conversion': ({ what }) => known(what),
  formula: ({ inputs }) => (inputs.length > 0 ? [...inputs].sort().join(' ') : null),
  'points-scale': ONE_OF_ITS_KIND,
};

/** Returns what the rule regulates, or null where only its words could tell. */
export function keyOf(rule: LivingRule): string | null {
  const key = (KEYS[rule.type] as KeyMaker<RuleType>)(rule.params);
  return key === null ? null : `${key}${scopeMark(rule)}`;
}

/** Returns what keeps a rule for a group apart from the rules for everyone; empty for those. */
export function scopeMark({ answer: { scope } }: LivingRule): string {
  if (scope === undefined) return '';
  return ` only ${[...scope.cases].sort().join(' ')}${scope.unread === undefined ? '' : '?'}`;
}

/** Returns the categories as sorted texts: `E-3`, `E-3:head-of-structural-unit`. */
export function categoriesOf(params: Pick<RuleParams<'definition'>, 'categories'>): string[] {
  return params.categories
    .map(
      ({ code, qualifier, exceptRowAbove }) =>
        `${code}${qualifier === null ? '' : `:${qualifier}`}${exceptRowAbove ? '*' : ''}`,
    )
    .sort();
}

/** By which values two rules with different keys may still be one; language-free. */
const NEAR: { readonly [T in RuleType]?: (params: RuleParams<T>) => readonly string[] } = {
  competencies: ({ list }) => list.flatMap((entry) => entry.concept ?? []),
  indicators: ({ concept, categories }) => (concept === null ? [] : categories.map(({ code }) => `${concept} ${code}`)),
  method: ({ methods }) => methods,
  'results-used-for': ({ source }) => source,
  'absent-servant': ({ cases }) => cases,
  formula: ({ inputs }) => inputs,
  confidentiality: () => ['confidentiality'],
  'return-for-correction': () => ['return'],
};

/** Returns the values by which the rule may still be likened to one with another key; empty where its type has none. */
export function nearOf(rule: LivingRule): readonly string[] {
  const near = NEAR[rule.type] as ((params: RuleParams) => readonly string[]) | undefined;
  return near?.(rule.params) ?? [];
}

/** Returns the concept that a rule is about under other categories elsewhere (C-1 in a ministry, E-2 in a district); null where its type has none. */
export function subjectOf({ type, params }: LivingRule): string | null {
  return type === 'indicators' ? (params as RuleParams<'indicators'>).concept : null;
}

const WORDS = new WeakMap<LivingRule, ReadonlySet<string>>();

/** Returns the words of the rule, for types that only words can tell apart. */
export function quoteWords(rule: LivingRule): ReadonlySet<string> {
  const known = WORDS.get(rule);
  if (known) return known;
  // One sentence may define several terms: the term itself is what a definition is about.
  const { term } = rule.params as { readonly term?: string };
  const texts = term === undefined ? rule.answer.citations.map((citation) => citation.quote) : [term];
  const words = new Set(texts.flatMap(wordsOf));
  WORDS.set(rule, words);
  return words;
}
