// Input that is no decree: nothing crashes, nothing is invented, and the time grows with the length alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mappedFrom } from '../../src/base/mapped-text.ts';
import { extractRules } from '../../src/extract/extract-rules.ts';
import type { Lang } from '../../src/model/ids.ts';
import type { Provision } from '../../src/model/provision.ts';
import { codesOf, readLines } from './helpers/sentence.ts';

const unit = (text: string, id = 'point_1', children: readonly Provision[] = []): Provision => ({
  id,
  kind: 'point',
  label: '1',
  heading: null,
  own: mappedFrom(text, 0, text.length),
  children,
  line: 1,
});

const extract = (lang: Lang, units: readonly Provision[]): ReturnType<typeof extractRules> =>
  extractRules({
    lang,
    units,
    act: 'x/2020-01-01/1',
    ofAct: false,
    sourceOf: () => ({ act: 'x', file: 'f', spans: [] }),
    hashOf: () => '',
  });

describe('input that is no decree', () => {
  test('no units give no rules', () => {
    expect(extract('kk', []).value).toEqual({ rules: [], account: [] });
  });

  test('a novel gives no rule with a number', () => {
    const read = readLines(
      'ru',
      '1. Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива по-своему.',
      '2. Три дня он не выходил из комнаты, и на пятый день пришла мать.',
    );
    expect(read.rules.filter(({ type }) => type !== 'duty')).toEqual([]);
  });

  test('one line of ten million letters is not read and is said to be too long', () => {
    const outcome = extract('kk', [unit('НМИ саны 5 құрайды '.repeat(500_000))]);
    expect(outcome.value.rules).toEqual([]);
    expect(outcome.diagnostics.map(({ code }) => code)).toContain('EXTRACT_SENTENCE_TOO_LONG');
  });

  test('a point of thousands of paragraphs is not read for norms', () => {
    const children = Array.from(
      { length: 3000 },
      (_, at): Provision => ({
        ...unit('Бағалау парағы түзетуге қайтарылады.', `point_1__para_${at + 2}`),
        kind: 'paragraph',
      }),
    );
    const outcome = extract('kk', [unit('Бағалау:', 'point_1', children)]);
    expect(outcome.value.rules).toEqual([]);
    expect(outcome.diagnostics.map(({ code }) => code)).toContain('EXTRACT_POINT_TOO_LONG');
  });

  test('any text gives rules and an account, and the same ones again', () => {
    const words = fc.constantFrom(
      'НМИ',
      'саны',
      '5',
      '-нен',
      '4',
      '-і',
      'құрайды',
      'кем',
      'болмауы',
      'тиіс',
      '"',
      '(',
      ')',
      '.',
      ':',
      ';',
      '№',
      '3/4',
      'жұмыс',
      'күні',
      'ішінде',
      'кейін',
      'КЦИ',
      'от',
      'до',
      'не',
      'менее',
      'рабочих',
      'дней',
      'Комиссия',
      'баллов',
      '«',
      '»',
      '–',
      '1)',
      'е',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.constantFrom<Lang>('kk', 'ru'), fc.array(words, { maxLength: 60 }), (lang, parts) => {
        const text = parts.join(' ');
        expect(extract(lang, [unit(text)])).toEqual(extract(lang, [unit(text)]));
      }),
      { seed: 20240229, numRuns: 300 },
    );
  });
});

describe('what is no number', () => {
  test.each([
    ['kk', 'Осы Әдістеменің 13-тармағында НМИ саны белгіленеді.'],
    ['kk', '2018 жылғы 16 қаңтардағы № 13 бұйрықта НМИ саны белгіленеді.'],
    ['ru', 'Количество КЦИ устанавливается пунктом 14 настоящей Методики.'],
    ['ru', 'Количество КЦИ для категории Е-3 устанавливается приказом № 110.'],
  ] as const)('%s: %s', (lang, sentence) => {
    const read = readLines(lang, `1. ${sentence}`);
    expect(read.rules.filter(({ type }) => type === 'kpi-count')).toEqual([]);
    expect(codesOf(read)).toEqual(['EXTRACT_NUMBER_UNKNOWN']);
  });
});
