import { describe, expect, test } from 'vitest';
import type { EditorialNote } from '../../src/model/expression.ts';
import { inRole, readFrontMatterOf } from '../support/read-front-matter.ts';

function kazakh(note: string, place: 'decree' | 'methodology' = 'methodology'): string {
  const line = `      Ескерту. ${note}\n`;
  return `"Б" корпусы қызметшілерін бағалау әдістемесін бекіту туралы

Тараз қаласы мәслихатының 2018 жылғы 5 наурыздағы № 12/3 шешімі
      Тараз қаласының мәслихаты ШЕШТІ:
      1. Қоса берілген әдістеме бекітілсін.
${place === 'decree' ? line : ''}      2. Осы шешім алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.
      Қалалық мәслихат хатшысы А. Ахметов

Тараз қаласы мәслихатының
2018 жылғы 5 наурыздағы
№ 12/3 шешімімен бекітілген

"Б" корпусы қызметшілерін бағалау әдістемесі
      1-тарау. Жалпы ережелер
      1. Осы әдістеме тәртіпті айқындайды.
${place === 'decree' ? '' : line}      2. Бағалау жүргізіледі.
`;
}

function russian(note: string, place: 'decree' | 'methodology' = 'methodology'): string {
  const line = `      Сноска. ${note}\n`;
  return `Об утверждении методики оценки служащих корпуса "Б"

Решение маслихата города Тараз от 5 марта 2018 года № 12/3.
      Маслихат города Тараз РЕШИЛ:
      1. Утвердить прилагаемую методику.
${place === 'decree' ? line : ''}      2. Настоящее решение вводится в действие со дня его первого официального опубликования.
      Секретарь маслихата А. Ахметов

Утверждена
решением маслихата
города Тараз
от 5 марта 2018 года № 12/3

      Методика оценки служащих корпуса "Б"
      Глава 1. Общие положения
      1. Настоящая методика определяет порядок.
${place === 'decree' ? '' : line}      2. Оценка проводится.
`;
}

const BY_KK =
  'Тараз қаласы мәслихатының 05.11.2022 № 40/2 шешімімен (алғашқы ресми жарияланған күнінен кейін қолданысқа енгізіледі).';
const BY_KK_2 =
  'Тараз қаласы мәслихатының 05.11.2022 № 40/2 (алғашқы ресми жарияланған күнінен кейін қолданысқа енгізіледі) шешімімен.';
const BY_RU =
  'маслихата города Тараз от 05.11.2022 № 40/2 (вводится в действие после дня его первого официального опубликования).';

type Expected = readonly [EditorialNote['event'], readonly (readonly string[])[]];

function check(text: string, [event, targets]: Expected): void {
  const { notes } = readFrontMatterOf(text);
  expect(notes.map((note) => note.target)).toEqual(targets);
  for (const note of notes) {
    expect(note).toMatchObject({
      event,
      by: { adopted: '2022-11-05', number: '40/2', type: 'decision' },
      commencement: { from: 'P', plusDays: 1 },
    });
  }
}

describe('Kazakh remarks (domain.md 1.6)', () => {
  test.each<readonly [string, Expected]>([
    [`4-тармақ жаңа редакцияда - ${BY_KK}`, ['restated', [['point:4']]]],
    [`2-тармаққа өзгерістер енгізілді - ${BY_KK_2}`, ['amended', [['point:2']]]],
    [`Әдістеме 6-тараумен толықтырылды - ${BY_KK}`, ['inserted', [['chapter:6']]]],
    [`2-тармақ 13) тармақшамен толықтырылды - ${BY_KK_2}`, ['inserted', [['point:2', 'subpoint:13']]]],
    [`9, 10 және 11-қосымшалармен толықтырылды - ${BY_KK}`, ['inserted', [['annex:9'], ['annex:10'], ['annex:11']]]],
    [`5-тармақтың екінші абзацы алып тасталды - ${BY_KK}`, ['deleted', [['point:5', 'paragraph:2']]]],
    [`42-тармақ алынып тасталды - ${BY_KK_2}`, ['deleted', [['point:42']]]],
    [`5-тармақтың 2) тармақшасы мынадай редакцияда жазылды - ${BY_KK}`, ['restated', [['point:5', 'subpoint:2']]]],
    [`4-қосымша жаңа редакцияда - ${BY_KK}`, ['restated', [['annex:4']]]],
    [`Қосымша жаңа редакцияда - ${BY_KK}`, ['restated', [['act', 'annex:1']]]],
    [
      `Шешімнің атауында және бүкіл мәтіні бойынша "Жамбыл" деген сөз "Тараз" деген сөзбен ауыстырылды - ${BY_KK_2}`,
      ['amended', [[]]],
    ],
    [`3-тармақтың күші жойылды - ${BY_KK}`, ['repealed', [['point:3']]]],
  ])('%s', (note, expected) => {
    check(kazakh(note), expected);
  });
});

