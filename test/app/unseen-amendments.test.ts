// Acts of bodies that the corpus does not know, in the smallest words that show what is meant: what their orders leave of the text.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { add } from '../../src/app/add.ts';
import { askAsOf } from '../../src/app/ask.ts';
import type { Workspace } from '../../src/app/workspace.ts';
import { copiedWorkspace } from '../support/workspace.ts';

async function takenIn(...texts: string[]): Promise<Workspace> {
  const workspace = copiedWorkspace();
  for (const [at, text] of texts.entries()) {
    const file = join(workspace.folder, `${at}.md`);
    writeFileSync(file, text);
    const { value } = await add(workspace, { file, body: null, lang: null, write: true });
    expect(value?.written, JSON.stringify(value?.diagnostics)).toBe(true);
  }
  return workspace;
}

async function lawOn(workspace: Workspace, body: string, date: string) {
  const { value } = await askAsOf(workspace, { body, date, lang: 'en', type: undefined, act: undefined });
  return value;
}

async function unitOn(workspace: Workspace, date: string, id: string) {
  const law = await lawOn(workspace, BODY, date);
  const unit = law?.provisions.find((entry) => entry.id === id);
  return { status: unit?.status, state: unit?.state, certainty: unit?.certainty, words: unit?.texts?.ru ?? null };
}

const BODY = 'taskalin-district-akimat';
const TITLE =
  'Об утверждении Методики оценки деятельности административных государственных служащих корпуса "Б" акимата Таскалинского района';
const START =
  'Настоящее постановление вводится в действие со дня его первого официального опубликования.\n\n      Аким района А. Ким\n';

/** A methodology with three points and a table, approved on 5 March 2018. */
const BASE = `${TITLE}

Постановление акимата Таскалинского района Западно-Казахстанской области от 5 марта 2018 года № 61. Зарегистрировано Департаментом юстиции Западно-Казахстанской области 20 марта 2018 года № 5098

      Акимат Таскалинского района ПОСТАНОВЛЯЕТ:

      1. Утвердить прилагаемую Методику оценки деятельности административных государственных служащих корпуса "Б" акимата Таскалинского района.

      2. ${START}

      Утверждена
      постановлением акимата
      Таскалинского района
      от 5 марта 2018 года № 61

      Методика оценки деятельности административных государственных служащих корпуса "Б" акимата Таскалинского района

      Глава 1. Общие положения

      1. Настоящая Методика определяет порядок оценки деятельности административных государственных служащих корпуса "Б".

      2. Комиссия создается уполномоченным лицом. Количество членов Комиссии составляет не менее семи человек. Секретарь не голосует.

      3. Количество КЦИ составляет 5.

      Приложение 1
      к Методике оценки деятельности
      административных государственных служащих
      корпуса "Б" акимата Таскалинского района

      Оценочный лист

| № п/п | Наименование показателя | Баллы |
|---|---|---|
| 1 | качество | 10 |
| 2 | срок | 20 |
| 3 | дисциплина | 30 |
`;

/** An act of 1 June 2020 with these orders about the methodology. */
function amending(orders: string): string {
  return `О внесении изменений в постановление акимата Таскалинского района от 5 марта 2018 года № 61 "${TITLE}"

Постановление акимата Таскалинского района Западно-Казахстанской области от 1 июня 2020 года № 140. Зарегистрировано Департаментом юстиции Западно-Казахстанской области 3 июня 2020 года № 6270

      Акимат Таскалинского района ПОСТАНОВЛЯЕТ:

      1. Внести в постановление акимата Таскалинского района от 5 марта 2018 года № 61 "${TITLE}" следующие изменения:

      в Методике оценки деятельности административных государственных служащих корпуса "Б" акимата Таскалинского района, утвержденной указанным постановлением:

${orders}

      2. ${START}`;
}

const LATER = '2021-01-01';

describe('a sentence of a point', () => {
  test('is restated within the words of the point, and the rule read from the old words is gone', async () => {
    const workspace = await takenIn(
      BASE,
      amending(`      второе предложение пункта 2 изложить в следующей редакции:

      "Количество членов Комиссии составляет не менее пяти человек.".`),
    );
    const unit = await unitOn(workspace, LATER, 'point_2');
    expect(unit.words).toBe(
      '2. Комиссия создается уполномоченным лицом. Количество членов Комиссии составляет не менее пяти человек. Секретарь не голосует.',
    );
    const law = await lawOn(workspace, BODY, LATER);
    const sizes = law?.rules.filter((rule) => rule.type === 'commission-min-members');
    expect(sizes?.map((rule) => [rule.status, rule.params])).toEqual([['applies', { min: 5 }]]);
  });

  test('is deleted with the one after it, both counted as they stood', async () => {
    const workspace = await takenIn(BASE, amending('      предложения первое и второе пункта 2 исключить.'));
    expect((await unitOn(workspace, LATER, 'point_2')).words).toBe('2. Секретарь не голосует.');
  });

  test('that the point does not have leaves the words of the point open', async () => {
    const workspace = await takenIn(BASE, amending('      четвертое предложение пункта 2 исключить.'));
    expect(await unitOn(workspace, LATER, 'point_2')).toMatchObject({ certainty: 'undetermined', words: null });
  });
});

