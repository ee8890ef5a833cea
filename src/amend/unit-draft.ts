import type { Diagnostic } from '../base/diagnostic.ts';
import type { Edit } from '../model/amendment.ts';
import type { BoundIndex, EndKind, TextsByLang, UnitReading, UnitState } from '../model/body-law.ts';
import type { ActId, Lang, ProvisionId } from '../model/ids.ts';
import { isOfDecree, isWithin, parentIdOf, readIdElement } from '../model/ids.ts';
import type { Source } from '../model/source.ts';

/** A unit of new or first text, flat: its own words in one language and where they stand. */
export interface UnitWords {
  readonly id: ProvisionId;
  readonly kind: string;
  readonly label: string | null;
  readonly heading: string | null;
  readonly parent: ProvisionId | null;
  readonly own: TextsByLang;
  readonly sources: readonly Source[];
}

/** An edit with the units that its new text holds, ready to be applied. */
export interface PlacedEdit {
  /** Operation, target and source; where the act is held in two languages, as the first of them words it. */
  readonly edit: Edit;
  /** What the act orders of the words of the target, by language: several clauses on one target are one step. */
  readonly inWords: Readonly<Partial<Record<Lang, readonly Edit[]>>>;
  readonly units: readonly UnitWords[];
  readonly act: ActId;
  readonly bound: BoundIndex;
  /** Sunset of `set-validity`, as a bound. */
  readonly until: BoundIndex | null;
  /** Set where one of the two languages of the act does not order this: what it brings is then in doubt. */
  readonly doubt: string | null;
}

/** The cells that the words of a row fall into, as a held text shows them; null = it shows none. */
export type CellsOf = (row: ProvisionId, words: string) => readonly string[] | null;

/** A timeline while it is being built. */
export interface UnitDraft {
  readonly id: ProvisionId;
  kind: string;
  label: string | null;
  heading: string | null;
  parent: ProvisionId | null;
  citedOnly: boolean;
  /** An end set in advance (sunset): kept apart until all earlier edits are applied. */
  sunset: { readonly bound: BoundIndex; readonly by: UnitState['by'] } | null;
  /** What comes back by itself when a suspension ends: the words then in force, kept apart from those that stand in for them. */
  back: { readonly bound: BoundIndex; readonly by: UnitState['by']; readonly state: UnitState } | null;
  readonly states: UnitState[];
}

export interface MethodologyDraft {
  readonly act: ActId;
  readonly start: BoundIndex;
  /** Units in reading order; Map keeps it. */
  readonly units: Map<ProvisionId, UnitDraft>;
  readonly diagnostics: Diagnostic[];
  /** Says whether moment `a` lies at or after moment `b` for certain. */
  readonly isNotBefore: (a: BoundIndex, b: BoundIndex) => boolean;
  /** The same, if the acts were published within the term that the law sets. */
  readonly isNotBeforeIfDuty: (a: BoundIndex, b: BoundIndex) => boolean;
  readonly cellsOf?: CellsOf | undefined;
  /** A text of it is held: a unit that is not in it was not there. */
  readonly isHeld: boolean;
}

function draftOf(id: ProvisionId): UnitDraft {
  const { kind, label } = readIdElement(id.slice(id.lastIndexOf('__') < 0 ? 0 : id.lastIndexOf('__') + 2));
  return {
    id,
    kind,
    label,
    heading: null,
    parent: parentIdOf(id),
    citedOnly: false,
    sunset: null,
    back: null,
    states: [],
  };
}

/** Returns the last state of the unit: what stands after all edits so far. */
export function lastState(draft: UnitDraft): UnitState | undefined {
  return draft.states[draft.states.length - 1];
}

/** Puts a unit at the end of the draft, with its first state. */
export function addUnit(methodology: MethodologyDraft, id: ProvisionId, first: UnitState): UnitDraft {
  const draft = draftOf(id);
  draft.states.push(first);
  methodology.units.set(id, draft);
  return draft;
}

/** Returns the draft of the unit, made as `unknown since the beginning` when no held text has shown it before. */
export function unitDraft(methodology: MethodologyDraft, id: ProvisionId, by: ActId = methodology.act): UnitDraft {
  const known = methodology.units.get(id);
  return known ?? addUnit(methodology, id, state(methodology.start, 'unknown', { act: by, provision: null }));
}

/**
 * Returns the draft of a unit of which nothing shows that it stood before the moment, and which may begin then: an order speaks of it that
 * is not sure.
 */
export function mayBegin(
  methodology: MethodologyDraft,
  id: ProvisionId,
  { bound, act }: { readonly bound: BoundIndex; readonly act: ActId },
): UnitDraft {
  const known = methodology.units.get(id);
  if (known !== undefined || !methodology.isHeld) return known ?? unitDraft(methodology, id);
  const draft = addUnit(methodology, id, state(methodology.start, 'absent', { act: methodology.act, provision: null }));
  turn(methodology, draft, 'replaced', state(bound, 'unknown', { act, provision: null }, { isEvidenced: false }));
  return draft;
}

