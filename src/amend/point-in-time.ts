import type { LegalDate } from '../base/legal-date.ts';
import { remember } from '../base/remember.ts';
import type {
  ActLife,
  BodyLaw,
  BoundIndex,
  MethodologyLaw,
  Position,
  TextsByLang,
  UnitTimeline,
} from '../model/body-law.ts';
import type { ActId, Lang, ProvisionId } from '../model/ids.ts';
import { LANGS } from '../model/ids.ts';
import type { Basis, Bound, Certainty, Status, TextStateValue } from '../model/lifecycle.ts';

/** Where a date stands to a moment, and what would decide it; given by src/time through the app. */
export interface TimeLogic {
  readonly position: (date: LegalDate, bound: Bound) => Position;
  /** The day that decides: the event on or before it puts the date past the moment; null when no event would. */
  readonly turning: (date: LegalDate, bound: Bound) => TurningDay | null;
}
export interface TurningDay {
  readonly event: 'publication' | 'registration' | 'signing' | 'entry-into-force';
  readonly act: ActId;
  readonly onOrBefore: LegalDate;
}

/** How a unit or an act stands when every moment is decided. */
export interface Standing {
  readonly status: Status;
  readonly state: TextStateValue;
  readonly stateIndex: number | null;
  readonly by: ActId | null;
  /** Set when the sources leave the standing open even so: the way to understand them. */
  readonly reading: string | null;
}

/** One way in which the open moments may have fallen out. */
export interface World {
  readonly positions: readonly Position[];
  readonly decided: readonly { readonly bound: BoundIndex; readonly happened: boolean }[];
}

const WEAKNESS: Readonly<Record<Certainty, number>> = { certain: 0, presumed: 1, contested: 2, undetermined: 3 };

/** Returns the weakest of the certainties (undetermined > contested > presumed > certain). */
export function weakest(...values: readonly Certainty[]): Certainty {
  return values.reduce((weak, value) => (WEAKNESS[value] > WEAKNESS[weak] ? value : weak), 'certain');
}

const BASIS_ORDER: readonly Basis[] = ['publication-duty', 'in-effect-before-noted', 'no-end-known'];

export function mergeBasis(...lists: readonly (readonly Basis[])[]): Basis[] {
  return BASIS_ORDER.filter((basis) => lists.some((list) => list.includes(basis)));
}

/** The date against every moment of the body's law, once for a question. Cost: linear in the number of moments. */
export function positionsOn(law: BodyLaw, date: LegalDate, time: TimeLogic): Position[] {
  return law.bounds.map((bound) => time.position(date, bound));
}

const CERTAIN_AFTER: Position = { position: 'after', certainty: 'certain', basis: [] };
const CERTAIN_BEFORE: Position = { position: 'before', certainty: 'certain', basis: [] };

/** Hundreds of units ask for the same few worlds: each is made once, so that what is known of one may be kept by identity. */
const decided = new WeakMap<readonly Position[], Map<number, readonly Position[]>>();

/** Returns the positions with one moment decided; the same array for the same question. */
export function decide(positions: readonly Position[], bound: BoundIndex, happened: boolean): readonly Position[] {
  const known = decided.get(positions) ?? new Map<number, readonly Position[]>();
  decided.set(positions, known);
  const key = happened ? bound : -1 - bound;
  const made =
    known.get(key) ??
    positions.map((position, index) => (index === bound ? (happened ? CERTAIN_AFTER : CERTAIN_BEFORE) : position));
  known.set(key, made);
  return made;
}

/** More open moments than this are not multiplied out: the answer then names them one by one. */
const MAX_OPEN = 3;

/** The only world of most units: nothing that decides about them is open. */
const settledWorld = remember((positions: readonly Position[]): readonly World[] => [{ positions, decided: [] }]);

/** Returns every way the open moments among `bounds` may have fallen out; one world when none is open. */
export function worldsOf(positions: readonly Position[], bounds: readonly BoundIndex[]): readonly World[] {
  const inside = bounds.filter((bound) => positions[bound]?.position === 'inside');
  if (inside.length === 0) return settledWorld(positions);
  const open = [...new Set(inside)].slice(0, MAX_OPEN);
  let worlds: World[] = [{ positions, decided: [] }];
  for (const bound of open) {
    worlds = worlds.flatMap((world) =>
      [true, false].map((happened) => ({
        positions: decide(world.positions, bound, happened),
        decided: [...world.decided, { bound, happened }],
      })),
    );
  }
  return worlds;
}

function isPast(positions: readonly Position[], bound: BoundIndex | null): boolean {
  return bound !== null && positions[bound]?.position === 'after';
}

