// Two editions of an act that the publisher holds, and the acts between them: samples written for these tests, in both languages.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { add } from '../../src/app/add.ts';
import { check } from '../../src/app/check.ts';
import { importFolder } from '../../src/app/import.ts';
import type { CheckAnswer } from '../../src/model/answers.ts';
import type { EditionPair } from '../../src/model/editions.ts';
import { printEditions } from '../../src/report/print-editions.ts';
import { copiedWorkspace } from '../support/workspace.ts';

const ACT = 'burabay-district-maslikhat/2020-01-15/40-1';
const ORDERED = 'burabay-district-maslikhat/2021-03-02/5-4';

const META = `act_code: '900001'
requisite: Решение Бурабайского районного маслихата от 15 января 2020 года № 40/1. Зарегистрировано Департаментом юстиции Акмолинской области 20 января 2020 года № 7650
title:
  rus: Об утверждении Методики оценки деятельности административных государственных служащих корпуса «Б» аппарата Бурабайского районного маслихата
  kaz: «Б» корпусы Бурабай аудандық мәслихаты аппаратының мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесін бекіту туралы
form: РЕШ
approved_on: 2020-01-15
`;

const HEADS = {
  ru: `# Об утверждении Методики оценки деятельности административных государственных служащих корпуса «Б» аппарата Бурабайского районного маслихата

Бурабайский районный маслихат РЕШИЛ:

1. Утвердить прилагаемую Методику оценки деятельности административных государственных служащих корпуса «Б» аппарата Бурабайского районного маслихата.

2. Настоящее решение вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.

**Секретарь районного маслихата А. Иванов**

> *Приложение к решению*
> *Бурабайского районного маслихата*
> *от 15 января 2020 года № 40/1*

## Методика оценки деятельности административных государственных служащих корпуса «Б» аппарата Бурабайского районного маслихата

### Глава 1. Общие положения
`,
  kk: `# «Б» корпусы Бурабай аудандық мәслихаты аппаратының мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесін бекіту туралы

Бурабай аудандық мәслихаты ШЕШТІ:

1. Қоса беріліп отырған «Б» корпусы Бурабай аудандық мәслихаты аппаратының мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесі бекітілсін.

2. Осы шешім оның алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.

**Аудандық мәслихаттың хатшысы А. Иванов**

> *Бурабай аудандық мәслихатының*
> *2020 жылғы 15 қаңтардағы*
> *№ 40/1 шешіміне қосымша*

## «Б» корпусы Бурабай аудандық мәслихаты аппаратының мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесі

### 1-тарау. Жалпы ережелер
`,
} as const;

const POINTS = {
  ru: [
    '1. Настоящая Методика определяет порядок оценки деятельности служащих корпуса «Б».',
    '2. Оценка не проводится, если срок пребывания на должности составляет менее трех месяцев.',
    '3. Заседание Комиссии считается правомочным, если на нем присутствовали не менее двух третей ее состава.',
    '4. Документы хранятся в службе управления персоналом в течение трех лет.',
    '5. Служащий знакомится с результатами оценки в течение двух рабочих дней.',
    '6. Решение обжалуется в течение десяти рабочих дней.',
    '7. Результаты оценки вносятся в послужной список служащего.',
  ],
  kk: [
    '1. Осы Әдістеме «Б» корпусы қызметшілерінің қызметін бағалау тәртібін айқындайды.',
    '2. Лауазымда болу мерзімі үш айдан кем болған жағдайда бағалау өткізілмейді.',
    '3. Комиссия отырысы оның құрамының кемінде үштен екісі қатысса, өкілетті болып есептеледі.',
    '4. Құжаттар персоналды басқару қызметінде үш жыл бойы сақталады.',
    '5. Қызметші бағалау нәтижелерімен екі жұмыс күні ішінде танысады.',
    '6. Шешімге он жұмыс күні ішінде шағым жасалады.',
    '7. Бағалау нәтижелері қызметшінің қызметтік тізіміне енгізіледі.',
  ],
} as const;

const BY = {
  ru: {
    held: 'решением Бурабайского районного маслихата от 02.03.2021 № 5/4 (вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования)',
    lost: 'решением Бурабайского районного маслихата от 01.02.2021 № 4/1 (вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования)',
  },
  kk: {
    held: 'Бурабай аудандық мәслихатының 02.03.2021 № 5/4 (алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі) шешімімен',
    lost: 'Бурабай аудандық мәслихатының 01.02.2021 № 4/1 (алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі) шешімімен',
  },
} as const;

type Lang = 'kk' | 'ru';

/** The text with points changed (null = as remarked deleted), each remark under its point. */
function edition(lang: Lang, changes: Record<number, string> = {}, remarks: Record<number, string> = {}): string {
  const points = POINTS[lang].flatMap((point, at) => {
    const remark = remarks[at + 1];
    return [changes[at + 1] ?? point, ...(remark === undefined ? [] : [`> *${remark}*`])];
  });
  return `${HEADS[lang]}\n${points.join('\n\n')}\n`;
}

