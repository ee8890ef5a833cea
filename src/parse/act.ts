import { diagnose } from '../base/diagnostic.ts';
import { joinMapped } from '../base/mapped-text.ts';
import { readUnitMarker } from '../lexicon/labels.ts';
import { isEnactment, isPublisherNote, namesOffice } from '../lexicon/structure-words.ts';
import type { Block, TextBlock } from '../model/source-text.ts';
import type { ParseContext } from './context.ts';
import { childId, type Draft, draft } from './draft.ts';
import { nestSegments } from './nest-text.ts';
import { findQuotations, type Segment } from './quoted-text.ts';
import { lineOf } from './text-piece.ts';

/** A person's name with initials. Matches `Н. Дычко`, `А.Жылкыбаев`, `Нуркенову Б.Х.`; must not match `№ 105 қаулысы`. */
const NAME = /\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}|\p{Lu}\p{Ll}+\s\p{Lu}\.(?:\s?\p{Lu}\.)?/u;
/** Matches `қолданысқа енгізіледі.`, must not match `Б.Х.`. */
const SENTENCE_END = /(?:[;:,]|(?<!(?:^|[\s.])\p{Lu})\.)["»”)]{0,6}$/u;
const LONGEST_SIGNATURE_LINE = 200;
/** How far above the words of enactment the preamble may begin. */
const MOST_PREAMBLE_BLOCKS = 4;

function markerOf(block: Block | undefined): ReturnType<typeof readUnitMarker> {
  const marker = block?.kind === 'text' ? readUnitMarker(block.text.text) : null;
  return marker?.style === 'regular' ? marker : null;
}

export function isSignatureLike(block: Block | undefined): boolean {
  if (block?.kind !== 'text' || block.text.text.length > LONGEST_SIGNATURE_LINE) return false;
  return markerOf(block) === null && !SENTENCE_END.test(block.text.text);
}

/** Returns where the signature begins: the lines at the end that are no sentences and name an office or a person. */
function signatureStart(blocks: readonly Block[], floor: number): number {
  let from = blocks.length;
  while (from > floor && isSignatureLike(blocks[from - 1])) from -= 1;
  const isSigned = blocks
    .slice(from)
    .some((block) => block.kind === 'text' && (NAME.test(block.text.text) || namesOffice(block.text.text)));
  return isSigned ? from : blocks.length;
}

function isText(block: Block | undefined): block is TextBlock {
  return block?.kind === 'text';
}

interface Front {
  readonly title: readonly Block[];
  readonly preamble: readonly TextBlock[];
  readonly body: readonly Block[];
}

function splitFront(blocks: readonly Block[]): Front {
  const firstPoint = blocks.findIndex((block) => markerOf(block)?.kind === 'point');
  const head = firstPoint < 0 ? blocks : blocks.slice(0, firstPoint);
  const enactment = head.findIndex(
    (block) => isText(block) && isEnactment(block.text.text) && !isPublisherNote(block.text.text),
  );
  if (enactment < 0) {
    const end = firstPoint < 0 ? Math.min(1, blocks.length) : firstPoint;
    return { title: blocks.slice(0, end), preamble: [], body: blocks.slice(end) };
  }
  let from = enactment;
  while (from > 0 && enactment - from < MOST_PREAMBLE_BLOCKS) {
    const above = head[from - 1];
    if (
      !isText(above) ||
      above.shape !== 'paragraph' ||
      above.headingLevel !== null ||
      isPublisherNote(above.text.text)
    )
      break;
    from -= 1;
  }
  const end = firstPoint < 0 ? enactment + 1 : firstPoint;
  return { title: blocks.slice(0, from), preamble: blocks.slice(from, end).filter(isText), body: blocks.slice(end) };
}

function leaf(kind: 'title' | 'preamble' | 'signature', blocks: readonly Block[], context: ParseContext): Draft[] {
  const texts = blocks.filter(isText).filter((block) => {
    if (!isPublisherNote(block.text.text)) return true;
    context.notes.push(block);
    return false;
  });
  const first = texts[0];
  if (!first) return [];
  const id = context.register.take(childId('act', kind, null));
  return [draft({ id, kind, own: joinMapped(texts.map((block) => block.text)), line: lineOf(first) })];
}

export interface ActParts {
  readonly act: Draft;
  /** Blocks of an approved document that follows without a header of approval. */
  readonly unstamped: readonly Block[];
}

type Marker = ReturnType<typeof readUnitMarker>;

function nameAt(segment: Segment | undefined): boolean {
  return segment?.kind === 'block' && isText(segment.block) && NAME.test(segment.block.text.text);
}

/** Points that begin again at 1 after the lines of a signature: the document begins after the last name. */
function restartAfterSignature(segments: readonly Segment[], markers: readonly Marker[]): number | null {
  let seen = 0;
  for (let at = 0; at < segments.length; at += 1) {
    const marker = markers[at];
    if (marker?.kind === 'point' && marker.label === '1' && seen > 0) {
      let from = at;
      while (
        from > 0 &&
        markers[from - 1] === null &&
        segments[from - 1]?.kind === 'block' &&
        !nameAt(segments[from - 1])
      )
        from -= 1;
      if (nameAt(segments[from - 1]) && markers[from - 1] === null) return from;
    }
    if (marker?.kind === 'point') seen += 1;
  }
  return null;
}

/** An approved document whose header was lost: chapters, or points from 1 again, after the signature; chapters alone where no body enacts. */
function unstampedStart(segments: readonly Segment[], isEnacted: boolean): number | null {
  const markers = segments.map((segment) => (segment.kind === 'block' ? markerOf(segment.block) : null));
  if (markers.some((marker) => marker?.kind === 'article')) return null;
  const chapter = markers.findIndex((marker) => marker?.kind === 'chapter' || marker?.kind === 'part');
  if (chapter < 0) return restartAfterSignature(segments, markers);
  if (!isEnacted) return 0;
  const title = segments[chapter - 1];
  const isTitled = title?.kind === 'block' && isSignatureLike(title.block) && isText(title.block) && !nameAt(title);
  return isTitled ? chapter - 1 : chapter;
}

function reportNoEnactment(act: Draft, context: ParseContext): void {
  const message = 'No words of enactment were found: the text may be no decree, or its beginning is missing.';
  context.diagnostics.push(diagnose('PARSE_NO_ENACTMENT', message, { file: context.file, line: act.line }));
}

/** Returns the decree itself: title, preamble, points with quoted new text, signature. Ids begin with `act`. */
export function buildAct(blocks: readonly Block[], hasMethodology: boolean, context: ParseContext): ActParts {
  const act = draft({
    id: context.register.take('act'),
    kind: 'act',
    line: blocks[0]?.kind === 'text' ? lineOf(blocks[0]) : 1,
  });
  const front = splitFront(blocks);
  const isEnacted = front.preamble.length > 0;
  if (!isEnacted && blocks.length > 0) reportNoEnactment(act, context);
  const segments = findQuotations(front.body);
  const cut = hasMethodology ? null : unstampedStart(segments, isEnacted);
  const own = cut === null ? segments : segments.slice(0, cut);
  const tail = own.map((segment) => (segment.kind === 'block' ? segment.block : null));
  const lastUnit = tail.findLastIndex((block) => block === null || (block !== null && markerOf(block) !== null));
  const plain = tail.slice(lastUnit + 1).filter((block) => block !== null);
  const signature = lastUnit + 1 + signatureStart(plain, 0);
  // Half a decree: no body enacts anything, so all that is here belongs to the document.
  if (cut === 0 && !isEnacted) return { act, unstamped: [...front.title, ...blocksOf(segments)] };
  act.children.push(...leaf('title', front.title, context), ...leaf('preamble', front.preamble, context));
  const options = { rootId: 'act', firstParagraph: 1, isExcerpt: false, hasChapters: false };
  act.children.push(...nestSegments(own.slice(0, signature), options, context));
  act.children.push(
    ...leaf(
      'signature',
      tail.slice(signature).filter((block) => block !== null),
      context,
    ),
  );
  return { act, unstamped: cut === null ? [] : blocksOf(segments.slice(cut)) };
}

function blocksOf(segments: readonly Segment[]): Block[] {
  return segments.flatMap((segment) => (segment.kind === 'block' ? [segment.block] : segment.quotation.raw));
}
