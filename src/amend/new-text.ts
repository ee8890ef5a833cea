import { diagnose } from '../base/diagnostic.ts';
import { readUnitMarker } from '../lexicon/labels.ts';
import type { UnitKind } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import { rankOfElement } from './coordinate.ts';
import { type DraftEdit, unitName } from './draft-edit.ts';

/** A unit of quoted new text: where it goes and all its words. */
export interface NewUnit {
  readonly path: readonly string[];
  readonly text: string;
  /** It stands directly in the quotation, not inside another unit of it. */
  readonly isTop: boolean;
  /** The parsed unit, where the parser made one. */
  readonly provision?: Provision;
}

/** Reads the units of quoted text that goes to the target; parse can do it from its trees, this room has a light reader. */
export type ReadNewUnits = (text: string, target: readonly string[]) => readonly NewUnit[];

interface Draft {
  readonly path: readonly string[];
  readonly lines: string[];
  readonly isTop: boolean;
  paragraphs: number;
}

const ABOVE: Readonly<Partial<Record<UnitKind, readonly string[]>>> = {
  part: ['act', 'annex'],
  chapter: ['act', 'annex'],
  section: ['act', 'annex', 'chapter'],
  article: ['act', 'annex'],
  point: ['act', 'annex', 'article'],
  subpoint: ['act', 'annex', 'article', 'point'],
};

function kindOf(element: string): string {
  return element.split(':')[0] ?? '';
}

function labelOf(element: string | undefined): string | null {
  return element?.includes(':') ? element.slice(element.indexOf(':') + 1) : null;
}

function last(path: readonly string[]): string {
  return path[path.length - 1] ?? '';
}

/** Where a marked unit goes: below what the target and the units before it say. */
function pathOfMarked(kind: UnitKind, label: string, around: readonly string[], target: readonly string[]): string[] {
  const element = `${kind}:${label}`;
  if (last(target) === element) return [...target];
  if (kindOf(last(target)) === kind) return [...target.slice(0, -1), element];
  const above = ABOVE[kind] ?? [];
  return [
    ...around.filter((one) => above.includes(kindOf(one)) && rankOfElement(one) < rankOfElement(element)),
    element,
  ];
}

/** A capital opens a new paragraph of the point; a small letter goes on with the subpoint before it. */
function opensPart(line: string): boolean {
  const first = line[0] ?? '';
  return first !== first.toLowerCase() || !/\p{L}/u.test(first);
}

interface Outline {
  readonly drafts: Draft[];
  readonly target: readonly string[];
  /** The unit opened last: what is above a marked unit is taken from it. */
  around: readonly string[];
}

function openUnit(outline: Outline, path: readonly string[], line: string): void {
  const isInside = (draft: Draft): boolean =>
    draft.path.length < path.length && draft.path.every((one, at) => path[at] === one);
  outline.drafts.push({ path, lines: [line], isTop: !outline.drafts.some(isInside), paragraphs: 1 });
  outline.around = path;
}

function draftAt(outline: Outline, path: readonly string[]): Draft | null {
  return outline.drafts.find((draft) => unitName(draft.path) === unitName(path)) ?? null;
}

function holderOf(outline: Outline, current: Draft, line: string): Draft {
  const path =
    kindOf(last(current.path)) === 'paragraph' && outline.drafts.length > 1 ? current.path.slice(0, -1) : current.path;
  const isNewPart = kindOf(last(path)) === 'subpoint' && opensPart(line);
  return draftAt(outline, isNewPart ? path.slice(0, -1) : path) ?? draftAt(outline, path) ?? current;
}

/** An unmarked line: a further paragraph of the unit it follows. */
function addParagraph(outline: Outline, line: string): void {
  const current = outline.drafts[outline.drafts.length - 1];
  if (!current) {
    openUnit(outline, outline.target, line);
    return;
  }
  const holder = holderOf(outline, current, line);
  if (!['point', 'subpoint', 'article'].includes(kindOf(last(holder.path)))) {
    holder.lines.push(line);
    return;
  }
  holder.paragraphs += 1;
  const path = [...holder.path, `paragraph:${holder.paragraphs}`];
  outline.drafts.push({ path, lines: [line], isTop: false, paragraphs: 1 });
}

/** Kinds of units that print a number which is looked for in the new text. */
const MARKED: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'article', 'point', 'subpoint', '']);

