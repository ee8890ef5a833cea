import { isLetterCode } from './letter-codes.ts';
import { foldLetters } from './letters.ts';

/** A table of folded stems: a word begins with one of them. */
export type Stems = readonly string[];

/** Says whether a word of the folded text begins with one of the stems. */
export function hasWord(folded: string, stems: Stems): boolean {
  return stems.some((stem) => {
    for (let at = folded.indexOf(stem); at >= 0; at = folded.indexOf(stem, at + 1)) {
      if (at === 0 || !isLetterCode(folded.charCodeAt(at - 1))) return true;
    }
    return false;
  });
}

/** Only this much of a very long line is searched for phrases. */
export const SEARCHED = 4000;

/** Returns the text folded, of a very long one its beginning and end. */
export function foldedEnds(text: string): string {
  return foldLetters(text.length <= SEARCHED ? text : text.slice(0, SEARCHED / 2) + text.slice(-SEARCHED / 2));
}
