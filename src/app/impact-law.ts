import type { LegalDate } from '../base/legal-date.ts';
import { addDays } from '../base/legal-date.ts';
import type { BodyLaw, MethodologyLaw, UnitTimeline } from '../model/body-law.ts';
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

/** Returns the days on which units begin or end because of the act, in order. */
export function datesOf(law: BodyLaw, act: ActId): Impact['dates'] {
  const days = new Map<string, { date: string; what: string; provisions: string[] }>();
  const note = (bound: Bound | null, what: string, unit: string) => {
    if (bound === null) return;
    const marks: [string, string | null][] =
      bound.exact !== null
        ? [[what, bound.exact]]
        : [
            [`${what}-earliest`, bound.earliest],
            [`${what}-latest`, bound.latest ?? bound.latestIfDuty],
          ];
    for (const [name, date] of marks) {
      if (date === null) continue;
      const entry = days.get(`${date} ${name}`) ?? { date, what: name, provisions: [] };
      entry.provisions.push(unit);
      days.set(`${date} ${name}`, entry);
    }
  };
  for (const { units } of law.methodologies) {
    for (const unit of units) {
      for (const state of unit.states) {
        if (state.by.act !== act) continue;
        note(boundOf(law, state.from), state.state === 'absent' ? 'end' : 'begin', unit.id);
        if (state.until !== null && state.state !== 'absent') note(boundOf(law, state.until), 'end', unit.id);
      }
    }
  }
  return [...days.values()]
    .map((entry) => ({ ...entry, provisions: [...new Set(entry.provisions)] }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.what < b.what ? -1 : a.what > b.what ? 1 : 0));
}

/** Returns the first day on which the act is surely, or by its duties, in effect; the day before a sunset that comes earlier. */
export function dayOfEffect(law: BodyLaw, act: ActId): LegalDate | null {
  const life = law.acts.find((entry) => entry.id === act);
  const bound = life ? boundOf(law, life.commencement) : null;
  if (bound === null) return null;
  const day = bound.exact ?? bound.latest ?? bound.latestIfDuty ?? bound.earliest;
  const ends = datesOf(law, act).filter((entry) => entry.what.startsWith('end') && entry.date > bound.earliest);
  const [first] = ends;
  return first !== undefined && first.date <= day ? addDays(first.date, -1) : day;
}
