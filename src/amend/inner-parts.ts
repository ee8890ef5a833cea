import { diagnose } from '../base/diagnostic.ts';
import { readUnitWord } from '../lexicon/units.ts';
import type { Lang, ProvisionId } from '../model/ids.ts';
import { isWithin, LANGS, parentIdOf } from '../model/ids.ts';
import { editWords } from './edit-words.ts';
import { editedSentence } from './sentences.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft } from './unit-draft.ts';
import { authorOf, isAbsent, lastState, spreadDoubt, state, turn, unitsCovered } from './unit-draft.ts';

/** A row named in its annex. Matches `annex_3__row_4`, `annex_3__tbl__row_4`; must not match `point_3__sub_4`. */
const ROW = /^(?<outer>.+?)(?:__tbl(?:_\d+)?)?__row_(?<label>\d+(?:-\d+)*)$/u;
/** The number printed in the first cell. Matches `4 Оперативность`, `4-1. Оқу`; must not match `4,5 баллов`. */
const ROW_NUMBER = /^(\d+(?:-\d+)*)(?:[.)]\s|\s|$)/u;

function wordsOf(draft: UnitDraft): string {
  const own = lastState(draft)?.own;
  return own?.kk ?? own?.ru ?? '';
}

/** The row that bears the number in print; where no row bears one, the row that stands at that place. */
function rowOf(methodology: MethodologyDraft, target: ProvisionId): ProvisionId | null {
  const { outer, label } = ROW.exec(target)?.groups ?? {};
  if (outer === undefined || label === undefined) return null;
  const inside = [...methodology.units.values()].filter((unit) => isWithin(unit.id, outer) && !isAbsent(unit));
  const rows = inside.filter((unit) => unit.kind === 'row');
  const numbers = rows.map((row) => ROW_NUMBER.exec(wordsOf(row))?.[1] ?? null);
  const printed = rows.filter((_, at) => numbers[at] === label);
  if (printed.length > 0) return printed.length === 1 ? (printed[0]?.id ?? null) : null;
  const tables = inside.filter((unit) => unit.kind === 'table');
  const placed = tables.length === 1 ? `${tables[0]?.id}__row_${label}` : null;
  // A table with numbers that lacks this one has no such row, unless it is one to be added.
  const isFree = placed !== null && !methodology.units.has(placed);
  return isFree || numbers.every((number) => number === null) ? placed : null;
}

/** The last paragraph of a unit. Matches `point_4__para_last`; must not match `point_4__para_2`. */
const LAST_PARAGRAPH = /^(?<outer>.+)__para_last$/u;

/** The paragraph that closes the unit; null where subpoints stand under it, for they may be what is meant, or nothing but its opening line. */
function lastParagraphOf(methodology: MethodologyDraft, target: ProvisionId): ProvisionId | null {
  const outer = LAST_PARAGRAPH.exec(target)?.groups?.['outer'];
  const under = [...methodology.units.values()].filter((unit) => parentIdOf(unit.id) === outer && !isAbsent(unit));
  return under.every((unit) => unit.kind === 'paragraph') ? (under.at(-1)?.id ?? null) : null;
}

/** The note under a form or a table. Matches `annex_3__note`; must not match `annex_3__note_2`. */
const NOTE = /^(?<outer>.+)__note$/u;
const FIRST_WORD = /^\p{L}+/u;

function isNote(unit: UnitDraft): boolean {
  const own = lastState(unit)?.own;
  return LANGS.some((lang) =>
    readUnitWord(FIRST_WORD.exec(own?.[lang] ?? '')?.[0].toLowerCase() ?? '', lang).some(
      ({ unit: { kind } }) => kind === 'note',
    ),
  );
}

