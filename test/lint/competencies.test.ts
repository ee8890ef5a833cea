import { describe, expect, test } from 'vitest';
import { lintOf, lintText, saidBy } from '../support/lint-text.ts';
import { textOf } from '../support/read-corpus.ts';

describe('competencies of sheets and tables of indicators', () => {
  test('a row that runs on into the categories of the row beside it is two rows merged', () => {
    expect(saidBy(lintOf('000'), 'LINT_ROW_MERGED')).toEqual([
      'annex_4__tbl_1__row_33: The row of "БАСТАМАШЫЛДЫҚ" also holds categories of the row beside it: E-R-2, E-R-3, E-G-1, E-G-2.',
    ]);
    for (const number of ['001', '002', '004'] as const) expect(saidBy(lintOf(number), 'LINT_ROW_MERGED')).toEqual([]);
  });

  test('stress resistance has the same indicators at every level, responsibility has not', () => {
    for (const number of ['000', '002', '004'] as const) {
      const told = saidBy(lintOf(number), 'LINT_LEVELS_SAME');
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(/annex_4__tbl_1__row_25: .*(?:СТРЕСС|Стресс)/u);
    }
  });

  test('a competency that bears two names is told with both, in Kazakh and in Russian', () => {
    expect(saidBy(lintOf('002'), 'LINT_COMPETENCY_NAMES')[0]).toContain(
      '"Қызметті тұтынушыларды хабарландыру" / "ҚЫЗМЕТТІ ТҰТЫНУШЫҒА АҚПАРАТТАНДЫРУ"',
    );
    expect(saidBy(lintOf('004'), 'LINT_COMPETENCY_NAMES')[0]).toContain(
      '"Информирование потребителей услуг" / "Информирование потребителя услуг"',
    );
    // Letters spread over the cell and capitals are the same name.
    expect(saidBy(lintOf('004'), 'LINT_COMPETENCY_NAMES')[0]).not.toContain('деятельностью');
  });

  test('a table that has lost its cells still shows competencies which the sheet does not list', () => {
    expect(saidBy(lintOf('001'), 'LINT_COMPETENCY_UNLISTED')).toEqual([
      'annex_3: The table annex_4 speaks of "тұтынушы…", and the sheet annex_3 has no such competency.',
    ]);
    expect(saidBy(lintOf('002'), 'LINT_COMPETENCY_UNLISTED')).toEqual([]);
    // What is lost proves nothing of what was there.
    expect(saidBy(lintOf('001'), 'LINT_COMPETENCIES_DIFFER')).toEqual([]);
  });

  test('a table with more indicators than the point allows is told, with every such row', () => {
    const text = textOf('001').replace('10-нан аспайды', '3-тен аспайды');
    const [told, ...rest] = lintText(text, 'kk').filter((entry) => entry.code === 'LINT_INDICATORS_OVER');
    expect(rest).toEqual([]);
    expect(told?.message).toBe('3 rows have more than 3 indicators (up to 4).');
    expect(saidBy(lintOf('001'), 'LINT_INDICATORS_OVER')).toEqual([]);
  });

  test('sheet and table with the same competencies are in order', () => {
    for (const number of ['002', '004'] as const)
      expect(saidBy(lintOf(number), 'LINT_COMPETENCIES_DIFFER')).toEqual([]);
  });
});
