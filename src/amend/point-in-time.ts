import type { LegalDate } from '../base/legal-date.ts';
import type {
  ActLife,
  BodyLaw,
  BoundIndex,
  MethodologyLaw,
  Position,
  TextsByLang,
  UnitReading,
  UnitState,
  UnitTimeline,
} from '../model/body-law.ts';
import type { ActId } from '../model/ids.ts';
import type { Basis, Bound, Certainty, Status, TextStateValue } from '../model/lifecycle.ts';

/** Where a date stands to a moment, and what would decide it; given by src/time through the app. */
export interface TimeLogic {
  readonly position: (date: LegalDate, bound: Bound) => Position;
  /** The day that decides: the event on or before it puts the date past the moment. */
  readonly turning: (date: LegalDate, bound: Bound) => { readonly event: TurningEvent; readonly act: ActId; readonly onOrBefore: LegalDate } | null;
}
export type TurningEvent = 'publication' | 'registration' | 'signing' | 'entry-into-force';

/** One possible answer about an act or a unit, and the conditions under which it holds. */
export interface Possibility {
  readonly status: Status;
  readonly state: TextStateValue;
  readonly stateIndex: number | null;
  readonly by: ActId | null;
  readonly when: readonly Condition[];
}
export type Condition =
  | { readonly kind: 'event'; readonly bound: BoundIndex; readonly happened: boolean }
  | { readonly kind: 'reading'; readonly reading: string };

/** What is so on the date: one possibility = determined; several = the answer turns on their conditions. */
export interface Verdict {
  readonly certainty: Certainty;
  readonly basis: readonly Basis[];
  readonly possible: readonly Possibility[];
}

const WEAKNESS: Readonly<Record<Certainty, number>> = { certain: 0, presumed: 1, contested: 2, undetermined: 3 };

/** Returns the weakest of the certainties (undetermined > contested > presumed > certain). */
export function weakest(...values: readonly Certainty[]): Certainty {
  return values.reduce((weak, value) => (WEAKNESS[value] > WEAKNESS[weak] ? value : weak), 'certain');
}

/** The date against every moment of the body's law, computed once for a question. Cost: linear in the number of moments. */
export function positionsOn(law: BodyLaw, date: LegalDate, time: TimeLogic): Position[] {
  return law.bounds.map((bound) => time.position(date, bound));
}

function mergeBasis(...lists: readonly (readonly Basis[])[]): Basis[] {
  const order: Basis[] = ['publication-duty', 'in-effect-before-noted', 'no-end-known'];
  return order.filter((basis) => lists.some((list) => list.includes(basis)));
}

interface Step {
  readonly index: number;
  readonly when: Condition[];
}

/**
 * Which stretches of a sequence of moments the date may lie in. `marks[i]` begins stretch i; the date may be before the first (index -1).
 * A moment that the date is inside of splits the answer; a later moment that has surely passed overrules all before it.
 */
function stretches(marks: readonly BoundIndex[], positions: readonly Position[]): { steps: Step[]; certainty: Certainty; basis: Basis[] } {
  let steps: Step[] = [{ index: -1, when: [] }];
  let certainty: Certainty = 'certain';
  let basis: Basis[] = [];
  marks.forEach((mark, index) => {
    const at = positions[mark];
    if (!at) return;
    if (at.position === 'before') return;
    if (at.position === 'after') {
      steps = [{ index, when: [] }];
      certainty = at.certainty;
      basis = [...at.basis];
      return;
    }
    const happened: Condition = { kind: 'event', bound: mark, happened: true };
    const not: Condition = { kind: 'event', bound: mark, happened: false };
    steps = [...steps.map((step) => ({ index: step.index, when: [...step.when, not] })), { index, when: [happened] }];
    certainty = weakest(certainty, at.certainty);
    basis = mergeBasis(basis, at.basis);
  });
  return { steps, certainty: steps.length > 1 ? weakest(certainty, 'contested') : certainty, basis };
}

function isSame(a: Possibility, b: Possibility): boolean {
  return a.status === b.status && a.state === b.state && a.stateIndex === b.stateIndex;
}

