import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Edit } from '../model/amendment.ts';
import type { BoundIndex, EndKind, TextsByLang, UnitReading, UnitState } from '../model/body-law.ts';
import type { ActId, Lang, ProvisionId } from '../model/ids.ts';
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
  readonly edit: Edit;
  readonly units: readonly UnitWords[];
  readonly act: ActId;
  readonly bound: BoundIndex;
  /** Sunset of `set-validity`, as a bound. */
  readonly until: BoundIndex | null;
}

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
}

/** Returns the parent address of a unit: `point_5__para_2` belongs to `point_5`; null for a top unit. */
export function parentOf(id: ProvisionId): ProvisionId | null {
  const at = id.lastIndexOf('__');
  return at < 0 ? null : id.slice(0, at);
}

const KIND_OF_CODE: Readonly<Record<string, string>> = {
  point: 'point',
  sub: 'subpoint',
  para: 'paragraph',
  chp: 'chapter',
  sec: 'section',
  annex: 'annex',
  tbl: 'table',
  row: 'row',
};

function draftOf(id: ProvisionId): UnitDraft {
  const last = id.slice(id.lastIndexOf('__') < 0 ? 0 : id.lastIndexOf('__') + 2);
  const at = last.indexOf('_');
  const code = at < 0 ? last : last.slice(0, at);
  return {
    id,
    kind: KIND_OF_CODE[code] ?? code,
    label: at < 0 ? null : last.slice(at + 1),
    heading: null,
    parent: parentOf(id),
    citedOnly: false,
    sunset: null,
    states: [],
  };
}

/** Returns the draft of the unit, made as `unknown since the beginning` when no held text has shown it before. */
export function unitDraft(methodology: MethodologyDraft, id: ProvisionId, by: ActId = methodology.act): UnitDraft {
  const known = methodology.units.get(id);
  if (known) return known;
  const draft = draftOf(id);
  draft.states.push(state(methodology.start, 'unknown', { act: by, provision: null }));
  methodology.units.set(id, draft);
  return draft;
}

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
  };
}

/** Lets a sunset that lies before the moment happen; later ones stay pending. */
export function settleSunset(methodology: MethodologyDraft, draft: UnitDraft, before: BoundIndex | null): void {
  const { sunset } = draft;
  if (sunset === null || (before !== null && !methodology.isNotBefore(before, sunset.bound))) return;
  draft.sunset = null;
  if (!isAbsent(draft)) push(draft, 'sunset', state(sunset.bound, 'absent', sunset.by));
}

/** Ends the last state of a unit and begins the next at the same moment; a sunset that came earlier happens first. */
export function turn(methodology: MethodologyDraft, draft: UnitDraft, end: EndKind, next: UnitState): void {
  settleSunset(methodology, draft, next.from);
  push(draft, end, next);
}

function push(draft: UnitDraft, end: EndKind, next: UnitState): void {
  const last = draft.states.pop();
  if (last) draft.states.push({ ...last, until: next.from, end });
  draft.states.push(next);
}

/** Returns the ids of the unit and of all units under it that are not absent now. */
function subtree(methodology: MethodologyDraft, id: ProvisionId): ProvisionId[] {
  const inside = new Set([id]);
  const found: ProvisionId[] = [];
  for (const [key, unit] of methodology.units) {
    if (key === id || (unit.parent !== null && inside.has(unit.parent))) {
      inside.add(key);
      found.push(key);
    }
  }
  return found;
}

function isAbsent(draft: UnitDraft): boolean {
  return draft.states[draft.states.length - 1]?.state === 'absent';
}

function endUnit(methodology: MethodologyDraft, id: ProvisionId, placed: PlacedEdit, end: EndKind): void {
  const by = { act: placed.act, provision: placed.edit.sourceProvision };
  for (const key of subtree(methodology, id)) {
    const draft = unitDraft(methodology, key);
    if (!isAbsent(draft)) turn(methodology, draft, end, state(placed.bound, 'absent', by));
  }
}

/** Puts the new words of every unit in place; units of the old text that the new one lacks end. */
function putUnits(methodology: MethodologyDraft, target: ProvisionId, placed: PlacedEdit, replaces: boolean): void {
  const by = { act: placed.act, provision: placed.edit.sourceProvision };
  const brought = new Set(placed.units.map((unit) => unit.id));
  if (replaces) {
    for (const key of subtree(methodology, target)) {
      const draft = unitDraft(methodology, key);
      if (!brought.has(key) && !isAbsent(draft))
        turn(methodology, draft, 'replaced', state(placed.bound, 'absent', by));
    }
  }
  for (const unit of placed.units) {
    const draft = methodology.units.get(unit.id) ?? placeDraft(methodology, unit, replaces, unit.id === target);
    draft.kind = unit.kind;
    draft.label = unit.label;
    draft.heading = unit.heading;
    draft.parent = unit.parent;
    turn(methodology, draft, 'replaced', state(placed.bound, 'text', by, { own: unit.own, sources: unit.sources }));
  }
}

