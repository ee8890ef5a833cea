import { COMPETENCIES } from '../lexicon/competencies.ts';
import { foldLetters } from '../lexicon/letters.ts';
import type { NameMatch } from '../model/comparison.ts';
import type { FacetItem } from './facet.ts';

/** A name that the lexicon does not know is told by its letters. */
export const UNKNOWN_NAME = 'name:';
/** Names less alike than this are two names. */
const LEAST = 0.6;
/** Signs between words do not tell names apart. Matches a space and `-`, must not match a letter. */
const NO_LETTER = /[^\p{L}\p{N}]+/gu;

/** Every three neighbouring letters: one misspelt letter touches three of them. */
function triples(name: string): Map<string, number> {
  const letters = ` ${foldLetters(name).replace(NO_LETTER, ' ').trim()} `;
  const found = new Map<string, number>();
  for (let at = 0; at + 3 <= letters.length; at += 1) {
    const triple = letters.slice(at, at + 3);
    found.set(triple, (found.get(triple) ?? 0) + 1);
  }
  return found;
}

/** Returns how alike two names are by their letters, 0 to 1. */
export function likeNames(left: string, right: string): number {
  const [a, b] = [triples(left), triples(right)];
  let [shared, all] = [0, 0];
  for (const [triple, count] of a) {
    all += count;
    shared += Math.min(count, b.get(triple) ?? 0);
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Every name under which acts know the item. */
function namesOf({ id }: FacetItem): readonly string[] {
  if (id.startsWith(UNKNOWN_NAME)) return [id.slice(UNKNOWN_NAME.length)];
  const row = COMPETENCIES.find((entry) => entry.concept === id);
  return row ? [...row.kk, ...row.ru] : [];
}

function confidenceOf(left: FacetItem, right: FacetItem): number {
  const isUnknown = left.id.startsWith(UNKNOWN_NAME) || right.id.startsWith(UNKNOWN_NAME);
  if (!isUnknown) return 0;
  let best = 0;
  for (const one of namesOf(left)) for (const other of namesOf(right)) best = Math.max(best, likeNames(one, other));
  return best;
}

/**
 * Returns names of the two sides that may be one name, the surest first, each name once: one of the two is not in the lexicon, and
 * its letters are nearly those of the other. Such a match is never sure.
 */
export function unsureMatches(gone: readonly FacetItem[], come: readonly FacetItem[]): NameMatch[] {
  const all = gone.flatMap((left) =>
    come.map((right) => ({ left, right, confidence: Math.round(confidenceOf(left, right) * 100) / 100 })),
  );
  const near = all
    .filter((entry) => entry.confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence || (a.left.id < b.left.id ? -1 : a.left.id > b.left.id ? 1 : 0));
  const used = new Set<FacetItem>();
  return near.flatMap(({ left, right, confidence }): NameMatch[] => {
    if (used.has(left) || used.has(right)) return [];
    used.add(left);
    used.add(right);
    return [{ left: left.id, right: right.id, confidence }];
  });
}
