import type { ActLife, BoundIndex } from '../../model/body-law.ts';
import type { ActId } from '../../model/ids.ts';
import type { Bound } from '../../model/lifecycle.ts';
import type { Work } from '../../model/work.ts';
import type { BoundTable } from './bound-table.ts';
import { isNotBefore, isNotBeforeIfDuty } from './bound-table.ts';
import type { Edge } from './link-corpus.ts';

/** When an act begins, and the end that it sets itself. */
interface Times {
  readonly commencement: BoundIndex;
  readonly sunset: BoundIndex | null;
}

/** What may have been stopped before it began, or is in doubt, has no day by which it is sure to have come. */
const NEVER_SURE = { exact: null, latest: null, latestIfDuty: null, latestIfNoted: null } as const;

/** Says whether a repeal was itself repealed or cancelled before it began: then it never worked; later it revives nothing (art. 27(10)). */
function stoppedBefore(
  begin: Bound,
  ends: readonly Edge[],
  times: ReadonlyMap<ActId, Times>,
  table: BoundTable,
): 'sure' | 'open' | 'no' {
  const stops = ends.flatMap((edge) => {
    const moment = repealMoment(edge, times, table);
    return moment === null ? [] : (table.bounds[moment] ?? []);
  });
  if (stops.some((stop) => isNotBeforeIfDuty(begin, stop))) return 'sure';
  return stops.every((stop) => isNotBeforeIfDuty(stop, begin)) ? 'no' : 'open';
}

/** The first of several acts to end one; where it is not known which, the end lies between the first and the last that is sure. */
function firstRepeal(
  repeals: readonly Edge[],
  endsOf: (act: ActId) => readonly Edge[],
  times: ReadonlyMap<ActId, Times>,
  table: BoundTable,
): { readonly by: ActId; readonly moment: BoundIndex | null } | null {
  const dated = repeals.flatMap((edge) => {
    const moment = repealMoment(edge, times, table);
    const bound = moment === null ? undefined : table.bounds[moment];
    if (moment === null || bound === undefined) return [];
    const stopped = stoppedBefore(bound, endsOf(edge.from), times, table);
    if (stopped === 'sure') return [];
    const isSure = stopped === 'no' && edge.inDoubt === undefined;
    return [{ by: edge.from, moment, bound: isSure ? bound : { ...bound, ...NEVER_SURE } }];
  });
  const [first] = dated.toSorted((a, b) => (a.bound.earliest < b.bound.earliest ? -1 : 1));
  if (first === undefined) return null;
  const others = dated.filter((other) => other !== first);
  const isFirst = first.bound.latest !== null && others.every(({ bound }) => isNotBefore(bound, first.bound));
  if ((others.length === 0 || isFirst) && first.bound === table.bounds[first.moment]) return first;
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
  own: Times,
  repeals: readonly Edge[],
  endsOf: (act: ActId) => readonly Edge[],
  times: ReadonlyMap<ActId, Times>,
  table: BoundTable,
): Pick<ActLife, 'ceased' | 'ceasedBy'> {
  const repeal = firstRepeal(repeals, endsOf, times, table);
  const repealed = repeal?.moment ?? null;
  const { sunset } = own;
  const isRepealedFirst =
    repealed !== null && (sunset === null || !isNotBefore(table.bounds[repealed], table.bounds[sunset]));
  if (sunset !== null && !isRepealedFirst) return { ceased: sunset, ceasedBy: work.id };
  return { ceased: repealed, ceasedBy: repeal?.by ?? null };
}

/** A repeal works with its act, or from the later day that it names («признать утратившим силу с 1 мая»). */
function repealMoment({ from, since }: Edge, times: ReadonlyMap<ActId, Times>, table: BoundTable): BoundIndex | null {
  const own = times.get(from)?.commencement ?? null;
  const isLater = since !== undefined && own !== null && isNotBefore(since, table.bounds[own]);
  return isLater ? table.add(since) : own;
}
