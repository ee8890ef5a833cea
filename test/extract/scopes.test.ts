// A chapter or a part that is for some servants and one work period: every rule under it carries that.
import { expect, test } from 'vitest';
import { findDateRange } from '../../src/lexicon/date-ranges.ts';
import { extractDocument } from './helpers/documents.ts';
import { readLines } from './helpers/sentence.ts';

const KK = [
  '5. Егер бағаланатын қызметшінің бағаланатын кезеңде нақты лауазымда болу мерзімі бір айдан кем болған жағдайда, оны бағалау жүргізілмейді.',
  'Бұл ретте 2021 жылғы 1 шілдеден 2022 жылғы 31 желтоқсанға дейінгі жұмыс кезеңінде әлеуметтік демалыста болған, еңбекке уақытша жарамсыздығы кезінде болған "Б" корпусы қызметшілерінің қызметін бағалау осы Әдістеменің 6-тарауында белгіленген тәртіпте жүзеге асырылады.',
  '11. Персоналды басқару қызметі бағаланатын қызметшіні бағалау нәтижелерімен ол аяқталған соң екі жұмыс күні ішінде таныстыруды қамтамасыз етеді.',
  'Осы Әдістеменің 5-тармағының екінші бөлігінде көрсетілген қызметшілерді таныстыру тапсырыс хатты және/немесе жеделхатты пайдалана отырып жүзеге асырылады.',
];
const KK_TITLE =
  '## 6-тарау. 2021 жылғы 1 шілдеден 2022 жылғы 31 желтоқсанға дейінгі жұмыс кезеңінде әлеуметтік демалыста, еңбекке уақытша жарамсыздық кезінде болған "Б" корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалаудың тәртібі';
const KK_SIX = [
  '47. НМИ саны 5 құрайды.',
  '57. Комиссияның отырысы оның құрамының кем дегенде үштен екісі қатысқан жағдайда өкілетті болып есептеледі.',
];

const RU = [
  '5. Если срок пребывания на конкретной должности оцениваемого служащего в оцениваемом периоде составляет менее одного месяца, его оценка не проводится.',
  'При этом оценка деятельности служащих корпуса "Б", находившихся в социальном отпуске, в период временной нетрудоспособности в период работы с 1 июля 2021 года по 31 декабря 2022 года, осуществляется в порядке, установленном главой 6 настоящей Методики.',
  '11. Служба управления персоналом обеспечивает ознакомление оцениваемого служащего с результатами оценки в течение двух рабочих дней со дня ее завершения.',
  'Ознакомление служащих, указанных в части второй пункта 5 настоящей Методики, осуществляется заказным письмом и/или телеграммой.',
];
const RU_TITLE =
  '## Глава 6. Порядок оценки деятельности административных государственных служащих корпуса "Б", находившихся в социальном отпуске, периоде временной нетрудоспособности в период работы с 1 июля 2021 года до 31 декабря 2022 года';
const RU_SIX = [
  '47. Количество КЦИ составляет 5.',
  '57. Заседание Комиссии считается правомочным, если на нем присутствовало не менее двух третей ее состава.',
];

const GROUP = { cases: ['case:social-leave', 'case:illness'], period: { from: '2021-07-01', to: '2022-12-31' } };

function scopes(lang: 'kk' | 'ru', lines: readonly string[]): Record<string, unknown> {
  const { rules } = readLines(lang, ...lines);
  return Object.fromEntries(rules.map(({ id, scope }) => [id, scope ?? null]));
}

