import { followsLabel, readBareHeadingMarker, readUnitMarker, type UnitMarker } from '../lexicon/labels.ts';
import { isInstruction, isPublisherNote, tellsDeletion } from '../lexicon/structure-words.ts';
import type { TableBlock, TextBlock } from '../model/source-text.ts';
import type { Quotation, Segment } from './quoted-text.ts';

/** What one block is, before anything is known of depth. */
export type Item =
  | { readonly kind: 'unit'; readonly marker: UnitMarker; readonly block: TextBlock }
  | { readonly kind: 'paragraph'; readonly block: TextBlock }
  /** The publisher's remark; `deleted` = it stands in place of a deleted unit and bears its marker. */
  | { readonly kind: 'note'; readonly block: TextBlock; readonly deleted: UnitMarker | null }
  | { readonly kind: 'quotation'; readonly quotation: Quotation }
  | { readonly kind: 'table'; readonly block: TableBlock };

/** A title does not end like a sentence. Matches `Жалпы ережелер`, must not match `айқындайды.`. */
const SENTENCE_END = /[.;:,]["»”)]{0,6}$/u;
const LONGEST_TITLE = 300;
/** Characters of white space that open a paragraph; less is a centred title. */
const PARAGRAPH_INDENT = 4;

function looksLikeTitle(block: TextBlock): boolean {
  return block.text.text.length <= LONGEST_TITLE && !SENTENCE_END.test(block.text.text);
}

function printedMarker(segment: Segment): UnitMarker | null {
  return segment.kind === 'block' && segment.block.kind === 'text' ? readUnitMarker(segment.block.text.text) : null;
}

/** Labels seen so far; what a doubtful marker is judged by. */
interface Counters {
  point: string | null;
  chapter: string | null;
}

/** Returns the label of the nearest printed point after each segment; null when none follows. */
function nextPointLabels(markers: readonly (UnitMarker | null)[]): (string | null)[] {
  const next: (string | null)[] = new Array(markers.length).fill(null);
  let label: string | null = null;
  for (let at = markers.length - 1; at >= 0; at -= 1) {
    next[at] = label;
    const marker = markers[at];
    if (marker?.kind === 'point' && marker.style === 'regular') label = marker.label;
  }
  return next;
}

/**
 * "1. Жалпы ережелер" without the word chapter: a centred or marked heading, or, in an export that indents titles like
 * paragraphs, a line whose number goes on with the chapters while the next point goes on with the points.
 */
function bareChapter(block: TextBlock, seen: Counters, nextPoint: string | null): UnitMarker | null {
  if (!looksLikeTitle(block)) return null;
  const marker = readBareHeadingMarker(block.text.text);
  if (marker === null || !followsLabel(seen.chapter, marker.label)) return null;
  const rest = block.text.text.slice(marker.length);
  if (rest === '') return null;
  if (block.headingLevel !== null) return marker;
  if (nextPoint === null || !followsLabel(seen.point, nextPoint)) return null;
  if (block.shape === 'plain' && block.indent < PARAGRAPH_INDENT) return marker;
  return followsLabel(seen.point, marker.label) && seen.point !== null ? null : marker;
}

/** What the marker that a block prints is, by what stands around it. */
function judgeMarker(marker: UnitMarker | null, block: TextBlock, seen: Counters): UnitMarker | null {
  if (marker === null) return null;
  if (marker.style === 'no-dot') return followsLabel(seen.point, marker.label) && seen.point !== null ? marker : null;
  const isUnitOfText = marker.kind === 'point' || marker.kind === 'subpoint';
  return !isUnitOfText && isInstruction(block.text.text) && block.text.text.endsWith(':') ? null : marker;
}

/** Returns one item per segment, in order. `hasChapters` = titles of chapters may stand without the word "chapter". */
export function classifyLines(segments: readonly Segment[], hasChapters: boolean): Item[] {
  const seen: Counters = { point: null, chapter: null };
  const printed = segments.map(printedMarker);
  const next = nextPointLabels(printed);
  return segments.map((segment, at): Item => {
    if (segment.kind === 'quotation') return segment;
    const block = segment.block;
    if (block.kind === 'table') return { kind: 'table', block };
    if (isPublisherNote(block.text.text)) return { kind: 'note', block, deleted: null };
    const bare = hasChapters ? bareChapter(block, seen, next[at] ?? null) : null;
    const marker = bare ?? judgeMarker(printed[at] ?? null, block, seen);
    if (marker === null) return { kind: 'paragraph', block };
    if (marker.kind === 'point') seen.point = marker.label;
    if (marker.kind === 'chapter') seen.chapter = marker.label;
    if (tellsDeletion(block.text.text.slice(marker.length))) return { kind: 'note', block, deleted: marker };
    return { kind: 'unit', marker, block };
  });
}
