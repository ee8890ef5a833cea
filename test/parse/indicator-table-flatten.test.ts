import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseCategories, printCategory } from '../../src/lexicon/categories.ts';
import type { Provision } from '../../src/model/provision.ts';
import { rebuildIndicatorTable } from '../../src/parse/indicator-table.ts';
import { blocksOfText, chance, flattenTable, type PrintOptions, type WrittenTable } from './flatten-table.ts';
import { cell, squash } from './indicator-table-sources.ts';

interface Lists {
  readonly name: string;
  readonly groups: readonly { readonly effective: readonly string[]; readonly ineffective: readonly string[] }[];
}
const LISTS = JSON.parse(
  readFileSync(fileURLToPath(new URL('./fixtures/indicator-lists.json', import.meta.url)), 'utf8'),
) as Readonly<Record<'kk' | 'ru', readonly Lists[]>>;

const TITLES = {
  kk: [
    'Құзыреттер атауы',
    'Мемлекеттік әкімшілік лауазымдар санаты',
    'Тиімді мінез-құлық индикаторлары',
    'Тиімсіз мінез-құлық индикаторлары',
  ],
  ru: [
    'Наименование компетенций',
    'Категория административных государственных должностей',
    'Поведенческие индикаторы эффективного поведения',
    'Поведенческие индикаторы неэффективного поведения',
  ],
} as const;

const FOOTNOTE = '* осы бағанның жоғары тұрған қатарында көрсетілген тұлғалардан басқа';
const GROUPS = {
  kk: [
    [
      ['E-1;', 'E-R-1.'],
      [
        'E-2;',
        'E-3 (Құрылымдық бөлімшенің басшысы);',
        'E-R-2;',
        'E-R-3;',
        'E-G-1;',
        'E-G-2 (Құрылымдық бөлімшенің басшысы).',
      ],
      ['E-3; *', 'E-4;', 'E-5;', 'E-R-4;', 'E-R-5;', 'E-G-2; *', 'E-G-3;', 'E-G-4.', FOOTNOTE],
    ],
    [
      ['C-1;'],
      ['C-2 (департамент директорының орынбасары);', 'C-3 (басқарма басшысы);', FOOTNOTE],
      ['C-2; *', 'C-3; *', 'C-4;', 'C-5;', FOOTNOTE],
    ],
    [['D-1'], ['D-2'], ['D-3; *', 'D-4.', FOOTNOTE]],
  ],
  ru: [
    [
      ['E-1;', 'E-R-1.'],
      ['E-2;', 'E-3 (руководитель структурного подразделения);', 'E-R-2;', 'E-R-3.'],
      ['E-3;', 'E-4;', 'E-R-4;', 'E-R-5;', 'E-G-2;', 'E-G-3.'],
    ],
    [['D-1.'], ['D-2;', 'D-3 (руководитель структурного подразделения).'], ['D-3; *', 'D-4.']],
    [['D-1'], ['D-3'], ['D-4']],
  ],
} as const;

interface Case {
  readonly lang: 'kk' | 'ru';
  readonly table: WrittenTable;
  readonly print: PrintOptions;
}

/** A table of real indicators in a random shape: language, columns, bullets, groups of categories, widths, pages. */
function drawCase(seed: number): Case {
  const random = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low));
  const lang = random() < 0.5 ? 'kk' : 'ru';
  const groups = pick<readonly (readonly string[])[]>(GROUPS[lang]);
  const hasNumbers = random() < 0.4;
  const hasIneffective = random() < 0.8;
  const bullet = pick(['', '', '', '*', '• ']);
  const rest = [...LISTS[lang]];
  const chosen = Array.from({ length: between(3, 12) }, () => rest.splice(between(0, rest.length), 1)[0] as Lists);
  // Without bullets the signs at the end are all that parts the items, so each item has one.
  const items = (list: readonly string[]): string[] =>
    list.map((item, at) =>
      bullet !== '' || /[;.]$/u.test(item) ? item : `${item}${at + 1 < list.length ? ';' : '.'}`,
    );
  return {
    lang,
    table: {
      titles: [...(hasNumbers ? ['№ п/п'] : []), ...TITLES[lang].slice(0, hasIneffective ? 4 : 3)],
      hasNumbers,
      hasIneffective,
      competencies: chosen.map(({ name, groups: lists }) => ({
        name,
        rows: lists.map((list, at) => ({
          categories: groups[at] ?? [],
          effective: items(list.effective),
          ineffective: items(list.ineffective),
        })),
      })),
    },
    print: {
      bullet,
      narrow: between(18, 30),
      wide: between(20, 50),
      pageLines: between(45, 85),
      firstPageLines: between(15, 55),
      isCentred: random() < 0.8,
    },
  };
}

function keyOf(
  name: string,
  categories: readonly string[],
  effective: readonly string[],
  ineffective: readonly string[],
): string {
  const refs = parseCategories(categories).map(printCategory).join(',');
  return [squash(name), refs, effective.map(squash).join('|'), ineffective.map(squash).join('|')].join(' / ');
}

function keyOfRow(row: Provision): string {
  const list = (role: 'categories' | 'effective' | 'ineffective'): string[] => cell(row, role) ?? [];
  const name = cell(row, 'competency')?.join('') ?? '';
  return keyOf(name, list('categories'), list('effective'), list('ineffective'));
}

function writtenKeys({ competencies, hasIneffective }: WrittenTable): string[] {
  return competencies.flatMap(({ name, rows }) =>
    rows.map((row) => keyOf(name, row.categories, row.effective, hasIneffective ? row.ineffective : [])),
  );
}

const TABLES = 60;

describe('tables of real indicators, flattened as the PDF export does', () => {
  let rows = 0;
  let equal = 0;

  test.each(Array.from({ length: TABLES }, (_, at) => at + 1))(
    'table of seed %i comes back, or says where it is unsure',
    (seed) => {
      const { lang, table, print } = drawCase(seed);
      const blocks = blocksOfText(flattenTable(table, print));
      const { value, diagnostics } = rebuildIndicatorTable(blocks, { lang, annexId: 'annex_4', tableNumber: 1 });
      const written = writtenKeys(table);
      const told = new Set(diagnostics.filter((one) => one.severity === 'error').map((one) => one.place.provision));
      const wrong = value.rows.filter((row) => row.unrecoverable === undefined && !written.includes(keyOfRow(row)));
      expect(wrong.map(keyOfRow)).toEqual([]);
      for (const row of value.rows) expect(told.has(row.id)).toBe(row.unrecoverable !== undefined);
      const sure = value.rows.filter((row) => row.unrecoverable === undefined).length;
      if (sure < written.length) expect(told.size).toBeGreaterThan(0);
      rows += written.length;
      equal += sure;
    },
  );

  test('nearly all rows come back without a doubt', () => {
    expect(rows).toBeGreaterThan(TABLES * 15);
    expect(equal / rows).toBeGreaterThan(0.99);
  });
});
