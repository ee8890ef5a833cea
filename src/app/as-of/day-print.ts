import type { TurningDay } from '../../amend/point-in-time.ts';
import type { Alternative, AsOf, Turning } from '../../model/answers.ts';
import { absenceOn } from './body-existence.ts';
import { turningDays } from './turning.ts';
import type { Question } from './verdict.ts';

/** What an answer takes from its day: days of one print have one answer, but for the days on which it turns. */
export interface DayPrint {
  readonly key: string;
  /** The days that would decide, by moment, in the order of the moments. */
  readonly turning: readonly TurningDay[];
}

function keyOfDay({
  event,
  act,
  onOrBefore,
}: {
  readonly event: string;
  readonly act: string;
  readonly onOrBefore: string;
}): string {
  return `${event} ${act} ${onOrBefore}`;
}

/**
 * Returns the print of the question's day: where it stands to every moment and on what that rests, which acts were adopted, in force or
 * last heard of by then, whether the body was there, and which moments turn on one day. Cost: linear in moments and acts.
 */
export function printOfDay(q: Question): DayPrint {
  const { law, date, positions } = q;
  const days = turningDays(q);
  const groups = new Map<string, number>();
  let key = '';
  positions.forEach(({ position, certainty, basis }, mark) => {
    const day = days.get(mark);
    if (day !== undefined && !groups.has(keyOfDay(day))) groups.set(keyOfDay(day), groups.size);
    key += `${position},${certainty},${basis.join('+')},${day === undefined ? '' : groups.get(keyOfDay(day))};`;
  });
  for (const act of law.acts) {
    const isAdopted = act.adopted === null ? '' : act.adopted <= date;
    const isInForce = act.entryIntoForce.latest !== null && date >= act.entryIntoForce.latest;
    const isSilent = act.evidencedUntil === null || date > act.evidencedUntil;
    key += `${isAdopted},${isInForce},${isSilent};`;
  }
  return { key: key + JSON.stringify(absenceOn(law, date)), turning: [...days.values()] };
}

type Answer = Omit<AsOf, 'query' | 'reason' | 'diagnostics'>;

/** Returns the answer with the turning days of another day of the same print. Cost: linear in what turns. */
export function redated(answer: Answer, from: DayPrint, to: DayPrint): Answer {
  const moved = new Map<string, string>();
  from.turning.forEach((day, at) => {
    const other = to.turning[at];
    if (other !== undefined && other.onOrBefore !== day.onOrBefore) moved.set(keyOfDay(day), other.onOrBefore);
  });
  if (moved.size === 0) return answer;
  const turnings = (list: readonly Turning[]): Turning[] =>
    list.map((entry) => ({ ...entry, onOrBefore: moved.get(keyOfDay(entry)) ?? entry.onOrBefore }));
  const alternatives = (list: readonly Alternative[]): Alternative[] =>
    list.map((entry) => ({ ...entry, when: conditionMoved(entry.when, moved) }));
  const entryMoved = <T extends { readonly turning: Turning[]; readonly alternatives: Alternative[] }>(entry: T): T =>
    entry.turning.length === 0 && entry.alternatives.length === 0
      ? entry
      : { ...entry, turning: turnings(entry.turning), alternatives: alternatives(entry.alternatives) };
  return {
    ...entryMoved(answer),
    provisions: answer.provisions.map(entryMoved),
    rules: answer.rules.map(entryMoved),
  };
}

function conditionMoved(when: Alternative['when'], moved: ReadonlyMap<string, string>): Alternative['when'] {
  if (!('event' in when)) return when;
  const { event, act, onOrBefore, after } = when;
  if (onOrBefore !== undefined)
    return { ...when, onOrBefore: moved.get(keyOfDay({ event, act, onOrBefore })) ?? onOrBefore };
  return after === undefined
    ? when
    : { ...when, after: moved.get(keyOfDay({ event, act, onOrBefore: after })) ?? after };
}
