// Short lives of a methodology in Kazakh; what stood on each day was computed by hand from the words of the acts.
import { describe, expect, test } from 'vitest';
import {
  actOf,
  amendingAct,
  baseAct,
  corpusOf,
  FROM_PUBLICATION,
  lawOn,
  METHODOLOGY,
  unitOn,
} from '../support/small-acts.ts';
import {
  actOfKk,
  amendingActKk,
  baseActKk,
  DECREE_KK,
  lawOnKk,
  METHODOLOGY_KK,
  unitOnKk,
} from '../support/small-acts-kk.ts';

const PUBLISHED = { '2018-03-05/61': '2018-03-20', '2020-06-01/140': '2020-06-05', '2020-09-01/200': '2020-09-05' };
const SPEAKS_OF_NOTHING = 'Бағалау туралы';

const lives = (...acts: readonly string[]) => corpusOf([baseActKk(), ...acts], PUBLISHED);

describe('an act whose title does not say what it does, does what it orders', () => {
  test.each(['күшін жойды', 'өз күшін жоғалтты', 'жарамсыз', 'қолданылмайды'])('an act ends: %s', async (words) => {
    const workspace = await lives(actOfKk(SPEAKS_OF_NOTHING, [`${DECREE_KK} ${words} деп танылсын.`]));
    expect((await lawOnKk(workspace, '2020-06-04')).status).toBe('applies');
    expect((await lawOnKk(workspace, '2020-06-05')).status).toBe('ceased');
  });

  test.each(['күшін жойды', 'жарамсыз', 'қолданылмайды'])('points end: %s', async (words) => {
    const order = `${METHODOLOGY_KK} 4 және 5-тармақтары ${words} деп танылсын.`;
    const workspace = await lives(actOfKk(SPEAKS_OF_NOTHING, [order]));
    for (const id of ['point_4', 'point_5']) {
      expect(await unitOnKk(workspace, '2020-06-04', id)).toMatchObject({ status: 'applies' });
      expect(await unitOnKk(workspace, '2020-06-05', id)).toMatchObject({ status: 'ceased', certainty: 'certain' });
    }
    expect(await unitOnKk(workspace, '2020-06-05', 'point_6')).toMatchObject({ status: 'applies' });
  });

  test('an end of a point too', async () => {
    const order = `${METHODOLOGY_KK} 5-тармағы 2020 жылғы 31 желтоқсанды қоса алғанға дейін қолданылады деп белгіленсін.`;
    const workspace = await lives(actOfKk(SPEAKS_OF_NOTHING, [order]));
    expect(await unitOnKk(workspace, '2020-12-31', 'point_5')).toMatchObject({ status: 'applies' });
    expect(await unitOnKk(workspace, '2021-01-01', 'point_5')).toMatchObject({ status: 'ceased' });
  });

  test('in Russian too', async () => {
    const order = `Признать недействительными пункты 4 и 5 ${METHODOLOGY.replace(/,$/u, '')}.`;
    const workspace = await corpusOf([baseAct(), actOf('Об оценке', [order, FROM_PUBLICATION])], PUBLISHED);
    for (const id of ['point_4', 'point_5'])
      expect(await unitOn(workspace, '2020-06-05', id)).toMatchObject({ status: 'ceased' });
    expect((await lawOn(workspace, '2020-06-05')).status).toBe('applies');
  });
});

describe('the title of a chapter', () => {
  const TITLE = '1-тараудың тақырыбы мынадай редакцияда жазылсын:\n\n';
  test.each([
    ['restated with its number', `      ${TITLE}      "1-тарау. Негізгі ережелер".`],
    ['restated without its number', `      ${TITLE}      "Негізгі ережелер".`],
    [
      'of which a word changes',
      '      1-тараудың тақырыбындағы "Жалпы" деген сөз "Негізгі" деген сөзбен ауыстырылсын.',
    ],
  ])('%s is what the text prints', async (_, orders) => {
    const workspace = await lives(amendingActKk(orders));
    const titleOn = async (date: string) => {
      const { heading, own } = (await lawOnKk(workspace, date)).provisions.find(({ id }) => id === 'chp_1') ?? {};
      return [heading, own?.kk];
    };
    expect(await titleOn('2020-06-04')).toEqual(['Жалпы ережелер', '1-тарау. Жалпы ережелер']);
    expect(await titleOn('2020-06-05')).toEqual(['Негізгі ережелер', '1-тарау. Негізгі ережелер']);
  });
});

describe('subpoints that exchange places', () => {
  test.each([
    '7-тармақтың 1) және 3) тармақшаларының орны ауыстырылсын',
    '7-тармақтың 1) тармақшасы мен 3) тармақшасының орындары ауыстырылсын',
    '7-тармақтың 1) және 3) тармақшалары орын ауыстырсын',
  ])('%s', async (order) => {
    const workspace = await lives(amendingActKk(`      ${order}.`));
    expect((await unitOnKk(workspace, '2020-06-05', 'point_7__sub_1')).words).toBe('1) қолжетімді болуы тиіс.');
    expect((await unitOnKk(workspace, '2020-06-05', 'point_7__sub_3')).words).toBe('3) нақты;');
    expect((await lawOnKk(workspace, '2020-06-05')).text).toBe('complete');
  });
});

