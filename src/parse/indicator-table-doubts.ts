import { mostFrequent } from './indicator-table-check.ts';
import type { NamedRows } from './indicator-table-competencies.ts';
import { indicatorsOf, type Side } from './indicator-table-row.ts';
import type { ReadTableRow } from './indicator-table-rows.ts';
import { type RowsOptions, signatureOf } from './indicator-table-segments.ts';

/** A reading that costs so much breaks the layout at several places. */
const UNLIKELY_COST = 14;
/** Fewer competencies make no pattern. */
const FEWEST_ALIKE = 3;

export const WHY_LOST = 'the copy has lost the borders between cells, so it is not known whose indicators these are';
export const WHY_NAME = 'it is not certain to which competency the row belongs';
const WHY_BORDERS = 'two readings: the border between this row and its neighbour can stand at two places';
const WHY_SIDES =
  'two readings: the border between the effective and the ineffective indicators can stand at two places';
const WHY_UNLIKELY = 'the printed order of the cells fits no reading well';
const WHY_SOFT =
  'full stops are missing, and the effective and the ineffective indicators do not come out equal in number';
const WHY_MISSING = 'a cell of the row is empty, or its text was taken for that of another cell';
const WHY_CUT = 'an indicator begins in the middle of a sentence, so words are missing before it';
const WHY_EXCHANGED = 'the negative indicators stand in the column of effective behaviour';
const WHY_TWO_ROWS = 'the cells go on after a gap, and nothing proves that no other row begins there';
const WHY_GROUPS = 'its competency has another number of rows and this row other categories than the rest of the table';

/** What the table as a whole proves. */
export interface TableEvidence {
  /** All competencies have the same number of rows, so no row is lost or merged. */
  readonly isEven: boolean;
  /** Usual number of rows of a competency; null when there is none. */
  readonly usualCount: number | null;
  readonly countOf: ReadonlyMap<number, number>;
  readonly signatures: ReadonlyMap<string, number>;
}

export interface DoubtInput {
  readonly read: readonly ReadTableRow[];
  readonly at: number;
  readonly named: NamedRows;
  readonly options: RowsOptions;
}

function countEach<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Returns what the rows prove together. */
export function weighTable(read: readonly ReadTableRow[], named: NamedRows): TableEvidence {
  const countOf = countEach(named.nameOf.flatMap((name) => name ?? []));
  const usual = mostFrequent([...countOf.values()]);
  const isUsual = usual !== null && usual.count >= FEWEST_ALIKE && usual.count * 2 > countOf.size;
  return {
    isEven: isUsual && usual.count === countOf.size && !named.nameOf.includes(null),
    usualCount: isUsual ? usual.value : null,
    countOf,
    signatures: countEach(read.map((row) => signatureOf(row.categories))),
  };
}

/** The places at which a cell goes on although the layout shows the end of it: after a blank line, or after the other column. */
function gapsInside(row: ReadTableRow, options: RowsOptions): number {
  let gaps = 0;
  row.texts.forEach((piece, at) => {
    const before = row.texts[at - 1];
    if (!before || before.page !== piece.page) return;
    const [from, to] = [row.reading.sides[at - 1], row.reading.sides[at]];
    if (from === 'ineffective' && to === 'effective') gaps += 1;
    if (from === to && piece.gap === 'blank' && !piece.continues && !options.hasLineBlocks) gaps += 1;
  });
  return gaps;
}

/** The places at which a row might have been two: inside a page, or over a page break after finished sentences. */
function seamsOf(row: ReadTableRow, options: RowsOptions): number {
  let seams = gapsInside(row, options);
  row.texts.forEach((piece, at) => {
    const before = row.texts[at - 1];
    if (before && before.page !== piece.page && !piece.continues) seams += 1;
  });
  return seams;
}

/** Says whether the competency of the row, or the one that begins after it, has an unusual number of rows. */
function isBesideOddCount({ at, named }: DoubtInput, evidence: TableEvidence): boolean {
  if (evidence.isEven) return false;
  return [named.nameOf[at], named.nameOf[at + 1]].some(
    (name) => name !== undefined && (name === null || evidence.countOf.get(name) !== evidence.usualCount),
  );
}

function isNumbered(read: readonly ReadTableRow[], at: number): boolean {
  const number = read[at]?.number ?? null;
  if (number === null) return false;
  const follows = (row: ReadTableRow | undefined, expected: number): boolean => !row || row.number === expected;
  return follows(read[at - 1], number - 1) && follows(read[at + 1], number + 1);
}

/** Says whether the cells of the row ran together, which an HTML export does when it loses the borders of a table. */
export function isCollapsed(read: readonly ReadTableRow[], at: number, options: RowsOptions): boolean {
  const row = read[at];
  if (!row || !options.hasLineBlocks) return false;
  return row.reading.cost >= UNLIKELY_COST || gapsInside(row, options) > 0;
}

/** What the contents of the cells say against the reading; null when nothing. */
function contentDoubt(row: ReadTableRow, options: RowsOptions): string | null {
  const lists = (side: Side) => indicatorsOf(row.texts, row.reading.sides, side);
  const sides: readonly Side[] = options.hasIneffective ? ['effective', 'ineffective'] : ['effective'];
  const [effective = [], ineffective = []] = sides.map(lists);
  if (effective.length === 0 || row.categories.length === 0) return WHY_MISSING;
  if ([...effective, ...ineffective].some((parts) => parts[0]?.continues)) return WHY_CUT;
  if (!options.hasIneffective) return null;
  if (ineffective.length === 0) return WHY_MISSING;
  const negated = (list: typeof effective): number =>
    list.filter((parts) => parts.some((part) => part.print.isNegated)).length;
  if (negated(effective) > negated(ineffective)) return WHY_EXCHANGED;
  return effective.length !== ineffective.length && row.texts.some((piece) => piece.isSoft) ? WHY_SOFT : null;
}

function readingDoubt(row: ReadTableRow): string | null {
  if (row.reading.cost >= UNLIKELY_COST) return WHY_UNLIKELY;
  if (row.doubt === 'borders') return WHY_BORDERS;
  return row.doubt === 'sides' ? WHY_SIDES : null;
}

function patternDoubt(input: DoubtInput, evidence: TableEvidence): string | null {
  const { read, at, named, options } = input;
  const row = read[at];
  if (!row) return null;
  const isOpen = !evidence.isEven && !isNumbered(read, at);
  if (isOpen && gapsInside(row, options) > 0) return WHY_TWO_ROWS;
  const isWholeTable = evidence.usualCount !== null;
  if (isOpen && isWholeTable && isBesideOddCount(input, evidence) && seamsOf(row, options) > 0) return WHY_TWO_ROWS;
  const name = named.nameOf[at] ?? null;
  const isOdd = name !== null && evidence.usualCount !== null && evidence.countOf.get(name) !== evidence.usualCount;
  return isOdd && evidence.signatures.get(signatureOf(row.categories)) === 1 ? WHY_GROUPS : null;
}

/** Returns why the row must not be relied on, or null. */
export function findDoubt(input: DoubtInput, evidence: TableEvidence): string | null {
  const row = input.read[input.at];
  if (!row) return null;
  const isNamed = input.named.nameOf[input.at] !== null && input.named.isDoubtful[input.at] !== true;
  return (
    readingDoubt(row) ??
    contentDoubt(row, input.options) ??
    patternDoubt(input, evidence) ??
    (isNamed ? null : WHY_NAME)
  );
}