test.each([
  ['kk', [...KK, KK_TITLE, ...KK_SIX]],
  ['ru', [...RU, RU_TITLE, ...RU_SIX]],
] as const)(
  '%s: the chapter and the part bind their rules to the group; the general points bind nobody',
  (lang, lines) => {
    const found = scopes(lang, lines);
    expect(found).toMatchObject({
      'absent-servant/point_5__para_2': { ...GROUP, by: 'point_5__para_2' },
      'acknowledgement/point_11__para_2': { ...GROUP, by: 'point_5__para_2' },
      'kpi-count/point_47': { ...GROUP, by: 'chp_6' },
      'quorum/point_57': { ...GROUP, by: 'chp_6' },
      'eligibility-exclusion/point_5': null,
      'deadline/point_11': null,
    });
  },
);

test.each([
  ['kk', [...KK, '## 6-тарау. Бағалаудың ерекше тәртібі', ...KK_SIX]],
  ['ru', [...RU, '## Глава 6. Особый порядок оценки', ...RU_SIX]],
] as const)('%s: a chapter whose title says nothing is for those who are sent to it', (lang, lines) => {
  expect(scopes(lang, lines)).toMatchObject({ 'kpi-count/point_47': { ...GROUP, by: 'point_5__para_2' } });
});

test('a renumbered and re-dated copy gives the dates and numbers of the copy', () => {
  const lines = [...KK, KK_TITLE, ...KK_SIX].map((line) =>
    line
      .replaceAll('2021 жылғы 1 шілдеден', '2019 жылғы 15 ақпаннан')
      .replaceAll('2022 жылғы 31 желтоқсанға', '2020 жылғы 1 наурызға')
      .replaceAll('6-тарау', '9-тарау'),
  );
  expect(scopes('kk', lines)).toMatchObject({
    'kpi-count/point_47': { period: { from: '2019-02-15', to: '2020-03-01' }, by: 'chp_9' },
  });
});

test('document 003: every rule of chapter 6 and of its forms carries the group, no other rule does', () => {
  const rules = extractDocument('003').rules.filter(({ id }) => !id.includes('/act__'));
  const general = rules.filter(({ scope }) => scope === undefined).map(({ id }) => id);
  expect(general.filter((id) => !/\/point_(2|3|5|8|11)(__sub_13|__para_3)?(~\d)?$/.test(id))).toEqual([]);
  const scoped = rules.filter(({ scope }) => scope !== undefined);
  expect(scoped.length).toBeGreaterThanOrEqual(35);
  for (const { scope } of scoped) expect(scope).toMatchObject(GROUP);
});

test('two dates of acts are no period of work', () => {
  expect(findDateRange('приказом от 1 июля 2021 года № 5 и от 31 декабря 2022 года № 7', 'ru')).toBeNull();
  expect(findDateRange('2021 жылғы 1 шілдедегі № 5 және 2022 жылғы 31 желтоқсандағы № 7 бұйрық', 'kk')).toBeNull();
  expect(findDateRange('с 1 июля 2021 года по 31 декабря 2022 года', 'ru')).toMatchObject({ from: '2021-07-01' });
});

test.each([
  ['ru', '## Глава 6. Порядок оценки служащих корпуса "Б", находящихся в социальном отпуске', ['case:social-leave']],
  ['kk', '## 6-тарау. Әлеуметтік демалыста болған "Б" корпусы қызметшілерін бағалау тәртібі', ['case:social-leave']],
  [
    'ru',
    '## Глава 6. Использование результатов оценки для обучения и повышения квалификации служащих корпуса "Б"',
    null,
  ],
  ['kk', '## 6-тарау. "Б" корпусы қызметшілерінің біліктілігін арттыру үшін бағалау нәтижелерін пайдалану', null],
  ['ru', '## Глава 6. Порядок оценки служащих корпуса "Б"', null],
] as const)('%s: a title without a period tells persons only by what they were in: %s', (lang, title, cases) => {
  const point = lang === 'ru' ? '47. Количество КЦИ составляет 5.' : '47. НМИ саны 5 құрайды.';
  const scope = cases === null ? null : { cases, period: null, by: 'chp_6' };
  expect(scopes(lang, [title, point])).toEqual({ 'kpi-count/point_47': scope });
});
