import type { PhraseId } from '../../lexicon/norm-words.ts';
import type { RuleParams } from '../../model/rule-graph.ts';
import { mergeBounds } from '../bounds.ts';
import type { NormUnit, Sentence } from '../document.ts';
import type { AnyDraft, Draft, Frame, FrameContext } from '../frame.ts';
import {
  conceptsOf,
  has,
  hasAny,
  mentionsOf,
  pointOf,
  pointsOf,
  quotedIn,
  sentencesUnder,
  subtree,
  wholeNumber,
} from '../frame.ts';
import { startsList } from '../lists.ts';
import type { Quantity } from '../quantities.ts';

/** Numbers that count indicators: bare or of things, not of days, months or points. */
function countsThings(quantity: Quantity): boolean {
  return quantity.unit === null && quantity.of === null && quantity.number.kind === 'cardinal';
}

/** "НМИ саны 5 құрайды", "КЦИ устанавливаются в количестве от трех до пяти": how many KPIs a plan has. */
function readKpiCount(sentence: Sentence, context: FrameContext): Draft<'kpi-count'> | null {
  if (!has(sentence, 't:kpi') || hasAny(sentence, 't:indicator', 'v:put-mark')) return null;
  if (!has(sentence, 't:count') && !isCountedBare(sentence)) return null;
  if (quotedIn(sentence.text).some((quoted) => quoted.text.length > 1) && hasAny(sentence, 'v:achieve')) return null;
  const counts = sentence.quantities.filter(countsThings);
  const bounds = mergeBounds(counts);
  const [min, max] = [wholeNumber(bounds?.min ?? null), wholeNumber(bounds?.max ?? null)];
  if (bounds === null || (min === null && max === null)) {
    if (isAboutCount(sentence) || hasAny(sentence, 'c:equals', 'v:set', 'v:duty', 'v:exceed')) {
      context.report(
        'EXTRACT_NUMBER_UNKNOWN',
        'The number of key target indicators cannot be read.',
        sentence,
        sentence.text,
      );
    }
    return null;
  }
  const params = {
    min: (min ?? 0) + (bounds.minInclusive || min === null ? 0 : 1),
    max: shrink(max, bounds.maxInclusive),
  };
  return { type: 'kpi-count', params, sentences: [sentence] };
}

/** What else numbers beside KPIs may be of: marks, achieved ones, terms. */
const NOT_COUNTED: readonly PhraseId[] = ['t:mark', 't:points', 'v:appraise', 'v:achieve', 't:range', 't:grade-scale'];
/** Words between a number and the indicators that it counts: "(бұдан әрі – НМИ) кемінде екі". */
const BESIDE = 3;

/** "КЦИ устанавливаются от двух до пяти", "План содержит не менее трех КЦИ": counted without the word for a number. */
function isCountedBare(sentence: Sentence): boolean {
  if (hasAny(sentence, ...NOT_COUNTED) || !hasAny(sentence, 'v:set', 'v:contain', 'v:duty', 'v:be')) return false;
  return sentence.quantities.filter(countsThings).some((quantity) =>
    mentionsOf(sentence, 't:kpi').some(({ first, last }) => {
      const isRightBefore = first === quantity.last + 1;
      const isOpen = quantity.min === null || quantity.max === null || quantity.min !== quantity.max;
      return isRightBefore || (isOpen && quantity.first > last && quantity.first <= last + BESIDE);
    }),
  );
}

/** "НМИ саны …", "Количество КЦИ …": the number of KPIs is what the sentence is about. */
function isAboutCount(sentence: Sentence): boolean {
  const counts = mentionsOf(sentence, 't:count');
  return mentionsOf(sentence, 't:kpi').some((kpi) =>
    counts.some((count) => count.first === kpi.last + 1 || kpi.first === count.last + 1),
  );
}

function shrink(max: number | null, inclusive: boolean): number | null {
  return max === null || inclusive ? max : max - 1;
}

