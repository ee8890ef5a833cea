// Units that get other numbers or exchange places: their words go with them, or all of them are open.
import { describe, expect, test } from 'vitest';
import { amendingAct, baseAct, corpusOf, historyIn, lawOn, unitOn } from '../support/small-acts.ts';

const PUBLISHED = { '2018-03-05/61': '2018-03-20', '2020-06-01/140': '2020-06-05' };
const BEFORE = '2019-01-01';
const LATER = '2021-01-01';

const amended = (orders: string) => corpusOf([baseAct(), amendingAct(orders)], PUBLISHED);

describe('points that exchange places', () => {
  test('take their words and rules with them', async () => {
    const workspace = await amended('      пункты 3 и 5 поменять местами.');
    expect((await unitOn(workspace, LATER, 'point_3')).words).toBe('3. Результаты оценки хранятся три года.');
    expect((await unitOn(workspace, LATER, 'point_5')).words).toBe('5. Количество КЦИ составляет 5.');
    const rules = (await lawOn(workspace, LATER)).rules.filter(({ status }) => status === 'applies');
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(['retention/point_3', 'kpi-count/point_5']));
    expect((await historyIn(workspace, 'point:5')).map(({ texts }) => texts?.ru)).toEqual([
      '5. Результаты оценки хранятся три года.',
      '5. Количество КЦИ составляет 5.',
    ]);
  });

  test('of which one is not there are open, and the text before is whole', async () => {
    const workspace = await amended('      пункты 5 и 9 поменять местами.');
    for (const id of ['point_5', 'point_9'])
      expect(await unitOn(workspace, LATER, id)).toMatchObject({ certainty: 'undetermined', state: 'unknown' });
    expect((await lawOn(workspace, BEFORE)).text).toBe('complete');
  });
});

describe('new numbers', () => {
  test('move a chain of points at once, the last to a number that was free', async () => {
    const workspace = await amended('      пункты 4, 5 и 6 считать соответственно пунктами 5, 6 и 7.');
    expect(await unitOn(workspace, LATER, 'point_4')).toMatchObject({ status: 'ceased', state: 'absent' });
    expect((await unitOn(workspace, LATER, 'point_7')).words).toBe('7. Служащий вправе обжаловать результаты оценки.');
  });

  test('of which one is taken leave the whole chain open with all under it', async () => {
    const workspace = await corpusOf(
      [
        baseAct({
          points: '      1. Порядок.\n\n      2. Срок.\n\n      3. КЦИ должны быть:\n\n      1) конкретными.',
        }),
        amendingAct('      пункты 1 и 2 считать соответственно пунктами 2 и 3.'),
      ],
      PUBLISHED,
    );
    for (const id of ['point_1', 'point_2', 'point_3', 'point_3__sub_1'])
      expect(await unitOn(workspace, LATER, id)).toMatchObject({ certainty: 'undetermined', state: 'unknown' });
  });
});

test('a point restated that the held text does not have was not there before', async () => {
  const workspace = await amended('      пункт 9 изложить в следующей редакции:\n\n      "9. Оценка открыта.".');
  expect((await lawOn(workspace, BEFORE)).text).toBe('complete');
  expect(await unitOn(workspace, LATER, 'point_9')).toMatchObject({ certainty: 'undetermined' });
});
