// Acts whose orders stand in lists, and acts about other matters, of a body that the corpus does not know.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { add } from '../../src/app/add.ts';
import { askAsOf } from '../../src/app/ask.ts';
import type { AsOf } from '../../src/model/answers.ts';
import { copiedWorkspace } from '../support/workspace.ts';

const BODY = 'zhangeldin-district-akimat';
const DATE = '2023-12-01';
const TITLE =
  '"Жангелдин ауданы әкімдігінің "Б" корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесін бекіту туралы"';
const BASE_ACT = 'Жангелдин ауданы әкімдігінің 2023 жылғы 14 сәуірдегі № 1-5/123';
const END = `Осы қаулы қол қойылған күнінен бастап қолданысқа енгізіледі.

      Аудан әкімі Б. Есенов
`;

const BASE = `${TITLE.slice(1, -1)}

Қостанай облысы ${BASE_ACT} қаулысы

      Жангелдин ауданының әкімдігі ҚАУЛЫ ЕТЕДІ:

      1. Қоса беріліп отырған Жангелдин ауданы әкімдігінің "Б" корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесі бекітілсін.

      2. ${END}
      Жангелдин ауданы әкімдігінің
      2023 жылғы 14 сәуірдегі
      № 1-5/123 қаулысымен бекітілген

      Жангелдин ауданы әкімдігінің "Б" корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесі

      1. Осы Әдістеме қызметшілердің қызметін бағалау тәртібін айқындайды.

      2. НМИ саны 5 құрайды.

      3. Бағалау парақтары үш жыл сақталады.
`;

const later = (title: string, body: string, annex = ''): string => `${title}

Қостанай облысы Жангелдин ауданы әкімдігінің 2023 жылғы 5 қыркүйектегі № 1-5/301 қаулысы

      Жангелдин ауданының әкімдігі ҚАУЛЫ ЕТЕДІ:

      1. ${body}

      2. ${END}${annex}`;

const ANNEX = `
      Жангелдин ауданы әкімдігінің
      2023 жылғы 5 қыркүйектегі
      № 1-5/301 қаулысына
      қосымша
`;

async function lawAfter(act: string): Promise<AsOf | null> {
  const workspace = copiedWorkspace();
  for (const [at, text] of [BASE, act].entries()) {
    const file = join(workspace.folder, `${at}.md`);
    writeFileSync(file, text);
    await add(workspace, { file, body: null, lang: null, write: true });
  }
  const question = { body: BODY, date: DATE, lang: 'en', type: undefined, act: undefined } as const;
  return (await askAsOf(workspace, question)).value;
}

const unitOf = (law: AsOf | null, id: string) => law?.provisions.find((unit) => unit.id === id);

describe('changes to several acts', () => {
  test('in an approved list are orders, each about its own act', async () => {
    const law = await lawAfter(
      later(
        'Кейбір қаулыларға өзгерістер енгізу туралы',
        'Қосымшаға сәйкес Жангелдин ауданы әкімдігінің өзгерістер енгізілетін кейбір қаулыларының тізбесі бекітілсін.',
        `${ANNEX}
      Жангелдин ауданы әкімдігінің өзгерістер енгізілетін кейбір қаулыларының тізбесі

      1. Жангелдин ауданы әкімдігінің 2020 жылғы 3 наурыздағы № 40 "Жер салығының мөлшерлемелері туралы" қаулысында:

      3-тармақ алып тасталсын.

      2. ${BASE_ACT} ${TITLE} қаулысында:

      көрсетілген қаулымен бекітілген әдістемеде:

      2-тармақ мынадай редакцияда жазылсын:

      "2. НМИ саны 4 құрайды.".
`,
      ),
    );
    expect(unitOf(law, 'point_2')?.texts?.kk).toBe('2. НМИ саны 4 құрайды.');
    expect(law?.rules.find((rule) => rule.type === 'kpi-count')?.params).toEqual({ min: 4, max: 4 });
    expect(unitOf(law, 'point_3')).toMatchObject({ status: 'applies', state: 'text' });
    expect(law?.amendedBy).toEqual([`${BODY}/2023-09-05/1-5-301`]);
  });
});

