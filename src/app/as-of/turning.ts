import type { Standing, TurningDay } from '../../amend/point-in-time.ts';
import { decide } from '../../amend/point-in-time.ts';
import { addDays } from '../../base/legal-date.ts';
import { remember } from '../../base/remember.ts';
import type { Alternative, Turning } from '../../model/answers.ts';
import type { BoundIndex, Position } from '../../model/body-law.ts';
import type { ProvisionId } from '../../model/ids.ts';
import type { Bound } from '../../model/lifecycle.ts';
import { readingOf } from '../../model/readings.ts';
import type { Outlook, Question, Verdict } from './verdict.ts';

/** Says whether only a presumption puts the date past the moment: the day that would decide is then worth telling. */
function isPresumed(position: Position | undefined): boolean {
  return position?.position === 'after' && position.basis.includes('publication-duty');
}

/** Returns the days that would decide, of the moments that are open on the date of the question or settled by a presumption only. */
export const turningDays = remember((q: Question): ReadonlyMap<BoundIndex, TurningDay> => {
  const days = new Map<BoundIndex, TurningDay>();
  q.law.bounds.forEach((bound, mark) => {
    const position = q.positions[mark];
    const day = position?.position === 'inside' || isPresumed(position) ? q.time.turning(q.date, bound) : null;
    if (day) days.set(mark, day);
  });
  return days;
});

/** Which state a unit is in makes a difference only where it has words. */
function isSameOutcome(a: Standing, b: Standing): boolean {
  return a.status === b.status && a.state === b.state && (a.state !== 'text' || a.stateIndex === b.stateIndex);
}

/** Returns the days on which the answer turns: one for every open moment, and for every moment that only a duty puts in the past. */
export function turningOf(
  q: Question,
  marks: readonly BoundIndex[],
  scope: ProvisionId | null,
  standing: (positions: readonly Position[]) => Standing | undefined,
): Turning[] {
  const turnings: Turning[] = [];
  const days = turningDays(q);
  for (const mark of new Set(marks.filter((each) => days.has(each)))) {
    const day = days.get(mark);
    if (!day) continue;
    const [then, otherwise] = [standing(decide(q.positions, mark, true)), standing(decide(q.positions, mark, false))];
    if (!then || !otherwise || isSameOutcome(then, otherwise)) continue;
    turnings.push({
      event: day.event,
      act: day.act,
      onOrBefore: day.onOrBefore,
      scope,
      then: { status: then.status, state: then.state },
      otherwise: { status: otherwise.status, state: otherwise.state },
    });
  }
  return turnings;
}

export function alternativesOf(q: Question, verdict: Verdict): Alternative[] {
  if (verdict.settled) return [];
  return verdict.outlooks.map((outlook) => ({
    when: conditionOf(q, outlook),
    status: outlook.standing.status,
    state: outlook.standing.state,
    text: outlook.text?.kk ?? outlook.text?.ru ?? null,
    texts: outlook.text,
    by: outlook.standing.by,
  }));
}

export function conditionOf(q: Question, outlook: Outlook): Alternative['when'] {
  if (outlook.standing.reading !== null) return { reading: outlook.standing.reading };
  const parting = outlook.world.decided.filter(({ bound }) => q.law.bounds[bound]?.contested !== true);
  const [decided] = parting.length > 0 ? parting : outlook.world.decided;
  if (!decided) return { reading: readingOf('as-held') };
  const bound = q.law.bounds[decided.bound];
  if (bound?.contested === true) return { reading: contestedReading(bound, decided.happened) };
  const day = bound ? q.time.turning(q.date, bound) : null;
  if (!day) return { reading: bound ? contestedReading(bound, decided.happened) : readingOf('as-held') };
  return decided.happened
    ? { event: day.event, act: day.act, onOrBefore: day.onOrBefore }
    : { event: day.event, act: day.act, after: day.onOrBefore };
}

/** An end «до» a day: the day itself is out or still in. Any other moment that words leave open has come or has not. */
function contestedReading(bound: Bound, hasCome: boolean): string {
  const isEnd = bound.formula === bound.earliest && bound.latest === addDays(bound.earliest, 1);
  const reading = isEnd ? (hasCome ? 'exclusive' : 'inclusive') : hasCome ? 'begun' : 'not-begun';
  return [reading, bound.words ?? bound.formula].filter((part) => part !== null).join(': ');
}
