import type { Lang } from '../model/ids.ts';
import type { GrammaticalCase, GrammaticalNumber } from './decline.ts';
import type { LawToken } from './law-tokens.ts';
import { DIGIT_ORDINAL_ENDINGS, LAST_LABEL, readOrdinal } from './ordinals.ts';
import {
  BARE_UNITS,
  CORNER_WORDS,
  KK_COMPOUND_UNITS,
  readShortUnit,
  readUnitWord,
  type UnitForm,
  type UnitWord,
} from './units.ts';

/** One unit word with its numbers: «2, 3 және 4-тармақтар», «части вторую и третью», «заголовок». */
export interface UnitGroup {
  readonly unit: UnitWord;
  readonly labels: readonly string[];
  /** The other way to take "7-9" (range or inserted unit); null when there is no doubt. */
  readonly otherLabels: readonly string[] | null;
  /** A doubt that grammar did not settle: the chosen reading is only the likelier one. */
  readonly doubtful: boolean;
  readonly cases: readonly GrammaticalCase[];
  readonly number: GrammaticalNumber;
  readonly possessive: boolean;
  /** Token range [from, to). */
  readonly from: number;
  readonly to: number;
}

interface Item {
  readonly label: string;
  /** Digits with a hyphen inside, such as "7-9". */
  readonly hyphenated: boolean;
  /** A dash stands before the item: it ends a range. */
  readonly afterDash: boolean;
}
interface ItemList {
  readonly items: readonly Item[];
  readonly to: number;
}

const CONJUNCTIONS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  kk: new Set(['және', 'мен', 'пен', 'бен', 'не', 'немесе', 'әрі']),
  ru: new Set(['и', 'или', 'либо']),
};
const NUMBER_SIGNS: ReadonlySet<string> = new Set(['№', 'N']);
/** Words before a row number: «реттік нөмірі 7-жол», «строку, порядковый номер 7,». */
const ORDER_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  kk: new Set('реттік реті нөмірі нөмірлері нөмірлі'.split(' ')),
  ru: new Set(
    'порядковый порядкового порядковому порядковым порядковом порядковые порядковых порядковыми номер номера номеру номером номере номеров номерам номерами номерах за под с со'.split(
      ' ',
    ),
  ),
};
const ROMAN = /^[IVXLІХ]+$/u;
/** More numbers than this before one noun are no address of a decree. */
const MAX_ITEMS = 400;

function word(token: LawToken | undefined): string | null {
  return token?.kind === 'word' ? token.key : null;
}

/** Reads one number or ordinal at `at`; gives the label and the token after it. */
function readItem(
  tokens: readonly LawToken[],
  at: number,
  lang: Lang,
): { label: string; hyphenated: boolean; to: number } | null {
  let next = at;
  if (NUMBER_SIGNS.has(tokens[next]?.text ?? '')) next += 1;
  const token = tokens[next];
  if (!token) return null;
  if (token.kind === 'number') {
    let to = next + 1;
    if (tokens[to]?.key === ')') to += 1;
    else if (tokens[to]?.key === '-' && tokens[to]?.glued && tokens[to + 1]?.glued) {
      if (DIGIT_ORDINAL_ENDINGS[lang].has(word(tokens[to + 1]) ?? '')) to += 2;
    }
    return { label: token.text, hyphenated: token.text.includes('-'), to };
  }
  if (token.kind !== 'word' || next !== at) return null;
  const ordinal = readOrdinal(token.key, word(tokens[next + 1]), lang);
  if (ordinal) return { label: ordinal.label, hyphenated: false, to: next + ordinal.words };
  if (ROMAN.test(token.text)) {
    return { label: token.text.replaceAll('І', 'I').replaceAll('Х', 'X'), hyphenated: false, to: next + 1 };
  }
  return null;
}

