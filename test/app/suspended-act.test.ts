// An act whose effect is suspended as a whole: what is said of the body, of the units and of a case has to be the same.
import { describe, expect, test } from 'vitest';
import { lawVersionsOn } from '../../src/app/law-versions.ts';
import { openLaw } from '../../src/app/open-law.ts';
import { timeLogic } from '../../src/app/time-logic.ts';
import { matrixOf } from '../../src/compare/matrix.ts';
import {
  actOf,
  BODY,
  baseAct,
  corpusOf,
  FROM_PUBLICATION,
  historyIn,
  lawOn,
  METHODOLOGY,
  unitOn,
} from '../support/small-acts.ts';
import { actOfKk, baseActKk, DECREE_KK, lawOnKk, unitOnKk } from '../support/small-acts-kk.ts';

const PUBLISHED = { '2018-03-05/61': '2018-03-20', '2020-06-01/140': '2020-06-05', '2020-09-01/200': '2020-09-05' };
const LATER = { date: '1 сентября 2020 года', number: '200' };
const suspending = actOf('О приостановлении', [
  `Приостановить до 1 июля 2024 года действие ${METHODOLOGY.replace(/,$/u, '')}.`,
  FROM_PUBLICATION,
]);
const suspended = corpusOf([baseAct(), suspending], PUBLISHED);

describe('an act that is suspended as a whole until a day', () => {
  test('is suspended as its units are, and applies before and after', async () => {
    const workspace = await suspended;
    for (const [date, status] of [
      ['2020-06-04', 'applies'],
      ['2020-06-05', 'suspended'],
      ['2024-06-30', 'suspended'],
      ['2024-07-01', 'contested'],
      ['2024-07-02', 'applies'],
    ] as const) {
      expect([date, (await lawOn(workspace, date)).status]).toEqual([date, status]);
      expect((await unitOn(workspace, date, 'point_3')).status).toBe(status);
    }
    expect((await lawOn(workspace, '2021-01-01')).reason).toMatch(/^№ 61 \(2018-03-05\) was suspended/u);
    expect((await lawOn(workspace, '2025-01-01')).certainty).toBe('presumed');
  });

  test('is told so by its history', async () => {
    const told = (states: Awaited<ReturnType<typeof historyIn>>) => states.map((entry) => entry['status'] ?? null);
    expect(told(await historyIn(await suspended))).toEqual([null, 'suspended', null]);
    expect(told(await historyIn(await suspended, 'point:3'))).toEqual([null, 'suspended', null]);
  });

  test('gives a case no rules and a matrix no rule that applies', async () => {
    const { value: law } = await openLaw(await suspended, BODY);
    if (law === null) throw new Error('no law');
    expect(lawVersionsOn(law, '2021-01-01', timeLogic)).toMatchObject({
      status: 'suspended',
      versions: [{ rules: null }],
    });
    expect(lawVersionsOn(law, '2024-07-02', timeLogic).versions[0]?.rules).not.toBeNull();
    const { rows, withoutLaw } = matrixOf([await lawOn(await suspended, '2021-01-01')], '2021-01-01');
    expect(withoutLaw).toEqual([]);
    const cells = rows
      .flatMap(({ cells }) => cells[BODY] ?? [])
      .filter(({ provision }) => provision?.startsWith('point_'));
    expect(cells.length).toBeGreaterThan(3);
    for (const { said } of cells) expect(said.en).toMatch(/; suspended$/u);
  });
});

test('a suspended act applies again from the day on which an act takes it up', async () => {
  const resuming = actOf(
    'О возобновлении',
    [`Возобновить действие ${METHODOLOGY.replace(/,$/u, '')}.`, FROM_PUBLICATION],
    LATER,
  );
  const workspace = await corpusOf([baseAct(), suspending, resuming], PUBLISHED);
  expect((await lawOn(workspace, '2020-08-01')).status).toBe('suspended');
  expect((await lawOn(workspace, '2020-10-01')).status).toBe('applies');
});

test('where it is not known when the suspending act began, it is open whether the act was suspended', async () => {
  const workspace = await corpusOf([baseAct(), suspending], { '2018-03-05/61': '2018-03-20' });
  const law = await lawOn(workspace, '2020-06-10');
  expect(law.status).toBe('undetermined');
  expect(law.alternatives.map(({ status }) => status)).toEqual(['suspended', 'applies']);
});

test('a Kazakh act suspends the methodology as a whole too', async () => {
  const order = `${DECREE_KK}ның қолданылуы 2024 жылғы 1 шілдеге дейін тоқтатыла тұрсын.`;
  const workspace = await corpusOf([baseActKk(), actOfKk('Тоқтата тұру туралы', [order])], PUBLISHED);
  for (const [date, status] of [
    ['2020-06-04', 'applies'],
    ['2020-06-05', 'suspended'],
    ['2024-07-02', 'applies'],
  ] as const) {
    expect([date, (await lawOnKk(workspace, date)).status]).toEqual([date, status]);
    expect((await unitOnKk(workspace, date, 'point_3')).status).toBe(status);
  }
});

test('of a point that alone is suspended a case is not told that the act has no rule', async () => {
  const order = `Приостановить действие пункта 5 ${METHODOLOGY} до 1 июля 2024 года.`;
  const workspace = await corpusOf([baseAct(), actOf('О приостановлении', [order, FROM_PUBLICATION])], PUBLISHED);
  const { value: law } = await openLaw(workspace, BODY);
  if (law === null) throw new Error('no law');
  const [before, during] = ['2020-06-04', '2021-01-01'].map((date) => lawVersionsOn(law, date, timeLogic));
  expect([before?.status, before?.versions[0]?.complete]).toEqual(['applies', true]);
  expect([during?.status, during?.versions[0]?.complete]).toEqual(['applies', false]);
});
