import { type Outcome, outcome } from '../base/outcome.ts';
import { detectLanguage } from '../lexicon/language.ts';
import { buildVocabulary, type Vocabulary } from '../lexicon/vocabulary.ts';
import type { SourceText } from '../model/source-text.ts';
import { putBackLinks } from './displaced-links.ts';
import { finishBlock } from './finish-block.ts';
import { dropFurniture } from './furniture.ts';
import { groupBlocks } from './group-blocks.ts';
import { detectLayout } from './layout.ts';
import { splitPhysicalLines } from './physical-lines.ts';
import { diagnoseRepairs } from './read-diagnostics.ts';
import { type RepairRoom, repairLine } from './repair-line.ts';

export interface ReadOptions {
  readonly file: string;
  readonly sha256: string;
  /** Words of the corpus, for splitting glued words and mending broken ones; without it the text is its own evidence. */
  readonly vocabulary?: Vocabulary;
}

/** Returns the text of a plain-text copy of a decree as blocks that its layout shows, with every repair and drop. */
export function readPlainText(bytes: Uint8Array, options: ReadOptions): Outcome<SourceText> {
  const decoded = new TextDecoder('utf-8').decode(bytes);
  const physical = splitPhysicalLines(decoded);
  const layout = detectLayout(physical);
  const lang = detectLanguage(decoded).lang;
  const room: RepairRoom = {
    vocabulary: options.vocabulary ?? buildVocabulary([decoded]),
    lang,
    repairs: [],
    doubts: [],
  };
  const furnished = dropFurniture(physical.map((line) => ({ physical: line, text: line.content, continues: false })));
  const linked = layout === 'html-text' ? null : putBackLinks(furnished.lines, decoded, lang);
  room.repairs.push(...(linked?.repairs ?? []));
  const repaired = (linked?.lines ?? furnished.lines).map((line) => repairLine(line, room));
  const blocks = groupBlocks(repaired, layout).map((draft) => finishBlock(draft, decoded, layout, room));
  const value: SourceText = {
    file: options.file,
    sha256: options.sha256,
    mediaType: 'text/plain',
    layout,
    encoding: 'utf-8',
    decoded,
    blocks,
    repairs: room.repairs,
    drops: furnished.drops,
  };
  return outcome(value, diagnoseRepairs(value, linked?.unmatched ?? [], room.doubts));
}
