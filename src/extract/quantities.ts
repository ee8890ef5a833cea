import { CASE } from '../lexicon/morphology.ts';
import type { LanguageLexicon, PhraseId } from '../lexicon/norm-words.ts';
import type { Mention } from './mentions.ts';
import type { NumberWord } from './numbers.ts';
import type { Token } from './tokens.ts';

export type UnitId = Extract<PhraseId, `u:${string}`>;

/** A number with what the words around it make of it. */
export interface Quantity {
  readonly min: string | null;
  readonly minInclusive: boolean;
  readonly max: string | null;
  readonly maxInclusive: boolean;
  /** The whole in "4 of 5", the denominator of a fraction. */
  readonly of: string | null;
  readonly unit: UnitId | null;
  readonly number: NumberWord;
  /** Tokens [first, last] with comparison and unit. */
  readonly first: number;
  readonly last: number;
}

type Comparison = '=' | '>=' | '<=' | '<' | '>';

interface Text {
  readonly tokens: readonly Token[];
  readonly byId: ReadonlyMap<PhraseId, readonly Mention[]>;
  readonly numbers: readonly NumberWord[];
  readonly lexicon: LanguageLexicon;
}

const BEFORE: readonly (readonly [PhraseId, Comparison])[] = [
  ['cb:ge', '>='],
  ['cb:le', '<='],
  ['cb:lt', '<'],
  ['cb:gt', '>'],
];
const AFTER: readonly (readonly [PhraseId, Comparison])[] = [
  ['ca:ge', '>='],
  ['ca:le', '<='],
  ['ca:exceed', '>'],
  ['ca:lt', '<'],
  ['ca:gt', '>'],
];
const TURNED: Readonly<Record<Comparison, Comparison>> = { '=': '=', '>=': '<', '<=': '>', '<': '>=', '>': '<=' };

function startsAt(id: PhraseId, at: number, text: Text): Mention | undefined {
  return text.byId.get(id)?.find((mention) => mention.first === at);
}

function endsAt(id: PhraseId, at: number, text: Text): Mention | undefined {
  return text.byId.get(id)?.find((mention) => mention.last === at);
}

const UNITS: readonly UnitId[] = [
  'u:working-day',
  'u:calendar-day',
  'u:day',
  'u:week',
  'u:month',
  'u:year',
  'u:points',
  'u:percent',
  'u:date',
  'u:person',
];

function unitAfter(at: number, text: Text): { id: UnitId; mention: Mention } | null {
  for (const id of UNITS) {
    const mention = startsAt(id, at, text);
    if (mention !== undefined) return { id, mention };
  }
  return null;
}

/** Kazakh "күнтізбелік он күн" puts the kind of day before the number. */
function calendarBefore(at: number, text: Text): boolean {
  return endsAt('u:calendar-day', at, text) !== undefined;
}

interface Measured {
  readonly number: NumberWord;
  readonly unit: UnitId | null;
  readonly unitCases: number;
  readonly last: number;
}

function measure(number: NumberWord, text: Text): Measured {
  const found = unitAfter(number.last + 1, text);
  if (found === null) return { number, unit: null, unitCases: number.cases, last: number.last };
  const isCalendar = found.id === 'u:day' && calendarBefore(number.first - 1, text);
  const ending = signEnding(found.mention.last, text);
  return {
    number,
    unit: isCalendar ? 'u:calendar-day' : found.id,
    unitCases: ending?.cases ?? found.mention.cases,
    last: ending?.last ?? found.mention.last,
  };
}

/** «80 %-дан», «95%-ға»: a sign bends by letters tied to it. */
function signEnding(at: number, text: Text): { cases: number; last: number } | null {
  const [sign, dash, letters] = text.tokens.slice(at, at + 3);
  if (sign?.kind !== 'mark' || dash?.word !== '-' || dash.spaced || letters?.kind !== 'word' || letters.spaced)
    return null;
  const ending = text.lexicon.morphology.readEnding('', '-', `-${letters.word}`);
  return ending === null ? null : { cases: ending.cases, last: at + 2 };
}

function comparisonBefore(at: number, text: Text): { sign: Comparison; first: number } | null {
  for (const [id, sign] of BEFORE) {
    const mention = endsAt(id, at, text);
    if (mention !== undefined) return { sign, first: mention.first };
  }
  return null;
}

function comparisonAfter(at: number, text: Text): { sign: Comparison; last: number; isTurned: boolean } | null {
  for (const [id, sign] of AFTER) {
    const mention = startsAt(id, at, text);
    if (mention === undefined) continue;
    const isNot = startsAt('c:is-not', mention.last + 1, text);
    const be = startsAt('v:be', mention.last + 1, text);
    const isTurned = mention.negated || isNot !== undefined || be?.negated === true;
    return { sign: isTurned ? TURNED[sign] : sign, last: isNot?.last ?? be?.last ?? mention.last, isTurned };
  }
  return null;
}

function bound(sign: Comparison, measured: Measured, first: number, last: number): Quantity {
  const { value, of } = measured.number;
  const low = sign === '=' || sign === '>=' || sign === '>';
  const high = sign === '=' || sign === '<=' || sign === '<';
  return {
    min: low ? value : null,
    minInclusive: low && sign !== '>',
    max: high ? value : null,
    maxInclusive: high && sign !== '<',
    of,
    unit: measured.unit,
    number: measured.number,
    first,
    last,
  };
}

/** «свыше 85 до 110», «85-тен жоғары 110-ға дейін»: the lower end is no part of the range. */
function openFrom(low: Measured, text: Text): Mention | undefined {
  if (text.lexicon.postpositional) return startsAt('ca:gt', low.last + 1, text);
  const at = low.number.first - 1;
  return endsAt('cb:le', at, text) === undefined ? endsAt('cb:gt', at, text) : undefined;
}

