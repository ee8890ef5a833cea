// Amending acts written for these tests in the words of real drafters: what they leave of the text, and what they leave open.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { add } from '../../src/app/add.ts';
import { askAsOf } from '../../src/app/ask.ts';
import type { Workspace } from '../../src/app/workspace.ts';
import { copiedWorkspace } from '../support/workspace.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures/fold');

async function takenIn(...files: string[]): Promise<Workspace & { readonly folder: string }> {
  const workspace = copiedWorkspace();
  for (const file of files) {
    const { value } = await add(workspace, { file: join(FIXTURES, file), body: null, lang: null, write: true });
    expect(value?.written).toBe(true);
  }
  return workspace;
}

async function unitOn(workspace: Workspace, body: string, date: string, id: string, act?: string) {
  const { value } = await askAsOf(workspace, { body, date, lang: 'en', type: undefined, act });
  const unit = value?.provisions.find((entry) => entry.id === id);
  const { status, state, certainty, texts } = unit ?? {};
  return { status, state, certainty, words: texts?.ru ?? texts?.kk ?? null };
}

const MINISTRY = 'mddiai';
const AKSU = 'aksu-city-akimat';

describe('a methodology restated as a whole', () => {
  test('has the units of the annexed text and none of the old one', async () => {
    const workspace = await takenIn('whole-held.ru.txt');
    expect(await unitOn(workspace, AKSU, '2024-01-10', 'point_2')).toMatchObject({ status: 'applies', state: 'text' });
    const restated = await unitOn(workspace, AKSU, '2024-06-10', 'point_2');
    expect(restated).toMatchObject({ status: 'applies', state: 'text' });
    expect(restated.words).toContain('от двух до четырех');
    expect(await unitOn(workspace, AKSU, '2024-06-10', 'point_10')).toMatchObject({
      status: 'ceased',
      state: 'absent',
    });
  });

  test('leaves every unit open where the annexed text is lost', async () => {
    const workspace = await takenIn('whole-lost.ru.txt');
    expect(await unitOn(workspace, MINISTRY, '2022-06-10', 'point_5')).toMatchObject({ certainty: 'undetermined' });
    expect(await unitOn(workspace, MINISTRY, '2021-01-10', 'point_5')).toMatchObject({
      status: 'applies',
      state: 'text',
    });
  });
});

describe('an act suspended as a whole', () => {
  test('keeps its words and resumes by itself', async () => {
    const workspace = {
      ...(await takenIn('suspended.ru.txt')),
      published: new Map([['mddiai/2021-03-10/77-nq', '2021-03-20']]),
    };
    expect(await unitOn(workspace, MINISTRY, '2022-06-10', 'point_5')).toMatchObject({
      status: 'suspended',
      state: 'text',
    });
    expect(await unitOn(workspace, MINISTRY, '2024-06-10', 'point_5')).toMatchObject({
      status: 'applies',
      state: 'text',
    });
  });
});

describe('a number given to a point although another point has it', () => {
  test('leaves both open', async () => {
    const workspace = {
      ...(await takenIn('number-taken.ru.txt')),
      published: new Map([['mddiai/2021-03-10/77-nq', '2021-03-20']]),
    };
    for (const id of ['point_5', 'point_6'])
      expect(await unitOn(workspace, MINISTRY, '2022-06-10', id)).toMatchObject({ certainty: 'undetermined' });
    expect(await unitOn(workspace, MINISTRY, '2022-06-10', 'point_7')).toMatchObject({ status: 'applies' });
  });
});

describe('a clause that lets some units begin later', () => {
  test('delays a point of the methodology that it approves', async () => {
    const workspace = await takenIn('own-exception.ru.txt');
    const act = 'mddiai/2022-03-10/99-nq';
    expect(await unitOn(workspace, MINISTRY, '2023-06-10', 'point_2', act)).toMatchObject({
      status: 'not-yet-effective',
    });
    expect(await unitOn(workspace, MINISTRY, '2023-06-10', 'point_1', act)).toMatchObject({ status: 'applies' });
    expect(await unitOn(workspace, MINISTRY, '2024-01-01', 'point_2', act)).toMatchObject({ status: 'applies' });
  });

  test('tells which order is meant where it counts paragraphs that are there only with the quoted lines', async () => {
    const workspace = await takenIn('paragraphs-excepted.ru.txt');
    expect(await unitOn(workspace, MINISTRY, '2022-06-10', 'point_5')).toMatchObject({ words: '5. Новый.' });
    expect((await unitOn(workspace, MINISTRY, '2022-06-10', 'point_6')).words).not.toContain('Новейший');
    expect(await unitOn(workspace, MINISTRY, '2024-01-01', 'point_6')).toMatchObject({ words: '6. Новейший.' });
  });
});

describe('an act that says until when it is valid', () => {
  test('ceases by its own words, the last day being contested', async () => {
    const workspace = await takenIn('own-validity.ru.txt');
    const act = 'mddiai/2022-03-10/99-nq';
    const on = (date: string) => unitOn(workspace, MINISTRY, date, 'point_2', act);
    expect(await on('2022-06-30')).toMatchObject({ status: 'applies' });
    expect(await on('2022-07-01')).toMatchObject({ status: 'contested' });
    expect(await on('2022-07-02')).toMatchObject({ status: 'ceased', certainty: 'certain' });
  });
});

