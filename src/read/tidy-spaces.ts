import { codeAt } from '../base/code-at.ts';
import { zeros } from '../base/int-room.ts';
import type { MappedText } from '../base/mapped-text.ts';
import { isSpaceCode } from '../base/white-space.ts';
import { SIGN, signsOf } from './line-signs.ts';

const CLOSERS = ',.;:!?)»';
const OPENERS = '(';

function isSpace(unit: string): boolean {
  return unit !== '' && isSpaceCode(codeAt(unit, 0));
}

/** A full stop or an ellipsis may open a token of its own: "...", ".5". */
function opensToken(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return text.charAt(at) === '.' && next !== '' && !isSpace(next) && !CLOSERS.includes(next) && next !== '"';
}

function isStray(text: string, before: string, at: number): boolean {
  if (OPENERS.includes(before)) return true;
  const unit = text.charAt(at);
  if (!CLOSERS.includes(unit) || opensToken(text, at)) return false;
  return !(unit === '.' && text.charAt(at + 1) === '.');
}

/** What there is to tidy. */
const UNTIDY = SIGN.doubleSpace | SIGN.oddSpace | SIGN.edgeSpace | SIGN.spaceBeforeCloser | SIGN.spaceAfterBracket;

/**
 * Returns the text with each run of white space (tabs and no-break spaces too) as one space, without space at its ends, before
 * closing punctuation or after an opening bracket. `dropped` counts the spaces that punctuation lost. Time is linear.
 */
export function tidySpaces(
  value: MappedText,
  signs: number = signsOf(value.text),
): { readonly value: MappedText; readonly dropped: number } {
  const { text } = value;
  if ((signs & UNTIDY) === 0) return { value, dropped: 0 };
  const words: string[] = [];
  const origins = zeros(text.length);
  let length = 0;
  let dropped = 0;
  for (let at = 0; at < text.length; ) {
    const gap = at;
    while (at < text.length && isSpaceCode(codeAt(text, at))) at += 1;
    if (at === text.length) break;
    if (at > gap && length > 0) {
      if (isStray(text, text.charAt(gap - 1), at)) dropped += 1;
      else {
        words.push(' ');
        origins[length] = value.origins[gap] ?? -1;
        length += 1;
      }
    }
    const start = at;
    while (at < text.length && !isSpaceCode(codeAt(text, at))) at += 1;
    words.push(text.slice(start, at));
    origins.set(value.origins.subarray(start, at), length);
    length += at - start;
  }
  return { value: { text: words.join(''), origins: origins.subarray(0, length) }, dropped };
}
