// Single edits folded over a small text: what each operation leaves behind.
import { describe, expect, test } from 'vitest';
import { consolidate } from '../../src/amend/consolidate.ts';
import { editedWords } from '../../src/amend/edit-words.ts';
import type { PlacedEdit, UnitWords } from '../../src/amend/unit-draft.ts';
import { placesOf } from '../../src/amend/word-places.ts';
import type { Edit } from '../../src/model/amendment.ts';
import type { Lang } from '../../src/model/ids.ts';
import { editOf } from '../support/edits.ts';

const BASE = 'x/2020-01-01/1';
const ACT = 'x/2021-01-01/2';

function unit(
  id: string,
  own: UnitWords['own'],
  parent: string | null = null,
  heading: string | null = null,
): UnitWords {
  const [code = '', label = ''] = (id.split('__').at(-1) ?? id).split('_');
  const kind = code === 'sub' ? 'subpoint' : code === 'para' ? 'paragraph' : code === 'chp' ? 'chapter' : code;
  return { id, kind, label, heading, parent, own, sources: [{ act: BASE, file: 'base.txt', spans: [[0, 9]] }] };
}

function placed(
  byLang: Partial<Record<Lang, readonly Edit[]>>,
  units: readonly UnitWords[] = [],
  until: number | null = null,
): PlacedEdit {
  const [first] = Object.values(byLang).flat();
  return { edit: first as Edit, inWords: byLang, units, act: ACT, bound: 1, until, doubt: null };
}

function fold(base: readonly UnitWords[], edits: readonly PlacedEdit[]) {
  const { units, diagnostics } = consolidate({
    act: BASE,
    start: 0,
    base,
    notes: [],
    edits,
    repealed: [],
    doubts: [],
    cited: [],
    isNotBefore: (a, b) => a >= b,
  });
  const last = (id: string) => units.find((entry) => entry.id === id)?.states.at(-1);
  return { last, codes: diagnostics.map((entry) => entry.code), ids: units.map((entry) => entry.id) };
}

describe('words to be changed', () => {
  test('stand as words of their own, not inside longer ones', () => {
    expect(placesOf('начальник отделения и отдел', 'отдел')).toEqual([22]);
    expect(placesOf('екіншіден, екі жыл', 'екі')).toEqual([11]);
  });

  test('are found whatever the copy prints for quotes, dashes and spaces', () => {
    expect(placesOf('служащих корпуса «Б» – далее', 'корпуса "Б" - далее')).toEqual([9]);
    expect(placesOf('пять рабочих дней', 'пять рабочих дней')).toEqual([0]);
  });

  test('leave one space behind when they are deleted, and none before a sign', () => {
    const words = (from: string): Edit['words'] => ({ from, to: null, position: null, everywhere: false });
    const deleted = (text: string, from: string) =>
      editedWords(text, editOf('delete-words', ['point:1'], { words: words(from) }));
    expect(deleted('оценка (один раз) проводится  дважды', '(один раз)')).toBe('оценка проводится  дважды');
    expect(deleted('оценка проводится ежегодно, в срок', 'ежегодно')).toBe('оценка проводится, в срок');
  });
});

describe('edits of words in an act of two languages', () => {
  const base = [unit('point_1', { kk: '1. Екі жыл.', ru: '1. Два года.' })];
  const words = (from: string, to: string): Edit['words'] => ({ from, to, position: null, everywhere: false });
  const kk = editOf('replace-words', ['point:1'], { words: words('Екі', 'Үш') });
  const ru = editOf('replace-words', ['point:1'], { words: words('Два', 'Три') });

  test('change each text by its own words', () => {
    expect(fold(base, [placed({ kk: [kk], ru: [ru] })]).last('point_1')?.own).toEqual({
      kk: '1. Үш жыл.',
      ru: '1. Три года.',
    });
  });

  test('leave unknown the language for which no text of the act is held', () => {
    expect(fold(base, [placed({ ru: [ru] })]).last('point_1')?.own).toEqual({ ru: '1. Три года.' });
  });

  test('keep the other language where the clause is about one text only', () => {
    const only = editOf('replace-words', ['point:1'], { words: words('Два', 'Три'), languageOnly: 'ru' });
    expect(fold(base, [placed({ ru: [only] })]).last('point_1')?.own).toEqual({
      kk: '1. Екі жыл.',
      ru: '1. Три года.',
    });
  });
});

describe('words that stand in two parts of a point', () => {
  test('are changed in neither: the point is left open', () => {
    const base = [unit('point_1', { ru: '1. Два года.' }), unit('point_1__para_2', { ru: 'Два года.' }, 'point_1')];
    const change = editOf('replace-words', ['point:1'], {
      words: { from: 'Два', to: 'Три', position: null, everywhere: false },
    });
    const { last, codes } = fold(base, [placed({ ru: [change] })]);
    expect([last('point_1')?.state, last('point_1__para_2')?.state]).toEqual(['unknown', 'unknown']);
    expect(codes).toEqual(['AMEND_TEXT_DIFFERS']);
  });
});

describe('an edit of the whole methodology', () => {
  const base = [
    unit('act__point_1', { ru: '1. Утвердить.' }),
    unit('point_1', { ru: '1. А.' }),
    unit('point_2', { ru: '2. Б.' }),
  ];

  test('puts the new units and ends the others; the decree keeps its own points', () => {
    const { last, ids } = fold(base, [
      placed({ ru: [editOf('replace-unit', [])] }, [unit('point_1', { ru: '1. В.' })]),
    ]);
    expect([last('point_1')?.own?.ru, last('point_2')?.state, last('act__point_1')?.state]).toEqual([
      '1. В.',
      'absent',
      'text',
    ]);
    expect(ids).not.toContain('');
  });

  test('suspends every unit of it', () => {
    expect(fold(base, [placed({ ru: [editOf('suspend', [])] })]).last('point_2')?.suspended).toBe(true);
  });
});

describe('numbers given anew', () => {
  const base = [5, 6, 7].map((n) => unit(`point_${n}`, { ru: `${n}. Пункт ${n}.` }));
  const move = (from: number, to: number) =>
    placed({ ru: [editOf('renumber', [`point:${from}`], { newUnits: [`point:${to}`] })] });

  test('move all at once: 6 becomes 7 while 7 becomes 8', () => {
    const { last } = fold(base, [move(6, 7), move(7, 8)]);
    expect([last('point_6')?.state, last('point_7')?.own?.ru, last('point_8')?.own?.ru]).toEqual([
      'absent',
      '7. Пункт 6.',
      '8. Пункт 7.',
    ]);
  });

  test('that are taken leave both places open', () => {
    const { last } = fold(base, [move(5, 6)]);
    expect([last('point_5')?.doubt, last('point_6')?.doubt]).toEqual(['point:5', 'point:5']);
    expect(last('point_7')?.doubt).toBeNull();
  });
});

describe('the title of a chapter', () => {
  test('changes from the day of the edit on, not before', () => {
    const { last } = fold(
      [unit('chp_1', { ru: '' }, null, 'Общие положения')],
      [placed({ ru: [editOf('replace-title', ['chapter:1'], { newText: 'Порядок' })] })],
    );
    expect(last('chp_1')?.heading).toBe('Порядок');
  });
});
