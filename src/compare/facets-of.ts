import { conceptSaid } from '../messages/compare-concepts.ts';
import { FACET_LABELS, VALUES } from '../messages/compare-rules.ts';
import { amountSaid, belowMonths, COMPARE, joinSaid, plainSaid, yearsSaid } from '../messages/compare-words.ts';
import type { Lang } from '../model/ids.ts';
import type { RuleParams, RuleScope, RuleType } from '../model/rule-graph.ts';
import { conceptName } from './concept-name.ts';
import type { Facet, FacetName } from './facet.ts';
import {
  bandSaid,
  bandValue,
  conceptFacet,
  facet,
  itemsFacet,
  rangeSaid,
  setFacet,
  termFacets,
  withinFacets,
  wordsFacet,
} from './facet.ts';
import type { LivingRule } from './living-rule.ts';
import { UNKNOWN_NAME } from './match-names.ts';
import { categoriesOf } from './rule-key.ts';
import { wordsOf } from './tokens.ts';

/** What the comparison needs to know of its two sides. */
export interface FacetScope {
  readonly sameBody: boolean;
  /** A language in which both rules have words; null = words are not compared. */
  readonly lang: Lang | null;
  /** The facets are shown and compared with none: words need not be folded. */
  readonly isShown?: true;
}

type FacetMaker<T extends RuleType> = (params: RuleParams<T>, scope: FacetScope) => Facet[];

/** Numbers of points and annexes mean nothing outside their own act. Matches `12`, must not match `E-2`. */
const ADDRESS_NUMBER = /(?<![\p{L}\p{N}-])\p{N}{1,4}(?=-?\p{L}*(?:\s|$|[.,;)]))/gu;

function foldWords(words: string, { sameBody, isShown }: FacetScope): string {
  if (isShown) return words;
  return wordsOf(sameBody ? words : words.replace(ADDRESS_NUMBER, '')).join(' ');
}

/** A list of words: how many in any languages, which ones within one language. */
function wordList(name: FacetName, list: readonly string[], scope: FacetScope): Facet {
  if (scope.lang === null || list.length === 0)
    return facet(name, list.length === 0 ? null : list.length, COMPARE.count(list.length));
  const items = list.map((words) => ({ id: foldWords(words, scope), said: plainSaid(`"${words}"`) }));
  return itemsFacet(name, items);
}

function words(name: FacetName, text: string | null, scope: FacetScope): Facet[] {
  if (text === null) return [facet(name, null)];
  return scope.lang === null ? [] : [wordsFacet(name, text, foldWords(text, scope))];
}

/** By which majority a decision is taken: a bare one, or a share of the votes. */
function majorityFacet(majority: string | null, share: RuleParams<'vote'>['share']): Facet {
  if (share === undefined) return conceptFacet('majority', majority);
  const { fraction, comparison, of } = share;
  const said = comparison === '>=' ? COMPARE.atLeast(fraction) : COMPARE.above(fraction);
  return facet('majority', `${comparison}${fraction} ${of}`, said);
}

/** Steps by rank; the words of the grades count only where rank and values are alike (one word is another grade elsewhere). */
function bandFacets(
  bands: RuleParams<'grade-scale'>['bands'],
  of: number,
  scope: FacetScope,
  onAll: RuleParams<'grade-by-kpi-count'>['onAll'] = null,
): Facet[] {
  const steps = bands.map((band) => ({
    rank: band.rank,
    value: bandValue(band),
    said: bandSaid(band),
    grade: band.grade,
    min: band.min,
  }));
  if (onAll) steps.push({ rank: onAll.rank, value: 'all', said: COMPARE.all, grade: onAll.grade, min: null });
  steps.sort((a, b) => a.rank - b.rank);
  const facets = steps.map(
    ({ rank, value, said, min }): Facet => ({
      name: `rank ${rank}`,
      label: COMPARE.rank(rank, of),
      value: `${value} ${of}`,
      said,
      ...(min === null ? {} : { weight: { amount: Number(min), unit: `rank ${rank} of ${of}`, sign: -1 as const } }),
    }),
  );
  const same = steps.map((step) => `${step.rank}/${of} ${step.value}`).join('; ');
  const grades =
    scope.lang === null
      ? []
      : [
          gradeWords(
            steps.map((step) => step.grade),
            same,
            scope,
          ),
        ];
  return [...facets, ...grades];
}

