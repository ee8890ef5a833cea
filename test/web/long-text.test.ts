import { expect, test } from 'vitest';
import { longWords } from '../../src/web/client/long-words.ts';

test('only words of absurd length are found, and at once', () => {
  expect(longWords('бір екі үш '.repeat(10_000))).toEqual([]);
  const word = 'x'.repeat(1_000_000);
  expect(longWords(`a ${word} b\n${word}`)).toEqual([
    [2, 1_000_002],
    [1_000_005, 2_000_005],
  ]);
});