/** Reads "5, 7-9 и 11" as far as it goes; `single` stops after one number. */
function readItems(tokens: readonly LawToken[], at: number, lang: Lang, single: boolean): ItemList | null {
  const items: Item[] = [];
  let next = at;
  let afterDash = false;
  for (;;) {
    const item = readItem(tokens, next, lang);
    if (!item) break;
    items.push({ label: item.label, hyphenated: item.hyphenated, afterDash });
    next = item.to;
    if (single) break;
    const separator = readSeparator(tokens, skipAside(tokens, next), lang);
    if (!separator || !readItem(tokens, separator.to, lang)) break;
    afterDash = separator.dash;
    next = separator.to;
  }
  return items.length === 0 ? null : { items, to: next };
}

/** An aside in brackets, which the reader of clauses holds as one token. Matches `(дважды)`, `(екі рет)`, must not match `(2)` or `(а, б)`. */
const ASIDE = /^\([\p{L} ]{1,40}\)$/u;

/** An aside behind a number does not end the list; what it says is not read, and the address tells that. */
function skipAside(tokens: readonly LawToken[], at: number): number {
  return ASIDE.test(tokens[at]?.text ?? '') ? at + 1 : at;
}

function readSeparator(tokens: readonly LawToken[], at: number, lang: Lang): { dash: boolean; to: number } | null {
  let next = at;
  // «2-, 3- және 4-тармақтар»: a hyphen that waits for its noun.
  if (tokens[next]?.key === '-' && isListSign(tokens[next + 1], lang)) next += 1;
  const token = tokens[next];
  if (token?.key === '-') return { dash: true, to: next + 1 };
  if (!isListSign(token, lang)) return null;
  const comma = token?.key === ',';
  return { dash: false, to: next + (comma && CONJUNCTIONS[lang].has(word(tokens[next + 1]) ?? '') ? 2 : 1) };
}

function isListSign(token: LawToken | undefined, lang: Lang): boolean {
  return token?.key === ',' || CONJUNCTIONS[lang].has(word(token) ?? '');
}

interface Expansion {
  readonly labels: readonly string[];
  readonly other: readonly string[] | null;
  readonly doubtful: boolean;
}

function rangeLabels(from: string, to: string): string[] | null {
  const [head, first] = splitLast(from);
  const [otherHead, last] = splitLast(to);
  if (head !== otherHead || first === null || last === null || last <= first || last - first > 300) return null;
  return Array.from({ length: last - first + 1 }, (_, step) => `${head}${first + step}`);
}

function splitLast(label: string): [string, number | null] {
  const at = label.lastIndexOf('-');
  const tail = label.slice(at + 1);
  return /^\d{1,6}$/.test(tail) ? [label.slice(0, at + 1), Number(tail)] : [label, null];
}

/**
 * Returns the labels of a list. The trap of domain.md 1.3: "7-9" is an inserted unit in the singular and a range in the plural,
 * but several "49-1, 49-2" in the plural are inserted units, and so is anything that cannot be an ascending range.
 */
function expand(items: readonly Item[], number: GrammaticalNumber): Expansion {
  const labels: string[] = [];
  const other: string[] = [];
  let doubtful = false;
  let isOther = false;
  const hyphenated = items.filter((item) => item.hyphenated);
  for (const [at, item] of items.entries()) {
    const previous = labels[labels.length - 1];
    if (item.afterDash && previous !== undefined) {
      const range = rangeLabels(previous, item.label);
      if (range === null) doubtful = true;
      labels.push(...(range?.slice(1) ?? [item.label]));
      other.push(...(range?.slice(1) ?? [item.label]));
      continue;
    }
    const range = item.hyphenated ? asRange(item.label) : null;
    if (range === null) {
      labels.push(item.label);
      other.push(item.label);
      continue;
    }
    const siblings = hyphenated.some((one) => one !== item && one.label.split('-')[0] === item.label.split('-')[0]);
    const endsRange = items[at + 1]?.afterDash === true;
    const inserted = siblings || endsRange || (number === 'singular' && items.length === 1);
    if (!inserted && items.length > 1 && !fits(range, items, at)) doubtful = true;
    if (!inserted && number === 'singular') doubtful = true;
    labels.push(...(inserted ? [item.label] : range));
    other.push(...(inserted ? range : [item.label]));
    isOther = isOther || !(siblings || endsRange);
  }
  return { labels, other: isOther ? other : null, doubtful };
}

