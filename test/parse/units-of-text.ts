import { type MappedText, mappedFrom, sliceMapped, trimMapped } from '../../src/base/mapped-text.ts';
import type { Lang } from '../../src/model/ids.ts';
import type { Provision } from '../../src/model/provision.ts';
import type { TextBlock } from '../../src/model/source-text.ts';
import { newContext } from '../../src/parse/context.ts';
import { nestText } from '../../src/parse/nest-text.ts';

function blockOf(line: MappedText, number: number): TextBlock {
  const common = { kind: 'text', shape: 'paragraph', text: line, lines: [line], lineNumbers: [number] } as const;
  return { ...common, indent: 0, blankBefore: 0, pageBreakBefore: false, headingLevel: null };
}

/** Returns the units of a piece of law text, one paragraph a line. */
export function unitsOfText(text: string, lang: Lang, idPrefix = ''): Provision[] {
  const words = mappedFrom(text, 0, text.length);
  let at = 0;
  const blocks = text.split('\n').flatMap((line, index) => {
    const own = trimMapped(sliceMapped(words, at, at + line.length));
    at += line.length + 1;
    return own.text === '' ? [] : [blockOf(own, index + 1)];
  });
  const options = { rootId: idPrefix, firstParagraph: null, isExcerpt: true, hasChapters: false };
  return nestText(blocks, options, newContext({ file: '', layout: 'plain', decoded: '' }, lang));
}
