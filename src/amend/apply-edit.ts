import { assertNever } from '../base/invariant.ts';
import type { ProvisionId } from '../model/ids.ts';
import { LANGS } from '../model/ids.ts';
import { chapterOf } from './chapter-of.ts';
import { editedWords, editWords, wordsDiffer } from './edit-words.ts';
import { editPart } from './inner-parts.ts';
import { PRINTED_MARKER, renumber } from './renumber.ts';
import { replaceTitle } from './titles.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft, UnitWords } from './unit-draft.ts';
import { addUnit, authorOf, isAbsent, lastState, state, turn, unitDraft, unitsCovered } from './unit-draft.ts';
import { endUnits, markUnknown, setSunset, standIn, suspend } from './unit-life.ts';

/** Puts the new words of every unit in place; units of the old text that the new one lacks end. */
function putUnits(methodology: MethodologyDraft, target: ProvisionId | null, placed: PlacedEdit): void {
  const { bound, units } = placed;
  const replaces = placed.edit.op === 'replace-unit';
  const lang = placed.edit.languageOnly;
  const brought = new Set(units.map((unit) => unit.id));
  const isNew = target !== null && methodology.isHeld && !methodology.units.has(target);
  // The other language of a text that changes in one keeps its units.
  if (replaces && lang === null && !isNew) {
    for (const draft of unitsCovered(methodology, target))
      if (!brought.has(draft.id) && !isAbsent(draft))
        turn(methodology, draft, 'replaced', state(bound, 'absent', authorOf(placed)));
  }
  for (const unit of units) {
    const draft = methodology.units.get(unit.id) ?? placeDraft(methodology, unit, replaces, unit.id === target);
    const before = lastState(draft);
    const own = lang === null ? unit.own : { ...before?.own, ...unit.own };
    const sources = lang === null ? unit.sources : [...(before?.sources ?? []), ...unit.sources];
    draft.kind = unit.kind;
    draft.label = unit.label;
    draft.parent = chapterOf(methodology, unit, placed);
    const heading = unit.heading === draft.heading ? {} : { heading: unit.heading };
    turn(methodology, draft, 'replaced', state(bound, 'text', authorOf(placed), { own, sources, ...heading }));
  }
}

/** «подпункт б) изложить …» read as "the point": new text that is none of the unit which it is to take the place of does not end it. */
function isOfAnother(target: ProvisionId | null, { edit, units }: PlacedEdit): boolean {
  return edit.op === 'replace-unit' && target !== null && !units.some(({ id }) => id === target);
}

/** A new unit stands after its predecessors by number among its siblings (order is settled at the end). */
function placeDraft(
  methodology: MethodologyDraft,
  unit: UnitWords,
  replaces: boolean,
  isEvidenced: boolean,
): UnitDraft {
  const by = { act: methodology.act, provision: null };
  // Who restates a point of a base that is not held shows that there was such a point, not that it had such parts; a copy may lack an annex.
  const isLost = !methodology.isHeld || unit.id.startsWith('annex');
  const before = replaces && isLost ? 'unknown' : 'absent';
  const draft = addUnit(
    methodology,
    unit.id,
    state(methodology.start, before, by, { isEvidenced: isEvidenced || !replaces }),
  );
  draft.heading = unit.heading;
  return draft;
}

/** The header of an annex. Matches `annex_3__stamp`, `stamp`; must not match `annex_3`. */
const STAMP = /(?:^|__)stamp$/u;

/**
 * Applies one edit to the timelines. Chained edits see the edited text, since the last state is always the newest.
 * A target of null is the whole methodology. What an edit to a commencement or to an act as a whole does is told by the act's life.
 *
 * **Diagnostics:** AMEND_TEXT_DIFFERS. Source: domain.md 1.4, 2.7.
 */
