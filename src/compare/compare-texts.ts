import type { AsOf, ProvisionAnswer } from '../model/answers.ts';
import type { CellTable } from '../model/cells.ts';
import type { UnitRow, UnitRowKind } from '../model/comparison.ts';
import type { Lang } from '../model/ids.ts';
import type { Certainty } from '../model/lifecycle.ts';
import { alignTables } from './align-tables.ts';
import type { TextUnit, UnitMatch } from './align-units.ts';
import { alignUnits, textUnit } from './align-units.ts';
import { weakestOf } from './certainty.ts';
import type { TableScene } from './compare-cells.ts';
import { compareCells } from './compare-cells.ts';
import { diffWords } from './diff-words.ts';
import type { TableText } from './table-text.ts';
import { tablesOf } from './table-text.ts';
import type { Token } from './tokens.ts';
import { tokensOf, withoutEndMarks, withoutLabel } from './tokens.ts';

const TABLE_KINDS = new Set(['table', 'row', 'column']);
const SURE_LIKENESS = 0.6;

interface SideText {
  readonly answer: AsOf;
  readonly units: readonly TextUnit[];
  readonly byId: ReadonlyMap<string, ProvisionAnswer>;
  /** Units among `units` whose words only may apply. */
  readonly open: ReadonlySet<string>;
}

/** A unit with what is under it is told one line for each; its own words are the first. */
function ownLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** The words of the unit; of an open one, where asked for, the first possible words. */
function wordsOf(entry: ProvisionAnswer, lang: Lang, withOpen: boolean): string | undefined {
  if (entry.status === 'applies' && entry.state === 'text') return entry.own?.[lang];
  if (!withOpen || !isOpenEntry(entry)) return undefined;
  const possible = entry.alternatives.find((alternative) => alternative.text !== null)?.text;
  return possible === undefined || possible === null ? undefined : ownLine(possible);
}

function isOpenEntry({ status, own, alternatives }: ProvisionAnswer): boolean {
  return status === 'undetermined' || status === 'contested' || (own === null && alternatives.length > 0);
}

/** The decree's own points stand apart from the methodology, whose numbers start anew. */
function sideText(answer: AsOf, lang: Lang, withOpen: boolean): SideText {
  const byId = new Map(answer.provisions.map((entry) => [entry.id, entry]));
  const units = answer.provisions.flatMap((entry): TextUnit[] => {
    const own = wordsOf(entry, lang, withOpen);
    if (own === undefined || isOpeningLine(entry, byId)) return [];
    const tokens = withoutEndMarks(tokensOf(withoutLabel(own, entry.kind, entry.label)));
    const unit = textUnit(entry.id, entry.kind, tokens);
    // A blank of a form has nothing that could differ.
    return unit.line === '' ? [] : [unit];
  });
  const open = units.flatMap((unit) => (isOpenEntry(byId.get(unit.id) as ProvisionAnswer) ? [unit.id] : []));
  return { answer, units, byId, open: new Set(open) };
}

const OPENING = '__para_1';

/** The opening line of a unit with paragraphs can be asked for alone; its words are those of the unit. */
function isOpeningLine(entry: ProvisionAnswer, byId: ReadonlyMap<string, ProvisionAnswer>): boolean {
  if (!entry.id.endsWith(OPENING)) return false;
  const kind = byId.get(entry.id.slice(0, -OPENING.length))?.kind;
  return kind === 'point' || kind === 'subpoint';
}

function openUnits(side: SideText): ProvisionAnswer[] {
  return side.answer.provisions.filter((entry) => !isOpeningLine(entry, side.byId) && isOpenEntry(entry));
}

function kindOf(found: UnitMatch, left: readonly TextUnit[], right: readonly TextUnit[]): UnitRowKind {
  if (found.right.length > 1) return 'split';
  if (found.left.length > 1) return 'merged';
  const [a, b] = [left[0], right[0]];
  if (a?.line !== b?.line) return 'changed';
  return a?.id === b?.id ? 'same' : 'moved';
}

function certaintyOf(ids: readonly string[], side: SideText): Certainty[] {
  return ids.map((id) => side.byId.get(id)?.certainty ?? side.answer.certainty);
}

function matchedRow(found: UnitMatch, left: SideText, right: SideText): UnitRow {
  const [a, b] = [
    found.left.map((at) => left.units[at] as TextUnit),
    found.right.map((at) => right.units[at] as TextUnit),
  ];
  const kind = kindOf(found, a, b);
  const words = diffWords(joined(a), joined(b));
  const [leftIds, rightIds] = [a.map((unit) => unit.id), b.map((unit) => unit.id)];
  return {
    kind,
    left: leftIds,
    right: rightIds,
    words,
    likeness: Math.round(found.likeness * 100) / 100,
    sure: found.likeness >= SURE_LIKENESS || leftIds[0] === rightIds[0],
    isTable: [...a, ...b].some((unit) => TABLE_KINDS.has(unit.kind)),
    cell: null,
    alternatives: [],
    certainty: weakestOf(...certaintyOf(leftIds, left), ...certaintyOf(rightIds, right)),
  };
}

