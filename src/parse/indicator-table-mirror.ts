import { zeros } from '../base/int-room.ts';
import { lazily } from '../base/remember.ts';
import { isNegatedIndicator } from '../lexicon/indicator-words.ts';
import { lettersOf } from '../lexicon/letter-codes.ts';
import { foldLetters } from '../lexicon/letters.ts';
import type { Lang } from '../model/ids.ts';

/** An indicator made ready for comparison: its letter triples, and whether it is put in the negative. */
export interface IndicatorPrint {
  /** Ascending, each once; three letters packed into one number. Many an indicator is compared with none. */
  readonly triples: () => Int32Array;
  readonly isNegated: boolean;
  /** The same few prints are joined and compared in hundreds of readings of a table: each pair is worked out once. */
  readonly joined: () => Map<IndicatorPrint, IndicatorPrint>;
  readonly likeness: () => Map<IndicatorPrint, number>;
}

/** Longer texts are compared by their beginning; the longest indicator known has about 250 letters. */
const LONGEST_COMPARED = 400;
/** A cell with more indicators is not aligned: no competency has more than ten (the acts' own limit), twice that is ample. */
const MOST_ALIGNED = 24;

/** Returns the print of an indicator; letter-spacing and lost spaces do not change its triples. */
export function printOf(text: string, lang: Lang): IndicatorPrint {
  const folded = foldLetters(text.slice(0, LONGEST_COMPARED));
  return makePrint(() => triplesOf(lettersOf(folded)), isNegatedIndicator(folded, lang));
}

function makePrint(triples: () => Int32Array, isNegated: boolean): IndicatorPrint {
  return {
    triples: lazily(triples),
    isNegated,
    joined: lazily(() => new Map()),
    likeness: lazily(() => new Map()),
  };
}

/** Three times the ten lowest bits, in which the letters of the two alphabets differ. */
const TRIPLE = 0x3fffffff;

function triplesOf(letters: string): Int32Array {
  const triples = zeros(Math.max(0, letters.length - 2));
  let packed = 0;
  for (let at = 0; at < letters.length; at += 1) {
    packed = ((packed << 10) | (letters.charCodeAt(at) & 1023)) & TRIPLE;
    if (at >= 2) triples[at - 2] = packed;
  }
  return once(triples.sort());
}

/** Each number of an ascending list once. */
function once(sorted: Int32Array): Int32Array {
  let length = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const number = sorted[at] ?? 0;
    if (at === 0 || number !== sorted[length - 1]) sorted[length++] = number;
  }
  return sorted.subarray(0, length);
}

/** Returns the print of an indicator that a page break cut; the triples over the cut are missing. */
export function joinPrints(parts: readonly IndicatorPrint[]): IndicatorPrint {
  const [first, ...rest] = parts;
  return first === undefined ? makePrint(() => zeros(0), false) : rest.reduce(joinTwo, first);
}

function joinTwo(head: IndicatorPrint, tail: IndicatorPrint): IndicatorPrint {
  const known = head.joined();
  const seen = known.get(tail);
  if (seen !== undefined) return seen;
  const made = makePrint(() => joinTriples(head.triples(), tail.triples()), head.isNegated || tail.isNegated);
  known.set(tail, made);
  return made;
}

function joinTriples(head: Int32Array, tail: Int32Array): Int32Array {
  const triples = zeros(head.length + tail.length);
  triples.set(head);
  triples.set(tail, head.length);
  return once(triples.sort());
}

/** Returns how alike two indicators are, from 0 to 1: the share of common letter triples (Dice). */
function likeness(a: IndicatorPrint, b: IndicatorPrint): number {
  const known = a.likeness();
  const seen = known.get(b);
  if (seen !== undefined) return seen;
  const share = commonShare(a.triples(), b.triples());
  known.set(b, share);
  return share;
}

function commonShare(a: Int32Array, b: Int32Array): number {
  const total = a.length + b.length;
  if (total === 0) return 0;
  let common = 0;
  for (let left = 0, right = 0; left < a.length && right < b.length; ) {
    const difference = (a[left] ?? 0) - (b[right] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return (2 * common) / total;
}

/** Returns the most that `mirrorLikeness` can be for lists of these lengths: each indicator has at most one counterpart. */
export function mostLikeness(effective: number, ineffective: number): number {
  const longer = Math.max(effective, ineffective);
  return longer === 0 || longer > MOST_ALIGNED ? 0 : Math.min(effective, ineffective) / longer;
}

/**
 * Returns how well two lists mirror each other, from 0 to 1: the likeness of pairs in the best alignment that keeps the
 * order, over the length of the longer list. Lists of any length that is not plausible give 0.
 */
export function mirrorLikeness(effective: readonly IndicatorPrint[], ineffective: readonly IndicatorPrint[]): number {
  const longer = Math.max(effective.length, ineffective.length);
  if (longer === 0 || longer > MOST_ALIGNED) return 0;
  // How well each beginning of the second list mirrors what was taken of the first.
  const row = new Array<number>(ineffective.length + 1).fill(0);
  for (const left of effective) {
    let [diagonal, before] = [0, 0];
    for (let at = 0; at < ineffective.length; at += 1) {
      const above = row[at + 1] ?? 0;
      before = Math.max(diagonal + likeness(left, ineffective[at] as IndicatorPrint), above, before);
      row[at + 1] = before;
      diagonal = above;
    }
  }
  return (row[ineffective.length] ?? 0) / longer;
}

/** So alike are an indicator and its opposite, at least, when they differ by little but the negation. */
const TWIN_LIKENESS = 0.6;

/** Returns how many pairs of one list say the same thing once in the affirmative and once in the negative. */
export function countTwins(indicators: readonly IndicatorPrint[]): number {
  if (indicators.length > MOST_ALIGNED) return 0;
  let twins = 0;
  indicators.forEach((one, at) => {
    for (let next = at + 1; next < indicators.length; next += 1) {
      const other = indicators[next];
      if (other && one.isNegated !== other.isNegated && likeness(one, other) > TWIN_LIKENESS) twins += 1;
    }
  });
  return twins;
}
