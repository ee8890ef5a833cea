import { concatMapped, type MappedText, mappedFrom, mappedMade, sliceMapped, trimMapped } from '../base/mapped-text.ts';
import type { GrammaticalCase } from '../lexicon/decline.ts';
import { foldLetters } from '../lexicon/letters.ts';
import {
  agreesAsAdjective,
  cannotFollowGenitive,
  governedCases,
  isGenitive,
  isPointingWord,
  readActNoun,
} from '../lexicon/link-words.ts';
import type { Lang } from '../model/ids.ts';
import type { Repair } from '../model/source-text.ts';
import type { DraftLine } from './group-blocks.ts';
import { type FragmentTail, findFragmentTails, findGluedTails, type LinkFragment } from './link-fragments.ts';
import { findLinkSlots, type LinkSlot } from './link-slots.ts';

/** A line on which slots and fragments were seen that do not fit each other. */
export interface UnmatchedLink {
  readonly line: number;
  readonly found: string;
  readonly why: 'no-slot' | 'no-fragment' | 'counts-differ' | 'not-unique' | 'no-fit';
}

export interface LinkRepairs {
  readonly lines: readonly DraftLine[];
  readonly repairs: readonly Repair[];
  readonly unmatched: readonly UnmatchedLink[];
}

/** No line of a wrapped copy is longer; its paragraphs are. */
const LONGEST_LINE = 2000;
/** Words are a few dozen letters; whatever is longer is no word. */
const CONTEXT = 60;
/** Longer numbers are years. */
const LONGEST_LABEL = 3;

/** The word before a place. Matches `Заңының` in `Заңының `, `№` in `№ `; must not reach over a line end. */
const WORD_BEFORE = /(\S+)\s*$/u;
const WORD_AFTER = /^\s*(\S+)/u;

function wordBefore(content: string, at: number): string {
  return foldLetters(WORD_BEFORE.exec(content.slice(Math.max(0, at - CONTEXT), at))?.[1] ?? '');
}

function wordAfter(content: string, at: number): string {
  return foldLetters(WORD_AFTER.exec(content.slice(at, at + CONTEXT))?.[1] ?? '');
}