describe('a point of an amending act that is valid for a time', () => {
  test('leaves open what it changed once the time is over, and nothing else', async () => {
    const workspace = await takenIn('point-valid-for-a-time.ru.txt');
    expect(await unitOn(workspace, MINISTRY, '2021-12-31', 'point_6')).toMatchObject({ words: '6. Новейший.' });
    expect(await unitOn(workspace, MINISTRY, '2022-01-01', 'point_6')).toMatchObject({ certainty: 'undetermined' });
    expect(await unitOn(workspace, MINISTRY, '2022-01-01', 'point_5')).toMatchObject({ words: '5. Новый.' });
  });
});

describe('an amending act whose changes the held text bears already', () => {
  test('is not folded a second time', async () => {
    const workspace = await takenIn('borne-by-the-text.ru.txt');
    const unit = await unitOn(workspace, AKSU, '2024-01-10', 'point_6');
    expect(unit).toMatchObject({ status: 'applies', state: 'text' });
  });
});

describe('an act that changes an amending act', () => {
  test('finds its orders spent once they have taken effect', async () => {
    const workspace = await takenIn('point-valid-for-a-time.ru.txt', 'amends-an-amendment.ru.txt');
    for (const date of ['2021-06-30', '2021-07-01'])
      expect(await unitOn(workspace, MINISTRY, date, 'point_5')).toMatchObject({
        status: 'applies',
        words: '5. Новый.',
      });
  });
});

describe('an act that reaches back', () => {
  test('begins when it says, and that it also applies to earlier relations is told beside', async () => {
    const workspace = await takenIn('reach.ru.txt');
    const { value } = await askAsOf(workspace, {
      body: MINISTRY,
      date: '2022-03-01',
      lang: 'en',
      type: undefined,
      act: 'mddiai/2022-03-10/99-nq',
    });
    expect(value?.status).toBe('not-yet-effective');
    expect(value?.diagnostics.find((entry) => entry.code === 'TIME_REACHES_BACK')?.found).toBe('2022-01-01');
  });
});

describe('an amending act held in two languages', () => {
  test('is one step in each language, and edits of a language that is not held do no harm', async () => {
    const workspace = await takenIn('pair.kk.txt', 'pair.ru.txt');
    const { value } = await askAsOf(workspace, {
      body: MINISTRY,
      date: '2022-06-10',
      lang: 'en',
      type: undefined,
      act: undefined,
    });
    const unit = (id: string) => value?.provisions.find((entry) => entry.id === id);
    expect(unit('point_5')?.own).toEqual({ kk: '5. Жаңа мәтін.', ru: '5. Новый текст.' });
    expect(unit('point_6')?.own?.kk).toContain('үш');
    expect(unit('point_6')?.own?.ru).toBeUndefined();
    expect(unit('point_6')?.status).toBe('applies');
  });

  test('in one language only, it leaves the words of the other unknown', async () => {
    const workspace = await takenIn('words-other-language.ru.txt');
    const unit = await unitOn(workspace, MINISTRY, '2022-06-10', 'point_5');
    expect(unit.certainty).toBe('undetermined');
  });
});

describe('an amending act that names no act that is known', () => {
  test('leaves open every text of its body that it may mean', async () => {
    const workspace = await takenIn('no-number.ru.txt');
    const published = new Map([['mddiai/2021-03-10/77-nq', '2021-03-20']]);
    const after = await unitOn({ ...workspace, published }, MINISTRY, '2022-06-10', 'point_7');
    expect(after).toMatchObject({ certainty: 'undetermined' });
    expect(await unitOn(workspace, MINISTRY, '2021-01-10', 'point_7')).toMatchObject({ status: 'applies' });
  });
});

describe('an act of the body whose files cannot be used', () => {
  test('leaves open all that it may have changed, and says so', async () => {
    const workspace = await takenIn('pair.kk.txt');
    const file = join(workspace.corpus, 'mddiai/2021-03-10_77-nq/kk.txt');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Жаңа', 'Өзге'));
    const { value } = await askAsOf(workspace, {
      body: MINISTRY,
      date: '2022-06-10',
      lang: 'en',
      type: undefined,
      act: undefined,
    });
    expect(value?.diagnostics.map((entry) => entry.code)).toContain('STORE_HASH_DIFFERS');
    expect(value?.provisions.find((entry) => entry.id === 'point_7')).toMatchObject({ certainty: 'undetermined' });
    expect(await unitOn(workspace, MINISTRY, '2021-01-10', 'point_7')).toMatchObject({ status: 'applies' });
  });

  test('a work.yaml that cannot be read does the same by its folder', async () => {
    const workspace = await takenIn('pair.kk.txt');
    writeFileSync(join(workspace.corpus, 'mddiai/2021-03-10_77-nq/work.yaml'), 'schema: [\n');
    const { value } = await askAsOf(workspace, {
      body: MINISTRY,
      date: '2022-06-10',
      lang: 'en',
      type: undefined,
      act: undefined,
    });
    expect(value?.provisions.find((entry) => entry.id === 'point_7')).toMatchObject({ certainty: 'undetermined' });
    expect(value?.diagnostics.some((entry) => entry.severity === 'error')).toBe(true);
  });
});
