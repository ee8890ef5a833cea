import { canEndIndicator } from '../lexicon/indicator-words.ts';
import type { Lang } from '../model/ids.ts';
import {
  countTwins,
  type IndicatorPrint,
  joinPrints,
  mirrorLikeness,
  mostLikeness,
  printOf,
} from './indicator-table-mirror.ts';
import type { Gap, Piece } from './indicator-table-pieces.ts';

export type Side = 'effective' | 'ineffective';

/** A text piece with what is asked of it again and again. */
export interface TextPiece extends Piece {
  /** Goes on in a small letter or with a sign: it cannot begin an indicator. */
  readonly continues: boolean;
  readonly isClosed: boolean;
  readonly lastSign: string;
  readonly canEnd: boolean;
  readonly print: IndicatorPrint;
}

/** One way to read a row: for each text piece, in order, the column it belongs to. */
export interface RowReading {
  readonly sides: readonly Side[];
  readonly cost: number;
}

export interface RowOptions {
  readonly lang: Lang;
  readonly hasIneffective: boolean;
  /** Each block is one line (an HTML export): blank lines part indicators there, not cells. */
  readonly hasLineBlocks: boolean;
}

/**
 * How unlikely a step is; the sums are compared, so only their proportions matter. A step that the layout forbids costs 8 and
 * more, one that it merely does not suggest 1 to 5.
 */
const COST = {
  continuesNothing: 10,
  continuesClosed: 9,
  continuesAfterSemicolon: 0.5,
  freshAfterFullStop: 0.8,
  freshAfterOpen: 7,
  freshAfterPossibleEnd: 1.5,
  blankInsideCell: 4,
  blankInsideOpenCell: 2,
  tabInsideCell: 8,
  sentenceInsideLine: 1.5,
  bordersInsideLine: 4,
  bordersWithoutBlank: 3,
  backToEffective: 6,
  ineffectiveFirstOnPage: 0.6,
  ineffectiveFirstBesideCategories: 1.2,
  openAtEnd: 3,
  openAtPossibleEnd: 0.3,
  effectiveNegated: 1.5,
  ineffectivePositive: 0.4,
  sideMissing: 8,
  countDiffers: 1.2,
  unlike: 6,
  twinsInOneColumn: 3,
} as const;

/** Two readings that differ by less are both supported by the source. */
export const DOUBT_MARGIN = 1.25;
/** Readings that cost so much more than the best one are given up. */
const BEAM_WIDTH = 40;
/** So many are compared in the end, with the likeness of their lists. */
const MOST_COMPARED = 16;
const BEAM_DEPTH = 14;
/** More text than any row has; it is not read, so that a hostile file costs no time. */
const MOST_TEXTS = 300;
const HOPELESS = 1e6;

/** A small letter or a sign that cannot open a sentence. Matches `талдайды`, `; Не`, must not match `*талдайды`. */
const CONTINUES = /^[\p{Ll}\p{Lo},;.:)»"!?–-]/u;

/** Returns the text piece with its ends judged. */
export function judgeText(piece: Piece, lang: Lang): TextPiece {
  const text = piece.text.text;
  const lastSign = text.slice(-1);
  return {
    ...piece,
    continues: !piece.isBulleted && CONTINUES.test(text),
    isClosed: lastSign === ';' || lastSign === '.',
    lastSign,
    canEnd: canEndIndicator(text, lang),
    print: printOf(text, lang),
  };
}

interface Hypothesis {
  readonly cost: number;
  readonly side: Side | null;
  readonly page: number;
  readonly effective: TextPiece | null;
  readonly ineffective: TextPiece | null;
  readonly before: Hypothesis | null;
}

/** What it costs that the piece is the next of its column, by what the column ended with. */
function attachCost(piece: TextPiece, last: TextPiece | null, isNextLine: boolean): number {
  if (piece.continues) {
    if (last === null) return COST.continuesNothing;
    if (!last.isClosed) return 0;
    // A semicolon may stand inside a sentence.
    return isNextLine && last.lastSign === ';' ? COST.continuesAfterSemicolon : COST.continuesClosed;
  }
  if (last === null) return 0;
  // A list ends with a full stop; its items end with semicolons.
  if (last.isClosed) return isNextLine && last.lastSign === '.' ? COST.freshAfterFullStop : 0;
  if (isNextLine && (piece.isBulleted || last.canEnd)) return 0.3;
  return last.canEnd ? COST.freshAfterPossibleEnd : COST.freshAfterOpen;
}

