import { describe, expect, test } from 'vitest';
import { allSamples, judgeMutant, mutantOf } from '../support/mutants.ts';

// The long run is `npm run mutants`: 20,000 of them, in threads, with memory watched.
describe('500 damaged copies of every sample in every format give a text whose places are right, or an error', () => {
  // In lots, so that a slow machine has time for each.
  test.each(Array.from({ length: 20 }, (_, lot) => 1_000_000 + 25 * lot))(
    'seeds from %d: nothing is thrown',
    async (first) => {
      const wrong: string[] = [];
      for (let seed = first; seed < first + 25; seed += 1) {
        const { name, problem } = await judgeMutant(seed);
        if (problem !== null) wrong.push(`${name} (seed ${seed}): ${problem}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  test('the samples are of all formats, and a seed always makes the same mutant', () => {
    const formats = new Set(allSamples().map(({ name }) => name.slice(name.lastIndexOf('.') + 1)));
    expect([...formats].sort()).toEqual(['docx', 'html', 'md', 'pdf', 'txt']);
    expect(mutantOf(77).bytes).toEqual(mutantOf(77).bytes);
  });
});