/** Several units read as one text; between them stands a space. */
function joined(units: readonly TextUnit[]): Token[] {
  return units.flatMap((unit, at) =>
    unit.tokens.map((token, i) => (at > 0 && i === 0 ? { text: ` ${token.text}`, fold: token.fold } : token)),
  );
}

/** A unit that one side alone has: gone, new, or not known because the other side's words are not held. */
function loneRow(unit: TextUnit, here: SideText, there: SideText, isLeft: boolean, sameAct: boolean): UnitRow {
  const other = sameAct ? there.byId.get(unit.id) : undefined;
  const isKnown =
    other !== undefined
      ? other.state !== 'unknown' && other.status !== 'undetermined' && other.status !== 'contested'
      : there.answer.text === 'complete' && !there.answer.restUnknown;
  const op = isLeft ? '-' : '+';
  const own = certaintyOf([unit.id], here);
  return {
    kind: isKnown ? (isLeft ? 'removed' : 'added') : 'undetermined',
    left: isLeft ? [unit.id] : [],
    right: isLeft ? [] : [unit.id],
    words: diffWords(isLeft ? unit.tokens : [], isLeft ? [] : unit.tokens).map((run) => ({ ...run, op })),
    likeness: 0,
    sure: isKnown,
    isTable: TABLE_KINDS.has(unit.kind),
    cell: null,
    alternatives: [],
    certainty: isKnown
      ? weakestOf(...own, other?.certainty ?? weakestOf('presumed', there.answer.certainty))
      : 'undetermined',
  };
}

type Possible = UnitRow['alternatives'][number];

/** The possible words of an open unit, each against the words of the other side. */
function possibleWords(entry: ProvisionAnswer, side: 'left' | 'right', against: readonly Token[]): Possible[] {
  return entry.alternatives.map(({ when, state, text: whole }): Possible => {
    const text = whole === null ? null : ownLine(whole);
    const own = text === null ? [] : withoutEndMarks(tokensOf(withoutLabel(text, entry.kind, entry.label)));
    const words = text === null ? [] : side === 'left' ? diffWords(own, against) : diffWords(against, own);
    return { side, when, state, text, words };
  });
}

function openRow(id: string, left: SideText, right: SideText): UnitRow {
  const [a, b] = [left.byId.get(id), right.byId.get(id)];
  const tokens = (side: SideText): readonly Token[] => side.units.find((unit) => unit.id === id)?.tokens ?? [];
  return {
    kind: 'undetermined',
    left: a ? [id] : [],
    right: b ? [id] : [],
    words: [],
    likeness: 0,
    sure: false,
    isTable: TABLE_KINDS.has((a ?? b)?.kind ?? ''),
    cell: null,
    alternatives: [
      ...(a ? possibleWords(a, 'left', tokens(right)) : []),
      ...(b ? possibleWords(b, 'right', tokens(left)) : []),
    ],
    certainty: 'undetermined',
  };
}

/** Open units of one methodology are rows of their own, by id; the settled words of the other side are shown in them. */
function openRows(left: SideText, right: SideText): UnitRow[] {
  const ids = new Set([...openUnits(left), ...openUnits(right)].map((entry) => entry.id));
  return [...ids].map((id) => openRow(id, left, right));
}

/** Between bodies an open unit without any words has no partner: it is shown alone. */
function openAlone(side: SideText, name: 'left' | 'right'): UnitRow[] {
  const empty: SideText = { ...side, units: [], byId: new Map() };
  return openUnits(side)
    .filter((entry) => !side.open.has(entry.id))
    .map((entry) => (name === 'left' ? openRow(entry.id, side, empty) : openRow(entry.id, empty, side)));
}

/** Units of two bodies that say the same, if their words apply: every possible wording is told against the other side. */
function openPair(found: UnitMatch, left: SideText, right: SideText): UnitRow {
  const [a, b] = [
    found.left.map((at) => left.units[at] as TextUnit),
    found.right.map((at) => right.units[at] as TextUnit),
  ];
  const possible = (units: readonly TextUnit[], side: SideText, name: 'left' | 'right', against: readonly TextUnit[]) =>
    units
      .filter((unit) => side.open.has(unit.id))
      .flatMap((unit) => possibleWords(side.byId.get(unit.id) as ProvisionAnswer, name, joined(against)));
  return {
    kind: 'undetermined',
    left: a.map((unit) => unit.id),
    right: b.map((unit) => unit.id),
    words: [],
    likeness: Math.round(found.likeness * 100) / 100,
    sure: found.likeness >= SURE_LIKENESS,
    isTable: [...a, ...b].some((unit) => TABLE_KINDS.has(unit.kind)),
    cell: null,
    alternatives: [...possible(a, left, 'left', b), ...possible(b, right, 'right', a)],
    certainty: 'undetermined',
  };
}

/** Cells of the tables of both sides; empty = rows are compared as running text. */
export interface CellTables {
  readonly left: CellTable;
  readonly right: CellTable;
}