function asRange(label: string): string[] | null {
  const parts = label.split('-');
  if (parts.length === 2) return rangeLabels(parts[0] ?? '', parts[1] ?? '');
  // "7-1-7-5": both ends are inserted units.
  if (parts.length === 4) return rangeLabels(`${parts[0]}-${parts[1]}`, `${parts[2]}-${parts[3]}`);
  return null;
}

/** Says whether a range fits between its neighbours: "5, 7-9 и 11". */
function fits(range: readonly string[], items: readonly Item[], at: number): boolean {
  const before = Number(items[at - 1]?.label.split('-')[0] ?? 0);
  const after = Number(items[at + 1]?.label.split('-')[0] ?? Number.POSITIVE_INFINITY);
  return before < Number(range[0]) && Number(range[range.length - 1]) < after;
}

function unitForms(
  tokens: readonly LawToken[],
  at: number,
  lang: Lang,
): { forms: readonly UnitForm[]; to: number } | null {
  const first = word(tokens[at]);
  if (first === null) return null;
  if (CORNER_WORDS.has(first)) {
    let corner = at + 1;
    while (CORNER_WORDS.has(word(tokens[corner]) ?? '')) corner += 1;
    const forms = readUnitWord(word(tokens[corner]) ?? '', lang).filter(({ unit }) => unit.kind === 'stamp');
    return forms.length === 0 ? null : { forms, to: corner + 1 };
  }
  const compound = lang === 'kk' ? KK_COMPOUND_UNITS[first] : undefined;
  if (compound) {
    const forms = readUnitWord(word(tokens[at + 1]) ?? '', lang);
    const unit = compound[forms[0]?.unit.word ?? ''];
    if (unit) return { forms: forms.map((form) => ({ ...form, unit })), to: at + 2 };
  }
  if (tokens[at + 1]?.key === '.' && tokens[at + 1]?.glued) return shortForms(tokens, at, first, lang);
  const forms = readUnitWord(first, lang);
  return forms.length === 0 ? null : { forms, to: at + 1 };
}

/** «п. 7», «пп. 2)», «5-т.»: the stop belongs to the word if the number stands where it must. */
function shortForms(
  tokens: readonly LawToken[],
  at: number,
  first: string,
  lang: Lang,
): { forms: readonly UnitForm[]; to: number } | null {
  const isNumbered = lang === 'ru' ? tokens[at + 2]?.kind === 'number' : tokens[at - 1]?.key === '-';
  const forms = isNumbered ? readShortUnit(first, tokens[at + 3]?.key === ')', lang) : [];
  if (forms.length > 0) return { forms, to: at + 2 };
  const whole = readUnitWord(first, lang);
  return whole.length === 0 ? null : { forms: whole, to: at + 1 };
}

function build(forms: readonly UnitForm[], list: ItemList | null, from: number, to: number): UnitGroup | null {
  const first = forms[0];
  if (!first) return null;
  const many = (list?.items.length ?? 0) > 1;
  // A form that is genitive singular and nominative plural alike («главы», «приложения») is settled by the list.
  const fitting = forms.filter((form) => form.number === (many ? 'plural' : 'singular'));
  const used = fitting.length > 0 ? fitting : forms;
  const number = used[0]?.number ?? 'singular';
  const expansion = list ? expand(list.items, number) : { labels: [], other: null, doubtful: false };
  if (list === null && !BARE_UNITS.has(first.unit.kind)) return null;
  return {
    unit: first.unit,
    labels: expansion.labels,
    otherLabels: expansion.other,
    doubtful: expansion.doubtful,
    cases: [...new Set(used.map((form) => form.case))],
    number: expansion.labels.length > 1 ? 'plural' : number,
    possessive: used.some((form) => form.possessive),
    from,
    to,
  };
}

