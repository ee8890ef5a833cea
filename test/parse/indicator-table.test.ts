import { describe, expect, test } from 'vitest';
import type { MappedText } from '../../src/base/mapped-text.ts';
import { competencyConcept } from '../../src/lexicon/competencies.ts';
import type { Provision } from '../../src/model/provision.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { checkIndicatorRows } from '../../src/parse/indicator-table-check.ts';
import {
  annexBlocks,
  categoriesOf,
  cell,
  DOCUMENTS,
  readCorpus,
  readGold,
  rebuild,
  squash,
} from './indicator-table-sources.ts';

interface GoldGroup {
  readonly group: number;
  readonly categories: readonly string[];
  readonly effectiveCount: number;
  readonly ineffectiveCount: number | null;
  readonly effectiveFirst40: string;
  readonly effectiveLast40: string;
  readonly ineffectiveFirst40?: string;
  readonly ineffectiveLast40?: string;
  readonly effectiveItems?: readonly string[];
  readonly ineffectiveItems?: readonly string[];
}

interface GoldTable {
  readonly doc: string;
  readonly columns: readonly string[];
  readonly competencies: readonly { readonly competency: string; readonly groups: readonly GoldGroup[] }[];
}

interface GoldPart {
  readonly competency: string;
  readonly categories: readonly string[];
  readonly effectiveCount: number;
  readonly ineffectiveCount: number;
  readonly effectiveFirst40: string;
  readonly effectiveLast40: string;
  readonly ineffectiveFirst40: string;
  readonly ineffectiveLast40: string;
}

const labelled = readGold<{ tables: GoldTable[] }>('tables.json').tables;
const own = readGold<{ tables: GoldTable[]; partly: { doc: string; known: GoldPart[] } }>('tables-own.json');
const KAZYGURT = own.partly.doc;
const ATYRAU = '000_f6e2eaec555a99b2.txt';
const AKSU = '004_51351a8643effbc3.txt';

function first40(items: readonly string[] | null): string {
  return squash((items ?? []).join('')).slice(0, 40);
}

function last40(items: readonly string[] | null): string {
  return squash((items ?? []).join('')).slice(-40);
}

describe.each([...labelled, ...own.tables].map((table) => [table.doc, table] as const))(
  'the table of %s',
  (doc, gold) => {
    const { value } = rebuild(doc);
    const groups = gold.competencies.flatMap((competency) =>
      competency.groups.map((group) => ({ name: competency.competency, ...group })),
    );

    test('has the columns and the rows that a person sees', () => {
      expect(value.columns).toEqual(gold.columns);
      expect(value.rows).toHaveLength(groups.length);
      expect(value.rows.map((row) => row.id)).toEqual(groups.map((_, at) => `annex_4__tbl_1__row_${at + 1}`));
      expect(value.rows.filter((row) => row.unrecoverable !== undefined)).toEqual([]);
    });

    test.each(groups.map((group, at) => [`${group.name} ${group.group}`, group, at] as const))(
      'row %s has its categories and its indicators',
      (_, group, at) => {
        const row = value.rows[at];
        const effective = cell(row, 'effective');
        const ineffective = cell(row, 'ineffective');
        expect(squash(cell(row, 'competency')?.join('') ?? '')).toBe(squash(group.name));
        expect(categoriesOf(row)).toEqual(group.categories);
        expect(effective).toHaveLength(group.effectiveCount);
        expect(ineffective?.length ?? null).toBe(group.ineffectiveCount);
        expect(squash(effective?.join('') ?? '').startsWith(squash(group.effectiveFirst40))).toBe(true);
        expect(squash(effective?.join('') ?? '').endsWith(squash(group.effectiveLast40))).toBe(true);
        if (group.ineffectiveFirst40 !== undefined) expect(first40(ineffective)).toBe(group.ineffectiveFirst40);
        if (group.ineffectiveLast40 !== undefined) expect(last40(ineffective)).toBe(group.ineffectiveLast40);
        if (group.effectiveItems) expect(effective?.map(squash)).toEqual(group.effectiveItems.map(squash));
        if (group.ineffectiveItems) expect(ineffective?.map(squash)).toEqual(group.ineffectiveItems.map(squash));
      },
    );
  },
);

describe('the table whose copy lost the borders of cells', () => {
  const { value, diagnostics } = rebuild(KAZYGURT);

  test.each(own.partly.known.map((part, at) => [`${part.competency} ${part.categories[0]}`, part, at] as const))(
    'row %s is known',
    (_, part, at) => {
      const row = value.rows[at];
      expect(row?.unrecoverable).toBeUndefined();
      expect(cell(row, 'competency')).toEqual([part.competency]);
      expect(categoriesOf(row)).toEqual(part.categories);
      expect(cell(row, 'effective')).toHaveLength(part.effectiveCount);
      expect(cell(row, 'ineffective')).toHaveLength(part.ineffectiveCount);
      expect(first40(cell(row, 'effective'))).toBe(part.effectiveFirst40);
      expect(last40(cell(row, 'effective'))).toBe(part.effectiveLast40);
      expect(first40(cell(row, 'ineffective'))).toBe(part.ineffectiveFirst40);
      expect(last40(cell(row, 'ineffective'))).toBe(part.ineffectiveLast40);
    },
  );

  test('what follows is attributed to nobody, and says why', () => {
    const rest = value.rows.slice(own.partly.known.length);
    expect(rest.map((row) => [cell(row, 'competency'), categoriesOf(row)])).toEqual([
      [[], []],
      [['АДАЛДЫҚ'], ['E-3']],
      [[], ['E-3']],
    ]);
    for (const row of rest) {
      expect(row.unrecoverable).toMatch(/borders between cells/);
      expect(cell(row, 'effective')).toBeNull();
      expect(cell(row, 'ineffective')).toBeNull();
    }
    expect(rest[0]?.line).toBe(757);
    expect(diagnostics.filter((one) => one.code === 'PARSE_TABLE_UNRECOVERABLE')).toHaveLength(3);
  });

  test('the border that mirrored wording proves is told as inferred', () => {
    const inferred = diagnostics.filter((one) => one.code === 'PARSE_TABLE_BORDER_INFERRED');
    expect(inferred.map((one) => one.place.provision)).toEqual(['annex_4__tbl_1__row_5']);
  });
});