/** Joins possibilities that come to the same; when one is left the conditions do not matter. */
function distinct(possible: readonly Possibility[]): Possibility[] {
  const kept: Possibility[] = [];
  for (const entry of possible) if (!kept.some((other) => isSame(other, entry))) kept.push(entry);
  return kept;
}

function isSunsetOnly(marks: readonly BoundIndex[], positions: readonly Position[], bounds: readonly Bound[]): boolean {
  return marks.every((mark) => positions[mark]?.position !== 'inside' || bounds[mark]?.contested === true);
}

/** Returns the verdict on an act: before its commencement, in effect, or ceased. */
export function actOn(law: BodyLaw, act: ActLife, positions: readonly Position[], date: LegalDate): Verdict {
  const marks = act.ceased === null ? [act.commencement] : [act.commencement, act.ceased];
  const { steps, certainty, basis } = stretches(marks, positions);
  const inForce = act.entryIntoForce.latest !== null && date >= act.entryIntoForce.latest;
  const before: Status = inForce ? 'in-force-not-effective' : 'not-yet-effective';
  const statuses: Status[] = [before, 'applies', 'ceased'];
  const possible = distinct(
    steps.map((step) => ({ status: statuses[step.index + 1] ?? 'applies', state: 'text', stateIndex: null, by: act.id, when: step.when })),
  );
  const open = act.openFrom !== null && positions[act.openFrom.bound]?.position !== 'before';
  if (possible.length === 1 && possible[0]?.status === 'applies') {
    if (open) return { certainty: 'undetermined', basis, possible: [...possible, openEnd(act)] };
    const silent = act.evidencedUntil === null || date > act.evidencedUntil;
    const known = act.ceased !== null && positions[act.ceased]?.position === 'before';
    if (silent && !known) return { certainty: weakest(certainty, 'presumed'), basis: mergeBasis(basis, ['no-end-known']), possible };
  }
  const inside = possible.length > 1;
  return { certainty: inside ? (isSunsetOnly(marks, positions, law.bounds) ? 'contested' : 'undetermined') : certainty, basis, possible };
}

function openEnd(act: ActLife): Possibility {
  return {
    status: 'ceased',
    state: 'absent',
    stateIndex: null,
    by: null,
    when: [{ kind: 'reading', reading: act.openFrom?.reason ?? 'open' }],
  };
}

function unitPossibility(state: UnitState | undefined, index: number, when: readonly Condition[]): Possibility {
  if (!state) return { status: 'not-yet-effective', state: 'absent', stateIndex: null, by: null, when };
  const status: Status = state.suspended ? 'suspended' : state.state === 'absent' ? 'ceased' : 'applies';
  return { status, state: state.state, stateIndex: index, by: state.by.act, when };
}

function readingPossibility(reading: UnitReading, when: readonly Condition[]): Possibility {
  return {
    status: reading.status,
    state: reading.state,
    stateIndex: reading.wordsOfState,
    by: reading.by,
    when: [...when, { kind: 'reading', reading: reading.reading }],
  };
}

/** A unit that is absent before it was ever there is not "ceased" but not yet effective. */
function absentStatus(unit: UnitTimeline, possibility: Possibility): Possibility {
  if (possibility.state !== 'absent' || possibility.stateIndex === null) return possibility;
  const existed = unit.states.slice(0, possibility.stateIndex).some((state) => state.state !== 'absent');
  return existed ? possibility : { ...possibility, status: 'not-yet-effective' };
}

