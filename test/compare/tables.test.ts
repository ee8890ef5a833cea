// Tables are compared cell by cell: a changed cell is one change, told with its row and its column.
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/app/compare.ts';
import { compareTexts } from '../../src/compare/compare-texts.ts';
import type { AsOf, ProvisionAnswer } from '../../src/model/answers.ts';
import type { CellTable, CellWords } from '../../src/model/cells.ts';
import { cellsKey } from '../../src/model/cells.ts';
import type { Diff, UnitRow } from '../../src/model/comparison.ts';
import { printDiff } from '../../src/report/print-diff.ts';
import { embeddedWorkspace } from '../support/workspace.ts';
import { lawOn } from './laws.ts';

type Row = readonly string[];
const ROLES = ['competency', 'categories', 'effective', 'ineffective'] as const;
const HEAD: Row = ['Наименование компетенции', 'Категории', 'Эффективное поведение', 'Неэффективное поведение'];

/** The first row of a competency prints its name; those under it leave the cell empty, as a cell over several rows does. */
const ROWS: readonly Row[] = [
  [
    'Управление деятельностью',
    'E-1; E-R-1',
    'Ставит конкретные задачи|Контролирует сроки исполнения',
    'Не ставит задачи',
  ],
  ['', 'E-3; E-4', 'Расставляет задания по приоритетности|Соблюдает регламент работы', 'Выполняет задания бессистемно'],
  [
    'Сотрудничество',
    'E-1; E-R-1',
    'Ориентирует работников на взаимодействие|Реализует планы совместно',
    'Не ориентирует работников',
  ],
  [
    '',
    'E-3; E-4',
    'Вносит вклад в работу коллектива|Развивает взаимодействие с коллегами',
    'Проявляет замкнутую позицию',
  ],
];

interface Side {
  readonly law: AsOf;
  readonly cells: CellTable;
}

async function sideOf(body: string, rows: readonly Row[], head: Row = HEAD, annex = 'annex_4'): Promise<Side> {
  const frame = await lawOn('kazygurt-district-maslikhat', '2020-01-01');
  const first = frame.provisions.find((entry) => entry.state === 'text') as ProvisionAnswer;
  const cells: Record<string, readonly CellWords[]> = {};
  const unit = (id: string, kind: string, own: string, words: readonly CellWords[]): ProvisionAnswer => {
    cells[cellsKey(id, own)] = words;
    return { ...first, id, kind, own: { ru: own }, texts: { ru: own }, alternatives: [], turning: [] };
  };
  const titles = head.map((title): CellWords => ({ role: 'column-title', items: [title] }));
  const provisions = [unit(`${annex}__tbl_1`, 'table', head.join(' '), titles)];
  let above = '';
  for (const [at, row] of rows.entries()) {
    above = row[0] || above;
    const words = row.map((text, column): CellWords => {
      const items = (column === 0 ? above : text).split('|').filter((item) => item !== '');
      return { role: ROLES[column] ?? 'other', items };
    });
    const own = row.join(' ').replaceAll('|', '; ').trim();
    provisions.push(unit(`${annex}__tbl_1__row_${at + 1}`, 'row', own, words));
  }
  const law: AsOf = {
    ...frame,
    body: { ...frame.body, id: body },
    provisions,
    rules: [],
    text: 'complete',
    restUnknown: false,
  };
  return { law, cells };
}

function changesBetween(left: Side, right: Side, sameAct = false): UnitRow[] {
  const cells = { left: left.cells, right: right.cells };
  return compareTexts(left.law, right.law, 'ru', sameAct, cells).filter((row) => row.kind !== 'same');
}

const runs = (row: UnitRow | undefined): string =>
  (row?.words ?? []).flatMap(({ op, text }) => (op === '=' ? [] : [`${op}${text.trim()}`])).join(' ');

const withCell = (row: number, column: number, text: string): readonly Row[] =>
  ROWS.map((cells, at) => (at === row ? cells.map((cell, c) => (c === column ? text : cell)) : cells));

