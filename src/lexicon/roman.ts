const ROMAN_DIGITS = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** Returns a number below 4000 in Roman digits, small Latin letters. */
export function printRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [amount, letters] of ROMAN_DIGITS) {
    for (; rest >= amount; rest -= amount) text += letters;
  }
  return text;
}
