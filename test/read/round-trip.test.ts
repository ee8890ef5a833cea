// A model of what the PDF export does to hyperlinks: clean paragraphs are wrapped, some links cut out and appended to
// their line. Reading must give the clean paragraph back, or report the line; a third outcome is a silent error.
import { describe, expect, test } from 'vitest';
import { type DocumentNumber, readDocument, readText, textBlocks } from '../support/read-corpus.ts';

const WIDTH = 84;
const LINK =
  /(?<!\p{L})(?:(?:под)?пункт(?:ом|а|е|у)?|стать(?:и|ей|е)|приложени(?:ю|ем|я)) \d+\)?|(?<!\p{L})(?:приказ|постановлени|Закон|[Мм]етодик)[а-я]{0,3}(?!\p{L})|№ [\d/\-IV\p{Lu}]+(?!\p{L})|\d+(?:-\d+)?-(?:тарма|қосымша|баб)\p{L}{0,9}|(?<!\p{L})(?:қаулы|бұйры|шешімі|Заңы)\p{L}{1,6}/gu;

function randomizer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function wrap(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '      ';
  for (const word of paragraph.split(' ')) {
    if (`${line} ${word}`.length > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

/** Cuts the links out and appends them, spaced where the line has a trailing space, glued where it has none. */
function displace(line: string, isLast: boolean, random: () => number): { text: string; links: number } {
  const links = [...line.matchAll(LINK)].filter(() => random() < 0.5).slice(0, 2);
  const trail = isLast ? '' : ' ';
  let body = line;
  for (const link of links.toReversed()) body = body.slice(0, link.index) + body.slice(link.index + link[0].length);
  if (links.length === 0) return { text: line + trail, links: 0 };
  const gap = body.endsWith(' ') ? '' : trail;
  return { text: body + gap + links.map((link) => link[0]).join(' ') + trail, links: links.length };
}

function damage(paragraphs: readonly string[], seed: number): { text: string; links: number } {
  const random = randomizer(seed);
  let links = 0;
  const lines = paragraphs.flatMap((paragraph) =>
    wrap(paragraph).map((line, at, all) => {
      const damaged = displace(line, at === all.length - 1, random);
      links += damaged.links;
      return damaged.text;
    }),
  );
  return { text: `${lines.join('\n')}\n`, links };
}

function proseOf(number: DocumentNumber): string[] {
  return textBlocks(readDocument(number).value)
    .filter((block) => block.shape === 'paragraph' && block.lines.length <= 20 && block.text.text.length > 60)
    .map((block) => block.text.text)
    .filter((text) => !text.includes('__'));
}

describe('what the export displaces is put back or reported', () => {
  test.each(['001', '002', '003', '004'] as const)('paragraphs of document %s, 20 times', (number) => {
    const paragraphs = proseOf(number);
    let links = 0;
    let reported = 0;
    const silent: string[] = [];
    for (let seed = 1; seed <= 20; seed += 1) {
      const damaged = damage(paragraphs, seed);
      links += damaged.links;
      const { value, diagnostics } = readText(damaged.text);
      const doubtful = new Set(
        diagnostics.filter((found) => found.code === 'READ_LINK_UNMATCHED').map((found) => found.place.line),
      );
      reported += doubtful.size;
      textBlocks(value).forEach((block, at) => {
        const isReported = block.lineNumbers.some((line) => doubtful.has(line));
        if (block.text.text !== paragraphs[at] && !isReported) silent.push(block.text.text);
      });
    }
    expect(silent).toEqual([]);
    expect(links).toBeGreaterThan(100);
    expect(reported).toBeLessThan(links / 10);
  });
});