describe('a table of two texts', () => {
  test('one changed cell is one change, with the heading of its row and of its column', async () => {
    const right = await sideOf('b', withCell(3, 3, 'Проявляет открытую позицию'));
    const changes = changesBetween(await sideOf('a', ROWS), right);
    expect(changes.map(({ kind, cell }) => ({ kind, cell }))).toEqual([
      { kind: 'changed', cell: { row: 'Сотрудничество · E-3; E-4', column: 'Неэффективное поведение' } },
    ]);
    expect(runs(changes[0])).toBe('-замкнутую +открытую');
  });

  test('two changed cells of one row are two changes', async () => {
    const rows = withCell(1, 2, 'Расставляет задания по срокам|Соблюдает регламент работы').map((row, at) =>
      at === 1 ? [...row.slice(0, 3), 'Выполняет задания не вовремя'] : row,
    );
    const changes = changesBetween(await sideOf('a', ROWS), await sideOf('b', rows));
    expect(changes.map((row) => row.cell?.column)).toEqual(['Эффективное поведение', 'Неэффективное поведение']);
  });

  test('bullets, marks at the ends of entries, quotes and capitals are no difference', async () => {
    const rows = ROWS.map((row) =>
      row.map((cell) => cell.replaceAll('|', ';|*').replace(/$/u, cell === '' ? '' : '.')),
    );
    expect(changesBetween(await sideOf('a', ROWS), await sideOf('b', rows))).toEqual([]);
  });

  test('a new name of a competency over several rows is told once', async () => {
    const changes = changesBetween(await sideOf('a', ROWS), await sideOf('b', withCell(2, 0, 'Работа в команде')));
    expect(changes.map((row) => [row.kind, row.cell?.column, runs(row)])).toEqual([
      ['changed', 'Наименование компетенции', '-Сотрудничество +Работа в команде'],
    ]);
  });

  test('a row that stands elsewhere is moved; one that is not there is removed, with what it was about', async () => {
    const rows = [...ROWS.slice(2), ...ROWS.slice(0, 1)];
    const changes = changesBetween(await sideOf('a', ROWS), await sideOf('b', rows));
    expect(changes.map(({ kind, left, right }) => `${left.join()} ${kind} ${right.join()}`.trim())).toEqual([
      'annex_4__tbl_1__row_1 moved annex_4__tbl_1__row_3',
      'annex_4__tbl_1__row_2 removed',
      'annex_4__tbl_1__row_3 moved annex_4__tbl_1__row_1',
      'annex_4__tbl_1__row_4 moved annex_4__tbl_1__row_2',
    ]);
    expect(changes[1]?.cell?.row).toBe('Управление деятельностью · E-3; E-4');
  });

  test('a column that one side alone has is one change, not one for every row', async () => {
    const without = ROWS.map((row) => row.slice(0, 3));
    const changes = changesBetween(await sideOf('a', ROWS), await sideOf('b', without, HEAD.slice(0, 3)));
    expect(changes.map((row) => [row.kind, row.cell])).toEqual([
      ['removed', { row: null, column: 'Неэффективное поведение' }],
    ]);
  });

  test('columns in another order are matched by what they hold, a new title is told', async () => {
    const order = [0, 1, 3, 2];
    const swap = (row: Row): Row => order.map((at) => row[at] ?? '');
    const head = swap(['Компетенция', ...HEAD.slice(1)]);
    // Without roles only titles can tell the columns apart.
    const plain = (side: Side): Side => ({
      ...side,
      cells: Object.fromEntries(
        Object.entries(side.cells).map(([key, cells]) => [
          key,
          cells.map((cell, at) => (at > 1 ? { ...cell, role: 'other' as const } : cell)),
        ]),
      ),
    });
    const changes = changesBetween(plain(await sideOf('a', ROWS)), plain(await sideOf('b', ROWS.map(swap), head)));
    expect(changes.map((row) => [row.cell?.row, row.cell?.column])).toEqual([[null, 'Наименование компетенции']]);
  });

  test('a table in another annex is the same table; a row of it is told as moved', async () => {
    const changes = changesBetween(await sideOf('a', ROWS), await sideOf('b', ROWS, HEAD, 'annex_7'));
    expect(new Set(changes.map((row) => row.kind))).toEqual(new Set(['moved']));
  });

  test('of one methodology is the table of its number: a new row between others moves none of them', async () => {
    const added: Row = ['Лидерство', 'E-1; E-R-1', 'Ведет за собой коллектив', 'Не имеет влияния на коллектив'];
    const right = await sideOf('a', [...ROWS.slice(0, 2), added, ...ROWS.slice(2)]);
    const changes = changesBetween(await sideOf('a', ROWS), right, true);
    expect(changes.map(({ kind, left, right: to }) => `${left.join()} ${kind} ${to.join()}`.trim())).toEqual([
      'added annex_4__tbl_1__row_3',
      'annex_4__tbl_1__row_3 moved annex_4__tbl_1__row_4',
      'annex_4__tbl_1__row_4 moved annex_4__tbl_1__row_5',
    ]);
    expect(changes[0]?.cell?.row).toBe('Лидерство · E-1; E-R-1');
  });

  test('rows whose cells are not known are compared as words', async () => {
    const [left, right] = [await sideOf('a', ROWS), await sideOf('b', withCell(3, 3, 'Проявляет открытую позицию'))];
    const changes = changesBetween({ ...left, cells: {} }, { ...right, cells: {} });
    expect(changes.map((row) => [row.kind, row.left, row.cell])).toEqual([
      ['changed', ['annex_4__tbl_1__row_4'], null],
    ]);
  });

  test('a thousand rows of the same words end, and every row is told once', async () => {
    const many = Array.from({ length: 1000 }, () => ROWS[0] as Row);
    const cells = compareTexts((await sideOf('a', many)).law, (await sideOf('b', many)).law, 'ru', false, {
      left: (await sideOf('a', many)).cells,
      right: (await sideOf('b', many)).cells,
    });
    expect(cells).toHaveLength(1001);
  });
});

