import type { MappedText } from '../base/mapped-text.ts';

const CLOSERS = ',.;:!?)»';
const OPENERS = '(«';

function isSpace(unit: string): boolean {
  return unit === ' ' || unit === '\t' || unit === '\u00a0' || (unit !== '' && unit.trim() === '');
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

/**
 * Returns the text with each run of white space (tabs and no-break spaces too) as one space, without space at its ends, before
 * closing punctuation or after an opening bracket. `dropped` counts the spaces that punctuation lost. Time is linear.
 */
export function tidySpaces(value: MappedText): { readonly value: MappedText; readonly dropped: number } {
  const { text } = value;
  const units: string[] = [];
  const origins: number[] = [];
  let dropped = 0;
  for (let at = 0; at < text.length; ) {
    let next = at;
    while (next < text.length && isSpace(text.charAt(next))) next += 1;
    if (next === text.length) break;
    if (next > at && units.length > 0) {
      if (isStray(text, units[units.length - 1] ?? '', next)) dropped += 1;
      else {
        units.push(' ');
        origins.push(value.origins[at] ?? -1);
      }
    }
    units.push(text.charAt(next));
    origins.push(value.origins[next] ?? -1);
    at = next + 1;
  }
  return { value: { text: units.join(''), origins: Int32Array.from(origins) }, dropped };
}
