// New decrees of bodies that the corpus holds, written for these tests after real drafting, are read, applied and answered.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { add } from '../../src/app/add.ts';
import { askAsOf } from '../../src/app/ask.ts';
import { impact } from '../../src/app/impact.ts';
import type { AddAnswer } from '../../src/model/add-answer.ts';
import { copiedWorkspace } from '../support/workspace.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const RUSSIAN = join(FIXTURES, 'aksu-55-1.ru.txt');
const KAZAKH = join(FIXTURES, 'kazygurt-48-300.kk.txt');
const REPEAL = join(FIXTURES, 'aksu-700-5.ru.txt');

const request = (file: string, write: boolean) => ({ file, write, body: null, lang: null });

/** Every file under a folder with its bytes, so that two states can be compared. */
function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(path, 'base64')]));
}

const opsOf = (answer: AddAnswer | null): string[] =>
  (answer?.edits ?? []).map((edit) => `${edit.op} ${edit.target.path.join(' ')}`);

describe('an amending act in Russian', () => {
  const workspace = copiedWorkspace();

  test('tells what it is and what it touches, and writes nothing unasked', async () => {
    const before = contentOf(workspace.corpus);
    const { value } = await add(workspace, request(RUSSIAN, false));
    expect(value?.identity).toMatchObject({ id: 'aksu-city-akimat/2024-03-05/55-1', lang: 'ru', type: 'decree' });
    expect(opsOf(value)).toEqual([
      'replace-unit point:24',
      'replace-words point:6',
      'insert-unit point:15 paragraph:2',
      'delete-unit point:38',
      'delete-unit point:41',
      'insert-unit point:43-1',
      'set-commencement ',
    ]);
    expect(value?.touches.provisions.sort()).toEqual([
      'point_15__para_2',
      'point_24',
      'point_38',
      'point_41',
      'point_43-1',
      'point_6',
    ]);
    expect(value?.written).toBe(false);
    expect(contentOf(workspace.corpus)).toEqual(before);
  });
});

describe('the same act taken in', () => {
  const workspace = copiedWorkspace();
  beforeAll(async () => {
    await add(workspace, request(RUSSIAN, true));
  });

  test('changes nothing when it is added again', async () => {
    const corpus = contentOf(workspace.corpus);
    const rules = contentOf(workspace.rules);
    const { value, diagnostics } = await add(workspace, request(RUSSIAN, true));
    expect(diagnostics.map((entry) => entry.code)).toEqual(['ADD_ALREADY_HELD']);
    expect(value?.written).toBe(false);
    expect(contentOf(workspace.corpus)).toEqual(corpus);
    expect(contentOf(workspace.rules)).toEqual(rules);
  });

  test('the new number of indicators is in force on the day after the longest time that publication may take', async () => {
    const count = async (date: string) => {
      const query = { body: 'aksu-city-akimat', date, type: 'kpi-count', act: undefined, lang: 'en' as const };
      const { value } = await askAsOf(workspace, query);
      return value?.rules.map((rule) => [
        rule.id,
        rule.certainty,
        (rule.params as { min?: number; max?: number } | null)?.min,
      ]);
    };
    expect(await count('2024-03-04')).toEqual([['kpi-count/point_24', 'presumed', 3]]);
    expect(await count('2025-01-15')).toEqual([['kpi-count/point_24', 'presumed', 2]]);
  });
});

describe('an amending act in Kazakh', () => {
  const workspace = copiedWorkspace();

  test('its edits, words and a point with its own last day are read', async () => {
    const { value } = await add(workspace, request(KAZAKH, true));
    expect(value?.identity.id).toBe('kazygurt-district-maslikhat/2019-11-12/48-300-vi');
    expect(opsOf(value)).toEqual([
      'replace-unit point:13',
      'replace-words point:29',
      'delete-unit point:37',
      'insert-unit point:40 paragraph:2',
      'insert-unit point:43-1',
      'set-validity point:43-1',
      'set-commencement ',
    ]);
    const query = { body: 'kazygurt-district-maslikhat', type: undefined, act: undefined, lang: 'en' as const };
    const on = async (date: string) => (await askAsOf(workspace, { ...query, date })).value?.provisions ?? [];
    const [during, after] = [await on('2020-06-01'), await on('2021-01-01')];
    const stateOf = (list: typeof during, id: string) => list.find((unit) => unit.id === id)?.state;
    expect(stateOf(during, 'point_43-1')).toBe('text');
    expect(stateOf(after, 'point_43-1')).not.toBe('text');
    expect(stateOf(during, 'point_37')).not.toBe('text');
  });
});

describe('a list of repealed acts', () => {
  const workspace = copiedWorkspace();

  test('ends the methodology and the act that had amended it', async () => {
    const { value } = await add(workspace, request(REPEAL, true));
    expect(opsOf(value)).toEqual(['repeal-act ', 'repeal-act ', 'set-commencement ']);
    const query = { body: 'aksu-city-akimat', type: undefined, act: undefined, lang: 'en' as const };
    const { value: answer } = await askAsOf(workspace, { ...query, date: '2026-06-01' });
    expect(answer?.status).toBe('ceased');
  });
});

describe('the body that a person names with a document', () => {
  const workspace = copiedWorkspace();

  test('may be named in any spelling', async () => {
    const { value } = await add(workspace, { ...request(RUSSIAN, false), body: 'Ақсу қаласының әкімдігі' });
    expect(value?.identity.id).toBe('aksu-city-akimat/2024-03-05/55-1');
  });

  test.each(['nobody', '../../elsewhere', ''])(
    '"%s", which nobody knows, is told and nothing is written',
    async (body) => {
      const before = contentOf(workspace.corpus);
      const { value, diagnostics } = await add(workspace, { ...request(RUSSIAN, true), body });
      expect([value, diagnostics[0]?.code]).toEqual([null, 'USE_BODY_UNKNOWN']);
      expect(contentOf(workspace.corpus)).toEqual(before);
      const asked = { file: RUSSIAN, body, textLang: null, cases: null, lang: 'en' } as const;
      expect((await impact(workspace, asked)).diagnostics[0]?.code).toBe('USE_BODY_UNKNOWN');
    },
  );
});

describe('an act put into the corpus by hand', () => {
  test('is seen by the next question about another body, without a build', async () => {
    const workspace = copiedWorkspace();
    const query = {
      body: 'aksu-city-akimat',
      date: '2026-06-01',
      type: undefined,
      act: undefined,
      lang: 'en' as const,
    };
    expect((await askAsOf(workspace, query)).value?.status).toBe('applies');
    // The same list of repealed acts, adopted by another body.
    const other = copiedWorkspace();
    await add(other, { ...request(REPEAL, true), body: 'mddiai' });
    cpSync(join(other.corpus, 'mddiai'), join(workspace.corpus, 'mddiai'), { recursive: true });
    expect((await askAsOf(workspace, query)).value?.status).toBe('ceased');
  });
});