function gradeWords(grades: readonly string[], steps: string, scope: FacetScope): Facet {
  const list = plainSaid(grades.map((grade) => `"${grade}"`).join(', '));
  return {
    name: `words ${steps}`,
    label: FACET_LABELS.words,
    value: grades.map((grade) => foldWords(grade, scope)).join('|'),
    said: list,
    isWords: true,
  };
}

/** Grades that a form only names: how many in any languages, which ones within one. */
function gradeList(bands: RuleParams<'grade-scale'>['bands'], scope: FacetScope): Facet[] {
  const grades = [...bands].sort((a, b) => a.rank - b.rank).map((band) => band.grade);
  return words('words', grades.join(', '), scope);
}

function categoryFacet(params: Pick<RuleParams<'definition'>, 'categories'>): Facet {
  return itemsFacet(
    'categories',
    categoriesOf(params).map((id) => ({ id, said: plainSaid(id) })),
  );
}

/** A known name is told in the reader's language; an unknown one is told by its letters: two languages cannot agree on it. */
function named(list: readonly { readonly name: string; readonly concept: string | null }[]): Facet {
  const items = list.map(({ name, concept }) => ({
    id: concept ?? `${UNKNOWN_NAME}${wordsOf(name).join(' ')}`,
    said: concept === null ? plainSaid(name) : conceptName(concept),
  }));
  return itemsFacet('list', items);
}

type AbsentStep = RuleParams<'absent-servant'>['then'][number];

function absentStep({ method, result, within }: AbsentStep): Facet {
  const what = VALUES[result] ?? plainSaid(result);
  const text = within === null ? what : joinSaid([amountSaid(within.amount, within.unit), what], ', ');
  return {
    name: `then ${method ?? 'all'}`,
    label: method === null ? (VALUES.allMethods ?? null) : conceptSaid(method),
    value: `${result} ${within === null ? '' : `${within.amount} ${within.unit} ${within.from}`}`,
    said: text,
  };
}

/** Deadlines that leave the servant time: longer is better for him or her. */
const SERVANTS_OWN = new Set(['act:appeal', 'act:calibration-request']);