/**
 * Returns the units of quoted text by the numbers printed in it, each with its words and all below it. A light reader for single
 * sentences; the parse room does it for whole acts. Linear.
 */
export function outlineNewText(text: string, target: readonly string[]): NewUnit[] {
  if (!MARKED.has(kindOf(last(target)))) return [{ path: target, text, isTop: true }];
  const outline: Outline = { drafts: [], target, around: target };
  for (const line of text.split('\n')) {
    const marker = readUnitMarker(line);
    if (marker?.style === 'regular')
      openUnit(outline, pathOfMarked(marker.kind, marker.label, outline.around, target), line);
    else addParagraph(outline, line);
  }
  return outline.drafts.map((draft, at) => ({
    path: draft.path,
    isTop: draft.isTop,
    text: textFrom(outline.drafts, at),
  }));
}

/** The words of a unit with those of the units under it, which follow it. */
function textFrom(drafts: readonly Draft[], at: number): string {
  const head = drafts[at];
  if (!head) return '';
  const lines = [...head.lines];
  for (const draft of drafts.slice(at + 1)) {
    if (rankOfElement(last(draft.path)) <= rankOfElement(last(head.path))) break;
    lines.push(...draft.lines);
  }
  return lines.join('\n');
}

/** An edit with its new text in place. */
export interface FilledEdit extends DraftEdit {
  readonly newText: string | null;
  /** Parsed units that the edit brings, outermost ones only. */
  readonly brought: readonly Provision[];
}

/** The parser does not know whether a unit is the decree's own; the address does. */
function atHome(unit: NewUnit, edit: DraftEdit): NewUnit {
  const path = unit.path[0] === 'act' ? unit.path.slice(1) : unit.path;
  return { ...unit, path: edit.path[0] === 'act' ? ['act', ...path] : path };
}

function provisionsOf(units: readonly NewUnit[]): Provision[] {
  return units.flatMap((unit) => (unit.provision ? [unit.provision] : []));
}

const MISSING = 'The instruction announces new text, but none follows.';

function complain(
  edit: DraftEdit,
  code: 'AMEND_NEW_TEXT_MISSING' | 'AMEND_LABEL_DIFFERS' | 'AMEND_NEW_TEXT_SPLIT',
  message: string,
): DraftEdit {
  return { ...edit, diagnostics: [...edit.diagnostics, diagnose(code, message, {}, { found: edit.citedAs })] };
}

/** A unit without a printed number of its own is what the address says it is. */
function named(unit: NewUnit, edit: DraftEdit): NewUnit {
  const [wanted, found] = [last(edit.path), last(unit.path)];
  const isSame = kindOf(wanted) === kindOf(found) && (labelOf(wanted) === labelOf(found) || !MARKED.has(kindOf(found)));
  return isSame ? { ...unit, path: edit.path } : unit;
}

/** The number at the head of a row in running words. Matches `4 Этика 15`, `4-1. Этика`; must not match `4,5 балла`. */
const ROW_NUMBER = /^(\d{1,4}(?:-\d{1,3})*)(?:[.)]\s|\s|$)/u;

/** A row has no units in it; one that is added without a number bears its own. */
function fillRow(edit: DraftEdit, text: string): FilledEdit {
  const number = labelOf(last(edit.path)) ?? (text.includes('\n') ? undefined : ROW_NUMBER.exec(text.trim())?.[1]);
  const path = number === undefined ? edit.path : [...edit.path.slice(0, -1), `row:${number}`];
  return { ...edit, path, newText: text, newUnits: [unitName(path)], brought: [] };
}

