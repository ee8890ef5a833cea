import type { ActLife, BoundIndex } from '../../model/body-law.ts';
import type { ActId } from '../../model/ids.ts';
import type { Work } from '../../model/work.ts';
import type { ActTimes } from './act-lives.ts';
import type { BoundTable } from './bound-table.ts';
import { isNotBefore } from './bound-table.ts';
import type { Edge } from './link-corpus.ts';

/** The first of several acts to end one; where it is not known which, the end lies between the first and the last that is sure. */
function firstRepeal(
  repeals: readonly Edge[],
  times: ReadonlyMap<ActId, ActTimes>,
  table: BoundTable,
): { readonly by: ActId; readonly moment: BoundIndex | null } | null {
  const dated = repeals.flatMap((edge) => {
    const moment = repealMoment(edge, times, table);
    const bound = moment === null ? undefined : table.bounds[moment];
    return moment === null || bound === undefined ? [] : [{ by: edge.from, moment, bound }];
  });
  const [first] = dated.toSorted((a, b) => (a.bound.earliest < b.bound.earliest ? -1 : 1));
  if (first === undefined) return repeals[0] === undefined ? null : { by: repeals[0].from, moment: null };
  const others = dated.filter((other) => other !== first);
  const isSure =
    others.length === 0 ||
    (first.bound.latest !== null && others.every(({ bound }) => isNotBefore(bound, first.bound)));
  if (isSure) return first;
  const soonest = (days: readonly (string | null)[]): string | null =>
    days.filter((day) => day !== null).sort()[0] ?? null;
  const bounds = dated.map(({ bound }) => bound);
  const moment = table.add({
    ...first.bound,
    latest: soonest(bounds.map(({ latest }) => latest)),
    latestIfDuty: soonest(bounds.map(({ latestIfDuty, latest }) => latestIfDuty ?? latest)),
  });
  return { by: first.by, moment };
}

/** Returns the end of an act: its repeal, or the day until which it said that it is valid, whichever comes first. */
export function endOf(
  work: Work,
  own: ActTimes,
  repeals: readonly Edge[],
  times: ReadonlyMap<ActId, ActTimes>,
  table: BoundTable,
): Pick<ActLife, 'ceased' | 'ceasedBy'> {
  const repeal = firstRepeal(repeals, times, table);
  const repealed = repeal?.moment ?? null;
  const { sunset } = own;
  const isRepealedFirst =
    repealed !== null && (sunset === null || !isNotBefore(table.bounds[repealed], table.bounds[sunset]));
  if (sunset !== null && !isRepealedFirst) return { ceased: sunset, ceasedBy: work.id };
  return { ceased: repealed, ceasedBy: repeal?.by ?? null };
}

/** A repeal works with its act, or from the later day that it names («признать утратившим силу с 1 мая»). */
function repealMoment(
  { from, since }: Edge,
  times: ReadonlyMap<ActId, ActTimes>,
  table: BoundTable,
): BoundIndex | null {
  const own = times.get(from)?.commencement ?? null;
  const isLater = since !== undefined && own !== null && isNotBefore(since, table.bounds[own]);
  return isLater ? table.add(since) : own;
}
