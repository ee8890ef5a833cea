import { describe, expect, test } from 'vitest';
import { compare } from '../../src/app/compare.ts';
import { compareLaws } from '../../src/compare/compare-laws.ts';
import { matrixOf } from '../../src/compare/matrix.ts';
import type { AsOf } from '../../src/model/answers.ts';
import type { Diff } from '../../src/model/comparison.ts';
import { diffTable, matrixTable, tableCsv, tableMarkdown } from '../../src/report/compare-tables.ts';
import { diffPage } from '../../src/report/diff-page.ts';
import { csvCell, escapeHtml, markdownCell } from '../../src/report/escape.ts';
import { matrixPage } from '../../src/report/matrix-page.ts';
import { printDiff } from '../../src/report/print-diff.ts';
import { printMatrix } from '../../src/report/print-matrix.ts';
import { embeddedWorkspace } from '../support/workspace.ts';
import { lawOn } from './laws.ts';

/** The law with words that would be tags and formulas. */
function hostile(law: AsOf): AsOf {
  const evil = '<script>alert(1)</script> "|=cmd';
  return {
    ...law,
    provisions: law.provisions.map((entry) =>
      entry.own?.kk ? { ...entry, own: { kk: `${evil} ${entry.own.kk}` } } : entry,
    ),
    rules: law.rules.map((rule) => ({
      ...rule,
      citations: rule.citations.map((citation) => ({ ...citation, quote: `${evil} ${citation.quote}` })),
    })),
  };
}

describe('reports that people hand on', () => {
  test('the page stands alone: no script, no address outside, a contents list, and each citation leads to a source on the page', async () => {
    const diff = compareLaws(
      await lawOn('kazygurt-district-maslikhat', '2020-01-01'),
      await lawOn('mddiai', '2021-01-01'),
      'en',
    );
    const html = diffPage(diff, 'kk');
    expect(html).toMatch(/^<!doctype html>\n<html lang="kk">/);
    expect(html).not.toMatch(/<script|<link|https?:\/\/|src=/);
    const targets = new Set([...html.matchAll(/id="([^"]+)"/g)].map((match) => match[1]));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => !targets.has(link))).toEqual([]);
    expect(html).toContain('<del>қызметіне жауапты маманда</del>');
    expect(html).toContain('text-decoration:line-through');
  });

  test('words of a decree that look like tags or formulas stay words', async () => {
    const law = await lawOn('kazygurt-district-maslikhat', '2020-01-01');
    const diff = compareLaws(hostile(law), await lawOn('mddiai', '2021-01-01'), 'en');
    expect(diffPage(diff, 'en')).not.toContain('<script>');
    expect(tableMarkdown(diffTable(diff, 'en'))).not.toContain('<script>');
    expect(['\uFF1D1+1', '\n=1', '\u0000'].map((text) => csvCell(text).replace(/^"/u, '').startsWith("'"))).toEqual([
      true,
      true,
      false,
    ]);
    expect(escapeHtml('a\u0000b\u0085c\uD800d\te')).toBe('a\uFFFDb\uFFFDc\uFFFDd\te');
    expect([csvCell('=1+1'), csvCell('a "b", c'), csvCell('-5')]).toEqual(["'=1+1", '"a ""b"", c"', "'-5"]);
    expect(escapeHtml(`<a href='"'>&`)).toBe('&lt;a href=&#39;&quot;&#39;&gt;&amp;');
    expect(markdownCell('a|b\nc')).toBe('a\\|b c');
  });

  test('every row of a table has as many cells as its head, and the same input gives the same bytes', async () => {
    const laws = [
      await lawOn('aksu-city-akimat', '2023-08-15'),
      await lawOn('atyrau-oblast-akimat', '2023-08-15'),
      await lawOn('mddiai', '2023-08-15'),
    ];
    const matrix = matrixOf(laws, '2023-08-15');
    const table = matrixTable(matrix, 'ru');
    expect(new Set(table.rows.map((row) => row.length))).toEqual(new Set([table.head.length]));
    expect(tableCsv(table).split('\r\n').length).toBe(table.rows.length + 2);
    expect(matrixPage(matrixOf(laws, '2023-08-15'), 'ru')).toBe(matrixPage(matrix, 'ru'));
    expect(printMatrix(matrix, 'en')).toContain(
      'mddiai: generation – KPIs, competencies, commission (model of 2018) (lags behind)',
    );
  });

  test('the table of an undetermined day has the rows under each possible law, named by what must be so', async () => {
    const { value } = await compare(embeddedWorkspace(), {
      left: 'atyrau-oblast-akimat@2023-07-15',
      right: 'aksu-city-akimat@2024-01-01',
      type: undefined,
      lang: 'en',
    });
    const table = diffTable(value as Diff, 'en');
    const laws = new Set(table.rows.map((row) => row[row.length - 1]));
    expect(laws).toEqual(
      new Set([
        '',
        'Left: if atyrau-oblast-akimat/2023-06-29/105 was first officially published on or before 2023-07-14',
        'Left: if atyrau-oblast-akimat/2023-06-29/105 was first officially published after 2023-07-14',
      ]),
    );
    expect(new Set(table.rows.map((row) => row.length))).toEqual(new Set([table.head.length]));
    const certain = table.rows.filter(
      (row) => row[0] === 'Differ' && row[2]?.includes('tenure: below 1 month -> below 3 months'),
    );
    expect(certain.map((row) => row[row.length - 1])).toEqual([
      'Left: if atyrau-oblast-akimat/2023-06-29/105 was first officially published on or before 2023-07-14',
    ]);
  });

  test('a printed gap is never printed like an absence', async () => {
    const matrix = matrixOf(
      [await lawOn('aksu-city-akimat', '2023-08-15'), await lawOn('atyrau-oblast-akimat', '2023-08-15')],
      '2023-08-15',
    );
    const row = matrixTable(matrix, 'en').rows.find((cells) => cells[0] === 'respondents');
    expect(row?.[3]).toBe('? not known');
    expect(matrixTable(matrix, 'en').rows.find((cells) => cells[0] === 'quorum')?.[2]).toBe('none');
  });

  test('in print what is not known is counted with its reason, and differences stand first', async () => {
    const diff = compareLaws(
      await lawOn('aksu-city-akimat', '2024-01-01'),
      await lawOn('atyrau-oblast-akimat', '2023-08-15'),
      'en',
    );
    const text = printDiff(diff, { lang: 'en', all: false, words: false });
    expect(text).toContain('~ Absent servant: by KPIs: 5 working days, after the return -> without the person');
    // A rule of a chapter for some servants is no pair of the general one.
    expect(text).toContain('~ KPIs: none -> exactly 5; only for: illness, social leave, 2021-07-01–2022-12-31');
    expect(text).toMatch(/\? not known, because the words are not held: \d+/);
    expect(text.indexOf('Differ:')).toBeLessThan(text.indexOf('Undetermined:'));
  });
});
