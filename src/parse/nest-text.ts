import { pushAll } from '../base/collect.ts';
import { readUnitMarker } from '../lexicon/labels.ts';
import type { Block } from '../model/source-text.ts';
import { classifyLines } from './classify-lines.ts';
import type { ParseContext } from './context.ts';
import type { Draft } from './draft.ts';
import { type Nested, nestItems } from './nesting.ts';
import { type Instruction, placeQuotation } from './quoted-context.ts';
import type { Quotation, Segment } from './quoted-text.ts';

export interface NestTextOptions {
  readonly rootId: string;
  readonly firstParagraph: number | null;
  readonly isExcerpt: boolean;
  /** Titles of chapters may stand without the word "chapter". */
  readonly hasChapters: boolean;
}

function asSegments(blocks: readonly Block[]): Segment[] {
  return blocks.map((block) => ({ kind: 'block', block }));
}

function nestQuotation(quotation: Quotation, above: readonly Instruction[], context: ParseContext): Nested {
  const first = quotation.blocks[0];
  const marker = first?.kind === 'text' ? readUnitMarker(first.text.text) : null;
  const kind = marker?.style === 'regular' ? marker.kind : 'paragraph';
  const place = placeQuotation(above, kind, context.lang);
  const options = { rootId: place.rootId, firstParagraph: place.firstParagraph, isExcerpt: true, hasChapters: false };
  return { children: nestText(quotation.blocks, options, context), notes: [], deleted: new Map(), diagnostics: [] };
}

/** Returns the units of a stretch of law text; quotations among the segments get their own units inside. */
export function nestSegments(segments: readonly Segment[], options: NestTextOptions, context: ParseContext): Draft[] {
  const nested = nestItems(classifyLines(segments, options.hasChapters), {
    rootId: options.rootId,
    firstParagraph: options.firstParagraph,
    isExcerpt: options.isExcerpt,
    register: context.register,
    lang: context.lang,
    file: context.file,
    nestQuotation: (quotation, above) => nestQuotation(quotation, above, context),
  });
  pushAll(context.notes, nested.notes);
  for (const [line, path] of nested.deleted) context.deleted.set(line, path);
  pushAll(context.diagnostics, nested.diagnostics);
  return nested.children;
}

/** Returns the units of blocks that hold no quoted new text. */
export function nestText(blocks: readonly Block[], options: NestTextOptions, context: ParseContext): Draft[] {
  return nestSegments(asSegments(blocks), options, context);
}
