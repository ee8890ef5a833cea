import type { Concept } from '../../lexicon/concepts.ts';
import type { PhraseId } from '../../lexicon/norm-words.ts';
import type { RuleParams } from '../../model/rule-graph.ts';
import { mergeBounds } from '../bounds.ts';
import type { NormUnit, Sentence } from '../document.ts';
import type { AnyDraft, Draft, Frame, FrameContext } from '../frame.ts';
import { has, hasAny, pointsOf, quotedIn, sentencesUnder } from '../frame.ts';
import { listsOf } from '../lists.ts';
import type { Quantity } from '../quantities.ts';
import { isConversion } from './mark-parts.ts';

interface Step {
  readonly grade: string;
  readonly range: Quantity;
  readonly sentence: Sentence;
}

const SHORTEST_GRADE = 2;
/** Two letters somewhere. Matches `тиімді`, must not match `+5`. */
const LETTERS = /\p{L}\p{L}/u;

/** A grade is a word, not a figure ("+5") or a letter (корпус "Б"). */
const isGrade = (text: string): boolean => text.length >= SHORTEST_GRADE && LETTERS.test(text);

/** Character offset of a quantity's first token. */
const placeOf = (quantity: Quantity, sentence: Sentence): number => sentence.tokens[quantity.first]?.start ?? 0;

/** Tokens between the two bounds of one range: «не менее 70, но менее 90». */
const BETWEEN_BOUNDS = 2;

/** Ranges of points: bare numbers or numbers of points, no shares. Two bounds that stand together are one range. */
function rangesOf(sentence: Sentence): Quantity[] {
  const found: Quantity[] = [];
  for (const next of sentence.quantities) {
    if (next.of !== null || (next.unit !== 'u:points' && next.unit !== null) || next.number.kind === 'date') continue;
    const last = found.at(-1);
    const isNear = last !== undefined && next.first - last.last - 1 <= BETWEEN_BOUNDS;
    const merged = isNear ? mergeBounds([last, next]) : null;
    if (last === undefined || merged === null) found.push(next);
    else found[found.length - 1] = { ...last, ...merged, last: next.last };
  }
  return found;
}

/**
 * Pairs grades in quotes with the ranges beside them. Either order is read ("X" от 4 до 5; 80-ден 105-ке дейін – "X"),
 * but within one sentence only one of them.
 */
