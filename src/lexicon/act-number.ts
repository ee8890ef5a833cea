/** Letters of Roman numbers with their Cyrillic look-alikes; "У" is how some typists write V before I. */
const ROMAN: Readonly<Record<string, string>> = {
  I: 'I',
  V: 'V',
  X: 'X',
  L: 'L',
  І: 'I',
  Х: 'X',
  У: 'V',
};
const LATIN_TO_CYRILLIC: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  k: 'к',
  o: 'о',
  p: 'р',
  x: 'х',
};

/** A run of letters. Matches `VІ` in `14/85-VІ`, must not match `14`. */
const LETTERS = /\p{L}+/gu;

function foldGroup(group: string): string {
  const units = [...group];
  const isRoman = units.every((unit) => ROMAN[unit] !== undefined);
  // A lone У is a letter; with I behind it, it stands for V.
  if (isRoman && group !== 'У' && group !== 'Х') return units.map((unit) => ROMAN[unit] ?? unit).join('');
  return units.map((unit) => LATIN_TO_CYRILLIC[unit] ?? unit).join('');
}

/**
 * Returns the number of an act with look-alike letters folded: a convocation in Roman figures becomes Latin ("14/85-VІ" with a
 * Cyrillic І gives "14/85-VI"), every other letter becomes Cyrillic ("324/HҚ" with a Latin H gives "324/НҚ"). Spaces are dropped.
 */
export function foldNumber(asWritten: string): string {
  return asWritten
    .replace(/\s+/gu, '')
    .replace(/[–—−‒]/gu, '-')
    .replace(LETTERS, foldGroup);
}

export interface NumberSpan {
  readonly start: number;
  readonly end: number;
  /** Without the sign; null where the place for it is blank ("№ ____"). */
  readonly asWritten: string | null;
  readonly number: string | null;
}

/**
 * The sign and the number after it. Matches `№ 28/189-VI`, `№13/80`, `№ ҚР-А-15`, `№ № 7/2-VI`, `N 297/3`, `№ 26- VIII`; must not match `N-ге`.
 * The name of the act may follow without a space (`№ 57"Атырау`).
 */
const NUMBER =
  /(?:№(?:\s{0,3}№)?|(?<![\p{L}\p{N}])N(?=[\s.]{0,2}\d))[\s.]{0,4}(?:((?:\p{L}{1,3}[-–]){0,2}\p{L}{0,3}\d{1,8}\p{L}{0,3}(?:(?:\s?\/\s?|[-–])(?:\s(?=[IVXІХ]))?(?:\d{1,8}\p{L}{0,3}|\p{L}{1,5})(?!\p{L})){0,6})|_{2,200}|(?=[\s"«“.,;()]|$))/gu;

/** Returns the numbers with a sign in the text, in order; a blank place for a number is listed with `number: null`. */
export function findNumbers(text: string): NumberSpan[] {
  const spans: NumberSpan[] = [];
  if (!text.includes('№') && !text.includes('N')) return spans;
  for (const match of text.matchAll(NUMBER)) {
    const asWritten = match[1] ?? null;
    spans.push({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      asWritten,
      number: asWritten === null ? null : foldNumber(asWritten),
    });
  }
  return spans;
}
