import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collapseMapped } from '../../src/base/mapped-text.ts';
import { blockAt, readDocument, textBlocks } from '../support/read-corpus.ts';

interface Defect {
  readonly id: string;
  readonly doc: string;
  readonly kind: string;
  readonly where: string;
  readonly what: string;
  readonly repaired?: string;
}

const gold: { readonly defects: readonly Defect[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'gold', 'defects.json'), 'utf8'),
);
const source = readDocument('003').value;

function lineOf(defect: Defect): number {
  return Number(/\d+/u.exec(defect.where)?.[0]);
}

function ofKind(...kinds: readonly string[]): Defect[] {
  return gold.defects.filter((defect) => kinds.includes(defect.kind));
}

describe('hand-made labels of the defects of document 003', () => {
  test.each(ofKind('displaced-text').map((defect) => [defect.id, defect] as const))(
    '%s: the displaced words are back',
    (_, defect) => {
      // The label has quotation marks of its own around the words.
      const words = (defect.repaired ?? '').replace(/^"/u, '').replace(/"$/u, '');
      expect(blockAt(source, lineOf(defect))?.text.text).toContain(words);
    },
  );

  test.each(ofKind('glued-words', 'letter-spaced').map((defect) => [defect.id, defect] as const))(
    '%s: the words stand as they should',
    (_, defect) => {
      expect(blockAt(source, lineOf(defect))?.text.text).toContain(defect.repaired);
    },
  );

  test.each(ofKind('broken-word').map((defect) => [defect.id, defect] as const))(
    '%s: the word is whole',
    (_, defect) => {
      const pieces = /"([^"|]+)\|([^"]+)"/u.exec(defect.what);
      expect(blockAt(source, lineOf(defect))?.text.text).toContain(`${pieces?.[1]}${pieces?.[2]}`);
    },
  );

  test('no word is glued to the end of a line any more', () => {
    for (const defect of ofKind('glued-by-displacement')) {
      const glued = /"([^"]+)"/u.exec(defect.what)?.[1] ?? '';
      expect(textBlocks(source).some((block) => block.text.text.includes(glued))).toBe(false);
    }
  });

  test('a comma and a bracket at a line break lose the space that the break left', () => {
    expect(blockAt(source, 28)?.text.text).toContain('бойынша бағалау, саралау және/немесе 360');
    expect(blockAt(source, 292)?.text.text).toContain('(қанағаттанарлықсыз, қанағаттанарлық, тиімді, өте жақсы)');
  });

  test('the footer of the web page is dropped', () => {
    expect(source.drops.map((drop) => drop.reason)).toEqual(['publisher-footer', 'publisher-footer']);
    expect(source.drops.map((drop) => drop.found).join(' ')).toMatch(/^© 2012\. .* ШЖҚ РМК$/u);
  });

  test('the guard place and misspellings are left as they are', () => {
    const text = textBlocks(source)
      .map((block) => block.text.text)
      .join('\n');
    for (const words of [
      'қатысуынсыз 4-тармақта белгіленген',
      'қой қойылған',
      'қызметішісі',
      '(Т.А.Ә.,бағаланатын',
      '№ п/п',
    ]) {
      expect(text).toContain(words);
    }
  });
});

interface Group {
  readonly effectiveItems?: readonly string[];
  readonly ineffectiveItems?: readonly string[];
}
interface Table {
  readonly doc: string;
  readonly competencies: readonly { readonly groups: readonly Group[] }[];
}

const tables: { readonly tables: readonly Table[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'gold', 'tables.json'), 'utf8'),
);

describe('hand-made labels of the indicator table of document 000', () => {
  const blocks = textBlocks(readDocument('000').value).map((block) => block.text.text);
  const items = tables.tables
    .filter((table) => table.doc.startsWith('000'))
    .flatMap((table) => table.competencies)
    .flatMap((competency) => competency.groups)
    .flatMap((group) => [...(group.effectiveItems ?? []), ...(group.ineffectiveItems ?? [])]);

  // A cell that a page break cut is put together by the reader of tables; here its two halves must each be whole.
  function isRead(item: string): boolean {
    if (blocks.some((block) => block.includes(item))) return true;
    const words = item.split(' ');
    return words.some((_, at) => {
      const [head, tail] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
      return at > 0 && blocks.some((block) => block.endsWith(head)) && blocks.some((block) => block.startsWith(tail));
    });
  }

  test('all items of all groups are there word for word', () => {
    expect(items.length).toBeGreaterThan(180);
    expect(items.filter((item) => !isRead(item))).toEqual([]);
  });
});

test('lines keep what is visible: joined they are the text but for joints', () => {
  for (const block of textBlocks(readDocument('000').value)) {
    const visible = block.lines.map((line) => line.text).join('');
    expect(collapseMapped(block.text).text.replace(/\s/gu, '')).toBe(visible.replace(/\s/gu, ''));
  }
});