/** Returns how the act stands in a world; an open fate (openFrom) gives two standings. */
export function actStandings(act: ActLife, positions: readonly Position[], date: LegalDate): Standing[] {
  const standing = (status: Status): Standing => ({
    status,
    state: 'text',
    stateIndex: null,
    by: act.id,
    reading: null,
  });
  if (isPast(positions, act.ceased)) return [standing('ceased')];
  if (!isPast(positions, act.commencement)) {
    const force = act.entryIntoForce.latest;
    return [standing(force !== null && date >= force ? 'in-force-not-effective' : 'not-yet-effective')];
  }
  const isSuspended = act.suspended.some(({ from, until }) => isPast(positions, from) && !isPast(positions, until));
  const alive = isSuspended ? 'suspended' : 'applies';
  if (act.openFrom === null || !isPast(positions, act.openFrom.bound)) return [standing(alive)];
  return act.openFrom.readings.map((reading) => ({
    ...standing(reading.ceased ? 'ceased' : alive),
    reading: reading.reading,
  }));
}

/** Returns how the unit stands by its own states in a world; the last moment that has passed decides. */
export function unitStandings(unit: UnitTimeline, positions: readonly Position[]): Standing[] {
  let index = unit.states.length - 1;
  while (index >= 0 && !isPast(positions, unit.states[index]?.from ?? null)) index -= 1;
  const state = unit.states[index];
  if (!state) return [{ status: 'not-yet-effective', state: 'absent', stateIndex: null, by: null, reading: null }];
  if (state.readings.length > 0) {
    return state.readings.map((entry) => ({
      status: entry.status,
      state: entry.state,
      stateIndex: entry.wordsOfState,
      by: entry.by,
      reading: entry.reading,
    }));
  }
  const existed = unit.states.slice(0, index).some((earlier) => earlier.state !== 'absent');
  const gone: Status = existed ? 'ceased' : 'not-yet-effective';
  const status: Status = state.suspended ? 'suspended' : state.state === 'absent' ? gone : 'applies';
  return [{ status, state: state.state, stateIndex: index, by: state.by.act, reading: null }];
}

/** Says whether there is an act in that standing, be it that it is not applied for a while. */
export function isInEffect({ status }: Pick<Standing, 'status'>): boolean {
  return status === 'applies' || status === 'suspended';
}

/**
 * Lays the fate of the act over the unit: nothing of a ceased act applies, nothing of one that has not begun. The units of a suspended act
 * tell themselves whether they are: one may have been taken up again.
 */
export function underAct(unit: Standing, act: Standing): Standing {
  if (isInEffect(act)) return act.reading === null ? unit : { ...unit, reading: act.reading };
  if (unit.status === 'ceased') return unit;
  const state = act.status === 'ceased' ? 'absent' : unit.state;
  return { status: act.status, state, stateIndex: unit.stateIndex, by: unit.by, reading: act.reading };
}

/** Returns the moments that decide about a unit: those at which its states begin. */
export function momentsOf(unit: UnitTimeline): readonly BoundIndex[] {
  return unit.states.map(({ from }) => from);
}

/** Returns how sure the standing is: the certainty of the last moment passed, and of those before it only where they still matter. */
export function certaintyOf(
  marks: readonly BoundIndex[],
  positions: readonly Position[],
): { certainty: Certainty; basis: Basis[] } {
  for (let i = marks.length - 1; i >= 0; i -= 1) {
    const at = positions[marks[i] ?? -1];
    if (at?.position === 'after') return { certainty: at.certainty, basis: [...at.basis] };
    if (at?.position === 'inside') return { certainty: 'undetermined', basis: [] };
  }
  return { certainty: 'certain', basis: [] };
}

/** Returns the words of a standing in every language held. */
export function ownWords(unit: UnitTimeline, standing: Standing): TextsByLang | null {
  if (standing.state !== 'text' || standing.stateIndex === null) return null;
  return unit.states[standing.stateIndex]?.own ?? null;
}

/** Children of every unit in reading order, computed once for a methodology. */
export function childrenOf(methodology: MethodologyLaw): ReadonlyMap<ProvisionId, readonly UnitTimeline[]> {
  const children = new Map<ProvisionId, UnitTimeline[]>();
  for (const unit of methodology.units) {
    if (unit.parent === null) continue;
    const list = children.get(unit.parent);
    if (list) list.push(unit);
    else children.set(unit.parent, [unit]);
  }
  return children;
}

/** Returns the unit's words with those of all units under it that stand as text, one a line; null where the words of one of them are not held. */
export function fullWords(
  unit: UnitTimeline,
  standingOf: (unit: UnitTimeline) => Standing,
  children: ReadonlyMap<ProvisionId, readonly UnitTimeline[]>,
): TextsByLang | null {
  const lines: Record<Lang, string[]> = { kk: [], ru: [] };
  const stack = [unit];
  while (stack.length > 0) {
    const next = stack.pop();
    if (!next) break;
    const standing = standingOf(next);
    if (standing.state === 'unknown') return null;
    const own = ownWords(next, standing);
    for (const lang of LANGS) if (own?.[lang]) lines[lang].push(own[lang]);
    stack.push(...[...(children.get(next.id) ?? [])].reverse());
  }
  const texts: { kk?: string; ru?: string } = {};
  for (const lang of LANGS) if (lines[lang].length > 0) texts[lang] = lines[lang].join('\n');
  return Object.keys(texts).length === 0 ? null : texts;
}
