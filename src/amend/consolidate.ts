import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import { compareLabels } from '../lexicon/labels.ts';
import type { BoundIndex, UnitTimeline } from '../model/body-law.ts';
import type { ProvisionId } from '../model/ids.ts';
import { isOfDecree, isWithin, parentIdOf, provisionIdOfPath } from '../model/ids.ts';
import { openAfterRepeal } from './amendment-repealed.ts';
import { applyEdit, openedBy } from './apply-edit.ts';
import type { ConsolidationInput, EditionNote } from './consolidation-input.ts';
import { applyDoubt, doubtPlaced, doubtsByPlace, openMissed, openMissing, takenBy } from './doubts.ts';
import { isThroughout, lookForForms } from './forms-left.ts';
import { homeOf, openHomes } from './home-of-target.ts';
import { isPartOf, movedTo, placeOfTarget, sentencesFromTheEnd } from './inner-parts.ts';
import { keeperOfOwnEnds } from './own-ends.ts';
import { isOfOneStep, placePairs } from './pairs-over-units.ts';
import { placeEditions } from './place-editions.ts';
import { renumber } from './renumber.ts';
import { openRivals, rivalsOf } from './same-day.ts';
import { countedFirst, makeRoom } from './shift-paragraphs.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft, UnitWords } from './unit-draft.ts';
import { isAbsent, isHeading, settlePending, state, turn, unitDraft, unitsCovered } from './unit-draft.ts';

export type { AmendmentRepealed, ConsolidationInput, EditionNote, HeldEdition } from './consolidation-input.ts';