const NO_CELLS: CellTables = { left: {}, right: {} };

function compareTables(
  left: SideText,
  right: SideText,
  lang: Lang,
  sameAct: boolean,
  cells: CellTables,
): { readonly rows: readonly UnitRow[]; readonly left: ReadonlySet<string>; readonly right: ReadonlySet<string> } {
  const isListed = (side: SideText) => new Set(side.units.map((unit) => unit.id));
  const [ofLeft, ofRight] = [isListed(left), isListed(right)];
  const tables = (side: SideText, ids: ReadonlySet<string>, table: CellTable) =>
    tablesOf(
      side.answer.provisions.filter((entry) => ids.has(entry.id)),
      lang,
      table,
    );
  const pairs = alignTables(tables(left, ofLeft, cells.left), tables(right, ofRight, cells.right), sameAct);
  const scene: TableScene = {
    certaintyOf: (a, b) => weakestOf(...certaintyOf(a, left), ...certaintyOf(b, right)),
    lone: (id, isLeft, tokens) => {
      const unit = textUnit(id, 'row', tokens);
      return isLeft ? loneRow(unit, left, right, true, sameAct) : loneRow(unit, right, left, false, sameAct);
    },
  };
  const idsOf = (table: TableText) => [table.id, ...table.rows.map((row) => row.id)];
  return {
    rows: pairs.flatMap((pair) => compareCells(pair, scene)),
    left: new Set(pairs.flatMap((pair) => idsOf(pair.left))),
    right: new Set(pairs.flatMap((pair) => idsOf(pair.right))),
  };
}

/**
 * Returns the units of both answers in rows, with the words that differ, in reading order. Units are aligned by id within one
 * methodology and by content between bodies; tables cell by cell; numbers of units, quotes, dashes, spaces and capitals are not
 * differences. Near-linear in the words.
 */
export function compareTexts(
  leftAnswer: AsOf,
  rightAnswer: AsOf,
  lang: Lang,
  sameAct: boolean,
  cells: CellTables = NO_CELLS,
): UnitRow[] {
  const [left, right] = [sideText(leftAnswer, lang, !sameAct), sideText(rightAnswer, lang, !sameAct)];
  const open = sameAct ? openRows(left, right) : [...openAlone(left, 'left'), ...openAlone(right, 'right')];
  const isOpen = new Set(sameAct ? open.flatMap((row) => [...row.left, ...row.right]) : []);
  const settled = [without(left, isOpen), without(right, isOpen)] as const;
  const tables = compareTables(...settled, lang, sameAct, cells);
  const [a, b] = [without(settled[0], tables.left), without(settled[1], tables.right)];
  const rows = alignUnits(a.units, b.units, sameAct).map((found) => {
    const [only, other] = [a.units[found.left[0] ?? -1], b.units[found.right[0] ?? -1]];
    const isOpenHere = (at: readonly number[], side: SideText) =>
      at.some((index) => side.open.has(side.units[index]?.id ?? ''));
    if (isOpenHere(found.left, a) || isOpenHere(found.right, b)) return openPair(found, a, b);
    if (only && other) return matchedRow(found, a, b);
    return only ? loneRow(only, a, b, true, sameAct) : loneRow(other as TextUnit, b, a, false, sameAct);
  });
  return inReadingOrder([...rows, ...tables.rows, ...open], leftAnswer, rightAnswer);
}

function without(side: SideText, ids: ReadonlySet<string>): SideText {
  return ids.size === 0 ? side : { ...side, units: side.units.filter((unit) => !ids.has(unit.id)) };
}

/** Rows in the order of the left text; what only the right has stands after what precedes it there. */
function inReadingOrder(rows: readonly UnitRow[], left: AsOf, right: AsOf): UnitRow[] {
  // The decree's own points stand before the methodology.
  const places = (answer: AsOf) =>
    new Map(
      [...answer.provisions]
        .sort((a, b) => Number(b.id.startsWith('act__')) - Number(a.id.startsWith('act__')))
        .map((entry, at) => [entry.id, at]),
    );
  const [ofLeft, ofRight] = [places(left), places(right)];
  const leftOfRight: number[] = [];
  for (const row of rows) {
    const [from, to] = [ofLeft.get(row.left[0] ?? ''), ofRight.get(row.right[0] ?? '')];
    if (from !== undefined && to !== undefined) leftOfRight[to] = from;
  }
  let last = -1;
  const before = right.provisions.map((_, at) => {
    last = leftOfRight[at] ?? last;
    return last;
  });
  const keyed = rows.map((row, at) => {
    const from = ofLeft.get(row.left[0] ?? '');
    const to = ofRight.get(row.right[0] ?? '') ?? 0;
    return { row, at, from: from ?? before[to] ?? -1, isAfter: from === undefined, to };
  });
  keyed.sort(
    (a, b) => a.from - b.from || Number(a.isAfter) - Number(b.isAfter) || (a.isAfter ? a.to - b.to : 0) || a.at - b.at,
  );
  return keyed.map((entry) => entry.row);
}
