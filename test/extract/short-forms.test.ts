// How drafters shorten the names of units and write days in words.
import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/lexicon/address.ts';
import { findDates } from '../../src/lexicon/dates.ts';
import { paramsOf, readLines } from '../extract/helpers/sentence.ts';

describe('a unit named by a short form', () => {
  test.each([
    ['ru', 'п. 7 изложить', [['point:7']]],
    ['ru', 'пп. 2) п. 5 исключить', [['point:5', 'subpoint:2']]],
    ['ru', 'пп. 5, 6 исключить', [['point:5'], ['point:6']]],
    ['ru', 'абз. 2 п. 5 исключить', [['point:5', 'paragraph:2']]],
    ['ru', 'п. 5 ст. 33 Закона', [['article:33', 'point:5']]],
    ['kk', '5-т. алып тасталсын', [['point:5']]],
  ] as const)('in %s: %s', (lang, words, paths) => {
    expect(readAddress(words, lang)?.paths).toEqual(paths);
  });

  test.each([
    ['ru', 'п. Аксай'],
    ['kk', 'т.б. құжаттар'],
  ] as const)('is no other word with a stop, in %s: %s', (lang, words) => {
    expect(readAddress(words, lang)).toBeNull();
  });
});

test.each([
  ['ru', 'с пятого марта две тысячи двадцать четвертого года', '2024-03-05'],
  ['ru', '31 декабря две тысячи девятнадцатого года', '2019-12-31'],
  ['kk', 'екі мың жиырма төртінші жылғы бесінші наурыздан бастап', '2024-03-05'],
  ['kk', '2024 жылғы бесінші наурыздан бастап', '2024-03-05'],
] as const)('a year in words is a year, in %s: %s', (lang, words, date) => {
  expect(findDates(words, lang).map((found) => found.date)).toEqual([date]);
});

test('a short name before its number ends no sentence', () => {
  const read = readLines('ru', '6. Служащий согласно п. 5 знакомится с результатами в течение 3 рабочих дней.');
  expect(paramsOf(read, 'deadline')).toMatchObject([{ amount: 3, unit: 'working-day' }]);
  expect(paramsOf(read, 'duty')[0]?.action ?? '').not.toMatch(/ п$/u);
});