/** A new unit stands after its predecessors by number among its siblings (order is settled at the end). */
function placeDraft(
  methodology: MethodologyDraft,
  unit: UnitWords,
  replaces: boolean,
  isEvidenced: boolean,
): UnitDraft {
  const draft = draftOf(unit.id);
  const by = { act: methodology.act, provision: null };
  // Who restates a point of a base that is not held shows that there was such a point, not that it had such parts.
  const before = replaces ? 'unknown' : 'absent';
  draft.states.push(state(methodology.start, before, by, { isEvidenced: isEvidenced || !replaces }));
  methodology.units.set(unit.id, draft);
  return draft;
}

/** Returns how often `words` stand in the text, counting overlaps once. */
function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) count += 1;
  return count;
}

function editedWords(own: string, edit: Edit): string | null {
  const { from, to, position, everywhere } = edit.words ?? { from: null, to: null, position: null, everywhere: false };
  if (edit.op === 'insert-words') {
    if (from === null || position === 'end') return to === null ? null : appendAtEnd(own, to);
    if (countOf(own, from) !== 1 && !everywhere) return null;
    const made = position === 'before' ? joinWords(to ?? '', from) : joinWords(from, to ?? '');
    return own.split(from).join(made);
  }
  if (from === null || from === '') return null;
  const count = countOf(own, from);
  if (count === 0 || (count > 1 && !everywhere)) return null;
  const made = own.split(from).join(edit.op === 'delete-words' ? '' : (to ?? ''));
  return made.replaceAll('  ', ' ').replaceAll(' ,', ',').trim();
}

function joinWords(left: string, right: string): string {
  return /^[\s,;.:)]/u.test(right) ? left + right : `${left} ${right}`;
}

function appendAtEnd(own: string, to: string): string {
  const stop = /[.;:]$/u.exec(own)?.[0] ?? '';
  const body = stop === '' ? own : own.slice(0, -1);
  return `${joinWords(body, to)}${stop}`;
}

/** Edits words inside the unit and, when it names no deeper one, inside the units under it; must match exactly once. */
function editWords(methodology: MethodologyDraft, target: ProvisionId, placed: PlacedEdit, lang: Lang): void {
  const { edit } = placed;
  const by = { act: placed.act, provision: edit.sourceProvision };
  const known = subtree(methodology, target)
    .map((id) => unitDraft(methodology, id))
    .filter((draft) => !isAbsent(draft));
  const hits = known.filter((draft) => {
    const own = draft.states[draft.states.length - 1]?.own?.[lang];
    return own !== undefined && editedWords(own, edit) !== null;
  });
  const held =
    known.length > 0 && known.every((draft) => draft.states[draft.states.length - 1]?.own?.[lang] !== undefined);
  if (hits.length === 0 || (hits.length > 1 && edit.words?.everywhere !== true)) {
    if (held) methodology.diagnostics.push(wordsDiffer(placed, target, hits.length));
    const root = unitDraft(methodology, target);
    const doubt = held ? edit.target.citedAs : undefined;
    turn(methodology, root, 'replaced', state(placed.bound, 'unknown', by, doubt === undefined ? {} : { doubt }));
    return;
  }
  for (const draft of hits) {
    const last = draft.states[draft.states.length - 1];
    const own = last?.own?.[lang] ?? '';
    const made = editedWords(own, edit) ?? own;
    const sources = [...(last?.sources ?? []), ...(edit.source ? [edit.source] : [])];
    turn(
      methodology,
      draft,
      'replaced',
      state(placed.bound, 'text', by, { own: { ...last?.own, [lang]: made }, sources }),
    );
  }
}

function wordsDiffer(placed: PlacedEdit, target: ProvisionId, hits: number): Diagnostic {
  return diagnose(
    'AMEND_TEXT_DIFFERS',
    `The words to be changed stand ${hits} times in ${target} of the text in force; they must stand there exactly once.`,
    { act: placed.act, ...(placed.edit.sourceProvision === null ? {} : { provision: placed.edit.sourceProvision }) },
    { found: placed.edit.words?.from ?? '', expected: 'exactly one match' },
  );
}

/**
 * Applies one edit to the timelines. Chained edits see the edited text, since the last state is always the newest.
 * **Diagnostics:** AMEND_TEXT_DIFFERS, AMEND_TARGET_MISSING. Source: domain.md 1.4, 2.7.
 */
