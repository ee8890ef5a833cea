import type { RuleType } from '../model/rule-graph.ts';
import type { NormUnit, Sentence } from './document.ts';
import { has, hasAny } from './frame.ts';
import { listsOf, type NormList, sentencesOfList } from './lists.ts';

const FEWEST_STEPS = 2;

/** The line above speaks of the marks that are given, or of a scale. */
function opensGrading(lead: Sentence): boolean {
  if (has(lead, 't:grade-scale')) return true;
  return hasAny(lead, 't:mark', 't:final-mark') && hasAny(lead, 'v:put-mark', 'v:set', 'w:one-of');
}

/** A step names a number or a share beside its grade. */
const isStep = (item: NormUnit): boolean =>
  item.sentences.some(({ quantities }) =>
    quantities.some(({ number, unit }) => number.kind !== 'date' && unit !== 'u:year'),
  );

function gradingOf(list: NormList): RuleType | null {
  const [lead] = sentencesOfList(list);
  if (lead === undefined || !opensGrading(lead) || list.items.filter(isStep).length < FEWEST_STEPS) return null;
  return list.items.some((item) => item.sentences.some((each) => has(each, 't:kpi')))
    ? 'grade-by-kpi-count'
    : 'grade-scale';
}

/** Returns the lines that open a list of grades of which no rule says any, each with what it speaks of. */
export function unreadGradings(
  points: readonly NormUnit[],
  isSaid: (sentence: Sentence) => boolean,
): (readonly [Sentence, RuleType])[] {
  return points.flatMap(listsOf).flatMap((list): (readonly [Sentence, RuleType])[] => {
    const [type, sentences] = [gradingOf(list), sentencesOfList(list)];
    const [lead] = sentences;
    return type === null || lead === undefined || sentences.some(isSaid) ? [] : [[lead, type]];
  });
}
