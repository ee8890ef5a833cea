import { codeAt } from '../base/code-at.ts';

/** A letter of any script. Matches `қ`, must not match `5` or `-`. */
const LETTER = /^\p{L}$/u;

/** 1 = a letter, for all units that the two languages write. */
const LETTERS = Uint8Array.from({ length: 0x530 }, (_, code) => Number(LETTER.test(String.fromCharCode(code))));

/** Matches `Қ`, must not match `қ`. */
const CAPITAL = /^\p{Lu}$/u;
const CAPITALS = Uint8Array.from({ length: 0x530 }, (_, code) => Number(CAPITAL.test(String.fromCharCode(code))));

/** Says whether a UTF-16 unit is a capital letter, as `\p{Lu}` understands it. */
export function isCapitalCode(code: number): boolean {
  return code < CAPITALS.length ? CAPITALS[code] === 1 : CAPITAL.test(String.fromCharCode(code));
}

/** Says whether a UTF-16 unit is a letter, as `\p{L}` understands it. */
export function isLetterCode(code: number): boolean {
  if (code < LETTERS.length) return LETTERS[code] === 1;
  // Dashes, quotation marks and bullets are asked about often, and none is a letter.
  return !(code >= 0x2010 && code < 0x2070) && LETTER.test(String.fromCharCode(code));
}

/** Returns the runs of letters of a text, in order. */
export function letterRuns(text: string): string[] {
  const runs: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isLetterCode(codeAt(text, at))) continue;
    if (at > from) runs.push(text.slice(from, at));
    from = at + 1;
  }
  return runs;
}

/** Returns the letters of a text and nothing else. */
export function lettersOf(text: string): string {
  let letters = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isLetterCode(codeAt(text, at))) continue;
    if (at > from) letters += text.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? text : letters + text.slice(from);
}
