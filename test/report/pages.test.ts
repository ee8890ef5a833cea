// Pages that people print and hand on: they must need nothing else, and be no surer than the comparison.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/app/compare.ts';
import { matrix } from '../../src/app/compare-matrix.ts';
import { impact } from '../../src/app/impact.ts';
import type { InterfaceLang } from '../../src/messages/interface-lang.ts';
import { unitName } from '../../src/messages/unit-names.ts';
import type { Diff } from '../../src/model/comparison.ts';
import { diffPage } from '../../src/report/diff-page.ts';
import { impactPage } from '../../src/report/impact-page.ts';
import { matrixPage } from '../../src/report/matrix-page.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

const workspace = embeddedWorkspace();
const LANGS = ['kk', 'ru', 'en'] as const;

async function diffOf(left: string, right: string, lang: InterfaceLang = 'en'): Promise<Diff> {
  const { value, diagnostics } = await compare(workspace, { left, right, type: undefined, lang });
  if (value === null) throw new Error(diagnostics.map((entry) => entry.message).join('; '));
  return value;
}

/** Links of the page that lead to no place on it. */
function brokenLinks(html: string): string[] {
  const targets = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(10);
  return links.filter((link) => !targets.has(link));
}

describe('the page of a comparison', () => {
  test.each(LANGS)('in %s needs nothing but itself, and every link leads to a place on it', async (lang) => {
    const diff = await diffOf('kazygurt-district-maslikhat@2020-01-01', 'mddiai@2021-01-01', lang);
    const html = diffPage(diff, lang);
    expect(html.startsWith(`<!doctype html>\n<html lang="${lang}">`)).toBe(true);
    expect(html).not.toMatch(/<script|<link|<img|https?:\/\/|url\(|undefined|\[object/);
    expect(brokenLinks(html)).toEqual([]);
    expect(diffPage(diff, lang)).toBe(html);
  });

  test('a citation leads to the words of the law, with the act and the place in the stored file', async () => {
    const html = diffPage(await diffOf('kazygurt-district-maslikhat@2020-01-01', 'mddiai@2021-01-01'), 'ru');
    const [, number] = /<a href="#source-(\d+)">пункт 13 \[\d+\]<\/a>/.exec(html) ?? [];
    const entry = html.slice(html.indexOf(`<li id="source-${number}">`));
    expect(entry.slice(0, entry.indexOf('</li>'))).toMatch(
      /<q lang="kk">.*НМИ саны.*<\/q>.*corpus|<q lang="kk">.*НМИ саны.*<\/q><br><span class="small">источник: \S+kk\.txt, \d+–\d+/su,
    );
  });

  test('changed words bear a sign and a line, not only a colour, and stand under the name of their unit', async () => {
    const html = diffPage(await diffOf('kazygurt-district-maslikhat@2020-01-01', 'mddiai@2021-01-01'), 'ru');
    expect(html).toMatch(/del\{text-decoration:line-through/);
    expect(html).toMatch(/ins\{text-decoration:underline/);
    expect(html).toMatch(/del::before\{content:/);
    const row = html.slice(html.indexOf('<span class="name">пункт 8</span>'));
    expect(row.slice(0, row.indexOf('</tr>'))).toContain('<del>қызметіне жауапты маманда</del>');
    expect(row.slice(0, row.indexOf('</tr>'))).toContain('<ins>қызметінде</ins>');
  });

  test('a unit that one side alone has is marked at its edge, so that it can be read', async () => {
    const html = diffPage(await diffOf('kazygurt-district-maslikhat@2020-01-01', 'mddiai@2021-01-01'), 'en');
    expect(html).toMatch(/<ins class="whole">/);
    expect(html).toMatch(/del\.whole\{border-left:\.35rem dashed/);
  });

  test('a changed cell is told with its row and its column', async () => {
    const html = diffPage(await diffOf('kazygurt-district-maslikhat@2020-01-01', 'mddiai@2021-01-01'), 'en');
    expect(html).toContain('Қызметтік басқару · E-2 / Мемлекеттік әкімшілік лауазымдар санаты');
  });

  test.each(LANGS)(
    'in %s an undetermined day shows every possible law by its condition, and the possible words',
    async (lang) => {
      const diff = await diffOf('atyrau-oblast-akimat@2023-07-15', '@2023-08-15', lang);
      const html = diffPage(diff, lang);
      expect(html).toContain('<section id="versions">');
      expect(html.match(/2023-07-14/g)?.length).toBeGreaterThan(2);
      if (lang !== 'en') expect(html).not.toContain('publication of');
      const words = html.slice(html.indexOf('<section id="words">'));
      expect(words).toContain('мерзімі бір айдан кем болған жағдайда');
      expect(brokenLinks(html)).toEqual([]);
    },
  );

  test('without a common language it says why there are no words to compare', async () => {
    const html = diffPage(await diffOf('aksu-city-akimat@2024-01-01', 'mddiai@2021-01-01'), 'ru');
    expect(html).toContain('У сторон нет общего языка: тексты не сравниваются, сравниваются только правила.');
    expect(html).not.toContain('<section id="words">');
  });
});

describe('the page of the matrix', () => {
  test.each(LANGS)('in %s names bodies, tells gaps from absences, and leads every value to its words', async (lang) => {
    const { value } = await matrix(workspace, '2023-08-15', undefined);
    if (value === null) throw new Error('no matrix');
    const html = matrixPage(value, lang);
    expect(brokenLinks(html)).toEqual([]);
    expect(html).not.toMatch(/<script|<link|https?:\/\/|undefined|\[object/);
    expect(html).toContain(`${value.names['aksu-city-akimat']?.[lang]} (aksu-city-akimat)`);
    expect(html).toMatch(/<td>\? <span class="small">/);
    expect(html).toContain('≠ B');
  });
});

describe('the page of an impact', () => {
  test.each(LANGS)('in %s has days, rules before and after with their words, and stands alone', async (lang) => {
    const file = join(import.meta.dirname, '../app/fixtures/aksu-55-1.ru.txt');
    const { value } = await impact(workspace, { file, body: null, textLang: null, cases: null, lang });
    if (value === null) throw new Error('no impact');
    const html = impactPage(value, lang);
    expect(brokenLinks(html)).toEqual([]);
    expect(html).not.toMatch(/<script|<link|https?:\/\/|undefined|\[object/);
    expect(html).toContain('<td>2024-04-04</td>');
    expect(html).toContain(unitName('point_15__para_2', lang));
    const changed = html.slice(html.indexOf('<section id="rules-changed">'));
    expect(changed).toContain('менее одного месяца');
    expect(changed).toContain('менее трех месяцев');
  });
});

describe('names of units', () => {
  test.each([
    ['point_5__para_2', '5-тармақ, 2-абзац', 'пункт 5, абзац 2', 'point 5, paragraph 2'],
    [
      'annex_4__tbl_1__row_3',
      '4-қосымша, 1-кесте, 3-жол',
      'приложение 4, таблица 1, строка 3',
      'annex 4, table 1, row 3',
    ],
    ['act__point_2', 'актінің өзі, 2-тармақ', 'сам акт, пункт 2', 'the act itself, point 2'],
    ['point_2__sub_13', '2-тармақ, 13) тармақша', 'пункт 2, подпункт 13)', 'point 2, subpoint 13)'],
    ['point_5-1~2', '5-1 (2)-тармақ', 'пункт 5-1 (2)', 'point 5-1 (2)'],
    ['strange', 'strange', 'strange', 'strange'],
  ])('%s', (id, kk, ru, en) => {
    expect([unitName(id, 'kk'), unitName(id, 'ru'), unitName(id, 'en')]).toEqual([kk, ru, en]);
  });
});
