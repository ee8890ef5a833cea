import { collapseMapped, joinMapped } from '../base/mapped-text.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { SourceText, TextBlock } from '../model/source-text.ts';
import { type DraftBlock, groupBlocks } from './group-blocks.ts';
import { detectLayout } from './layout.ts';
import { splitPhysicalLines } from './physical-lines.ts';

export interface ReadOptions {
  readonly file: string;
  readonly sha256: string;
}

function textBlock(draft: DraftBlock): TextBlock {
  const lines = draft.lines.map((line) => collapseMapped(line.text));
  return {
    kind: 'text',
    shape: draft.shape,
    text: joinMapped(lines),
    lines,
    lineNumbers: draft.lines.map((line) => line.physical.number),
    indent: draft.lines[0]?.physical.indent ?? 0,
    blankBefore: draft.blankBefore,
    pageBreakBefore: draft.pageBreakBefore,
    headingLevel: null,
  };
}

/** Returns the text of a plain-text copy of a decree as blocks that its layout shows, with every repair and drop. */
export function readPlainText(bytes: Uint8Array, options: ReadOptions): Outcome<SourceText> {
  const decoded = new TextDecoder('utf-8').decode(bytes);
  const physical = splitPhysicalLines(decoded);
  const layout = detectLayout(physical);
  const drafts = groupBlocks(
    physical.map((line) => ({ physical: line, text: line.content, continues: false })),
    layout,
  );
  return outcome({
    file: options.file,
    sha256: options.sha256,
    mediaType: 'text/plain',
    layout,
    encoding: 'utf-8',
    decoded,
    blocks: drafts.map(textBlock),
    repairs: [],
    drops: [],
  });
}