export interface Consolidation {
  readonly units: readonly UnitTimeline[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Returns the life of every unit that the documents let us know: held text, edits folded over it in order,
 * sunsets, notes of editions whose earlier words are lost. Nothing is taken from another body or from the model act.
 *
 * **Diagnostics:** AMEND_TARGET_MISSING, AMEND_TEXT_DIFFERS. Source: domain.md 1.4, 2.7-2.9.
 */
export function consolidate(input: ConsolidationInput): Consolidation {
  const methodology: MethodologyDraft = {
    act: input.act,
    start: input.start,
    units: new Map(),
    diagnostics: [],
    isNotBefore: input.isNotBefore,
    isNotBeforeIfDuty: input.isNotBeforeIfDuty ?? input.isNotBefore,
    cellsOf: input.cellsOf,
    isHeld: input.base.length > 0,
  };
  placeBase(methodology, input);
  foldEdits(methodology, input);
  for (const repealed of input.repealed) openAfterRepeal(methodology, repealed);
  for (const draft of methodology.units.values()) settlePending(methodology, draft, null);
  for (const id of input.cited) {
    if (methodology.units.has(id)) continue;
    unitDraft(methodology, id).citedOnly = true;
  }
  return { units: ordered(methodology).map(finished), diagnostics: methodology.diagnostics };
}

function placeBase(methodology: MethodologyDraft, input: ConsolidationInput): void {
  if (input.earlier !== undefined && input.earlier.length > 0) placeEditions(methodology, input);
  else placeOnly(methodology, input);
  for (const start of input.starts ?? []) delayStart(methodology, start.unit, start.bound);
  for (const note of input.notes) {
    if (note.event !== 'deleted') continue;
    for (const id of note.targets) {
      const draft = unitDraft(methodology, id);
      if (draft.states[draft.states.length - 1]?.state !== 'absent') {
        turn(methodology, draft, 'deleted', state(note.bound, 'absent', { act: note.by, provision: null }));
      }
    }
  }
}

/** The unit, with all under it, begins later (or earlier) than the act; one that no text shows is nothing to delay. */
function delayStart(methodology: MethodologyDraft, unit: ProvisionId | null, bound: BoundIndex): void {
  if (unit === null || !methodology.units.has(unit)) return;
  for (const draft of unitsCovered(methodology, unit)) {
    const [first] = draft.states;
    if (first?.from === methodology.start) draft.states[0] = { ...first, from: bound };
  }
}

/** The units of the one text that is held. */
function placeOnly(methodology: MethodologyDraft, input: ConsolidationInput): void {
  for (const unit of input.base) {
    const draft: UnitDraft = { ...unit, citedOnly: false, sunset: null, back: null, states: [] };
    const by = { act: input.act, provision: null };
    const words = { own: unit.own, sources: unit.sources };
    const note = input.notes.find(
      (entry) => coversAll(entry, unit) || entry.targets.some((id) => liesUnder(unit, id, methodology)),
    );
    if (!note) {
      draft.states.push(state(input.start, 'text', by, words));
    } else {
      // Before the edition an inserted unit did not exist; of a text restated as a whole nobody knows what units it had.
      const before = note.event === 'inserted' ? 'absent' : 'unknown';
      const isEvidenced = before === 'absent' || note.targets.includes(unit.id);
      draft.states.push(state(input.start, before, by, { isEvidenced }));
      turn(methodology, draft, 'replaced', state(note.bound, 'text', { act: note.by, provision: null }, words));
    }
    methodology.units.set(unit.id, draft);
  }
}

/** A note on the whole methodology does not speak of the decree's own points. */
function coversAll(note: EditionNote, unit: UnitWords): boolean {
  return note.targets.length === 0 && !isOfDecree(unit.id);
}

/** A point lies under its chapter although its id does not name it; containers stand before their units. */
function liesUnder(unit: UnitWords, container: ProvisionId, methodology: MethodologyDraft): boolean {
  if (isWithin(unit.id, container)) return true;
  for (let parent = unit.parent; parent !== null; parent = methodology.units.get(parent)?.parent ?? null) {
    if (parent === container) return true;
  }
  return false;
}

/** Operations on the text that need the unit to be there. */
export const CHANGES_EXISTING: ReadonlySet<string> = new Set([
  'replace-unit',
  'delete-unit',
  'repeal-unit',
  'replace-words',
  'insert-words',
  'delete-words',
  'renumber',
  'replace-title',
]);

/** Those that change no words need it too. */
const NEEDS_UNIT: ReadonlySet<string> = new Set([
  ...CHANGES_EXISTING,
  'set-validity',
  'extend-validity',
  'suspend',
  'resume',
]);

/** Folds edits and doubts over the text in the order in which they take effect; what one act renumbers at one moment moves at once. */
function foldEdits(methodology: MethodologyDraft, input: ConsolidationInput): void {
  const edits = countedFirst(sentencesFromTheEnd(input.edits));
  const doubts = doubtsByPlace(input);
  const throughout: PlacedEdit[] = [];
  const missed: PlacedEdit[] = [];
  const setOwnEnds = keeperOfOwnEnds(methodology, input.ownEndOf ?? (() => null));
  setOwnEnds(methodology.start);
  for (let at = 0; at <= edits.length; at += 1) {
    for (const doubt of doubts.get(at) ?? []) applyDoubt(methodology, doubt);
    if (!isOfOneStep(edits[at - 1], edits[at])) placePairs(methodology, edits, at);
    const cited = edits[at];
    if (!cited) break;
    const citedAt = provisionIdOfPath(cited.edit.target.path);
    const home = homeOf(methodology, citedAt, cited);
    const target = home?.target ?? placeOfTarget(methodology, citedAt);
    const placed = movedTo(cited, citedAt, target);
    const isMissing = reportMissing(methodology, placed, target);
    const taken = takenBy(methodology, target, placed);
    makeRoom(methodology, target, placed);
    const rivals = rivalsOf(methodology, target, placed);
    let end = at + 1;
    if (placed.edit.op === 'renumber') {
      while (isRenumberedWith(placed, edits[end])) end += 1;
      const group = edits.slice(at, end);
      const rest = group
        .slice(1)
        .map((move) => reportMissing(methodology, move, provisionIdOfPath(move.edit.target.path)));
      renumber(methodology, group, isMissing || rest.includes(true));
    } else if (home !== null && home.rival !== null) openHomes(methodology, placed, home);
    else if (!isMissing || placed.edit.op === 'replace-unit') applyEdit(methodology, target, placed);
    openRivals(methodology, rivals, placed);
    if (isMissing) openMissing(methodology, placed, target);
    if (isMissing) missed.push(placed);
    openMissed(methodology, missed, placed);
    if (taken !== null) doubtPlaced(methodology, { ...placed, doubt: placed.edit.target.citedAs });
    for (const done of edits.slice(at, end)) doubtPlaced(methodology, done);
    setOwnEnds(placed.bound);
    if (isThroughout(placed.edit)) throughout.push(placed);
    const next = edits[end];
    if (!isOfOneStep(placed, next)) for (const done of throughout.splice(0)) lookForForms(methodology, done);
    at = end - 1;
  }
}

function isRenumberedWith(first: PlacedEdit, next: PlacedEdit | undefined): boolean {
  return next?.edit.op === 'renumber' && next.act === first.act && next.bound === first.bound;
}

function reportMissing(methodology: MethodologyDraft, placed: PlacedEdit, target: ProvisionId | null): boolean {
  const { edit, act } = placed;
  if (!methodology.isHeld || target === null || isHeading(target) || !NEEDS_UNIT.has(edit.op)) return false;
  // A part of a unit is looked for in its words; paragraph 1 is the unit's opening line.
  if (isPartOf(target) || methodology.units.has(openedBy(target) ?? '')) return false;
  const draft = methodology.units.get(target);
  if (draft !== undefined) settlePending(methodology, draft, placed.bound);
  if (draft !== undefined && !isAbsent(draft)) return false;
  methodology.diagnostics.push(
    diagnose(
      'AMEND_TARGET_MISSING',
      `The act changes ${edit.target.citedAs}, but the text in force has no such unit.`,
      { act, ...(edit.sourceProvision === null ? {} : { provision: edit.sourceProvision }) },
      { found: edit.target.citedAs },
    ),
  );
  return true;
}

function byLabel(a: string | null, b: string | null): number {
  return compareLabels(a ?? '', b ?? '');
}

/** Chapters stand where their first point stands; annexes after everything. */
function readingKey(draft: UnitDraft, children: ReadonlyMap<ProvisionId | null, UnitDraft[]>): string | null {
  let unit: UnitDraft | undefined = draft;
  while (unit && unit.kind !== 'point') unit = children.get(unit.id)?.[0];
  return unit?.label ?? draft.label;
}

function rank(draft: UnitDraft): number {
  return draft.kind === 'point' ? 0 : 1;
}

/** Reading order: held units as they stand, later ones slotted in by number among siblings of their kind. Cost n log n. */
function ordered(methodology: MethodologyDraft): UnitDraft[] {
  const children = new Map<ProvisionId | null, UnitDraft[]>();
  const position = new Map<ProvisionId, number>();
  for (const draft of methodology.units.values()) {
    position.set(draft.id, position.size);
    const parent = draft.parent !== null && methodology.units.has(draft.parent) ? draft.parent : null;
    const list = children.get(parent) ?? [];
    list.push(draft);
    children.set(parent, list);
  }
  for (const list of children.values()) {
    const kinds = new Set(list.map((draft) => draft.kind));
    const numbered = list.every((draft) => draft.label !== null);
    if (numbered && kinds.size === 1) list.sort((a, b) => byLabel(a.label, b.label));
    else if (numbered && [...kinds].every((kind) => kind === 'chapter' || kind === 'point' || kind === 'annex')) {
      const isAnnex = (draft: UnitDraft) => Number(draft.kind === 'annex');
      const key = new Map(list.map((draft) => [draft.id, readingKey(draft, children)]));
      list.sort(
        (a, b) => isAnnex(a) - isAnnex(b) || byLabel(key.get(a.id) ?? null, key.get(b.id) ?? null) || rank(a) - rank(b),
      );
    }
  }
  const result: UnitDraft[] = [];
  const stack = [...(children.get(null) ?? [])].reverse();
  while (stack.length > 0) {
    const draft = stack.pop();
    if (!draft) break;
    result.push(draft);
    stack.push(...[...(children.get(draft.id) ?? [])].reverse());
  }
  return result;
}

function finished(draft: UnitDraft): UnitTimeline {
  const { id, kind, label, heading, citedOnly, states } = draft;
  return { id, kind, label, heading, parent: draft.parent ?? parentIdOf(id), citedOnly, states };
}
