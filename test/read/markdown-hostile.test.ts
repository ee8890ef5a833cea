import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MappedText } from '../../src/base/mapped-text.ts';
import type { SourceText } from '../../src/model/source-text.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { CORPUS_VOCABULARY } from '../support/read-corpus.ts';

function read(bytes: Uint8Array) {
  return readMarkdown(bytes, { file: 'a.md', sha256: '', vocabulary: CORPUS_VOCABULARY });
}

function readText(text: string): SourceText {
  return read(new TextEncoder().encode(text)).value;
}

function wordsOf(source: SourceText): MappedText[] {
  return source.blocks.flatMap((block) =>
    block.kind === 'text' ? [block.text] : [...new Set(block.rows.flat())].flatMap((cell) => cell.paragraphs),
  );
}

/** Marks and pieces of text in which they meet. */
const PIECES = [
  '#',
  '> ',
  '*',
  '**',
  '_',
  '`',
  '```',
  '~~~',
  '<table>',
  '<tr>',
  '<td rowspan=3>',
  '</td>',
  '</table>',
  '<!--',
  '-->',
  '[',
  '](',
  ')',
  '![',
  '&amp;',
  '&#',
  '\\',
  '|',
  '|---|',
  '---',
  '===',
  '\n',
  '\n\n',
  '  \n',
  '1. ',
  '2\\) ',
  'Глава 1. ',
  'Утвердить',
  'бекітілсін',
  ' ',
  '<a id="p">',
  '</a>',
  '<script>',
  '[Image: сөз]',
  '<br>',
  '\t',
  '\r\n',
];

describe('any file gives a result', () => {
  test('marks in any order: nothing is thrown, no letter is lost or doubled', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, (chosen) => {
        const source = readText(chosen.join(''));
        const seen = new Map<number, number>();
        for (const words of wordsOf(source)) {
          words.origins.forEach((origin, at) => {
            const unit = words.text.charAt(at);
            if (origin < 0 || unit.trim() === '') return;
            seen.set(origin, (seen.get(origin) ?? 0) + 1);
            const found = source.decoded.charAt(origin);
            expect(found === unit || found === '&').toBe(true);
          });
        }
        for (const times of seen.values()) expect(times).toBe(1);
        const isHidden = /<script>|<!--|<table>|\[|&/u.test(source.decoded);
        const letters = [...source.decoded.matchAll(/\p{Script=Cyrillic}/gu)];
        if (!isHidden) for (const letter of letters) expect(seen.get(letter.index)).toBe(1);
      }),
      { seed: 20230629, numRuns: 1500 },
    );
  });

  test('bytes by chance', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(read(bytes).value.mediaType).toBe('text/markdown');
      }),
      { seed: 105, numRuns: 500 },
    );
  });

  test.each([
    ['an empty file', '', 'READ_EMPTY'],
    ['white space', ' \n\t\n', 'READ_EMPTY'],
    ['a heading without words', '#', 'READ_EMPTY'],
  ])('%s is told of', (_, text, code) => {
    const { value, diagnostics } = read(new TextEncoder().encode(text));
    expect(value.blocks).toEqual([]);
    expect(diagnostics.map((entry) => entry.code)).toEqual([code]);
  });
});

describe('a mark that is never closed swallows nothing', () => {
  test.each([
    ['a fence', '```\n1. Утвердить.\n\n## Глава 1\n\n2. Оценка.'],
    ['a table', '<table>\n<tr><td>ячейка\n\n## Глава 1\n\n1. Утвердить.\n\n2. Оценка.'],
    ['a remark', '<!-- начало\n\n## Глава 1\n\n1. Утвердить.\n\n2. Оценка.'],
  ])('%s', (_, text) => {
    const shown = readText(text).blocks.map((block) => (block.kind === 'text' ? block.text.text : '<table>'));
    expect(shown).toContain('Глава 1');
    expect(shown).toContain('2. Оценка.');
  });
});

describe('spans cannot make a table grow without end', () => {
  test('a span of many columns and rows counts as one beyond the limits', () => {
    const { value, diagnostics } = read(
      new TextEncoder().encode(
        `<table><tr><td rowspan="99999" colspan="99999">а</td></tr>${'<tr></tr><tr><td>б</td></tr>'.repeat(50)}</table>`,
      ),
    );
    const [table] = value.blocks;
    expect(table?.kind === 'table' && Math.max(...table.rows.map((row) => row.length))).toBeLessThanOrEqual(256);
    expect(diagnostics.map((entry) => entry.code)).toContain('READ_TABLE_TOO_LARGE');
  });
});

function readsToTheEnd(text: string): void {
  const bytes = new TextEncoder().encode(text);
  const { value } = readMarkdown(bytes, { file: 'a.md', sha256: '', vocabulary: CORPUS_VOCABULARY });
  expect(value.file).toBe('a.md');
}

// Time that grows faster than the text would run into the time limit of a test.
describe('long hostile lines are read to the end', () => {
  test.each([
    ['open brackets', '['],
    ['closing brackets', ']('],
    ['links', '[а](b'],
    ['tags', '<td '],
    ['unclosed remarks', '<!-- '],
    ['unclosed scripts', '<script>'],
    ['stars', '**а '],
    ['underlines', '_а'],
    ['backticks', '`а``'],
    ['ampersands', '&#'],
    ['backslashes', '\\'],
    ['quotation marks', '> '],
    ['pictures', '[Image: '],
    ['fences of growing length', '`'],
  ])('one line of %s', (_, piece) => {
    readsToTheEnd(piece.repeat(160_000));
  });

  test.each([
    ['unclosed tables', '<table>\n'],
    ['unclosed fences', '```a\n'],
    ['unclosed remarks', '<!--\n'],
    ['cells', '<tr><td rowspan=9>а\n'],
    ['anchors', '<a id="p1"></a>\n'],
    ['quotations', '> *Приложение 1*  \n'],
    ['hyphens', '- - - - x\n'],
  ])('many lines of %s', (_, piece) => {
    readsToTheEnd(piece.repeat(40_000));
  });
});