describe('a row of a table', () => {
  test('named by its printed number is deleted, the others stay', async () => {
    const workspace = await takenIn(BASE, amending('      в приложении 1 строку, порядковый номер 2, исключить.'));
    expect(await unitOn(workspace, LATER, 'annex_1__tbl_1__row_2')).toMatchObject({
      status: 'ceased',
      state: 'absent',
    });
    expect(await unitOn(workspace, LATER, 'annex_1__tbl_1__row_3')).toMatchObject({ status: 'applies', state: 'text' });
  });

  test('that the table does not have leaves the annex open', async () => {
    const workspace = await takenIn(BASE, amending('      в приложении 1 строку, порядковый номер 7, исключить.'));
    expect(await unitOn(workspace, LATER, 'annex_1__tbl_1__row_2')).toMatchObject({ certainty: 'undetermined' });
  });
});

describe('a figure that a point prints as its number', () => {
  test('is none of the words of the point', async () => {
    const orders = `      пункт 3 изложить в следующей редакции:

      "3. Количество КЦИ составляет 3.";

      в пункте 3 цифру "3" заменить цифрой "4".`;
    const workspace = await takenIn(BASE, amending(orders));
    expect((await unitOn(workspace, LATER, 'point_3')).words).toBe('3. Количество КЦИ составляет 4.');
  });

  test('alone does not make the order stand', async () => {
    const workspace = await takenIn(BASE, amending('      в пункте 2 цифру "2" заменить цифрой "9".'));
    expect(await unitOn(workspace, LATER, 'point_2')).toMatchObject({ certainty: 'undetermined', words: null });
  });
});

/** An act of 1 June 2020 with orders under a line that names the decree alone. */
const ofDecree = (orders: string): string =>
  amending('').replace(/ {6}в Методике[\s\S]*?указанным постановлением:\n\n/u, `${orders}\n`);

describe('orders counted by letters', () => {
  test('are read as if they had none', async () => {
    const orders = '      а) в пункте 3 цифру "5" заменить цифрой "4";\n\n      б) пункт 1 исключить.';
    const workspace = await takenIn(BASE, amending(orders));
    expect((await unitOn(workspace, LATER, 'point_3')).words).toBe('3. Количество КЦИ составляет 4.');
    expect(await unitOn(workspace, LATER, 'point_1')).toMatchObject({ status: 'ceased', state: 'absent' });
  });
});

describe('a deletion some words of which nobody read', () => {
  test('ends nothing for sure', async () => {
    const workspace = await takenIn(BASE, amending('      приложение 1 временно исключить.'));
    expect(await unitOn(workspace, LATER, 'annex_1')).toMatchObject({ certainty: 'undetermined', state: 'unknown' });
  });
});

describe('a new point under a line that names the decree alone', () => {
  const insert = (label: string) =>
    ofDecree(
      `      дополнить пунктом ${label} следующего содержания:\n\n      "${label}. Отделу обеспечить ознакомление.".`,
    );

  test('is one of the decree or of the Methodology, where both have the point before it', async () => {
    const workspace = await takenIn(BASE, insert('2-1'));
    expect(await unitOn(workspace, LATER, 'point_2-1')).toMatchObject({ certainty: 'undetermined', words: null });
    expect(await unitOn(workspace, LATER, 'act__point_2-1')).toMatchObject({ certainty: 'undetermined', words: null });
  });

  test('is one of the Methodology, where it alone has the point before it', async () => {
    const workspace = await takenIn(BASE, insert('3-1'));
    expect((await unitOn(workspace, LATER, 'point_3-1')).words).toBe('3-1. Отделу обеспечить ознакомление.');
  });
});

