import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildVocabulary } from '../../src/lexicon/vocabulary.ts';
import type { SourceText } from '../../src/model/source-text.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { type PdfOptions, readPdf } from '../../src/read/pdf.ts';
import { type PdfPageParts, pdf } from '../support/make-pdf.ts';
import { pdfSamples, scoresOfOurs } from '../support/pdf-accuracy.ts';
import { allUnits, cellsOf, DOCUMENTS, notesOf, readTextCopy, tight } from '../support/same-tree.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

async function read(
  bytes: Uint8Array,
  options: Partial<PdfOptions> = {},
): Promise<{ readonly source: SourceText; readonly codes: string[] }> {
  const { value, diagnostics } = await readPdf(bytes, { file: 'x.pdf', sha256: '', ...options });
  return { source: value, codes: diagnostics.map((one) => one.code) };
}

function textsOf(source: SourceText): string[] {
  return source.blocks.map((block) => (block.kind === 'text' ? block.text.text : '[table]'));
}

function printed(document: string): Uint8Array {
  return readFileSync(join(FIXTURES, `${document.split('/')[0]}.pdf`));
}

/** Characters of the longer text that the other has not, by a simple count. */
function missing(expected: string, found: string): number {
  const counts = new Map<string, number>();
  for (const unit of found) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  let lost = 0;
  for (const unit of expected) {
    const left = counts.get(unit) ?? 0;
    if (left === 0) lost += 1;
    else counts.set(unit, left - 1);
  }
  return lost;
}

describe('the printed act gives the tree of its text copy', () => {
  test.each(DOCUMENTS)('%s', async (document) => {
    const { source: copy, expression } = readTextCopy(document);
    const { source } = await read(printed(document), { vocabulary: buildVocabulary([copy.decoded]) });
    const parsed = parseExpression(source).value;
    const ids = (tree: typeof parsed): string[] => allUnits(tree).map((unit) => `${unit.id} ${unit.kind}`);
    expect(ids(parsed)).toEqual(ids(expression));
    expect(notesOf(parsed).map(tight)).toEqual(notesOf(expression).map(tight));
    const words = (tree: typeof parsed): string[] =>
      allUnits(tree)
        .filter((unit) => unit.kind !== 'table' && unit.kind !== 'row')
        .map((unit) => tight(unit.own.text));
    expect(words(parsed)).toEqual(words(expression));
    const lost = missing(tight(words(expression).join('')), tight(words(parsed).join('')));
    expect(lost).toBe(0);
  });

  test.each(DOCUMENTS)('%s keeps every cell of its tables', async (document) => {
    const { source: copy, expression } = readTextCopy(document);
    const { source } = await read(printed(document), { vocabulary: buildVocabulary([copy.decoded]) });
    const found = Object.values(cellsOf(parseExpression(source).value)).flat();
    const expected = Object.values(cellsOf(expression)).flat();
    expect(expected.filter((cell) => !found.some((one) => one === cell || one.includes(cell)))).toEqual([]);
  });

  test('what the printer puts around the pages is dropped, and told', async () => {
    const { source, codes } = await read(printed('kazygurt-district-maslikhat'));
    expect(codes).toContain('READ_FURNITURE_DROPPED');
    expect(source.drops.some((drop) => /^file:/u.test(drop.found))).toBe(true);
    expect(textsOf(source).filter((text) => text.includes('file:'))).toEqual([]);
  });
});

/** A page written by hand: the words, where they stand, in the order in which they are drawn. */
const LINE = (words: string, x: number, y: number): PdfPageParts['words'][number] => ({ words, x, y });

