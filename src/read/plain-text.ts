import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { detectLanguage } from '../lexicon/language.ts';
import { buildVocabulary, type Vocabulary } from '../lexicon/vocabulary.ts';
import type { SourceText } from '../model/source-text.ts';
import { decodeBytes, type LegacyDecoder } from './decode-bytes.ts';
import { putBackLinks } from './displaced-links.ts';
import { finishBlock } from './finish-block.ts';
import { dropFurniture } from './furniture.ts';
import { groupBlocks } from './group-blocks.ts';
import { detectLayout } from './layout.ts';
import { recordMixedWords } from './mixed-letters.ts';
import { type PhysicalLine, splitPhysicalLines } from './physical-lines.ts';
import { diagnoseRepairs, emptyProblem } from './read-diagnostics.ts';
import { LONGEST_LINE, type RepairRoom, repairLine } from './repair-line.ts';

export interface ReadOptions {
  readonly file: string;
  readonly sha256: string;
  /** Words of the corpus, for splitting glued words and mending broken ones; without it the text is its own evidence. */
  readonly vocabulary?: Vocabulary;
  /** Larger files are refused; 16 MiB by default. */
  readonly maxBytes?: number;
  /** See load-legacy-decoder.ts; only for bytes that are not Unicode. */
  readonly decodeLegacy?: LegacyDecoder;
}

/** The confidence of a coin toss: no letter or word speaks for either language. */
const UNKNOWN_LANGUAGE = 0.5;
const NEITHER_LANGUAGE = 'No word or letter shows Kazakh or Russian; repairs that need words were not possible.';

/** Returns a text without blocks: what bytes that cannot be read give. */
export function emptySource(options: ReadOptions): SourceText {
  const { file, sha256 } = options;
  const nothing = { decoded: '', blocks: [], repairs: [], drops: [] };
  return { file, sha256, mediaType: 'text/plain', layout: 'plain', encoding: 'none', ...nothing };
}

/** Returns a warning for each line that is too long to be a line of a decree. */
export function longLines(physical: readonly PhysicalLine[], file: string): Diagnostic[] {
  return physical
    .filter((line) => line.content.text.length > LONGEST_LINE)
    .map((line) => {
      const message = `The line has ${line.content.text.length} characters; it was kept without repairs.`;
      return diagnose('READ_LINE_TOO_LONG', message, { file, line: line.number });
    });
}

/** Returns the text as blocks that its layout shows; see `readPlainText`. */
export function readDecodedText(decoded: string, encoding: string, options: ReadOptions): Outcome<SourceText> {
  const physical = splitPhysicalLines(decoded);
  const layout = detectLayout(physical);
  const { lang, confidence } = detectLanguage(decoded);
  const vocabulary = options.vocabulary ?? buildVocabulary([decoded]);
  const room: RepairRoom = { vocabulary, lang, repairs: [], doubts: [] };
  const furnished = dropFurniture(physical.map((line) => ({ physical: line, text: line.content, continues: false })));
  const linked = layout === 'html-text' ? null : putBackLinks(furnished.lines, decoded, lang);
  room.repairs.push(...(linked?.repairs ?? []), ...recordMixedWords(decoded));
  const repaired = (linked?.lines ?? furnished.lines).map((line) => repairLine(line, room));
  const blocks = groupBlocks(repaired, layout).map((draft) => finishBlock(draft, decoded, layout, room));
  const { file, sha256 } = options;
  const { repairs } = room;
  const source: SourceText = {
    file,
    sha256,
    mediaType: 'text/plain',
    layout,
    encoding,
    lang,
    decoded,
    blocks,
    repairs,
    drops: furnished.drops,
  };
  return outcome(source, [
    ...emptyProblem(blocks, file),
    ...(blocks.length === 0 || confidence > UNKNOWN_LANGUAGE
      ? []
      : [diagnose('READ_LANGUAGE_UNKNOWN', NEITHER_LANGUAGE, { file })]),
    ...longLines(physical, file),
    ...diagnoseRepairs(source, linked?.unmatched ?? [], room.doubts),
  ]);
}

/**
 * Returns the text of a plain-text copy of a decree as blocks that its layout shows. Guarantees: 1. every character of the
 * decoded text that is not white space is in exactly one block or drop, or is the hyphen of a mended word; 2. every change is a
 * repair record, and `origins` lead back to the decoded text; 3. any bytes give a result; empty, binary and oversized ones an
 * empty text and one error; 4. the same bytes, options and vocabulary give the same result; 5. time is linear in the bytes.
 *
 * Diagnostics: the codes of the stage `read`.
 */
export function readPlainText(bytes: Uint8Array, options: ReadOptions): Outcome<SourceText> {
  const decoded = decodeBytes(bytes, options);
  if (decoded.value.encoding === 'none') return outcome(emptySource(options), decoded.diagnostics);
  const read = readDecodedText(decoded.value.text, decoded.value.encoding, options);
  return outcome(read.value, [...decoded.diagnostics, ...read.diagnostics]);
}
