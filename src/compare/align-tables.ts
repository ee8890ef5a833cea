import type { CellText, TableText } from './table-text.ts';
import { jaccard, wordsOf } from './tokens.ts';

export interface Pair<T> {
  readonly left: T;
  readonly right: T;
}

const LIKE_ENOUGH = 0.5;
/** Tables of one id are one table unless their words say otherwise. */
const SAME_ID = 0.2;
const TITLES_ALIKE = 0.4;

function titleWords({ columns }: TableText): Set<string> {
  return new Set(columns.flatMap((column) => wordsOf(column.text)));
}

function rowNames({ rows }: TableText): Set<string> {
  return new Set(rows.map((row) => row.unit.id));
}

/** Titles that one side only adds words to are alike too. */
const CONTAINED = 0.7;

function likeWords(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const smaller = Math.min(left.size, right.size);
  const shared = [...left].filter((word) => right.has(word)).length;
  return Math.max(jaccard(left, right), smaller === 0 ? 0 : (CONTAINED * shared) / smaller);
}

function likeness(left: TableText, right: TableText): number {
  const titles = likeWords(titleWords(left), titleWords(right));
  if (left.rows.length === 0 || right.rows.length === 0) return titles;
  return 0.7 * titles + 0.3 * jaccard(rowNames(left), rowNames(right));
}

interface Candidate {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** The best first, of equals the nearest; each side once. */
function takeBest(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort(
    (a, b) =>
      b.score - a.score ||
      Math.abs(a.left - a.right) - Math.abs(b.left - b.right) ||
      a.left + a.right - b.left - b.right,
  );
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  return sorted.filter(({ left, right }) => {
    const isFree = !lefts.has(left) && !rights.has(right);
    if (isFree) {
      lefts.add(left);
      rights.add(right);
    }
    return isFree;
  });
}

/** Returns the tables of both sides that are one table: by id within one methodology, else by column titles and rows. */
export function alignTables(left: readonly TableText[], right: readonly TableText[], byId: boolean): Pair<TableText>[] {
  const candidates = left.flatMap((a, l) =>
    right.flatMap((b, r): Candidate[] => {
      const score = likeness(a, b);
      const isNamedAlike = byId && a.id === b.id && score >= SAME_ID;
      return isNamedAlike || score >= LIKE_ENOUGH
        ? [{ left: l, right: r, score: isNamedAlike ? 2 + score : score }]
        : [];
    }),
  );
  return takeBest(candidates)
    .sort((a, b) => a.left - b.left)
    .map((pair) => ({ left: left[pair.left] as TableText, right: right[pair.right] as TableText }));
}

/** What the cells under a title are, where they say so themselves. */
function roleOf(table: TableText, column: number): string | null {
  const role = table.rows.find((row) => row.cells[column] !== undefined)?.cells[column]?.role;
  return role === undefined || role === 'other' ? null : role;
}

function titleLikeness(a: CellText, b: CellText): number {
  return a.line === b.line ? 1 : likeWords(new Set(wordsOf(a.text)), new Set(wordsOf(b.text)));
}

/** Returns the columns that hold the same thing: by what their cells are, by title, and last by place where as many are left. */
export function alignColumns({ left, right }: Pair<TableText>): Pair<number>[] {
  const candidates = left.columns.flatMap((a, l) =>
    right.columns.flatMap((b, r): Candidate[] => {
      const [one, other] = [roleOf(left, l), roleOf(right, r)];
      const likeTitles = titleLikeness(a, b);
      if (one !== null && one === other) return [{ left: l, right: r, score: 2 + likeTitles }];
      if (one !== null && other !== null) return [];
      return likeTitles >= TITLES_ALIKE ? [{ left: l, right: r, score: likeTitles }] : [];
    }),
  );
  const found = takeBest(candidates).map((pair): Pair<number> => ({ left: pair.left, right: pair.right }));
  const taken = (side: 'left' | 'right') => new Set(found.map((pair) => pair[side]));
  const [lefts, rights] = [taken('left'), taken('right')];
  const free = (count: number, used: ReadonlySet<number>) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => !used.has(at));
  const [restLeft, restRight] = [free(left.columns.length, lefts), free(right.columns.length, rights)];
  if (left.columns.length === right.columns.length)
    for (const at of restLeft) if (restRight.includes(at)) found.push({ left: at, right: at });
  return found.sort((a, b) => a.left - b.left);
}