describe('a repeal from a day that it names', () => {
  const repeal = (
    day: string,
  ) => `О признании утратившим силу постановления акимата Таскалинского района от 5 марта 2018 года № 61 "${TITLE}"

Постановление акимата Таскалинского района Западно-Казахстанской области от 1 июня 2020 года № 140

      Акимат Таскалинского района ПОСТАНОВЛЯЕТ:

      1. Постановление акимата Таскалинского района от 5 марта 2018 года № 61 "${TITLE}" считать утратившим силу с ${day}.

      2. Настоящее постановление вводится в действие со дня подписания.

      Аким района А. Ким
`;
  test.each([
    ['1 октября 2020 года', '2020-09-30', 'applies'],
    ['1 октября 2020 года', '2020-10-01', 'ceased'],
    // No repeal reaches back before its own act begins.
    ['1 января 2020 года', '2020-05-31', 'applies'],
    ['1 января 2020 года', '2020-06-01', 'ceased'],
  ])('%s: on %s the act is one that %s', async (day, date, status) => {
    const workspace = await takenIn(BASE, repeal(day));
    expect((await lawOn(workspace, BODY, date))?.status).toBe(status);
  });
});

describe('two points that change places', () => {
  test.each([['пункты 2 и 3 поменять местами.'], ['пункт 2 считать пунктом 3, пункт 3 считать пунктом 2.']])(
    'take the number of each other: %s',
    async (order) => {
      const workspace = await takenIn(BASE, amending(`      ${order}`));
      expect((await unitOn(workspace, LATER, 'point_2')).words).toBe('2. Количество КЦИ составляет 5.');
      expect((await unitOn(workspace, LATER, 'point_3')).words).toMatch(/^3\. Комиссия создается/);
    },
  );
});

describe('new text in guillemets before an order that nobody understands', () => {
  test('ends where its marks close, and what follows is no part of it', async () => {
    const orders = `      пункт 2 дополнить частью второй следующего содержания:

      «Заместитель председателя избирается членами.»;

      пункт 3 переставить в начало;

      пункт 1 изложить в следующей редакции:

      «1. Настоящая Методика определяет порядок.».`;
    const workspace = await takenIn(BASE, amending(orders));
    expect((await unitOn(workspace, LATER, 'point_2__para_2')).words).toBe(
      'Заместитель председателя избирается членами.',
    );
    expect((await unitOn(workspace, LATER, 'point_1')).words).toBe('1. Настоящая Методика определяет порядок.');
    expect(await unitOn(workspace, LATER, 'point_3')).toMatchObject({ certainty: 'undetermined' });
  });
});

describe('new text that is none of the unit which it is said to replace', () => {
  test('leaves the unit open and does not end it', async () => {
    const orders = `      в пункте 2:

      подпункт б) изложить в следующей редакции:

      «б) не менее пяти человек;».`;
    const workspace = await takenIn(BASE, amending(orders));
    expect(await unitOn(workspace, LATER, 'point_2')).toMatchObject({ certainty: 'undetermined', state: 'unknown' });
  });
});

describe('an order for the whole text', () => {
  test('written after the orders about one point is not one about that point', async () => {
    const orders = `      в пункте 3 слово "составляет" заменить словом "равно";

      по всему тексту слово "Комиссии" заменить словом "Совета".`;
    const workspace = await takenIn(BASE, amending(orders));
    expect((await unitOn(workspace, LATER, 'point_2')).words).toContain('Количество членов Совета составляет');
  });
});

describe('a short list of repealed acts', () => {
  const repealing = (items: string) => `О признании утратившими силу некоторых постановлений

Постановление акимата Таскалинского района Западно-Казахстанской области от 24 мая 2023 года № 120

      Акимат Таскалинского района ПОСТАНОВЛЯЕТ:

      1. Признать утратившими силу некоторые постановления согласно приложению.

      2. Настоящее постановление вводится в действие со дня подписания.

      Аким района А. Ким

      Приложение
      к постановлению
      от 24 мая 2023 года № 120

      Перечень

${items}
`;

  test('of days and numbers alone ends the acts that it means', async () => {
    const workspace = await takenIn(
      BASE,
      repealing('      1. От 5 марта 2018 года № 61.\n\n      2. От 1 июня 2020 года № 140.'),
    );
    expect(await lawOn(workspace, BODY, '2023-05-23')).toMatchObject({ status: 'applies' });
    expect(await lawOn(workspace, BODY, '2023-05-24')).toMatchObject({ status: 'ceased' });
  });

  test('that names no act that can be told leaves the methodology open', async () => {
    const workspace = await takenIn(BASE, repealing('      1. Постановления прошлых лет.'));
    expect(await unitOn(workspace, '2023-06-01', 'point_3')).toMatchObject({ certainty: 'undetermined', words: null });
  });
});