export function applyEdit(methodology: MethodologyDraft, target: ProvisionId | null, placed: PlacedEdit): void {
  const { edit } = placed;
  // The header of an annex says whose annex it is; it is no unit of the text.
  if (target !== null && STAMP.test(target)) return;
  const opened = target === null ? null : openingOf(methodology, target);
  if (opened !== null && editOpening(methodology, opened, placed)) return;
  const id = opened ?? target;
  if (id !== null && editPart(methodology, id, placed)) return;
  switch (edit.op) {
    case 'replace-unit':
    case 'insert-unit':
      if (placed.units.length === 0) markUnknown(methodology, id, placed);
      else if (isOfAnother(id, placed)) markUnknown(methodology, id, placed);
      else if (edit.op === 'replace-unit' && placed.until !== null) standIn(methodology, placed);
      else putUnits(methodology, id, placed);
      return;
    case 'delete-unit':
    case 'repeal-unit':
      // An order in doubt ends nothing for sure: its units are left open.
      if (placed.doubt === null) endUnits(methodology, id, placed, 'deleted');
      return;
    case 'replace-words':
    case 'insert-words':
    case 'delete-words':
      editWords(methodology, id, placed);
      return;
    case 'set-validity':
    case 'extend-validity':
      setSunset(methodology, id, placed);
      return;
    case 'suspend':
    case 'resume':
      suspend(methodology, id, placed);
      return;
    case 'replace-title':
      replaceTitle(methodology, id, placed);
      return;
    case 'renumber':
      renumber(methodology, [placed], false);
      return;
    case 'approve':
    case 'repeal-act':
    case 'cancel-act':
    case 'set-commencement':
    case 'set-retroactive-reach':
      return;
    default:
      assertNever(edit.op);
  }
}

/** Returns the unit whose opening line the address names: paragraph 1 is the unit's own words. */
export function openedBy(target: ProvisionId): ProvisionId | null {
  return target.endsWith('__para_1') ? target.slice(0, -'__para_1'.length) : null;
}

/** Paragraph 1 is the unit's own words, except in an annex: an address of it is one of the unit that it opens. */
function openingOf(methodology: MethodologyDraft, target: ProvisionId): ProvisionId | null {
  const unit = methodology.units.has(target) ? null : openedBy(target);
  return unit !== null && methodology.units.has(unit) ? unit : null;
}

/** Replaces or edits the opening line alone; the paragraphs after it stay. False = the edit is none of an opening line. */
function editOpening(methodology: MethodologyDraft, unit: ProvisionId, placed: PlacedEdit): boolean {
  const { edit, bound } = placed;
  const draft = unitDraft(methodology, unit);
  const last = lastState(draft);
  const isRestated = edit.op === 'replace-unit';
  if (!isRestated && !['replace-words', 'insert-words', 'delete-words'].includes(edit.op)) return false;
  const made: { kk?: string; ru?: string } = {};
  for (const lang of LANGS) {
    for (const order of placed.inWords[lang] ?? []) {
      const own = made[lang] ?? last?.own?.[lang];
      const words = isRestated
        ? restatedOpening(own, order.newText)
        : own === undefined
          ? null
          : editedWords(own, order);
      if (words === null && (isRestated || own === undefined)) return false;
      if (words === null) {
        methodology.diagnostics.push(wordsDiffer(placed, order, unit, 0));
        const doubt = order.target.citedAs;
        turn(methodology, draft, 'replaced', state(bound, 'unknown', authorOf(placed), { doubt }));
        return true;
      }
      made[lang] = words;
    }
  }
  const inOneLanguage = Object.keys(made).length === 1 && edit.languageOnly === null;
  const own = inOneLanguage ? made : { ...last?.own, ...made };
  const sources = [
    ...(last?.sources ?? []),
    ...LANGS.flatMap((lang) => placed.inWords[lang] ?? []).flatMap((order) => order.source ?? []),
  ];
  turn(methodology, draft, 'replaced', state(bound, 'text', authorOf(placed), { own, sources }));
  return true;
}

/** The new opening line bears the number of the old one where it is quoted without. */
function restatedOpening(own: string | undefined, newText: string | null): string | null {
  if (newText === null) return null;
  const marker = own === undefined ? '' : (PRINTED_MARKER.exec(own)?.[0] ?? '');
  return PRINTED_MARKER.test(newText) ? newText : `${marker}${newText}`;
}