describe('the tables of the corpus', () => {
  async function diffOf(left: string, right: string): Promise<Diff> {
    const { value, diagnostics } = await compare(embeddedWorkspace(), { left, right, type: undefined, lang: 'en' });
    if (value === null) throw new Error(diagnostics.map((entry) => entry.message).join('; '));
    return value;
  }

  test('Kazygurt and the ministry: the ministry has no column of ineffective behaviour; categories differ cell by cell', async () => {
    const diff = await diffOf('kazygurt-district-maslikhat@2020-01-01', 'mddiai@2021-01-01');
    const heads = diff.provisions.filter((row) => row.cell !== null && row.cell.row === null);
    expect(heads.map((row) => [row.kind, row.cell?.column])).toContainEqual([
      'removed',
      'Тиімсіз мінез-құлық индикаторлары',
    ]);
    const row = diff.provisions.filter((entry) => entry.left[0] === 'annex_4__tbl_1__row_1');
    expect(row.map((entry) => [entry.cell?.column, runs(entry)])).toEqual([
      ['Мемлекеттік әкімшілік лауазымдар санаты', '-E-2 +C-1'],
    ]);
  });

  test('Atyrau city and the ministry: thirty-three rows of indicators find each other under other categories', async () => {
    const diff = await diffOf('atyrau-city-akimat@2022-06-01', 'mddiai@2021-01-01');
    const rows = diff.provisions.filter((row) => row.left[0]?.startsWith('annex_4__tbl_1__row_'));
    const paired = new Set(rows.filter((row) => row.right.length === 1).map((row) => `${row.left[0]} ${row.right[0]}`));
    expect(paired.size).toBeGreaterThanOrEqual(31);
    const text = printDiff(diff, { lang: 'kk', all: false, words: true });
    expect(text).toContain('ҚЫЗМЕТТІК БАСҚАРУ · E-1; E-R-1 / Мемлекеттік әкімшілік лауазымдар санаты');
  });
});
