import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { UnitReading, UnitTimeline } from '../model/body-law.ts';
import type { ProvisionId } from '../model/ids.ts';
import { provisionIdOfPath } from '../model/ids.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft, UnitWords } from './apply-edit.ts';
import { applyEdit, parentOf, settleSunset, state, turn, unitDraft } from './apply-edit.ts';
import type { AmendmentRepealed, ConsolidationInput, EditionNote } from './consolidation-input.ts';
import { placeEditions } from './place-editions.ts';

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
  };
  placeBase(methodology, input);
  for (const placed of input.edits) applyPlaced(methodology, placed, input);
  for (const doubt of input.doubts) spreadDoubt(methodology, doubt);
  for (const repealed of input.repealed) openAfterRepeal(methodology, repealed);
  for (const draft of methodology.units.values()) settleSunset(methodology, draft, null);
  for (const id of input.cited) {
    if (methodology.units.has(id)) continue;
    unitDraft(methodology, id).citedOnly = true;
  }
  return { units: ordered(methodology).map(finished), diagnostics: methodology.diagnostics };
}

function placeBase(methodology: MethodologyDraft, input: ConsolidationInput): void {
  if (input.earlier !== undefined && input.earlier.length > 0) placeEditions(methodology, input);
  else placeOnly(methodology, input);
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

/** The units of the one text that is held. */
function placeOnly(methodology: MethodologyDraft, input: ConsolidationInput): void {
  for (const unit of input.base) {
    const draft: UnitDraft = { ...unit, citedOnly: false, sunset: null, states: [] };
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

/** Says whether a unit is the other one or lies under it. */
export function isWithin(id: ProvisionId, container: ProvisionId): boolean {
  return id === container || id.startsWith(`${container}__`);
}

/** A note on the whole methodology does not speak of the decree's own points. */
function coversAll(note: EditionNote, unit: UnitWords): boolean {
  return note.targets.length === 0 && !unit.id.startsWith('act__');
}

/** A point lies under its chapter although its id does not name it; containers stand before their units. */
function liesUnder(unit: UnitWords, container: ProvisionId, methodology: MethodologyDraft): boolean {
  if (isWithin(unit.id, container)) return true;
  for (let parent = unit.parent; parent !== null; parent = methodology.units.get(parent)?.parent ?? null) {
    if (parent === container) return true;
  }
  return false;
}

function applyPlaced(methodology: MethodologyDraft, placed: PlacedEdit, input: ConsolidationInput): void {
  const target = provisionIdOfPath(placed.edit.target.path);
  const held = input.base.length > 0;
  const changesExisting = [
    'replace-unit',
    'delete-unit',
    'repeal-unit',
    'replace-words',
    'insert-words',
    'delete-words',
  ];
  if (held && target !== null && changesExisting.includes(placed.edit.op) && !methodology.units.has(target)) {
    methodology.diagnostics.push(
      diagnose(
        'AMEND_TARGET_MISSING',
        `The act changes ${placed.edit.target.citedAs}, but the text in force has no such unit.`,
        {
          act: placed.act,
          ...(placed.edit.sourceProvision === null ? {} : { provision: placed.edit.sourceProvision }),
        },
        { found: placed.edit.target.citedAs },
      ),
    );
  }
  applyEdit(methodology, target, placed, input.lang);
}

function spreadDoubt(methodology: MethodologyDraft, doubt: ConsolidationInput['doubts'][number]): void {
  if (doubt.reach !== null) unitDraft(methodology, doubt.reach);
  for (const [id, draft] of methodology.units) {
    if (doubt.reach !== null && !isWithin(id, doubt.reach)) continue;
    const last = draft.states[draft.states.length - 1];
    if (!last || last.state === 'absent') continue;
    turn(methodology, draft, 'unresolved', {
      ...last,
      from: doubt.bound,
      state: 'unknown',
      until: null,
      end: null,
      by: { act: doubt.act, provision: null },
      doubt: doubt.why,
    });
  }
}

function openAfterRepeal(methodology: MethodologyDraft, repealed: AmendmentRepealed): void {
  for (const draft of methodology.units.values()) {
    const index = draft.states.length - 1;
    const last = draft.states[index];
    if (last?.by.act !== repealed.act) continue;
    const readings = repealed.readings.map(
      (entry): UnitReading => ({
        reading: entry.reading,
        status: entry.ceased ? 'ceased' : 'applies',
        state: entry.ceased ? 'absent' : entry.keepsWords ? last.state : 'unknown',
        wordsOfState: entry.keepsWords && last.state === 'text' ? index : null,
        by: entry.keepsWords ? repealed.act : null,
      }),
    );
    const by = { act: repealed.by, provision: null };
    turn(methodology, draft, 'unresolved', state(repealed.bound, 'unknown', by, { readings }));
  }
}

/** Order of labels: numbers by value, "5-1" after "5" and before "6", others by code point. */
export function compareLabels(a: string | null, b: string | null): number {
  const parts = (label: string | null) => (label ?? '').split(/[-.~]/u);
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const [x, y] = [left[i], right[i]];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    const difference = Number(x) - Number(y);
    if (Number.isNaN(difference) ? x !== y : difference !== 0)
      return Number.isNaN(difference) ? (x < y ? -1 : 1) : difference;
  }
  return 0;
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
    if (numbered && kinds.size === 1) list.sort((a, b) => compareLabels(a.label, b.label));
    else if (numbered && [...kinds].every((kind) => kind === 'chapter' || kind === 'point' || kind === 'annex')) {
      const isAnnex = (draft: UnitDraft) => Number(draft.kind === 'annex');
      const key = new Map(list.map((draft) => [draft.id, readingKey(draft, children)]));
      list.sort(
        (a, b) =>
          isAnnex(a) - isAnnex(b) || compareLabels(key.get(a.id) ?? null, key.get(b.id) ?? null) || rank(a) - rank(b),
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
  return { id, kind, label, heading, parent: draft.parent ?? parentOf(id), citedOnly, states };
}
