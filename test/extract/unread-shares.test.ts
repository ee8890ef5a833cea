// Shares in percent, numbers of persons at a meeting, and conditions of a bonus: what is read of them, and what is told as not read.
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model/ids.ts';
import { paramsOf, readLines } from './helpers/sentence.ts';

const point = (lang: Lang, sentence: string) => readLines(lang, `5. ${sentence}`);

describe('a quorum', () => {
  test.each([
    ['ru', 'Заседание Комиссии считается правомочным при участии не менее 70 процентов ее членов.', '7/10', '>='],
    ['ru', 'Заседание Комиссии считается правомочным, если присутствует более 50 % членов.', '1/2', '>'],
    ['ru', 'Заседание Комиссии считается правомочным, если присутствует не менее 66,7 % членов.', '667/1000', '>='],
    ['kk', 'Комиссия отырысы мүшелерінің кемінде 70 пайызы қатысқан жағдайда өкілетті болады.', '7/10', '>='],
  ] as const)('may be told in percent, in %s: %s', (lang, sentence, fraction, comparison) => {
    expect(paramsOf(point(lang, sentence), 'quorum')).toEqual([{ fraction, comparison }]);
  });

  test.each([
    ['ru', 'Заседание Комиссии считается правомочным при участии не менее пяти членов Комиссии.'],
    ['ru', 'Заседание считается действительным, если присутствуют не менее пяти членов.'],
    ['ru', 'Заседание Комиссии проводится при наличии не менее пяти ее членов.'],
    ['ru', 'Кворум Комиссии составляет пять человек.'],
    ['kk', 'Комиссия отырысы кемінде бес мүше қатысқан жағдайда өкілетті болып есептеледі.'],
    ['kk', 'Комиссия отырысы кемінде 5 мүшесі қатысқанда өткізіледі.'],
  ] as const)('in persons is no share and no size of the commission, and is told, in %s: %s', (lang, sentence) => {
    const found = point(lang, sentence);
    expect(paramsOf(found, 'quorum')).toEqual([]);
    expect(paramsOf(found, 'commission-min-members')).toEqual([]);
    expect(paramsOf(found, 'duty')).toMatchObject([{ about: ['quorum'] }]);
  });
});

describe('weights of the parts of a mark', () => {
  test.each([
    ['ru', 'Итоговая оценка: 60 % – КЦИ, 40 % – 360.'],
    ['ru', 'Удельный вес КЦИ составляет 60 процентов, метода ранжирования – 40 процентов.'],
    ['kk', 'Қорытынды бағада НМИ үлесі 60 пайызды, 360 әдісінің үлесі 40 пайызды құрайды.'],
  ] as const)('that no rule says are told, in %s: %s', (lang, sentence) => {
    expect(paramsOf(point(lang, sentence), 'duty')).toMatchObject([{ about: ['aggregation'] }]);
  });

  test('are told where they stand in a list', () => {
    const found = readLines('ru', '5. Итоговая оценка складывается из:', '1) КЦИ – 60 %;', '2) метода 360 – 40 %.');
    const told = paramsOf(found, 'duty').filter((duty) => duty.about?.includes('aggregation') === true);
    expect(told.length).toBe(2);
  });

  test('are no percents that make no whole', () => {
    const found = point('ru', 'При достижении КЦИ на 80 процентов оценка снижается на 10 процентов.');
    for (const duty of paramsOf(found, 'duty')) expect(duty.about ?? []).not.toContain('aggregation');
  });
});

describe('a condition of the use of results', () => {
  test.each([
    [
      'ru',
      'Результаты оценки являются основанием для выплаты бонусов при наличии экономии фонда оплаты труда.',
      /^при наличии экономии/u,
    ],
    ['ru', 'Бонус выплачивается получившим оценку «превосходно», при наличии экономии.', /^при наличии экономии/u],
    [
      'kk',
      'Бағалау нәтижелері үнем болған жағдайда бонустарды төлеу үшін негіз болып табылады.',
      /үнем болған жағдайда$/u,
    ],
  ] as const)('is kept in the scope of the rule as words that were not read, in %s: %s', (lang, sentence, words) => {
    const [rule] = point(lang, sentence).rules.filter(({ type }) => type === 'results-used-for');
    expect(rule?.scope?.unread).toMatch(words);
  });

  test('that is the grade itself is read', () => {
    const found = point('ru', 'Бонус выплачивается при наличии оценки «превосходно».');
    expect(found.rules.map(({ scope }) => scope?.unread ?? null)).toEqual([null]);
  });

  test('of a payment that no rule says is told', () => {
    const sentence = 'Служащим, получившим «превосходно» и «эффективно», выплачиваются бонусы при наличии экономии.';
    expect(paramsOf(point('ru', sentence), 'duty')).toMatchObject([{ about: ['results-used-for'] }]);
  });
});
