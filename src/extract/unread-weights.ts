import type { RuleType } from '../model/rule-graph.ts';
import type { NormUnit, Sentence } from './document.ts';
import { conceptsOf, hasAny, quantitiesOf, sentencesUnder } from './frame.ts';

const FEWEST_PARTS = 2;
const WHOLE = 100;
/** Percents are told with few decimals: «33,3 %» three times is meant as a whole too. */
const SLACK = 0.5;

/** Rules whose percents are no weights, and those that say the weights themselves. */
const OTHERWISE_SAID: readonly RuleType[] = ['formula', 'grade-by-kpi-count', 'grade-scale', 'score-range', 'quorum'];

const sharesIn = (sentence: Sentence): number[] =>
  quantitiesOf(sentence, 'u:percent').flatMap(({ min, max }) => (min !== null && min === max ? [Number(min)] : []));

const isOnMarks = (sentence: Sentence): boolean =>
  hasAny(sentence, 't:mark', 't:final-mark', 't:annual-mark', 't:kpi') || conceptsOf(sentence, 'method:').length > 0;

/**
 * Returns the sentences of a point that part one mark among others, in words that no rule says: «60 % – КЦИ, 40 % – оценка методом 360»,
 * in one sentence or in a list. Shares that make no whole are something else.
 */
export function unreadWeights(
  points: readonly NormUnit[],
  typesOf: (sentence: Sentence) => ReadonlySet<RuleType>,
): (readonly [Sentence, RuleType])[] {
  return points.flatMap((point) => {
    const parts = sentencesUnder(point).filter((sentence) => sharesIn(sentence).length > 0);
    const shares = parts.flatMap(sharesIn);
    const isWhole = Math.abs(shares.reduce((sum, share) => sum + share, 0) - WHOLE) <= SLACK;
    if (shares.length < FEWEST_PARTS || !isWhole || !sentencesUnder(point).some(isOnMarks)) return [];
    const isSaid = parts.some((part) => OTHERWISE_SAID.some((type) => typesOf(part).has(type)));
    return isSaid ? [] : parts.map((part) => [part, 'aggregation'] as const);
  });
}
