import { type Diagnostic, diagnose, type Place } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import type { Repair, SourceText } from '../model/source-text.ts';
import type { UnmatchedLink } from './displaced-links.ts';
import type { Doubt } from './repair-line.ts';

const LISTED = 12;
/** Every place of a decree is told; a hostile text has thousands. */
const MOST_PLACES = 1000;
const LONGEST_QUOTE = 200;

function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function list(words: readonly string[]): string {
  const unique = [...new Set(words)];
  const more = unique.length > LISTED ? ` and ${unique.length - LISTED} more` : '';
  return `${unique.slice(0, LISTED).map(quote).join(', ')}${more}`;
}

const WHY: Readonly<Record<UnmatchedLink['why'], string>> = {
  'no-slot': 'a link text is glued to the end of the line, but no place for it is empty',
  'no-fragment': 'the place of a number is empty, but no number stands at the end of the line',
  'counts-differ': 'empty places and link texts at the end of the line differ in number',
  'not-unique': 'the link text at the end of the line fits more than one place',
  'no-fit': 'the link text at the end of the line does not fit the empty place',
};

function said(repair: Repair): string {
  return repair.made === repair.found ? repair.found : `${repair.found} → ${repair.made}`;
}

/** One message for all repairs of a kind: a decree has dozens, and none asks for an answer. */
function summary(code: DiagnosticCode, repairs: readonly Repair[], file: string, what: string): Diagnostic[] {
  const [first] = repairs;
  if (!first) return [];
  const shown = list(repairs.map(said));
  const lines = [...new Set(repairs.map((repair) => repair.line))].slice(1, MOST_PLACES);
  const related: Place[] = lines.map((line) => ({ file, line }));
  return [diagnose(code, `${repairs.length} ${what}: ${shown}`, { file, line: first.line }, { related })];
}

function lineOf(decoded: string, offset: number): number {
  let line = 1;
  for (let at = decoded.indexOf('\n'); at >= 0 && at < offset; at = decoded.indexOf('\n', at + 1)) line += 1;
  return line;
}

function linkDiagnostics(source: SourceText, unmatched: readonly UnmatchedLink[]): Diagnostic[] {
  const { file } = source;
  const moved = source.repairs.filter((repair) => repair.kind === 'displaced-link');
  return [
    ...moved.map((repair) => {
      const place = { file, line: repair.line };
      return diagnose('READ_LINK_DISPLACED', `Put back: ${quote(repair.made)}`, place, { found: quote(repair.found) });
    }),
    ...unmatched.map((link) => {
      const place = { file, line: link.line };
      return diagnose('READ_LINK_UNMATCHED', `Nothing was moved: ${WHY[link.why]}.`, place, {
        found: quote(link.found),
      });
    }),
  ];
}

function doubtDiagnostic(doubt: Doubt, file: string): Diagnostic {
  const code = doubt.kind === 'glued-words' ? 'READ_WORDS_GLUED' : 'READ_WORD_BROKEN';
  const expected = doubt.made === doubt.found ? {} : { expected: quote(doubt.made) };
  const message = `Left as it is: ${quote(doubt.found)}`;
  return diagnose(code, message, { file, line: doubt.line }, { found: quote(doubt.found), ...expected });
}

/** Returns what reading has to say about a text: each displaced link by itself, other repairs by kind, every doubt by itself. */
export function diagnoseRepairs(
  source: SourceText,
  unmatched: readonly UnmatchedLink[],
  doubts: readonly Doubt[],
): Diagnostic[] {
  const { file, repairs } = source;
  const of = (kind: Repair['kind']): Repair[] => repairs.filter((repair) => repair.kind === kind);
  return [
    ...linkDiagnostics(source, unmatched),
    ...summary('READ_LETTERS_SPACED', of('letter-spacing'), file, 'spaced-out words'),
    ...summary('READ_WORDS_SPLIT', of('glued-words'), file, 'glued words'),
    ...summary('READ_WORD_MENDED', of('broken-word'), file, 'broken words'),
    ...doubts.map((doubt) => doubtDiagnostic(doubt, file)),
    ...summary('READ_LETTERS_MIXED', of('look-alike-letter'), file, 'words of mixed letters'),
    ...furniture(source),
  ];
}

function furniture(source: SourceText): Diagnostic[] {
  // What is struck is told by itself.
  const drops = source.drops.filter(({ reason }) => reason !== 'struck');
  const [first] = drops;
  if (!first) return [];
  const place = { file: source.file, line: lineOf(source.decoded, first.start) };
  return [diagnose('READ_FURNITURE_DROPPED', `${drops.length} places: ${list(drops.map((d) => d.found))}`, place)];
}

/** Returns the error that a file without any block is; nothing where there is one. */
export function emptyProblem(blocks: readonly unknown[], file: string): Diagnostic[] {
  return blocks.length > 0 ? [] : [diagnose('READ_EMPTY', 'The file shows no text.', { file })];
}