const FACETS: { readonly [T in RuleType]: FacetMaker<T> } = {
  'eligibility-exclusion': ({ minTenureMonths: months, probation, countedAnewAfter, measured, groups }) => [
    facet(measured === 'in-post' ? 'tenure' : 'remaining', months, months === null ? undefined : belowMonths(months)),
    facet('probation', probation),
    setFacet('countedAnew', countedAnewAfter),
    setFacet('groups', groups ?? []),
  ],
  'absent-servant': ({ cases, then }) => [setFacet('cases', cases), ...then.map(absentStep)],
  'commission-min-members': ({ min }) => [facet(null, min, COMPARE.atLeast(String(min)))],
  quorum: ({ fraction, comparison }) => [
    facet(null, `${comparison}${fraction}`, comparison === '>=' ? COMPARE.atLeast(fraction) : COMPARE.above(fraction)),
  ],
  vote: ({ open, majority, tie, share }) => [
    facet('open', open),
    majorityFacet(majority, share),
    conceptFacet('tie', tie),
  ],
  secretary: ({ votes, role }) => [facet('votes', votes), conceptFacet('role', role)],
  'kpi-count': ({ min, max }) => [facet(null, `${min}..${max ?? ''}`, rangeSaid(min, max))],
  'kpi-requirements': ({ requirements, achievedMeans }, scope) => [
    setFacet(
      'requirements',
      requirements.map((entry) => entry.requirement),
    ),
    ...(requirements.length > 0
      ? [
          {
            ...wordList(
              'content',
              requirements.map((entry) => entry.words),
              scope,
            ),
            isWords: true,
          },
        ]
      : []),
    conceptFacet('achieved', achievedMeans ?? null),
  ],
  'grade-by-kpi-count': ({ of, bands, onAll, unit }, scope) => [
    facet('of', unit === 'percent' ? '100 %' : of),
    ...bandFacets(bands, bands.length + (onAll ? 1 : 0), scope, onAll),
  ],
  'competency-threshold': ({ fraction, comparison, met, unmet }, scope) => [
    {
      ...facet(
        null,
        `${comparison}${fraction}`,
        comparison === '>=' ? COMPARE.atLeast(fraction) : COMPARE.above(fraction),
      ),
      weight: { amount: ratio(fraction), unit: comparison, sign: -1 },
    },
    ...words('words', `${met} / ${unmet}`, scope),
  ],
  'max-indicators': ({ max }) => [facet(null, max, COMPARE.atMost(String(max)))],
  competencies: ({ group, list }) => [conceptFacet('who', group), named(list)],
  indicators: (params, scope) => [
    categoryFacet(params),
    wordList('effective', params.effective, scope),
    wordList('ineffective', params.ineffective ?? [], scope),
  ],
  'grade-scale': ({ bands }, scope) =>
    bands.every((band) => band.min === null && band.max === null)
      ? [facet('number', bands.length), ...gradeList(bands, scope)]
      : bandFacets(bands, bands.length, scope),
  'score-range': ({ min, max }) => [facet(null, `${min}..${max}`, COMPARE.range(min, max))],
  'ranking-parameters': ({ list }) => [named(list)],
  method: (params) => [
    setFacet('methods', params.methods),
    categoryFacet(params),
    conceptFacet('who', params.evaluator),
  ],
  aggregation: ({ how, over }) => [facet('how', how), conceptFacet('over', over)],
  periodicity: ({ period }) => [facet(null, period)],
  deadline: ({ actor, substitute, quarters, category, methods, ...term }) => [
    ...termFacets(null, term, SERVANTS_OWN.has(term.what) ? 1 : null),
    conceptFacet('who', actor),
    ...(substitute === undefined ? [] : [conceptFacet('substitute', substitute)]),
    ...(category === undefined ? [] : [conceptFacet('addressee', category)]),
    ...(methods === undefined ? [] : [setFacet('methods', methods)]),
    ...(quarters === undefined
      ? []
      : [
          facet('quarters', quarters.only.join(', ') || null),
          facet('exceptQuarters', quarters.except.join(', ') || null),
        ]),
  ],
  respondents: ({ min, max, circle }) => [
    facet('number', `${min ?? ''}..${max ?? ''}`, rangeSaid(min, max)),
    setFacet('circle', circle),
  ],
  'self-assessment': ({ counts }) => [facet('counts', counts)],
  'results-used-for': ({ source, uses, not, on }, scope) => [
    setFacet('source', source),
    setFacet('uses', uses),
    setFacet('not', not),
    ...(on === undefined
      ? []
      : [
          wordList('grades', on.grades, scope),
          facet('times', on.times),
          facet('years', on.years),
          facet('inSuccession', on.inSuccession),
          ...words('when', on.when, scope),
        ]),
  ],
  acknowledgement: ({ form, onRefusal, means }) => [
    conceptFacet('form', form),
    conceptFacet('onRefusal', onRefusal?.then ?? null),
    setFacet('signers', onRefusal?.signers ?? []),
    setFacet('means', means),
  ],
  retention: ({ years, from, keeper }) => [
    facet(null, years, years === null ? undefined : yearsSaid(years)),
    conceptFacet('from', from),
    conceptFacet('keeper', keeper),
  ],
  confidentiality: ({ knownTo, exceptions }) => [setFacet('knownTo', knownTo), setFacet('exceptions', exceptions)],
  appeal: ({ to, receivedBy, within, outcomes }, scope) => [
    conceptFacet(null, to),
    ...(receivedBy === undefined ? [] : [conceptFacet('addressee', receivedBy)]),
    ...withinFacets('within', within, 1),
    wordList('outcomes', outcomes, scope),
  ],
  calibration: ({ what, by, within, majority, share, tie, directions }) => [
    conceptFacet('who', by),
    ...withinFacets('within', within, what === 'request' ? 1 : null),
    majorityFacet(majority, share),
    ...(tie === undefined ? [] : [conceptFacet('tie', tie)]),
    setFacet('directions', directions),
  ],
  'commission-formation': ({ by, workingBody, replacementBy }) => [
    conceptFacet('who', by),
    setFacet('workingBody', workingBody),
    conceptFacet('replacement', replacementBy),
  ],
  'commission-composition': ({ chair, members }) => [conceptFacet('chair', chair), setFacet('members', members)],
  'vote-exclusion': ({ who }) => [setFacet('who', who)],
  definition: (params, scope) => [...words('term', params.term, scope), categoryFacet(params)],
  duty: ({ actor, substitute, action, when, may }, scope) => [
    conceptFacet('who', actor),
    ...(substitute === undefined ? [] : [conceptFacet('substitute', substitute)]),
    ...(may === undefined ? [] : [facet('right', true)]),
    ...words('content', `${action}${when === null ? '' : ` (${when})`}`, scope),
  ],
  approval: ({ by, when }, scope) => [
    conceptFacet('who', by),
    ...(when === undefined ? [] : words('content', when, scope)),
  ],
  form: ({ annex, of, filledBy }, { sameBody }) => [
    ...(sameBody ? [facet('annex', annex)] : []),
    facet('ofAct', of),
    conceptFacet('who', filledBy),
  ],
  'return-for-correction': ({ reasons, within, by }, scope) => [
    wordList('reasons', reasons, scope),
    ...withinFacets('within', within, null),
    conceptFacet('who', by),
  ],
  'decision-options': ({ list, onRevision, directions }, scope) => [
    wordList('list', list, scope),
    ...words('content', onRevision, scope),
    ...(directions === undefined ? [] : [setFacet('directions', directions)]),
  ],
  'document-set': ({ list, by }, scope) => [wordList('list', list, scope), conceptFacet('who', by)],
  'document-content': ({ list }, scope) => [wordList('list', list, scope)],
  'mark-composition': ({ parts }) => [setFacet('list', parts)],
  'mark-conversion': ({ bands }, scope) => [
    ...bandFacets(bands, bands.length, scope),
    facet('marks', bands.map((band) => band.mark).join(', ')),
  ],
  formula: ({ expression, inputs }) => [facet('expression', expression), setFacet('list', inputs)],
  'points-scale': ({ base, bonus, penalty }) => [
    facet('base', base),
    facet('bonus', bonus.join(', ') || null),
    facet('penalty', penalty.join(', ') || null),
  ],
};

function ratio(fraction: string): number {
  const [top = '0', bottom = '1'] = fraction.split('/');
  return Number(top) / Number(bottom);
}

/** Returns what the rule says, value by value, as far as the other side allows the comparison. */
export function facetsOf(rule: LivingRule, scope: FacetScope): Facet[] {
  const facets = (FACETS[rule.type] as FacetMaker<RuleType>)(rule.params, scope);
  const only = rule.answer.scope;
  if (only === undefined) return facets;
  return [...facets, onlyFacet(only, scope)];
}

/** For which group and work period alone the rule is; words that were not read are compared in one language only. */
function onlyFacet({ cases, period, unread }: RuleScope, scope: FacetScope): Facet {
  const left = unread === undefined ? [] : [plainSaid(`"${unread}"`)];
  const key = unread === undefined ? '' : scope.lang === null ? '?' : foldWords(unread, scope);
  const days = period === null ? [] : [plainSaid(`${period.from}–${period.to}`)];
  const named = [...cases].sort();
  const value = `${named.join(' ')} ${period === null ? '' : `${period.from}..${period.to}`}${key}`;
  return facet('scope', value, joinSaid([...named.map(conceptSaid), ...days, ...left], ', '));
}
