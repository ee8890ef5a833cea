import { describe, expect, test } from 'vitest';
import { findNumbers, foldNumber } from '../../src/lexicon/act-number.ts';
import { actSlug, numberSlug, romanizeName } from '../../src/lexicon/romanize.ts';

describe('look-alike letters in the number of an act are folded', () => {
  test.each([
    ['14/85-VІ', '14/85-VI'],
    ['39/7-VІ', '39/7-VI'],
    ['5/24-УІ', '5/24-VI'],
    ['7-49-ХІ', '7-49-XI'],
    ['324/HҚ', '324/НҚ'],
    ['C-45/2', 'С-45/2'],
    ['47/393-6c', '47/393-6с'],
    ['170-қ', '170-қ'],
    ['26- VIII', '26-VIII'],
    ['12–3', '12-3'],
  ])('%s is %s', (written, folded) => {
    expect(foldNumber(written)).toBe(folded);
  });
});

describe('the number is found behind its sign', () => {
  test.each([
    ['№ 28/189-VI шешімі', '28/189-VI'],
    ['№13/80', '13/80'],
    ['№ № 7/2-VI шешімінің', '7/2-VI'],
    ['№ 57"Атырау облысы', '57'],
    ['№442, Жаңақорған', '442'],
    ['N 297/3', '297/3'],
    ['№ 5978.\nУтратило', '5978'],
    ['№ 5-5-153 болып', '5-5-153'],
    ['№ 6511-09 болып', '6511-09'],
    ['№\n324 қаулысына', '324'],
    ['№1-қосымша', '1'],
    ['№ 105-п', '105-п'],
    ['№ ҚР-А-15 қаулысы', 'ҚР-А-15'],
    ['№ 6001-23-7-4/88 бұйрығы', '6001-23-7-4/88'],
  ])('%s', (text, number) => {
    expect(findNumbers(text).map((found) => found.number)).toEqual([number]);
  });
  test('a blank place is a number that is not told', () => {
    expect(findNumbers('от ______2023 года № ____').map((found) => found.number)).toEqual([null]);
    expect(findNumbers('18.05.2023 №  қаулысымен').map((found) => found.number)).toEqual([null]);
  });
});

describe('numbers and names become parts of ids by the published tables (contract.md 2)', () => {
  test.each([
    ['28/189-VI', '28-189-vi'],
    ['324/НҚ', '324-nq'],
    ['278/5', '278-5'],
    ['47/393-6с', '47-393-6s'],
  ])('%s gives %s', (number, slug) => {
    expect(numberSlug(number)).toBe(slug);
  });
  test('an act without a number is told apart by its registration', () => {
    expect(actSlug(null, '16802')).toBe('reg-16802');
    expect(actSlug(null, null)).toBeNull();
  });
  test('a place comes out the same from both languages', () => {
    for (const [kk, ru] of [
      ['Қазығұрт', 'Казыгурт'],
      ['Ақсу', 'Аксу'],
      ['Жаңақорған', 'Жанакорган'],
      ['Нұр-Сұлтан', 'Нур-Султан'],
    ] as const) {
      expect(romanizeName(kk)).toBe(romanizeName(ru));
    }
  });
});