/** A label that waits for its unit. Matches `4-`, `3-1-`, must not match `2023` or `интранет-`. */
const OPEN_LABEL = /(?:^|[\s(])\d{1,4}(?:-\d{1,3}){0,3}-$/u;

interface Context {
  readonly content: string;
  readonly lang: Lang;
  /** The line before ends in "40-": the first half of a link that the line end cut. */
  readonly isAfterOpenLabel: boolean;
}

function fitsRussian(fragment: LinkFragment, left: string): boolean {
  const cases = governedCases(left);
  if (cases) return fragment.forms.some((form) => cases.includes(form.case));
  return true;
}

/** Says whether the text may stand in the slot by what stands before and after it. */
function fitsSlot(fragment: LinkFragment, slot: LinkSlot, listed: boolean, context: Context): boolean {
  const left = wordBefore(context.content, slot.at);
  switch (fragment.kind) {
    case 'number':
      return left.endsWith('№') || listed;
    case 'act-digits':
      return left.endsWith('№');
    case 'act-number':
      return !left.endsWith('№') && governedCases(left) === null;
    case 'tail':
      return OPEN_LABEL.test(left) || (slot.kind === 'line-start' && context.isAfterOpenLabel) || isGenitive(left);
    case 'verb':
      return slot.kind !== 'line-start';
    default:
      return context.lang === 'ru' ? fitsRussian(fragment, left) : !left.endsWith('№');
  }
}

/** A preposition whose noun is missing: "с  статьи", "согласно  к", but not "с  настоящим Законом". */
function isUnservedPreposition(left: string, right: string): boolean {
  const cases = governedCases(left) ?? [];
  const isServed = (name: GrammaticalCase): boolean =>
    agreesAsAdjective(right, name) || readActNoun(right, 'ru').some((form) => form.case === name);
  return cases.length > 0 && !cases.some(isServed);
}

/** Without a filler the slot is a hole in the sentence: "Әдістеменің  сәйкес", "№  қаулысымен", "4-  жаңа", ", ,". */
function isHole(slot: LinkSlot, context: Context): boolean {
  if (slot.kind !== 'double-space') return true;
  const left = wordBefore(context.content, slot.at);
  const right = wordAfter(context.content, slot.at);
  if (left.endsWith('№') || OPEN_LABEL.test(left)) return true;
  if (context.lang === 'ru') return isUnservedPreposition(left, right);
  return isGenitive(left) && (cannotFollowGenitive(right) || /^[("«]/u.test(right));
}

/** Says whether the text may stand where it was found, so that nothing shows a displacement. */
function fitsInPlace(tail: FragmentTail, context: Context): boolean {
  const [first] = tail.fragments;
  if (tail.glue !== null || !first) return false;
  const left = wordBefore(context.content, tail.start);
  if (left === '' || isPointingWord(left)) return true;
  if (context.lang === 'kk') {
    return first.forms.some((form) => form.possessive) ? isGenitive(left) || /["»)]$/u.test(left) : false;
  }
  const cases = governedCases(left);
  if (cases) return first.forms.some((form) => cases.includes(form.case));
  return first.forms.some((form) => agreesAsAdjective(left, form.case));
}

/** Slots that already hold the text: it stands right behind them, or the link was the last of its line. */
function isAlreadyInPlace(tail: FragmentTail, slots: readonly LinkSlot[], content: string): boolean {
  const last = slots[slots.length - 1];
  return tail.glue === null && last !== undefined && content.slice(last.at, tail.start).trim() === '';
}

interface Arrangement {
  readonly tail: FragmentTail;
  readonly slots: readonly LinkSlot[];
}

function fitsAll(tail: FragmentTail, slots: readonly LinkSlot[], context: Context): boolean {
  return tail.fragments.every((fragment, at) => {
    const slot = slots[at];
    // A bare number stands beside another number or unit of the same list.
    return slot !== undefined && fitsSlot(fragment, slot, tail.fragments.length > 1, context);
  });
}

function sameSplit(a: FragmentTail, b: FragmentTail): boolean {
  return a.fragments.length === b.fragments.length && a.fragments.every((f, at) => f.start === b.fragments[at]?.start);
}

/** More link texts than chosen: whatever stands behind the glue, or one more number of the same list. */
function isOneMore(tail: FragmentTail, chosen: FragmentTail): boolean {
  if (tail.start >= chosen.start) return false;
  if (tail.glue === 'punctuation') return true;
  const extra = tail.fragments[tail.fragments.length - chosen.fragments.length - 1];
  const next = chosen.fragments[0]?.kind;
  return extra?.kind === 'number' && (next === 'unit' || next === 'number') && extra.end - extra.start <= LONGEST_LABEL;
}

type Verdict = { readonly arrangement: Arrangement } | { readonly why: UnmatchedLink['why'] } | null;

function judgeTails(tails: readonly FragmentTail[], slots: readonly LinkSlot[], context: Context): Verdict {
  const fitting = tails
    .map((tail) => ({ tail, slots: slots.filter((slot) => slot.at <= tail.start) }))
    .filter(({ tail, slots: left }) => left.length === tail.fragments.length && fitsAll(tail, left, context));
  if (fitting.length === 0) return null;
  const start = Math.min(...fitting.map(({ tail }) => tail.start));
  const longest = fitting.filter(({ tail }) => tail.start === start);
  const [chosen] = longest;
  if (!chosen) return null;
  if (longest.some(({ tail }) => !sameSplit(tail, chosen.tail))) return { why: 'not-unique' };
  if (tails.some((tail) => isOneMore(tail, chosen.tail))) return { why: 'counts-differ' };
  const isSure = chosen.tail.glue !== null || chosen.slots.some((slot) => isHole(slot, context));
  if (isSure || !fitsInPlace(chosen.tail, context)) return { arrangement: chosen };
  return isPointingWord(wordBefore(context.content, chosen.tail.start)) ? null : { why: 'not-unique' };
}

/** Signs of a displaced link that no arrangement explains. */
function judgeLeftovers(tails: readonly FragmentTail[], slots: readonly LinkSlot[], context: Context): Verdict {
  const strong = tails.filter((tail) => tail.fragments.every((f) => f.kind !== 'number' && f.kind !== 'tail'));
  if (tails.some((tail) => tail.glue !== null) || strong.some((tail) => !fitsInPlace(tail, context))) {
    return { why: strong.some((tail) => tail.fragments.length === slots.length) ? 'no-fit' : 'counts-differ' };
  }
  const isOpen = slots.some((slot) => wordBefore(context.content, slot.at).endsWith('№'));
  return isOpen ? { why: 'no-fragment' } : null;
}

function judge(context: Context, slots: readonly LinkSlot[]): Verdict {
  if (slots.length === 0) {
    const glued = findGluedTails(context.content, context.lang);
    return glued.some((tail) => tail.fragments.every((f) => f.kind !== 'number')) ? { why: 'no-slot' } : null;
  }
  const tails = findFragmentTails(context.content, context.lang);
  const isGlued = tails.some((tail) => tail.glue !== null);
  if (!isGlued && tails.some((tail) => isAlreadyInPlace(tail, slots, context.content))) return null;
  return judgeTails(tails, slots, context) ?? judgeLeftovers(tails, slots, context);
}

/** The space to keep before a filled slot: none after "4-", where the text goes on the same word. */
function beforeSlot(content: MappedText, from: number, to: number): MappedText {
  const piece = sliceMapped(content, from, to);
  const bare = piece.text.trimEnd();
  return OPEN_LABEL.test(bare) ? sliceMapped(piece, 0, bare.length) : piece;
}

function rearrange(line: DraftLine, arrangement: Arrangement, decoded: string): MappedText {
  const { tail, slots } = arrangement;
  const pieces: MappedText[] = [];
  let from = 0;
  slots.forEach((slot, at) => {
    const fragment = tail.fragments[at];
    if (!fragment) return;
    pieces.push(beforeSlot(line.text, from, slot.at));
    pieces.push(sliceMapped(line.text, fragment.start, fragment.end));
    if (slot.kind === 'line-start') {
      const space = line.physical.start + line.physical.indent - 1;
      pieces.push(/\s/u.test(decoded.charAt(space)) ? mappedFrom(decoded, space, space + 1) : mappedMade(' '));
    }
    from = slot.at;
  });
  pieces.push(
    trimMapped(sliceMapped(line.text, from, tail.start)).text === ''
      ? mappedMade('')
      : sliceMapped(line.text, from, tail.start),
  );
  return trimMapped(concatMapped(pieces));
}

function repairOf(line: DraftLine, made: MappedText, tail: FragmentTail): Repair {
  const spans = tail.fragments.map((fragment): [number, number] => [
    line.text.origins[fragment.start] ?? 0,
    (line.text.origins[fragment.end - 1] ?? 0) + 1,
  ]);
  return {
    kind: 'displaced-link',
    line: line.physical.number,
    spans,
    found: line.text.text,
    made: made.text,
    confidence: tail.glue === null ? 0.95 : 1,
  };
}

/** One character more than the paragraphs of this copy have, or one at the head of a line that goes on with a sentence. */
function hasLeadingSlot(line: DraftLine, previous: DraftLine | undefined, indent: number): boolean {
  if (line.physical.indent === indent + 1) return /^["«(]?[\p{Ll}№]/u.test(line.text.text);
  if (line.physical.indent !== 1 || !previous) return false;
  const gap = line.physical.number - previous.physical.number;
  return gap === 2 && !/[.;:!?]["»)]*$/u.test(previous.text.text) && previous.text.text.length >= CONTEXT;
}

/** Letters are spaced out to fill a line; its double spaces part words. Matches `о р г а`, must not match `и в срок`. */
const SPACED_LETTERS = /(?:^|\s)\p{L} \p{L} \p{L}(?:\s|$)/u;

interface Found {
  readonly line: DraftLine;
  readonly repair?: Repair;
  readonly unmatched?: UnmatchedLink;
}

function repairLine(
  line: DraftLine,
  previous: DraftLine | undefined,
  indent: number,
  decoded: string,
  lang: Lang,
): Found {
  if (line.text.text === '' || line.text.text.length > LONGEST_LINE || SPACED_LETTERS.test(line.text.text))
    return { line };
  const leading = hasLeadingSlot(line, previous, indent);
  const context: Context = {
    content: line.text.text,
    lang,
    isAfterOpenLabel: leading && previous !== undefined && OPEN_LABEL.test(previous.text.text.slice(-CONTEXT)),
  };
  const verdict = judge(context, findLinkSlots(line.text.text, leading));
  const goesOn = leading && line.physical.indent === 1;
  if (verdict === null) return { line: goesOn ? { ...line, continues: true } : line };
  if ('why' in verdict) {
    return {
      line: { ...line, continues: goesOn },
      unmatched: { line: line.physical.number, found: line.text.text, why: verdict.why },
    };
  }
  const text = rearrange(line, verdict.arrangement, decoded);
  return { line: { ...line, text, continues: goesOn }, repair: repairOf(line, text, verdict.arrangement.tail) };
}

/** The indent that most paragraphs of the copy have. */
function usualIndent(lines: readonly DraftLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (line.text.text !== '' && line.physical.indent > 1) {
      counts.set(line.physical.indent, (counts.get(line.physical.indent) ?? 0) + 1);
    }
  }
  let best = 6;
  let most = 0;
  for (const [indent, count] of counts) {
    if (count > most) [best, most] = [indent, count];
  }
  return best;
}

/**
 * Returns the lines with the text of links back in its place. Publishers' PDF exports cut the text of a hyperlink out of its
 * line and append it to the line's end (domain.md 4.6). Guarantees: 1. a line is changed only when the number of its slots
 * equals the number of link texts at its end and exactly one arrangement fits; 2. several texts are put back in order;
 * 3. a text that stands right behind its slot stays; 4. everything else with signs of a displacement is reported;
 * 5. no character is lost or made, but for a space. Time is linear in the text.
 */
export function putBackLinks(lines: readonly DraftLine[], decoded: string, lang: Lang): LinkRepairs {
  const indent = usualIndent(lines);
  const repaired: DraftLine[] = [];
  const repairs: Repair[] = [];
  const unmatched: UnmatchedLink[] = [];
  let previous: DraftLine | undefined;
  for (const line of lines) {
    const found = repairLine(line, previous, indent, decoded, lang);
    repaired.push(found.line);
    if (found.repair) repairs.push(found.repair);
    if (found.unmatched) unmatched.push(found.unmatched);
    if (found.line.text.text !== '') previous = found.line;
  }
  return { lines: repaired, repairs, unmatched };
}