function pairUp(sentence: Sentence): Step[] | null {
  const grades = quotedIn(sentence.text).filter((quoted) => isGrade(quoted.text));
  const ranges = rangesOf(sentence);
  if (grades.length === 0 || grades.length !== ranges.length) return null;
  const first = grades[0];
  const firstRange = ranges[0];
  if (first === undefined || firstRange === undefined) return null;
  const gradeFirst = first.start < placeOf(firstRange, sentence);
  for (let i = 0; i < grades.length; i += 1) {
    const [grade, range] = [grades[i], ranges[i]];
    if (grade === undefined || range === undefined) return null;
    if (grade.start < placeOf(range, sentence) !== gradeFirst) return null;
    const next = gradeFirst ? (grades[i + 1]?.start ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    if (placeOf(range, sentence) > next) return null;
  }
  return grades.map((grade, i) => ({ grade: grade.text, range: ranges[i] as Quantity, sentence }));
}

/** The lower the range, the worse the grade; an open lower end is lowest. */
function lowEnd(step: Step): number {
  return step.range.min === null
    ? Number.NEGATIVE_INFINITY
    : Number(step.range.min) + (step.range.minInclusive ? 0 : 1e-9);
}

function bandsOf(steps: readonly Step[]): RuleParams<'grade-scale'>['bands'] {
  const ranked = [...steps].sort((a, b) => lowEnd(b) - lowEnd(a));
  return ranked.map(({ grade, range }, index) => ({
    min: range.min,
    minInclusive: range.minInclusive,
    max: range.max,
    maxInclusive: range.maxInclusive,
    grade,
    rank: index + 1,
  }));
}

const FEWEST_STEPS = 2;

interface Scale {
  readonly steps: readonly Step[];
  readonly broken: readonly Sentence[];
}

/** A line of points that is no step of a scale: points given or taken for deeds. */
const OTHER_POINTS: readonly PhraseId[] = ['t:encouraged', 't:bonus-points', 't:penalty-points', 't:base-points'];

function isStepLike(sentence: Sentence, point: NormUnit): boolean {
  const hasPoints = hasAny(sentence, 'u:points') && sentence.quantities.length > 0;
  return hasPoints && sentence.unit !== point && !hasAny(sentence, ...OTHER_POINTS);
}

function stepsOf(sentences: readonly Sentence[], point: NormUnit): Scale {
  const steps: Step[] = [];
  const broken: Sentence[] = [];
  for (const sentence of sentences) {
    if (hasAny(sentence, 't:kpi', 't:indicator') && !has(sentence, 't:range')) continue;
    const pairs = pairUp(sentence);
    if (pairs !== null) steps.push(...pairs);
    else if (isStepLike(sentence, point)) broken.push(sentence);
  }
  return { steps, broken };
}

/** Names of grades without ranges, listed under "results are given by these grades". */
function gradeNames(point: NormUnit): { names: string[]; sentences: Sentence[] } {
  const list = listsOf(point).find((item) =>
    item.lead.sentences.some((s) => hasAny(s, 't:grade-scale', 't:mark', 't:result')),
  );
  const sentences = (list?.items ?? []).flatMap((item) => item.sentences).filter((s) => rangesOf(s).length === 0);
  const lead = list?.lead.sentences.at(-1);
  const names = sentences.flatMap((s) =>
    quotedIn(s.text)
      .slice(0, 1)
      .map((quoted) => quoted.text),
  );
  return { names, sentences: lead === undefined || names.length === 0 ? [] : [lead, ...sentences] };
}

const foldName = (name: string): string => name.toLowerCase().replace(/\s+/gu, ' ');

function sameNames(listed: readonly string[], steps: readonly Step[]): boolean {
  const scale = new Set(steps.map((step) => foldName(step.grade)));
  return listed.length === scale.size && listed.every((name) => scale.has(foldName(name)));
}

/** A scale stands under a lead that speaks of a scale, of final marks or of ranges. */
function isScalePoint(sentences: readonly Sentence[]): boolean {
  return (
    sentences.some((s) => hasAny(s, 't:grade-scale', 't:range')) ||
    sentences.some((s) => has(s, 't:final-mark') && hasAny(s, 't:formula'))
  );
}

/** «Орташа баға: 4,5-тен 5-ке дейін болса – "өте жақсы"; …»: a line for each grade under a lead that speaks of a mark. */
function isListOfRanges(point: NormUnit, steps: readonly Step[]): boolean {
  const lead = point.sentences.at(-1);
  const isOfMarks = lead !== undefined && hasAny(lead, 't:mark', 't:final-mark', 't:annual-mark', 't:points');
  const isRanged = steps.every(({ range }) => range.min !== range.max);
  return isOfMarks && isRanged && steps.length > FEWEST_STEPS && steps.every(({ sentence }) => sentence.unit !== point);
}

/** A grade that comes again opens another scale: that of the quarter and that of the year in one point. */
function splitScales(steps: readonly Step[]): Step[][] {
  const scales: Step[][] = [];
  const names = new Set<string>();
  for (const step of steps) {
    const name = foldName(step.grade);
    if (scales.length === 0 || names.has(name)) {
      scales.push([]);
      names.clear();
    }
    names.add(name);
    scales.at(-1)?.push(step);
  }
  return scales;
}

function readScales(point: NormUnit, context: FrameContext): Draft<'grade-scale'>[] {
  const sentences = sentencesUnder(point);
  if (sentences.some((s) => has(s, 't:formula', 'v:calculate')) || isConversion(point)) return [];
  const { steps, broken } = stepsOf(sentences, point);
  if (!isScalePoint(sentences) && !isListOfRanges(point, steps)) return [];
  for (const sentence of broken) {
    context.report('EXTRACT_GRADE_UNKNOWN', 'A step of the scale cannot be read.', sentence, sentence.text);
  }
  // Without one of its steps a scale ranks the others wrongly.
  const scales = splitScales(steps);
  if (broken.length > 0 || scales.some((scale) => scale.length < FEWEST_STEPS)) return [];
  const listed = gradeNames(point);
  if (listed.names.length > 0 && !sameNames(listed.names, steps)) {
    const sentence = listed.sentences[0] ?? (steps[0]?.sentence as Sentence);
    context.report(
      'EXTRACT_GRADE_UNMATCHED',
      'The list of grades and the ranges do not name the same grades.',
      sentence,
      listed.names.join('; '),
    );
  }
  return scales.map((scale): Draft<'grade-scale'> => {
    const own = new Set(scale.map((step) => step.sentence));
    const lead = sentences.find((s) => hasAny(s, 't:grade-scale') && !own.has(s));
    const used = new Set<Sentence>([...(lead === undefined ? [] : [lead]), ...listed.sentences, ...own]);
    return {
      type: 'grade-scale',
      params: { bands: bandsOf(scale), unit: 'unit:points' },
      sentences: sentences.filter((sentence) => used.has(sentence)),
    };
  });
}

const METHODS: readonly Concept[] = [
  'method:kpi',
  'method:ranking',
  'method:survey-360',
  'method:competencies',
  'method:circular',
];

/** The method that the sentence or the title of its chapter names. */
export function methodOf(sentence: Sentence): Concept | null {
  const own = METHODS.filter((id) => has(sentence, id));
  if (own.length === 1) return own[0] ?? null;
  const titles = sentence.unit.heading === null ? [] : sentence.unit.heading.headingSentences;
  const above = METHODS.filter((id) => titles.some((title) => has(title, id)));
  return above.length === 1 ? (above[0] ?? null) : null;
}

/** "оценивающим лицом выставляются оценки (от 0 до 5-ти)": within which range marks are given. */
function readScoreRange(sentence: Sentence): Draft<'score-range'> | null {
  if (
    !hasAny(sentence, 'v:put-mark') ||
    !hasAny(sentence, 't:mark', 't:points') ||
    quotedIn(sentence.text).some((q) => q.text.length > 1 && /\d/u.test(q.text))
  )
    return null;
  const ranges = sentence.quantities.filter(
    (q) =>
      q.of === null &&
      q.min !== null &&
      q.max !== null &&
      q.min !== q.max &&
      (q.unit === null || q.unit === 'u:points'),
  );
  const [range] = ranges;
  const method = methodOf(sentence);
  if (range === undefined || range.min === null || range.max === null || ranges.length > 1 || method === null)
    return null;
  return { type: 'score-range', params: { min: range.min, max: range.max, method }, sentences: [sentence] };
}

const PARAMETER = 'parameter:';

/** Parameters by which servants are ranked: a list under a line that says so. */
function readParameters(point: NormUnit): Draft<'ranking-parameters'>[] {
  return listsOf(point).flatMap((list): Draft<'ranking-parameters'>[] => {
    const lead = list.lead.sentences.at(-1);
    if (lead === undefined || !has(lead, 't:parameter')) return [];
    return [
      {
        type: 'ranking-parameters',
        params: {
          list: list.items.map((item) => ({
            name: item.words.text.replace(/[;,.]\s*$/u, ''),
            concept: (item.sentences.flatMap((s) => s.mentions).find((m) => m.id.startsWith(PARAMETER))?.id ??
              null) as Concept | null,
          })),
        },
        sentences: [lead, ...list.items.flatMap((item) => item.sentences)],
      },
    ];
  });
}

/** "складывается из средней оценки … за отчетные кварталы": how the final mark is made of the quarterly ones. */
function readAggregation(sentence: Sentence): Draft<'aggregation'> | null {
  const isMade = hasAny(sentence, 'w:sum', 'v:add-up', 'v:calculate', 'v:organise', 'v:set', 'v:determine', 'c:equals');
  // A mean that is rounded is another mark, and how marks are rounded is not modelled.
  if (!isMade || !has(sentence, 'w:arithmetic') || has(sentence, 'w:rounded')) return null;
  const isFinal = hasAny(sentence, 't:final-mark', 't:annual-mark');
  const isHalves = hasAny(sentence, 't:half-year', 't:half-year-mark');
  const isQuarters = hasAny(sentence, 'event:quarter-end', 't:quarter', 't:quarterly-mark');
  if (!isFinal || isHalves === isQuarters) return null;
  const over: Concept = isHalves ? 'mark:half-yearly' : 'mark:quarterly';
  const what: Concept = has(sentence, 't:annual-mark') ? 'mark:annual' : 'mark:final';
  return { type: 'aggregation', params: { what, how: 'mean', over }, sentences: [sentence] };
}

/** Scales of points, ranges of marks, parameters of ranking, and how marks are put together. */
export const scaleFrame: Frame = (context) => {
  const drafts: (AnyDraft | null)[] = [];
  for (const point of pointsOf(context.doc)) {
    drafts.push(...readScales(point, context), ...readParameters(point));
    for (const sentence of sentencesUnder(point)) drafts.push(readScoreRange(sentence), readAggregation(sentence));
  }
  return drafts.filter((draft): draft is AnyDraft => draft !== null);
};