function skipOrderWords(tokens: readonly LawToken[], at: number, lang: Lang): number {
  let next = at;
  if (lang === 'ru' && tokens[next]?.key === ',' && ORDER_WORDS.ru.has(word(tokens[next + 1]) ?? '')) next += 1;
  while (ORDER_WORDS[lang].has(word(tokens[next]) ?? '')) next += 1;
  return next;
}

/**
 * The list of numbers that ended without a noun last, per token array: a list that begins inside it ends there too. Without it a
 * text of nothing but numbers would be read once for every number.
 */
const NOUNLESS = new WeakMap<readonly LawToken[], { readonly from: number; readonly to: number }>();

/** Numbers first: «2, 3 және 4-тармақтар», «второй и третий абзацы», «7-го пункта». */
function readNumbersFirst(tokens: readonly LawToken[], at: number, lang: Lang): UnitGroup | null {
  const nounless = NOUNLESS.get(tokens);
  if (nounless && at >= nounless.from && at < nounless.to) return null;
  const start = lang === 'kk' ? skipOrderWords(tokens, at, lang) : at;
  const list = readItems(tokens, start, lang, false);
  if (!list) return null;
  const noun = tokens[list.to]?.key === '-' ? list.to + 1 : list.to;
  const found = unitForms(tokens, noun, lang);
  if (!found) {
    NOUNLESS.set(tokens, { from: at, to: list.to });
    return null;
  }
  if (list.items.length > MAX_ITEMS) {
    NOUNLESS.set(tokens, { from: at, to: list.to });
    return null;
  }
  if (hasNumberSign(tokens, start, list.to) && found.forms[0]?.unit.kind !== 'annex') return null;
  // «пункт 5 пункт»: digits before a Russian noun belong to the noun before them unless they carry an ordinal ending.
  if (lang === 'ru' && tokens[list.to - 1]?.kind === 'number') return null;
  if (lang === 'ru' && tokens[list.to - 1]?.key === ')') return null;
  return build(found.forms, list, at, found.to);
}

function hasNumberSign(tokens: readonly LawToken[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (NUMBER_SIGNS.has(tokens[at]?.text ?? '')) return true;
  return false;
}

/** Noun first: «пункты 5, 7-9 и 11», «абзацы третий – пятый», «строку, порядковый номер 7,». */
function readNounFirst(tokens: readonly LawToken[], at: number, lang: Lang): UnitGroup | null {
  const found = unitForms(tokens, at, lang);
  if (!found) return null;
  if (lang === 'kk') return build(found.forms, null, at, found.to);
  const singular = found.forms.every((form) => form.number === 'singular');
  const numbers = skipOrderWords(tokens, found.to, lang);
  const list = readItems(tokens, numbers, lang, singular);
  if (list && list.items.length > MAX_ITEMS) return null;
  if (!list) return build(found.forms, null, at, found.to);
  // «пункты с 7 по 9»
  const through = word(tokens[list.to]) === 'по' && numbers > found.to ? readItem(tokens, list.to + 1, lang) : null;
  const first = list.items[0];
  if (through && first && list.items.length === 1) {
    const items = [first, { label: through.label, hyphenated: through.hyphenated, afterDash: true }];
    return build(found.forms, { items, to: through.to }, at, through.to);
  }
  const closed = numbers > found.to && tokens[list.to]?.key === ',' && tokens[found.to]?.key === ',';
  return build(found.forms, list, at, closed ? list.to + 1 : list.to);
}

/** Returns the unit group that begins at the token, or null. */
export function readUnitGroup(tokens: readonly LawToken[], at: number, lang: Lang): UnitGroup | null {
  return readNumbersFirst(tokens, at, lang) ?? readNounFirst(tokens, at, lang);
}

export { LAST_LABEL };
