import type { Lang } from '../model/ids.ts';
import type { Surroundings } from './clause-reader.ts';
import type { Phrase } from './clause-types.ts';
import type { Collector } from './edit-collector.ts';
import type { Context, Target } from './places.ts';

/** One paragraph while it is read. */
export interface Reading {
  readonly text: string;
  readonly lang: Lang;
  readonly offset: number;
  readonly collector: Collector;
  /** The unit that the same sentence spoke of before. */
  readonly above?: readonly string[];
}

function endOf(phrases: readonly Phrase[], start: number): number {
  return phrases.reduce((end, phrase) => Math.max(end, phrase.end), start);
}

/** Returns the words of the phrases. */
export function wordsOf(reading: Reading, phrases: readonly Phrase[]): string {
  const start = phrases[0]?.start ?? 0;
  return reading.text.slice(start, endOf(phrases, start));
}

/** Returns the offsets of the phrases in the provision. */
export function spanOf(reading: Reading, phrases: readonly Phrase[]): [number, number] {
  const start = phrases[0]?.start ?? 0;
  return [reading.offset + start, reading.offset + endOf(phrases, start)];
}

/** Returns what surrounds a frame in a context. */
export function around(reading: Reading, context: Context, carried: readonly Target[] = []): Surroundings {
  return { text: reading.text, lang: reading.lang, context, carried };
}
