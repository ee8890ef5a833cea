import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import {
  collapseMapped,
  concatMapped,
  firstOrigin,
  type MappedText,
  sliceMapped,
  spansOf,
} from '../base/mapped-text.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { Correction } from '../model/corrections.ts';
import type { Block, Repair, SourceText, TableBlock, TextBlock } from '../model/source-text.ts';

/** Words of a text that a correction names, in the block that holds them. */
interface Meeting {
  readonly block: number;
  readonly words: MappedText;
}

/** Runs of white space say nothing: words may be wrapped where they are written down. Matches ` \n `, must not match `a`. */
const SPACE = /\s+/gu;

const textsOf = (block: Block): readonly MappedText[] =>
  block.kind === 'text' ? [block.text] : block.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs));

function meetingsOf(blocks: readonly Block[], found: string): Meeting[] {
  return blocks.flatMap((block, at) =>
    textsOf(block).flatMap((text) => {
      const meetings: Meeting[] = [];
      for (let from = text.text.indexOf(found); from >= 0; from = text.text.indexOf(found, from + found.length))
        meetings.push({ block: at, words: sliceMapped(text, from, from + found.length) });
      return meetings;
    }),
  );
}

/** Returns the right words in the places of the wrong ones, letter by letter as far as both go. */
function inPlaceOf(words: MappedText, made: string): MappedText {
  const origins = new Int32Array(made.length).fill(-1);
  origins.set(words.origins.subarray(0, made.length));
  return { text: made, origins };
}

/**
 * Returns the text without the letters of these places and with the right words where the first of them stood. The same letters may stand
 * in the running text and in its lines: both are mended by their places.
 */
function mend(text: MappedText, places: ReadonlySet<number>, right: MappedText): MappedText {
  const isWrong = (at: number) => places.has(text.origins[at] ?? -1);
  const pieces: MappedText[] = [];
  let rest = right;
  for (let at = 0; at < text.text.length; ) {
    const start = at;
    const wrong = isWrong(at);
    // A space between two lines has no place of its own: between wrong words it goes with them.
    while (at < text.text.length && (isWrong(at) === wrong || (wrong && isMadeBetween(text, at, isWrong)))) at += 1;
    if (!wrong) pieces.push(sliceMapped(text, start, at));
    else {
      pieces.push(rest);
      rest = sliceMapped(right, 0, 0);
    }
  }
  return collapseMapped(concatMapped(pieces));
}

function isMadeBetween(text: MappedText, at: number, isWrong: (at: number) => boolean): boolean {
  return (text.origins[at] ?? -1) < 0 && isWrong(at + 1);
}

function mendText(block: TextBlock, places: ReadonlySet<number>, right: MappedText): TextBlock {
  const touched = block.lines.map((line) => line.origins.some((origin) => places.has(origin)));
  const first = touched.indexOf(true);
  const mended = block.lines.map((line, at) =>
    touched[at] === true ? mend(line, places, at === first ? right : sliceMapped(right, 0, 0)) : line,
  );
  const kept = mended.map((line) => line.text.trim() !== '');
  return {
    ...block,
    text: mend(block.text, places, right),
    lines: mended.filter((_, at) => kept[at]),
    lineNumbers: block.lineNumbers.filter((_, at) => kept[at]),
  };
}

function mendTable(block: TableBlock, places: ReadonlySet<number>, right: MappedText): TableBlock {
  const paragraph = (text: MappedText) =>
    text.origins.some((origin) => places.has(origin)) ? mend(text, places, right) : text;
  return {
    ...block,
    rows: block.rows.map((row) => row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(paragraph) }))),
  };
}

function lineAt(decoded: string, offset: number): number {
  let line = 1;
  for (let at = decoded.indexOf('\n'); at >= 0 && at < offset; at = decoded.indexOf('\n', at + 1)) line += 1;
  return line;
}

function correctOne(source: SourceText, correction: Correction): Outcome<SourceText> {
  const [found, made] = [correction.found, correction.made].map((words) => words.replace(SPACE, ' ').trim());
  if (found === undefined || made === undefined || found === '') return outcome(source, [unmet(source, correction, 0)]);
  const meetings = meetingsOf(source.blocks, found);
  const [meeting] = meetings;
  if (meeting === undefined || meetings.length > 1)
    return outcome(source, [unmet(source, correction, meetings.length)]);
  const { words } = meeting;
  const places = new Set(words.origins.filter((origin) => origin >= 0));
  const right = inPlaceOf(words, made);
  const blocks = source.blocks.flatMap((block, at) => {
    if (at !== meeting.block) return [block];
    const mended = block.kind === 'text' ? mendText(block, places, right) : mendTable(block, places, right);
    return mended.kind === 'text' && mended.text.text.trim() === '' ? [] : [mended];
  });
  const line = lineAt(source.decoded, Math.max(0, firstOrigin(words)));
  const spans = spansOf(words, source.decoded);
  const repair: Repair = { kind: 'correction', line, spans, found, made, confidence: 1 };
  const by = [correction.by, correction.on].filter((part) => part !== undefined).join(', ');
  const told = diagnose(
    'READ_CORRECTED',
    `corrections.yaml: ${correction.reason}${by === '' ? '' : ` (${by})`}`,
    { file: source.file, line },
    { found, expected: made },
  );
  return outcome({ ...source, blocks, repairs: [...source.repairs, repair] }, [told]);
}

function unmet({ file }: SourceText, { found }: Correction, times: number): Diagnostic {
  const message =
    times === 0
      ? 'Words that corrections.yaml mends do not stand in the text.'
      : `Words that corrections.yaml mends stand in the text ${times} times; which of them are meant is not told.`;
  return diagnose('READ_CORRECTION_UNMET', message, { file }, { found });
}

/**
 * Returns the text with what people mended in it, one correction after the other. The right words have the places of the wrong ones, so
 * that citations lead to where they stand. Cost: linear in the text for each correction.
 *
 * **Diagnostics:** READ_CORRECTED, READ_CORRECTION_UNMET.
 */
export function correctSource(source: SourceText, corrections: readonly Correction[]): Outcome<SourceText> {
  const diagnostics: Diagnostic[] = [];
  let corrected = source;
  for (const correction of corrections) {
    const { value, diagnostics: told } = correctOne(corrected, correction);
    corrected = value;
    diagnostics.push(...told);
  }
  return outcome(corrected, diagnostics);
}
