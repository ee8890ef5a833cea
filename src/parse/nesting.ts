import { pushAll } from '../base/collect.ts';
import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { concatMapped, joinMapped } from '../base/mapped-text.ts';
import { compareLabels, followsLabel, type MarkedKind, type UnitMarker } from '../lexicon/labels.ts';
import { type Lang, pathOfProvisionId } from '../model/ids.ts';
import type { TableBlock, TextBlock } from '../model/source-text.ts';
import type { Item } from './classify-lines.ts';
import { childId, type Draft, draft, type IdRegister } from './draft.ts';
import { buildTable } from './marked-table.ts';
import { type Instruction, readInstruction } from './quoted-context.ts';
import type { Quotation } from './quoted-text.ts';
import { lineOf } from './text-piece.ts';

export interface NestOptions {
  /** Prefix of ids: `` for a methodology, `act`, `annex_4`, `point_2` for a subpoint quoted alone. */
  readonly rootId: string;
  readonly register: IdRegister;
  readonly lang: Lang;
  readonly file: string;
  /** Label of the first unlabelled paragraph right under the root: 1 under a heading. Null = such paragraphs bear no label. */
  readonly firstParagraph: number | null;
  /** The text is a piece of a longer one: its first labels need not be 1. */
  readonly isExcerpt: boolean;
  /** Makes the children of a quotation; `above` are the paragraphs of instruction above it, nearest first. */
  readonly nestQuotation: (quotation: Quotation, above: readonly Instruction[]) => Nested;
}

