// What is said of units that an order may have touched, or that stand in the window of a repeal.
import { describe, expect, test } from 'vitest';
import { amendingAct, baseAct, corpusOf, historyIn, lawOn, repealingAct, unitOn } from '../support/small-acts.ts';

const PUBLISHED = { '2018-03-05/61': '2018-03-20', '2020-06-01/140': '2020-06-05' };

describe('an order that was not understood', () => {
  const orders = '      пункт 3 изложить в следующей редакции:\n\n      "3. Количество КЦИ составляет 4.";';

  test('about a paragraph that the point does not have leaves the point open, and the text before it whole', async () => {
    const workspace = await corpusOf(
      [baseAct(), amendingAct(`${orders}\n\n      абзац пятый пункта 5 переделать иначе.`)],
      PUBLISHED,
    );
    expect((await lawOn(workspace, '2019-01-01')).text).toBe('complete');
    expect(await unitOn(workspace, '2021-01-01', 'point_5')).toMatchObject({
      certainty: 'undetermined',
      state: 'unknown',
      words: null,
    });
    expect((await lawOn(workspace, '2021-01-01')).text).toBe('partial');
    expect((await historyIn(workspace)).map(({ from, words }) => [from.exact, words])).toEqual([
      ['2018-03-20', 'held'],
      ['2020-06-05', 'partial'],
    ]);
    expect((await historyIn(workspace, 'point:5')).map(({ state, certainty }) => [state, certainty])).toEqual([
      ['text', 'certain'],
      ['unknown', 'undetermined'],
    ]);
  });

  test('about a row finds the row, and leaves its neighbours alone', async () => {
    const workspace = await corpusOf(
      [baseAct(), amendingAct(`${orders}\n\n      строку 2 приложения 1 переделать иначе.`)],
      PUBLISHED,
    );
    expect(await unitOn(workspace, '2021-01-01', 'annex_1__tbl_1__row_2')).toMatchObject({ state: 'unknown' });
    expect(await unitOn(workspace, '2021-01-01', 'annex_1__tbl_1__row_3')).toMatchObject({ status: 'applies' });
  });

  test('about a point that the text does not have is no gap in the text before it', async () => {
    const workspace = await corpusOf(
      [baseAct(), amendingAct(`${orders}\n\n      пункт 7 переделать иначе.`)],
      PUBLISHED,
    );
    expect((await lawOn(workspace, '2019-01-01')).text).toBe('complete');
    expect(await unitOn(workspace, '2021-01-01', 'point_7')).toMatchObject({ certainty: 'undetermined' });
  });
});

test('a unit in the window of a repeal has its words in every reading in which it stands', async () => {
  const workspace = await corpusOf([baseAct(), repealingAct()], { '2018-03-05/61': '2018-03-20' });
  const unit = await unitOn(workspace, '2020-06-10', 'point_3');
  expect(unit).toMatchObject({ status: 'undetermined', certainty: 'undetermined', state: 'text', words: null });
  expect(unit.alternatives?.map(({ status, state }) => [status, state])).toEqual([
    ['ceased', 'absent'],
    ['applies', 'text'],
  ]);
});