describe('where words stand counts, not when they are drawn', () => {
  test('the text of a link that is drawn after its line stays in its place', async () => {
    const words = [
      LINE('В соответствии с', 80, 700),
      LINE('статьи 33 Закона о государственной службе акимат города', 270, 700),
      LINE('ПОСТАНОВЛЯЕТ:', 57, 684),
      LINE('пунктом 5', 190, 700),
    ];
    const { source } = await read(pdf([{ words }]));
    expect(textsOf(source)).toEqual([
      'В соответствии с пунктом 5 статьи 33 Закона о государственной службе акимат города ПОСТАНОВЛЯЕТ:',
    ]);
  });

  test('cells of a ruled table that are drawn out of order stand in their rows', async () => {
    const lines = [
      ...[600, 560, 520].map((y) => ({ x0: 60, y0: y, x1: 460, y1: y })),
      ...[60, 200, 460].map((x) => ({ x0: x, y0: 520, x1: x, y1: 600 })),
    ];
    const words = [
      LINE('Эффективно', 210, 540),
      LINE('Компетенция', 70, 580),
      LINE('управление', 70, 532),
      LINE('Индикатор', 210, 580),
      LINE('Стратегическое', 70, 546),
    ];
    const { source } = await read(pdf([{ words, lines }]));
    const [table] = source.blocks;
    expect(
      table?.kind === 'table' &&
        table.rows.map((row) => row.map((cell) => cell.paragraphs.map((p) => p.text).join('|'))),
    ).toEqual([
      ['Компетенция', 'Индикатор'],
      ['Стратегическое управление', 'Эффективно'],
    ]);
  });

  test('the two columns of the foot of a form are read one after the other', async () => {
    const words = ['Служащий', 'дата', 'подпись'].flatMap((word, at) => [
      LINE(word, 60, 700 - at * 16),
      LINE(['Руководитель', 'дата руководителя', 'подпись руководителя'][at] ?? '', 340, 700 - at * 16),
    ]);
    expect(textsOf((await read(pdf([{ words }]))).source)).toEqual([
      'Служащий дата подпись',
      'Руководитель дата руководителя подпись руководителя',
    ]);
  });
});

describe('a table that the pages cut', () => {
  const across = (y: number, ...columns: readonly [number, number][]) =>
    columns.map(([x0, x1]) => ({ x0, y0: y, x1, y1: y }));
  const upright = (top: number, bottom: number) =>
    [60, 200, 330, 460].map((x) => ({ x0: x, y0: bottom, x1: x, y1: top }));
  const [NAME, CODE, WORDS] = [
    [60, 200] as [number, number],
    [200, 330] as [number, number],
    [330, 460] as [number, number],
  ];
  const cellsIn = (source: SourceText): string[][] =>
    source.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.map((cell) => cell.paragraphs.map((one) => one.text).join('|')))
        : [['no table']],
    );

  test('a cell that goes through a whole page, with no line above or below, keeps its column', async () => {
    const first = {
      words: [LINE('Адалдық', 70, 120), LINE('E-1', 210, 120), LINE('Ережені сақтайды', 340, 120)],
      lines: [...across(140, NAME, CODE, WORDS), ...upright(140, 100)],
    };
    const second = {
      words: [
        LINE('E-2', 210, 770),
        LINE('Істі талдайды', 340, 770),
        LINE('E-3', 210, 730),
        LINE('Уақытында береді', 340, 730),
      ],
      lines: [...across(790, CODE, WORDS), ...across(750, CODE, WORDS), ...upright(790, 710)],
    };
    const third = {
      words: [LINE('E-4', 210, 770), LINE('Мәселені тез шешеді', 340, 770)],
      lines: [...across(790, CODE, WORDS), ...across(750, NAME, CODE, WORDS), ...upright(790, 750)],
    };
    const { source } = await read(pdf([first, second, third]));
    expect(cellsIn(source)).toEqual([
      ['Адалдық', 'E-1', 'Ережені сақтайды'],
      ['Адалдық', 'E-2', 'Істі талдайды'],
      ['Адалдық', 'E-3', 'Уақытында береді'],
      ['Адалдық', 'E-4', 'Мәселені тез шешеді'],
    ]);
  });

  test.each([
    ['goes on with a long word for which the line had no room', ['Ведёт качественное и'], ['своевременное дело'], 1],
    [
      'begins another where every other begins with a capital',
      ['Не имеет целей', 'Не ставит задачи дня'],
      ['Не создает условия'],
      3,
    ],
    ['begins another at the mark of a list', ['● Ставит задачи дня;'], ['● Создает условия'], 2],
    ['goes on in a list whose mark the line overleaf lacks', ['● Использует потенциал'], ['Комиссии'], 1],
  ])('the paragraph of a cell overleaf %s', async (_, above, below, count) => {
    const lines = (texts: readonly string[], top: number) => texts.map((text, at) => LINE(text, 340, top - at * 20));
    const first = {
      words: [LINE('Адалдық', 70, 140), LINE('E-1', 210, 140), ...lines(above, 140)],
      lines: [...across(160, NAME, CODE, WORDS), ...upright(160, 100)],
    };
    const second = {
      words: [...lines(below, 770), LINE('Жеделдік', 70, 730), LINE('E-2', 210, 730), LINE('Ережені', 340, 730)],
      lines: [...across(750, NAME, CODE, WORDS), ...across(710, NAME, CODE, WORDS), ...upright(790, 710)],
    };
    const [row] = cellsIn((await read(pdf([first, second]))).source);
    expect(row?.[2]?.split('|')).toHaveLength(count);
  });

  test('a row that ends where its page ends is not one with the row overleaf', async () => {
    const row = (name: string, code: string, y: number) => ({
      words: [LINE(name, 70, y), LINE(code, 210, y), LINE('Ережені сақтайды', 340, y)],
      lines: [...across(y + 20, NAME, CODE, WORDS), ...upright(y + 20, y - 20)],
    });
    const { source } = await read(pdf([row('Адалдық', 'E-1', 120), row('Жеделдік', 'E-2', 770)]));
    expect(cellsIn(source)).toEqual([
      ['Адалдық', 'E-1', 'Ережені сақтайды'],
      ['Жеделдік', 'E-2', 'Ережені сақтайды'],
    ]);
  });
});

