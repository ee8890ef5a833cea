import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCategories, printCategory } from '../../src/lexicon/categories.ts';
import type { Provision, TableCellText } from '../../src/model/provision.ts';
import type { SourceText, TextBlock } from '../../src/model/source-text.ts';
import { rebuildIndicatorTable } from '../../src/parse/indicator-table.ts';
import { readPlainText } from '../../src/read/plain-text.ts';

interface Document {
  readonly file: string;
  readonly lang: 'kk' | 'ru';
  /** Lines of the annex under its stamp, as a person sees them in the stored file. */
  readonly lines: readonly [number, number];
}

/** The annexes with a table of behavioural indicators, by the names that the labels use. */
export const DOCUMENTS: Readonly<Record<string, Document>> = {
  '000_f6e2eaec555a99b2.txt': { file: 'atyrau-city-akimat/2022-02-15_324/kk.txt', lang: 'kk', lines: [73, 1400] },
  '001_5c60304e067c4e63.txt': {
    file: 'kazygurt-district-maslikhat/2018-04-09_28-189-vi/kk.txt',
    lang: 'kk',
    lines: [591, 969],
  },
  '002_c94dd50a1c5c7634.txt': { file: 'mddiai/2019-11-26_324-nq/kk.txt', lang: 'kk', lines: [539, 984] },
  '004_51351a8643effbc3.txt': {
    file: 'aksu-city-akimat/2018-05-04_278-5/ru@2023-04-11.txt',
    lang: 'ru',
    lines: [630, 2108],
  },
};

export function readCorpus(file: string): SourceText {
  const path = fileURLToPath(new URL(`../../corpus/${file}`, import.meta.url));
  return readPlainText(readFileSync(path), { file, sha256: '' }).value;
}

export function readGold<T>(name: string): T {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../gold/${name}`, import.meta.url)), 'utf8')) as T;
}

export function annexBlocks(name: string): { readonly source: SourceText; readonly blocks: TextBlock[] } {
  const document = DOCUMENTS[name];
  if (!document) throw new Error(`no document ${name}`);
  const source = readCorpus(document.file);
  const blocks = source.blocks.filter((block): block is TextBlock => {
    const line = block.kind === 'text' ? (block.lineNumbers[0] ?? 0) : 0;
    return line >= document.lines[0] && line <= document.lines[1];
  });
  return { source, blocks };
}

export function rebuild(name: string) {
  const { source, blocks } = annexBlocks(name);
  const lang = DOCUMENTS[name]?.lang ?? 'kk';
  const { layout, decoded } = source;
  return { blocks, ...rebuildIndicatorTable(blocks, { lang, annexId: 'annex_4', tableNumber: 1, layout, decoded }) };
}

export function cell(row: Provision | undefined, role: TableCellText['role']): string[] | null {
  return row?.cells?.find((other) => other.role === role)?.items.map((item) => item.text) ?? null;
}

const QUALIFIER_WORDS: Readonly<Record<string, string>> = {
  'head-of-structural-unit': 'head of structural unit',
  'head-of-unit': 'head of unit',
  'head-of-division': 'head of division',
  'deputy-director': 'deputy director of department',
};

/** The categories of a row in the words of the labels. */
export function categoriesOf(row: Provision | undefined): string[] {
  return parseCategories(cell(row, 'categories') ?? []).map((ref) =>
    ref.qualifier === null ? printCategory(ref) : `${ref.code} (${QUALIFIER_WORDS[ref.qualifier] ?? ref.qualifier})`,
  );
}

export function squash(text: string): string {
  return text.replace(/\s+/gu, '');
}
