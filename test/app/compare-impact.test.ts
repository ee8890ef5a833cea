import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { impact } from '../../src/app/impact.ts';
import { Impact } from '../../src/model/comparison.ts';
import { copiedWorkspace, embeddedWorkspace, projectFolder } from '../support/workspace.ts';

// A draft made up for this test, in the manner of the decrees of the corpus.
const DRAFT = `О внесении изменений в постановление акимата города Аксу от 4 мая 2018 года № 278/5 "Об утверждении методики оценки деятельности административных государственных служащих корпуса "Б" исполнительных органов города Аксу"

Постановление акимата города Аксу Павлодарской области от 15 мая 2024 года № 101/2

      Акимат города Аксу ПОСТАНОВЛЯЕТ:
      1. Внести в постановление акимата города Аксу от 4 мая 2018 года № 278/5 "Об утверждении методики оценки деятельности административных государственных служащих корпуса "Б" исполнительных органов города Аксу" (зарегистрировано в Реестре государственной регистрации нормативных правовых актов за № 5978) следующие изменения:
      в методике оценки деятельности административных государственных служащих корпуса "Б", утвержденной указанным постановлением:
      пункт 6 изложить в следующей редакции:
      "6. Оценка не проводится в случаях, если срок пребывания оцениваемого служащего на конкретной должности в оцениваемом периоде составляет менее одного месяца.";
      пункт 24 изложить в следующей редакции:
      "24. Количество КЦИ составляет 5.".
      2. Контроль за исполнением настоящего постановления возложить на руководителя аппарата акима города.
      3. Настоящее постановление вводится в действие с 1 июля 2024 года.

      Аким города                                        А. Б.
`;

const CASES: Readonly<Record<string, string>> = {
  'two-months.yaml': 'body: aksu-city-akimat\nevaluatedOn: 2024-07-05\nemployee: {tenureMonths: 2}\n',
  'long-in-post.yaml': 'body: aksu-city-akimat\nevaluatedOn: 2024-07-05\nemployee: {tenureMonths: 14}\n',
  'before-the-draft.yaml': 'body: aksu-city-akimat\nevaluatedOn: 2023-07-05\nemployee: {tenureMonths: 2}\n',
  'another-body.yaml': 'body: mddiai\nevaluatedOn: 2021-07-05\nemployee: {tenureMonths: 2}\n',
  'broken.yaml': 'body: [\n',
};

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-impact-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function impactOf(file: string, cases: string | null = null, workspace = embeddedWorkspace()): Promise<Impact> {
  const { value, diagnostics } = await impact(workspace, { file, body: null, textLang: null, cases, lang: 'en' });
  if (value === null) throw new Error(diagnostics.map((entry) => entry.message).join('; '));
  return value;
}

describe('a draft that shortens the tenure and fixes the number of KPIs', () => {
  test('units, rules and the day are named, and the rules before and after stand side by side', async () => {
    const answer = await impactOf(join(folderOf({ 'draft.txt': DRAFT }), 'draft.txt'));
    expect(answer.identity).toEqual({
      id: 'aksu-city-akimat/2024-05-15/101-2',
      body: 'aksu-city-akimat',
      kind: 'amend',
    });
    expect([...answer.touches.provisions].sort()).toEqual(['point_24', 'point_6']);
    expect(answer.comparedOn).toBe('2024-07-01');
    const sentences = answer.rows.map((row) => row.sentence);
    expect(sentences).toContain('Not done (appraisal): tenure: below 3 months -> below 1 month');
    expect(sentences).toContain('KPIs: 3 to 5 -> exactly 5');
    expect(
      answer.rows.every((row) =>
        [...(row.left?.provisions ?? []), ...(row.right?.provisions ?? [])].some((id) => /^point_(6|24)$/.test(id)),
      ),
    ).toBe(true);
    expect(Impact.safeParse(JSON.parse(JSON.stringify(answer))).error).toBeUndefined();
  });

  test('a servant two months in the post becomes one to be appraised, because of point 6; one of fourteen months stays so', async () => {
    const answer = await impactOf(join(folderOf({ 'draft.txt': DRAFT }), 'draft.txt'), folderOf(CASES));
    const of = (file: string) => answer.cases.find((entry) => entry.file === file);
    const change = of('two-months.yaml')?.changed.find((entry) => entry.what === 'eligibility');
    expect(change).toMatchObject({ before: false, after: true, provisions: ['point_6'] });
    expect(of('two-months.yaml')?.asIf).toBe(false);
    expect(of('long-in-post.yaml')?.changed.filter((entry) => entry.what === 'eligibility')).toEqual([]);
    expect(of('before-the-draft.yaml')).toMatchObject({ asIf: true, lawDate: '2024-07-01' });
    expect(of('another-body.yaml')).toBeUndefined();
    expect(of('broken.yaml')?.problem).toBeTruthy();
  });

  test('nothing is written: the corpus has the same files after it', async () => {
    const workspace = copiedWorkspace();
    const before = readdirSync(join(workspace.corpus, 'aksu-city-akimat'));
    await impactOf(join(folderOf({ 'draft.txt': DRAFT }), 'draft.txt'), null, workspace);
    expect(readdirSync(join(workspace.corpus, 'aksu-city-akimat'))).toEqual(before);
  });

  test('a folder of cases that does not exist is told, not taken as empty', async () => {
    const file = join(folderOf({ 'draft.txt': DRAFT }), 'draft.txt');
    const { value, diagnostics } = await impact(embeddedWorkspace(), {
      file,
      body: null,
      textLang: null,
      cases: '/no/such',
      lang: 'en',
    });
    expect([value, diagnostics[0]?.code]).toEqual([null, 'USE_OPTION_INVALID']);
  });
});

describe('the decree of Atyrau oblast before it was taken in', () => {
  test('the second part of point 11 will cite a part of point 5 that expires on 31 August 2023', async () => {
    const workspace = copiedWorkspace();
    const act = 'atyrau-oblast-akimat/2023-06-29_105';
    rmSync(join(workspace.corpus, act), { recursive: true });
    const answer = await impactOf(join(projectFolder, 'corpus', act, 'kk.txt'), null, workspace);
    expect(answer.dangling).toContainEqual(
      expect.objectContaining({ from: 'point_11__para_2', to: 'point_5__para_2', since: '2023-08-31' }),
    );
    expect(answer.dates.map((entry) => [entry.date, entry.what])).toEqual([
      ['2023-06-30', 'begin-earliest'],
      ['2023-07-30', 'begin-presumed'],
      ['2023-08-31', 'end-earliest'],
      ['2023-09-01', 'end-latest'],
    ]);
    expect(answer.rows.every((row) => row.kind === 'undetermined')).toBe(true);
  });

  test('an act that is held already has no second impact', async () => {
    const answer = await impactOf(join(projectFolder, 'corpus/atyrau-oblast-akimat/2023-06-29_105/kk.txt'));
    expect(answer.diagnostics.map((entry) => entry.code)).toEqual(['ADD_ALREADY_HELD']);
    expect(answer.rows).toEqual([]);
  });
});
