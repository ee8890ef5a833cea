import { describe, expect, test } from 'vitest';
import { compareLaws } from '../../src/compare/compare-laws.ts';
import { compareTexts } from '../../src/compare/compare-texts.ts';
import { diffWords } from '../../src/compare/diff-words.ts';
import { tokensOf } from '../../src/compare/tokens.ts';
import type { AsOf, ProvisionAnswer } from '../../src/model/answers.ts';
import type { UnitRow } from '../../src/model/comparison.ts';
import { lawOn } from './laws.ts';

const KAZYGURT = 'kazygurt-district-maslikhat';

/** A law of a few Russian points, on the frame of a real answer. */
function lawOf(frame: AsOf, body: string, units: Readonly<Record<string, string>>, kind = 'point'): AsOf {
  const first = frame.provisions.find(
    (entry) => entry.status === 'applies' && entry.state === 'text',
  ) as ProvisionAnswer;
  const provisions = Object.entries(units).map(
    ([id, text]): ProvisionAnswer => ({
      ...first,
      id,
      kind,
      own: { ru: text },
      texts: { ru: text },
      alternatives: [],
      turning: [],
    }),
  );
  return { ...frame, body: { ...frame.body, id: body }, provisions, rules: [], text: 'complete', restUnknown: false };
}

const kinds = (rows: readonly UnitRow[]) =>
  rows.map((row) => `${row.left.join('+')} ${row.kind} ${row.right.join('+')}`.trim());
const RULE =
  'Оценка не проводится, если срок пребывания служащего на конкретной должности составляет менее трех месяцев';
const OTHER =
  'Документы, связанные с оценкой, хранятся в службе управления персоналом в течение трех лет со дня ее завершения';
const THIRD = 'Заседание Комиссии считается правомочным, если на нем присутствовали не менее двух третей ее состава';

describe('words of two bodies in one language', () => {
  test('Kazygurt and the ministry: the same points stand under the same and other numbers; a changed word is marked', async () => {
    const diff = compareLaws(await lawOn(KAZYGURT, '2020-01-01'), await lawOn('mddiai', '2021-01-01'), 'en');
    expect(diff.text).toEqual({ by: 'content', lang: 'kk' });
    const of = (id: string) => diff.provisions.find((row) => row.left.includes(id));
    expect(of('point_13')).toMatchObject({ kind: 'same', right: ['point_13'] });
    const quorum = of('point_29');
    expect([quorum?.kind, quorum?.right]).toEqual(['same', ['point_29']]);
    const keeping = of('point_8');
    expect(keeping?.kind).toBe('changed');
    expect(keeping?.words.filter((run) => run.op !== '=').map((run) => `${run.op}${run.text.trim()}`)).toEqual([
      '-қызметіне жауапты маманда',
      '+қызметінде',
    ]);
    // Row 6 of the competency form is row 8 there; its number is a cell of its own.
    expect(of('annex_3__tbl_1__row_6')).toMatchObject({
      kind: 'moved',
      right: ['annex_3__tbl_1__row_8'],
      isTable: true,
    });
  });

  test('every unit of both sides stands in exactly one row, and the rows give back the words', async () => {
    const [left, right] = [await lawOn(KAZYGURT, '2020-01-01'), await lawOn('mddiai', '2021-01-01')];
    const rows = compareTexts(left, right, 'kk', false);
    for (const side of ['left', 'right'] as const) {
      const ids = rows.flatMap((row) => row[side]);
      expect(new Set(ids).size).toBe(ids.length);
      const law = side === 'left' ? left : right;
      const all = law.provisions
        .filter((entry) => entry.own?.kk && /[\p{L}\p{N}]/u.test(entry.own.kk))
        .map((entry) => entry.id)
        // The opening line of a point is the point itself, which can also be asked for alone.
        .filter((id) => !/^(?:act__)?point_[^_]+(?:__sub_[^_]+)?__para_1$/u.test(id));
      expect(all.filter((id) => !ids.includes(id))).toEqual([]);
    }
    const own = new Map(left.provisions.map((entry) => [entry.id, entry.own?.kk ?? '']));
    const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/gu, '');
    for (const row of rows.filter((entry) => entry.left.length === 1)) {
      const text = squeeze(
        row.words
          .filter((run) => run.op !== '+')
          .map((run) => run.text)
          .join(''),
      );
      expect(squeeze(own.get(row.left[0] ?? '') ?? '').endsWith(text)).toBe(true);
    }
  });
});

