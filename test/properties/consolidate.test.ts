// Properties of folding edits over a text, on seeded random trees and edit sequences.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConsolidationInput } from '../../src/amend/consolidate.ts';
import { consolidate } from '../../src/amend/consolidate.ts';
import type { PlacedEdit, UnitWords } from '../../src/amend/unit-draft.ts';
import { compareLabels } from '../../src/lexicon/labels.ts';
import type { Edit, EditOp } from '../../src/model/amendment.ts';
import { editOf } from '../support/edits.ts';

const SEED = 20230629;
const RUNS = { seed: SEED, numRuns: 300 };

function words(id: string, text: string, parent: string | null = null, file = 'base.txt'): UnitWords {
  const last = id.split('__').at(-1) ?? id;
  const [code = '', label = ''] = last.split('_');
  const kind = code === 'sub' ? 'subpoint' : code === 'para' ? 'paragraph' : code;
  return {
    id,
    kind,
    label,
    heading: null,
    parent,
    own: { kk: text },
    sources: [{ act: 'x/2020-01-01/1', file, spans: [[0, text.length]] }],
  };
}

function placed(order: number, value: Edit, units: readonly UnitWords[] = [], until: number | null = null): PlacedEdit {
  const act = `x/2021-01-${String(order).padStart(2, '0')}/${order}`;
  return { edit: value, inWords: { kk: [value] }, units, act, bound: order, until, doubt: null };
}

function input(base: readonly UnitWords[], edits: readonly PlacedEdit[]): ConsolidationInput {
  return {
    act: 'x/2020-01-01/1',
    start: 0,
    base,
    notes: [],
    edits,
    repealed: [],
    doubts: [],
    cited: [],
    isNotBefore: (a, b) => a >= b,
  };
}

/** A methodology of points, some with paragraphs, and a sequence of edits on them in order of time. */
const scenario = fc
  .record({
    points: fc.integer({ min: 1, max: 12 }),
    paragraphs: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 }),
    steps: fc.array(
      fc.record({
        op: fc.constantFrom<EditOp>('replace-unit', 'insert-unit', 'delete-unit', 'replace-words', 'set-validity'),
        point: fc.integer({ min: 1, max: 15 }),
        text: fc.string({ minLength: 1, maxLength: 8 }),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ points, paragraphs, steps }) => {
    const base: UnitWords[] = [];
    for (let n = 1; n <= points; n += 1) {
      base.push(words(`point_${n}`, `${n}. сөз ${n} болады.`));
      for (let p = 2; p < 2 + (paragraphs[n - 1] ?? 0); p += 1)
        base.push(words(`point_${n}__para_${p}`, `Бөлік ${n} ${p}.`, `point_${n}`));
    }
    const edits = steps.map(({ op, point, text }, index) => {
      const target = [`point:${point}`];
      const units =
        op === 'replace-unit' || op === 'insert-unit'
          ? [words(`point_${point}`, `${point}. ${text}.`, null, `act-${index}.txt`)]
          : [];
      const change =
        op === 'replace-words' ? { words: { from: `сөз ${point}`, to: text, position: null, everywhere: false } } : {};
      return placed(index + 1, editOf(op, target, change), units, op === 'set-validity' ? 50 : null);
    });
    return { base, edits };
  });