interface Step {
  readonly sentence: Sentence;
  readonly grade: string;
  readonly count: Quantity | 'all';
  readonly inPercent: boolean;
}

/** «90 и более процентов КЦИ», «НМИ санының 80 пайыздан астамы»: a share of the KPIs. «КЦИ достигнуты на 90 %» is one of their fulfilment. */
function readShare(sentence: Sentence, grade: string, shares: readonly Quantity[]): Step | null {
  const [share] = shares;
  if (share === undefined || shares.length > 1) return null;
  const isOfKpis = mentionsOf(sentence, 't:kpi').some(({ first }) => first === share.last + 1);
  return isOfKpis || has(sentence, 't:count') ? { sentence, grade, count: share, inPercent: true } : null;
}

const FEWEST_STEPS = 2;

/** One line of the scale: a grade in quotes for so many achieved KPIs. */
function readStep(sentence: Sentence): Step | null {
  if (!has(sentence, 't:kpi', 'v:achieve') || !hasAny(sentence, 'v:put-mark', 't:mark')) return null;
  const grade = quotedIn(sentence.text).at(-1)?.text;
  if (grade === undefined || grade === '') return null;
  const counts = sentence.quantities.filter((quantity) => quantity.number.kind !== 'ordinal' && quantity.unit === null);
  // A share in percent is no number of KPIs; whether it is that of the KPIs or of their fulfilment must be said.
  const shares = sentence.quantities.filter((quantity) => quantity.unit === 'u:percent');
  if (shares.length > 0) return readShare(sentence, grade, shares);
  const only = mergePartAndWhole(counts);
  if (only !== null) return { sentence, grade, count: only, inPercent: false };
  return counts.length === 0 && has(sentence, 'w:all') ? { sentence, grade, count: 'all', inPercent: false } : null;
}

/** "5-нен 3-тен азы" gives the whole and the part as two numbers; "4 из 5" as one. */
function mergePartAndWhole(counts: readonly Quantity[]): Quantity | null {
  const [first, second] = counts;
  if (first === undefined || counts.length > 2) return null;
  if (second === undefined) return first;
  const isWhole = first.min === first.max && first.of === null && second.of === null;
  return isWhole ? { ...second, of: first.min } : null;
}

function orderKey(step: Step): number {
  if (step.count === 'all') return Number.POSITIVE_INFINITY;
  const { min, max, maxInclusive, minInclusive } = step.count;
  if (min === null) return Number(max ?? 0) - (maxInclusive ? 0 : 0.5);
  return Number(min) + (minInclusive ? 0 : 0.5);
}

function bandOf(count: Quantity, grade: string, rank: number): RuleParams<'grade-by-kpi-count'>['bands'][number] {
  const { min, minInclusive, max, maxInclusive } = count;
  return { min, minInclusive, max, maxInclusive, grade, rank };
}

/** The sentence says that a grade is given but how it is earned or what it is called cannot be read. */
function isBrokenStep(sentence: Sentence): boolean {
  return has(sentence, 't:kpi', 'v:achieve', 'v:put-mark') && readStep(sentence) === null;
}

