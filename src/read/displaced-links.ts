import { concatMapped, type MappedText, mappedFrom, mappedMade, sliceMapped, trimMapped } from '../base/mapped-text.ts';
import type { Lang } from '../model/ids.ts';
import type { Repair } from '../model/source-text.ts';
import { type Arrangement, judgeLinks, type WhyUnmatched } from './arrange-links.ts';
import { type DraftLine, SMALL_LETTER_FIRST, UNIT_END } from './group-blocks.ts';
import { SIGN, signsOf } from './line-signs.ts';
import { type LinkContext, OPEN_LABEL } from './link-context.ts';
import type { FragmentTail } from './link-fragments.ts';
import { findLinkSlots } from './link-slots.ts';

/** A line on which slots and fragments were seen that do not fit each other. */
export interface UnmatchedLink {
  readonly line: number;
  readonly found: string;
  readonly why: WhyUnmatched;
}

export interface LinkRepairs {
  readonly lines: readonly DraftLine[];
  readonly repairs: readonly Repair[];
  readonly unmatched: readonly UnmatchedLink[];
}

/** No line of a wrapped copy is longer; its paragraphs are. */
const LONGEST_LINE = 2000;
/** A line that goes on in the next one is about full. */
const FULL_LINE = 60;
const MOST_LEADING = 3;
/** The paragraph indent of the exports that displace links. */
const EXPORT_INDENT = 6;

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
      const end = line.physical.start + line.physical.indent - at;
      pieces.push(end > line.physical.start ? mappedFrom(decoded, end - 1, end) : mappedMade(' '));
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

/** How a paragraph begins whose first word is missing. Matches `келесі мазмұндағы`, must not match `Бұл ретте`. */
const INNER_HEAD = /^["«(]?[\p{Ll}№]/u;
/** Spaces before a line that belong to empty links: beyond the usual indent, or at the head of a line that goes on. */
function countLeadingSlots(line: DraftLine, previous: DraftLine | undefined, indent: number): number {
  const extra = line.physical.indent - indent;
  if (extra > 0 && extra <= MOST_LEADING) return INNER_HEAD.test(line.text.text) ? extra : 0;
  return goesOnAfter(line, previous) ? line.physical.indent : 0;
}

/** The sentence of the line before goes on in a line that only empty links indent; the export may leave a blank line between. */
function goesOnAfter(line: DraftLine, previous: DraftLine | undefined): boolean {
  const { indent, number } = line.physical;
  if (indent < 1 || indent > MOST_LEADING || !previous || number - previous.physical.number > 2) return false;
  return !UNIT_END.test(previous.text.text.slice(-FULL_LINE)) && previous.text.text.length >= FULL_LINE;
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
  const content = line.text.text;
  if (content === '' || content.length > LONGEST_LINE) return { line };
  const signs = signsOf(content);
  if ((signs & SIGN.singles) !== 0 && SPACED_LETTERS.test(content)) return { line };
  const leading = countLeadingSlots(line, previous, indent);
  const context: LinkContext = {
    content,
    lang,
    isAfterOpenLabel: leading > 0 && previous !== undefined && OPEN_LABEL.test(previous.text.text.slice(-FULL_LINE)),
  };
  const verdict = judgeLinks(context, findLinkSlots(content, leading, signs), signs);
  // A title may stand below a long line; a sentence goes on in small letters, or behind a link.
  const isRest = goesOnAfter(line, previous) && SMALL_LETTER_FIRST.test(line.text.text);
  const fillsHead = verdict !== null && 'arrangement' in verdict && leading > 0 && line.physical.indent <= MOST_LEADING;
  const goesOn = isRest || fillsHead;
  if (verdict === null) return { line: { ...line, signs, continues: goesOn || line.continues } };
  if ('why' in verdict) {
    return {
      line: { ...line, signs, continues: goesOn },
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
  let best = EXPORT_INDENT;
  let most = 0;
  for (const [indent, count] of counts) {
    if (count > most) [best, most] = [indent, count];
  }
  // A fragment of a copy may hold nothing but lines that begin with a link.
  return best === EXPORT_INDENT + 1 ? EXPORT_INDENT : best;
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