function stayCost(piece: TextPiece, last: TextPiece | null, options: RowOptions): number {
  const gap: Gap = piece.gap;
  if (gap === 'inline') return COST.sentenceInsideLine;
  if (gap === 'tab') return COST.tabInsideCell;
  if (gap !== 'blank' || options.hasLineBlocks) return 0;
  return last !== null && !last.isClosed && piece.continues ? COST.blankInsideOpenCell : COST.blankInsideCell;
}

function borderCost(gap: Gap): number {
  if (gap === 'inline') return COST.bordersInsideLine;
  return gap === 'line' ? COST.bordersWithoutBlank : 0;
}

function crossCost(piece: TextPiece, to: Side, options: RowOptions): number {
  const border = options.hasLineBlocks && piece.gap === 'blank' ? COST.bordersWithoutBlank : borderCost(piece.gap);
  return border + (to === 'effective' ? COST.backToEffective : 0);
}

function firstOnPageCost(side: Side, isBesideCategories: boolean): number {
  if (side === 'effective') return 0;
  return isBesideCategories ? COST.ineffectiveFirstBesideCategories : COST.ineffectiveFirstOnPage;
}

function toneCost(side: Side, print: IndicatorPrint): number {
  if (side === 'effective') return print.isNegated ? COST.effectiveNegated : 0;
  return print.isNegated ? 0 : COST.ineffectivePositive;
}

interface Scene {
  readonly options: RowOptions;
  readonly categoryPages: ReadonlySet<number>;
}

/** What the reading costs that goes on with the piece on a side. */
function extendedCost(from: Hypothesis, piece: TextPiece, side: Side, scene: Scene): number {
  const last = side === 'effective' ? from.effective : from.ineffective;
  const onPage = from.page === piece.page ? from.side : null;
  const isNextLine = onPage === side && (piece.gap === 'line' || scene.options.hasLineBlocks);
  let cost = from.cost + attachCost(piece, last, isNextLine);
  if (onPage === null) cost += firstOnPageCost(side, scene.categoryPages.has(piece.page));
  else if (onPage === side) cost += stayCost(piece, last, scene.options);
  else cost += crossCost(piece, side, scene.options);
  if (scene.options.hasIneffective && !piece.continues) cost += toneCost(side, piece.print);
  return cost;
}

function extend(from: Hypothesis, piece: TextPiece, side: Side, cost: number): Hypothesis {
  return {
    cost,
    side,
    page: piece.page,
    effective: side === 'effective' ? piece : from.effective,
    ineffective: side === 'ineffective' ? piece : from.ineffective,
    before: from,
  };
}

/** Puts a reading behind all that cost no more; the list is short and nearly in order as it comes. */
function insertByCost(list: Hypothesis[], one: Hypothesis): void {
  let at = list.length;
  list.push(one);
  for (let before = list[at - 1]; before !== undefined && before.cost > one.cost; before = list[at - 1]) {
    list[at] = before;
    at -= 1;
  }
  list[at] = one;
}

/** The readings that go on with the piece on each side, the cheapest first; those that cost far too much are given up. */
function step(beam: readonly Hypothesis[], piece: TextPiece, sides: readonly Side[], scene: Scene): Hypothesis[] {
  const next: Hypothesis[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const from of beam) {
    // The beam is in order of cost, and no step makes a reading cheaper.
    if (from.cost > limit) break;
    for (const side of sides) {
      const cost = extendedCost(from, piece, side, scene);
      if (cost > limit || (next.length === BEAM_WIDTH && cost >= (next[BEAM_WIDTH - 1]?.cost ?? 0))) continue;
      limit = Math.min(limit, cost + BEAM_DEPTH);
      insertByCost(next, extend(from, piece, side, cost));
      if (next.length > BEAM_WIDTH) next.pop();
    }
  }
  while ((next.at(-1)?.cost ?? limit) > limit) next.pop();
  return next;
}

function sidesOf(hypothesis: Hypothesis): Side[] {
  const sides: Side[] = [];
  for (let at: Hypothesis | null = hypothesis; at !== null; at = at.before) if (at.side !== null) sides.push(at.side);
  return sides.reverse();
}

/** Returns the pieces of one side as sentences: a piece that goes on is joined to the one before it. */
function sentencesOf(texts: readonly TextPiece[], sides: readonly Side[], side: Side): TextPiece[][] {
  const sentences: TextPiece[][] = [];
  texts.forEach((piece, at) => {
    if (sides[at] !== side) return;
    const open = sentences.at(-1);
    if (piece.continues && open) open.push(piece);
    else sentences.push([piece]);
  });
  return sentences;
}

