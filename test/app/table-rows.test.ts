// Rows that amending acts add to tables, restate, exclude, or change in one cell: their words, cells and rules.
import { describe, expect, test } from 'vitest';
import { openLaw } from '../../src/app/open-law.ts';
import { cellsKey } from '../../src/model/cells.ts';
import { amendingAct, annexWith, BODY, baseAct, corpusOf, lawOn, table, unitOn } from '../support/small-acts.ts';

const PUBLISHED = { '2018-03-05/61': '2018-03-20', '2020-06-01/140': '2020-06-05' };
const BEFORE = '2019-01-01';
const LATER = '2021-01-01';
const ROW = 'annex_1__tbl_1__row_';

const amended = (orders: string) => corpusOf([baseAct(), amendingAct(orders)], PUBLISHED);
const quoted = (...row: readonly string[]) => `\n\n"\n\n${table(row)}\n\n".`;

/** The cells of a row on the later day. */
async function cellsIn(workspace: Awaited<ReturnType<typeof amended>>, row: string) {
  const { words } = await unitOn(workspace, LATER, row);
  const { value: law } = await openLaw(workspace, BODY);
  const cells = law?.methodologies[0]?.cells?.[cellsKey(row, words ?? '')];
  return cells?.map(({ role, items }) => `${role}: ${items.join()}`);
}

describe('a row quoted as a table', () => {
  test('is added with its cells, in the columns of the rows beside it', async () => {
    const workspace = await amended(
      `      приложение 1 дополнить строкой 4 следующего содержания:${quoted('4', 'инициатива', '15')}`,
    );
    expect((await lawOn(workspace, LATER)).text).toBe('complete');
    expect(await unitOn(workspace, LATER, `${ROW}4`)).toMatchObject({ status: 'applies', words: '4 инициатива 15' });
    expect(await unitOn(workspace, BEFORE, `${ROW}4`)).toMatchObject({ status: undefined });
    expect(await cellsIn(workspace, `${ROW}4`)).toEqual(['number: 4', 'other: инициатива', 'other: 15']);
  });

  test('that the order names by no number bears its own', async () => {
    const workspace = await amended(
      `      таблицу приложения 1 дополнить строкой следующего содержания:${quoted('4', 'инициатива', '15')}`,
    );
    expect(await unitOn(workspace, LATER, `${ROW}4`)).toMatchObject({ state: 'text', words: '4 инициатива 15' });
  });

  test('is restated, and its neighbours stay', async () => {
    const workspace = await amended(
      `      строку 2 приложения 1 изложить в следующей редакции:${quoted('2', 'срочность', '22')}`,
    );
    expect(await unitOn(workspace, LATER, `${ROW}2`)).toMatchObject({ state: 'text', words: '2 срочность 22' });
    expect(await unitOn(workspace, LATER, `${ROW}3`)).toMatchObject({ words: '3 дисциплина 30' });
    expect(await cellsIn(workspace, `${ROW}2`)).toEqual(['number: 2', 'other: срочность', 'other: 22']);
  });

  test('under another number than the order names is not held', async () => {
    const workspace = await amended(
      `      строку 2 приложения 1 изложить в следующей редакции:${quoted('5', 'срочность', '22')}`,
    );
    expect(await unitOn(workspace, LATER, `${ROW}2`)).toMatchObject({ state: 'unknown', words: null });
  });
});

describe('one cell of a row', () => {
  test('is restated by its column, whatever stands in the others', async () => {
    const workspace = await amended(
      '      графу 3 строки 2 приложения 1 изложить в следующей редакции:\n\n      "25".',
    );
    expect(await unitOn(workspace, LATER, `${ROW}2`)).toMatchObject({ state: 'text', words: '2 срок 25' });
    expect(await cellsIn(workspace, `${ROW}2`)).toEqual(['number: 2', 'other: срок', 'other: 25']);
  });

  test('that the row does not have leaves this row open, and no other', async () => {
    const workspace = await amended(
      '      графу 7 строки 2 приложения 1 изложить в следующей редакции:\n\n      "25".',
    );
    expect(await unitOn(workspace, LATER, `${ROW}2`)).toMatchObject({ state: 'unknown', certainty: 'undetermined' });
    expect(await unitOn(workspace, LATER, `${ROW}3`)).toMatchObject({ status: 'applies', words: '3 дисциплина 30' });
  });

  test('has words replaced in it, and the row keeps its cells', async () => {
    const workspace = await amended('      в графе 2 строки 2 приложения 1 слово "срок" заменить словом "срочность".');
    expect(await cellsIn(workspace, `${ROW}2`)).toEqual(['number: 2', 'other: срочность', 'other: 20']);
  });

  test('of all rows is left open with the table', async () => {
    const workspace = await amended('      графу 3 приложения 1 исключить.');
    expect(await unitOn(workspace, LATER, `${ROW}2`)).toMatchObject({ state: 'unknown', certainty: 'undetermined' });
  });
});

describe('the rules of a table', () => {
  const sheet = annexWith(
    1,
    'Лист оценки по компетенциям',
    table(['№ п/п', 'Наименование компетенции', 'Оценка'], ['1', 'Сотрудничество', ''], ['2', 'Этика', '']),
  );
  const points = `      1. Настоящая Методика определяет порядок оценки.

      2. Оценка компетенций проводится по листу согласно приложению 1 к настоящей Методике.`;

  async function competenciesAfter(orders: string) {
    const workspace = await corpusOf([baseAct({ points, annexes: sheet }), amendingAct(orders)], PUBLISHED);
    const listed = async (date: string) =>
      (await lawOn(workspace, date)).rules.flatMap((rule) =>
        rule.type === 'competencies' && rule.status === 'applies'
          ? [(rule.params as { list: { name: string }[] }).list.map(({ name }) => name).join()]
          : [],
      );
    return { before: await listed(BEFORE), later: await listed(LATER) };
  }

  test('know the row that was added, and did not know it before', async () => {
    const order = `      приложение 1 дополнить строкой 3 следующего содержания:${quoted('3', 'Оперативность', '')}`;
    expect(await competenciesAfter(order)).toEqual({
      before: ['Сотрудничество,Этика'],
      later: ['Сотрудничество,Этика,Оперативность'],
    });
  });

  test('lose the row that was excluded, and no more', async () => {
    expect(await competenciesAfter('      строку 1 приложения 1 исключить.')).toEqual({
      before: ['Сотрудничество,Этика'],
      later: ['Этика'],
    });
  });
});

test('a list of subpoints is the shorter one before a subpoint is added', async () => {
  const points = '      1. КЦИ должны быть:\n\n      1) конкретными;\n\n      2) измеримыми.';
  const order = '      пункт 1 дополнить подпунктом 3) следующего содержания:\n\n      "3) достижимыми.".';
  const workspace = await corpusOf([baseAct({ points }), amendingAct(order)], PUBLISHED);
  const required = async (date: string) =>
    (await lawOn(workspace, date)).rules.flatMap((rule) =>
      rule.type === 'kpi-requirements' && rule.status === 'applies'
        ? [(rule.params as { requirements: { words: string }[] }).requirements.map(({ words }) => words).join()]
        : [],
    );
  expect(await required(BEFORE)).toEqual(['конкретными,измеримыми']);
  expect(await required(LATER)).toEqual(['конкретными,измеримыми,достижимыми']);
});
