// A spreadsheet that people open without a thought: nothing of a decree may run in it.
import { XmlDocument } from 'libxml2-wasm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compareLaws } from '../../src/compare/compare-laws.ts';
import { matrixOf } from '../../src/compare/matrix.ts';
import { openZip } from '../../src/read/docx-zip.ts';
import type { ReportTable } from '../../src/report/compare-tables.ts';
import { diffTable, matrixTable } from '../../src/report/compare-tables.ts';
import { tableXlsx } from '../../src/report/xlsx.ts';
import { lawOn } from '../compare/laws.ts';

const MAIN = { x: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };

function found(xml: string, path: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.root.find(path, MAIN).map((node) => node.content);
  } finally {
    document.dispose();
  }
}

interface Sheet {
  readonly sheet: string;
  /** Rows of words, as a reader of the format gives them. */
  readonly rows: readonly (readonly string[])[];
}

async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  const archive = openZip(bytes);
  const text = async (name: string): Promise<string> => {
    const inside = await archive.read(name);
    return inside === null ? '' : new TextDecoder().decode(inside);
  };
  const sheet = await text('xl/worksheets/sheet1.xml');
  const strings = found(await text('xl/sharedStrings.xml'), '//x:si');
  const count = found(sheet, '//x:row/@r').length;
  const rows = Array.from({ length: count }, (_, at) =>
    found(sheet, `//x:row[${at + 1}]/x:c`).map((index) => (index === '' ? '' : (strings[Number(index)] ?? ''))),
  );
  return { sheet, rows };
}

const table = (rows: readonly (readonly string[])[]): ReportTable => ({
  title: 't',
  notes: ['n'],
  head: ['a', 'b'],
  rows,
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a spreadsheet', () => {
  test('has the rows of the matrix and of the rule diff, as the other forms have them', async () => {
    const laws = [await lawOn('aksu-city-akimat', '2023-08-15'), await lawOn('mddiai', '2023-08-15')];
    const [left, right] = laws as [(typeof laws)[0], (typeof laws)[0]];
    for (const made of [
      matrixTable(matrixOf(laws, '2023-08-15'), 'kk'),
      diffTable(compareLaws(left, right, 'en'), 'ru'),
    ]) {
      const { rows } = await readSheet(await tableXlsx(made));
      expect(rows.slice(0, made.rows.length + 1)).toEqual([made.head, ...made.rows]);
      expect(rows.slice(made.rows.length + 1).flat()).toEqual([made.title, ...made.notes]);
    }
  });

  test('holds words only: what looks like a formula, a link or a number is a string', async () => {
    const evil = ['=1+1', '+cmd|x', '-2', '@SUM(A1)', '\t=1', 'https://example.kz', '5', "'=1", '=HYPERLINK("x")'];
    const { sheet, rows } = await readSheet(await tableXlsx(table(evil.map((text) => [text, text]))));
    expect(found(sheet, '//x:c/@t').every((type) => type === 's')).toBe(true);
    expect(found(sheet, '//x:f | //x:hyperlink')).toEqual([]);
    expect(rows.slice(1, evil.length + 1)).toEqual(evil.map((text) => [text, text]));
  });

  test('loses only what the format cannot hold, and is well formed with any words', async () => {
    const { rows } = await readSheet(
      await tableXlsx(
        table([
          ['</t><c>\u0000\u0008&\uD800', '_x0041_'],
          ['a'.repeat(40_000), 'қ\u{1F600}'],
        ]),
      ),
    );
    expect(rows[1]).toEqual(['</t><c>&', '_x005F_x0041_']);
    expect(rows[2]?.[0]?.length).toBeLessThan(32_767);
    expect(rows[2]?.[0]?.endsWith('…')).toBe(true);
    expect(rows[2]?.[1]).toBe('қ\u{1F600}');
  });

  test('of the same table is the same bytes at any time', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(new Date('2024-02-03T04:05:06Z'));
    const first = await tableXlsx(table([['1', '2']]));
    vi.setSystemTime(new Date('2031-12-31T23:59:59Z'));
    expect(await tableXlsx(table([['1', '2']]))).toEqual(first);
  });
});
