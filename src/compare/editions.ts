import type { EditionPair, EditionReason, EditionResult, EditionRow } from '../model/editions.ts';
import { diffWords } from './diff-words.ts';
import { tokensOf } from './tokens.ts';

/** What the publisher's remark tells of a unit. */
export interface RemarkOnUnit {
  readonly by: string | null;
  readonly event: string;
  /** The act is held in this language: its own words decide. */
  readonly isHeld: boolean;
  /** The remark names the words that changed, so that they were folded in like an edit. */
  readonly givesWords: boolean;
}

/** One unit in the three texts; null = there is no such unit. */
export interface UnitInEditions {
  readonly id: string;
  readonly kind: string;
  readonly earlier: string | null;
  /** What the fold of the held acts over the earlier edition gives; `known` is false where its words are not known. */
  readonly ours: { readonly text: string | null; readonly known: boolean; readonly by: string | null };
  readonly theirs: string | null;
  readonly remarks: readonly RemarkOnUnit[];
  /** An act that is held has a clause which was not understood and may reach the unit. */
  readonly isInDoubt: boolean;
  /** An edit of an act that is held is about the unit or what it lies in, and its words stand there. */
  readonly isOrdered: boolean;
}

interface Verdict {
  readonly result: EditionResult;
  readonly reason: EditionReason | null;
  readonly by: string | null;
}

function sameWords(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  if (a === b) return true;
  const [left, right] = [tokensOf(a), tokensOf(b)];
  return left.length === right.length && left.every((token, at) => token.fold === right[at]?.fold);
}

/** Their words are not ours, and the fold did change the unit: the held act's words are the law. */
function afterFold(unit: UnitInEditions): Verdict {
  const { by } = unit.ours;
  const isKept = sameWords(unit.theirs, unit.earlier);
  return { result: 'their-slip', reason: isKept ? 'not-carried-out' : 'letter-differs', by };
}

/** Only remarks tell of the change. */
function afterRemarks(unit: UnitInEditions): Verdict {
  const { remarks, theirs, earlier } = unit;
  const lost = remarks.find((remark) => !remark.isHeld && !remark.givesWords);
  if (lost === undefined) {
    const [first] = remarks;
    const reason = first?.givesWords === true ? 'unremarked' : 'act-silent';
    return { result: 'their-slip', reason, by: first?.by ?? null };
  }
  const isContradicted =
    (lost.event === 'deleted' && theirs !== null) || (lost.event === 'inserted' && earlier !== null && theirs === null);
  if (isContradicted) return { result: 'their-slip', reason: 'remark-contradicted', by: lost.by };
  return { result: 'as-remarked', reason: 'text-not-given', by: lost.by };
}

function verdictOn(unit: UnitInEditions): Verdict {
  const { ours, theirs, earlier } = unit;
  const isFolded = !ours.known || !sameWords(ours.text, earlier);
  if (ours.known && sameWords(ours.text, theirs)) {
    const told = unit.remarks.find((remark) => remark.by === ours.by && !remark.isHeld && remark.givesWords);
    if (!isFolded) return { result: 'same', reason: null, by: null };
    if (told) return { result: 'as-remarked', reason: 'words-in-remark', by: ours.by };
    return { result: 'as-ordered', reason: null, by: ours.by };
  }
  if (unit.isInDoubt) return { result: 'our-miss', reason: 'clause-not-read', by: ours.by };
  if (!ours.known || (!isFolded && unit.isOrdered))
    return { result: 'our-miss', reason: 'edit-not-applied', by: ours.by };
  if (isFolded) return afterFold(unit);
  if (unit.remarks.length > 0) return afterRemarks(unit);
  return { result: 'their-slip', reason: 'unremarked', by: null };
}

/** Share of the characters of both texts that differ. */
function distanceOf(row: EditionRow): number {
  let [differing, all] = [0, 0];
  for (const { op, text } of row.words) {
    all += op === '=' ? 2 * text.length : text.length;
    if (op !== '=') differing += text.length;
  }
  return all === 0 ? 0 : differing / all;
}

function rowOf(unit: UnitInEditions): EditionRow {
  const { id, kind, earlier, ours, theirs } = unit;
  const verdict = verdictOn(unit);
  const from = ours.known && verdict.reason !== 'text-not-given' ? ours.text : earlier;
  const words = verdict.result === 'same' ? [] : diffWords(tokensOf(from ?? ''), tokensOf(theirs ?? ''));
  return { provision: id, kind, ...verdict, earlier, ours: ours.known ? ours.text : null, theirs, words };
}

/**
 * Returns what came of every unit and how near our words are to the publisher's. A unit whose new words no act gives is told apart:
 * there is nothing of ours to compare. Quotes, dashes, spaces and capitals are not differences. Linear in the words but for the diffs.
 */
export function judgeEditions(
  units: readonly UnitInEditions[],
): Pick<EditionPair, 'counts' | 'units' | 'compared' | 'equal' | 'distance' | 'rows'> {
  const rows = units
    .filter((unit) => unit.earlier !== null || unit.ours.text !== null || unit.theirs !== null)
    .map(rowOf);
  const counts = { same: 0, 'as-ordered': 0, 'as-remarked': 0, 'our-miss': 0, 'their-slip': 0 };
  for (const row of rows) counts[row.result] += 1;
  const compared = rows.filter((row) => row.reason !== 'text-not-given');
  const isDifferent = (row: EditionRow): boolean => row.result === 'our-miss' || row.result === 'their-slip';
  const differing = compared.filter(isDifferent);
  const total = differing.reduce((sum, row) => sum + distanceOf(row), 0);
  return {
    counts,
    units: rows.length,
    compared: compared.length,
    equal: compared.length - differing.length,
    distance: compared.length === 0 ? 0 : total / compared.length,
    rows: rows.filter((row) => row.result !== 'same'),
  };
}
