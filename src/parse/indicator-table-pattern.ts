import type { CategoryRef } from '../model/rule-graph.ts';
import {
  categoriesIn,
  type RowPiece,
  type RowsOptions,
  type Segment,
  signatureOf,
} from './indicator-table-segments.ts';

const COST = {
  fragmentsAreGroups: 3,
  numberOutOfOrder: 4,
  patternUnseen: 2.5,
  restarts: 0.2,
} as const;
const FEWEST_FOR_PATTERN = 2;
/** The most that one row can cost for following another. */
export const MOST_STEP_COST = COST.restarts + COST.numberOutOfOrder;

/** Groups of categories with the number of times they were seen. */
export interface Pattern {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  readonly most: number;
}

/** Returns the pattern of counted groups. */
export function patternOf(counts: ReadonlyMap<string, number>): Pattern {
  let total = 0;
  let most = 0;
  for (const count of counts.values()) {
    total += count;
    most = Math.max(most, count);
  }
  return { counts, total, most };
}

function rankOf(category: CategoryRef | undefined): number {
  if (!category) return 0;
  // A code ends in its number: E-R-3.
  const number = Number(category.code.slice(category.code.lastIndexOf('-') + 1));
  return (Number.isNaN(number) ? 0 : number) + (category.exceptRowAbove ? 0.5 : 0);
}

/** Says whether the second group cannot follow the first within one competency: its first category stands no lower. */
export function restarts(before: readonly CategoryRef[], after: readonly CategoryRef[]): boolean {
  return rankOf(after[0]) <= rankOf(before[0]);
}

/** Returns what it costs that one row follows another. */
export function stepCost(before: Segment | null, segment: Segment, options: RowsOptions): number {
  let cost = before !== null && restarts(before.categories, segment.categories) ? COST.restarts : 0;
  if (options.hasNumbers && segment.number !== null && before?.number !== null && before !== null) {
    if (segment.number !== before.number + 1) cost += COST.numberOutOfOrder;
  }
  return cost;
}

/** Returns what it costs that the row has this group of categories. */
export function patternCost(segment: Segment, pattern: Pattern): number {
  const areGroups = segment.fragments.length > 1 && segment.fragments.every((part) => pattern.counts.has(part));
  const merged = areGroups ? COST.fragmentsAreGroups : 0;
  if (pattern.total < FEWEST_FOR_PATTERN) return merged;
  const count = pattern.counts.get(segment.signature);
  if (count === undefined) return merged + COST.patternUnseen;
  return merged + Math.min(COST.patternUnseen, 0.8 * Math.log(pattern.most / count));
}

/** Returns how often each group is in the list. */
export function countSignatures(signatures: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const signature of signatures) counts.set(signature, (counts.get(signature) ?? 0) + 1);
  return counts;
}

/** Returns the groups of cells that no page can have cut: other categories stand above and below them on their page. */
export function certainPattern(pieces: readonly RowPiece[]): Pattern {
  const cells = pieces.filter((piece) => piece.kind === 'categories');
  const whole = cells.filter((cell, at) => cells[at - 1]?.page === cell.page && cells[at + 1]?.page === cell.page);
  return patternOf(countSignatures(whole.map((cell) => signatureOf(categoriesIn(cell)))));
}
