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

const TABLES = 40;

/** Rows that claim to be sure but are not what was written; rows with a diagnostic of their own are told, not silent. */
function silentErrors(
  rows: readonly Provision[],
  told: ReadonlySet<string | undefined>,
  written: readonly string[],
): string[] {
  const keys = new Set(written);
  return rows
    .filter((row) => row.unrecoverable === undefined && !told.has(row.id))
    .map(keyOfRow)
    .filter((key) => !keys.has(key));
}

interface Tally {
  rows: number;
  sure: number;
}

function checkCase({ lang, table }: Case, text: string, tally: Tally): void {
  const { value, diagnostics } = rebuildIndicatorTable(blocksOfText(text), {
    lang,
    annexId: 'annex_4',
    tableNumber: 1,
  });
  const written = writtenKeys(table);
  const told = new Set(diagnostics.map((one) => one.place.provision));
  const doubted = new Set(diagnostics.filter((one) => one.severity === 'error').map((one) => one.place.provision));
  expect(silentErrors(value.rows, told, written)).toEqual([]);
  for (const row of value.rows) expect(doubted.has(row.id)).toBe(row.unrecoverable !== undefined);
  const sure = value.rows.filter((row) => row.unrecoverable === undefined).length;
  if (sure < written.length) expect(diagnostics.length).toBeGreaterThan(0);
  tally.rows += written.length;
  tally.sure += sure;
}

const SEEDS = Array.from({ length: TABLES }, (_, at) => at + 1);

describe('tables of real indicators, flattened as the PDF export does', () => {
  const tally: Tally = { rows: 0, sure: 0 };

  test.each(SEEDS)('the table of seed %i comes back, or says where it is unsure', (seed) => {
    const drawn = drawCase(seed);
    checkCase(drawn, flattenTable(drawn.table, drawn.print), tally);
  });

  test('nearly all rows come back without a doubt', () => {
    expect(tally.rows).toBeGreaterThan(TABLES * 15);
    expect(tally.sure / tally.rows).toBeGreaterThan(0.99);
  });
});

const NEW_NAMES = {
  kk: [
    'Цифрлық сауаттылық',
    'Стратегиялық ойлау',
    'Тәуекелдерді басқару',
    'ҚОҒАМДЫҚ ПІКІРДІ ЕСКЕРУ',
    'Деректермен жұмыс',
  ],
  ru: ['Цифровая грамотность', 'Стратегическое мышление', 'Управление рисками', 'РАБОТА С ДАННЫМИ', 'Проактивность'],
} as const;

describe('tables that other acts may bring', () => {
  test('names of competencies that the lexicon does not know are found by their place and shape', () => {
    const tally: Tally = { rows: 0, sure: 0 };
    for (const seed of SEEDS.slice(0, 12)) {
      const drawn = drawCase(seed);
      const competencies = drawn.table.competencies
        .slice(0, NEW_NAMES[drawn.lang].length)
        .map((competency, at) => ({ ...competency, name: NEW_NAMES[drawn.lang][at] ?? '' }));
      const renamed: Case = { ...drawn, table: { ...drawn.table, competencies } };
      checkCase(renamed, flattenTable(renamed.table, renamed.print), tally);
    }
    expect(tally.sure / tally.rows).toBeGreaterThan(0.9);
  });

  test('column titles printed again on every page are no rows', () => {
    const tally: Tally = { rows: 0, sure: 0 };
    for (const seed of SEEDS.slice(0, 8)) {
      const drawn = drawCase(seed);
      const text = flattenTable(drawn.table, drawn.print);
      const titles = drawn.table.titles.join('\n\n');
      checkCase(drawn, text.split('\n\n\n\n\n').join(`\n\n\n\n\n${titles}\n\n`), tally);
    }
    expect(tally.sure / tally.rows).toBeGreaterThan(0.97);
  });

  test('lists without full stops and bullets are cut at capitals, or doubted', () => {
    const tally: Tally = { rows: 0, sure: 0 };
    const bare = (items: readonly string[]): string[] => items.map((item) => item.replace(/[;.]+$/u, ''));
    for (const seed of SEEDS.slice(0, 8)) {
      const drawn = drawCase(seed);
      const competencies = drawn.table.competencies.map(({ name, rows }) => ({
        name,
        rows: rows.map((row) => ({ ...row, effective: bare(row.effective), ineffective: bare(row.ineffective) })),
      }));
      const stripped: Case = { ...drawn, table: { ...drawn.table, competencies } };
      checkCase(stripped, flattenTable(stripped.table, { ...stripped.print, bullet: '' }), tally);
    }
    expect(tally.sure / tally.rows).toBeGreaterThan(0.85);
  });

  test('a category cell that the copy has lost is never papered over', () => {
    for (const seed of SEEDS.slice(0, 12)) {
      const drawn = drawCase(seed);
      const cells = flattenTable(drawn.table, drawn.print).split('\n\n');
      const groups = cells.flatMap((text, at) => (/^\s*[CDE]-\d/u.test(text) ? [at] : []));
      const lost = groups[Math.floor(groups.length / 2)] ?? 0;
      const text = cells.filter((_, at) => at !== lost).join('\n\n');
      checkCase(drawn, text, { rows: 0, sure: 0 });
    }
  });
});

describe('hostile annexes', () => {
  const titles = TITLES.kk.join('\n\n');
  test.each([
    ['a million codes in one line', 'E-1; '.repeat(100_000)],
    ['a bracket that never closes', `E-1 (${'басшы '.repeat(90_000)}`],
    ['one word without end', `E-1;\n\n${'а'.repeat(500_000)}`],
    ['a page foot of endless cells', `E-1;\n\nӘрекет етпейді;\n\n${'Әрекет етеді;\n\n'.repeat(1500)}\n\n\nE-2;`],
    ['thousands of rows', 'E-1;\n\nӘрекет етеді;\n\nӘрекет етпейді;\n\n'.repeat(5000)],
    ['more text than a table has', 'Әрекет етеді;\n'.repeat(60_000)],
  ])('%s is refused or doubted in a moment', (_, body) => {
    const { value, diagnostics } = rebuildIndicatorTable(blocksOfText(`${titles}\n\n${body}`), {
      lang: 'kk',
      annexId: 'annex_4',
      tableNumber: 1,
    });
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(value.rows.filter((row) => row.unrecoverable === undefined)).toEqual([]);
  });

  test('a table of which only the titles and a name are left has no rows', () => {
    const blocks = blocksOfText(`${titles}\n\nАДАЛДЫҚ`);
    const { value, diagnostics } = rebuildIndicatorTable(blocks, { lang: 'kk', annexId: 'annex_4', tableNumber: 1 });
    expect(value.rows).toEqual([]);
    expect(value.leftover).toEqual(blocks);
    expect(diagnostics.map((one) => one.code)).toEqual(['PARSE_TABLE_EMPTY']);
  });

  test('an annex without column titles is left over whole', () => {
    const blocks = blocksOfText('Нысан\n\nE-1;\n\nӘрекет етеді;');
    const { value, diagnostics } = rebuildIndicatorTable(blocks, { lang: 'kk', annexId: 'annex_4', tableNumber: 1 });
    expect(value.rows).toEqual([]);
    expect(value.leftover).toEqual(blocks);
    expect(diagnostics.map((one) => one.code)).toEqual(['PARSE_TABLE_COLUMNS_UNKNOWN']);
  });
});
