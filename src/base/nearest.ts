import { distance } from 'fastest-levenshtein';

export { distance };

/** A slip of the hand changes a letter or two (two that change places are two), in a long word three; what is further off is another word. */
const SLIPS_PER_LETTER = 0.4;

/** Returns the candidate that the word was probably meant to be, or null. Cost: linear in the candidates. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const most = Math.min(3, Math.max(1, Math.round(word.length * SLIPS_PER_LETTER)));
  const lower = word.toLowerCase();
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const steps = distance(lower, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
