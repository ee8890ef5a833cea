// What people mend stands in the running text, in its lines and in cells, at the place of the damaged words.
import { expect, test } from 'vitest';
import { spansOf } from '../../src/base/mapped-text.ts';
import type { Block } from '../../src/model/source-text.ts';
import { correctSource } from '../../src/read/correct-source.ts';
import { readHtml } from '../../src/read/html.ts';
import { readPlainText } from '../../src/read/plain-text.ts';

const OPTIONS = { file: 'ru.txt', sha256: '' };
const TEXT = `      30. Заседание Комиссии считается правомочным, если на нем присутствовали
не мнее двух третей ее
состава.

      31. Решение принимается открытым голосованием.
`;

const sourceOf = (text: string) => readPlainText(new TextEncoder().encode(text), OPTIONS).value;
const correction = (found: string, made: string) => ({ file: 'ru.txt', found, made, reason: 'seen in the gazette' });
const saidBy = (block: Block | undefined) =>
  block?.kind === 'text' ? { text: block.text.text, lines: block.lines.map((line) => line.text) } : null;

test('words over a line end are mended in the text and in its lines, and keep their place', () => {
  const source = sourceOf(TEXT);
  const { value, diagnostics } = correctSource(source, [
    correction('не мнее двух третей ее состава', 'не менее трёх четвертей её состава'),
  ]);
  expect(saidBy(value.blocks[0])).toEqual({
    text: '30. Заседание Комиссии считается правомочным, если на нем присутствовали не менее трёх четвертей её состава.',
    lines: [
      '30. Заседание Комиссии считается правомочным, если на нем присутствовали',
      'не менее трёх четвертей её состава',
      '.',
    ],
  });
  const [block] = value.blocks;
  const words =
    block?.kind === 'text' ? spansOf(block.text, value.decoded).map(([a, b]) => value.decoded.slice(a, b)) : [];
  expect(words.join('').replace(/\s+/gu, ' ')).toContain('присутствовали не мнее двух третей ее состава.');
  expect(value.repairs.at(-1)).toMatchObject({ kind: 'correction', line: 2, found: 'не мнее двух третей ее состава' });
  expect(diagnostics).toMatchObject([{ code: 'READ_CORRECTED', place: { file: 'ru.txt', line: 2 } }]);
  expect(value.blocks.slice(1)).toEqual(source.blocks.slice(1));
});

test('words that do not belong to the act are taken out; a block of nothing else goes', () => {
  const source = sourceOf(TEXT);
  expect(saidBy(correctSource(source, [correction(' открытым', '')]).value.blocks[1])?.text).toBe(
    '31. Решение принимается голосованием.',
  );
  const { value } = correctSource(source, [correction('31. Решение принимается открытым голосованием.', '')]);
  expect(value.blocks).toHaveLength(source.blocks.length - 1);
});

test('a later correction sees the words of an earlier one', () => {
  const { value, diagnostics } = correctSource(sourceOf(TEXT), [
    correction('мнее', 'менее'),
    correction('менее двух', 'менее трёх'),
    correction('менее двух', 'менее пяти'),
  ]);
  expect(saidBy(value.blocks[0])?.text).toContain('не менее трёх третей');
  expect(diagnostics.map((entry) => entry.code)).toEqual(['READ_CORRECTED', 'READ_CORRECTED', 'READ_CORRECTION_UNMET']);
});

test('words in a cell of a table are mended there', () => {
  const html =
    '<html><body><p>30. Число целей:</p><table><tr><th>Вид</th><th>Число</th></tr><tr><td>НЦИ</td><td>не мнее двух</td></tr></table></body></html>';
  const source = readHtml(new TextEncoder().encode(html), { ...OPTIONS, file: 'ru.html' }).value;
  const { value } = correctSource(source, [correction('не мнее двух', 'не менее двух')]);
  const [table] = value.blocks.filter((block) => block.kind === 'table');
  const cells = table?.kind === 'table' ? table.rows.flat().map((cell) => cell.paragraphs.map(({ text }) => text)) : [];
  expect(cells).toEqual([['Вид'], ['Число'], ['НЦИ'], ['не менее двух']]);
});
