import type { Concept } from '../../lexicon/concepts.ts';
import { mergeBounds } from '../bounds.ts';
import type { NormUnit, Sentence } from '../document.ts';
import type { AnyDraft, Draft, Frame, FrameContext } from '../frame.ts';
import {
  conceptsOf,
  has,
  hasAny,
  isAffirmed,
  isDenied,
  mentionsOf,
  pointsOf,
  sentencesUnder,
  wholeNumber,
} from '../frame.ts';
import { listsOf, sentencesOfList } from '../lists.ts';

function isSurvey(sentence: Sentence): boolean {
  return hasAny(sentence, 't:respondent', 'method:survey-360', 'method:circular', 't:circle');
}

interface Number {
  readonly sentence: Sentence;
  readonly min: number | null;
  readonly max: number | null;
}

/** "не менее трех и не более семи человек", "Перечень таких лиц (не более трех)". */
function readNumber(sentence: Sentence, context: FrameContext): Number | null {
  const isList = has(sentence, 't:list') && hasAny(sentence, 'u:person');
  const isAsked = has(sentence, 't:respondent') || (has(sentence, 'w:asked') && has(sentence, 'v:conduct'));
  const isCount = isAsked && hasAny(sentence, 't:count', 'u:person') && !has(sentence, 't:self-assessment');
  if (!isList && !isCount) return null;
  const counts = sentence.quantities.filter(
    (q) => q.of === null && (q.unit === 'u:person' || q.unit === null) && q.number.kind === 'cardinal',
  );
  const bounds = mergeBounds(counts);
  if (bounds === null) {
    if (isCount && has(sentence, 't:count')) {
      context.report('EXTRACT_NUMBER_UNKNOWN', 'How many persons are asked cannot be read.', sentence, sentence.text);
    }
    return null;
  }
  const [min, max] = [wholeNumber(bounds.min), wholeNumber(bounds.max)];
  if (min === null && max === null) return null;
  return {
    sentence,
    min: min === null || bounds.minInclusive ? min : min + 1,
    max: max === null || bounds.maxInclusive ? max : max - 1,
  };
}

/** Who is asked, as a list: the first actor of each item. */
function readCircle(point: NormUnit): { circle: Concept[]; sentences: Sentence[] } {
  for (const list of listsOf(point)) {
    const lead = list.lead.sentences.at(-1);
    if (
      lead === undefined ||
      !hasAny(lead, 't:circle', 'method:circular') ||
      !hasAny(lead, 'v:include', 'v:serve-as', 't:circle', 't:appraisal')
    )
      continue;
    const circle = list.items.flatMap((item) => item.sentences.flatMap((s) => circleOf(s)).slice(0, 1));
    if (circle.length > 0) return { circle: [...new Set(circle)], sentences: sentencesOfList(list) };
  }
  const told = point.sentences.find(isCircleTold);
  return told === undefined ? { circle: [], sentences: [] } : { circle: circleOf(told), sentences: [told] };
}

/** "Круговая оценка представляет собой оценку подчиненных, а в случае отсутствия подчиненных – лиц …": one sentence tells all. */
function isCircleTold(sentence: Sentence): boolean {
  const [circular] = mentionsOf(sentence, 'method:circular');
  // «Годовая оценка складывается из … и круговой оценки» tells of another mark.
  const isOfIt = [...mentionsOf(sentence, 'w:consists'), ...mentionsOf(sentence, 'v:serve-as')].some(
    ({ first }) => circular !== undefined && circular.last < first,
  );
  return isOfIt && circleOf(sentence).length > 0;
}

const CIRCLE: readonly Concept[] = ['actor:colleague', 'actor:subordinate', 'actor:direct-head', 'actor:superior-head'];

function circleOf(sentence: Sentence): Concept[] {
  const actors = conceptsOf(sentence, 'actor:');
  return [...CIRCLE.filter((id) => actors.includes(id))];
}

function readRespondents(point: NormUnit, context: FrameContext): Draft<'respondents'> | null {
  const numbers = sentencesUnder(point)
    .map((sentence) => readNumber(sentence, context))
    .filter((number) => number !== null);
  const circle = readCircle(point);
  const [number] = numbers;
  if (number === undefined && circle.circle.length === 0) return null;
  const used = new Set([...numbers.map((item) => item.sentence), ...circle.sentences]);
  return {
    type: 'respondents',
    params: { min: number?.min ?? null, max: number?.max ?? null, circle: circle.circle },
    sentences: sentencesUnder(point).filter((sentence) => used.has(sentence)),
  };
}

/** Whether the servant's own mark enters the result. */
function readSelfAssessment(point: NormUnit): Draft<'self-assessment'> | null {
  const about = sentencesUnder(point).filter(
    (s) => has(s, 't:self-assessment') && (hasAny(s, 'v:count-in', 'v:foresee') || isSurvey(s)),
  );
  const denied = about.some((s) => isDenied(s, 'v:count-in'));
  const affirmed = about.some((s) => isAffirmed(s, 'v:count-in'));
  if (!denied && !affirmed) return null;
  return { type: 'self-assessment', params: { counts: !denied }, sentences: about };
}

/** The 360 or circular survey: how many persons, who, and what the self-assessment counts. */
export const surveyFrame: Frame = (context) => {
  const drafts: (AnyDraft | null)[] = [];
  for (const point of pointsOf(context.doc)) drafts.push(readRespondents(point, context), readSelfAssessment(point));
  return drafts.filter((draft): draft is AnyDraft => draft !== null);
};
