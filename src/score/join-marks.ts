import type { Alternative, ResultDraft } from './publish.ts';
import { compareRatios, meanOfRatios, printRatio, type Ratio, sumRatios } from './ratio.ts';

/** One mark made of several, or why the act does not make one. */
export interface Joined extends Pick<ResultDraft, 'reason' | 'args'> {
  readonly score: Ratio | null;
  readonly alternatives: readonly Alternative[];
}

/**
 * Returns one mark of several by the act's way of joining them. Where it names none, equal marks are their own mean, and
 * of others the mean is only a reading.
 */
export function joinMarks(scores: readonly Ratio[], how: string | null): Joined {
  const list = scores.map(printRatio).join(', ');
  const mean = meanOfRatios(scores);
  const joined = how === 'sum' ? sumRatios(scores) : how === 'mean' ? mean : null;
  if (joined !== null) {
    const reason = how === 'sum' ? 'marks.sum' : 'marks.mean';
    return { score: joined, alternatives: [], reason, args: { list, score: printRatio(joined) } };
  }
  const [first] = scores;
  if (first !== undefined && scores.every((each) => compareRatios(each, first) === 0))
    return { score: first, alternatives: [], reason: 'marks.all-same', args: { score: printRatio(first) } };
  const alternatives: Alternative[] = mean === null ? [] : [{ reading: 'reading.mean', value: printRatio(mean) }];
  return { score: null, alternatives, reason: 'marks.no-join', args: { list } };
}