describe('orders of one act that begin on different days', () => {
  const restated = (clause: string) =>
    amending(`      пункт 2 изложить в следующей редакции:

      "2. Комиссия состоит из девяти человек.";

      пункт 3 изложить в следующей редакции:

      "3. Количество КЦИ составляет 4.".`).replace(
      'официального опубликования.',
      `официального опубликования, ${clause}.`,
    );

  test('a paragraph that both ways of counting find is told by it, and the other begins with the act', async () => {
    // Opening line, line of the methodology, order, new text, order: paragraph three is the first order in both counts.
    const workspace = await takenIn(
      BASE,
      restated('за исключением абзаца третьего пункта 1, который вводится в действие с 1 января 2022 года'),
    );
    expect((await unitOn(workspace, LATER, 'point_2')).words).toContain('не менее семи человек');
    expect((await unitOn(workspace, '2022-02-01', 'point_2')).words).toContain('из девяти человек');
    expect((await unitOn(workspace, LATER, 'point_3')).words).toContain('составляет 4');
  });

  test('a paragraph that the two ways of counting find elsewhere leaves both open', async () => {
    // Paragraph four is the new text of point 2 where quoted lines count, else the order about point 3.
    const workspace = await takenIn(
      BASE,
      restated('за исключением абзаца четвертого пункта 1, который вводится в действие с 1 января 2022 года'),
    );
    expect(await unitOn(workspace, LATER, 'point_2')).toMatchObject({ certainty: 'contested' });
    expect(await unitOn(workspace, LATER, 'point_3')).toMatchObject({ certainty: 'contested' });
  });
});

describe('a list of repealed acts', () => {
  test('does not make methodologies of acts about other matters', async () => {
    const list = `О признании утратившими силу некоторых постановлений акимата Таскалинского района

Постановление акимата Таскалинского района Западно-Казахстанской области от 2 мая 2023 года № 90

      Акимат Таскалинского района ПОСТАНОВЛЯЕТ:

      1. Признать утратившими силу:

      1) постановление акимата Таскалинского района от 5 марта 2018 года № 61 "${TITLE}";

      2) постановление акимата Таскалинского района от 1 июня 2020 года № 140 "О внесении изменений в постановление акимата Таскалинского района от 5 марта 2018 года № 61 "${TITLE}";

      3) постановление акимата Таскалинского района от 4 апреля 2019 года № 77 "О ставках платы".

      2. ${START}`;
    const workspace = await takenIn(list, BASE);
    const law = await lawOn(workspace, BODY, '2022-01-01');
    expect(law).toMatchObject({ status: 'applies', act: { id: `${BODY}/2018-03-05/61`, held: true } });
    expect(law?.methodologies.map((entry) => entry.act)).toEqual([`${BODY}/2018-03-05/61`]);
    expect(law?.past).toEqual([]);
  });
});

describe('a suspension', () => {
  const suspending = amending('').replace(
    /О внесении изменений в[\s\S]*следующие изменения:[\s\S]*утвержденной указанным постановлением:\s*/u,
    `О приостановлении действия отдельных положений

Постановление акимата Таскалинского района Западно-Казахстанской области от 1 июня 2020 года № 140. Зарегистрировано Департаментом юстиции Западно-Казахстанской области 3 июня 2020 года № 6270

      Акимат Таскалинского района ПОСТАНОВЛЯЕТ:

      1. Приостановить до 1 марта 2022 года действие пунктов 2 и 3 Методики оценки деятельности административных государственных служащих корпуса "Б" акимата Таскалинского района, утвержденной постановлением акимата Таскалинского района от 5 марта 2018 года № 61, установив, что в период приостановления пункт 3 действует в следующей редакции:

      "3. Количество КЦИ составляет 2.".
`,
  );
  const countsOn = async (workspace: Workspace, date: string) => {
    const law = await lawOn(workspace, BODY, date);
    const counts = law?.rules.filter((rule) => rule.type === 'kpi-count' || rule.type === 'commission-min-members');
    return counts?.map((rule) => [rule.type, rule.status, rule.params]);
  };

  test('keeps the words for the day on which it ends, and other words stand in for them until then', async () => {
    const workspace = await takenIn(BASE, suspending);
    expect(await countsOn(workspace, '2019-01-01')).toEqual([
      ['commission-min-members', 'applies', { min: 7 }],
      ['kpi-count', 'applies', { min: 5, max: 5 }],
    ]);
    expect(await countsOn(workspace, '2021-01-01')).toEqual([
      ['commission-min-members', 'suspended', { min: 7 }],
      ['kpi-count', 'applies', { min: 2, max: 2 }],
    ]);
    expect(await countsOn(workspace, '2022-06-01')).toEqual([
      ['commission-min-members', 'applies', { min: 7 }],
      ['kpi-count', 'applies', { min: 5, max: 5 }],
    ]);
  });
});

