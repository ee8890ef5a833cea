import { remember } from '../base/remember.ts';
import { type SpanMap, spanMap } from '../base/span-map.ts';
import type { Lang } from '../model/ids.ts';
import { pairCount, stemEnd, type Vocabulary, wordCount } from './vocabulary.ts';
import { ENDING_LIKE, FREE_WORDS } from './word-shapes.ts';

/** A way to cut a token into words, with what speaks for it. */
export interface Segmentation {
  readonly parts: readonly string[];
  /** Neighbours that the corpus has seen side by side. */
  readonly pairsSeen: number;
  /** Parts that the corpus has seen as they are; the others only share a stem with words it has seen. */
  readonly exactParts: number;
  /** 0 to 1; 0.5 and above may be applied. */
  readonly confidence: number;
}

const LONGEST_PART = 28;
const LONGEST_TOKEN = 400;
const SHORTEST_TOKEN = 7;
/** Two letters are an ending more often than a word. */
const SHORT_PART_COUNT = 5;
const WEAK_STEM_LENGTH = 5;
const WEAK_COST = 3;
const LONE_WORD_COST = 4;
const LONE_WORD_LENGTH = 10;
const PAIR_COST = 0.5;
const PART_COST = 1;

interface Part {
  readonly text: string;
  readonly end: number;
  readonly cost: number;
  readonly isExact: boolean;
}

/** The words and stems of a vocabulary, to be asked about stretches of a token. */
interface Evidence {
  readonly words: SpanMap<number>;
  readonly stems: SpanMap<number>;
  readonly logTotal: number;
}

function evidenceIn(lang: Lang): (vocabulary: Vocabulary) => Evidence {
  return remember((vocabulary: Vocabulary) => ({
    words: spanMap(vocabulary.words),
    stems: spanMap(vocabulary.stems[lang]),
    logTotal: Math.log(Math.max(vocabulary.total, 2)),
  }));
}

const EVIDENCE = { kk: evidenceIn('kk'), ru: evidenceIn('ru') } as const;

/** The part [start, end) of a token by itself: rare words cost more, words known by their stem alone more still; null = not a word. */
function partAt(token: string, start: number, end: number, evidence: Evidence, lang: Lang): Part | null {
  const length = end - start;
  const count = evidence.words.get(token, start, end) ?? 0;
  const { logTotal } = evidence;
  const part = (cost: number): Part => ({ text: token.slice(start, end), end, cost, isExact: count > 0 });
  if (length < 3) return count >= SHORT_PART_COUNT ? part(logTotal - Math.log(count) + PART_COST) : null;
  if (count > 0) {
    // A long word seen once and without kin may be two words grown together elsewhere.
    const isLone = count === 1 && length >= LONE_WORD_LENGTH && kinOf(token, start, end, evidence, lang) <= 1;
    return part(logTotal - Math.log(count) + (isLone ? LONE_WORD_COST : 0));
  }
  const isWeak = length >= WEAK_STEM_LENGTH && kinOf(token, start, end, evidence, lang, WEAK_STEM_LENGTH) > 0;
  return isWeak ? part(logTotal + WEAK_COST) : null;
}

/** How many words share the stem of a part, when that has so many letters. */
function kinOf(token: string, start: number, end: number, evidence: Evidence, lang: Lang, shortest = 0): number {
  const stem = stemEnd(token, start, end, lang);
  return stem - start < shortest ? 0 : (evidence.stems.get(token, start, stem) ?? 0);
}

function partsFrom(token: string, start: number, evidence: Evidence, lang: Lang): Part[] {
  const parts: Part[] = [];
  const last = Math.min(token.length, start + LONGEST_PART);
  for (let end = start + 2; end <= last; end += 1) {
    if (start === 0 && end === token.length) continue;
    const part = partAt(token, start, end, evidence, lang);
    if (part) parts.push(part);
  }
  return parts;
}

interface Path {
  readonly cost: number;
  readonly part: Part;
  readonly before: Path | null;
}

function stepCost(before: Path | null, part: Part, vocabulary: Vocabulary): number {
  if (before === null) return part.cost;
  const seen = pairCount(vocabulary, before.part.text, part.text);
  if (seen === 0) return part.cost + PART_COST;
  const left = wordCount(vocabulary, before.part.text);
  return Math.min(part.cost, Math.log(Math.max(left, seen) / seen) + PAIR_COST);
}

