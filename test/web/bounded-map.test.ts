import { expect, test } from 'vitest';
import { boundedMap } from '../../src/web/bounded-map.ts';

test('of more entries than may be kept, those not used for longest go', () => {
  const map = boundedMap<string, number>(2);
  map.set('a', 1).set('b', 2);
  map.get('a');
  map.set('c', 3);
  expect([...map.keys()]).toEqual(['a', 'c']);
});

test('of more weight than may be kept, those not used for longest go; an entry weighed anew, set anew or dropped is counted once', () => {
  const map = boundedMap<string, number>(100, 10);
  for (const key of ['a', 'b', 'c']) {
    map.set(key, 1);
    map.weigh(key, 3);
  }
  map.weigh('c', 4);
  expect([...map.keys()]).toEqual(['a', 'b', 'c']);
  map.get('a');
  map.set('d', 1);
  map.weigh('d', 1);
  expect([...map.keys()]).toEqual(['c', 'a', 'd']);
  map.delete('c');
  map.set('a', 2);
  map.weigh('d', 10);
  expect([...map.keys()]).toEqual(['d', 'a']);
  map.weigh('gone', 100);
  map.set('e', 1);
  map.weigh('e', 11);
  expect([...map.keys()]).toEqual([]);
});