describe('units are matched by what they say', () => {
  test('a rule under another number is moved, one with another word is changed, one that is not there is removed', async () => {
    const frame = await lawOn(KAZYGURT, '2020-01-01');
    const left = lawOf(frame, 'a', { point_4: `4. ${RULE}.`, point_8: `8. ${OTHER}.`, point_29: `29. ${THIRD}.` });
    const right = lawOf(frame, 'b', {
      point_6: `6. ${RULE}.`,
      point_15: `15. ${OTHER.replace('трех лет', 'пяти лет')}.`,
    });
    expect(kinds(compareTexts(left, right, 'ru', false))).toEqual([
      'point_4 moved point_6',
      'point_8 changed point_15',
      'point_29 removed',
    ]);
  });

  test('two points of one are one point of the other: merged, and split seen from the other side', async () => {
    const frame = await lawOn(KAZYGURT, '2020-01-01');
    const left = lawOf(frame, 'a', { point_4: `4. ${RULE}.`, point_5: `5. ${THIRD}.`, point_6: `6. ${OTHER}.` });
    const right = lawOf(frame, 'b', { point_4: `4. ${RULE}. ${THIRD}.`, point_5: `5. ${OTHER}.` });
    expect(kinds(compareTexts(left, right, 'ru', false))).toEqual([
      'point_4+point_5 merged point_4',
      'point_6 moved point_5',
    ]);
    expect(kinds(compareTexts(right, left, 'ru', false))).toEqual([
      'point_4 split point_4+point_5',
      'point_5 moved point_6',
    ]);
  });

  test('a renumbered point of one body is found by its words, not compared with the new holder of its number', async () => {
    const frame = await lawOn(KAZYGURT, '2020-01-01');
    const left = lawOf(frame, 'a', { point_4: `4. ${RULE}.`, point_5: `5. ${OTHER}.` });
    const right = lawOf(frame, 'a', { point_4: `4. ${THIRD}.`, point_5: `5. ${RULE}.`, point_6: `6. ${OTHER}.` });
    expect(kinds(compareTexts(left, right, 'ru', true))).toEqual([
      'added point_4',
      'point_4 moved point_5',
      'point_5 moved point_6',
    ]);
  });

  test('quotes, dashes, spaces, capitals and look-alike letters are no difference; a number is', async () => {
    const frame = await lawOn(KAZYGURT, '2020-01-01');
    const left = lawOf(frame, 'a', { point_4: '4. Служащий корпуса "Б" – лицо категории E-3,  занимающее должность.' });
    const right = lawOf(frame, 'b', {
      point_4: '4) служащий корпуса «Б» - лицо\u00a0категории Е-3, занимающее должность.',
    });
    expect(kinds(compareTexts(left, right, 'ru', false))).toEqual(['point_4 same point_4']);
    const other = lawOf(frame, 'b', { point_4: '4. служащий корпуса «Б» - лицо категории Е-4, занимающее должность.' });
    expect(kinds(compareTexts(left, other, 'ru', false))).toEqual(['point_4 changed point_4']);
  });

  test('where the other side is held only in part, a unit that is not found is not called removed', async () => {
    const frame = await lawOn(KAZYGURT, '2020-01-01');
    const left = lawOf(frame, 'a', { point_4: `4. ${RULE}.` });
    const right = { ...lawOf(frame, 'b', { point_6: `6. ${OTHER}.` }), text: 'partial' as const };
    expect(kinds(compareTexts(left, right, 'ru', false))).toEqual(['added point_6', 'point_4 undetermined']);
  });
});

describe('words that apply only perhaps', () => {
  test('between bodies find the words that say the same, and are told against them under each condition', async () => {
    const left = await lawOn('atyrau-oblast-akimat', '2023-07-15');
    const right = await lawOn('mddiai', '2021-01-01');
    const row = compareTexts(left, right, 'kk', false).find((entry) => entry.left[0] === 'point_43');
    expect([row?.kind, row?.right, row?.certainty]).toEqual(['undetermined', ['point_9'], 'undetermined']);
    const told = row?.alternatives.map(({ side, when, state, words }) => ({
      side,
      when,
      state,
      runs: words.length > 0,
    }));
    expect(told).toEqual([
      { side: 'left', when: expect.objectContaining({ onOrBefore: '2023-07-14' }), state: 'text', runs: true },
      { side: 'left', when: expect.objectContaining({ after: '2023-07-14' }), state: 'absent', runs: false },
    ]);
  });

  test('of a unit with others under it are its own words: those stand in rows of their own', async () => {
    const left = await lawOn('atyrau-oblast-akimat', '2023-07-15');
    const rows = compareTexts(left, await lawOn('mddiai', '2021-01-01'), 'kk', false);
    const texts = rows.flatMap((entry) => entry.alternatives.flatMap(({ text }) => text ?? []));
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => text.includes('\n'))).toEqual([]);
  });
});

describe('hostile words', () => {
  test('two units of a hundred thousand words with none in common end, and give both texts back', () => {
    const [a, b] = ['а', 'б'].map((letter) =>
      tokensOf(Array.from({ length: 100_000 }, (_, i) => `${letter}${'вгдежз'[i % 6]}${'клмнопр'[i % 7]}`).join(' ')),
    );
    const runs: UnitRow['words'] = diffWords(a ?? [], b ?? []);
    expect(runs.map((run) => run.op)).toEqual(['-', '+']);
  });

  test('ten thousand units with the same words are matched in order', async () => {
    const frame = await lawOn(KAZYGURT, '2020-01-01');
    const many = (body: string) =>
      lawOf(
        frame,
        body,
        Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`point_${i}`, `${i}. ${RULE} ${OTHER}`])),
      );
    const rows: UnitRow[] = [];
    rows.push(...compareTexts(many('a'), many('b'), 'ru', false));
    expect(new Set(rows.map((row) => row.kind))).toEqual(new Set(['same']));
  });
});
