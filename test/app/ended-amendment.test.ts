// An amending act whose own effect ends: that brings no old words back by itself, nor does it say that they stay away.
import { describe, expect, test } from 'vitest';
import { actOf, amendingAct, baseAct, corpusOf, FROM_PUBLICATION, lawOn, unitOn } from '../support/small-acts.ts';

const PUBLISHED = { '2018-03-05/61': '2018-03-20', '2020-06-01/140': '2020-06-05', '2020-09-01/200': '2020-09-05' };
const ORDERS = `      пункт 3 изложить в следующей редакции:

      "3. Количество КЦИ составляет 4.";

      пункт 5 исключить.`;
const FOR_A_TIME =
  'Настоящее постановление вводится в действие со дня его первого официального опубликования и действует до 1 января 2021 года.';
const REPEAL = actOf(
  'О признании утратившим силу',
  ['Признать утратившим силу постановление акимата Таскалинского района от 1 июня 2020 года № 140.', FROM_PUBLICATION],
  { date: '1 сентября 2020 года', number: '200' },
);
const AFTER = '2021-06-01';

describe.each([
  ['has expired', [baseAct(), amendingAct(ORDERS, { start: FOR_A_TIME })]],
  ['was repealed', [baseAct(), amendingAct(ORDERS), REPEAL]],
])('after an amending act %s', (_, acts) => {
  const workspace = corpusOf(acts, PUBLISHED);

  test.each(['point_3', 'point_5'])('what stands in %s, changed or deleted by it, is open', async (point) => {
    expect(await unitOn(await workspace, AFTER, point)).toMatchObject({ status: 'undetermined', words: null });
  });

  test('the rule of a deleted point has not ceased for sure', async () => {
    const rules = (await lawOn(await workspace, AFTER)).rules.filter(({ provisions }) =>
      provisions.includes('point_5'),
    );
    expect(rules.map(({ type, status }) => [type, status])).toEqual([['retention', 'undetermined']]);
  });

  test('before its end the point is deleted', async () => {
    expect(await unitOn(await workspace, '2020-08-01', 'point_5')).toMatchObject({ status: 'ceased', state: 'absent' });
  });
});
