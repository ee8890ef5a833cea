import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/read/docx.ts';
import { readHtml } from '../../src/read/html.ts';
import { readPdf } from '../../src/read/pdf.ts';
import { docx, zip } from '../support/act-docx.ts';

const OPTIONS = { file: 'x', sha256: '' };
const ACT = '1. Утвердить прилагаемую методику оценки деятельности служащих.';
const PAGE = '<!doctype html><html><body>';

function readPage(body: string): { readonly words: string; readonly codes: readonly string[] } {
  const { value, diagnostics } = readHtml(new TextEncoder().encode(PAGE + body), OPTIONS);
  const words = value.blocks.map((block) => (block.kind === 'text' ? block.text.text : '[table]')).join(' ');
  return { words, codes: diagnostics.map((entry) => entry.code) };
}

async function codesOfDocx(bytes: Uint8Array): Promise<string[]> {
  return (await readDocx(bytes, OPTIONS)).diagnostics.map((entry) => entry.code);
}

async function codesOfPdf(text: string): Promise<string[]> {
  return (await readPdf(new TextEncoder().encode(text), OPTIONS)).diagnostics.map((entry) => entry.code);
}

describe('a page of a million marks', () => {
  test.each([
    ['tags in one another', '<div>', 1_000_000],
    ['lists in one another', '<ol><li>', 200_000],
    ['parts of a page in one another', '<span class="menu" id=a>', 300_000],
    ['formats in one another', '<b><i><u>', 300_000],
  ])('%s: the words are still found', (_, mark, times) => {
    expect(readPage(mark.repeat(times) + ACT).words).toBe(ACT);
  });

  test('tables in one another are told of', () => {
    const { words, codes } = readPage('<table><tr><td>'.repeat(300_000) + ACT);
    expect(words).toBe(ACT);
    expect(codes).toContain('READ_TABLE_TOO_DEEP');
  });

  test('a table of more rows than any list of arguments may have is told of', () => {
    const { words, codes } = readPage(`<p>${ACT}</p><table>${'<tr><td>а<td>б'.repeat(130_000)}</table>`);
    expect(words.startsWith(ACT)).toBe(true);
    expect(codes).toContain('READ_TABLE_TOO_LARGE');
  });
});

describe('Word files that ask for more than they hold', () => {
  test('a million elements', async () => {
    expect(await codesOfDocx(docx({ body: '<w:p/>'.repeat(1_000_000) }))).toEqual(['READ_TOO_LARGE']);
  });

  test('more entries than any Word file has', async () => {
    const entries = Array.from({ length: 20_000 }, (_, at) => [`a${at}`, 'x'] as const);
    expect(await codesOfDocx(zip(Object.fromEntries([['word/document.xml', 'x'], ...entries])))).toEqual([
      'READ_DAMAGED',
    ]);
  });

  test('entities that double themselves are not followed', async () => {
    const entities = Array.from({ length: 12 }, (_, at) => {
      const [name, inner] = [String.fromCharCode(98 + at), String.fromCharCode(97 + at)];
      return `<!ENTITY ${name} "${`&${inner};`.repeat(10)}">`;
    });
    const xml = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${entities.join('')}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&m;</w:t></w:r></w:p></w:body></w:document>`;
    const bytes = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml });
    expect(await codesOfDocx(bytes)).toEqual(['READ_DAMAGED']);
  });
});

describe('PDF files whose parts lead nowhere', () => {
  test('pages that are their own parent end', async () => {
    const codes = await codesOfPdf(
      '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 5>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF',
    );
    expect(codes).toHaveLength(1);
    expect(['READ_DAMAGED', 'READ_EMPTY']).toContain(codes[0]);
  });

  test('arrays in one another a million times', async () => {
    const text = `%PDF-1.7\n1 0 obj ${'['.repeat(1_000_000)}endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF`;
    expect(await codesOfPdf(text)).toEqual(['READ_DAMAGED']);
  });

  test('a list of ten thousand pages in one another', async () => {
    const parents = Array.from(
      { length: 10_000 },
      (_, at) => `${at + 1} 0 obj<</Type/Pages/Kids[${at + 2} 0 R]/Count 1>>endobj`,
    );
    const end = `10001 0 obj<</Type/Page/MediaBox[0 0 600 800]>>endobj\ntrailer<</Root 10002 0 R>>\n10002 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\nstartxref\n0\n%%EOF`;
    expect(await codesOfPdf(`%PDF-1.7\n${parents.join('\n')}\n${end}`)).toHaveLength(1);
  });
});
