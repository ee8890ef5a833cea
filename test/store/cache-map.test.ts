// A large map in the cache gives back what was kept, whichever of its two files holds it.

import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growCacheMap, keepCacheMap, readCacheMap } from '../../src/store/cache-map.ts';
import { RUN_FOLDER } from '../support/workspace.ts';

type Map = Readonly<Record<string, { readonly n: number }>>;

const freshCache = () => mkdtempSync(join(process.env[RUN_FOLDER] ?? tmpdir(), 'adisteme-'));
const many = (count: number): Map => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, { n }]));

test('what was kept is read, after any row of additions, changes and removals', () => {
  const step = fc.record({ key: fc.integer({ min: 0, max: 60 }), n: fc.integer(), isGone: fc.boolean() });
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 12 }), { maxLength: 8 }), (rounds) => {
      const cache = freshCache();
      for (const steps of rounds) {
        const before: Map = readCacheMap(cache, 'm');
        const after: Record<string, { readonly n: number }> = { ...before };
        for (const { key, n, isGone } of steps) {
          if (isGone) delete after[`k${key}`];
          else after[`k${key}`] = { n };
        }
        keepCacheMap(cache, 'm', before, after);
        expect(readCacheMap(cache, 'm')).toEqual(after);
      }
    }),
    { numRuns: 40, seed: 324 },
  );
});

test('one new entry among thousands leaves the large file as it is', () => {
  const cache = freshCache();
  keepCacheMap(cache, 'm', {}, many(5000));
  const large = () => statSync(join(cache, 'm.json')).mtimeMs;
  const time = large();
  const before: Map = readCacheMap(cache, 'm');
  keepCacheMap(cache, 'm', before, { ...before, new: { n: 1 } });
  expect(large()).toBe(time);
  expect(readCacheMap<{ readonly n: number }>(cache, 'm').new).toEqual({ n: 1 });
});

test('a map that grows gives back all, whether the large file is there, is read or is not', () => {
  const cache = freshCache();
  const grown: Record<string, { readonly n: number }> = {};
  for (let n = 0; n < 60; n += 1) {
    const key = `k${n % 45}`;
    grown[key] = { n };
    growCacheMap(cache, 'm', { [key]: { n } });
    expect(readCacheMap(cache, 'm')).toEqual(grown);
  }
});
