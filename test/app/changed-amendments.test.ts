// An act that changes an amending act: before its orders take effect they are changed, afterwards they are spent.
import { describe, expect, test } from 'vitest';
import { actOf, baseAct, corpusOf, FROM_PUBLICATION, lawOn, unitOn } from '../support/small-acts.ts';

const PUBLISHED = { '2018-03-05/61': '2018-03-20', '2020-06-01/140': '2020-06-05', '2020-09-01/200': '2020-09-05' };
const BASE = 'постановление акимата Таскалинского района от 5 марта 2018 года № 61 "Об утверждении Методики"';
const AMENDING = 'постановление акимата Таскалинского района от 1 июня 2020 года № 140 "О внесении изменений"';
const NEXT_YEAR = 'Настоящее постановление вводится в действие с 1 января 2021 года.';
const LATER = '2021-03-01';

const amending = (start: string) =>
  actOf(
    `О внесении изменений в ${BASE}`,
    [
      `Внести в ${BASE} следующие изменения:

      в Методике, утвержденной указанным постановлением:

      1) пункт 3 изложить в следующей редакции:

      "3. Количество КЦИ составляет 4.";

      2) пункт 5 изложить в следующей редакции:

      "5. Результаты оценки хранятся пять лет.".`,
      start,
    ],
    {},
  );

const changing = (orders: string) =>
  actOf(
    `О внесении изменений в ${AMENDING}`,
    [`Внести в ${AMENDING} следующие изменения:\n\n      ${orders}`, FROM_PUBLICATION],
    { date: '1 сентября 2020 года', number: '200' },
  );

const changed = (start: string, orders: string) => corpusOf([baseAct(), amending(start), changing(orders)], PUBLISHED);

const OLD = '3. Количество КЦИ составляет 5.';
const NEW = '3. Количество КЦИ составляет 4.';

describe('an order struck out', () => {
  const orders = 'подпункт 1) пункта 1 исключить.';

  test('before it takes effect never takes effect, and its neighbour does', async () => {
    const workspace = await changed(NEXT_YEAR, orders);
    expect(await unitOn(workspace, LATER, 'point_3')).toMatchObject({ status: 'applies', words: OLD });
    expect((await unitOn(workspace, LATER, 'point_5')).words).toBe('5. Результаты оценки хранятся пять лет.');
    expect((await lawOn(workspace, LATER)).text).toBe('complete');
  });

  test('after it has taken effect is spent, which is told', async () => {
    const workspace = await changed(FROM_PUBLICATION, orders);
    expect(await unitOn(workspace, LATER, 'point_3')).toMatchObject({ status: 'applies', words: NEW });
    const told = (await lawOn(workspace, LATER)).diagnostics.filter(({ code }) => code === 'AMEND_ORDER_SPENT');
    expect(told.map(({ place }) => place.act)).toEqual(['taskalin-district-akimat/2020-09-01/200']);
  });
});

test('an order with other words leaves its unit open from its day on, and no other', async () => {
  const workspace = await changed(NEXT_YEAR, 'в подпункте 1) пункта 1 слово "4" заменить словом "6".');
  expect(await unitOn(workspace, '2020-12-31', 'point_3')).toMatchObject({ status: 'applies', words: OLD });
  expect(await unitOn(workspace, LATER, 'point_3')).toMatchObject({ certainty: 'undetermined', words: null });
  expect(await unitOn(workspace, LATER, 'point_5')).toMatchObject({ status: 'applies' });
});

test('an order added to an act that has begun leaves the text open: what it orders is not read', async () => {
  const workspace = await changed(
    FROM_PUBLICATION,
    'пункт 1 дополнить подпунктом 3) следующего содержания:\n\n      "3) пункт 6 исключить.".',
  );
  expect(await unitOn(workspace, LATER, 'point_6')).toMatchObject({ certainty: 'undetermined' });
});

describe('the commencement of an amending act', () => {
  const put =
    'пункт 2 изложить в следующей редакции:\n\n      "2. Настоящее постановление вводится в действие с 1 июля 2021 года.".';
  const words = 'в пункте 2 слова "с 1 января 2021 года" заменить словами "с 1 июля 2021 года".';

  test.each([put, words])('put off before it is the later one: %s', async (orders) => {
    const workspace = await changed(NEXT_YEAR, orders);
    expect((await unitOn(workspace, '2021-06-30', 'point_3')).words).toBe(OLD);
    expect((await unitOn(workspace, '2021-07-01', 'point_3')).words).toBe(NEW);
  });

  test('put off after it has begun stays what it was', async () => {
    const workspace = await changed(FROM_PUBLICATION, put);
    expect((await unitOn(workspace, LATER, 'point_3')).words).toBe(NEW);
  });
});
