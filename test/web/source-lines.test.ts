import { describe, expect, test } from 'vitest';
import { openExplorer } from '../../src/app/explorer.ts';
import { linesOf, marksOf, readSpans } from '../../src/web/client/source/lines.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

const explorer = openExplorer(embeddedWorkspace()).value;
const files = explorer.corpus.acts.flatMap(({ folder, manifest }) =>
  (manifest?.files ?? []).map((entry) => `${folder}/${entry.file}`),
);

describe('a document as obtained', () => {
  test.each(files)('%s: no letter is lost or doubled by the marks, and each mark stands on its words', async (file) => {
    const source = await explorer.source(file);
    if (source === null) throw new Error(file);
    const marks = marksOf(source, []);
    const lines = linesOf(source.text, marks);
    expect(lines.map((line) => line.parts.map((part) => part.text).join('')).join('\n')).toBe(source.text);
    for (const drop of source.drops)
      expect(source.text.slice(drop.start, drop.end)).toContain(drop.found.trim().slice(0, 10));
    const shown = new Set(lines.flatMap((line) => line.parts.flatMap((part) => part.marks.map((mark) => mark.key))));
    const visible = marks.filter((mark) => source.text.slice(mark.start, mark.end).replace(/\n/gu, '') !== '');
    expect(visible.filter((mark) => !shown.has(mark.key))).toEqual([]);
  });

  test('every diagnostic of the five documents has a place', async () => {
    for (const file of files) {
      const source = await explorer.source(file);
      expect(source?.diagnostics.filter((entry) => entry.spans.length === 0)).toEqual([]);
    }
  });

  test('a displaced link is marked where the link text stands', async () => {
    const source = await explorer.source('atyrau-oblast-akimat/2023-06-29_105/kk.txt');
    const repair = source?.repairs.find(
      (entry) => entry.kind === 'displaced-link' && entry.made.startsWith('2-тармақ'),
    );
    const [[start, end] = [0, 0]] = repair?.spans ?? [];
    expect(source?.text.slice(start, end)).toBe('2-тармақ');
  });
});

describe('marks that overlap', () => {
  const mark = (key: string, start: number, end: number) => ({ key, kind: 'repair' as const, index: 0, start, end });
  const shown = (text: string, marks: Parameters<typeof linesOf>[1]) =>
    linesOf(text, marks).map((line) => line.parts.map((part) => `${part.text}:${part.marks.map((each) => each.key)}`));

  test('are cut where one begins or ends', () => {
    expect(shown('abcdef', [mark('A', 1, 4), mark('B', 3, 5)])).toEqual([['a:', 'bc:A', 'd:A,B', 'e:B', 'f:']]);
  });

  test('run over line ends', () => {
    expect(shown('ab\ncd\nef', [mark('A', 1, 7)])).toEqual([['a:', 'b:A'], ['cd:A'], ['e:A', 'f:']]);
  });

  test('an empty text is one empty line', () => {
    expect(shown('', [])).toEqual([[':']]);
  });
});

test('spans of an address are read, anything else is none', () => {
  expect(readSpans('12-40,51-60')).toEqual([
    [12, 40],
    [51, 60],
  ]);
  for (const text of [null, '', '12', 'a-b', '1-2,', '-1-2', `${'1-2,'.repeat(5_000)}1-2`])
    expect(readSpans(text)).toEqual([]);
});