const LATER = {
  ru: edition(
    'ru',
    {
      2: '2. Оценка не проводится, если срок пребывания на должности составляет менее одного месяца.',
      3: '3. Заседание Комиссии считается правомочным, если на нем присутствовали не менее двух третьих ее состава.',
      4: `*4. Исключен ${BY.ru.held}.*`,
      5: '5. Служащий знакомится с результатами оценки под роспись.',
      7: '7. Результаты оценки вносятся в личное дело служащего.',
    },
    {
      2: `Сноска. Пункт 2 с изменением, внесенным ${BY.ru.held}.`,
      3: `Сноска. Пункт 3 в редакции решения Бурабайского районного маслихата от 02.03.2021 № 5/4 (вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования).`,
      5: `Сноска. Пункт 5 в редакции решения Бурабайского районного маслихата от 01.02.2021 № 4/1 (вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования).`,
    },
  ),
  kk: edition(
    'kk',
    {
      2: '2. Лауазымда болу мерзімі бір айдан кем болған жағдайда бағалау өткізілмейді.',
      3: '3. Комиссия отырысы оның құрамының кемінде төрттен үші қатыса, өкілетті болып есептеледі.',
      4: `*4. Алып тасталды - ${BY.kk.held}.*`,
      5: '5. Қызметші бағалау нәтижелерімен қол қойып танысады.',
      7: '7. Бағалау нәтижелері қызметшінің жеке ісіне енгізіледі.',
    },
    {
      2: `Ескерту. 2-тармаққа өзгеріс енгізілді - ${BY.kk.held}.`,
      3: `Ескерту. 3-тармақ жаңа редакцияда - ${BY.kk.held}.`,
      5: `Ескерту. 5-тармақ жаңа редакцияда - ${BY.kk.lost}.`,
    },
  ),
} as const;

const AMENDING = {
  ru: `О внесении изменений в решение Бурабайского районного маслихата от 15 января 2020 года № 40/1 "Об утверждении Методики оценки деятельности административных государственных служащих корпуса "Б" аппарата Бурабайского районного маслихата"

Решение Бурабайского районного маслихата от 2 марта 2021 года № 5/4

      Бурабайский районный маслихат РЕШИЛ:
      1. Внести в решение Бурабайского районного маслихата от 15 января 2020 года № 40/1 "Об утверждении Методики оценки деятельности административных государственных служащих корпуса "Б" аппарата Бурабайского районного маслихата" (зарегистрировано в Реестре государственной регистрации нормативных правовых актов за № 7650) следующие изменения:
      в Методике, утвержденной указанным решением:
      в пункте 2 слова "менее трех месяцев" заменить словами "менее одного месяца";
      пункт 3 изложить в следующей редакции:
      "3. Заседание Комиссии считается правомочным, если на нем присутствовали не менее трех четвертей ее состава.";
      пункт 4 исключить;
      в пункте 6 слова "десяти рабочих дней" заменить словами "пяти рабочих дней".
      2. Настоящее решение вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
      Секретарь районного маслихата А. Иванов
`,
  kk: `Бурабай аудандық мәслихатының 2020 жылғы 15 қаңтардағы № 40/1 "Б" корпусы Бурабай аудандық мәслихаты аппаратының мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесін бекіту туралы" шешіміне өзгерістер енгізу туралы

Бурабай аудандық мәслихатының 2021 жылғы 2 наурыздағы № 5/4 шешімі

      Бурабай аудандық мәслихаты ШЕШТІ:
      1. Бурабай аудандық мәслихатының 2020 жылғы 15 қаңтардағы № 40/1 ""Б" корпусы Бурабай аудандық мәслихаты аппаратының мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесін бекіту туралы" (Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № 7650 болып тіркелген) шешіміне мынадай өзгерістер енгізілсін:
      көрсетілген шешіммен бекітілген Әдістемеде:
      2-тармақта "үш айдан кем" деген сөздер "бір айдан кем" деген сөздермен ауыстырылсын;
      3-тармақ мынадай редакцияда жазылсын:
      "3. Комиссия отырысы оның құрамының кемінде төрттен үші қатысса, өкілетті болып есептеледі.";
      4-тармақ алып тасталсын;
      6-тармақта "он жұмыс күні" деген сөздер "бес жұмыс күні" деген сөздермен ауыстырылсын.
      2. Осы шешім оның алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
      Аудандық мәслихаттың хатшысы А. Иванов
`,
} as const;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-editions-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const dated = (date: string): string => `${META}version_date:\n  kaz: ${date}\n  rus: ${date}\n`;

const EDITIONS = {
  '900001/rus@2020-01-15.md': edition('ru'),
  '900001/kaz@2020-01-15.md': edition('kk'),
  '900001/meta@2020-01-15.yaml': dated('2020-01-15'),
  '900001/rus@2021-03-02.md': LATER.ru,
  '900001/kaz@2021-03-02.md': LATER.kk,
  '900001/meta@2021-03-02.yaml': dated('2021-03-02'),
};

const resultsOf = (pair: EditionPair | undefined): Record<string, string> =>
  Object.fromEntries((pair?.rows ?? []).map((row) => [row.provision, `${row.result} ${row.reason ?? ''}`.trim()]));

