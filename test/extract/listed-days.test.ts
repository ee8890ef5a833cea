// Several days of the calendar in one term: each is a term, or none is where the act does not say which is meant.
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model/ids.ts';
import { paramsOf, readLines } from './helpers/sentence.ts';

const termsIn = (lang: Lang, sentence: string) =>
  paramsOf(readLines(lang, `5. ${sentence}`), 'deadline').map(({ amount, actor }) => [amount, actor]);

describe('days that are listed after one word', () => {
  test.each([
    ['kk', 'Персоналды басқару қызметі бағалау кестесін 1 маусымға және 1 желтоқсанға дейін жасайды.'],
    ['kk', 'Персоналды басқару қызметі бағалау кестесін 1 маусым мен 1 желтоқсанға дейін жасайды.'],
    ['ru', 'Служба управления персоналом формирует график оценки до 1 июня и 1 декабря.'],
    ['ru', 'Служба управления персоналом формирует график оценки не позднее 1 июня и 1 декабря.'],
    ['ru', 'Служба управления персоналом формирует график оценки до 1 июня и до 1 декабря.'],
    ['kk', 'Персоналды басқару қызметі бағалау кестесін 1 маусымға дейін және 1 желтоқсанға дейін жасайды.'],
  ] as const)('are all terms of the same doer, in %s: %s', (lang, sentence) => {
    expect(termsIn(lang, sentence)).toEqual([
      [601, 'actor:hr-service'],
      [1201, 'actor:hr-service'],
    ]);
  });

  test('may be more than two', () => {
    const sentence = 'Оценка проводится не позднее 1 апреля, 1 июля и 1 октября.';
    expect(termsIn('ru', sentence).map(([amount]) => amount)).toEqual([401, 701, 1001]);
  });

  test.each([
    ['kk', 'Кесте 1 маусымға немесе 1 желтоқсанға дейін жасалады.'],
    ['ru', 'График формируется до 1 июня или 1 декабря.'],
    ['ru', 'График формируется до 1 июня или до 1 декабря.'],
  ] as const)('with "or" between them leave the term open, in %s: %s', (lang, sentence) => {
    expect(termsIn(lang, sentence)).toEqual([]);
    expect(paramsOf(readLines(lang, `5. ${sentence}`), 'duty')).toMatchObject([{ about: ['deadline'] }]);
  });
});
