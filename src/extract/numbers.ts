import { CASE } from '../lexicon/morphology.ts';
import type { LanguageLexicon, PhraseId } from '../lexicon/norm-words.ts';
import type { Mention } from './mentions.ts';
import type { ReadWord } from './number-words.ts';
import { readWord } from './number-words.ts';
import type { Token } from './tokens.ts';

/** A number in figures or words. */
export interface NumberWord {
  /** "5", "3.99"; of a fraction its numerator. */
  readonly value: string;
  /** "2" of "4" parts: the denominator, or the whole in "4 из 5"; null = a plain number. */
  readonly of: string | null;
  readonly kind: 'cardinal' | 'ordinal' | 'fraction' | 'date';
  readonly first: number;
  readonly last: number;
  /** Bits of CASE by the suffix (Kazakh only); 0 = none. */
  readonly cases: number;
  readonly possessed: boolean;
}

interface Suffix {
  readonly cases: number;
  readonly possessed: boolean;
  readonly ordinal: boolean;
  readonly tokens: number;
}

const NO_SUFFIX: Suffix = { cases: 0, possessed: false, ordinal: false, tokens: 0 };

/** Letters tied to figures by a hyphen: "5-нен", "4-і", "5-ти", "10-го", "2-ші"; a noun ("12-тармағында") is none. */
function suffixAfter(at: number, tokens: readonly Token[], lexicon: LanguageLexicon): Suffix {
  const [dash, letters] = [tokens[at + 1], tokens[at + 2]];
  if (dash?.word !== '-' || dash.spaced || letters?.kind !== 'word' || letters.spaced) return NO_SUFFIX;
  const ordinal = lexicon.ordinalSuffixes.find((suffix) => letters.word.startsWith(suffix));
  const rest = ordinal === undefined ? letters.word : letters.word.slice(ordinal.length);
  if (rest === '') return { cases: CASE.nominative, possessed: false, ordinal: ordinal !== undefined, tokens: 2 };
  if (!lexicon.numeralsBend) {
    return letters.word.length > LONGEST_DIGIT_SUFFIX ? NO_SUFFIX : { ...NO_SUFFIX, tokens: 2 };
  }
  const ending = lexicon.morphology.readEnding('', '-', `-${rest}`);
  if (ending === null) return NO_SUFFIX;
  return { cases: ending.cases, possessed: ending.possessed, ordinal: ordinal !== undefined, tokens: 2 };
}

/** Russian: "5-ти", "10-ю"; longer words are words. */
const LONGEST_DIGIT_SUFFIX = 3;

/**
 * "от 0 до 1, 99 баллов": a blank fell into the decimal. Read so only where nothing else is possible: two figures behind
 * the comma and a whole number before it, with the unit of the range right behind.
 */
function splitDecimals(at: number, tokens: readonly Token[]): string | null {
  const [whole, comma, part, unit] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (comma?.word !== ',' || comma.spaced || part?.kind !== 'number' || !part.spaced) return null;
  const isRange = tokens[at - 2]?.kind === 'number' && tokens[at - 1]?.kind === 'word';
  const isPair = DECIMALS.test(part.value ?? '') && WHOLE.test(whole?.value ?? '');
  return isRange && isPair && unit?.kind === 'word' ? (part.value ?? null) : null;
}

/** Matches `99`, must not match `9` or `3.99`. */
const DECIMALS = /^\d\d$/;
/** Matches `1`, must not match `12` (marks have one figure) or `1.5`. */
const WHOLE = /^\d$/;

function readDigits(token: Token, at: number, tokens: readonly Token[], lexicon: LanguageLexicon): NumberWord {
  const decimals = splitDecimals(at, tokens);
  if (decimals !== null) {
    const value = `${token.value}.${decimals}`;
    return { value, of: null, kind: 'cardinal', first: at, last: at + 2, cases: 0, possessed: false };
  }
  const suffix = suffixAfter(at, tokens, lexicon);
  const [top = '', bottom] = (token.value ?? '').split('/');
  return {
    value: top,
    of: bottom ?? null,
    kind: bottom !== undefined ? 'fraction' : suffix.ordinal ? 'ordinal' : 'cardinal',
    first: at,
    last: at + suffix.tokens,
    cases: suffix.cases,
    possessed: suffix.possessed,
  };
}

