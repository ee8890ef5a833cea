import { type MappedText, mappedFrom } from '../base/mapped-text.ts';

/** A stretch of a text that is being laid out. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The text that a reader lays out for a format that is no text; the places of all words are places in it. */
export interface LaidOut {
  /** Adds a line and returns where its words stand; `trail` stands after them and belongs to none. */
  readonly line: (words: string, trail?: string) => Stretch;
  /** Adds an empty line. */
  readonly blank: () => void;
  readonly text: () => string;
}

export function createLaidOut(): LaidOut {
  const parts: string[] = [];
  let length = 0;
  const add = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  return {
    line: (words, trail = '') => {
      const start = length;
      add(`${words}${trail}\n`);
      return { start, end: start + words.length };
    },
    blank: () => {
      add('\n');
    },
    text: () => parts.join(''),
  };
}

/** Returns the words of a stretch with their places. */
export function wordsAt(decoded: string, { start, end }: Stretch): MappedText {
  return mappedFrom(decoded, start, end);
}
