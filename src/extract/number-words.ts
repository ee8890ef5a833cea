import { CASE } from '../lexicon/morphology.ts';
import type { LanguageLexicon } from '../lexicon/norm-words.ts';
import type { NumeralTable } from '../lexicon/numerals.ts';
import type { Token } from './tokens.ts';

interface Word {
  readonly kind: 'cardinal' | 'ordinal' | 'half' | 'month' | 'denominator';
  readonly value: number;
}

/** A word form read as a number word. */
export interface ReadWord extends Word {
  readonly cases: number;
  readonly possessed: boolean;
}

interface Words {
  readonly byForm: ReadonlyMap<string, Word>;
  /** First two letters of all number words: most words are no numbers, and this says so at once. */
  readonly starts: ReadonlySet<string>;
  /** Forms already read; null = no number. */
  readonly read: Map<string, ReadWord | null>;
}

const tables = new WeakMap<NumeralTable, Words>();

function wordsOf(table: NumeralTable): Words {
  const made = tables.get(table);
  if (made !== undefined) return made;
  const map = new Map<string, Word>();
  for (const [word, value] of table.months) map.set(word, { kind: 'month', value });
  for (const [word, value] of table.denominators) map.set(word, { kind: 'denominator', value });
  for (const [word, value] of table.ordinals) map.set(word, { kind: 'ordinal', value });
  for (const [word, value] of table.cardinals) map.set(word, { kind: 'cardinal', value });
  for (const word of table.halves) map.set(word, { kind: 'half', value: 2 });
  const words = { byForm: map, starts: new Set([...map.keys()].map((form) => form.slice(0, 2))), read: new Map() };
  tables.set(table, words);
  return words;
}

const LONGEST_NUMBER_ENDING = 9;

/** Returns the number word that a token is, or null; `next` decides where a form is also another word. */
export function readWord(token: Token | undefined, next: Token | undefined, lexicon: LanguageLexicon): ReadWord | null {
  if (token === undefined || token.kind !== 'word') return null;
  const table = lexicon.numerals;
  const { byForm, starts, read } = wordsOf(table);
  const known = read.get(token.word);
  const word = known === undefined ? readForm(token.word, byForm, starts, lexicon) : known;
  if (known === undefined && read.size < MOST_FORMS) read.set(token.word, word);
  if (word === null || table.onlyBefore.length === 0) return word;
  const rule = table.onlyBefore.find(([stem]) => token.word.startsWith(stem));
  const isNumber =
    rule === undefined || (token.word === rule[0] && rule[1].some((start) => next?.word.startsWith(start)));
  return isNumber ? word : null;
}

/** Word forms kept; beyond that they are read each time. */
const MOST_FORMS = 50_000;

function readForm(
  word: string,
  byForm: ReadonlyMap<string, Word>,
  starts: ReadonlySet<string>,
  lexicon: LanguageLexicon,
): ReadWord | null {
  if (!starts.has(word.slice(0, 2)) || lexicon.numerals.notNumbers.includes(word)) return null;
  const whole = byForm.get(word);
  if (whole !== undefined) return { ...whole, cases: CASE.nominative, possessed: false };
  if (!lexicon.numeralsBend) return null;
  for (let length = word.length - 1; length >= Math.max(2, word.length - LONGEST_NUMBER_ENDING); length -= 1) {
    const found = byForm.get(word.slice(0, length));
    if (found === undefined) continue;
    const ending = lexicon.morphology.readEnding(word.slice(0, length), '-', word.slice(length));
    if (ending !== null) return { ...found, cases: ending.cases, possessed: ending.possessed };
  }
  return null;
}