describe('an order about a point that the text does not have', () => {
  const workspace = takenIn(
    BASE,
    amending(`      пункт 31 изложить в следующей редакции:

      "31. Решение принимается открытым голосованием.";

      пункт 52 исключить.`),
  );

  test('brings no rule that is sure, and no point that never was', async () => {
    const law = await lawOn(await workspace, BODY, LATER);
    expect(await unitOn(await workspace, LATER, 'point_31')).toMatchObject({ certainty: 'undetermined' });
    expect(law?.provisions.map((unit) => unit.id)).not.toContain('point_52');
    expect(law?.diagnostics.map((entry) => entry.code)).toContain('AMEND_TARGET_MISSING');
    expect(await unitOn(await workspace, LATER, 'point_3')).toMatchObject({ status: 'applies', certainty: 'presumed' });
  });
});

describe('two acts that restate a point from one day', () => {
  const from = (number: string, count: string) =>
    amending(`      пункт 3 изложить в следующей редакции:

      "3. Количество КЦИ составляет ${count}.".`)
      .replaceAll('№ 140', `№ ${number}`)
      .replace('со дня его первого официального опубликования', 'с 1 сентября 2020 года');

  test('leave open which of them prevails, and the old words are gone in either case', async () => {
    const workspace = await takenIn(BASE, from('140', '4'), from('141', '3'));
    const law = await lawOn(workspace, BODY, LATER);
    const unit = law?.provisions.find((entry) => entry.id === 'point_3');
    expect(unit).toMatchObject({ certainty: 'undetermined', texts: null });
    expect(unit?.alternatives.map((entry) => entry.text)).toEqual([
      '3. Количество КЦИ составляет 4.',
      '3. Количество КЦИ составляет 3.',
    ]);
    const counts = law?.rules.filter((rule) => rule.type === 'kpi-count').map((rule) => [rule.status, rule.params]);
    expect(counts).toEqual([
      ['undetermined', { min: 4, max: 4 }],
      ['undetermined', { min: 3, max: 3 }],
    ]);
  });
});

describe('an act cited with a slip', () => {
  const orders = '      в пункте 3 цифру "5" заменить цифрой "4".';

  test('in its day is the act of that number, and what is ordered of it is open', async () => {
    const workspace = await takenIn(amending(orders).replaceAll('от 5 марта 2018', 'от 6 марта 2018'), BASE);
    const law = await lawOn(workspace, BODY, LATER);
    expect(law?.act).toMatchObject({ id: `${BODY}/2018-03-05/61`, held: true });
    expect(await unitOn(workspace, LATER, 'point_3')).toMatchObject({ certainty: 'undetermined', words: null });
    expect(await unitOn(workspace, LATER, 'point_2')).toMatchObject({ status: 'applies', state: 'text' });
  });

  test('without its number is the only methodology of the body from that day', async () => {
    const workspace = await takenIn(BASE, amending(orders).replaceAll(' № 61', ''));
    expect((await unitOn(workspace, LATER, 'point_3')).words).toBe('3. Количество КЦИ составляет 4.');
  });

  test('and repealed leaves open whether the methodology still applies', async () => {
    const repeal = amending('').replace(
      /О внесении[\s\S]*указанным постановлением:\s*/u,
      `О признании утратившим силу постановления акимата

Постановление акимата Таскалинского района Западно-Казахстанской области от 2 мая 2023 года № 90

      Акимат Таскалинского района ПОСТАНОВЛЯЕТ:

      1. Признать утратившим силу постановление акимата Таскалинского района от 7 марта 2018 года № 61 "${TITLE}".`,
    );
    const workspace = await takenIn(BASE, repeal);
    expect(await unitOn(workspace, '2024-01-01', 'point_3')).toMatchObject({ certainty: 'undetermined', words: null });
  });
});

describe('an amending act that is cancelled', () => {
  const later = amending('      пункт 3 исключить.').replace(
    'со дня его первого официального опубликования',
    'с 1 января 2021 года',
  );
  const cancelling = (day: string) => `Об отмене постановления акимата Таскалинского района от 1 июня 2020 года № 140

Постановление акимата Таскалинского района Западно-Казахстанской области от ${day} года № 190. Зарегистрировано Департаментом юстиции Западно-Казахстанской области 3 сентября 2020 года № 6400

      Акимат Таскалинского района ПОСТАНОВЛЯЕТ:

      1. Отменить постановление акимата Таскалинского района от 1 июня 2020 года № 140 "О внесении изменений в постановление акимата Таскалинского района от 5 марта 2018 года № 61".

      2. Настоящее постановление вводится в действие с 1 октября 2020 года.

      Аким района А. Ким
`;

  test('before the day from which it was to apply never changed anything', async () => {
    const workspace = await takenIn(BASE, later, cancelling('1 сентября 2020'));
    expect(await unitOn(workspace, '2021-06-01', 'point_3')).toMatchObject({
      status: 'applies',
      words: '3. Количество КЦИ составляет 5.',
    });
  });

  test('on a day when it may have applied leaves both the words before it and its own', async () => {
    const restating = amending(`      пункт 3 изложить в следующей редакции:

      "3. Количество КЦИ составляет 4.".`);
    const workspace = await takenIn(BASE, restating, cancelling('1 сентября 2020'));
    const law = await lawOn(workspace, BODY, '2021-06-01');
    const unit = law?.provisions.find((entry) => entry.id === 'point_3');
    expect(law).toMatchObject({ status: 'applies' });
    expect(unit?.alternatives.map((entry) => entry.text)).toEqual([
      '3. Количество КЦИ составляет 5.',
      '3. Количество КЦИ составляет 4.',
    ]);
  });
});

