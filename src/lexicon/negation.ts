import { foldLetters } from './letters.ts';

/** Kazakh "without" at the end of a word. Matches `қанағаттанарлықсыз`, `тиімсіз`, must not match `тиімді`. */
const WITHOUT = /с[ыі]з$/u;
/** Kazakh "with" at the end of a word, in whose place "without" may stand. Matches `тиімді`, must not match `тиімсіз`. */
const WITH = /[лдт][ыі]$/u;

/** Says whether the first word denies the second: "неудовлетворительно" and "удовлетворительно", "тиімсіз" and "тиімді". */
export function denies(word: string, other: string): boolean {
  const [denial, plain] = [foldLetters(word.toLowerCase()), foldLetters(other.toLowerCase())];
  if (denial === foldLetters('не') + plain) return true;
  if (!WITHOUT.test(denial)) return false;
  const stem = denial.replace(WITHOUT, '');
  return stem === plain || stem === plain.replace(WITH, '');
}
