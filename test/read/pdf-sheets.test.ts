import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/read/pdf.ts';
import { type PdfPageParts, pdf } from '../support/make-pdf.ts';

const LINE = (words: string, x: number, y: number) => ({ words, x, y });
const WORDS = [
  LINE('1. Утвердить прилагаемую методику оценки деятельности', 60, 500),
  LINE('государственных служащих аппарата.', 60, 485),
];
const OPTIONS = { file: 'x.pdf', sha256: '' };

async function told(pages: readonly PdfPageParts[]): Promise<{ readonly texts: string[]; readonly codes: string[] }> {
  const { value, diagnostics } = await readPdf(pdf(pages), OPTIONS);
  const texts = value.blocks.map((block) =>
    block.kind === 'text'
      ? block.text.text
      : block.rows.map((row) => row.map((cell) => cell.paragraphs.map((one) => one.text).join('|'))).join('; '),
  );
  return { texts, codes: diagnostics.map((one) => one.code) };
}

describe('a page that is stored turned', () => {
  test.each([90, 180, 270] as const)('by %i degrees is read as it is shown', async (turned) => {
    const { texts, codes } = await told([{ words: WORDS }, { words: WORDS.map((one) => ({ ...one })), turned }]);
    expect(texts[1] ?? texts[0]).toContain('государственных служащих аппарата.');
    expect(texts.join(' ').match(/Утвердить/gu)).toHaveLength(2);
    expect(codes).not.toContain('READ_TEXT_TURNED');
  });

  test('keeps the cells of a table printed sideways', async () => {
    const xs = [60, 200, 330];
    const lines = [
      ...xs.map((x) => ({ x0: x, y0: 400, x1: x, y1: 480 })),
      ...[400, 440, 480].map((y) => ({ x0: 60, y0: y, x1: 330, y1: y })),
    ];
    const cells = [
      LINE('Сотрудничество', 65, 455),
      LINE('D-1', 210, 455),
      LINE('Этика', 65, 415),
      LINE('D-2', 210, 415),
    ];
    const { texts } = await told([{ words: [...WORDS, ...cells], lines, turned: 90 }]);
    expect(texts.at(-1)).toBe('Сотрудничество,D-1; Этика,D-2');
  });
});

describe('a PDF with passwords', () => {
  const read = (user: string) => readPdf(pdf([{ words: WORDS }], { passwords: { user, owner: 'печать' } }), OPTIONS);

  test('of its owner alone is read', async () => {
    const { value, diagnostics } = await read('');
    expect(value.blocks.map((block) => block.kind === 'text' && block.text.text)).toEqual([
      '1. Утвердить прилагаемую методику оценки деятельности государственных служащих аппарата.',
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('that is asked for before it opens is refused with what to do', async () => {
    const { value, diagnostics } = await read('secret');
    expect([value.blocks, diagnostics.map((one) => one.code)]).toEqual([[], ['READ_ENCRYPTED']]);
  });
});