describe('changes that an act approves under a header of approval', () => {
  const HEADER = `
      Жангелдин ауданы әкімдігінің
      2023 жылғы 5 қыркүйектегі
      № 1-5/301 қаулысымен
      бекітілген
`;
  const ITEMS = `
      1. Жангелдин ауданы әкімдігінің 2020 жылғы 3 наурыздағы № 40 "Жер салығының мөлшерлемелері туралы" қаулысында:

      3-тармақ алып тасталсын.

      2. ${BASE_ACT} ${TITLE} қаулысында:

      көрсетілген қаулымен бекітілген әдістемеде:

      2-тармақтағы "5" деген цифр "4" деген цифрмен ауыстырылсын.
`;
  test.each([
    [
      'Қоса беріліп отырған Жангелдин ауданы әкімдігінің кейбір қаулыларына енгізілетін өзгерістер бекітілсін.',
      'Жангелдин ауданы әкімдігінің кейбір қаулыларына енгізілетін өзгерістер',
    ],
    [
      'Қоса беріліп отырған Жангелдин ауданы әкімдігінің өзгерістер енгізілетін кейбір қаулыларының тізбесі бекітілсін.',
      'Жангелдин ауданы әкімдігінің өзгерістер енгізілетін кейбір қаулыларының тізбесі',
    ],
  ])('are orders and no document of their own: %s', async (point, title) => {
    const annex = `${HEADER}\n      ${title}\n${ITEMS}`;
    const law = await lawAfter(later('Кейбір қаулыларға өзгерістер енгізу туралы', point, annex));
    expect(unitOf(law, 'point_2')?.texts?.kk).toBe('2. НМИ саны 4 құрайды.');
    expect(unitOf(law, 'point_3')).toMatchObject({ status: 'applies', state: 'text' });
    expect(law?.text).toBe('complete');
  });
});

describe('a list of acts that end', () => {
  const HEADER = `
      Жангелдин ауданы әкімдігінің
      2023 жылғы 5 қыркүйектегі
      № 1-5/301 қаулысымен
      бекітілген

      Жангелдин ауданы әкімдігінің күші жойылған кейбір қаулыларының тізбесі
`;
  const approve =
    'Қоса беріліп отырған Жангелдин ауданы әкімдігінің күші жойылған кейбір қаулыларының тізбесі бекітілсін.';
  const lawWith = (items: string) =>
    lawAfter(later('Кейбір қаулылардың күшін жою туралы', approve, `${HEADER}\n${items}\n`));

  test('ends them when it is approved', async () => {
    const law = await lawWith(`      1. ${BASE_ACT} ${TITLE} қаулысы.`);
    expect(law?.status).toBe('ceased');
  });

  test('ends only the points of an act where it names those', async () => {
    const law = await lawWith(`      1. ${BASE_ACT} ${TITLE} қаулысының 2-тармағы.`);
    expect(law?.status).toBe('applies');
    expect(unitOf(law, 'act__point_2')).toMatchObject({ status: 'ceased', state: 'absent' });
    expect(unitOf(law, 'point_2')).toMatchObject({ status: 'applies', state: 'text' });
  });
});

describe('an act that repeals some points', () => {
  test('ends them, and not the methodology', async () => {
    const law = await lawAfter(
      later(
        'Қаулының жекелеген тармақтарының күші жойылды деп тану туралы',
        `${BASE_ACT} қаулысымен бекітілген әдістеменің 3-тармағының күші жойылды деп танылсын.`,
      ),
    );
    expect(law).toMatchObject({ status: 'applies', text: 'complete' });
    expect(unitOf(law, 'point_3')).toMatchObject({ status: 'ceased' });
    expect(unitOf(law, 'point_2')).toMatchObject({ status: 'applies', state: 'text' });
  });
});

describe('an act that approves another matter', () => {
  test('is no methodology, whatever it annexes', async () => {
    const law = await lawAfter(
      later(
        'Жангелдин ауданы әкімдігінің регламентін бекіту туралы',
        'Қоса беріліп отырған Жангелдин ауданы әкімдігінің регламенті бекітілсін.',
        `${ANNEX.replace('қаулысына\n      қосымша', 'қаулысымен бекітілген')}
      Жангелдин ауданы әкімдігінің регламенті

      1. Отырыстар аптасына бір рет өткізіледі.
`,
      ),
    );
    expect(law?.act?.id).toBe(`${BODY}/2023-04-14/1-5-123`);
    expect(law?.status).toBe('applies');
  });
});