function readGrades(point: NormUnit, context: FrameContext): Draft<'grade-by-kpi-count'> | null {
  const sentences = sentencesUnder(point);
  const steps = sentences.map(readStep).filter((step): step is Step => step !== null);
  const broken = sentences.filter(isBrokenStep);
  if (steps.length + broken.length < FEWEST_STEPS) return null;
  for (const sentence of broken) {
    context.report('EXTRACT_GRADE_UNKNOWN', 'A step of the scale cannot be read.', sentence, sentence.text);
  }
  // Without one of its steps a scale ranks the others wrongly.
  if (broken.length > 0) return null;
  const ranked = [...steps].sort((a, b) => orderKey(b) - orderKey(a));
  const wholes = new Set(
    steps.flatMap((step) => (step.count === 'all' || step.count.of === null ? [] : [step.count.of])),
  );
  const [of] = wholes;
  if (wholes.size > 1) {
    context.report(
      'EXTRACT_NUMBER_UNKNOWN',
      'The steps of the scale count out of different numbers of indicators.',
      steps[0]?.sentence as Sentence,
    );
  }
  const all = ranked.find((step) => step.count === 'all');
  const shares = steps.filter((step) => step.inPercent).length;
  const counted = steps.filter((step) => step.count !== 'all').length;
  if (shares > 0 && shares < counted) {
    const message = 'The steps of the scale count in shares and in numbers.';
    context.report('EXTRACT_NUMBER_UNKNOWN', message, steps[0]?.sentence as Sentence);
    return null;
  }
  const bands = ranked.flatMap((step, index) =>
    step.count === 'all' ? [] : [bandOf(step.count, step.grade, index + 1)],
  );
  return {
    type: 'grade-by-kpi-count',
    params: {
      of: wholes.size === 1 ? wholeNumber(of ?? null) : null,
      bands,
      onAll: all === undefined ? null : { grade: all.grade, rank: ranked.indexOf(all) + 1 },
      ...(shares > 0 ? { unit: 'percent' as const } : {}),
    },
    sentences: [...leadOf(point, steps), ...steps.map((step) => step.sentence)],
  };
}

/** The sentence of the point that opens the scale names the rule: the steps are its unnumbered lines. */
function leadOf(point: NormUnit, steps: readonly Step[]): Sentence[] {
  const lead = point.sentences.at(-1);
  return lead === undefined || steps.some((step) => step.sentence.unit === point) ? [] : [lead];
}

/** "НМИ-дің орындалуы барлық көрсеткіштердің толық орындалуын көздейді": no partial credit. */
function readAchieved(sentence: Sentence): Draft<'kpi-requirements'> | null {
  if (!has(sentence, 't:kpi', 'v:achieve', 'v:foresee', 'v:fully')) return null;
  const params = { requirements: [], achievedMeans: 'achieved:all-indicators-fully' as const };
  return { type: 'kpi-requirements', params, sentences: [sentence] };
}

const FEWEST_REQUIREMENTS = 3;

/** A list of requirements under a line that speaks of KPIs. */
function readRequirements(point: NormUnit): Draft<'kpi-requirements'> | null {
  const lead = point.sentences.at(-1);
  const items = point.children.filter((child) => child.provision.kind === 'subpoint');
  if (lead === undefined || !has(lead, 't:kpi') || !startsList(point)) return null;
  const known = items.filter((item) => item.sentences.some((s) => conceptsOf(s, 'requirement:').length > 0));
  if (items.length === 0 || known.length < Math.min(FEWEST_REQUIREMENTS, items.length)) return null;
  const requirements = items.map((item) => ({
    label: item.provision.label === null ? null : `${item.provision.label})`,
    requirement: item.sentences.flatMap((s) => conceptsOf(s, 'requirement:'))[0] ?? ('requirement:other' as const),
    words: item.words.text.replace(/[;.]$/, ''),
  }));
  const sentences = [lead, ...items.flatMap((item) => subtree(item)).flatMap((unit) => unit.sentences)];
  return { type: 'kpi-requirements', params: { requirements, achievedMeans: null }, sentences };
}

/** Number of KPIs, what they must be like, and the grade by how many were achieved. */
export const kpiFrame: Frame = (context) => {
  const drafts: (AnyDraft | null)[] = [];
  for (const point of pointsOf(context.doc)) {
    drafts.push(readGrades(point, context), readRequirements(point));
    for (const sentence of sentencesUnder(point)) {
      if (pointOf(sentence.unit) !== point) continue;
      drafts.push(readKpiCount(sentence, context), readAchieved(sentence));
    }
  }
  return drafts.filter((draft): draft is AnyDraft => draft !== null);
};
