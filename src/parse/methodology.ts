import { EMPTY_MAPPED, joinMapped } from '../base/mapped-text.ts';
import { readBareHeadingMarker, readUnitMarker } from '../lexicon/labels.ts';
import { isPublisherNote } from '../lexicon/structure-words.ts';
import type { Block, TextBlock } from '../model/source-text.ts';
import type { ParseContext } from './context.ts';
import { type Draft, draft } from './draft.ts';
import { nestText } from './nest-text.ts';
import type { Section } from './sections.ts';
import { lineOf } from './text-piece.ts';

/** A title does not end like a sentence. Matches `қызметін бағалау әдістемесі`, must not match `айқындайды.`. */
const SENTENCE_END = /[.;:,]["»”)]{0,6}$/u;

function startsUnit(block: TextBlock): boolean {
  if (readUnitMarker(block.text.text)?.style === 'regular') return true;
  return block.headingLevel !== null && readBareHeadingMarker(block.text.text) !== null;
}

interface Titled {
  readonly title: readonly TextBlock[];
  readonly body: readonly Block[];
}

/** The title is the first block that is no note, with the blocks after it as long as they are titles too. */
function splitTitle(blocks: readonly Block[]): Titled {
  const title: TextBlock[] = [];
  const body: Block[] = [];
  let isOver = false;
  for (const block of blocks) {
    const isTitle = !isOver && block.kind === 'text' && !isPublisherNote(block.text.text) && !startsUnit(block);
    if (isTitle && (title.length === 0 || !SENTENCE_END.test(block.text.text)) && isTitleShape(block, title[0]))
      title.push(block);
    else {
      if (block.kind !== 'text' || !isPublisherNote(block.text.text)) isOver = true;
      body.push(block);
    }
  }
  return { title, body };
}

/** Further title lines look like the first: centred after centred, heading after heading. */
function isTitleShape(block: TextBlock, first: TextBlock | undefined): boolean {
  return (
    first === undefined ||
    (block.shape === first.shape && block.headingLevel === first.headingLevel && block.shape === 'plain')
  );
}

/** Returns the methodology: header of approval, title, chapters and points. Its annexes are added by the caller. */
export function buildMethodology(section: Section, context: ParseContext): Draft {
  const { title, body } = splitTitle(section.blocks);
  const line = title[0] ? lineOf(title[0]) : section.headerBlocks[0] ? lineOf(section.headerBlocks[0]) : 1;
  const own = title.length > 0 ? joinMapped(title.map((block) => block.text)) : EMPTY_MAPPED;
  const heading = own.text === '' ? null : own.text;
  const methodology = draft({ id: context.register.take('methodology'), kind: 'methodology', heading, own, line });
  if (section.headerBlocks.length > 0) {
    const stamp = joinMapped(section.headerBlocks.map((block) => block.text));
    const first = section.headerBlocks[0] as TextBlock;
    methodology.children.push(
      draft({ id: context.register.take('stamp'), kind: 'stamp', own: stamp, line: lineOf(first) }),
    );
  }
  methodology.children.push(
    ...nestText(body, { rootId: '', firstParagraph: 1, isExcerpt: false, hasChapters: true }, context),
  );
  return methodology;
}
