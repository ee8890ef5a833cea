// How the law says "how many": each line is a wording that drafters use, with the numbers that it must give.
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model/ids.ts';
import type { RuleType } from '../../src/model/rule-graph.ts';
import { codesOf, paramsOf, readLines } from './helpers/sentence.ts';

type Row = readonly [lang: Lang, type: RuleType, sentence: string, params: object];

const ROWS: readonly Row[] = [
  ['kk', 'kpi-count', 'НМИ саны 5 құрайды.', { min: 5, max: 5 }],
  ['kk', 'kpi-count', 'НМИ саны кемінде төрт, бірақ алтыдан аспайды.', { min: 4, max: 6 }],
  ['kk', 'kpi-count', 'НМИ саны 3-тен 7-ге дейін болады.', { min: 3, max: 7 }],
  ['kk', 'kpi-count', 'НМИ саны үштен кем болмауы және бестен аспауы тиіс.', { min: 3, max: 5 }],
  ['kk', 'kpi-count', 'НМИ саны он екіден аспайды.', { min: 0, max: 12 }],
  ['ru', 'kpi-count', 'Количество КЦИ составляет 5.', { min: 5, max: 5 }],
  ['ru', 'kpi-count', 'КЦИ устанавливаются в количестве от трех до пяти.', { min: 3, max: 5 }],
  ['ru', 'kpi-count', 'Количество КЦИ должно составлять не менее четырех и не более шести.', { min: 4, max: 6 }],
  ['ru', 'kpi-count', 'Количество КЦИ составляет 4-6.', { min: 4, max: 6 }],
  ['kk', 'commission-min-members', 'Комиссия мүшелерінің саны 5 адамнан кем болмауы тиіс.', { min: 5 }],
  ['kk', 'commission-min-members', 'Комиссия жеті мүшеден тұрады.', { min: 7 }],
  ['ru', 'commission-min-members', 'Количество членов Комиссии составляет не менее 5 человек.', { min: 5 }],
  ['ru', 'commission-min-members', 'Комиссия состоит не менее чем из семи членов.', { min: 7 }],
  [
    'kk',
    'quorum',
    'Комиссияның отырысы оның құрамының кем дегенде үштен екісі қатысқан жағдайда өкілетті болып есептеледі.',
    { fraction: '2/3', comparison: '>=' },
  ],
  [
    'kk',
    'quorum',
    'Бағалау жөніндегі комиссияның мәжілісі оның құрамының үштен екісінен астамы қатысқан жағдайда өкілетті болып есептеледі.',
    { fraction: '2/3', comparison: '>' },
  ],
  [
    'kk',
    'quorum',
    'Комиссияның отырысы оның құрамының кемінде 3/5 бөлігі қатысқанда өкілетті.',
    { fraction: '3/5', comparison: '>=' },
  ],
  [
    'ru',
    'quorum',
    'Заседание Комиссии считается правомочным, если на нем присутствовали не менее двух третей ее состава.',
    { fraction: '2/3', comparison: '>=' },
  ],
  [
    'ru',
    'quorum',
    'Заседание Комиссии считается правомочным при участии более половины ее членов.',
    { fraction: '1/2', comparison: '>' },
  ],
  ['kk', 'max-indicators', 'Бір құзырет бойынша мінез-құлық индикаторларының саны 10-нан аспайды.', { max: 10 }],
  [
    'ru',
    'max-indicators',
    'Количество поведенческих индикаторов по одной компетенции составляет не более десяти.',
    { max: 10 },
  ],
];

describe('numbers in figures and words, with case endings and comparisons', () => {
  test.each(ROWS)('%s %s: %s', (lang, type, sentence, params) => {
    const read = readLines(lang, `1. ${sentence}`);
    expect(paramsOf(read, type)).toEqual([params]);
    expect(codesOf(read)).toEqual([]);
  });
});

const UNREADABLE: readonly (readonly [Lang, string])[] = [
  ['kk', 'НМИ саны ____ құрайды.'],
  ['kk', 'НМИ саны бірнеше болады.'],
  ['ru', 'Количество КЦИ составляет ___.'],
  ['ru', 'Количество КЦИ составляет пять, в исключительных случаях семь.'],
  ['ru', 'Количество членов Комиссии составляет не менее ___ человек.'],
  ['ru', 'Заседание Комиссии считается правомочным, если на нем присутствовали члены ее состава.'],
];

describe('a number that cannot be read is never guessed', () => {
  test.each(UNREADABLE)('%s: %s', (lang, sentence) => {
    const read = readLines(lang, `1. ${sentence}`);
    expect(codesOf(read)).toEqual(['EXTRACT_NUMBER_UNKNOWN']);
    expect(read.rules.filter((rule) => rule.type !== 'duty' || rule.params.about === undefined)).toEqual([]);
    expect(read.account.map(({ verdict }) => verdict)).toEqual(['not-modelled']);
  });
});

test('"оның" (its) and "үшін" (for) look like ten and three with a case ending and are neither', () => {
  const read = readLines('kk', '1. Бағалауды өткізу үшін НМИ саны оның жоспары үшін 5 құрайды.');
  expect(paramsOf(read, 'kpi-count')).toEqual([{ min: 5, max: 5 }]);
});

test('a decimal with a blank inside is read in a range of points and nowhere else', () => {
  const scale = readLines(
    'ru',
    '7. Результату «хорошо» соответствует диапазон оценок от 2 до 3 баллов, «плохо» от 0 до 1, 99 баллов по градации.',
  );
  expect(paramsOf(scale, 'grade-scale')[0]?.bands.map(({ min, max }) => [min, max])).toEqual([
    ['2', '3'],
    ['0', '1.99'],
  ]);
});