describe('an order under a line that names the decree alone', () => {
  const ordering = (order: string) =>
    lawAfter(
      later(
        'Қаулыға өзгеріс енгізу туралы',
        `${BASE_ACT} қаулысына мынадай өзгеріс енгізілсін:

      ${order}`,
      ),
    );

  test('is about the unit whose words it restates for the better part', async () => {
    const own = await ordering(
      '2-тармақ мынадай редакцияда жазылсын:\n\n      "2. Осы қаулы 2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.".',
    );
    expect(unitOf(own, 'point_2')?.texts?.kk).toBe('2. НМИ саны 5 құрайды.');
    const document = await ordering('2-тармақ мынадай редакцияда жазылсын:\n\n      "2. НМИ саны 4 құрайды.".');
    expect(unitOf(document, 'point_2')?.texts?.kk).toBe('2. НМИ саны 4 құрайды.');
  });

  test('leaves both open where nothing tells which is meant', async () => {
    const law = await ordering('2-тармақ алып тасталсын.');
    expect(unitOf(law, 'point_2')).toMatchObject({ certainty: 'undetermined' });
    expect(unitOf(law, 'act__point_2')).toMatchObject({ certainty: 'undetermined' });
  });
});

test('an order for the whole text but one point leaves open all that it may touch', async () => {
  const law = await lawAfter(
    later(
      'Қаулыға өзгеріс енгізу туралы',
      `${BASE_ACT} қаулысымен бекітілген әдістемеде 2-тармақтан басқа бүкіл мәтін бойынша "үш жыл" деген сөздер "бес жыл" деген сөздермен ауыстырылсын.`,
    ),
  );
  expect(unitOf(law, 'point_3')).toMatchObject({ certainty: 'undetermined', texts: null });
});

describe('several words in several points', () => {
  const ordered = (words: string) =>
    lawAfter(later('Қаулыға өзгеріс енгізу туралы', `${BASE_ACT} қаулысымен бекітілген әдістемеде ${words}`));

  test('are changed each in the point where they stand', async () => {
    const law = await ordered(
      '2 және 3-тармақтардағы "5", "үш жыл" деген сөздер тиісінше "4", "бес жыл" деген сөздермен ауыстырылсын.',
    );
    expect(unitOf(law, 'point_2')?.texts?.kk).toBe('2. НМИ саны 4 құрайды.');
    expect(unitOf(law, 'point_3')?.texts?.kk).toBe('3. Бағалау парақтары бес жыл сақталады.');
  });

  test('leave open the points if one of them stands nowhere', async () => {
    const law = await ordered(
      '2 және 3-тармақтардағы "5", "үш ай" деген сөздер тиісінше "4", "бес ай" деген сөздермен ауыстырылсын.',
    );
    expect(unitOf(law, 'point_2')).toMatchObject({ certainty: 'undetermined', texts: null });
    expect(unitOf(law, 'point_3')).toMatchObject({ certainty: 'undetermined', texts: null });
  });
});

test('after the repeal of an act it has ceased for certain, whatever an order that was not read made of its points', async () => {
  const workspace = copiedWorkspace();
  const acts = [
    BASE,
    later('Қаулыға өзгеріс енгізу туралы', `${BASE_ACT} қаулысымен бекітілген әдістеменің 2-тармағы жетілдірілсін.`),
    later('Күші жойылды деп тану туралы', `${BASE_ACT} ${TITLE} қаулысының күші жойылды деп танылсын.`)
      .replaceAll('№ 1-5/301', '№ 1-5/400')
      .replaceAll('5 қыркүйектегі', '6 қарашадағы'),
  ];
  for (const [at, text] of acts.entries()) {
    const file = join(workspace.folder, `${at}.md`);
    writeFileSync(file, text);
    await add(workspace, { file, body: null, lang: null, write: true });
  }
  const on = async (date: string) =>
    (await askAsOf(workspace, { body: BODY, date, lang: 'en', type: undefined, act: undefined })).value;
  expect(await on('2023-11-05')).toMatchObject({ status: 'applies', certainty: 'undetermined' });
  expect(await on('2023-11-06')).toMatchObject({ status: 'ceased', certainty: 'certain' });
});