/** «до 90 баллов (не включительно)»: the upper end is no part of the range. */
function isLeftOut(last: number, text: Text): boolean {
  return [last + 1, last + 2].some((at) => startsAt('w:exclusive', at, text) !== undefined);
}

/** "от 3 до 5", "3-тен 5-ке дейін", "3 баллдан бастап 4 баллға дейін", "3-5". */
function readRange(low: Measured, next: NumberWord | undefined, text: Text): Quantity | null {
  if (next === undefined) return null;
  const high = measure(next, text);
  const from = endsAt('c:from', low.number.first - 1, text) ?? openFrom(low, text);
  const isOpen = openFrom(low, text) !== undefined;
  const between = text.tokens.slice(low.last + 1, next.first);
  const range = (first: number, last: number): Quantity => ({
    min: low.number.value,
    minInclusive: !isOpen,
    max: next.value,
    maxInclusive: !isLeftOut(last, text),
    of: null,
    unit: high.unit ?? low.unit,
    number: low.number,
    first,
    last,
  });
  const isDash = between.length === 1 && between[0]?.word === '-';
  if (isDash && low.number.kind === next.kind) return range(low.number.first, high.last);
  if (text.lexicon.postpositional) {
    const inclusive = startsAt('w:inclusive', high.last + 1, text);
    const tie = startsAt('c:from', low.last + 1, text) ?? (isOpen ? openFrom(low, text) : undefined);
    const to =
      startsAt('c:to', (inclusive?.last ?? high.last) + 1, text) ??
      startsAt('c:to', skipMark(high.last + 1, text), text);
    const tied = between.length === 0 || (between.length === 1 && tie !== undefined);
    const isAblative = (low.unitCases & CASE.ablative) !== 0 || (low.number.cases & CASE.ablative) !== 0;
    return to !== undefined && tied && isAblative ? range(low.number.first, to.last) : null;
  }
  const to = endsAt('c:to', next.first - 1, text);
  if (from === undefined || to === undefined || to.first !== low.last + 1) return null;
  return range(from.first, high.last);
}

/** "106-дан 130 баллға (қоса алғанда) дейін": the bracket stands between the number and "to". */
function skipMark(at: number, text: Text): number {
  if (text.tokens[at]?.word !== '(') return at;
  const inner = startsAt('w:inclusive', at + 1, text);
  return inner === undefined ? at : inner.last + 2;
}

const DENIERS: readonly PhraseId[] = ['v:able', 'v:duty', 'v:be', 'c:equals'];
/** Words between a denied verb and what it denies: «не может быть менее двух». */
const DENIAL_REACH = 2;

/** «не может быть менее двух и более шести»: what is denied of the first bound is denied of the second. */
function isUnderDenial(at: number, previous: Quantity | undefined, text: Text): boolean {
  const denied = DENIERS.flatMap((id) => text.byId.get(id) ?? []).filter((mention) => mention.negated);
  if (denied.some((mention) => mention.last < at && mention.last >= at - 1 - DENIAL_REACH)) return true;
  if (previous === undefined || !isJoined(previous, at, text)) return false;
  const { first, number } = previous;
  return denied.some((mention) => mention.last < number.first && mention.last >= first - 1 - DENIAL_REACH);
}

/** Nothing but a conjunction or a comma stands between. */
function isJoined(previous: Quantity, at: number, text: Text): boolean {
  return (
    at === previous.last + 2 && (text.tokens[at - 1]?.word === ',' || startsAt('w:and', at - 1, text) !== undefined)
  );
}

/** «екіден кем және алтыдан артық болмауы тиіс»: the denial behind the second bound is that of the first too. */
function turnJoined(found: Quantity[], text: Text): void {
  const [previous, last] = [found.at(-2), found.at(-1)];
  if (previous === undefined || last === undefined || !isJoined(previous, last.first, text)) return;
  const isBelow = previous.min === null && previous.max !== null && !previous.maxInclusive;
  const isAbove = previous.max === null && previous.min !== null && !previous.minInclusive;
  if (isBelow) found[found.length - 2] = { ...previous, min: previous.max, minInclusive: true, max: null };
  if (isAbove) found[found.length - 2] = { ...previous, max: previous.min, maxInclusive: true, min: null };
}

/** Returns the quantities of a sentence in order. */
export function readQuantities(text: Text): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < text.numbers.length; i += 1) {
    const number = text.numbers[i];
    if (number === undefined) continue;
    const measured = measure(number, text);
    const range = readRange(measured, text.numbers[i + 1], text);
    if (range !== null) {
      found.push(range);
      i += 1;
      continue;
    }
    const before = comparisonBefore(number.first - 1, text);
    // «не менее двух и более шести»: what follows a bound that is told before its number is the next bound.
    const after = before === null ? comparisonAfter(measured.last + 1, text) : null;
    const sign = before?.sign ?? after?.sign ?? '=';
    const first = before?.first ?? number.first;
    // «90 и более процентов»: the unit stands behind the comparison.
    const behind = measured.unit === null && after !== null ? unitAfter(after.last + 1, text) : null;
    const counted = behind === null ? measured : { ...measured, unit: behind.id };
    const isDenied = before !== null && (sign === '<' || sign === '>') && isUnderDenial(first, found.at(-1), text);
    const last = behind?.mention.last ?? after?.last ?? measured.last;
    found.push(bound(isDenied ? TURNED[sign] : sign, counted, first, last));
    if (after?.isTurned === true) turnJoined(found, text);
  }
  return found;
}