describe('an act held in Kazakh and in Russian', () => {
  const KAZAKH = `"Б" корпусы Тасқала ауданы әкімдігінің мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесін бекіту туралы

Батыс Қазақстан облысы Тасқала ауданы әкімдігінің 2018 жылғы 5 наурыздағы № 61 қаулысы. Батыс Қазақстан облысының Әділет департаментінде 2018 жылғы 20 наурызда № 5098 болып тіркелді

      Тасқала ауданының әкімдігі ҚАУЛЫ ЕТЕДІ:

      1. Қоса беріліп отырған "Б" корпусы Тасқала ауданы әкімдігінің мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесі бекітілсін.

      2. Осы қаулы алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.

      Аудан әкімі А. Ким

      Тасқала ауданы әкімдігінің
      2018 жылғы 5 наурыздағы
      № 61 қаулысымен бекітілген

      "Б" корпусы Тасқала ауданы әкімдігінің мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесі

      1-тарау. Жалпы ережелер

      1. Осы Әдістеме "Б" корпусы қызметшілерінің қызметін бағалау тәртібін айқындайды.

      2. Комиссияны уәкілетті тұлға құрады. Комиссия мүшелерінің саны жетіден кем болмауы тиіс. Хатшы дауыс бермейді.

      3. НМИ саны 4 құрайды.
`;

  test('is one act of one body, and a number that differs is contested with what each text says', async () => {
    const workspace = await takenIn(BASE, KAZAKH);
    const law = await lawOn(workspace, BODY, LATER);
    expect(law?.act?.id).toBe(`${BODY}/2018-03-05/61`);
    const rules = law?.rules.filter((rule) => rule.type === 'kpi-count' || rule.type === 'commission-min-members');
    expect(rules?.map((rule) => [rule.type, rule.certainty, rule.alternatives.map((entry) => entry.when)])).toEqual([
      ['commission-min-members', 'presumed', []],
      [
        'kpi-count',
        'contested',
        [{ reading: 'by the Kazakh text: min 4; max 4' }, { reading: 'by the Russian text: min 5; max 5' }],
      ],
    ]);
  });
});

describe('the day of publication that a later act tells of', () => {
  test('is kept with the act that the corpus holds, and its start is then known', async () => {
    const told = amending('      пункт 3 исключить.').replace(
      `"${TITLE}" следующие изменения:`,
      `"${TITLE}" (зарегистрировано в Реестре государственной регистрации нормативных правовых актов за № 5098, опубликовано 3 апреля 2018 года в Эталонном контрольном банке нормативных правовых актов Республики Казахстан) следующие изменения:`,
    );
    const workspace = await takenIn(BASE, told);
    expect((await lawOn(workspace, BODY, '2018-04-02'))?.status).toBe('not-yet-effective');
    expect(await unitOn(workspace, '2018-04-03', 'point_2')).toMatchObject({ status: 'applies' });
  });
});

describe('an extension of what expires', () => {
  const expiring = amending('      пункт 3 действует до 1 июля 2020 года.').replace('№ 140', '№ 139');
  const extending = (from: string) =>
    amending('      действие пункта 3 продлить до 31 декабря 2020 года включительно.')
      .replaceAll('от 1 июня 2020', 'от 10 июня 2020')
      .replace('со дня его первого официального опубликования', from);

  test('that begins in time moves the end', async () => {
    const workspace = await takenIn(BASE, expiring, extending('с 20 июня 2020 года'));
    expect(await unitOn(workspace, '2020-09-01', 'point_3')).toMatchObject({ status: 'applies', state: 'text' });
    expect(await unitOn(workspace, '2021-01-01', 'point_3')).toMatchObject({ status: 'ceased' });
  });

  test('that may have begun after the end leaves open what stands until the new one', async () => {
    const workspace = await takenIn(
      BASE,
      expiring,
      extending('по истечении десяти календарных дней после дня его первого официального опубликования'),
    );
    expect(await unitOn(workspace, '2020-06-30', 'point_3')).toMatchObject({ status: 'applies', state: 'text' });
    expect(await unitOn(workspace, '2020-09-01', 'point_3')).toMatchObject({ certainty: 'undetermined', words: null });
    expect(await unitOn(workspace, '2021-01-01', 'point_3')).toMatchObject({ status: 'ceased' });
  });
});