/** The only paragraph that calls itself a note. */
function noteOf(methodology: MethodologyDraft, target: ProvisionId): ProvisionId | null {
  const outer = NOTE.exec(target)?.groups?.['outer'];
  if (outer === undefined) return null;
  const notes = [...methodology.units.values()].filter(
    (unit) => isWithin(unit.id, outer) && unit.kind === 'paragraph' && !isAbsent(unit) && isNote(unit),
  );
  return notes.length === 1 ? (notes[0]?.id ?? null) : null;
}

/**
 * Returns the unit of the text that an address of an edit means: a table's row is named by its annex and its number, the last paragraph
 * and a note by what they are.
 */
export function placeOfTarget(methodology: MethodologyDraft, target: ProvisionId | null): ProvisionId | null {
  if (target === null || methodology.units.has(target)) return target;
  return rowOf(methodology, target) ?? lastParagraphOf(methodology, target) ?? noteOf(methodology, target) ?? target;
}

/** Returns the edit with its new units named as the text in force names them. */
export function movedTo(placed: PlacedEdit, from: ProvisionId | null, to: ProvisionId | null): PlacedEdit {
  if (from === to || from === null || to === null) return placed;
  const name = (id: ProvisionId): ProvisionId => (isWithin(id, from) ? to + id.slice(from.length) : id);
  const units = placed.units.map((unit) => ({
    ...unit,
    id: name(unit.id),
    parent: unit.id === from ? parentIdOf(to) : unit.parent === null ? null : name(unit.parent),
  }));
  return { ...placed, units };
}

/** Parts that a text does not hold as units of their own. Matches `point_4__sent_2`, `annex_2__tbl__col_3`; must not match `point_4__sub_2`. */
const PART = /__(?<kind>sent|col|row|tbl|note)(?:_(?<label>[^_]+))?$/u;

/** Says whether an address names a part of a unit's words, such as a sentence. */
export function isPartOf(target: ProvisionId): boolean {
  return PART.test(target);
}

/** The nearest unit of the text that holds the part and whose words are held. */
function hostOf(methodology: MethodologyDraft, target: ProvisionId): UnitDraft | null {
  for (let id = parentIdOf(target); id !== null; id = parentIdOf(id)) {
    const draft = methodology.units.get(placeOfTarget(methodology, id) ?? id);
    if (draft !== undefined) return lastState(draft)?.state === 'text' ? draft : null;
  }
  return null;
}

function leaveOpen(methodology: MethodologyDraft, host: UnitDraft, placed: PlacedEdit): void {
  const { edit, act, bound } = placed;
  const place = { act, ...(edit.sourceProvision === null ? {} : { provision: edit.sourceProvision }) };
  const message = `The act changes ${edit.target.citedAs}, which was not found in the words of ${host.id}.`;
  methodology.diagnostics.push(diagnose('AMEND_TARGET_MISSING', message, place, { found: edit.target.citedAs }));
  spreadDoubt(methodology, unitsCovered(methodology, host.id), { bound, act, why: edit.target.citedAs });
}

/** The sentence is changed within the words of its unit; null where it, or the words in it, are not found. */
function sentenceMade(host: UnitDraft, number: number, placed: PlacedEdit): Partial<Record<Lang, string>> | null {
  const made: { kk?: string; ru?: string } = {};
  for (const lang of LANGS) {
    for (const order of placed.inWords[lang] ?? []) {
      const own = made[lang] ?? lastState(host)?.own?.[lang];
      const words = own === undefined ? null : editedSentence(own, number, order);
      if (words === null) return null;
      made[lang] = words;
    }
  }
  return made;
}

/** Puts the words of the host with its part changed; null = the part was not found in them. */
function putMade(
  methodology: MethodologyDraft,
  host: UnitDraft,
  made: Partial<Record<Lang, string>> | null,
  placed: PlacedEdit,
): void {
  if (made === null) {
    leaveOpen(methodology, host, placed);
    return;
  }
  const last = lastState(host);
  const inOneLanguage = Object.keys(made).length === 1 && placed.edit.languageOnly === null;
  const own = inOneLanguage ? made : { ...last?.own, ...made };
  const orders = LANGS.flatMap((lang) => placed.inWords[lang] ?? []);
  const sources = [...(last?.sources ?? []), ...orders.flatMap((order) => order.source ?? [])];
  turn(methodology, host, 'replaced', state(placed.bound, 'text', authorOf(placed), { own, sources }));
}

