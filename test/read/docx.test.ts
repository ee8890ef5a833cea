import { describe, expect, test } from 'vitest';
import type { SourceText } from '../../src/model/source-text.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { readDocx } from '../../src/read/docx.ts';
import { readDoc } from '../../src/read/docx-doc.ts';
import { docx, docxOfHtml, zip } from '../support/act-docx.ts';
import { actHtml } from '../support/act-html.ts';
import { cellsOf, DOCUMENTS, notesOf, outline, readTextCopy, tight } from '../support/same-tree.ts';

async function read(bytes: Uint8Array): Promise<{ readonly source: SourceText; readonly codes: string[] }> {
  const { value, diagnostics } = await readDocx(bytes, { file: 'x.docx', sha256: '' });
  return { source: value, codes: diagnostics.map((one) => one.code) };
}

async function texts(body: string, numbering?: string): Promise<string[]> {
  const { source } = await read(docx(numbering === undefined ? { body } : { body, numbering }));
  return source.blocks.map((block) => (block.kind === 'text' ? block.text.text : '[table]'));
}

describe('the Word document of an act gives the tree of its text copy', () => {
  test.each(DOCUMENTS)('%s', async (document) => {
    const { source, expression } = readTextCopy(document);
    const word = await read(docxOfHtml(actHtml(source, expression)));
    const parsed = parseExpression(word.source).value;
    expect(outline(parsed)).toEqual(outline(expression));
    expect(notesOf(parsed)).toEqual(notesOf(expression));
    const words = (cells: Record<string, string[]>): string[] => Object.values(cells).flat();
    const found = words(cellsOf(parsed));
    const missing = words(cellsOf(expression)).filter((cell) => !found.includes(cell));
    expect(missing.filter((cell) => !found.some((one) => tight(one).includes(cell)))).toEqual([]);
  });
});

const LIST = (levels: string): string =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>`;
const LEVEL = (depth: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const ITEM = (depth: number, words: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;

describe('what Word shows is read as it is shown', () => {
  test('numbers of list items are counted as the list says', async () => {
    const numbering = LIST(
      `${LEVEL(0, 'decimal', '%1.')}${LEVEL(1, 'decimal', '%2)')}${LEVEL(2, 'russianLower', '%3)')}`,
    );
    const body = [
      ITEM(0, 'Утвердить.'),
      ITEM(1, 'порядок;'),
      ITEM(1, 'сроки:'),
      ITEM(2, 'первый;'),
      ITEM(0, 'Признать.'),
      ITEM(1, 'иное.'),
    ];
    expect(await texts(body.join(''), numbering)).toEqual([
      '1. Утвердить.',
      '1) порядок;',
      '2) сроки:',
      'а) первый;',
      '2. Признать.',
      '1) иное.',
    ]);
  });

  test('deleted text of tracked changes is no text, inserted text is', async () => {
    const body =
      '<w:p><w:r><w:t>Срок </w:t></w:r><w:del><w:r><w:delText>десять</w:delText></w:r></w:del><w:ins><w:r><w:t>пять</w:t></w:r></w:ins><w:r><w:t> дней</w:t></w:r></w:p>';
    expect(await texts(body)).toEqual(['Срок пять дней']);
  });

  test('hidden text is no text of the act, and is told', async () => {
    const run = (words: string, hidden = ''): string =>
      `<w:r><w:rPr>${hidden}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
    const hide = '<w:vanish/>';
    const body = `<w:p>${run('пункт 5 ')}${run('и пункт 9 ', hide)}${run('исключить;', '<w:vanish w:val="0"/>')}</w:p>`;
    expect(await texts(body)).toEqual(['пункт 5 исключить;']);
    expect((await read(docx({ body }))).codes).toContain('READ_HIDDEN_DROPPED');
  });

  test('a hidden paragraph mark of a text box hides no words', async () => {
    const box = '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Аким</w:t></w:r></w:p>';
    const body = `<w:p><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${box}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
    expect(await texts(body)).toEqual(['Аким']);
  });

  test('links written as fields keep their words and not their switches', async () => {
    const html = '<body><p>согласно <a href="#z1">пункту 5</a> статьи и <a href="#z2">пункту 6</a> Закона</p></body>';
    const { source } = await read(docxOfHtml(html));
    expect(source.blocks.map((block) => block.kind === 'text' && block.text.text)).toEqual([
      'согласно пункту 5 статьи и пункту 6 Закона',
    ]);
  });
});

describe('a font that shows other letters as Kazakh ones', () => {
  test('each word is recorded as it is meant, and the tree is read', async () => {
    const words = '1. Ќазаќстан Республикасыныѕ јкімшілік ќызметшілерін баѓалау јдістемесі бекітілсін.';
    const { source, codes } = await read(docx({ body: `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>` }));
    expect(source.lang).toBe('kk');
    expect(codes).toContain('READ_LETTERS_MIXED');
    expect(source.repairs.filter((one) => one.kind === 'look-alike-letter').map((one) => one.made)).toEqual([
      'Қазақстан',
      'Республикасының',
      'әкімшілік',
      'қызметшілерін',
      'бағалау',
      'әдістемесі',
    ]);
  });
});

describe('hostile Word files', () => {
  const bomb = new Uint8Array(80 * 1024 * 1024).fill(32);

  test('a bomb is refused by what it declares', async () => {
    const { codes, source } = await read(zip({ 'word/document.xml': bomb }));
    expect([codes, source.blocks]).toEqual([['READ_TOO_LARGE'], []]);
  });

  test('a bomb that lies about its size is refused by what comes out', async () => {
    const { codes } = await read(zip({ 'word/document.xml': bomb }, { size: 1000 }));
    expect(codes).toEqual(['READ_TOO_LARGE']);
  });

  test('elements nested without end are refused', async () => {
    const body = `${'<w:sdt><w:sdtContent>'.repeat(5e4)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(5e4)}`;
    expect((await read(docx({ body }))).codes).toEqual(['READ_TOO_DEEP']);
  });

  test('no archive, a cut archive, an archive without a document', async () => {
    const whole = docx({ body: '<w:p><w:r><w:t>Текст акта.</w:t></w:r></w:p>' });
    for (const bytes of [new Uint8Array(0), whole.subarray(0, 300), zip({ 'a.txt': 'x' })]) {
      expect((await read(bytes)).codes).toEqual(['READ_DAMAGED']);
    }
    const { diagnostics } = await readDoc(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), {
      file: 'x.doc',
      sha256: '',
    });
    expect(diagnostics.map((one) => one.code)).toEqual(['READ_DAMAGED']);
  });

  test('500 mutants give a text or an error, never a crash', async () => {
    const { source, expression } = readTextCopy(DOCUMENTS[4]);
    const whole = docxOfHtml(actHtml(source, expression).slice(0, 4000));
    let state = 11;
    const random = (below: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return Math.floor((state / 0x80000000) * below);
    };
    for (let mutant = 0; mutant < 500; mutant += 1) {
      const bytes = Uint8Array.from(whole);
      for (let step = 0; step <= random(3); step += 1) bytes[random(bytes.length)] = random(256);
      const { source: got, codes } = await read(bytes);
      expect(got.blocks.length > 0 || codes.length > 0).toBe(true);
    }
  });
});
