import { describe, expect, test } from 'vitest';
import { markWords } from '../../src/web/client/mark-words.ts';

const shown = (text: string, quotes: readonly string[]) =>
  markWords(text, quotes)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('');

describe('cited words in the text', () => {
  test('are marked, the rest is left', () => {
    expect(shown('4. Бағалау бір рет өткізіледі. Басқа сөз.', ['Бағалау бір рет өткізіледі.'])).toBe(
      '4. [Бағалау бір рет өткізіледі.] Басқа сөз.',
    );
  });

  test('white space of the text need not be that of the quote', () => {
    expect(shown('один\n   два\u00a0три', ['один два  три'])).toBe('[один\n   два\u00a0три]');
  });

  test('quotes that overlap or touch lose no letter', () => {
    expect(shown('a b c d', ['a b', 'b c', 'c d'])).toBe('[a b][ c][ d]');
  });

  test('words that are not there, and empty quotes, mark nothing', () => {
    expect(shown('a b', ['c', '', '  '])).toBe('a b');
  });

  test('a word of a million letters is marked at once', () => {
    const long = 'x'.repeat(1_000_000);
    const started = performance.now();
    expect(markWords(`${long} y`, ['y'])).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
