import { competencyConcept, foldCompetencyName } from '../lexicon/competencies.ts';
import { looksLikeIndicator } from '../lexicon/indicator-words.ts';
import type { Lang } from '../model/ids.ts';
import type { CategoryRef } from '../model/rule-graph.ts';
import { restarts } from './indicator-table-pattern.ts';
import type { Piece } from './indicator-table-pieces.ts';

/** A printed name of a competency and the row in whose range it stands. */
export interface PlacedName {
  readonly name: Piece;
  readonly row: number;
}

export interface NamedRows {
  /** For each row the index of its name in the list of names; null when no name is printed for it. */
  readonly nameOf: readonly (number | null)[];
  /** For each row whether another name is as likely. */
  readonly isDoubtful: readonly boolean[];
  /** For each row its place among the rows of its competency, from 0. */
  readonly groupOf: readonly number[];
}

/** Matches `ӨЗДІГІНЕН ДАМУ`, must not match `Саморазвитие`. */
const ALL_CAPITALS = /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u;

function isUnknownName(pieces: readonly Piece[], at: number, lang: Lang): boolean {
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (!piece?.parts || looksLikeIndicator(piece.text.text, lang)) return false;
  if (piece.gap === 'inline' || (piece.gap === 'line' && pieces[at - 1]?.kind === 'text')) return false;
  if (ALL_CAPITALS.test(piece.text.text)) return true;
  if (next?.page !== piece.page) return false;
  // At the top of a page stands the name, or an indicator; but an indicator would be whole, with its verb.
  return next.kind === 'categories' || next.kind === 'number' || pieces[at - 1]?.page !== piece.page;
}

/** Returns the pieces with names that the lexicon does not know told from indicators, by their place before categories and their shape. */
export function markNames(pieces: readonly Piece[], lang: Lang): Piece[] {
  return pieces.flatMap((piece, at): readonly Piece[] => {
    if (!piece.parts) return [piece];
    return isUnknownName(pieces, at, lang) ? [{ ...piece, kind: 'competency' }] : piece.parts;
  });
}

/** Says whether two printed names mean one competency: a name may be printed again on the next page. */
export function isSameName(a: Piece, b: Piece): boolean {
  const concept = competencyConcept(a.text.text);
  if (concept !== null && concept === competencyConcept(b.text.text)) return true;
  return foldCompetencyName(a.text.text) === foldCompetencyName(b.text.text);
}

/** Rows that open a competency: their first category stands no lower than that of the row above (or no higher, in a table that goes up). */
function openings(groups: readonly (readonly CategoryRef[])[], names: number): boolean[] {
  const down = groups.map((group, at) => at === 0 || restarts(groups[at - 1] ?? [], group));
  const up = groups.map((group, at) => at === 0 || restarts(group, groups[at - 1] ?? []));
  const count = (list: readonly boolean[]): number => list.filter(Boolean).length;
  return Math.abs(count(up) - names) < Math.abs(count(down) - names) ? up : down;
}

/**
 * Returns which name each row belongs to. A name stands over all rows of its competency, so a page break prints it beside any of
 * them; where a competency begins is seen from the categories, which start again at the top.
 */
export function nameRows(groups: readonly (readonly CategoryRef[])[], names: readonly PlacedName[]): NamedRows {
  const opens = openings(groups, names.length);
  const nameOf = new Array<number | null>(groups.length).fill(null);
  const isDoubtful = new Array<boolean>(groups.length).fill(false);
  names.forEach((placed, index) => {
    const above = names[index - 1]?.row ?? -1;
    let first = placed.row;
    while (first > above + 1 && opens[first] !== true) first -= 1;
    const isSure = opens[first] === true && placed.row > above;
    for (let row = first; row < groups.length; row += 1) {
      if (row > placed.row && opens[row] === true) break;
      nameOf[row] = index;
      isDoubtful[row] = !isSure;
    }
  });
  const groupOf: number[] = [];
  groups.forEach((_, row) => {
    const isNext = row > 0 && opens[row] !== true && nameOf[row] === nameOf[row - 1];
    groupOf.push(isNext ? (groupOf[row - 1] ?? 0) + 1 : 0);
  });
  return { nameOf, isDoubtful, groupOf };
}
