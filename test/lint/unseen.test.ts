import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { actWith, lintOf, lintText } from '../support/lint-text.ts';
import { DOCUMENT_NUMBERS, textOf } from '../support/read-corpus.ts';
import type { Renaming } from '../support/renamed-copy.ts';
import { renamedCopy } from '../support/renamed-copy.ts';

/** Other bodies, numbers and dates than any decree of the corpus has. */
const RENAMINGS: Readonly<Record<(typeof DOCUMENT_NUMBERS)[number], Renaming>> = {
  '000': {
    words: { Атырау: 'Орал' },
    numbers: { '324': '71', '500': '802', '924': '33', '4140': '9152' },
    dates: { '2022-02-15': '2021-03-02', '2018-04-19': '2018-05-20' },
  },
  '001': {
    words: { Қазығұрт: 'Сайрам' },
    numbers: { '28/189-VI': '31/7-VI', '4567': '6611' },
    dates: { '2018-04-09': '2018-03-12' },
  },
  '002': { numbers: { '19674': '20011' }, dates: { '2019-11-26': '2020-02-03' } },
  '003': {
    words: { Атырау: 'Жамбыл' },
    numbers: { '105': '418', '57': '260' },
    dates: { '2023-06-29': '2023-08-02', '2023-08-31': '2023-12-31' },
  },
  '004': {
    words: { 'города Аксу': 'города Риддер', 'города \nАксу': 'города \nРиддер' },
    numbers: { '278/5': '94/2', '5978': '4411' },
    dates: { '2018-05-04': '2018-06-08' },
  },
};

/** What does not depend on names, numbers and dates. */
const told = (found: readonly Diagnostic[]): string[] =>
  found.map(({ code, place }) => `${code} ${place.provision ?? ''} ${place.line ?? ''}`).sort();

describe('the lint on acts that it has not seen', () => {
  for (const number of DOCUMENT_NUMBERS) {
    test(`a copy of ${number} under other names, numbers and dates has the same findings`, () => {
      const copy = renamedCopy(textOf(number), RENAMINGS[number]);
      expect(copy).not.toBe(textOf(number));
      const lang = number === '004' ? 'ru' : 'kk';
      expect(told(lintText(copy, lang))).toEqual(told(lintOf(number)));
    });
  }

  test('a lawful act has no findings at all, in Russian and in Kazakh', () => {
    const ru = actWith('ru', [
      '1. Настоящая методика разработана в соответствии с пунктом 5 статьи 33 Закона Республики Казахстан "О государственной службе Республики Казахстан".',
      '2. Для проведения оценки создается комиссия по оценке (далее – Комиссия).',
      '3. Комиссия принимает одно из следующих решений:',
      '1) утвердить результаты оценки;',
      '2) пересмотреть результаты оценки.',
      '4. Решение Комиссии принимается в течение трех рабочих дней со дня, указанного в пункте 3 настоящей Методики.',
    ]);
    const kk = actWith('kk', [
      '1. Осы әдістеме "Қазақстан Республикасының мемлекеттік қызметі туралы" Қазақстан Республикасы Заңының 33-бабының 5-тармағына сәйкес әзірленді.',
      '2. Бағалауды өткізу үшін Бағалау жөніндегі комиссия (бұдан әрі – Комиссия) құрылады.',
      '3. Комиссия келесі шешімдердің бірін қабылдайды:',
      '1) бағалау нәтижелерін бекіту;',
      '2) бағалау нәтижелерін қайта қарау.',
      '4. Комиссияның шешімі осы Әдістеменің 3-тармағында көрсетілген күннен бастап үш жұмыс күні ішінде қабылданады.',
    ]);
    expect(told(lintText(ru, 'ru'))).toEqual([]);
    expect(told(lintText(kk, 'kk'))).toEqual([]);
  });

  test('hostile text is read in time that grows with its length', () => {
    const hostile = [
      '('.repeat(40_000),
      'а'.repeat(8_000),
      'аБ'.repeat(4_000),
      '1), '.repeat(20_000),
      'сәйкес, '.repeat(20_000),
      'Е-1 '.repeat(20_000),
      ...Array.from({ length: 1500 }, (_, at) => `${at + 1}) термин – смысл, равный прочим, и конец его тот же самый;`),
    ];
    for (const lang of ['kk', 'ru'] as const) {
      const start = performance.now();
      lintText(actWith(lang, ['1. Общее:', ...hostile]), lang);
      // Reading and extraction take most of it; a quadratic check would take minutes.
      expect(performance.now() - start).toBeLessThan(40_000);
    }
  }, 90_000);

  test('an empty text and one that is no act have no findings and do no harm', () => {
    for (const text of ['', ' ', 'Привет, мир', '<html>'])
      expect(lintText(text, 'ru').filter(({ severity }) => severity === 'warning')).toEqual([]);
  });
});