export interface Nested {
  readonly children: Draft[];
  readonly notes: readonly TextBlock[];
  /** Paths of deleted units by the line of the remark in their place. */
  readonly deleted: ReadonlyMap<number, readonly string[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Units from the outside in; a unit closes all that stand after it here. */
const DEPTH: readonly MarkedKind[] = ['part', 'chapter', 'section', 'article', 'point', 'subpoint'];

/** Matches `құрылады.`, `көздейді."`; must not match `Ынтымақтастық`. */
const LOWER_START = /^["«“(]?[\p{Ll}\p{N}]/u;
/** Matches `дополнить:`, `өтеді;`; must not match `өтеді.`. */
const OPEN_END = /[:;,]$/u;
const LONGEST_TITLE = 300;

interface State {
  readonly options: NestOptions;
  readonly roots: Draft[];
  readonly open: Map<MarkedKind, Draft>;
  readonly openBlocks: Map<MarkedKind, TextBlock>;
  readonly notes: TextBlock[];
  readonly deleted: Map<number, readonly string[]>;
  readonly diagnostics: Diagnostic[];
  /** Labels seen in the scope of a parent, for gaps: key = parent id and kind. */
  readonly lastLabels: Map<string, string>;
  /** Words of the open unit and of the last paragraphs under it: what a quotation's address is read from. */
  readonly instructions: Instruction[];
  /** Unlabelled paragraphs so far under each unit (null = the root), and the words of the last one. */
  readonly paragraphs: Map<Draft | null, { count: number; last: string }>;
  /** Tables so far under each unit. */
  readonly tables: Map<Draft | null, number>;
  last: Draft | null;
}

function parentOf(state: State, kind: MarkedKind | 'leaf'): Draft | null {
  const depth = kind === 'leaf' ? DEPTH.length : DEPTH.indexOf(kind);
  for (let at = depth - 1; at >= 0; at -= 1) {
    const outer = DEPTH[at];
    const found = outer === undefined ? undefined : state.open.get(outer);
    if (found) return found;
  }
  return null;
}

/** Points, chapters and articles are numbered through the act, so their ids name nothing above them (contract.md 2). */
function idParent(state: State, kind: MarkedKind, parent: Draft | null): string {
  if (parent === null || kind === 'part' || kind === 'chapter' || kind === 'article') return state.options.rootId;
  if (kind === 'point') return state.open.get('article')?.id ?? state.options.rootId;
  if (kind === 'section') return state.open.get('chapter')?.id ?? state.options.rootId;
  return parent.id;
}

function add(state: State, parent: Draft | null, child: Draft): void {
  if (parent === null) state.roots.push(child);
  else parent.children.push(child);
  state.last = child;
}

function placeOf(state: State, id: string, line: number): { file: string; provision: string; line: number } {
  return { file: state.options.file, provision: id, line };
}

function checkLabel(state: State, scope: string, marker: UnitMarker, id: string, line: number, found: string): void {
  const before = state.lastLabels.get(scope) ?? null;
  state.lastLabels.set(scope, marker.label);
  if (marker.style === 'no-dot') {
    const message = `The number ${marker.label} stands without a dot; it was taken as a unit because the numbering asks for it.`;
    state.diagnostics.push(diagnose('PARSE_MARKER_ODD', message, placeOf(state, id, line), { found }));
  }
  if (followsLabel(before, marker.label) || (before === null && state.options.isExcerpt)) return;
  // A new part of the point, closed by a colon, has a list of its own: subpoints begin again at 1.
  const isNewList = marker.kind === 'subpoint' && marker.label === '1' && state.last?.kind === 'paragraph';
  if (isNewList && state.last?.own.text.endsWith(':')) return;
  if (before !== null && compareLabels(marker.label, before) === 0) {
    const message = `The label ${marker.label} stands twice in one place.`;
    state.diagnostics.push(diagnose('PARSE_LABEL_DUPLICATE', message, placeOf(state, id, line), { found }));
    return;
  }
  const expected = before === null ? '1' : `the label after ${before}`;
  const message = `The numbering goes from ${before ?? 'nothing'} to ${marker.label}.`;
  state.diagnostics.push(diagnose('PARSE_LABEL_GAP', message, placeOf(state, id, line), { found, expected }));
}

function addUnit(state: State, marker: UnitMarker, block: TextBlock): void {
  const parent = parentOf(state, marker.kind);
  const above = idParent(state, marker.kind, parent);
  const id = state.options.register.take(childId(above, marker.kind, marker.label));
  const isTitled = DEPTH.indexOf(marker.kind) <= DEPTH.indexOf('article');
  const words = block.text.text.slice(marker.length).trim();
  const line = lineOf(block);
  const heading = isTitled && words !== '' ? words : null;
  const unit = draft({ id, kind: marker.kind, label: marker.label, heading, own: block.text, line });
  checkLabel(state, `${above}/${marker.kind}`, marker, id, line, block.text.text.slice(0, marker.length).trim());
  add(state, parent, unit);
  for (const inner of DEPTH.slice(DEPTH.indexOf(marker.kind))) state.open.delete(inner);
  state.open.set(marker.kind, unit);
  state.openBlocks.set(marker.kind, block);
  if (marker.kind === 'point') state.instructions.length = 0;
  remember(state, block);
}

const REMEMBERED = 24;

function remember(state: State, block: TextBlock): void {
  state.instructions.push(readInstruction(block.text.text));
  if (state.instructions.length > REMEMBERED) state.instructions.splice(1, 1);
}

/**
 * Says whether a paragraph after a subpoint goes on with that subpoint: the next subpoint is still to come, or it is set in
 * deeper, or the subpoint ends with a colon, or its list is still open. Otherwise it is a new part of the point.
 */
function belongsToSubpoint(state: State, subpoint: Draft, block: TextBlock, next: UnitMarker | null): boolean {
  if (next?.kind === 'subpoint' && compareLabels(next.label, subpoint.label ?? '') > 0) return true;
  const own = state.openBlocks.get('subpoint');
  const paragraphs = state.paragraphs.get(subpoint);
  const before = paragraphs?.last ?? subpoint.own.text;
  // Converters set everything after the last subpoint in as if it went on with it; a new sentence after a full stop is a new part.
  const isNewPart = before.endsWith('.') && !LOWER_START.test(block.text.text);
  if (own && block.indent > own.indent && own.indent > 0 && !isNewPart) return true;
  if (before.endsWith(':')) return true;
  return paragraphs !== undefined && OPEN_END.test(before) && LOWER_START.test(block.text.text);
}

function paragraphParent(state: State, block: TextBlock, next: UnitMarker | null): Draft | null {
  const parent = parentOf(state, 'leaf');
  if (parent?.kind !== 'subpoint') return parent;
  if (belongsToSubpoint(state, parent, block, next)) return parent;
  return parentOf(state, 'subpoint');
}

/** The unit's own words are its first paragraph; under a heading the first paragraph is number 1. */
function nextParagraphLabel(state: State, parent: Draft | null, words: string): string | null {
  const seen = state.paragraphs.get(parent)?.count ?? 0;
  state.paragraphs.set(parent, { count: seen + 1, last: words });
  if (parent === null)
    return state.options.firstParagraph === null ? null : String(state.options.firstParagraph + seen);
  const isOwnCounted = parent.kind === 'point' || parent.kind === 'subpoint' || parent.kind === 'article';
  return String(seen + (isOwnCounted ? 2 : 1));
}

/** The title of a chapter whose number stands on a line of its own. */
function isTitleOf(unit: Draft | null, block: TextBlock): unit is Draft {
  if (unit === null || unit.heading !== null || unit.children.length > 0) return false;
  const isTitled =
    unit.kind === 'part' || unit.kind === 'chapter' || unit.kind === 'section' || unit.kind === 'article';
  return isTitled && block.text.text.length <= LONGEST_TITLE && !/[.;:,]$/u.test(block.text.text);
}

function addParagraph(state: State, block: TextBlock, next: UnitMarker | null): void {
  if (isTitleOf(state.last, block)) {
    state.last.heading = block.text.text;
    state.last.own = joinMapped([state.last.own, block.text]);
    return;
  }
  const parent = paragraphParent(state, block, next);
  const label = nextParagraphLabel(state, parent, block.text.text);
  const id = state.options.register.take(childId(parent?.id ?? state.options.rootId, 'paragraph', label));
  add(state, parent, draft({ id, kind: 'paragraph', label, own: block.text, line: lineOf(block) }));
  remember(state, block);
}

function addQuotation(state: State, quotation: Quotation): void {
  const parent = state.last;
  const id = state.options.register.take(childId(parent?.id ?? state.options.rootId, 'quotation', null));
  const own = concatMapped([quotation.open, quotation.close]);
  const unit = draft({ id, kind: 'quotation', own, line: quotation.line });
  const nested = state.options.nestQuotation(quotation, [...state.instructions].reverse());
  pushAll(unit.children, nested.children);
  pushAll(state.notes, nested.notes);
  pushAll(state.diagnostics, nested.diagnostics);
  if (!quotation.isClosed) {
    const message =
      'The quoted new text is not closed by a quotation mark; it was taken up to the next instruction or unit.';
    state.diagnostics.push(diagnose('PARSE_QUOTE_UNCLOSED', message, placeOf(state, id, quotation.line)));
  }
  if (parent === null) state.roots.push(unit);
  else parent.children.push(unit);
}

/** Returns, for each item, the marker of the nearest unit after it. */
function nextMarkers(items: readonly Item[]): (UnitMarker | null)[] {
  const next: (UnitMarker | null)[] = new Array(items.length).fill(null);
  let marker: UnitMarker | null = null;
  for (let at = items.length - 1; at >= 0; at -= 1) {
    next[at] = marker;
    const item = items[at];
    if (item?.kind === 'unit') marker = item.marker;
  }
  return next;
}

function addNote(state: State, block: TextBlock, deleted: UnitMarker | null): void {
  state.notes.push(block);
  if (deleted === null) return;
  const parent = parentOf(state, deleted.kind);
  const id = childId(idParent(state, deleted.kind, parent), deleted.kind, deleted.label);
  state.deleted.set(lineOf(block), pathOfProvisionId(id));
  state.lastLabels.set(`${idParent(state, deleted.kind, parent)}/${deleted.kind}`, deleted.label);
}

function addTable(state: State, block: TableBlock): void {
  const parent = parentOf(state, 'leaf');
  const number = (state.tables.get(parent) ?? 0) + 1;
  state.tables.set(parent, number);
  const table = buildTable(block, parent?.id ?? state.options.rootId, number, {
    register: state.options.register,
    lang: state.options.lang,
    form: null,
  });
  if (parent === null) state.roots.push(table);
  else parent.children.push(table);
}

/** Returns the units that the items make, by the depth of their labels. Time is linear in the text. */
export function nestItems(items: readonly Item[], options: NestOptions): Nested {
  const state: State = {
    options,
    roots: [],
    open: new Map(),
    openBlocks: new Map(),
    notes: [],
    deleted: new Map(),
    diagnostics: [],
    lastLabels: new Map(),
    instructions: [],
    paragraphs: new Map(),
    tables: new Map(),
    last: null,
  };
  const next = nextMarkers(items);
  items.forEach((item, at) => {
    if (item.kind === 'unit') addUnit(state, item.marker, item.block);
    else if (item.kind === 'paragraph') addParagraph(state, item.block, next[at] ?? null);
    else if (item.kind === 'note') addNote(state, item.block, item.deleted);
    else if (item.kind === 'quotation') addQuotation(state, item.quotation);
    else addTable(state, item.block);
  });
  return { children: state.roots, notes: state.notes, deleted: state.deleted, diagnostics: state.diagnostics };
}
