import type { LegalDate } from '../base/legal-date.ts';
import { addDays } from '../base/legal-date.ts';
import type { BodyLaw, MethodologyLaw, UnitState, UnitTimeline } from '../model/body-law.ts';
import type { Impact } from '../model/comparison.ts';
import type { ActId } from '../model/ids.ts';
import type { Bound } from '../model/lifecycle.ts';

type Dangling = Impact['dangling'][number];

function boundOf(law: BodyLaw, index: number | null): Bound | null {
  return index === null ? null : (law.bounds[index] ?? null);
}

/** When the unit is no more: the start of its last state if that is an absence, or the end of its last words. */
function endOf(law: BodyLaw, unit: UnitTimeline): Bound | null {
  const last = unit.states[unit.states.length - 1];
  if (last === undefined) return null;
  return last.state === 'absent' ? (unit.states.length > 1 ? boundOf(law, last.from) : null) : boundOf(law, last.until);
}

/** A unit inside another ends with it. */
function endWithParents(law: BodyLaw, unit: UnitTimeline, byId: ReadonlyMap<string, UnitTimeline>): Bound | null {
  let first: Bound | null = null;
  for (let at: UnitTimeline | undefined = unit; at; at = at.parent === null ? undefined : byId.get(at.parent)) {
    const end = endOf(law, at);
    if (end !== null && (first === null || end.earliest < first.earliest)) first = end;
  }
  return first;
}

function danglingIn(law: BodyLaw, { units, citations }: MethodologyLaw): Dangling[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return citations.flatMap(({ from, to, words }): Dangling[] => {
    const [citing, cited] = [byId.get(from), byId.get(to)];
    if (!citing || !cited) return [];
    const [end, lives] = [endWithParents(law, cited, byId), endWithParents(law, citing, byId)];
    if (end === null || (lives !== null && lives.earliest <= end.earliest)) return [];
    return [{ from, to, words, since: end.earliest, latest: end.latest ?? end.latestIfDuty }];
  });
}

/** Returns the citations that will lead nowhere once the act is in, and did not before, with the days. */
export function newlyDangling(before: BodyLaw | null, after: BodyLaw): Dangling[] {
  const print = (entry: Dangling) => `${entry.from} ${entry.to} ${entry.since}`;
  const known = new Set(before?.methodologies.flatMap((entry) => danglingIn(before, entry).map(print)) ?? []);
  const found = new Map(
    after.methodologies.flatMap((entry) => danglingIn(after, entry)).map((entry) => [print(entry), entry]),
  );
  return [...found.values()].filter((entry) => !known.has(print(entry)));
}

type Day = Impact['dates'][number];

/** The days of a moment: itself, or the first on which it may be, the last if duties were met, and the last. */
function marksOf(bound: Bound, what: string): (readonly [what: string, date: string])[] {
  if (bound.exact !== null) return [[what, bound.exact]];
  const days = [
    [`${what}-earliest`, bound.earliest],
    [`${what}-presumed`, bound.latest === null ? bound.latestIfDuty : null],
    [`${what}-latest`, bound.latest],
  ] as const;
  return days.flatMap(([name, date]) => (date === null ? [] : [[name, date] as const]));
}

/** `open` = from here on the sources leave the unit's words, or whether it applies, undetermined. */
function whatBegins({ state, readings }: UnitState): 'begin' | 'end' | 'open' {
  return readings.length > 0 ? 'open' : state === 'absent' ? 'end' : 'begin';
}

/** Returns the days on which units or acts begin or end because of the act, in order. */
export function datesOf(law: BodyLaw, act: ActId): Impact['dates'] {
  const days = new Map<string, { date: string; what: string; provisions: string[]; act?: string }>();
  const note = (bound: Bound | null, what: string, unit: string | null, ended: ActId | null = null) => {
    for (const [name, date] of bound === null ? [] : marksOf(bound, what)) {
      const key = `${date} ${name} ${ended ?? ''}`;
      const entry = days.get(key) ?? { date, what: name, provisions: [], ...(ended === null ? {} : { act: ended }) };
      if (unit !== null) entry.provisions.push(unit);
      days.set(key, entry);
    }
  };
  for (const life of law.acts) if (life.ceasedBy === act) note(boundOf(law, life.ceased), 'act-end', null, life.id);
  for (const { units } of law.methodologies) {
    for (const unit of units) {
      for (const state of unit.states) {
        if (state.by.act !== act) continue;
        note(boundOf(law, state.from), whatBegins(state), unit.id);
        if (state.until !== null && state.state !== 'absent') note(boundOf(law, state.until), 'end', unit.id);
      }
    }
  }
  const print = (entry: Day) => `${entry.date} ${entry.what} ${entry.act ?? ''}`;
  return [...days.values()]
    .map((entry) => ({ ...entry, provisions: [...new Set(entry.provisions)] }))
    .sort((a, b) => (print(a) < print(b) ? -1 : 1));
}

/** The first day on which something that the act brought may be over. */
function firstSunset(law: BodyLaw, act: ActId, start: Bound): LegalDate | null {
  const ends = law.methodologies.flatMap(({ units }) =>
    units.flatMap(({ states }) =>
      states.filter((state) => state.by.act === act && state.state !== 'absent').map((state) => state.until),
    ),
  );
  const days = [...new Set(ends)].flatMap((index) => boundOf(law, index)?.earliest ?? []);
  return days.filter((day) => day > start.earliest).sort()[0] ?? null;
}

/** Returns the first day on which the act is surely, or by its duties, in effect; the day before a sunset that comes earlier. */
export function dayOfEffect(law: BodyLaw, act: ActId): LegalDate | null {
  const life = law.acts.find((entry) => entry.id === act);
  const bound = life ? boundOf(law, life.commencement) : null;
  if (bound === null) return null;
  const day = bound.exact ?? bound.latest ?? bound.latestIfDuty ?? bound.earliest;
  const sunset = firstSunset(law, act, bound);
  return sunset !== null && sunset <= day ? addDays(sunset, -1) : day;
}
