// Files as people hold them that are not one of the formats the readers know, or hold words where the body of a Word file is not.
import { describe, expect, test } from 'vitest';
import { readAnySource } from '../../src/app/make-document.ts';
import { readDocx } from '../../src/read/docx.ts';
import { docx, zip } from '../support/act-docx.ts';

async function told(name: string, bytes: Uint8Array): Promise<{ codes: string[]; messages: string; blocks: number }> {
  const { value, diagnostics } = await readAnySource({ path: name, bytes, sha256: '' });
  const messages = diagnostics.map((one) => one.message).join(' ');
  return { codes: diagnostics.map((one) => one.code), messages, blocks: value.blocks.length };
}

/** An old Word file, or what is packed like one: a sector of the head, then the parts. */
function compound(...parts: readonly Buffer[]): Buffer {
  const sectors = parts.map((part) => Buffer.concat([part, Buffer.alloc(512 - (part.length % 512))]));
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...sectors]);
}

const MHT = `From: <Saved by Blink>
Subject: Об утверждении Методики
MIME-Version: 1.0
Content-Type: multipart/related; boundary="x"

--x
Content-Type: text/html

<p>=D0=9F</p>
`;
const WORD_XML = '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>';
const ODT = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' });

describe('a format that is not read is named in one message', () => {
  test.each<[string, Uint8Array | string, string]>([
    ['a.rtf', '{\\rtf1\\ansi\\ansicpg1251 1. \\par}', 'RTF'],
    ['a.odt', ODT, 'a ZIP archive'],
    ['a.xlsx', zip({ 'xl/workbook.xml': '<x/>' }), 'Excel'],
    ['a.mht', MHT, 'a web archive'],
    ['a.xml', WORD_XML, 'Word XML'],
    ['a.rar', Buffer.from('526172211a0700', 'hex'), 'RAR'],
  ])('%s', async (name, content, format) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const { codes, messages, blocks } = await told(name, bytes);
    expect([codes, blocks]).toEqual([['READ_NOT_TEXT'], 0]);
    expect(messages).toContain(format);
  });

  test('an act in plain text that quotes such a head is text', async () => {
    const text =
      '1. Форма: наименование органа.\nПримечание: вид MIME.\n2. Оценка проводится ежегодно, жалоба подается комиссии.';
    expect((await told('a.txt', Buffer.from(text))).blocks).toBeGreaterThan(0);
  });
});

describe('a Word file that a password locks is told from a damaged one', () => {
  test.each([
    ['a new one', compound(Buffer.from('EncryptedPackage', 'utf16le'))],
    ['an old one', compound(Buffer.from('eca5c1000000000000000001', 'hex'))],
  ])('%s', async (_, bytes) => {
    expect((await told('a.doc', bytes)).codes).toEqual(['READ_ENCRYPTED']);
  });

  test('one that is neither', async () => {
    expect((await told('a.doc', compound(Buffer.from('x')))).codes).toEqual(['READ_DAMAGED']);
  });
});

describe('words of a Word file outside of plain runs', () => {
  const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const MARKUP =
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';
  const box = `<w:txbxContent><w:p>${run('Приложение 1 к Методике')}</w:p></w:txbxContent>`;
  const choice = `<mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>`;
  const fallback = `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback>`;
  const read = async (body: string, parts: Readonly<Record<string, string>> = {}) => {
    const { value, diagnostics } = await readDocx(docx({ body, parts }), { file: 'x.docx', sha256: '' });
    const texts = value.blocks.map((block) => (block.kind === 'text' ? block.text.text : '[table]'));
    return { texts, diagnostics };
  };

  test.each([
    [
      'a text box as Word writes it, twice',
      `<mc:AlternateContent ${MARKUP}>${choice}${fallback}</mc:AlternateContent>`,
    ],
    ['a text box as other programs write it', `<mc:AlternateContent>${choice}</mc:AlternateContent>`],
    ['a text box alone', `<w:drawing><wps:txbx>${box}</wps:txbx></w:drawing>`],
  ])('%s is read once', async (_, drawing) => {
    const { texts } = await read(`<w:p><w:r>${drawing}</w:r></w:p><w:p>${run('1. Оценка.')}</w:p>`);
    expect(texts).toEqual(['Приложение 1 к Методике', '1. Оценка.']);
  });

  test('of a field or a tag around them are read', async () => {
    const field = `<w:fldSimple w:instr=" REF p9 ">${run('9')}</w:fldSimple>`;
    const { texts } = await read(`<w:p>${run('пункта ')}${field}<w:customXml>${run(' Методики')}</w:customXml></w:p>`);
    expect(texts).toEqual(['пункта 9 Методики']);
  });

  test('moved elsewhere stand there alone; deleted rows and remarks are no text', async () => {
    const body = `<w:p><w:moveFrom>${run('старое')}</w:moveFrom>${run('Оценка ')}<w:r><w:commentReference w:id="0"/></w:r><w:moveTo>${run('новое')}</w:moveTo></w:p>`;
    expect((await read(body)).texts).toEqual(['Оценка новое']);
  });

  test('above and below the pages are told, page numbers are not', async () => {
    const part = (words: string): string => `<w:hdr>${`<w:p>${run(words)}</w:p>`}</w:hdr>`;
    const { texts, diagnostics } = await read(`<w:p>${run('1. Оценка.')}</w:p>`, {
      'word/header1.xml': part('Приложение к решению'),
      'word/footer1.xml': part('2'),
    });
    expect(texts).toEqual(['1. Оценка.']);
    const said = diagnostics.filter(({ code }) => code === 'READ_MARGINS_DROPPED').map(({ message }) => message);
    expect(said).toEqual(['Words above and below the pages are no text of the act: "Приложение к решению".']);
  });

  test('of a formula are told to be missing', async () => {
    const { diagnostics } = await read(`<w:p>${run('Балл: ')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`);
    expect(diagnostics.map((one) => one.code)).toContain('READ_PICTURE_DROPPED');
  });
});
