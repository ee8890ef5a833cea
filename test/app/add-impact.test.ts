// Before a decree is taken in, whoever takes it in sees what it would change.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { add } from '../../src/app/add.ts';
import type { Workspace } from '../../src/app/workspace.ts';
import { AddAnswer } from '../../src/model/add-answer.ts';
import { printAdd } from '../../src/report/print-add.ts';
import { copiedWorkspace, embeddedWorkspace, projectFolder } from '../support/workspace.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

async function addOf(
  file: string,
  options: { readonly write?: boolean; readonly cases?: string } = {},
  workspace: Workspace = embeddedWorkspace(),
): Promise<AddAnswer> {
  const request = {
    file,
    body: null,
    lang: null,
    write: options.write ?? false,
    cases: options.cases ?? null,
  } as const;
  const { value, diagnostics } = await add(workspace, request);
  if (value === null) throw new Error(diagnostics.map((entry) => entry.message).join('; '));
  return value;
}

describe('what an amending act would change is told before it is taken in', () => {
  test('rules before and after on the first day on which it is in effect if it was published in time', async () => {
    const answer = await addOf(join(FIXTURES, 'aksu-55-1.ru.txt'));
    expect([answer.written, answer.impact.comparedOn]).toEqual([false, '2024-04-04']);
    const told = answer.impact.rows.map((row) => [row.kind, row.sentence]);
    expect(told).toContainEqual(['changed', 'KPIs: 3 to 5 -> 2 to 4']);
    expect(told).toContainEqual(['changed', 'Not done (appraisal): tenure: below 3 months -> below 1 month']);
    expect(told).toContainEqual(['removed', 'Calibration session (order): who: the state body -> no longer applies']);
    expect(AddAnswer.safeParse(JSON.parse(JSON.stringify(answer))).error).toBeUndefined();
  });

  test('days as windows where the publication is not known, and as days where the act names them', async () => {
    const answer = await addOf(join(FIXTURES, 'kazygurt-48-300.kk.txt'));
    expect(answer.impact.dates.map(({ date, what, provisions }) => [date, what, provisions.length])).toEqual([
      ['2019-12-01', 'begin-earliest', 4],
      ['2019-12-01', 'end-earliest', 1],
      ['2019-12-31', 'begin-presumed', 4],
      ['2019-12-31', 'end-presumed', 1],
      ['2021-01-01', 'end', 1],
    ]);
  });

  test('references that will dangle, with the days between which that begins', async () => {
    const workspace = copiedWorkspace();
    const act = 'atyrau-oblast-akimat/2023-06-29_105';
    rmSync(join(workspace.corpus, act), { recursive: true });
    const answer = await addOf(join(projectFolder, 'corpus', act, 'kk.txt'), {}, workspace);
    expect(answer.impact.dangling).toContainEqual(
      expect.objectContaining({
        from: 'point_11__para_2',
        to: 'point_5__para_2',
        since: '2023-08-31',
        latest: '2023-09-01',
      }),
    );
    expect(printAdd(answer, 'ru')).toContain('point_11__para_2 -> point_5__para_2');
    expect(printAdd(answer, 'ru')).toContain('2023-08-31 … 2023-09-01');
  });

  test('of an edition on the first day of its words, not on that of the act, whose words nobody holds', async () => {
    const workspace = copiedWorkspace();
    const act = 'aksu-city-akimat/2018-05-04_278-5';
    rmSync(join(workspace.corpus, act), { recursive: true });
    const { impact } = await addOf(join(projectFolder, 'corpus', act, 'ru@2023-04-11.txt'), {}, workspace);
    expect(impact.comparedOn).toBe('2023-04-22');
    expect(impact.rows.length).toBeGreaterThan(50);
  });

  test('cases whose result changes, where a folder of cases is named', async () => {
    const cases = mkdtempSync(join(tmpdir(), 'adisteme-cases-'));
    const two = 'body: aksu-city-akimat\nevaluatedOn: 2024-07-05\nemployee: {tenureMonths: 2}\n';
    writeFileSync(join(cases, 'two-months.yaml'), two);
    const answer = await addOf(join(FIXTURES, 'aksu-55-1.ru.txt'), { cases });
    const change = answer.impact.cases[0]?.changed.find((entry) => entry.what === 'eligibility');
    expect(change).toMatchObject({ before: false, after: true, provisions: ['point_6'] });
  });

  test('the same is told when it is taken in', async () => {
    const file = join(FIXTURES, 'aksu-55-1.ru.txt');
    const [before, after] = [await addOf(file), await addOf(file, { write: true }, copiedWorkspace())];
    expect(after.written).toBe(true);
    expect(after.impact).toEqual(before.impact);
  });
});

// Made up for this test: it repeals the amending act that brought the words of the corpus.
const REPEAL_OF_AMENDMENT = `О признании утратившим силу постановления акимата города Аксу от 11 апреля 2023 года № 297/3 "О внесении изменения в постановление акимата города Аксу от 4 мая 2018 года № 278/5"

Постановление акимата города Аксу Павлодарской области от 14 октября 2025 года № 701/5

      Акимат города Аксу ПОСТАНОВЛЯЕТ:
      1. Признать утратившим силу постановление акимата города Аксу от 11 апреля 2023 года № 297/3 "О внесении изменения в постановление акимата города Аксу от 4 мая 2018 года № 278/5".
      2. Настоящее постановление вводится в действие со дня его первого официального опубликования.

      Аким города                                        А. Б.
`;

describe('an act that leaves the law open', () => {
  test('the repeal of an amending act makes what it had changed undetermined: units, days and rules say so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adisteme-repeal-'));
    writeFileSync(join(folder, 'repeal.txt'), REPEAL_OF_AMENDMENT);
    const answer = await addOf(join(folder, 'repeal.txt'));
    expect(answer.undetermined).toEqual(expect.arrayContaining(['point_5', 'point_24']));
    const open = answer.impact.dates.filter((entry) => entry.what.startsWith('open'));
    expect(open.map(({ date, what }) => [date, what])).toEqual([
      ['2025-10-14', 'open-earliest'],
      ['2025-11-13', 'open-presumed'],
    ]);
    expect(new Set(answer.impact.rows.map((row) => row.kind))).toEqual(new Set(['undetermined']));
    expect(printAdd(answer, 'en')).toContain('becomes undetermined at the earliest');
  });
});

describe('an act that ends another', () => {
  test('touches all its units and rules, and says between which days it ends', async () => {
    const answer = await addOf(join(FIXTURES, 'aksu-700-5.ru.txt'));
    expect(answer.touches.provisions).toEqual(expect.arrayContaining(['point_5', 'point_24', 'annex_2']));
    expect(answer.touches.rules).toContain('kpi-count/point_24');
    const ends = answer.impact.dates.filter((entry) => entry.act === 'aksu-city-akimat/2018-05-04/278-5');
    expect(ends.map(({ date, what }) => [date, what])).toEqual([
      ['2025-10-25', 'act-end-earliest'],
      ['2025-11-24', 'act-end-presumed'],
    ]);
    expect(answer.impact.rows.map((row) => row.sentence)).toContain('KPIs: 3 to 5 -> no longer applies');
  });

  test('in print many rules of one kind are counted, in every language', async () => {
    const answer = await addOf(join(FIXTURES, 'aksu-700-5.ru.txt'));
    for (const lang of ['kk', 'ru', 'en'] as const) {
      const text = printAdd(answer, lang);
      expect(text.split('\n').length).toBeLessThan(60);
      expect(text).toContain('aksu-city-akimat/2018-05-04/278-5');
      expect(text).not.toMatch(/undefined|\[object/);
    }
  });
});
