// Short lives of a methodology in odd orders; what stood on each day was computed by hand from the words of the acts.
import { describe, expect, test } from 'vitest';
import {
  actOf,
  amendingAct,
  baseAct,
  corpusOf,
  FROM_PUBLICATION,
  lawOn,
  METHODOLOGY,
  repealingAct,
  unitOn,
} from '../support/small-acts.ts';

const PUBLISHED = { '2018-03-05/61': '2018-03-20', '2020-06-01/140': '2020-06-05', '2020-09-01/200': '2020-09-05' };
const LATER = { date: '1 сентября 2020 года', number: '200' };
const NEXT_YEAR = 'Настоящее постановление вводится в действие с 1 января 2021 года.';

const lives = (...acts: readonly string[]) => corpusOf([baseAct(), ...acts], PUBLISHED);

describe('a point that is valid until a day', () => {
  const sunset = actOf('О внесении изменения', [
    `Установить, что пункт 5 ${METHODOLOGY} действует до 1 января 2021 года.`,
    FROM_PUBLICATION,
  ]);
  const suspended = (until: string) =>
    actOf(
      'О приостановлении',
      [`Приостановить действие пункта 5 ${METHODOLOGY} до ${until}.`, FROM_PUBLICATION],
      LATER,
    );

  test('and is suspended over it does not come back', async () => {
    const workspace = await lives(sunset, suspended('1 марта 2021 года'));
    expect(await unitOn(workspace, '2020-08-01', 'point_5')).toMatchObject({ status: 'applies' });
    expect(await unitOn(workspace, '2020-11-01', 'point_5')).toMatchObject({ status: 'suspended' });
    for (const date of ['2021-02-01', '2021-04-01'])
      expect(await unitOn(workspace, date, 'point_5')).toMatchObject({ status: 'ceased', state: 'absent' });
  });

  test('and is suspended before it comes back for the rest', async () => {
    const workspace = await lives(sunset, suspended('1 ноября 2020 года'));
    expect(await unitOn(workspace, '2020-10-01', 'point_5')).toMatchObject({ status: 'suspended' });
    expect(await unitOn(workspace, '2020-12-01', 'point_5')).toMatchObject({ status: 'applies' });
    expect(await unitOn(workspace, '2021-02-01', 'point_5')).toMatchObject({ status: 'ceased' });
  });
});

test('of two acts that repeal it the one that begins first ends it', async () => {
  const workspace = await lives(repealingAct({ start: NEXT_YEAR }), repealingAct(LATER));
  expect((await lawOn(workspace, '2020-08-01')).status).toBe('applies');
  for (const date of ['2020-10-01', '2021-02-01']) expect((await lawOn(workspace, date)).status).toBe('ceased');
});

test('of two acts that repeal it, the first at a day that is not known, one ends it by the day of the other', async () => {
  const { '2020-09-01/200': _, ...published } = PUBLISHED;
  const workspace = await corpusOf([baseAct(), repealingAct({ start: NEXT_YEAR }), repealingAct(LATER)], published);
  expect((await lawOn(workspace, '2020-10-01')).status).toBe('undetermined');
  expect((await lawOn(workspace, '2021-01-01')).status).toBe('ceased');
});

const insert = (label: string, words: string) =>
  `      дополнить пунктом ${label} следующего содержания:\n\n      "${label}. ${words}".`;

describe('a point that is added', () => {
  test('under a number that is taken is open, since it may stand beside the old one', async () => {
    const workspace = await lives(amendingAct(insert('5', 'Копия выдается.')));
    expect((await unitOn(workspace, '2020-06-04', 'point_5')).words).toBe('5. Результаты оценки хранятся три года.');
    expect(await unitOn(workspace, '2020-06-05', 'point_5')).toMatchObject({ certainty: 'undetermined', words: null });
    const codes = (await lawOn(workspace, '2020-07-01')).diagnostics.map(({ code }) => code);
    expect(codes).toContain('AMEND_NUMBER_TAKEN');
  });

  test('under a number that was made free is a new one', async () => {
    const workspace = await lives(amendingAct('      пункт 5 исключить.'), amendingAct(insert('5', 'Копия.'), LATER));
    expect(await unitOn(workspace, '2020-07-01', 'point_5')).toMatchObject({ status: 'ceased' });
    expect(await unitOn(workspace, '2020-10-01', 'point_5')).toMatchObject({ status: 'applies', words: '5. Копия.' });
  });

  test('only after a later act had changed it is open from its first day', async () => {
    const workspace = await lives(
      amendingAct(insert('5-1', 'Копия выдается.'), { start: NEXT_YEAR }),
      amendingAct('      в пункте 5-1 слово "Копия" заменить словом "Выписка".', LATER),
    );
    expect((await lawOn(workspace, '2020-12-31')).text).toBe('complete');
    expect(await unitOn(workspace, '2021-01-01', 'point_5-1')).toMatchObject({
      certainty: 'undetermined',
      words: null,
    });
  });
});
