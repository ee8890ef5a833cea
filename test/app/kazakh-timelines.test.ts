// Short lives of a methodology in Kazakh; what stood on each day was computed by hand from the words of the acts.
import { describe, expect, test } from 'vitest';
import { actOf, baseAct, corpusOf, FROM_PUBLICATION, lawOn, METHODOLOGY, unitOn } from '../support/small-acts.ts';
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
  test.each(['күшін жойды', 'күшін жоғалтты', 'жарамсыз', 'қолданылмайды'])('an act ends: %s', async (words) => {
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