export function applyEdit(
  methodology: MethodologyDraft,
  target: ProvisionId | null,
  placed: PlacedEdit,
  lang: Lang,
): void {
  const { edit } = placed;
  const opened = target === null ? null : openingOf(methodology, target);
  if (opened !== null && editOpening(methodology, opened, placed, lang)) return;
  const id = opened ?? target ?? '';
  switch (edit.op) {
    case 'replace-unit':
      if (placed.units.length === 0) markUnknown(methodology, id, placed);
      else putUnits(methodology, id, placed, true);
      return;
    case 'insert-unit':
      if (placed.units.length === 0) markUnknown(methodology, id, placed, 'absent');
      else putUnits(methodology, id, placed, false);
      return;
    case 'delete-unit':
    case 'repeal-unit':
      unitDraft(methodology, id);
      endUnit(methodology, id, placed, 'deleted');
      return;
    case 'replace-words':
    case 'insert-words':
    case 'delete-words':
      editWords(methodology, id, placed, lang);
      return;
    case 'set-validity':
    case 'extend-validity':
      setSunset(methodology, id, placed);
      return;
    case 'suspend':
      suspend(methodology, id, placed, true);
      return;
    case 'resume':
      suspend(methodology, id, placed, false);
      return;
    default:
      return;
  }
}

/** Paragraph 1 is the unit's own words: an address of it is one of the unit that it opens. */
function openingOf(methodology: MethodologyDraft, target: ProvisionId): ProvisionId | null {
  const unit = target.endsWith('__para_1') ? target.slice(0, -'__para_1'.length) : null;
  return unit !== null && methodology.units.has(unit) ? unit : null;
}

/** The printed marker of a unit. Matches `5. `, `13) `; must not match `5-нен`. */
const PRINTED_MARKER = /^\d{1,4}(?:-\d{1,3})*\s?[.)]\s+/u;

/** Replaces or edits the opening line alone; the paragraphs after it stay. False = the edit is none of an opening line. */
function editOpening(methodology: MethodologyDraft, unit: ProvisionId, placed: PlacedEdit, lang: Lang): boolean {
  const { edit } = placed;
  const draft = unitDraft(methodology, unit);
  const last = draft.states[draft.states.length - 1];
  const own = last?.own?.[lang];
  const by = { act: placed.act, provision: edit.sourceProvision };
  const put = (text: string): boolean => {
    const sources = [...(last?.sources ?? []), ...(edit.source ? [edit.source] : [])];
    turn(
      methodology,
      draft,
      'replaced',
      state(placed.bound, 'text', by, { own: { ...last?.own, [lang]: text }, sources }),
    );
    return true;
  };
  if (edit.op === 'replace-unit' && edit.newText !== null) {
    const marker = own === undefined ? '' : (PRINTED_MARKER.exec(own)?.[0] ?? '');
    return put(PRINTED_MARKER.test(edit.newText) ? edit.newText : `${marker}${edit.newText}`);
  }
  if (!['replace-words', 'insert-words', 'delete-words'].includes(edit.op) || own === undefined) return false;
  const made = editedWords(own, edit);
  if (made !== null) return put(made);
  methodology.diagnostics.push(wordsDiffer(placed, unit, 0));
  turn(methodology, draft, 'replaced', state(placed.bound, 'unknown', by, { doubt: edit.target.citedAs }));
  return true;
}

/** The clause tells of new words that are not held (a note, a lost annex): existed, not known. */
function markUnknown(
  methodology: MethodologyDraft,
  id: ProvisionId,
  placed: PlacedEdit,
  before: 'unknown' | 'absent' = 'unknown',
): void {
  const fresh = !methodology.units.has(id);
  const draft = unitDraft(methodology, id);
  if (fresh && before === 'absent') {
    const first = draft.states.pop();
    if (first) draft.states.push({ ...first, state: 'absent' });
  }
  turn(
    methodology,
    draft,
    'replaced',
    state(placed.bound, 'unknown', { act: placed.act, provision: placed.edit.sourceProvision }),
  );
}

/** Sets, moves or (without a date) lifts the end in advance of the unit and all under it. Source: domain.md 2.7. */
function setSunset(methodology: MethodologyDraft, id: ProvisionId, placed: PlacedEdit): void {
  unitDraft(methodology, id);
  const by = { act: placed.act, provision: placed.edit.sourceProvision };
  for (const key of subtree(methodology, id)) {
    const draft = unitDraft(methodology, key);
    settleSunset(methodology, draft, placed.bound);
    draft.sunset = placed.until === null ? null : { bound: placed.until, by };
  }
}

/** A suspended unit keeps its words and resumes by itself after the date. */
function suspend(methodology: MethodologyDraft, id: ProvisionId, placed: PlacedEdit, suspended: boolean): void {
  unitDraft(methodology, id);
  const by = { act: placed.act, provision: placed.edit.sourceProvision };
  for (const key of subtree(methodology, id)) {
    const draft = unitDraft(methodology, key);
    const last = draft.states[draft.states.length - 1];
    if (!last || last.state === 'absent') continue;
    turn(methodology, draft, 'replaced', { ...last, from: placed.bound, until: null, end: null, by, suspended });
    if (suspended && placed.until !== null) {
      turn(methodology, draft, 'replaced', {
        ...last,
        from: placed.until,
        until: null,
        end: null,
        by,
        suspended: false,
      });
    }
  }
}
