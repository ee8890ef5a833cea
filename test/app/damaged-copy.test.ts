// A copy of which a part could not be read is shown, but not taken in: what it lacks could be any rule.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { add } from '../../src/app/add.ts';
import { readFileRecord } from '../../src/app/import-record.ts';
import { printAdd } from '../../src/report/print-add.ts';
import { type PdfPageParts, pdf } from '../support/make-pdf.ts';
import { copiedWorkspace, RUN_FOLDER } from '../support/workspace.ts';

const LINES = [
  'Об утверждении методики оценки деятельности административных',
  'государственных служащих корпуса "Б" акимата города Семей',
  'Постановление акимата города Семей от 5 марта 2024 года № 7/1',
  'Акимат города Семей ПОСТАНОВЛЯЕТ:',
  '1. Утвердить прилагаемую методику оценки деятельности административных',
  'государственных служащих корпуса "Б" акимата города Семей.',
  '2. Настоящее постановление вводится в действие',
  'с 1 апреля 2024 года.',
];
const PLACES = [800, 785, 745, 715, 700, 685, 670, 655];
const ROWS = [600, 560, 520, 480];

/** The decree with a table of two columns; the second begins so far to the right. */
function decree(second: number): Uint8Array {
  const words = LINES.map((line, at) => ({ words: line, x: 70, y: PLACES[at] ?? 0, size: 10 }));
  const cells = ROWS.slice(1).map((y) => ({ words: 'Ставит конкретные задачи и дает поручения', x: 70, y: y + 20 }));
  const xs = [60, second, 400];
  const lines: NonNullable<PdfPageParts['lines']> = [
    ...xs.map((x) => ({ x0: x, y0: 480, x1: x, y1: 600 })),
    ...ROWS.map((y) => ({ x0: 60, y0: y, x1: 400, y1: y })),
  ];
  return pdf([{ words: [...words, ...cells], lines }]);
}

function fileOf(bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(process.env[RUN_FOLDER] ?? tmpdir(), 'adisteme-')), 'decree.pdf');
  writeFileSync(file, bytes);
  return file;
}

test('a table that runs over its place keeps the copy out, whatever is asked', async () => {
  const workspace = copiedWorkspace();
  const file = fileOf(decree(200));
  const { value } = await add(workspace, { file, write: true, body: null, lang: null });
  expect(value).toMatchObject({ written: false, identity: { number: '7/1', adopted: '2024-03-05' } });
  expect(value && printAdd(value, 'en')).toContain('Nothing was written: a part of this copy could not be read.');
  expect(existsSync(join(workspace.corpus, value?.identity.body ?? 'none'))).toBe(false);
  const record = await readFileRecord(dirname(file), { path: basename(file), size: 1, changedMs: 0 });
  expect(record).toMatchObject({ relation: null, why: expect.stringContaining('runs over') });
});

test('the same copy whose table fits is taken in', async () => {
  const workspace = copiedWorkspace();
  const { value } = await add(workspace, { file: fileOf(decree(340)), write: true, body: null, lang: null });
  expect(value?.written).toBe(true);
});