describe('words changed throughout', () => {
  const KEPT = BASE.replace(
    '3. Количество КЦИ составляет 5.',
    '3. Служба кадров хранит листы.\n\n      4. Листы передаются службой кадров.\n\n      5. Количество КЦИ составляет 5.',
  );
  const words = async (orders: string, id: string) => {
    const workspace = await takenIn(KEPT, amending(orders));
    return (await unitOn(workspace, LATER, id)).words;
  };

  test('are changed with the capital of a sentence too; a form that is not quoted is left and told', async () => {
    const workspace = await takenIn(
      KEPT,
      amending('      по всему тексту слова "служба кадров" заменить словами "отдел персонала".'),
    );
    expect((await unitOn(workspace, LATER, 'point_3')).words).toBe('3. Отдел персонала хранит листы.');
    expect((await unitOn(workspace, LATER, 'point_4')).words).toBe('4. Листы передаются службой кадров.');
    const law = await lawOn(workspace, BODY, LATER);
    const told = law?.diagnostics.find((entry) => entry.code === 'AMEND_FORM_LEFT');
    expect(told?.message).toContain('point_4');
  });

  test('"in matching cases" leave open the words where another form of them stands', async () => {
    const orders =
      '      по всему тексту слова "служба кадров" заменить словами "отдел персонала" в соответствующих падежах и числах.';
    expect(await words(orders, 'point_3')).toBe('3. Отдел персонала хранит листы.');
    expect(await words(orders, 'point_4')).toBeNull();
    expect(await words(orders, 'point_2')).toContain('не менее семи человек');
  });

  test('quoted in each form are changed in each, and nothing is left to tell', async () => {
    const workspace = await takenIn(
      KEPT,
      amending(
        '      по всему тексту слова "служба кадров", "службой кадров" заменить соответственно словами "отдел персонала", "отделом персонала".',
      ),
    );
    expect((await unitOn(workspace, LATER, 'point_4')).words).toBe('4. Листы передаются отделом персонала.');
    const law = await lawOn(workspace, BODY, LATER);
    expect(law?.diagnostics.map((entry) => entry.code)).not.toContain('AMEND_FORM_LEFT');
  });
});

describe('an order that was read in part', () => {
  test('leaves open the unit that it names, with its rules; the text is then not held in full', async () => {
    const workspace = await takenIn(BASE, amending('      в пункте 3 цифру "5" условно заменить цифрой "4".'));
    const law = await lawOn(workspace, BODY, LATER);
    expect(await unitOn(workspace, LATER, 'point_3')).toMatchObject({ certainty: 'undetermined', words: null });
    expect(law?.rules.find((rule) => rule.type === 'kpi-count')).toMatchObject({ status: 'undetermined' });
    expect(law?.text).toBe('partial');
  });

  test('keeps its new text from the order before, and touches no other unit', async () => {
    const workspace = await takenIn(
      BASE,
      amending(`      пункт 2 изложить в следующей редакции:

      "2. Комиссия состоит из девяти человек.";

      пункт 3 освежить в следующем виде:

      "3. Количество КЦИ составляет 4.".`),
    );
    expect((await unitOn(workspace, LATER, 'point_2')).words).toBe('2. Комиссия состоит из девяти человек.');
    expect(await unitOn(workspace, LATER, 'point_3')).toMatchObject({ certainty: 'undetermined', words: null });
    expect(await unitOn(workspace, LATER, 'point_1')).toMatchObject({ status: 'applies', state: 'text' });
  });
});

describe('a part of a text that is named by what it is', () => {
  const NOTED = `${BASE.replace('Секретарь не голосует.', 'Секретарь не голосует.\n\n      Состав утверждается приказом.\n\n      Замена членов не допускается.')}
      Примечание: баллы суммируются.
`;

  test('the last paragraph of a point is deleted, those before it stay', async () => {
    const workspace = await takenIn(NOTED, amending('      последний абзац пункта 2 исключить.'));
    expect((await unitOn(workspace, LATER, 'point_2')).words).toMatch(/Состав утверждается приказом\.$/u);
  });

  test('the note of an annex is restated, the table stays', async () => {
    const workspace = await takenIn(
      NOTED,
      amending(
        '      примечание приложения 1 изложить в следующей редакции:\n\n      "Примечание: баллы не суммируются.".',
      ),
    );
    expect((await unitOn(workspace, LATER, 'annex_1__para_1')).words).toBe('Примечание: баллы не суммируются.');
    expect(await unitOn(workspace, LATER, 'annex_1__tbl_1__row_3')).toMatchObject({ status: 'applies', state: 'text' });
  });
});