describe('slips of the drafter', () => {
  test('two groups merged in one cell are kept as written, with the pattern of the other ten competencies', () => {
    const { diagnostics } = rebuild(ATYRAU);
    expect(diagnostics.map((one) => [one.code, one.place.provision, one.place.line, one.expected])).toEqual([
      [
        'PARSE_TABLE_CATEGORIES_DEVIATE',
        'annex_4__tbl_1__row_33',
        1310,
        'E-3*; E-4; E-5; E-R-4; E-R-5; E-G-2*; E-G-3; E-G-4',
      ],
      ['PARSE_TABLE_SIDES_DIFFER', 'annex_4__tbl_1__row_23', 1032, undefined],
    ]);
  });

  test('a category that is missing in one cell is found', () => {
    const { diagnostics } = rebuild(AKSU);
    expect(diagnostics.map((one) => [one.code, one.place.provision, one.found])).toEqual([
      ['PARSE_TABLE_CATEGORIES_DEVIATE', 'annex_4__tbl_1__row_29', 'E-2; E-3 (head-of-structural-unit); E-R-3'],
      ['PARSE_TABLE_SIDES_DIFFER', 'annex_4__tbl_1__row_23', undefined],
    ]);
  });
});

describe('tables that the format marks', () => {
  const row = (at: number, name: string, categories: string): Provision => {
    const cellOf = (role: 'competency' | 'categories', text: string) => ({
      role,
      items: [{ text, origins: new Int32Array(text.length).fill(-1) }],
    });
    const cells = [cellOf('competency', name), cellOf('categories', categories)];
    const [own] = cells[1]?.items ?? [];
    if (!own) throw new Error('no words');
    return { id: `row_${at}`, kind: 'row', label: `${at}`, heading: null, own, children: [], line: at, cells };
  };

  // Annex 4 of decision 47/393-6s of the Shymkent city maslikhat: one group of eleven has another letter.
  test('a slip in one group is found by the pattern of the others', () => {
    const names = ['ҚЫЗМЕТТІК БАСҚАРУ', 'ЫНТЫМАҚТАСТЫҚ', 'ЖАУАПКЕРШІЛІК'];
    const rows = names.flatMap((name, at) => [
      row(at * 2 + 1, name, 'D-1'),
      row(at * 2 + 2, name, name === 'ЖАУАПКЕРШІЛІК' ? 'E-3; * E-4.' : 'D-3; * D-4.'),
    ]);
    expect(checkIndicatorRows(rows).map((one) => [one.code, one.place.provision, one.found, one.expected])).toEqual([
      ['PARSE_TABLE_CATEGORIES_DEVIATE', 'row_6', 'E-3*; E-4', 'D-3*; D-4'],
    ]);
  });
});

describe('the sheet of competencies', () => {
  test('lists the competencies of the label, each known to the lexicon', () => {
    const label = readGold<{ competencyLists: { doc: string; list: string[] }[] }>('tables.json').competencyLists[0];
    const source = readCorpus(DOCUMENTS[label?.doc ?? '']?.file ?? '');
    const methodology = parseExpression(source).value.methodology;
    const annex = methodology?.children.find((unit) => unit.id === 'annex_3');
    const table = annex?.children.find((unit) => unit.kind === 'table');
    const names = table?.children.map((unit) => cell(unit, 'competency')?.join(' ').trim() ?? '');
    expect(names).toEqual(label?.list);
    expect(names?.filter((name) => competencyConcept(name) === null)).toEqual([]);
  });
});

describe('the source words', () => {
  test.each([ATYRAU, AKSU, '002_c94dd50a1c5c7634.txt', KAZYGURT])(
    'every character of %s is in one row, in the titles or left over',
    (doc) => {
      const { blocks } = annexBlocks(doc);
      const { value } = rebuild(doc);
      const count = new Map<number, number>();
      const add = (text: MappedText): void => {
        for (const origin of text.origins) if (origin >= 0) count.set(origin, (count.get(origin) ?? 0) + 1);
      };
      for (const row of value.rows) add(row.own);
      for (const title of value.columnTitles) for (const item of title.items) add(item);
      for (const block of value.leftover) add(block.text);
      const wrong: string[] = [];
      for (const block of blocks) {
        block.text.origins.forEach((origin, at) => {
          const unit = block.text.text[at] ?? '';
          if (origin < 0 || unit.trim() === '') return;
          if (count.get(origin) !== 1) wrong.push(`${block.lineNumbers[0]}: ${unit} ${count.get(origin) ?? 0}`);
        });
      }
      expect(wrong).toEqual([]);
    },
  );
});
