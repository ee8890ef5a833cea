import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/read/pdf.ts';
import { type PdfPageParts, type PdfWords, pdf } from '../support/make-pdf.ts';

const OVERRUN = 'READ_TEXT_OVERRUN';
const ROWS = [600, 560, 520, 480];

async function codesOf(page: PdfPageParts): Promise<string[]> {
  const read = await readPdf(pdf([page]), { file: 'x.pdf', sha256: '' });
  return read.diagnostics.map((found) => found.code);
}

/** The borders of a table: upright ones at the places given, lines across from the first to the last of them. */
function borders(xs: readonly number[]): NonNullable<PdfPageParts['lines']> {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ROWS[0], ROWS.at(-1)];
  return [
    ...xs.map((x) => ({ x0: x, y0: bottom, x1: x, y1: top })),
    ...ROWS.map((y) => ({ x0: left, y0: y, x1: right, y1: y })),
  ];
}

function cells(x: number, words: string): PdfWords[] {
  return ROWS.slice(1).map((y) => ({ words, x, y: y + 20 }));
}

describe('a table wider than its place', () => {
  test('that the edge of the sheet cuts is told', async () => {
    const words = [...cells(70, 'Ставит задачи'), ...cells(420, 'Не ставит конкретных задач')];
    expect(await codesOf({ words, lines: borders([60, 410, 640]) })).toContain(OVERRUN);
  });

  test('that the margin of the print cuts is told, though no letter reaches the edge of the sheet', async () => {
    const words = [...cells(70, 'Ставит задачи'), ...cells(350, 'Не ставит')];
    const lines = borders([60, 340, 480]);
    expect(await codesOf({ words, lines, paintedTo: 420 })).toContain(OVERRUN);
    expect(await codesOf({ words, lines, paintedTo: 490 })).not.toContain(OVERRUN);
  });

  test('whose words run through the border of the next column is told', async () => {
    const words = cells(70, 'Ставит конкретные задачи и дает поручения');
    expect(await codesOf({ words, lines: borders([60, 200, 400]) })).toContain(OVERRUN);
    expect(await codesOf({ words, lines: borders([60, 340, 400]) })).not.toContain(OVERRUN);
  });
});
