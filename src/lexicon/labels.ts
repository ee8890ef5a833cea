import { foldLetters, mayHoldOneOf } from './letters.ts';
import { printRoman } from './roman.ts';

/** Kinds of units that print a marker of their own. */
export type MarkedKind = 'part' | 'chapter' | 'section' | 'article' | 'point' | 'subpoint';

/** A marker at the start of a unit: "5. ", "13) ", "6-тарау. ", "Глава II. ". */
export interface UnitMarker {
  readonly kind: MarkedKind;
  /** Arabic digits and hyphens: "5", "168-1"; Roman numerals are turned into digits. */
  readonly label: string;
  /** Characters of the marker, with the white space after it. */
  readonly length: number;
  /** How it is printed: as drafting rules want it, or in a way that needs a second proof. */
  readonly style: 'regular' | 'no-dot' | 'no-word';
}

/** Words for units above the point, nominative, folded. Kazakh prints the number first, Russian the word first. */
const KK_UNIT_WORDS: Readonly<Record<string, MarkedKind>> = {
  бөлім: 'part',
  тарау: 'chapter',
  параграф: 'section',
  бап: 'article',
};
const RU_UNIT_WORDS: Readonly<Record<string, MarkedKind>> = {
  раздел: 'part',
  глава: 'chapter',
  параграф: 'section',
  подраздел: 'section',
  '§': 'section',
  статья: 'article',
};

const NUMBER = String.raw`\d{1,4}(?:-\d{1,3}){0,3}`;
/** Folding leaves a Roman numeral in either script: `VI` stays Latin because of its V, `II` looks Cyrillic. */
const ROMAN_LETTERS = 'іivхxlсc';
const ROMAN = `[${ROMAN_LETTERS}]{1,7}`;

/** Matches `6-тарау. 2021 жылғы`, `1 тарау Жалпы`; must not match `6-тараумен толықтырылсын`. Run on folded text. */
const KK_HEADING = new RegExp(
  `^(${NUMBER}|${ROMAN}) ?-? ?(бөлім|тарау|параграф|бап)(?![\\p{L}\\p{N}])( ?[.:])? *`,
  'u',
);
/** Matches `Глава 2. Порядок`, `§ 1. Общие`; must not match `Главы 2 и 3`. Run on folded text. */
const RU_HEADING = new RegExp(
  `^(подраздел|раздел|глава|параграф|статья|§) ?№? ?(${NUMBER}|${ROMAN})(?![\\p{L}\\p{N}])( ?[.:])? *`,
  'u',
);
/** Matches `5. Егер`, `168-1.Мынадай`; must not match `11.04.2023 жылы`. */
const POINT = new RegExp(String.raw`^(${NUMBER})\s?\.(?![\d.])\s*`, 'u');
/** Matches `4 "Б" корпусы`; must not match `10 жұмыс күні`. */
const POINT_WITHOUT_DOT = new RegExp(String.raw`^(${NUMBER})\s+(?=["«“]?\p{Lu})`, 'u');
/** Matches `13) жеке жұмыс жоспары`, `1\) егер`; must not match `(1) қосымша`. */
const SUBPOINT = new RegExp(String.raw`^(${NUMBER})\s?\\?\)\s*`, 'u');
/**
 * An instruction that begins with the numbers of the subpoints it changes. Matches `5) тармақша алып`, `2) және 4) тармақшалар`; must not
 * match `13) жеке жұмыс жоспары`. Run on folded text.
 */