/** One edit takes the whole quotation; the label it brings completes or contradicts the address. */
function fillOne(edit: DraftEdit, text: string, given: readonly NewUnit[]): FilledEdit {
  if (kindOf(last(edit.path)) === 'row') return fillRow(edit, text);
  if (kindOf(last(edit.path)) === 'column')
    return { ...edit, newText: text, newUnits: [unitName(edit.path)], brought: [] };
  const units = given.map((unit) => (unit.isTop ? named(atHome(unit, edit), edit) : atHome(unit, edit)));
  const tops = units.filter((unit) => unit.isTop);
  const top = tops[0];
  const wanted = last(edit.path);
  const found = last(top?.path ?? []);
  let filled = edit;
  if (edit.op === 'insert-unit' && labelOf(wanted) === null && kindOf(found) === wanted && top) {
    filled = { ...filled, path: top.path };
  } else if (top && labelOf(found) !== null && kindOf(found) === kindOf(wanted) && found !== wanted) {
    filled = complain(
      filled,
      'AMEND_LABEL_DIFFERS',
      'The number in the instruction and the number in the new text differ.',
    );
  }
  const names = units.map((unit) => unitName(unit.path)).filter((name) => name !== '');
  const newUnits = names.length > 0 ? [...new Set(names)] : filled.newUnits;
  return { ...filled, newText: text, newUnits, brought: provisionsOf(tops) };
}

function inside(outer: readonly string[], path: readonly string[]): boolean {
  return outer.length <= path.length && outer.every((element, at) => path[at] === element);
}

/** Several edits share a quotation by the numbers in it, or line by line; what does not fit stays with the first. */
function fillMany(edits: readonly DraftEdit[], text: string, units: readonly NewUnit[]): FilledEdit[] {
  const tops = units.filter((unit) => unit.isTop);
  const own = edits.map((edit) => tops.find((unit) => last(unit.path) === last(edit.path)) ?? null);
  const isLabelled = own.every((unit) => unit !== null);
  const isPlain = tops.every((unit) => !MARKED.has(kindOf(last(unit.path)))) || tops.length <= 1;
  const lines = text.split('\n');
  return edits.map((edit, at) => {
    const unit = isLabelled ? own[at] : isPlain && tops.length === edits.length ? tops[at] : null;
    if (unit) {
      const below = units
        .filter((one) => one !== unit && inside(unit.path, one.path))
        .map((one) => unitName(atHome(one, edit).path));
      return { ...edit, newText: unit.text, newUnits: [unitName(edit.path), ...below], brought: provisionsOf([unit]) };
    }
    if (isPlain && lines.length === edits.length) return { ...edit, newText: lines[at] ?? null, brought: [] };
    const doubted = complain(
      edit,
      'AMEND_NEW_TEXT_SPLIT',
      'The new text could not be shared out among the units named.',
    );
    return { ...doubted, newText: at === 0 ? text : null, brought: at === 0 ? provisionsOf(tops) : [] };
  });
}

function splitFailed(edits: readonly DraftEdit[], text: string): FilledEdit[] {
  return edits.map((edit, at) => ({
    ...empty(complain(edit, 'AMEND_NEW_TEXT_SPLIT', 'The new text could not be shared out among the units named.')),
    newText: at === 0 ? text : null,
  }));
}

function withAddedWords(edit: DraftEdit, text: string): FilledEdit {
  return empty(edit.words && edit.awaits === 'words' ? { ...edit, words: { ...edit.words, to: text } } : edit);
}

function empty(edit: DraftEdit): FilledEdit {
  return { ...edit, newText: null, brought: [] };
}

/**
 * Returns the edits of one instruction with the new text that follows it.
 * **Diagnostics**: AMEND_NEW_TEXT_MISSING, AMEND_LABEL_DIFFERS, AMEND_NEW_TEXT_SPLIT.
 */
export function fillEdits(
  edits: readonly DraftEdit[],
  texts: readonly string[],
  readUnits: ReadNewUnits,
): FilledEdit[] {
  const awaiting = edits.filter((edit) => edit.awaits !== null);
  const first = awaiting[0];
  if (!first) return edits.map(empty);
  if (texts.length === 0) {
    return edits.map((edit) => empty(edit.awaits ? complain(edit, 'AMEND_NEW_TEXT_MISSING', MISSING) : edit));
  }
  const text = texts.join('\n');
  if (awaiting.some((edit) => edit.awaits !== first.awaits))
    return awaiting.length > 1 ? splitFailed(edits, text) : edits.map(empty);
  if (first.awaits === 'words') return edits.map((edit) => withAddedWords(edit, text));
  if (first.awaits === 'title') return edits.map((edit) => ({ ...empty(edit), newText: text }));
  const units = texts.flatMap((one) => readUnits(one, first.path));
  if (awaiting.length === 1) return edits.map((edit) => (edit === first ? fillOne(edit, text, units) : empty(edit)));
  return fillMany(edits, text, units);
}
