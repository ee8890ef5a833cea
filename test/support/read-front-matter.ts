import type { Outcome } from '../../src/base/outcome.ts';
import { readCommencement } from '../../src/lexicon/commencement.ts';
import { detectLanguage } from '../../src/lexicon/language.ts';
import { isPublisherNote } from '../../src/lexicon/structure-words.ts';
import type { TextBlock } from '../../src/model/source-text.ts';
import { type FrontMatterReading, readFrontMatter } from '../../src/parse/front-matter.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { readPlainText } from '../../src/read/plain-text.ts';

/** Returns the front matter of a text as the pipeline reads it: bytes, blocks, tree, front matter. */
export function readFrontMatterOf(text: string): Outcome<FrontMatterReading> {
  const source = readPlainText(new TextEncoder().encode(text), { file: 'a.txt', sha256: '' }).value;
  const { act, methodology, frontMatter } = parseExpression(source).value;
  return readFrontMatter({
    lang: detectLanguage(text).lang,
    file: 'a.txt',
    blocks: source.blocks,
    act,
    methodology,
    noteBlocks: source.blocks.filter(
      (block): block is TextBlock => block.kind === 'text' && isPublisherNote(block.text.text),
    ),
    truncated: frontMatter.truncated,
    readCommencement,
  });
}
