// Kazakh and Russian texts of one act are two witnesses: what both say is one rule, what they say differently is a finding.
import { expect, test } from 'vitest';
import { joinLanguages } from '../../src/extract/join-languages.ts';
import type { Rule } from '../../src/model/rule-graph.ts';
import { readLines } from './helpers/sentence.ts';

const KK = [
  '13. НМИ саны 5 құрайды.',
  '29. Комиссияның отырысы оның құрамының кем дегенде үштен екісі қатысқан жағдайда өкілетті болып есептеледі.',
  '31. Комиссияның шешімі ашық дауыс беру арқылы қабылданады.',
];
const RU = [
  '13. Количество КЦИ составляет 5.',
  '29. Заседание Комиссии считается правомочным, если на нем присутствовали не менее двух третей ее состава.',
  '31. Решение Комиссии принимается открытым голосованием.',
];

const join = (kk: readonly string[], ru: readonly string[]): ReturnType<typeof joinLanguages> =>
  joinLanguages(readLines('kk', ...kk).rules, readLines('ru', ...ru).rules, 'body/2020-01-01/1');
const languages = (rule: Rule | undefined): string[] => (rule?.citations ?? []).map(({ lang }) => lang);

test('rules on which both languages agree become one rule with the quotes of both', () => {
  const { value, diagnostics } = join(KK, RU);
  expect(value.map(({ id }) => id)).toEqual(['kpi-count/point_13', 'quorum/point_29', 'vote/point_31']);
  expect(value.map(languages)).toEqual([
    ['kk', 'ru'],
    ['kk', 'ru'],
    ['kk', 'ru'],
  ]);
  expect(diagnostics).toEqual([]);
});

test('a number that differs is reported and neither language is put over the other in silence', () => {
  const { value, diagnostics } = join(KK, ['13. Количество КЦИ составляет 6.', ...RU.slice(1)]);
  expect(diagnostics.map(({ code, place }) => [code, place.provision])).toEqual([
    ['EXTRACT_LANGUAGES_DIFFER', 'point_13'],
  ]);
  expect(languages(value[0])).toEqual(['kk']);
});

test('"more than two thirds" and "at least two thirds" are not the same', () => {
  const more = KK.map((line) => line.replace('кем дегенде үштен екісі', 'үштен екісінен астамы'));
  expect(join(more, RU).diagnostics).toHaveLength(1);
});

test('a rule that only one language gives is kept and reported', () => {
  const { value, diagnostics } = join(KK.slice(0, 2), RU);
  expect(value.map(({ id }) => id)).toEqual(['kpi-count/point_13', 'quorum/point_29', 'vote/point_31']);
  expect(diagnostics).toHaveLength(1);
});
