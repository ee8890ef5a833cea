// Words changed throughout: in the decree with its document, or in the document alone; and where they do not stand.
import { describe, expect, test } from 'vitest';
import { consolidate } from '../../src/amend/consolidate.ts';
import { readEditsOfText } from '../../src/amend/try.ts';
import type { UnitWords } from '../../src/amend/unit-draft.ts';

const ACT = 'body/2018-03-29/1';
const BY = 'body/2019-09-26/2';

function unit(id: string, ru: string): UnitWords {
  return { id, kind: 'point', label: '1', heading: null, parent: null, own: { ru }, sources: [] };
}

const BASE = [
  unit('act__point_1', '1. Утвердить Методику аппарата маслихата города Астаны.'),
  unit('point_1', '1. Методика аппарата маслихата города Астаны.'),
  unit('point_2', '2. Оценка проводится.'),
];

function fold(text: string) {
  const edits = readEditsOfText(text, 'ru').value.edits;
  const { units, diagnostics } = consolidate({
    act: ACT,
    start: 0,
    lang: 'ru',
    base: BASE,
    notes: [],
    edits: edits.map((edit) => ({
      edit,
      inWords: { ru: [edit] },
      units: [],
      act: BY,
      bound: 1,
      until: null,
      doubt: null,
    })),
    repealed: [],
    doubts: [],
    cited: [],
    isNotBefore: () => false,
  } as unknown as Parameters<typeof consolidate>[0]);
  const words = Object.fromEntries(
    units.map((entry) => [entry.id, entry.states.at(-1)?.own?.ru ?? entry.states.at(-1)?.state]),
  );
  return { words, codes: diagnostics.map((entry) => entry.code) };
}

describe('words changed throughout', () => {
  test('of the decision change in its own points and in what it approves', () => {
    const { words, codes } = fold('по всему тексту решения слово "Астаны" заменить словом "Нур-Султан";');
    expect(words).toEqual({
      act__point_1: '1. Утвердить Методику аппарата маслихата города Нур-Султан.',
      point_1: '1. Методика аппарата маслихата города Нур-Султан.',
      point_2: '2. Оценка проводится.',
    });
    expect(codes).toEqual([]);
  });

  test('of the methodology leave the decision as it is', () => {
    const { words } = fold('по всему тексту Методики слово "Астаны" заменить словом "Нур-Султан";');
    expect(words.act__point_1).toBe(BASE[0]?.own.ru);
    expect(words.point_1).toBe('1. Методика аппарата маслихата города Нур-Султан.');
  });

  test('ordered twice change once, and nothing becomes unknown', () => {
    const { words, codes } = fold(
      'в наименовании и по всему тексту решения слово "Астаны" заменить словом "Нур-Султан";\nв правом верхнем углу приложения слово "Астаны" заменить словом "Нур-Султан";\nпо всему тексту Методики слово "Астаны" заменить словом "Нур-Султан";',
    );
    expect(Object.keys(words)).toEqual(['act__point_1', 'point_1', 'point_2']);
    expect(words.point_1).toBe('1. Методика аппарата маслихата города Нур-Султан.');
    expect(words.point_2).toBe('2. Оценка проводится.');
    expect(codes).toEqual([]);
  });

  test('that stand nowhere change nothing, and it is told', () => {
    const { words, codes } = fold('по всему тексту Методики слово "Алматы" заменить словом "Шымкент";');
    expect(words.point_1).toBe(BASE[1]?.own.ru);
    expect(codes).toEqual(['AMEND_TEXT_DIFFERS']);
  });
});