describe('an act that changes the methodologies of two bodies', () => {
  const OTHER = `постановление акимата Казталовского района от 2 апреля 2018 года № 7 "${TITLE.replace('Таскалинского', 'Казталовского')}"`;
  const omnibus = (other: string) =>
    amending('').replace(
      / {6}1\. Внести в[\s\S]*утвержденной указанным постановлением:\s*/u,
      `      1. Внести изменения в следующие постановления:

      1) в ${OTHER}:

      в Методике, утвержденной указанным постановлением:

      ${other};

      пункт 3 изложить в следующей редакции:

      "3. Количество КЦИ составляет 9.";

      2) в постановление акимата Таскалинского района от 5 марта 2018 года № 61 "${TITLE}":

      в Методике, утвержденной указанным постановлением:

      пункт 3 изложить в следующей редакции:

      "3. Количество КЦИ составляет 4.".
`,
    );

  test('gives each the rules of its own new words', async () => {
    const law = await lawOn(await takenIn(BASE, omnibus('пункт 1 исключить')), BODY, LATER);
    const counts = law?.rules.filter((rule) => rule.type === 'kpi-count').map((rule) => [rule.status, rule.params]);
    expect(counts).toEqual([['applies', { min: 4, max: 4 }]]);
    expect(law?.amendedBy).toEqual([`${BODY}/2020-06-01/140`]);
  });

  test('leaves nothing open by an order about the other that was not understood', async () => {
    const workspace = await takenIn(BASE, omnibus('пункт 2 освежить'));
    expect(await unitOn(workspace, LATER, 'point_2')).toMatchObject({ status: 'applies', state: 'text' });
  });
});

describe('an amending act that is changed before it begins', () => {
  const pending = amending(`      пункт 3 изложить в следующей редакции:

      "3. Количество КЦИ составляет 4.".`).replace(
    'со дня его первого официального опубликования',
    'с 1 января 2021 года',
  );
  const changing = (
    order: string,
  ) => `О внесении изменения в постановление акимата Таскалинского района от 1 июня 2020 года № 140

Постановление акимата Таскалинского района Западно-Казахстанской области от 1 сентября 2020 года № 190. Зарегистрировано Департаментом юстиции Западно-Казахстанской области 3 сентября 2020 года № 6400

      Акимат Таскалинского района ПОСТАНОВЛЯЕТ:

      1. Внести в постановление акимата Таскалинского района от 1 июня 2020 года № 140 "О внесении изменений в постановление акимата Таскалинского района от 5 марта 2018 года № 61" следующее изменение:

      ${order}

      2. Настоящее постановление вводится в действие с 1 октября 2020 года.

      Аким района А. Ким
`;

  test('in its new text brings no words that are sure, and changes none before its day', async () => {
    const workspace = await takenIn(BASE, pending, changing('в пункте 1 цифру "4" заменить цифрой "7".'));
    expect((await unitOn(workspace, '2020-12-01', 'point_3')).words).toBe('3. Количество КЦИ составляет 5.');
    expect(await unitOn(workspace, '2021-02-01', 'point_3')).toMatchObject({ certainty: 'undetermined', words: null });
  });

  test('in its commencement begins on the later day', async () => {
    const order = 'в пункте 2 слова "с 1 января 2021 года" заменить словами "с 1 июля 2021 года".';
    const workspace = await takenIn(BASE, pending, changing(order));
    expect((await unitOn(workspace, '2021-02-01', 'point_3')).words).toBe('3. Количество КЦИ составляет 5.');
    expect((await unitOn(workspace, '2021-07-01', 'point_3')).words).toBe('3. Количество КЦИ составляет 4.');
  });
});

test('after the end of an act nothing turns on when a point of it was changed', async () => {
  const changed = amending('      пункт 3 исключить.');
  const repeal = amending('')
    .replace(
      /О внесении изменений в[^\n]*/u,
      `О признании утратившим силу постановления акимата Таскалинского района от 5 марта 2018 года № 61 "${TITLE}"`,
    )
    .replace(
      /1\. Внести в[\s\S]*утвержденной указанным постановлением:/u,
      `1. Признать утратившим силу постановление акимата Таскалинского района от 5 марта 2018 года № 61 "${TITLE}".`,
    )
    .replaceAll('№ 140', '№ 190')
    .replaceAll('1 июня 2020', '1 июля 2021')
    .replaceAll('3 июня 2020', '5 июля 2021');
  const workspace = await takenIn(BASE, changed, repeal);
  const law = await lawOn(workspace, BODY, '2022-01-01');
  expect(law).toMatchObject({ status: 'ceased' });
  expect(law?.turning.map(({ act }) => act)).toEqual([`${BODY}/2021-07-01/190`]);
});