describe('folding edits over a text', () => {
  test(`loses no unit and doubles none (seed ${SEED})`, () => {
    fc.assert(
      fc.property(scenario, ({ base, edits }) => {
        const { units } = consolidate(input(base, edits));
        const ids = units.map((unit) => unit.id);
        expect(new Set(ids).size).toBe(ids.length);
        // An order that needs a unit which is not there makes none.
        const makers = edits.filter(({ edit }) => edit.op === 'insert-unit' || edit.op === 'replace-unit');
        const expected = new Set([
          ...base.map((unit) => unit.id),
          ...makers.map((entry) => (entry.edit.target.path[0] ?? '').replace(':', '_')),
        ]);
        expect(new Set(ids)).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('every state begins when the one before ends, and times never run backwards', () => {
    fc.assert(
      fc.property(scenario, ({ base, edits }) => {
        for (const unit of consolidate(input(base, edits)).units) {
          unit.states.forEach((state, index) => {
            const next = unit.states[index + 1];
            expect(state.until).toBe(next?.from ?? null);
            if (next) expect(next.from).toBeGreaterThanOrEqual(state.from);
          });
        }
      }),
      RUNS,
    );
  });

  test('unknown never becomes known without a source', () => {
    fc.assert(
      fc.property(scenario, ({ base, edits }) => {
        for (const unit of consolidate(input(base, edits)).units) {
          for (const state of unit.states) {
            if (state.state === 'text') expect(state.sources.length).toBeGreaterThan(0);
            else expect(state.own).toBeNull();
          }
        }
      }),
      RUNS,
    );
  });

  test('is the same every time it is replayed, and the input is not changed', () => {
    fc.assert(
      fc.property(scenario, ({ base, edits }) => {
        const before = JSON.stringify({ base, edits });
        const first = consolidate(input(base, edits));
        expect(consolidate(input(base, edits))).toEqual(first);
        expect(JSON.stringify({ base, edits })).toBe(before);
      }),
      RUNS,
    );
  });

  test('edits of different units on one day commute', () => {
    fc.assert(
      fc.property(scenario, ({ base, edits }) => {
        const seen = new Set<string>();
        const independent = edits
          .filter((entry) => !seen.has(entry.edit.target.path[0] ?? '') && seen.add(entry.edit.target.path[0] ?? ''))
          .map((entry) => ({ ...entry, act: 'x/2021-01-01/1', bound: 1 }));
        const byId = (result: ReturnType<typeof consolidate>) =>
          [...result.units].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(consolidate(input(base, [...independent].reverse())))).toEqual(
          byId(consolidate(input(base, independent))),
        );
      }),
      RUNS,
    );
  });

  test('a words edit sees the words that an earlier edit put in place', () => {
    const base = [words('point_1', '1. Мерзімі үш күн.')];
    const change = (from: string, to: string) =>
      editOf('replace-words', ['point:1'], { words: { from, to, position: null, everywhere: false } });
    const { units } = consolidate(
      input(
        base,
        [placed(1, change('үш', 'бес'), []), placed(2, change('бес', 'он'), [])].map((entry) => ({
          ...entry,
          edit: { ...entry.edit, source: { act: entry.act, file: 'a.txt', spans: [[0, 1]] } },
        })),
      ),
    );
    expect(units[0]?.states.map((state) => state.own?.kk)).toEqual([
      '1. Мерзімі үш күн.',
      '1. Мерзімі бес күн.',
      '1. Мерзімі он күн.',
    ]);
  });

  test('words that stand twice are not changed silently: the unit is unknown from then on, with a finding', () => {
    const base = [words('point_1', '1. үш және үш.')];
    const change = editOf('replace-words', ['point:1'], {
      words: { from: 'үш', to: 'бес', position: null, everywhere: false },
    });
    const { units, diagnostics } = consolidate(input(base, [placed(1, change)]));
    expect(units[0]?.states.at(-1)).toMatchObject({ state: 'unknown', own: null });
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'AMEND_TEXT_DIFFERS' }));
    const everywhere = editOf('replace-words', ['point:1'], {
      words: { from: 'үш', to: 'бес', position: null, everywhere: true },
    });
    expect(consolidate(input(base, [placed(1, everywhere)])).units[0]?.states.at(-1)?.own?.kk).toBe('1. бес және бес.');
  });

  test('words that stand in two units under the one named are changed in neither: it is unknown from then on, with a finding', () => {
    const base = [words('point_1', '1. Мерзімі үш күн.'), words('point_1__para_2', 'Екінші бөлік үш.', 'point_1')];
    const change = editOf('replace-words', ['point:1'], {
      words: { from: 'үш', to: 'бес', position: null, everywhere: false },
    });
    const { units, diagnostics } = consolidate(input(base, [placed(1, change)]));
    expect(JSON.stringify(units)).not.toContain('бес');
    expect(units[0]?.states.at(-1)).toMatchObject({ state: 'unknown', own: null });
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'AMEND_TEXT_DIFFERS' }));
  });

  test('words are not inserted after words that stand twice', () => {
    const base = [words('point_1', '1. үш және үш.')];
    const insert = editOf('insert-words', ['point:1'], {
      words: { from: 'үш', to: 'жұмыс', position: 'after', everywhere: false },
    });
    const { units, diagnostics } = consolidate(input(base, [placed(1, insert)]));
    expect(units[0]?.states.at(-1)).toMatchObject({ state: 'unknown', own: null });
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'AMEND_TEXT_DIFFERS' }));
  });

  test('the repeal of an amending act opens what that act had changed, and nothing else', () => {
    const base = [words('point_1', '1. Сөз.'), words('point_2', '2. Сөз.')];
    const restated = placed(1, editOf('replace-unit', ['point:1']), [words('point_1', '1. Жаңа сөз.')]);
    const repealed = {
      act: restated.act,
      by: 'x/2021-01-05/5',
      bound: 5,
      readings: [
        { reading: 'stays as changed', keepsWords: true, ceased: false },
        { reading: 'the base went too', keepsWords: false, ceased: true },
      ],
    };
    const { units } = consolidate({ ...input(base, [restated]), repealed: [repealed] });
    expect(units[0]?.states.at(-1)).toMatchObject({
      from: 5,
      state: 'unknown',
      own: null,
      readings: [
        { status: 'applies', state: 'text', wordsOfState: 1 },
        { status: 'ceased', state: 'absent', wordsOfState: null },
      ],
    });
    expect(units[1]?.states.map((state) => state.state)).toEqual(['text']);
  });

  test('an edit of the first paragraph changes the opening line and leaves the paragraphs after it', () => {
    const base = [words('point_1', '1. Мерзімі үш күн.'), words('point_1__para_2', 'Екінші бөлік үш.', 'point_1')];
    const restated = editOf('replace-unit', ['point:1', 'paragraph:1'], { newText: 'Мерзімі бес күн.' });
    const { units } = consolidate(input(base, [placed(1, restated)]));
    expect(units.map((unit) => [unit.id, unit.states.at(-1)?.own?.kk])).toEqual([
      ['point_1', '1. Мерзімі бес күн.'],
      ['point_1__para_2', 'Екінші бөлік үш.'],
    ]);
    const change = editOf('replace-words', ['point:1', 'paragraph:1'], {
      words: { from: 'үш', to: 'он', position: null, everywhere: false },
    });
    expect(consolidate(input(base, [placed(1, change)])).units[0]?.states.at(-1)?.own?.kk).toBe('1. Мерзімі он күн.');
  });

  test('a deleted point keeps its number and the rest is not renumbered', () => {
    const base = [1, 2, 3].map((n) => words(`point_${n}`, `${n}. Сөз.`));
    const { units } = consolidate(input(base, [placed(1, editOf('delete-unit', ['point:2']))]));
    expect(units.map((unit) => [unit.id, unit.states.at(-1)?.state])).toEqual([
      ['point_1', 'text'],
      ['point_2', 'absent'],
      ['point_3', 'text'],
    ]);
  });

  test('an inserted 5-1 stands between 5 and 6', () => {
    const base = [4, 5, 6, 10].map((n) => words(`point_${n}`, `${n}. Сөз.`));
    const inserted = placed(1, editOf('insert-unit', ['point:5-1']), [
      { ...words('point_5-1', '5-1. Жаңа.'), label: '5-1' },
    ]);
    expect(consolidate(input(base, [inserted])).units.map((unit) => unit.label)).toEqual(['4', '5', '5-1', '6', '10']);
    expect(['10', '5-1', '5', '6', '5-1-1'].sort(compareLabels)).toEqual(['5', '5-1', '5-1-1', '6', '10']);
  });

  test('a sunset ends the unit at its date although a later act was applied before it', () => {
    const base = [words('point_1', '1. Сөз.')];
    const sunset = placed(1, editOf('set-validity', ['point:1']), [], 9);
    const restated = placed(3, editOf('replace-unit', ['point:1']), [words('point_1', '1. Жаңа сөз.')]);
    expect(
      consolidate(input(base, [sunset, restated])).units[0]?.states.map(({ from, state }) => [from, state]),
    ).toEqual([
      [0, 'text'],
      [3, 'text'],
      [9, 'absent'],
    ]);
  });

  test('a validity that is prolonged before it ends does not end; a clause that is not understood puts its reach in doubt', () => {
    const base = [words('point_1', '1. Сөз.'), words('point_2', '2. Сөз.')];
    const lifted = [
      placed(1, editOf('set-validity', ['point:1']), [], 9),
      placed(2, editOf('extend-validity', ['point:1']), [], null),
    ];
    expect(consolidate(input(base, lifted)).units[0]?.states.map((state) => state.state)).toEqual(['text']);
    const doubt = { reach: 'point_2', bound: 3, act: 'x/2021-01-03/3', why: 'түсініксіз' };
    const { units } = consolidate({ ...input(base, []), doubts: [doubt] });
    expect(units.map((unit) => unit.states.at(-1)?.doubt)).toEqual([null, 'түсініксіз']);
    const whole = consolidate({ ...input(base, []), doubts: [{ ...doubt, reach: null }] });
    expect(whole.units.map((unit) => unit.states.at(-1)?.doubt)).toEqual(['түсініксіз', 'түсініксіз']);
  });

  test('a base that is not held gives only the units that acts restate, delete or insert; the deleted one existed before', () => {
    const edits = [
      placed(1, editOf('replace-unit', ['point:5']), [
        words('point_5', '5. Жаңа.'),
        words('point_5__para_2', 'Екінші.', 'point_5'),
      ]),
      placed(1, editOf('delete-unit', ['point:42'])),
      placed(1, editOf('insert-unit', ['point:43']), [words('point_43', '43. Қосылған.')]),
    ];
    const { units } = consolidate({ ...input([], edits), cited: ['point_40'] });
    expect(units.map((unit) => [unit.id, ...unit.states.map((state) => state.state)])).toEqual([
      ['point_5', 'unknown', 'text'],
      ['point_5__para_2', 'unknown', 'text'],
      ['point_40', 'unknown'],
      ['point_42', 'unknown', 'absent'],
      ['point_43', 'absent', 'text'],
    ]);
    expect(units.find((unit) => unit.id === 'point_40')?.citedOnly).toBe(true);
  });
});