const LATER = { date: '2020 жылғы 1 қыркүйектегі', number: '200' };
const TRANSITIONAL = `      мынадай мазмұндағы 2-тараумен толықтырылсын:

      "2-тарау. Өтпелі ережелер

      8. Бағалау қашықтан жүргізіледі.

      9. Осы тарау 2020 жылғы 31 желтоқсанға дейін қолданылады.".`;

describe('a chapter that tells its own end', () => {
  const statusesOn = async (date: string, ...acts: readonly string[]) => {
    const { provisions } = await lawOnKk(await lives(amendingActKk(TRANSITIONAL), ...acts), date);
    return ['point_7', 'chp_2', 'point_8'].map((id) => provisions.find((unit) => unit.id === id)?.status);
  };

  test('ends with its points, and on the day that is named both readings stay', async () => {
    expect(await statusesOn('2020-12-30')).toEqual(['applies', 'applies', 'applies']);
    expect(await statusesOn('2020-12-31')).toEqual(['applies', 'contested', 'contested']);
    expect(await statusesOn('2021-01-01')).toEqual(['applies', 'ceased', 'ceased']);
  });

  test('goes on when the day is moved before it comes', async () => {
    const words = '"2020 жылғы 31 желтоқсанға" деген сөздер "2021 жылғы 1 маусымға" деген сөздермен ауыстырылсын';
    const moved = amendingActKk(`      9-тармақтағы ${words}.`, LATER);
    expect(await statusesOn('2021-05-31', moved)).toEqual(['applies', 'applies', 'applies']);
    expect(await statusesOn('2021-06-02', moved)).toEqual(['applies', 'ceased', 'ceased']);
  });

  test('takes with it a point that was added or restated after it began', async () => {
    const orders = `      2-тарау мынадай мазмұндағы 10-тармақпен толықтырылсын:

      "10. Бағалау аяқталады.";

      8-тармақ мынадай редакцияда жазылсын:

      "8. Бағалау бейне байланыспен жүргізіледі.".`;
    const workspace = await lives(amendingActKk(TRANSITIONAL), amendingActKk(orders, LATER));
    for (const id of ['point_8', 'point_10']) {
      expect(await unitOnKk(workspace, '2020-12-30', id)).toMatchObject({ status: 'applies' });
      expect(await unitOnKk(workspace, '2021-01-01', id)).toMatchObject({ status: 'ceased' });
    }
  });

  test('is told in Russian too', async () => {
    const chapter =
      '"Глава 2. Переходные положения\n\n      8. Оценка проводится дистанционно.\n\n      9. Настоящая глава действует до 31 декабря 2020 года."';
    const act = amendingAct(`      дополнить главой 2 следующего содержания:\n\n      ${chapter}.`);
    const workspace = await corpusOf([baseAct(), act], PUBLISHED);
    expect(await unitOn(workspace, '2020-12-30', 'point_8')).toMatchObject({ status: 'applies' });
    expect(await unitOn(workspace, '2021-01-01', 'point_8')).toMatchObject({ status: 'ceased' });
  });

  test('is none where the day is that of the people to whom it applies', async () => {
    const words = 'Осы тармақ 2020 жылғы 1 шілдеге дейін қабылданған қызметшілерге қолданылады.';
    const workspace = await corpusOf(
      [baseActKk(`      1. Осы Әдістеме бағалау тәртібін айқындайды. ${words}`)],
      PUBLISHED,
    );
    expect(await unitOnKk(workspace, '2020-12-30', 'point_1')).toMatchObject({ status: 'applies' });
  });
});

test.each([
  ['restated', '6-тармақ мынадай редакцияда жазылсын:\n\n      "6. Бағалау басталады."', 'point_6'],
  ['added', 'мынадай мазмұндағы 6-1-тармақпен толықтырылсын:\n\n      "6-1. Бағалау басталады."', 'point_6-1'],
  ['with a new number', '6-тармақ 6-1-тармақ деп есептелсін', 'point_6-1'],
])('a point that was %s is excluded with its chapter', async (_, order, id) => {
  const workspace = await lives(
    amendingActKk(`      ${order}.`),
    amendingActKk('      1-тарау алып тасталсын.', LATER),
  );
  expect(await unitOnKk(workspace, '2020-09-04', id)).toMatchObject({ status: 'applies' });
  expect(await unitOnKk(workspace, '2020-09-05', id)).toMatchObject({ status: 'ceased' });
});

describe('a repeal whose words were not all read may end the act, and ends nothing for sure', () => {
  test.each([
    `${DECREE_KK}ның, 2-тармағын қоспағанда, күші жойылды деп танылсын.`,
    `${DECREE_KK}ның күші жаңа әдістеме бекітілген күннен бастап жойылды деп танылсын.`,
    `${DECREE_KK}ның кейбір тармақтарының күші жойылды деп танылсын.`,
  ])('%s', async (order) => {
    const workspace = await lives(actOfKk('Күшін жою туралы', [order]));
    expect((await lawOnKk(workspace, '2020-06-04')).status).toBe('applies');
    expect((await lawOnKk(workspace, '2020-06-05')).status).toBe('undetermined');
  });

  test('in Russian too', async () => {
    const order =
      'Признать утратившим силу постановление акимата Таскалинского района от 5 марта 2018 года № 61, за исключением пункта 2.';
    const workspace = await corpusOf(
      [baseAct(), actOf('О признании утратившим силу', [order, FROM_PUBLICATION])],
      PUBLISHED,
    );
    expect((await lawOn(workspace, '2020-06-05')).status).toBe('undetermined');
  });
});