/** "жиырма бес", "двадцать пятого", "екі жүз": hundreds, tens and units in falling order; an ordinal closes. */
function readSpelled(at: number, tokens: readonly Token[], lexicon: LanguageLexicon): NumberWord | null {
  let total = 0;
  let last = at - 1;
  let room = Number.POSITIVE_INFINITY;
  let read: ReadWord | null = null;
  for (let here = at; here < tokens.length; here += 1) {
    const word = readWord(tokens[here], tokens[here + 1], lexicon);
    if (word === null || (word.kind !== 'cardinal' && word.kind !== 'ordinal')) break;
    const multiplies = word.value >= 100 && total > 0 && total < word.value;
    if (!multiplies && word.value >= room) break;
    total = multiplies ? total * word.value : total + word.value;
    room = word.value >= 100 ? word.value : word.value >= 10 ? 10 : 1;
    if (word.value === 10 && !lexicon.numeralsBend) room = 1;
    read = word;
    last = here;
    if (word.kind === 'ordinal' || (word.cases & ~CASE.nominative) !== 0 || word.possessed) break;
  }
  if (read === null) return null;
  const kind = read.kind === 'ordinal' ? 'ordinal' : 'cardinal';
  return { value: String(total), of: null, kind, first: at, last, cases: read.cases, possessed: read.possessed };
}

function readHalf(at: number, tokens: readonly Token[], lexicon: LanguageLexicon): NumberWord | null {
  const word = readWord(tokens[at], tokens[at + 1], lexicon);
  if (word?.kind !== 'half' || (lexicon.numeralsBend && !word.possessed)) return null;
  return { value: '1', of: '2', kind: 'fraction', first: at, last: at, cases: word.cases, possessed: word.possessed };
}

function readPlain(tokens: readonly Token[], lexicon: LanguageLexicon): NumberWord[] {
  const found: NumberWord[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    const number =
      token.kind === 'number'
        ? readDigits(token, at, tokens, lexicon)
        : (readHalf(at, tokens, lexicon) ?? readSpelled(at, tokens, lexicon));
    if (number === null) continue;
    found.push(number);
    at = number.last;
  }
  return found;
}

/** "2 (двух) месяцев", "бес (5) жұмыс күні": a number said again in brackets is one number; another one is not. */
function joinRepeated(numbers: readonly NumberWord[], tokens: readonly Token[]): NumberWord[] {
  const joined: NumberWord[] = [];
  for (const number of numbers) {
    const before = joined.at(-1);
    const isBracketed =
      before !== undefined &&
      tokens[number.first - 1]?.word === '(' &&
      tokens[number.last + 1]?.word === ')' &&
      number.first - 1 === before.last + 1;
    if (isBracketed && before.value === number.value && before.kind === number.kind && before.of === number.of)
      joined[joined.length - 1] = { ...before, last: number.last + 1, cases: before.cases | number.cases };
    else joined.push(number);
  }
  return joined;
}

/** "5-нен 4-і", "үштен екісі", "двух третей", "4 из 5" become one fraction. */
function joinFractions(
  numbers: readonly NumberWord[],
  tokens: readonly Token[],
  lexicon: LanguageLexicon,
): NumberWord[] {
  const joined: NumberWord[] = [];
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i];
    if (number === undefined) continue;
    const next = numbers[i + 1];
    const fraction = fractionOf(number, next, tokens, lexicon);
    joined.push(fraction ?? number);
    if (fraction !== null && next !== undefined && fraction.last === next.last) i += 1;
  }
  return joined;
}

function fractionOf(
  number: NumberWord,
  next: NumberWord | undefined,
  tokens: readonly Token[],
  lexicon: LanguageLexicon,
): NumberWord | null {
  if (number.of !== null || number.kind !== 'cardinal') return null;
  const after = tokens[number.last + 1];
  const denominator = readWord(after, undefined, lexicon);
  if (denominator?.kind === 'denominator') {
    return { ...number, of: String(denominator.value), kind: 'fraction', last: number.last + 1 };
  }
  if (next === undefined || next.of !== null || next.kind !== 'cardinal') return null;
  if (after !== undefined && lexicon.numerals.partOf.includes(after.word) && next.first === number.last + 2) {
    return { ...number, of: next.value, kind: 'fraction', last: next.last };
  }
  const isAblative = (number.cases & CASE.ablative) !== 0;
  if (lexicon.numeralsBend && isAblative && next.possessed && next.first === number.last + 1) {
    return { ...next, of: number.value, kind: 'fraction', first: number.first };
  }
  return null;
}

/** Which numbers are no quantities: labels of units, dates, numbers of acts, codes of categories, names of methods. */
function isLabel(
  number: NumberWord,
  tokens: readonly Token[],
  units: ReadonlySet<number>,
  lexicon: LanguageLexicon,
): boolean {
  const before = tokens[number.first - 1];
  const after = tokens[number.last + 1];
  if (before?.word === '№' || (before?.word === '-' && !before.spaced && tokens[number.first - 2]?.kind === 'word')) {
    return true;
  }
  const isFigure = tokens[number.first]?.kind === 'number';
  if (after?.word === ')' && !after.spaced && isFigure && !isInBrackets(number.first, tokens)) return true;
  if (before?.word === '.' && !tokens[number.first]?.spaced) return true;
  if (number.of !== null || number.value.includes('.')) return false;
  if (!lexicon.postpositional) return units.has(number.first - 1);
  return units.has(number.last + 1) || (after?.word === '-' && units.has(number.last + 2));
}

