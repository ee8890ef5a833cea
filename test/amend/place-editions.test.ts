import { describe, expect, test } from 'vitest';
import { type ConsolidationInput, consolidate, type EditionNote } from '../../src/amend/consolidate.ts';
import type { UnitWords } from '../../src/amend/unit-draft.ts';
import type { ProvisionId } from '../../src/model/ids.ts';

const ACT = 'body/2018-03-29/1';
const SECOND = 'body/2020-05-05/2';
const THIRD = 'body/2022-09-29/3';

function unit(id: ProvisionId, ru: string, file: string, parent: ProvisionId | null = null): UnitWords {
  const kind = id.includes('row') ? 'row' : 'point';
  const sources = [{ act: ACT, file, spans: [[0, 1]] as [number, number][] }];
  return { id, kind, label: id.replace(/\D/gu, ''), heading: null, parent, own: { ru }, sources };
}

function note(by: string, bound: number, event: EditionNote['event'], ...targets: ProvisionId[]): EditionNote {
  return { by, bound, event, targets };
}

function fold(input: Partial<ConsolidationInput>) {
  const whole: ConsolidationInput = {
    act: ACT,
    start: 0,
    base: [],
    notes: [],
    edits: [],
    repealed: [],
    doubts: [],
    cited: [],
    isNotBefore: () => false,
    ...input,
  };
  const { units, diagnostics } = consolidate(whole);
  const states = new Map(
    units.map((entry) => [
      entry.id,
      entry.states.map((state) => [state.from, state.state, state.own?.ru ?? null, state.by.act.split('/')[1]]),
    ]),
  );
  return { states, codes: diagnostics.map((entry) => entry.code) };
}

const AS_ADOPTED = [
  unit('point_1', '1. Оценка проводится.', 'ru.md'),
  unit('point_5', '5. Комиссия из пяти.', 'ru.md'),
  unit('point_41', '41. Отказ не препятствие.', 'ru.md'),
];
const LATER = [
  unit('point_1', '1. Оценка  проводится.', 'ru@2022-09-29.md'),
  unit('point_5', '5. Комиссия из семи.', 'ru@2022-09-29.md'),
  unit('point_7', '7. Новый пункт.', 'ru@2022-09-29.md'),
];
const NOTES = [
  note(THIRD, 3, 'restated', 'point_5'),
  note(THIRD, 3, 'deleted', 'point_41'),
  note(THIRD, 3, 'inserted', 'point_7'),
];

describe('a unit has the words of the edition of its time', () => {
  const { states, codes } = fold({
    base: LATER,
    baseDate: '2022-09-29',
    earlier: [{ date: '', units: AS_ADOPTED }],
    notes: NOTES,
  });

  test('a unit without a remark has one state, told by the latest copy', () => {
    expect(states.get('point_1')).toEqual([[0, 'text', '1. Оценка  проводится.', '2018-03-29']]);
  });

  test('a restated unit changes its words when the act of the remark begins', () => {
    expect(states.get('point_5')).toEqual([
      [0, 'text', '5. Комиссия из пяти.', '2018-03-29'],
      [3, 'text', '5. Комиссия из семи.', '2022-09-29'],
    ]);
  });

  test('a deleted unit had its words until then', () => {
    expect(states.get('point_41')).toEqual([
      [0, 'text', '41. Отказ не препятствие.', '2018-03-29'],
      [3, 'absent', null, '2022-09-29'],
    ]);
  });

  test('an inserted unit did not exist before', () => {
    expect(states.get('point_7')).toEqual([
      [0, 'absent', null, '2018-03-29'],
      [3, 'text', '7. Новый пункт.', '2022-09-29'],
    ]);
    expect(codes).toEqual([]);
  });
});

describe('what no edition holds stays unknown', () => {
  test('two acts changed the unit and the words between them are not held', () => {
    const notes = [note(SECOND, 2, 'amended', 'point_5'), note(THIRD, 3, 'restated', 'point_5')];
    const earlier = [{ date: '', units: AS_ADOPTED.slice(0, 2) }];
    const { states } = fold({ base: LATER.slice(0, 2), baseDate: '2022-09-29', earlier, notes });
    expect(states.get('point_5')).toEqual([
      [0, 'text', '5. Комиссия из пяти.', '2018-03-29'],
      [2, 'unknown', null, '2020-05-05'],
      [3, 'text', '5. Комиссия из семи.', '2022-09-29'],
    ]);
  });

  test('a single copy with a remark: the words before it are not held', () => {
    const { states } = fold({ base: LATER.slice(0, 2), notes: [note(THIRD, 3, 'restated', 'point_5')] });
    expect(states.get('point_5')?.map(([, state]) => state)).toEqual(['unknown', 'text']);
  });
});

describe('a change that no remark tells of is told by us', () => {
  test('other words in the later edition', () => {
    const earlier = [
      { date: '', units: [unit('point_1', '1. Оценка не проводится.', 'ru.md'), ...AS_ADOPTED.slice(1, 2)] },
    ];
    const notes = [note(THIRD, 3, 'restated', 'point_5')];
    const { states, codes } = fold({ base: LATER.slice(0, 2), baseDate: '2022-09-29', earlier, notes });
    expect(states.get('point_1')?.map(([from, , words]) => [from, words])).toEqual([
      [0, '1. Оценка не проводится.'],
      [3, '1. Оценка  проводится.'],
    ]);
    expect(codes).toEqual(['CONSOLIDATE_CHANGE_UNNOTED']);
  });

  test('other quotation marks and spaces are no change', () => {
    const earlier = [{ date: '', units: [unit('point_1', '1. «Оценка» проводится.', 'ru.md')] }];
    const base = [unit('point_1', '1. "Оценка"  проводится.', 'ru@2022-09-29.md')];
    const { codes } = fold({ base, baseDate: '2022-09-29', earlier, notes: [note(THIRD, 3, 'restated', 'point_9')] });
    expect(codes).toEqual([]);
  });
});

describe('a remark on a container speaks of everything in it', () => {
  test('rows of a restated annex that the new text lacks end with it', () => {
    const row = (number: number, words: string, file: string) =>
      unit(`annex_4__tbl_1__row_${number}`, words, file, 'annex_4__tbl_1');
    const { states } = fold({
      base: [row(1, 'новая', 'ru@2022-09-29.md')],
      baseDate: '2022-09-29',
      earlier: [{ date: '', units: [row(1, 'старая', 'ru.md'), row(2, 'вторая', 'ru.md')] }],
      notes: [note(THIRD, 3, 'restated', 'annex_4')],
    });
    expect(states.get('annex_4__tbl_1__row_1')?.map(([, , words]) => words)).toEqual(['старая', 'новая']);
    expect(states.get('annex_4__tbl_1__row_2')?.map(([, state]) => state)).toEqual(['text', 'absent']);
  });
});