/** Returns the verdict on one unit by its own states; the fate of its act is laid over it by `underAct`. */
export function unitOn(law: BodyLaw, unit: UnitTimeline, positions: readonly Position[]): Verdict {
  const marks = unit.states.map((state) => state.from);
  const { steps, certainty, basis } = stretches(marks, positions);
  const possible: Possibility[] = [];
  let doubt = false;
  for (const step of steps) {
    const state = unit.states[step.index];
    doubt = doubt || state?.doubt != null;
    if (state && state.readings.length > 0) possible.push(...state.readings.map((reading) => readingPossibility(reading, step.when)));
    else possible.push(absentStatus(unit, unitPossibility(state, step.index, step.when)));
  }
  const kept = distinct(possible);
  const open = kept.some((entry) => entry.when.some((condition) => condition.kind === 'reading'));
  if (doubt || (kept.length > 1 && open)) return { certainty: 'undetermined', basis, possible: kept };
  if (kept.length > 1) {
    return { certainty: isSunsetOnly(marks, positions, law.bounds) ? 'contested' : 'undetermined', basis, possible: kept };
  }
  return { certainty: settledCertainty(kept, steps, certainty, marks, positions), basis, possible: kept };
}

/** Several stretches that come to the same thing: sure as to the thing, whichever of them it is. */
function settledCertainty(
  kept: readonly Possibility[],
  steps: readonly Step[],
  certainty: Certainty,
  marks: readonly BoundIndex[],
  positions: readonly Position[],
): Certainty {
  if (steps.length > 1 && kept.length === 1) return 'certain';
  // An end that has surely passed overrules doubts about the beginning: the unit is out either way.
  const last = steps[0]?.index ?? -1;
  const mark = marks[last];
  return mark === undefined ? 'certain' : weakest(certainty, positions[mark]?.certainty ?? 'certain');
}

/** Lays the fate of the act over the verdict on a unit: nothing of a ceased act applies, nothing of one that has not begun. */
export function underAct(unit: Verdict, act: Verdict): Verdict {
  const possible: Possibility[] = [];
  for (const fate of act.possible) {
    if (fate.status === 'applies') {
      possible.push(...unit.possible.map((entry) => ({ ...entry, when: [...fate.when, ...entry.when] })));
    } else {
      // The words are known although the act does not apply: state follows the unit where it is one thing.
      const words = unit.possible.length === 1 ? unit.possible[0] : undefined;
      const gone = fate.status === 'ceased';
      possible.push({
        status: fate.status,
        state: gone ? 'absent' : (words?.state ?? 'unknown'),
        stateIndex: words?.stateIndex ?? null,
        by: words?.by ?? null,
        when: fate.when,
      });
    }
  }
  const kept = distinct(possible);
  const certainty = kept.length > 1 ? weakest(act.certainty, unit.certainty) : settled(kept, unit, act);
  return { certainty, basis: mergeBasis(unit.basis, act.basis), possible: kept };
}

function settled(kept: readonly Possibility[], unit: Verdict, act: Verdict): Certainty {
  const status = kept[0]?.status;
  // Out by its own end: the fate of the act cannot bring it back.
  if (status === 'ceased' && unit.possible.length === 1 && unit.possible[0]?.status === 'ceased') return unit.certainty;
  if (status === 'ceased' || status === 'not-yet-effective' || status === 'in-force-not-effective') return act.certainty;
  return weakest(unit.certainty, act.certainty);
}

/** Returns the words of a possibility: the unit's own, in each language held. */
export function wordsOf(unit: UnitTimeline, possibility: Possibility): TextsByLang | null {
  if (possibility.state !== 'text' || possibility.stateIndex === null) return null;
  return unit.states[possibility.stateIndex]?.own ?? null;
}

/** Returns the methodology that the question is about: the one that applies, else the one that may, else the last that did. */
export function methodologyOn(law: BodyLaw, verdicts: ReadonlyMap<ActId, Verdict>): MethodologyLaw | null {
  const score = (methodology: MethodologyLaw): number => {
    const possible = verdicts.get(methodology.act)?.possible ?? [];
    if (possible.length === 1 && possible[0]?.status === 'applies') return 3;
    if (possible.some((entry) => entry.status === 'applies')) return 4;
    return possible.some((entry) => entry.status === 'ceased') ? 2 : 1;
  };
  let best: MethodologyLaw | null = null;
  for (const methodology of law.methodologies) {
    if (score(methodology) > 1 && (best === null || score(methodology) >= score(best))) best = methodology;
  }
  return best;
}