/** Returns a state that begins at the moment and has no end yet. */
export function state(
  from: BoundIndex,
  value: UnitState['state'],
  by: UnitState['by'],
  words: {
    own?: TextsByLang | null;
    sources?: readonly Source[];
    readings?: readonly UnitReading[];
    suspended?: boolean;
    doubt?: string;
    isEvidenced?: boolean;
    heading?: string | null;
  } = {},
): UnitState {
  return {
    from,
    until: null,
    end: null,
    state: value,
    own: words.own ?? null,
    sources: words.sources ?? [],
    by,
    readings: words.readings ?? [],
    suspended: words.suspended ?? false,
    doubt: words.doubt ?? null,
    isEvidenced: words.isEvidenced ?? true,
    ...(words.heading === undefined ? {} : { heading: words.heading }),
  };
}

/**
 * Lets the ends set in advance that lie before the moment happen, in their order: a sunset, and the end of a suspension, with which the words
 * that it kept come back. What has expired while it was suspended does not come back. null = all of them.
 */
export function settlePending(methodology: MethodologyDraft, draft: UnitDraft, before: BoundIndex | null): void {
  const { sunset, back } = draft;
  const isDue = (bound: BoundIndex): boolean => before === null || methodology.isNotBefore(before, bound);
  const isBackFirst =
    back !== null && (sunset === null || !isDue(sunset.bound) || methodology.isNotBefore(sunset.bound, back.bound));
  if (isBackFirst && isDue(back.bound)) {
    draft.back = null;
    push(draft, 'replaced', { ...back.state, from: back.bound, until: null, end: null, by: back.by, suspended: false });
  }
  if (sunset === null || !isDue(sunset.bound)) return;
  draft.sunset = null;
  draft.back = null;
  if (!isAbsent(draft)) push(draft, 'sunset', state(sunset.bound, 'absent', sunset.by));
}

/**
 * Ends the last state of a unit and begins the next at the same moment; a sunset or the end of a suspension that came earlier happens first.
 * What changes a suspended unit changes the words that come back.
 */
export function turn(methodology: MethodologyDraft, draft: UnitDraft, end: EndKind, next: UnitState): void {
  settlePending(methodology, draft, next.from);
  push(draft, end, draft.back === null ? next : turnSuspended(draft, next));
}

function turnSuspended(draft: UnitDraft, next: UnitState): UnitState {
  const { back } = draft;
  if (back === null || next.state === 'absent') {
    draft.back = null;
    return next;
  }
  const isSuspended = lastState(draft)?.suspended === true;
  // Other words stand in for the suspended ones: which of them the change means is not told.
  const kept = isSuspended ? next : { ...back.state, state: 'unknown' as const, own: null, doubt: next.by.act };
  draft.back = { ...back, state: kept };
  return { ...next, suspended: isSuspended };
}

/** Begins a state as it is told, whatever is pending. */
export function push(draft: UnitDraft, end: EndKind, next: UnitState): void {
  const last = draft.states.pop();
  if (last) draft.states.push({ ...last, until: next.from, end });
  draft.states.push(next);
}

/**
 * Returns the units that an address covers, absent ones too: the unit with all under it, known or not; for null, the whole methodology,
 * which is every unit but the decree's own. Cost: linear in the units.
 */
export function unitsCovered(methodology: MethodologyDraft, target: ProvisionId | null): UnitDraft[] {
  if (target === null) return [...methodology.units.values()].filter((unit) => !isOfDecree(unit.id));
  unitDraft(methodology, target);
  const inside = new Set<ProvisionId>();
  return [...methodology.units.values()].filter((unit) => {
    if (!isWithin(unit.id, target) && (unit.parent === null || !inside.has(unit.parent))) return false;
    inside.add(unit.id);
    return true;
  });
}

/** A heading, or the header of an annex: printed with a unit, none itself. Matches `chp_3__heading`, `stamp`; must not match `point_3`. */
const HEADING = /(?:^|__)(?:heading|stamp)$/u;

/** Says whether an address names what is printed over a text, not a unit of it. */
export function isHeading(id: ProvisionId): boolean {
  return HEADING.test(id);
}

export function isAbsent(draft: UnitDraft): boolean {
  return lastState(draft)?.state === 'absent';
}

/** Who brings a state: the act and its point that orders the edit. */
export function authorOf(placed: PlacedEdit): UnitState['by'] {
  return { act: placed.act, provision: placed.edit.sourceProvision };
}

/** Words that the act took away; those that expired on a day that it had set did not end by its effect alone. */
function isDeletedBy({ states }: UnitDraft, act: ActId): boolean {
  const [before, last] = [states.at(-2), states.at(-1)];
  return last?.by.act === act && before !== undefined && before.state !== 'absent' && before.end !== 'sunset';
}

/** Leaves open from the moment on what stands in the units: an order that was not understood may touch them. */
export function spreadDoubt(
  methodology: MethodologyDraft,
  units: readonly UnitDraft[],
  doubt: { readonly bound: BoundIndex; readonly act: ActId; readonly why: string; readonly ofDeleted?: boolean },
): void {
  for (const draft of units) {
    const last = lastState(draft);
    if (!last || (last.state === 'absent' && !(doubt.ofDeleted === true && isDeletedBy(draft, doubt.act)))) continue;
    turn(methodology, draft, 'unresolved', {
      ...last,
      from: doubt.bound,
      state: 'unknown',
      own: null,
      until: null,
      end: null,
      by: { act: doubt.act, provision: null },
      doubt: doubt.why,
    });
  }
}
