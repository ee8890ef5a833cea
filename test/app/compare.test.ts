import { describe, expect, test } from 'vitest';
import { compare } from '../../src/app/compare.ts';
import { matrix } from '../../src/app/compare-matrix.ts';
import { Diff, Matrix } from '../../src/model/comparison.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

const workspace = embeddedWorkspace();
const ask = (left: string, right: string) => compare(workspace, { left, right, type: undefined, lang: 'en' });

async function diffOf(left: string, right: string): Promise<Diff> {
  const { value, diagnostics } = await ask(left, right);
  if (value === null) throw new Error(diagnostics.map((entry) => entry.message).join('; '));
  return value;
}

async function matrixOn(date: string): Promise<Matrix> {
  const { value, diagnostics } = await matrix(workspace, date, undefined);
  if (value === null) throw new Error(diagnostics.map((entry) => entry.message).join('; '));
  return value;
}

describe('sides that cannot be compared', () => {
  test.each([
    ['no-such-body@2024-01-01', 'aksu-city-akimat@2024-01-01', 'USE_BODY_UNKNOWN'],
    ['aksu-city-akimat@2024-01-01', 'no-such-body@2024-01-01', 'USE_BODY_UNKNOWN'],
    ['Атырау әкімдігі@2023-08-15', 'aksu-city-akimat@2024-01-01', 'USE_BODY_AMBIGUOUS'],
    ['aksu-city-akimat@2024-02-30', '@2024-01-01', 'USE_DATE_INVALID'],
    ['aksu-city-akimat', '@2024-01-01', 'USE_OPTION_INVALID'],
    ['@2024-01-01', 'aksu-city-akimat@2024-01-01', 'USE_OPTION_INVALID'],
    ['', '', 'USE_OPTION_INVALID'],
  ])('%s beside %s ends with %s', async (left, right, code) => {
    const { value, diagnostics } = await ask(left, right);
    expect([value, diagnostics[0]?.code]).toEqual([null, code]);
  });

  test('a type that no rule has is refused, not answered with an empty list', async () => {
    const { value, diagnostics } = await compare(workspace, {
      left: 'aksu-city-akimat@2024-01-01',
      right: '@2020-01-01',
      type: 'quorums',
      lang: 'en',
    });
    expect([value, diagnostics[0]?.code]).toEqual([null, 'USE_OPTION_INVALID']);
  });

  test('the same side twice: nothing differs, and it is said why', async () => {
    const diff = await diffOf('aksu-city-akimat@2024-01-01', '@2024-01-01');
    expect(diff.rules.every((row) => row.kind === 'same')).toBe(true);
    expect(diff.notes[0]?.en).toBe('Both sides are the same: there can be no difference.');
  });

  test('a date before any known act: no rule of the other date is called new', async () => {
    const diff = await diffOf('aksu-city-akimat@2010-01-01', '@2024-01-01');
    expect(diff.rules.filter((row) => row.kind !== 'undetermined')).toEqual([]);
    expect(diff.notes[0]?.en).toContain('no methodology is known');
  });
});

describe('a day on which the law is undetermined', () => {
  test('Atyrau oblast on 2023-07-15: both possible laws are compared and named, and one has no words', async () => {
    const diff = await diffOf('atyrau-oblast-akimat@2023-07-15', '@2023-08-15');
    const labels = diff.versions.map((version) => version.left);
    expect(labels).toEqual([
      'publication of atyrau-oblast-akimat/2023-06-29/105 by 2023-07-14',
      'publication of atyrau-oblast-akimat/2023-06-29/105 after 2023-07-14',
    ]);
    expect(diff.versions.map((version) => version.rows)).toEqual([[], null]);
    const point = diff.provisions.find((row) => row.left.includes('point_5'));
    expect(point?.kind).toBe('undetermined');
    const texts = point?.alternatives
      .filter((entry) => entry.side === 'left')
      .map((entry) => [entry.state, entry.text === null]);
    expect(texts).toEqual([
      ['text', false],
      ['unknown', true],
    ]);
    expect(Diff.safeParse(JSON.parse(JSON.stringify(diff))).error).toBeUndefined();
  });
});

describe('all bodies side by side on 2023-08-15', () => {
  test('what Aksu has alone is an absence nowhere that words are not held', async () => {
    const answer = await matrixOn('2023-08-15');
    const row = answer.rows.find((entry) => entry.type === 'respondents');
    expect(row?.cells['aksu-city-akimat']).toMatchObject({ state: 'value', provision: 'point_36' });
    expect(row?.cells['atyrau-oblast-akimat']?.state).toBe('unknown');
    expect(row?.cells.mddiai?.state).toBe('absent');
    expect(Matrix.safeParse(JSON.parse(JSON.stringify(answer))).error).toBeUndefined();
  });

  test('the number of KPIs: three to five in Aksu, five where the 2018 rules stand; the passing chapter is a row of its own', async () => {
    const [row, special] = (await matrixOn('2023-08-15')).rows.filter((entry) => entry.type === 'kpi-count');
    expect(row?.cells['aksu-city-akimat']?.said.en).toBe('3 to 5');
    expect(row?.cells.mddiai?.said.en).toBe('exactly 5');
    expect(row?.cells.mddiai?.group).not.toBe(row?.cells['aksu-city-akimat']?.group);
    // The number for everybody else in the oblast stands in words that are not held.
    expect(row?.cells['atyrau-oblast-akimat']).toMatchObject({ state: 'unknown', group: null });
    expect(special?.cells['atyrau-oblast-akimat']?.said.en).toBe(
      'exactly 5; only for: illness, social leave, 2021-07-01–2022-12-31',
    );
    expect(special?.cells.mddiai?.state).toBe('absent');
  });

  test('generations are told by content: Aksu ranks and calibrates, the ministry still follows 2018 and lags', async () => {
    const { generations } = await matrixOn('2023-08-15');
    expect(generations['aksu-city-akimat']).toMatchObject({ generation: 'ranking', sure: true, lags: false });
    expect(generations.mddiai).toMatchObject({ generation: 'competencies', sure: true, lags: true });
    // The oblast has rules of 2023 and a passing chapter of 2018 rules: the younger is told, unsurely.
    expect(generations['atyrau-oblast-akimat']).toMatchObject({ generation: 'ranking', sure: false });
    expect(Object.keys(generations['atyrau-oblast-akimat']?.signs ?? {})).toEqual(['competencies', 'ranking']);
  });

  test('a body whose words are not held that day belongs to no generation and to no group', async () => {
    const answer = await matrixOn('2020-06-01');
    expect(answer.generations['aksu-city-akimat']).toMatchObject({ generation: null, lags: null });
    expect(answer.groups.flatMap((group) => group.bodies)).not.toContain('aksu-city-akimat');
    expect(answer.distances['aksu-city-akimat']).toMatchObject({ differ: 0, compared: 0 });
    expect(answer.generations['kazygurt-district-maslikhat']).toMatchObject({
      generation: 'competencies',
      lags: false,
    });
  });
});
