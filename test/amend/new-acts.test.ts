// Whole amending acts as drafters write them, read through the parser: what earlier readings dropped or misplaced.
import { describe, expect, test } from 'vitest';
import { finishDocument, parseDocument } from '../../src/app/make-document.ts';

function read(text: string) {
  const input = { path: 'x.txt', bytes: new TextEncoder().encode(text), sha256: '', lang: null, mediaType: '' };
  const parsed = parseDocument({ ...input, isConsolidated: false });
  const document = finishDocument(parsed, 'body/2021-02-12/2');
  const edits = document.edits.map(({ edit }) => `${edit.op} ${edit.target.path.join('/')}`);
  return { document, edits, codes: document.diagnostics.map((entry) => entry.code) };
}

const kazakh = (
  lines: string,
): string => `Шымкент қалалық мәслихатының 2019 жылғы 29 наурыздағы № 47/393-6с шешіміне өзгерістер енгізу туралы

Шымкент қаласы мәслихатының 2021 жылғы 12 ақпандағы № 2/11-7с шешімі

      Шымкент қаласының мәслихаты ШЕШТІ:
      1. Шымкент қалалық мәслихатының 2019 жылғы 29 наурыздағы № 47/393-6с шешіміне мынадай өзгерістер енгізілсін:
      көрсетілген шешіммен бекітілген әдістемеде:
${lines}
      2. Осы шешім алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.

      Қала мәслихатының хатшысы Б. Нарымбетов
`;

describe('an instruction that begins with the number of a subpoint', () => {
  test('is no subpoint of the amending act', () => {
    const { edits, codes } = read(
      kazakh(`      12-тармақта:
      1) тармақша мынадай редакцияда жазылсын:
      "1) нақты болуға тиіс;";
      2) және 4) тармақшалар алып тасталсын;
      5) тармақша алып тасталсын;
      3) тармақшаның екінші абзацындағы "бір" деген сөз "екі" деген сөзбен ауыстырылсын;
      мынадай мазмұндағы 6) тармақшамен толықтырылсын:
      "6) түсінікті болуға тиіс.".`),
    );
    expect(edits).toEqual([
      'replace-unit point:12/subpoint:1',
      'delete-unit point:12/subpoint:2',
      'delete-unit point:12/subpoint:4',
      'delete-unit point:12/subpoint:5',
      'replace-words point:12/subpoint:3/paragraph:2',
      'insert-unit point:12/subpoint:6',
      'set-commencement ',
    ]);
    expect(codes).not.toContain('PARSE_LABEL_GAP');
  });

  test('and a numbered instruction still is one', () => {
    const { edits, document } = read(
      kazakh(`      1) 5-тармақ алып тасталсын;
      2) 6-тармақтың 2) тармақшасы алып тасталсын.`),
    );
    expect(edits.slice(0, 2)).toEqual(['delete-unit point:5', 'delete-unit point:6/subpoint:2']);
    expect(document.edits.map(({ edit }) => edit.sourceProvision).slice(0, 2)).toEqual([
      'act__point_1__sub_1',
      'act__point_1__sub_2',
    ]);
  });
});

const SUSPENDING = `О приостановлении действия отдельных норм приказа Министра юстиции Республики Казахстан от 4 июня 2015 года № 316

Приказ Министра юстиции Республики Казахстан от 2 апреля 2020 года № 120

      ПРИКАЗЫВАЮ:
      1. Приостановить с 16 марта 2020 года до 11 мая 2020 года действие пунктов 15 и 28 Методики оценки деятельности служащих корпуса "Б", утвержденной приказом Министра юстиции Республики Казахстан от 4 июня 2015 года № 316.
      2. Настоящий приказ вводится в действие со дня его первого официального опубликования.

      Министр М. Бекетаев
`;

test('an act that suspends changes another act, from the day that it names', () => {
  const { document } = read(SUSPENDING);
  expect(document.frontMatter.kind).toBe('amend');
  expect(document.edits.slice(0, 2).map(({ edit }) => [edit.op, edit.effective?.exact, edit.until?.date])).toEqual([
    ['suspend', '2020-03-16', '2020-05-11'],
    ['suspend', '2020-03-16', '2020-05-11'],
  ]);
});

test('a title whose quotation marks do not pair up says the deed, not that of the act amended', () => {
  const title =
    'О внесении изменений в решение маслихата от 24 мая 2023 года № 26 "Об утверждении Методики оценки служащих корпуса "Б" учреждения "Аппарат маслихата"';
  const { codes } = read(`${title}

Решение Атырауского областного маслихата от 14 марта 2024 года № 91

      Атырауский областной маслихат РЕШИЛ:
      1. Внести в решение Атырауского областного маслихата от 24 мая 2023 года № 26 следующее изменение:
      пункт 5 исключить.
      2. Настоящее решение вводится в действие со дня его первого официального опубликования.
`);
  expect(codes).not.toContain('PARSE_KIND_CONTRADICTED');
});

test('an act that repeals the acts of a list does not repeal itself', () => {
  const { document } = read(`Атырау облыстық мәслихатының кейбір шешімдерінің күші жойылды деп тану туралы

Атырау облыстық мәслихатының 2025 жылғы 20 қарашадағы № 210-VIII шешімі

      Атырау облыстық мәслихаты ШЕШІМ ҚАБЫЛДАДЫ:
      1. Осы шешімнің қосымшасына сәйкес тізбе бойынша Атырау облыстық мәслихатының кейбір шешімдерінің күші жойылды деп танылсын.
      2. Осы шешім алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.

      Облыстық мәслихат төрағасы Т. Сұлтанов

Атырау облыстық мәслихатының
2025 жылғы 20 қарашадағы
№ 210-VIII шешіміне
қосымша

Атырау облыстық мәслихатының күші жойылған кейбір шешімдерінің тізбесі

      1. Атырау облыстық мәслихатының 2023 жылғы 24 мамырдағы № 26-VIII "Атырау облыстық мәслихаты аппараты" мемлекеттік мекемесінің "Б" корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесін бекіту туралы" шешімі.
      2. Атырау облыстық мәслихатының 2024 жылғы 14 наурыздағы № 91-VIII шешімі.
`);
  const repealed = document.edits.filter(({ edit }) => edit.op === 'repeal-act');
  expect(repealed.map(({ reference }) => reference?.number)).toEqual(['26-VIII', '91-VIII']);
});
