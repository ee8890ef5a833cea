import { joinPrints, mirrorLikeness } from './indicator-table-mirror.ts';
import { indicatorsOf, type Side, type TextPiece } from './indicator-table-row.ts';

/** The first row of a stretch in which the borders of cells are lost: its texts, and those that nobody can attribute. */
export interface RecoveredHead {
  readonly effective: number;
  readonly ineffective: number;
}

/** No cell has more indicators; the acts allow ten for a competency. */
const MOST_IN_CELL = 12;
/** A list and its mirror are at least so alike; pairs that share only their subject reach about 0.3. */
const LEAST_LIKENESS = 0.45;
/** The best division must be better than any other by so much. */
const MARGIN = 0.06;

function likenessOf(texts: readonly TextPiece[], effective: number, ineffective: number): number {
  const head = texts.slice(0, effective + ineffective);
  const sides = head.map((_, at): Side => (at < effective ? 'effective' : 'ineffective'));
  const prints = (side: Side) =>
    indicatorsOf(head, sides, side).map((parts) => joinPrints(parts.map((part) => part.print)));
  return mirrorLikeness(prints('effective'), prints('ineffective'));
}

/**
 * Returns how many of the first texts are the effective and the ineffective cell of the first row, told by the mirror symmetry of
 * the two lists alone; null when no division stands out. What follows must open in the affirmative, as an effective cell does.
 */
export function recoverHead(texts: readonly TextPiece[]): RecoveredHead | null {
  let best: RecoveredHead | null = null;
  let bestLikeness = 0;
  let nextLikeness = 0;
  const limit = Math.min(texts.length, MOST_IN_CELL * 2);
  for (let effective = 1; effective <= Math.min(MOST_IN_CELL, limit); effective += 1) {
    for (let ineffective = 1; effective + ineffective <= limit && ineffective <= MOST_IN_CELL; ineffective += 1) {
      const value = likenessOf(texts, effective, ineffective);
      if (value > bestLikeness) {
        nextLikeness = bestLikeness;
        bestLikeness = value;
        best = { effective, ineffective };
      } else nextLikeness = Math.max(nextLikeness, value);
    }
  }
  if (best === null || bestLikeness < LEAST_LIKENESS || bestLikeness - nextLikeness < MARGIN) return null;
  const rest = texts[best.effective + best.ineffective];
  return rest?.print.isNegated || rest?.continues ? null : best;
}
