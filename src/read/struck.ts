import { type Diagnostic, diagnose, type Place } from '../base/diagnostic.ts';

/** A file most of whose letters are struck is one that has ceased as a whole; its words are kept. */
const MOST = 0.5;

/** Says whether struck words are kept, by the lengths of what is struck and of all that is shown. */
export function keepsStruck(struck: number, all: number): boolean {
  return struck > MOST * all;
}

const [LISTED, LONGEST_QUOTE] = [12, 200];

/** Words that a page or a Word file strikes through, with their place where it is known. */
export interface StruckWords {
  readonly words: string;
  readonly line: number | null;
}

/** Returns what there is to say of struck words: each is quoted where they were left out. */
export function tellStruck(file: string, struck: readonly StruckWords[], areKept: boolean): Diagnostic[] {
  const said = struck.filter(({ words }) => words.trim() !== '');
  const places = said.map(({ line }): Place => (line === null ? { file } : { file, line }));
  const [first, ...rest] = places;
  if (!first) return [];
  if (areKept) {
    return [diagnose('READ_STRUCK_KEPT', 'More than half of the text is struck through; it was kept.', first)];
  }
  const quotes = said.slice(0, LISTED).map(({ words }) => `"${words.trim().slice(0, LONGEST_QUOTE)}"`);
  const more = said.length > LISTED ? ` and ${said.length - LISTED} more` : '';
  const message = `${said.length} struck stretches were left out: ${quotes.join(', ')}${more}.`;
  return [diagnose('READ_STRUCK_DROPPED', message, first, { related: rest.slice(0, LISTED) })];
}