const SUBPOINT_ADDRESS = new RegExp(
  `^${NUMBER}\\s?\\)(?:\\s?(?:,|және|мен|бен|пен|[-–—])\\s?${NUMBER}\\s?\\)){0,12}\\s?тармақша`,
  'u',
);
/** Matches `II. Порядок`, `І Қызметкердің`; must not match `Іс-сапарда`. Run on folded text. */
const ROMAN_ALONE = new RegExp(`^(${ROMAN})(?![\\p{L}\\p{N}])( ?[.)])? *`, 'u');
/** A title goes on with a capital or a quotation mark. Matches `Жалпы`, must not match `мынадай редакцияда`. */
const TITLE_START = /^["«“]?\p{Lu}/u;

const ROMAN_VALUES: Readonly<Record<string, number>> = { і: 1, i: 1, v: 5, х: 10, x: 10, l: 50, с: 100, c: 100 };

/** Returns the value of a folded Roman numeral, null when the letters are not one (`xxi` is, `ix` is, `iix` is not). */
export function readRomanNumeral(folded: string): number | null {
  let total = 0;
  let largest = 0;
  for (let at = folded.length - 1; at >= 0; at -= 1) {
    const value = ROMAN_VALUES[folded.charAt(at)];
    if (value === undefined) return null;
    total += value < largest ? -value : value;
    largest = Math.max(largest, value);
  }
  return total > 0 && printRoman(total) === toLatinNumeral(folded) ? total : null;
}

function toLatinNumeral(folded: string): string {
  return folded.replaceAll('і', 'i').replaceAll('х', 'x').replaceAll('с', 'c');
}

function labelOf(printed: string): string | null {
  if (/^\d/.test(printed)) return printed;
  const value = readRomanNumeral(printed);
  return value === null ? null : String(value);
}

/** A marker opens with a figure, with a Roman numeral or with the Russian word for the unit. */
const mayOpenMarker = mayHoldOneOf([...'0123456789', ...ROMAN_LETTERS, ...Object.keys(RU_UNIT_WORDS)]);

/** A heading marker is one only when a stop, the end or a title follows; "6-тарау мынадай редакцияда…" is an instruction. */
function headingMarker(text: string, folded: string): UnitMarker | null {
  const kk = KK_HEADING.exec(folded);
  const ru = kk ? null : RU_HEADING.exec(folded);
  const match = kk ?? ru;
  if (!match) return null;
  const kind = kk ? KK_UNIT_WORDS[kk[2] ?? ''] : RU_UNIT_WORDS[ru?.[1] ?? ''];
  const label = labelOf((kk ? kk[1] : ru?.[2]) ?? '');
  if (kind === undefined || label === null) return null;
  const rest = text.slice(match[0].length, match[0].length + 2);
  if (match[3] === undefined && rest !== '' && !TITLE_START.test(rest)) return null;
  return { kind, label, length: match[0].length, style: 'regular' };
}

/**
 * Returns the marker that opens the text, or null. `no-dot` (`4 "Б" корпусы`) is only a likeness: the caller accepts it when the
 * numbering asks for that very label.
 */
export function readUnitMarker(text: string): UnitMarker | null {
  if (!mayOpenMarker(text, 0)) return null;
  const head = text.slice(0, 64);
  const heading = headingMarker(head, foldLetters(head));
  if (heading) return heading;
  const subpoint = SUBPOINT.exec(head);
  if (subpoint && SUBPOINT_ADDRESS.test(foldLetters(head))) return null;
  if (subpoint) return { kind: 'subpoint', label: subpoint[1] ?? '', length: subpoint[0].length, style: 'regular' };
  const point = POINT.exec(head);
  if (point) return { kind: 'point', label: point[1] ?? '', length: point[0].length, style: 'regular' };
  const bare = POINT_WITHOUT_DOT.exec(head);
  if (bare) return { kind: 'point', label: bare[1] ?? '', length: bare[0].length, style: 'no-dot' };
  return null;
}

/** Returns the marker of a chapter title printed without its word: `1. Жалпы ережелер`, `II Жеке даму жоспары`. */
export function readBareHeadingMarker(text: string): UnitMarker | null {
  const head = text.slice(0, 64);
  const point = POINT.exec(head);
  if (point) return { kind: 'chapter', label: point[1] ?? '', length: point[0].length, style: 'no-word' };
  const roman = ROMAN_ALONE.exec(foldLetters(head));
  const value = roman ? readRomanNumeral(roman[1] ?? '') : null;
  if (!roman || value === null || !TITLE_START.test(head.slice(roman[0].length))) return null;
  return { kind: 'chapter', label: String(value), length: roman[0].length, style: 'no-word' };
}

/** Returns the numbers of a label for comparing: "168-1" gives [168, 1]; null for labels that are no numbers. */
export function labelNumbers(label: string): readonly number[] | null {
  const parts = label.split('-').map(Number);
  return parts.every((part) => Number.isInteger(part)) ? parts : null;
}

/** What parts the numbers of a label. Matches the signs of `5-1`, `2~2`; must not match `5`. */
const LABEL_PARTS = /[-.~]/u;

/** Returns a negative number, 0 or a positive one: "12" before "12-1" before "13"; labels that are no numbers by their letters. */
export function compareLabels(a: string, b: string): number {
  const [left, right] = [a.split(LABEL_PARTS), b.split(LABEL_PARTS)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [x, y] = [left[at], right[at]];
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    const difference = Number(x) - Number(y);
    if (!Number.isNaN(difference) && difference !== 0) return difference;
    if (Number.isNaN(difference) && x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** Says whether `label` may stand right after `before`: 12 → 13, 12 → 12-1, 12-1 → 12-2, 12-1 → 13; null before = the first unit. */
export function followsLabel(before: string | null, label: string): boolean {
  const next = labelNumbers(label);
  if (next === null) return false;
  if (before === null) return next.length === 1 && next[0] === 1;
  const last = labelNumbers(before);
  if (last === null) return false;
  for (let depth = 0; depth < last.length; depth += 1) {
    const isSamePrefix = last.slice(0, depth).every((part, at) => part === next[at]);
    if (isSamePrefix && next.length === depth + 1 && next[depth] === (last[depth] ?? 0) + 1) return true;
  }
  return next.length === last.length + 1 && next[last.length] === 1 && last.every((part, at) => part === next[at]);
}
