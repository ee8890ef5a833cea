import { expect, test } from 'vitest';
import { rememberSpans } from '../../src/base/remember.ts';
import { spanMap } from '../../src/base/span-map.ts';

test('a word is found where it stands in a line, and nothing longer or shorter', () => {
  const map = spanMap([['тармақ', 1]]);
  const line = '5-тармақта';
  expect(map.get(line, 2, 8)).toBe(1);
  expect(map.get(line, 2, 7)).toBeUndefined();
  expect(map.get(line, 2, 9)).toBeUndefined();
});

test('words whose units hash alike are told apart', () => {
  const map = spanMap([
    ['Aa', 'small'],
    ['BB', 'capital'],
  ]);
  expect(map.get('AaBB', 0, 2)).toBe('small');
  expect(map.get('AaBB', 2, 4)).toBe('capital');
  expect(map.get('AaBB', 1, 3)).toBeUndefined();
});

test('a stretch is worked out once, until too many are known', () => {
  const seen: string[] = [];
  const read = rememberSpans(2, (words) => {
    seen.push(words);
    return words.length;
  });
  expect(read('бір екі бір', 0, 3)).toBe(3);
  expect(read('бір екі бір', 8, 11)).toBe(3);
  expect(seen).toEqual(['бір']);
  read('екі', 0, 3);
  read('үш', 0, 2);
  read('бір', 0, 3);
  expect(seen).toEqual(['бір', 'екі', 'үш', 'бір']);
});
