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

describe('a paragraph that is added where one stands', () => {
  const points = '      1. Копия выдается.\n\n      Выписка не выдается.\n\n      Плата не взимается.';
  const insertion = `      пункт 1 дополнить абзацем вторым следующего содержания:

      "Срок не ограничен."`;

  test('moves it and those after it on', async () => {
    const workspace = await corpusOf([baseAct({ points }), amendingAct(`${insertion}.`)], PUBLISHED);
    expect((await unitOn(workspace, '2020-07-01', 'point_1')).words).toBe(
      '1. Копия выдается.\nСрок не ограничен.\nВыписка не выдается.\nПлата не взимается.',
    );
    expect((await unitOn(workspace, '2020-07-01', 'point_1__para_4')).words).toBe('Плата не взимается.');
    expect((await unitOn(workspace, '2020-06-01', 'point_1__para_2')).words).toBe('Выписка не выдается.');
  });

  test('finds the room that the act makes itself by counting the paragraphs anew', async () => {
    const anew = 'абзацы второй и третий считать соответственно абзацами третьим и четвертым.';
    const workspace = await corpusOf([baseAct({ points }), amendingAct(`${insertion};\n\n      ${anew}`)], PUBLISHED);
    expect((await unitOn(workspace, '2020-07-01', 'point_1')).words).toBe(
      '1. Копия выдается.\nСрок не ограничен.\nВыписка не выдается.\nПлата не взимается.',
    );
  });
});

test('the words of a point are not told without those of a paragraph that is open', async () => {
  const points = '      1. Копия выдается.\n\n      Выписка не выдается.';
  const orders = '      в абзаце втором пункта 1 слово "Дубликат" заменить словом "Экземпляр".';
  const workspace = await corpusOf([baseAct({ points }), amendingAct(orders)], PUBLISHED);
  const { provisions } = await lawOn(workspace, '2020-07-01');
  const point = provisions.find(({ id }) => id === 'point_1');
  expect([point?.texts, point?.own?.ru]).toEqual([null, '1. Копия выдается.']);
});

test('a repeal that was cancelled before it began ends nothing', async () => {
  const cancelled = actOf(
    'Об отмене постановления',
    [
      'Отменить постановление акимата Таскалинского района от 1 июня 2020 года № 140 "О признании утратившим силу".',
      FROM_PUBLICATION,
    ],
    LATER,
  );
  const inTime = await lives(repealingAct({ start: NEXT_YEAR }), cancelled);
  expect((await lawOn(inTime, '2021-02-01')).status).toBe('applies');
  const tooLate = await lives(repealingAct(), cancelled);
  expect((await lawOn(tooLate, '2020-10-01')).status).toBe('ceased');
});

test('a point restated after it has expired is open: an end that has come is not moved', async () => {
  const sunset = `Установить, что пункт 5 ${METHODOLOGY} действует до 1 августа 2020 года.`;
  const workspace = await lives(
    actOf('О внесении изменения', [sunset, FROM_PUBLICATION]),
    amendingAct('      пункт 5 изложить в следующей редакции:\n\n      "5. Копия выдается.".', LATER),
  );
  expect(await unitOn(workspace, '2020-08-15', 'point_5')).toMatchObject({ status: 'ceased' });
  expect(await unitOn(workspace, '2020-10-01', 'point_5')).toMatchObject({ certainty: 'undetermined', words: null });
});

test.each([
  ['после абзаца второго', '1. Копия выдается.\nВыписка не выдается.\nСрок не ограничен.\nПлата не взимается.'],
  ['перед абзацем вторым', '1. Копия выдается.\nСрок не ограничен.\nВыписка не выдается.\nПлата не взимается.'],
])('a paragraph added %s stands there, though its number is not said', async (place, words) => {
  const points = '      1. Копия выдается.\n\n      Выписка не выдается.\n\n      Плата не взимается.';
  const orders = `      ${place} пункта 1 дополнить абзацем следующего содержания:\n\n      "Срок не ограничен.".`;
  const workspace = await corpusOf([baseAct({ points }), amendingAct(orders)], PUBLISHED);
  expect((await unitOn(workspace, '2020-07-01', 'point_1')).words).toBe(words);
});

test('an act that is found void ends from the day on which that takes effect', async () => {
  const cited = 'постановление акимата Таскалинского района от 5 марта 2018 года № 61';
  const workspace = await lives(
    actOf(
      'О признании недействительным постановления',
      [`Признать недействительным ${cited}.`, FROM_PUBLICATION],
      LATER,
    ),
  );
  expect((await lawOn(workspace, '2020-09-04')).status).toBe('applies');
  expect((await lawOn(workspace, '2020-09-05')).status).toBe('ceased');
});