/** The cheapest two paths to each place, so that a close second shows that nothing is proved. */
function cheapestPaths(token: string, vocabulary: Vocabulary, lang: Lang): readonly Path[] {
  const evidence = EVIDENCE[lang](vocabulary);
  const arrivals: Path[][] = Array.from({ length: token.length + 1 }, () => []);
  for (let start = 0; start < token.length; start += 1) {
    const before = start === 0 ? [null] : (arrivals[start] ?? []);
    if (before.length === 0) continue;
    for (const part of partsFrom(token, start, evidence, lang)) {
      for (const path of before) {
        const cost = (path?.cost ?? 0) + stepCost(path, part, vocabulary);
        keepCheapest(arrivals[part.end] ?? [], { cost, part, before: path });
      }
    }
  }
  return arrivals[token.length] ?? [];
}

const KEPT_PATHS = 3;

function keepCheapest(paths: Path[], path: Path): void {
  paths.push(path);
  paths.sort((a, b) => a.cost - b.cost);
  if (paths.length > KEPT_PATHS) paths.length = KEPT_PATHS;
}

function partsOf(path: Path): Part[] {
  const parts: Part[] = [];
  for (let at: Path | null = path; at !== null; at = at.before) parts.unshift(at.part);
  return parts;
}

/** Neighbouring parts that prove nothing: endings cut from a known word, prefixes put before one. */
function isDerivation(parts: readonly Part[], lang: Lang): boolean {
  return parts.some((part) => part.text.length < 3 || ENDING_LIKE[lang].has(part.text));
}

function confidenceOfTwo(
  token: string,
  parts: readonly Part[],
  pairs: number,
  vocabulary: Vocabulary,
  lang: Lang,
): number {
  if (isDerivation(parts, lang)) return 0;
  const alone = wordCount(vocabulary, token);
  const exact = parts.every((part) => part.isExact);
  if (pairs > 0) {
    const [left, right] = parts;
    const together = pairCount(vocabulary, left?.text ?? '', right?.text ?? '');
    return exact && together >= Math.max(1, alone / 2) ? 1 - 0.5 / (1 + together) : 0.3;
  }
  const hasFreeWord = parts.some((part) => FREE_WORDS[lang].has(part.text));
  return exact && hasFreeWord && alone <= 1 ? 0.8 : 0.3;
}

function confidenceOfMany(parts: readonly Part[], pairs: number, margin: number, lang: Lang): number {
  const exact = parts.filter((part) => part.isExact).length / parts.length;
  const endings = parts.filter((part) => part.text.length < 3 || ENDING_LIKE[lang].has(part.text)).length;
  if (endings > pairs) return 0.2;
  const seen = pairs / (parts.length - 1);
  const sure = 0.25 + 0.3 * exact + 0.4 * seen + Math.min(margin, 4) / 80;
  return Math.min(0.98, sure);
}

/**
 * Returns the best way to cut a folded token into two or more words of the vocabulary, or null when there is none.
 * Endings are cut off to recognise forms that the corpus has not seen. Time is linear in the token (parts are at most
 * 28 letters long); tokens of more than 400 letters are not cut.
 */
export function segmentWord(token: string, vocabulary: Vocabulary, lang: Lang): Segmentation | null {
  if (token.length < SHORTEST_TOKEN || token.length > LONGEST_TOKEN) return null;
  const [best, second] = cheapestPaths(token, vocabulary, lang);
  if (!best) return null;
  const parts = partsOf(best);
  const margin = second ? second.cost - best.cost : Number.POSITIVE_INFINITY;
  let pairsSeen = 0;
  for (let at = 1; at < parts.length; at += 1) {
    if (pairCount(vocabulary, parts[at - 1]?.text ?? '', parts[at]?.text ?? '') > 0) pairsSeen += 1;
  }
  const confidence =
    parts.length === 2
      ? confidenceOfTwo(token, parts, pairsSeen, vocabulary, lang)
      : confidenceOfMany(parts, pairsSeen, margin, lang);
  return {
    parts: parts.map((part) => part.text),
    pairsSeen,
    exactParts: parts.filter((part) => part.isExact).length,
    confidence: margin < 0.5 ? Math.min(confidence, 0.4) : confidence,
  };
}