/** Returns the pieces of one side as indicators, each of one sentence or of several that stand on one line. */
export function indicatorsOf(texts: readonly TextPiece[], sides: readonly Side[], side: Side): TextPiece[][] {
  const indicators: TextPiece[][] = [];
  texts.forEach((piece, at) => {
    if (sides[at] !== side) return;
    const open = indicators.at(-1);
    // A new indicator opens a new line; in the middle of one only another cell can begin.
    const isSameLine = piece.gap === 'inline' && sides[at - 1] === side;
    if ((piece.continues || isSameLine) && open) open.push(piece);
    else indicators.push([piece]);
  });
  return indicators;
}

function endCost(last: TextPiece | null): number {
  if (last === null || last.isClosed) return 0;
  return last.canEnd ? COST.openAtPossibleEnd : COST.openAtEnd;
}

const printsOf = (lists: readonly TextPiece[][]): IndicatorPrint[] =>
  lists.map((parts) => joinPrints(parts.map((part) => part.print)));

/** What a reading costs in the end; as soon as that is `limit` or more, `limit` is returned and nothing is compared any more. */
function finalCost(texts: readonly TextPiece[], hypothesis: Hypothesis, options: RowOptions, limit: number): number {
  const ends = endCost(hypothesis.effective) + endCost(hypothesis.ineffective);
  if (!options.hasIneffective) return hypothesis.cost + ends + (hypothesis.effective === null ? COST.sideMissing : 0);
  const missing = (hypothesis.effective === null ? 1 : 0) + (hypothesis.ineffective === null ? 1 : 0);
  if (missing > 0) return hypothesis.cost + ends + missing * COST.sideMissing;
  const sides = sidesOf(hypothesis);
  const effective = indicatorsOf(texts, sides, 'effective');
  const ineffective = indicatorsOf(texts, sides, 'ineffective');
  const uneven = hypothesis.cost + ends + Math.abs(effective.length - ineffective.length) * COST.countDiffers;
  const least = uneven + (1 - mostLikeness(effective.length, ineffective.length)) * COST.unlike;
  if (least >= limit) return limit;
  const twins = (side: Side): number => countTwins(printsOf(sentencesOf(texts, sides, side)));
  return (
    uneven +
    (1 - mirrorLikeness(printsOf(effective), printsOf(ineffective))) * COST.unlike +
    (twins('effective') + twins('ineffective')) * COST.twinsInOneColumn
  );
}

/**
 * Returns the likeliest way to read a row, and the next one where it costs less than the margin of doubt more: each text piece in
 * the effective or the ineffective column. The pieces are those of one row with its categories and number; names of competencies
 * are left out.
 */
export function readRow(pieces: readonly Piece[], texts: readonly TextPiece[], options: RowOptions): RowReading[] {
  const scene: Scene = {
    options,
    categoryPages: new Set(pieces.filter((piece) => piece.kind === 'categories').map((piece) => piece.page)),
  };
  if (texts.length > MOST_TEXTS) return [{ sides: texts.map(() => 'effective'), cost: HOPELESS }];
  const sides: readonly Side[] = options.hasIneffective ? ['effective', 'ineffective'] : ['effective'];
  let beam: Hypothesis[] = [{ cost: 0, side: null, page: -1, effective: null, ineffective: null, before: null }];
  for (const piece of texts) beam = step(beam, piece, sides, scene);
  return bestTwo(texts, beam, options);
}

/** The reading that costs least in the end and its rival, if it has one; what a hypothesis costs so far is never more than that. */
function bestTwo(texts: readonly TextPiece[], beam: readonly Hypothesis[], options: RowOptions): RowReading[] {
  let best: RowReading[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const hypothesis of beam.slice(0, MOST_COMPARED)) {
    if (hypothesis.cost >= limit) break;
    const cost = finalCost(texts, hypothesis, options, limit);
    if (cost >= limit) continue;
    best = [...best, { sides: sidesOf(hypothesis), cost }].sort((a, b) => a.cost - b.cost).slice(0, 2);
    limit = Math.min(best[1]?.cost ?? Number.POSITIVE_INFINITY, (best[0]?.cost ?? 0) + DOUBT_MARGIN);
  }
  return best;
}
