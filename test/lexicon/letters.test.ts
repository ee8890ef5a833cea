import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMixedWords, foldLetters, foldNumber } from '../../src/lexicon/letters.ts';

describe('letters that look alike are folded by the script of their word', () => {
  test.each([
    ['шешiмi', 'шешімі', 'Latin i in a Kazakh word (document 001)'],
    ['Қызметшi', 'қызметші', 'a capital and a Latin i'],
    ['Е-R-3', 'e-r-3', 'a Cyrillic Е in a Latin code (document 004 line 66)'],
    ['E-R-3', 'e-r-3', 'the same code, all Latin'],
    ['E-3', 'е-3', 'a code of look-alikes only becomes Cyrillic'],
    ['Е-3', 'е-3', 'so that both spellings are one key'],
    ['«Б» корпусы', '"б" корпусы', 'quotation marks'],
    ['10\u00a0жұмыс\tкүні', '10 жұмыс күні', 'no-break space and tab'],
    ['калибровочные – её', 'калибровочные - ее', 'dash and ё'],
    ['«Ќаазќстан» жылѓы љзгерістер', '"қаазқстан" жылғы өзгерістер', "one vendor's code points (domain.md 6.1)"],
    ['PDFқұ', 'рdfқұ', 'a draw between the scripts becomes Cyrillic'],
  ])('%s becomes %s: %s', (text, key) => {
    expect(foldLetters(text)).toBe(key);
  });

  test('the key is as long as the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldLetters(text)).toHaveLength(text.length);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'аeЕEіiІIрpқR3- "«ё') }), (text) => {
        expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

describe('numbers of acts', () => {
  test.each([
    ['14/85-VІ', '14/85-VI'],
    ['14/85-VI', '14/85-VI'],
    ['324/НҚ', '324/НҚ'],
    ['324/HҚ', '324/НҚ'],
    ['297/3', '297/3'],
    ['170-қ', '170-қ'],
  ])('%s is %s', (written, number) => {
    expect(foldNumber(written)).toBe(number);
  });
});

describe('words of two scripts are found', () => {
  test('with the word as it is meant', () => {
    expect(findMixedWords('Оңтүстiк облысының шешiмi № 14/85-VІ, E-3').map((word) => [word.found, word.made])).toEqual([
      ['Оңтүстiк', 'Оңтүстік'],
      ['шешiмi', 'шешімі'],
      ['VІ', 'VI'],
    ]);
  });

  test('letters of the Kazakh page that were opened as windows-1251 and saved so, as they are meant', () => {
    expect(
      findMixedWords('Республикасыныѕ јкімшілік ґзгерістер їшін жылєы ўйым ќаћарман').map((word) => word.made),
    ).toEqual(['Республикасының', 'әкімшілік', 'өзгерістер', 'үшін', 'жылғы', 'ұйым', 'қаһарман']);
  });

  test("with a vendor's letters as they are meant", () => {
    expect(findMixedWords('«Ќаазќстан» жылѓы').map((word) => word.made)).toEqual(['Қаазқстан', 'жылғы']);
  });

  test('a Kazakh ending behind a hyphen does not make a Latin name mixed', () => {
    expect(findMixedWords('KPI-дің, НМИ-ге, PDF')).toEqual([]);
  });
});
