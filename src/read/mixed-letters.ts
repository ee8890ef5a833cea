import { findMixedWords } from '../lexicon/letters.ts';
import type { Repair } from '../model/source-text.ts';

function nextLineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/**
 * Returns a record for each word that mixes Latin and Cyrillic letters or has a vendor's letters, with the word as it is meant.
 * The text keeps its letters: words are compared by `foldLetters`, quotes must agree with the stored bytes.
 */
export function recordMixedWords(decoded: string): Repair[] {
  const records: Repair[] = [];
  let line = 1;
  let lineEnd = nextLineEnd(decoded, 0);
  for (const word of findMixedWords(decoded)) {
    while (lineEnd < word.start) {
      line += 1;
      lineEnd = nextLineEnd(decoded, lineEnd + 1);
    }
    const made = word.made ?? word.found;
    const confidence = word.made === null ? 0.4 : 1;
    const spans = [[word.start, word.end]] as const;
    records.push({ kind: 'look-alike-letter', line, spans, found: word.found, made, confidence });
  }
  return records;
}
