import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { checkedCorpus } from '../support/lint-accuracy.ts';

describe('what only several acts show', () => {
  let checked: readonly Diagnostic[] = [];
  beforeAll(async () => {
    checked = await checkedCorpus();
  });
  const of = (code: string) => checked.filter((entry) => entry.code === code);

  test('an amending act whose base is not held is told once, with the units that it cites', () => {
    expect(
      of('LINT_BASE_ABSENT').map(({ place, message }) => [place.act, place.line, message.split(': ').at(-1)]),
    ).toEqual([
      ['atyrau-city-akimat/2022-02-15/324', 17, 'point_40.'],
      ['atyrau-oblast-akimat/2023-06-29/105', 8, 'point_4.'],
    ]);
  });

  test('the repeal of an amending act leaves the fate of its base open', () => {
    const [told, ...rest] = of('LINT_FATE_OPEN');
    expect(rest).toEqual([]);
    expect(told?.place.act).toBe('atyrau-city-akimat/2022-02-15/324');
    expect(told?.message).toContain('atyrau-city-akimat/2018-04-19/500');
  });

  test('an act that its publisher restated shows that the words before are not held', () => {
    const [told, ...rest] = of('LINT_EDITION_ABSENT');
    expect(rest).toEqual([]);
    expect(told?.message).toContain('from 2018-06-03 … 2018-07-03 until 2023-04-22 … 2023-05-22');
  });

  test('a citation dangles only from a unit that outlives the one it cites', () => {
    // Chapter 6 cites annexes 9 to 11 and ends with them; point 11 goes on.
    expect(of('LINT_DANGLES_AFTER_END').map(({ place, found }) => [place.provision, found])).toEqual([
      ['point_11__para_2', '5-тармағының екінші бөлігінде'],
    ]);
  });

  test('one row of a table is told once: the lint says more than the reading did', () => {
    expect(of('EXTRACT_ROW_UNREADABLE')).toEqual([]);
    const [lost, ...rest] = of('PARSE_TABLE_UNRECOVERABLE');
    expect(rest).toEqual([]);
    expect([lost?.place, ...(lost?.related ?? [])].map((place) => place?.provision)).toEqual([
      'annex_4__tbl_1__row_6',
      'annex_4__tbl_1__row_7',
      'annex_4__tbl_1__row_8',
    ]);
    expect(of('PARSE_TABLE_CATEGORIES_DEVIATE').map(({ place }) => place.provision)).toEqual([
      'annex_4__tbl_1__row_29',
    ]);
  });

  test('every finding has a place in a file, or names the act', () => {
    for (const { code, place } of checked) expect(place.act ?? place.file, code).toBeDefined();
    for (const { code, place } of checked.filter((entry) => entry.code.startsWith('LINT_')))
      if (code !== 'LINT_EDITION_ABSENT') expect(place.line, `${code} ${place.provision}`).toBeGreaterThan(0);
  });
});
