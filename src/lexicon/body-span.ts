import { readBodyHead } from './body-words.ts';

/** Where a body's name begins in running text, and where the name of the country in it ends (null when it is not there). */
export interface BodyStart {
  readonly start: number;
  readonly countryEnd: number | null;
}

const LONGEST_BODY = 300;
/**
 * What ends the search for the beginning: the name cannot hold it. Matches `"`, ` - `, ` сәйкес ` (what stands before it is the law
 * that the body acts under); must not match `іс-қимыл` or `,`.
 */
const HARD_STOP = /["();:.[\]_\d№*]|\s[-]\s|\s(?:сәйкес|негізінде|мақсатында)(?=[\s,])/gu;
/** Matches `қазақстан республикасының`; must not match `қазақстан облысы` (South Kazakhstan). */
const KK_COUNTRY = /(?<!\p{L})(?:қазақстан\sреспубликасы(?:ның)?|қр)(?!\p{L})/gu;
/** A conjunction or comma where another thing may end. Matches `, `, ` және `; must not match ` мен `, which names may hold. */
const SOFT_STOP = /,\s|\s(?:және|не|немесе|сондай-ақ)\s/gu;
/** A word with its offset. Matches `Атырау`, must not match `-`. */
const WORD = /[\p{L}\p{M}][\p{L}\p{M}-]*/gu;
/** A capital letter first, or a letter of a quotation. Matches `Атырау`, must not match `сәйкес`. */
const CAPITAL = /^\p{Lu}/u;
/** Openers of a sentence that are capital but no name. Folded. */
const NOT_NAMES = new Set([
  'осы',
  'көрсетілген',
  'аталған',
  'егер',
  'бұл',
  'ескерту',
  'кейбір',
  'күші',
  'шешімнің',
  'қаулының',
]);

/** Small words in the name of a commission of revision: "Қостанай облысы бойынша тексеру комиссиясы". Folded. */
const COMMISSION_WORDS = new Set(['бойынша', 'тексеру']);

function lastMatchEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** The small second word of a name such as "Биржан сал ауданы": a capital word before it, a level word behind it. */
function isInsideName(words: readonly RegExpExecArray[], at: number, window: string, folded: string): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!before || !word || !after || !CAPITAL.test(before[0])) return false;
  const keyOf = (match: RegExpExecArray): string => folded.slice(match.index, match.index + match[0].length);
  const isNext = window.slice(before.index + before[0].length, word.index).trim() === '';
  return isNext && !NOT_NAMES.has(keyOf(before)) && readBodyHead(keyOf(after), 'kk')?.role === 'level';
}

/** The name of a local body: capital words and body words (қаласы, аудандық, мәслихатының) only, read from the end. */
function localStart(window: string, folded: string): number {
  let start = window.length;
  const words = [...window.matchAll(WORD)];
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const word = words[i];
    if (!word) break;
    const key = folded.slice(word.index, word.index + word[0].length);
    const isBodyWord = readBodyHead(key, 'kk') !== null;
    if (NOT_NAMES.has(key)) break;
    const isOfCommission = start < window.length && COMMISSION_WORDS.has(key);
    if (!isBodyWord && !isOfCommission && !CAPITAL.test(word[0]) && !isInsideName(words, i, window, folded)) break;
    // Between two words of a name stands nothing but space.
    if (start < window.length && window.slice(word.index + word[0].length, start).trim() !== '') break;
    start = word.index;
  }
  return start;
}

/** Any other name: from the capital word after the last conjunction that a capital word follows. */
function generalStart(window: string, folded: string): number {
  const cuts = [0, ...[...folded.matchAll(SOFT_STOP)].map((match) => match.index + match[0].length)];
  for (let i = cuts.length - 1; i >= 0; i -= 1) {
    const from = cuts[i] ?? 0;
    const to = cuts[i + 1] ?? window.length;
    for (const word of window.slice(from, to).matchAll(WORD)) {
      const key = folded.slice(from + word.index, from + word.index + word[0].length);
      if (CAPITAL.test(word[0]) && !NOT_NAMES.has(key)) return from + word.index;
    }
  }
  return window.length;
}

/** Returns where the Kazakh name of a body that ends at `end` begins, or null when no name of a body ends there. */
export function bodyStartKk(text: string, folded: string, end: number): BodyStart | null {
  const floor = Math.max(0, end - LONGEST_BODY);
  const from = floor + lastMatchEnd(folded.slice(floor, end), HARD_STOP);
  const [window, key] = [text.slice(from, end), folded.slice(from, end)];
  const countries = [...key.matchAll(KK_COUNTRY)];
  const country = countries[countries.length - 1];
  if (country) {
    return { start: from + country.index, countryEnd: from + country.index + country[0].length };
  }
  const lastWord = key.trimEnd().split(/[\s]+/u).pop() ?? '';
  const head = readBodyHead(lastWord, 'kk');
  if (head === null) return null;
  const start = head.role === 'local' ? localStart(window, key) : generalStart(window, key);
  return start >= window.trimEnd().length ? null : { start: from + start, countryEnd: null };
}