/** The row with one cell restated; null where its words do not fall into cells, or it has no such column. */
function cellMade(
  { cellsOf }: MethodologyDraft,
  row: UnitDraft,
  column: number,
  placed: PlacedEdit,
): Partial<Record<Lang, string>> | null {
  const made: { kk?: string; ru?: string } = {};
  for (const lang of LANGS) {
    for (const order of placed.inWords[lang] ?? []) {
      const own = made[lang] ?? lastState(row)?.own?.[lang] ?? '';
      const cells = cellsOf?.(row.id, own) ?? null;
      const isHeld = cells !== null && column >= 1 && column <= cells.length && cells.join(' ') === own;
      if (!isHeld || order.newText === null || order.newText.includes('\n')) return null;
      made[lang] = cells.map((cell, at) => (at === column - 1 ? order.newText : cell)).join(' ');
    }
  }
  return made;
}

/**
 * Changes a part that is no unit of the held text (a sentence, a column, a row that was not found) within the unit that holds its words.
 * False = the target is no such part, or no words are held in which it could stand.
 *
 * **Diagnostics:** AMEND_TARGET_MISSING.
 */
export function editPart(methodology: MethodologyDraft, target: ProvisionId, placed: PlacedEdit): boolean {
  if (methodology.units.has(target)) return false;
  const part = PART.exec(target)?.groups;
  const host = part === undefined ? null : hostOf(methodology, target);
  if (part === undefined || host === null) return false;
  if (part['kind'] === 'sent') {
    putMade(methodology, host, sentenceMade(host, Number(part['label']), placed), placed);
    return true;
  }
  if (part['kind'] === 'col' && host.kind === 'row' && placed.edit.op === 'replace-unit') {
    putMade(methodology, host, cellMade(methodology, host, Number(part['label']), placed), placed);
    return true;
  }
  if (part['kind'] === 'row' && placed.edit.op === 'insert-unit') return false;
  // In a column the words stand in its rows; they must stand in the whole only once.
  if (['replace-words', 'insert-words', 'delete-words'].includes(placed.edit.op))
    editWords(methodology, host.id, placed);
  else leaveOpen(methodology, host, placed);
  return true;
}

/** The last element of an address of a sentence. Matches `sentence:2`, must not match `paragraph:2`. */
const SENTENCE = /^sentence:(\d+)$/u;

function sentenceNumber(placed: PlacedEdit | undefined): number {
  return Number(SENTENCE.exec(placed?.edit.target.path.at(-1) ?? '')?.[1] ?? 0);
}

/** Returns the edits with those of one act on several sentences of a unit from the last to the first: it counts them as they stood before. */
export function sentencesFromTheEnd(edits: readonly PlacedEdit[]): readonly PlacedEdit[] {
  if (!edits.some((placed) => sentenceNumber(placed) > 0)) return edits;
  const hostOf = (placed: PlacedEdit): string =>
    sentenceNumber(placed) === 0 || placed.edit.op === 'insert-unit'
      ? ''
      : `${placed.act} ${placed.bound} ${placed.edit.target.path.slice(0, -1).join('/')}`;
  const sorted: PlacedEdit[] = [];
  for (const placed of edits) {
    let at = sorted.length;
    const isBefore = (other: PlacedEdit | undefined): boolean =>
      other !== undefined &&
      hostOf(placed) !== '' &&
      hostOf(other) === hostOf(placed) &&
      sentenceNumber(other) < sentenceNumber(placed);
    while (at > 0 && isBefore(sorted[at - 1])) at -= 1;
    sorted.splice(at, 0, placed);
  }
  return sorted;
}
