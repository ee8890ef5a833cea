import type { ComponentChildren } from 'preact';
import { longWords } from '../long-words.ts';

const PIECE = 1_000;

/** Returns the text to be shown: as it is, or with words of absurd length in pieces that lose no letter. */
export function shownText(text: string): ComponentChildren {
  const words = longWords(text);
  if (words.length === 0) return text;
  const parts: ComponentChildren[] = [];
  let done = 0;
  for (const [start, end] of words) {
    parts.push(text.slice(done, start));
    for (let from = start; from < end; from += PIECE) {
      const to = Math.min(end, from + PIECE);
      parts.push(
        <span key={from} class="piece">
          {text.slice(from, to)}
        </span>,
      );
    }
    done = end;
  }
  parts.push(text.slice(done));
  return parts;
}
