import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { parseCategories, printCategory } from '../lexicon/categories.ts';
import type { Provision, TableCellText } from '../model/provision.ts';

/** A group of categories that differs from what the other competencies have in its place. */
export interface Deviation {
  readonly row: number;
  readonly found: string;
  readonly expected: string;
}

/** What the comparison needs of a row; `signature` null = the row could not be rebuilt. */
export interface ComparedRow {
  readonly signature: string | null;
  readonly group: number;
  readonly competency: number | null;
}

/** One cell makes no pattern. */
const FEWEST_ALIKE = 2;
/** Numbers of rows are alike by chance more easily than categories. */
const FEWEST_COUNTS_ALIKE = 3;

function countOf<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Returns the value that stands in the list most often, or null for an empty list. */
export function mostFrequent<T>(values: readonly T[]): { readonly value: T; readonly count: number } | null {
  let best: { value: T; count: number } | null = null;
  for (const [value, count] of countOf(values)) if (best === null || count > best.count) best = { value, count };
  return best;
}

/** Returns the rows whose categories are not those that most competencies have in the same group; the cells stay as written. */
export function findDeviations(rows: readonly ComparedRow[]): Deviation[] {
  const deviations: Deviation[] = [];
  const groups = [...new Set(rows.map((row) => row.group))];
  for (const group of groups) {
    const signatures = rows.filter((row) => row.group === group).flatMap((row) => row.signature ?? []);
    const usual = mostFrequent(signatures);
    if (usual === null || usual.count < FEWEST_ALIKE || usual.count * 2 <= signatures.length) continue;
    rows.forEach((row, at) => {
      if (row.group !== group || row.signature === null || row.signature === usual.value) return;
      deviations.push({ row: at, found: row.signature, expected: usual.value });
    });
  }
  return deviations.sort((a, b) => a.row - b.row);
}

/** Returns the indexes of competencies that have fewer or more groups than most, with both counts. */
export function findGroupCounts(
  rows: readonly ComparedRow[],
): { readonly competency: number; readonly found: number; readonly expected: number }[] {
  const counts = countOf(rows.flatMap((row) => row.competency ?? []));
  const usual = mostFrequent([...counts.values()]);
  if (usual === null || usual.count < FEWEST_COUNTS_ALIKE || usual.count * 2 <= counts.size) return [];
  return [...counts]
    .filter(([, found]) => found !== usual.value)
    .map(([competency, found]) => ({ competency, found, expected: usual.value }));
}

function placeOf(row: Provision | undefined): { provision?: string; line?: number } {
  return row ? { provision: row.id, line: row.line } : {};
}

function numberDiagnostics(rows: readonly Provision[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  let before: number | null = null;
  for (const row of rows) {
    const printed = row.cells?.find((cell) => cell.role === 'number')?.items[0]?.text;
    const number = printed === undefined ? Number.NaN : Number.parseInt(printed, 10);
    if (Number.isNaN(number)) continue;
    if (before !== null && number !== before + 1) {
      found.push(
        diagnose('PARSE_TABLE_NUMBER_ODD', `Row ${number} follows row ${before}.`, placeOf(row), {
          found: String(number),
          expected: String(before + 1),
        }),
      );
    }
    before = number;
  }
  return found;
}

/** Lists that mirror each other have the same length, unless the drafter or the copy lost an item. */
function lengthDiagnostics(rows: readonly Provision[]): Diagnostic[] {
  return rows.flatMap((row) => {
    if (row.unrecoverable !== undefined) return [];
    const [effective, ineffective] = (['effective', 'ineffective'] as const).map(
      (role) => row.cells?.find((cell) => cell.role === role)?.items.length,
    );
    if (effective === undefined || ineffective === undefined || effective === ineffective) return [];
    const message = `The row has ${effective} effective and ${ineffective} ineffective indicators.`;
    return [diagnose('PARSE_TABLE_SIDES_DIFFER', message, placeOf(row))];
  });
}

/** Returns what the rows of a table say against each other: categories, numbers of groups, row numbers. One entry of `compared` per row. */
export function checkRows(compared: readonly ComparedRow[], rows: readonly Provision[]): Diagnostic[] {
  const deviations = findDeviations(compared).map((deviation) =>
    diagnose(
      'PARSE_TABLE_CATEGORIES_DEVIATE',
      'The categories of this row differ from those of the same group in the other competencies; they are kept as written.',
      placeOf(rows[deviation.row]),
      { found: deviation.found, expected: deviation.expected },
    ),
  );
  const counts = findGroupCounts(compared).map((group) =>
    diagnose(
      'PARSE_TABLE_GROUP_COUNT',
      `The competency has ${group.found} groups of categories, the others have ${group.expected}.`,
      placeOf(rows[compared.findIndex((row) => row.competency === group.competency)]),
      { found: String(group.found), expected: String(group.expected) },
    ),
  );
  return [...deviations, ...counts, ...numberDiagnostics(rows), ...lengthDiagnostics(rows)];
}

function textOf(row: Provision, role: TableCellText['role']): string {
  const items = row.cells?.find((cell) => cell.role === role)?.items ?? [];
  return items.map((item) => item.text).join(' ');
}

/**
 * Returns what the finished rows of a table of indicators say against each other; for tables that the format itself marks, whose
 * rows need no rebuilding but whose drafters slip as well. Diagnostics: PARSE_TABLE_CATEGORIES_DEVIATE, _GROUP_COUNT, _NUMBER_ODD, _SIDES_DIFFER.
 */
export function checkIndicatorRows(rows: readonly Provision[]): Diagnostic[] {
  let competency = -1;
  let group = 0;
  const compared = rows.map((row, at): ComparedRow => {
    const name = textOf(row, 'competency');
    const above = rows[at - 1];
    const isNew = above === undefined || name !== textOf(above, 'competency');
    competency += isNew ? 1 : 0;
    group = isNew ? 0 : group + 1;
    const categories = parseCategories([textOf(row, 'categories')]);
    const isKnown = row.unrecoverable === undefined && categories.length > 0;
    return { signature: isKnown ? categories.map(printCategory).join('; ') : null, group, competency };
  });
  return checkRows(compared, rows);
}