describe('Russian remarks (domain.md 1.6)', () => {
  test.each<readonly [string, Expected]>([
    [`Пункт 4 в редакции решения ${BY_RU}`, ['restated', [['point:4']]]],
    [`Пункт 5 изложен в новой редакции решением ${BY_RU}`, ['restated', [['point:5']]]],
    [`Пункты 5, 7-9 в редакции решения ${BY_RU}`, ['restated', [['point:5'], ['point:7'], ['point:8'], ['point:9']]]],
    [`Пункт 2 с изменениями, внесенными решением ${BY_RU}`, ['amended', [['point:2']]]],
    [`Методика дополнена главой 6 в соответствии с решением ${BY_RU}`, ['inserted', [['chapter:6']]]],
    [`Пункт 5 дополнен подпунктом 8) решением ${BY_RU}`, ['inserted', [['point:5', 'subpoint:8']]]],
    [`Методика дополнена приложениями 9 и 10 решением ${BY_RU}`, ['inserted', [['annex:9'], ['annex:10']]]],
    [`Подпункт 22) пункта 3 исключен решением ${BY_RU}`, ['deleted', [['point:3', 'subpoint:22']]]],
    [`Пункт 42 исключен решением ${BY_RU}`, ['deleted', [['point:42']]]],
    [`По всему тексту слова "Жамбыл" заменены словами "Тараз" решением ${BY_RU}`, ['amended', [[]]]],
    [`Приложение - в редакции решения ${BY_RU}`, ['restated', [['act', 'annex:1']]]],
    [`Приложение 4 в редакции решения ${BY_RU}`, ['restated', [['annex:4']]]],
    [
      `Правый верхний угол приложения с изменениями, внесенными решением ${BY_RU}`,
      ['amended', [['act', 'annex:1', 'stamp']]],
    ],
  ])('%s', (note, expected) => {
    check(russian(note), expected);
  });
});

test('a remark inside the decree speaks of a point of the decree', () => {
  check(kazakh(`2-тармақ жаңа редакцияда - ${BY_KK}`, 'decree'), ['restated', [['act', 'point:2']]]);
  check(russian(`Пункт 2 в редакции решения ${BY_RU}`, 'decree'), ['restated', [['act', 'point:2']]]);
});

test('one remark by two acts gives an entry for each, with its own commencement', () => {
  const { notes, front } = readFrontMatterOf(
    russian(
      'Глава 2 с изменениями, внесенными решениями маслихата города Тараз от 05.11.2022 № 40/2 (вводится в действие со дня его первого официального опубликования); от 07.02.2023 № 3-1 (вводится в действие после дня его первого официального опубликования).',
    ),
  );
  expect(notes.map((note) => [note.by?.number, note.by?.bodyAsWritten, note.commencement?.plusDays])).toEqual([
    ['40/2', 'маслихата города Тараз', 0],
    ['3-1', 'маслихата города Тараз', 1],
  ]);
  expect(inRole(front, 'edition-note')).toHaveLength(2);
  const kk = readFrontMatterOf(
    kazakh(
      '7-тармаққа өзгерістер енгізілді - Тараз қаласы мәслихатының 05.11.2022 № 40/2; 07.02.2023 № 3-1 шешімдерімен.',
    ),
  );
  expect(kk.notes.map((note) => [note.by?.number, note.by?.adopted])).toEqual([
    ['40/2', '2022-11-05'],
    ['3-1', '2023-02-07'],
  ]);
});

test('a remark on the repeal of the whole act tells the repealing act', () => {
  const { front, notes } = readFrontMatterOf(kazakh(`Күші жойылды - ${BY_KK}`));
  expect(notes).toMatchObject([{ event: 'repealed', target: [] }]);
  expect(front.repealedBy).toMatchObject({
    by: { role: 'repeals-this', number: '40/2' },
    commencement: { from: 'P', plusDays: 1 },
  });
  expect(inRole(front, 'repeals-this')).toHaveLength(1);
});

test('a remark that is not understood is kept and reported', () => {
  const { notes, codes } = readFrontMatterOf(kazakh('Бір нәрсе болды.'));
  expect(notes).toMatchObject([{ event: 'other', target: null, by: null }]);
  expect(codes).toEqual(['PARSE_NOTE_NOT_UNDERSTOOD']);
});

test('a remark older than the act is a contradiction', () => {
  const { codes } = readFrontMatterOf(
    russian('Пункт 4 в редакции решения маслихата города Тараз от 05.11.2012 № 40/2.'),
  );
  expect(codes).toEqual(['PARSE_DATES_OUT_OF_ORDER']);
});
