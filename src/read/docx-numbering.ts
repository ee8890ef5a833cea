import { printRoman } from '../lexicon/roman.ts';
import { attributesOf, readHtmlTokens } from './html-tokens.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

interface Numbering {
  readonly abstract: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  /** By number id: the list that it goes on with, and starts of its own. */
  readonly lists: ReadonlyMap<string, { readonly abstractId: string; readonly starts: ReadonlyMap<number, number> }>;
}

/** Letters in which Word counts items of a Russian list leave out those that look like others. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const LARGEST_ROMAN = 4000;
/** Small Cyrillic letters, by code: the nineteen before the one that Word leaves out, and those after it. */
const FIRST_CYRILLIC = 0x430;

function numeral(number: number, format: string): string {
  const isCapital = format.startsWith('upper') || format === 'russianUpper';
  let text = String(number);
  if (format.endsWith('Roman') && number < LARGEST_ROMAN) text = printRoman(number);
  if (format.endsWith('Letter') && number <= LATIN.length) text = LATIN.charAt(number - 1);
  // Word counts without the short i, the hard and the soft sign and yery.
  if (format.startsWith('russian')) {
    const letters = Array.from({ length: 32 }, (_, at) => at).filter((at) => ![9, 26, 27, 28].includes(at));
    const letter = letters[number - 1];
    if (letter !== undefined) text = String.fromCharCode(FIRST_CYRILLIC + letter);
  }
  if (format === 'decimalZero' && number < 10) text = `0${number}`;
  return isCapital ? text.toUpperCase() : text;
}

/** Returns the lists that `numbering.xml` defines. */
export function readNumbering(xml: string): Numbering {
  const abstract = new Map<string, Map<number, Level>>();
  const lists = new Map<string, { abstractId: string; starts: Map<number, number> }>();
  let levels = new Map<number, Level>();
  let level: Level = { format: 'decimal', text: '', start: 1 };
  let list = { abstractId: '', starts: new Map<number, number>() };
  let override = -1;
  readHtmlTokens(xml, (token) => {
    if (token.kind !== 'open') return;
    const attributes = attributesOf(xml, token);
    const value = attributes.get('w:val') ?? '';
    if (token.name === 'w:abstractnum') {
      levels = new Map();
      abstract.set(attributes.get('w:abstractnumid') ?? '', levels);
    } else if (token.name === 'w:lvl') {
      level = { format: 'decimal', text: '', start: 1 };
      // A level inside an override belongs to no definition of its own that decrees use.
      if (override < 0) levels.set(Number(attributes.get('w:ilvl') ?? 0), level);
    } else if (token.name === 'w:numfmt') level.format = value;
    else if (token.name === 'w:lvltext') level.text = value;
    else if (token.name === 'w:start') level.start = Number(value) || 0;
    else if (token.name === 'w:num') {
      override = -1;
      list = { abstractId: '', starts: new Map() };
      lists.set(attributes.get('w:numid') ?? '', list);
    } else if (token.name === 'w:abstractnumid') list.abstractId = value;
    else if (token.name === 'w:lvloverride') override = Number(attributes.get('w:ilvl') ?? 0);
    else if (token.name === 'w:startoverride') list.starts.set(override, Number(value) || 0);
  });
  return { abstract, lists };
}

const DEEPEST_LEVEL = 8;
/** Matches the place of a number: `%1` in `%1.%2)`. */
const PLACE = /%([1-9])/gu;

/** Returns a counter of list items: the number that Word shows before the next item of a list, with a space after it. */
export function createCounter(numbering: Numbering): (numId: string, depth: number) => string {
  const counts = new Map<string, number[]>();
  const started = new Set<string>();
  return (numId, depth) => {
    const list = numbering.lists.get(numId);
    const levels = list && numbering.abstract.get(list.abstractId);
    const level = levels?.get(depth);
    if (!list || !levels || !level || depth > DEEPEST_LEVEL || level.format === 'bullet' || level.format === 'none')
      return '';
    const count = counts.get(list.abstractId) ?? [];
    counts.set(list.abstractId, count);
    const own = list.starts.get(depth);
    const isFirst = !started.has(`${numId} ${depth}`);
    started.add(`${numId} ${depth}`);
    const before = count[depth];
    if (own !== undefined && isFirst) count[depth] = own;
    else count[depth] = before === undefined ? level.start : before + 1;
    count.length = depth + 1;
    const shown = level.text.replace(PLACE, (_, digit) => {
      const at = Number(digit) - 1;
      const outer = levels.get(at);
      return numeral(count[at] ?? outer?.start ?? 1, outer?.format ?? 'decimal');
    });
    return shown === '' ? '' : `${shown} `;
  };
}