describe('the five acts with links and cells drawn out of order give the tree of their pages', () => {
  const OUT_OF_ORDER = pdfSamples().filter(({ name }) => name.endsWith('drawn out of order'));

  test.each(OUT_OF_ORDER)('$name', async (sample) => {
    const { characters, labels, invented, cells } = await scoresOfOurs(sample);
    expect([labels.right, invented, cells.right]).toEqual([labels.all, 0, cells.all]);
    expect(characters.right / characters.all).toBeGreaterThanOrEqual(0.999);
  });
});

describe('a PDF that cannot be relied on is refused with a reason', () => {
  const ACT = [LINE('1. Утвердить прилагаемую методику оценки деятельности служащих.', 60, 700)];

  test('pages that are pictures', async () => {
    const { codes, source } = await read(pdf([{ words: ACT }, { words: [], hasPicture: true }]));
    expect([codes, source.blocks]).toEqual([['READ_SCANNED'], []]);
  });

  test('a font that does not say which letters it draws', async () => {
    const { codes } = await read(pdf([{ words: ACT }], { hasLetterTable: false }));
    expect(codes).toHaveLength(1);
    expect(['READ_LETTERS_UNKNOWN', 'READ_EMPTY']).toContain(codes[0]);
  });

  test('more pages than any decree has', async () => {
    const pages = Array.from({ length: 10_000 }, () => ({ words: ACT }));
    expect((await read(pdf(pages))).codes).toEqual(['READ_TOO_MANY_PAGES']);
  });

  test('no PDF at all, a cut one', async () => {
    expect((await read(new TextEncoder().encode('%PDF-1.7\nx'))).codes).toEqual(['READ_DAMAGED']);
    expect((await read(printed('atyrau-oblast-akimat').subarray(0, 500))).codes).toEqual(['READ_DAMAGED']);
  });

  test('a broken table of parts is mended or told', async () => {
    const whole = pdf([{ words: ACT }]);
    const text = new TextDecoder('latin1').decode(whole).replace(/startxref\n\d+/u, 'startxref\n1');
    const { source } = await read(Uint8Array.from(text, (unit) => unit.charCodeAt(0)));
    expect(textsOf(source)).toEqual(['1. Утвердить прилагаемую методику оценки деятельности служащих.']);
  });

  test('500 mutants give a text or an error, never a crash', async () => {
    const whole = pdf([{ words: ACT, lines: [{ x0: 60, y0: 600, x1: 400, y1: 600 }] }]);
    let state = 5;
    const random = (below: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return Math.floor((state / 0x80000000) * below);
    };
    for (let mutant = 0; mutant < 500; mutant += 1) {
      const bytes = Uint8Array.from(whole);
      for (let step = 0; step <= random(4); step += 1) bytes[random(bytes.length)] = random(256);
      const { source, codes } = await read(bytes);
      expect(source.blocks.length > 0 || codes.length > 0).toBe(true);
    }
  });
});