const pairOf = (answer: CheckAnswer, lang: Lang): EditionPair | undefined =>
  answer.editions?.find((pair) => pair.act === ACT && pair.lang === lang);

describe('two editions of an act and the remarks between them', () => {
  const workspace = copiedWorkspace();
  let answer: CheckAnswer;
  beforeAll(async () => {
    await importFolder(workspace, { folder: folderWith(EDITIONS), write: true });
    answer = await check(workspace, { code: null, errorsOnly: false, editions: true }, () => {});
  });

  test.each(['kk', 'ru'] as const)('without the acts a remark tells that a unit changed, and no more (%s)', (lang) => {
    expect(resultsOf(pairOf(answer, lang))).toEqual({
      point_2: 'as-remarked text-not-given',
      point_3: 'as-remarked text-not-given',
      point_4: 'as-remarked text-not-given',
      point_5: 'as-remarked text-not-given',
      point_7: 'their-slip unremarked',
    });
  });

  test('what no remark tells of is a finding about the publisher, with both texts', () => {
    const found = answer.diagnostics.filter((entry) => entry.code === 'CONSOLIDATE_EDITION_DIFFERS');
    expect(found.map((entry) => [entry.place.provision, entry.place.file?.split('/').at(-1)])).toEqual([
      ['point_7', 'kk@2021-03-02.md'],
      ['point_7', 'ru@2021-03-02.md'],
    ]);
    expect(found[1]?.found).toBe('7. Результаты оценки вносятся в личное дело служащего.');
    expect(found[1]?.expected).toBe(POINTS.ru[6]);
  });
});

describe('two editions of an act and the act that lies between them', () => {
  const workspace = copiedWorkspace();
  let answer: CheckAnswer;
  beforeAll(async () => {
    await importFolder(workspace, { folder: folderWith(EDITIONS), write: true });
    for (const lang of ['ru', 'kk'] as const) {
      const file = join(folderWith({ [`${lang}.txt`]: AMENDING[lang] }), `${lang}.txt`);
      await add(workspace, { file, write: true, body: null, lang: null });
    }
    answer = await check(workspace, { code: null, errorsOnly: false, editions: true }, () => {});
  });

  test.each(['kk', 'ru'] as const)('our fold and the edition are compared unit by unit (%s)', (lang) => {
    const pair = pairOf(answer, lang);
    expect(pair?.by).toEqual([
      { act: 'burabay-district-maslikhat/2021-02-01/4-1', held: false },
      { act: ORDERED, held: true },
    ]);
    expect(resultsOf(pair)).toEqual({
      point_2: 'as-ordered',
      point_3: 'their-slip letter-differs',
      point_4: 'as-ordered',
      point_5: 'as-remarked text-not-given',
      point_6: 'their-slip not-carried-out',
      point_7: 'their-slip unremarked',
    });
  });

  test('the share and the distance count the units whose words we can know', () => {
    const pair = pairOf(answer, 'ru');
    expect([pair?.units, pair?.compared, pair?.equal]).toEqual([10, 9, 6]);
    expect(pair?.distance).toBeGreaterThan(0);
    expect(pair?.distance).toBeLessThan(0.2);
  });

  test('the report shows the words that differ, in the language of the reader', () => {
    const printed = printEditions(answer.editions ?? [], 'ru');
    expect(printed).toContain('point_3: не те слова, что в акте  <- burabay-district-maslikhat/2021-03-02/5-4');
    expect(printed).toContain('[-трех четвертей-] {+двух третьих+}');
    expect(printEditions([], 'kk')).toContain('Корпустағы бірде-бір акт екі редакцияда жоқ.');
  });
});

describe('a remark that names the words which changed', () => {
  const told = {
    ru: 'Сноска. По всему тексту Методики слова "Комиссии" заменены словами "Совета" решением Бурабайского районного маслихата от 02.03.2021 № 5/4 (вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования).',
  };
  const changed = (more: Record<number, string>) =>
    edition('ru', { 3: POINTS.ru[2].replace('Комиссии', 'Совета'), ...more }, { 1: told.ru });
  const files = (later: string) => ({
    '900001/rus@2020-01-15.md': edition('ru'),
    '900001/meta@2020-01-15.yaml': dated('2020-01-15'),
    '900001/rus@2021-03-02.md': later,
    '900001/meta@2021-03-02.yaml': dated('2021-03-02'),
  });

  test.each([
    ['and these alone', {}, { point_3: 'as-remarked words-in-remark' }],
    [
      'and another besides',
      { 6: '6. Решение обжалуется в течение пяти рабочих дней.' },
      { point_3: 'as-remarked words-in-remark', point_6: 'their-slip unremarked' },
    ],
  ] as const)('is carried out over the earlier edition: %s', async (_, more, expected) => {
    const workspace = copiedWorkspace();
    await importFolder(workspace, { folder: folderWith(files(changed(more))), write: true });
    const answer = await check(workspace, { code: null, errorsOnly: false, editions: true }, () => {});
    expect(resultsOf(pairOf(answer, 'ru'))).toEqual(expected);
  });
});