/** How far back an opening bracket is looked for. */
const BRACKET_REACH = 12;

/** "(от 0 до 5-ти)" closes a bracket, "2)" is a label. */
function isInBrackets(at: number, tokens: readonly Token[]): boolean {
  for (let here = at - 1; here >= Math.max(0, at - BRACKET_REACH); here -= 1) {
    if (tokens[here]?.word === '(') return true;
    if (tokens[here]?.word === ')') return false;
  }
  return false;
}

const UNIT_NOUNS: readonly PhraseId[] = ['t:point', 't:subpoint', 't:annex', 't:article', 't:chapter', 't:paragraph'];

function unitNounTokens(byId: ReadonlyMap<PhraseId, readonly Mention[]>, isAfter: boolean): Set<number> {
  const places = new Set<number>();
  for (const id of UNIT_NOUNS)
    for (const mention of byId.get(id) ?? []) places.add(isAfter ? mention.first : mention.last);
  return places;
}

/** "7 и 8", "1, 2 және 3": a number that a list ties to a label is a label too. */
function spreadLabels(
  numbers: readonly NumberWord[],
  labels: Set<NumberWord>,
  tokens: readonly Token[],
  backwards: boolean,
): void {
  const order = backwards ? [...numbers].reverse() : numbers;
  for (let i = 1; i < order.length; i += 1) {
    const [known, number] = [order[i - 1], order[i]];
    if (known === undefined || number === undefined || !labels.has(known)) continue;
    const [left, right] = backwards ? [number, known] : [known, number];
    const between = tokens.slice(left.last + 1, right.first);
    const isList = between.length > 0 && between.every((token) => token.kind === 'mark' || token.word.length <= 5);
    if (
      isList &&
      between.length <= 2 &&
      between.every((token) => ',-)'.includes(token.word) || token.kind === 'word')
    ) {
      labels.add(number);
    }
  }
}

const LONGEST_YEAR = 4;

/** "25 декабря", "29 маусым": a day of the year; with a year beside it, a date of the calendar and no norm. */
function readDates(numbers: readonly NumberWord[], tokens: readonly Token[], lexicon: LanguageLexicon): NumberWord[] {
  return numbers.flatMap((number): NumberWord[] => {
    const month = readWord(tokens[number.last + 1], undefined, lexicon);
    if (month?.kind === 'month' && number.of === null) {
      const after = tokens[number.last + 2];
      const before = tokens[number.first - 2];
      if (after?.value?.length === LONGEST_YEAR || before?.value?.length === LONGEST_YEAR) return [];
      const value = String(month.value * 100 + Number(number.value));
      return [{ ...number, value, kind: 'date', last: number.last + 1, cases: month.cases }];
    }
    return isYear(number, tokens, lexicon) ? [] : [number];
  });
}

function isYear(number: NumberWord, tokens: readonly Token[], lexicon: LanguageLexicon): boolean {
  if (number.of !== null || tokens[number.first]?.kind !== 'number' || number.value.length !== LONGEST_YEAR)
    return false;
  const next = tokens[number.last + 1]?.word ?? '';
  const before = readWord(tokens[number.first - 1], undefined, lexicon);
  return before?.kind === 'month' || lexicon.yearStarts.some((start) => next.startsWith(start));
}

/** Name of the 360 method; the figure is no quantity. */
function isMethodName(number: NumberWord, byId: ReadonlyMap<PhraseId, readonly Mention[]>): boolean {
  return (byId.get('method:survey-360') ?? []).some(
    (mention) => mention.first <= number.first && number.last <= mention.last,
  );
}

/** Returns the numbers of a sentence that count or measure something, in order; labels, years and codes are left out. */
export function readNumbers(
  tokens: readonly Token[],
  byId: ReadonlyMap<PhraseId, readonly Mention[]>,
  lexicon: LanguageLexicon,
): NumberWord[] {
  const plain = joinRepeated(readPlain(tokens, lexicon), tokens);
  if (plain.length === 0) return plain;
  const units = unitNounTokens(byId, lexicon.postpositional);
  const labels = new Set(plain.filter((number) => isLabel(number, tokens, units, lexicon)));
  spreadLabels(plain, labels, tokens, lexicon.postpositional);
  const counted = plain.filter((number) => !labels.has(number) && !isMethodName(number, byId));
  return joinFractions(readDates(counted, tokens, lexicon), tokens, lexicon);
}
