// Writes an HTML page of an act as a Word document: headings by style, indents, hyperlinks, merged cells, fields, and on
// request numbers that only Word shows.
import { crc32, deflateRawSync } from 'node:zlib';
import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';

export function zip(
  entries: Readonly<Record<string, string | Uint8Array>>,
  lie?: { readonly size: number },
): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(entries)) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(lie?.size ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), fields, rest, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function run(text: string, properties = ''): string {
  return text === '' ? '' : `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

let linkCount = 0;

/** Every second link is a field, as Word wrote them of old; the switch is no text. */
function link(inner: string): string {
  linkCount += 1;
  if (linkCount % 2 === 0) return `<w:hyperlink w:anchor="z1">${inner}</w:hyperlink>`;
  const instruction = '<w:instrText xml:space="preserve"> HYPERLINK "http://adilet.kz/V1" \\l "z1" </w:instrText>';
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r>${instruction}</w:r>${mark('separate')}${inner}${mark('end')}`;
}

function runs(node: AnyNode): string {
  if (node.type === 'text') return run(node.data.replace(/[\n\u00a0]/gu, ' ').replace(/ {2,}/gu, ' '));
  if (node.type !== 'tag') return '';
  if (node.name === 'br') return '<w:r><w:br/></w:r>';
  const inner = node.children.map(runs).join('');
  if (node.name === 'a') return link(inner);
  return node.name === 'b' ? inner.replaceAll('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>') : inner;
}

function paragraph(node: Element, isInCell: boolean): string {
  const heading = /^h(\d)$/u.exec(node.name)?.[1];
  const isCentred = heading !== undefined || (node.attribs['style'] ?? '').includes('center');
  const style = heading ? `<w:pStyle w:val="H${heading}"/>` : '';
  const hasIndent =
    !heading && !isCentred && node.children.some((child) => child.type === 'text' && child.data.startsWith('\u00a0'));
  const layout = isCentred ? '<w:jc w:val="center"/>' : hasIndent && !isInCell ? '<w:ind w:firstLine="709"/>' : '';
  const inner = node.children
    .map(runs)
    .join('')
    .replace(/^(<w:r><w:t xml:space="preserve">) +/u, '$1');
  return `<w:p><w:pPr>${style}${layout}</w:pPr>${inner}</w:p>`;
}

function cell(node: Element, isContinued: boolean, rowSpan: number): string {
  const merge = isContinued ? '<w:vMerge/>' : rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
  const tags = node.children.filter((child) => child.type === 'tag');
  const isBlockWise = tags.some((child) => child.type === 'tag' && child.name === 'p');
  const inner = isContinued
    ? '<w:p/>'
    : isBlockWise
      ? tags.map((child) => paragraph(child as Element, true)).join('')
      : `<w:p>${node.children.map(runs).join('')}</w:p>`;
  return `<w:tc><w:tcPr>${merge}</w:tcPr>${inner}</w:tc>`;
}

function table(node: Element, $: ReturnType<typeof load>): string {
  const held: { node: Element; left: number }[] = [];
  const rows = $(node)
    .find('tr')
    .toArray()
    .map((row) => {
      const cells = $(row).children('td,th').toArray();
      const written: string[] = [];
      while (cells.length > 0 || (held[written.length]?.left ?? 0) > 0) {
        const above = held[written.length];
        if (above && above.left > 0) {
          above.left -= 1;
          written.push(cell(above.node, true, 1));
          continue;
        }
        const next = cells.shift() as Element;
        const span = Number(next.attribs['rowspan'] ?? 1);
        held[written.length] = { node: next, left: span - 1 };
        written.push(cell(next, false, span));
      }
      return `<w:tr>${written.join('')}</w:tr>`;
    });
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WordParts {
  /** Other parts by their names. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly body: string;
  readonly numbering?: string;
  readonly lie?: { readonly size: number };
}

/** Returns a Word document with this body. */
export function docx({ body, numbering = '', parts = {}, lie }: WordParts): Uint8Array {
  const type = (name: string, kind: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  const styles = [1, 2, 3]
    .map((level) => `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/></w:style>`)
    .join('');
  return zip(
    {
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${type('document', 'document.main')}${type('styles', 'styles')}${type('numbering', 'numbering')}</Types>`,
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${RELATIONS}/numbering" Target="numbering.xml"/></Relationships>`,
      'word/styles.xml': `<w:styles ${NAMESPACES}>${styles}</w:styles>`,
      'word/numbering.xml': `<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`,
      'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
      ...parts,
    },
    lie,
  );
}

/** Returns the body of the page as a Word document has it. */
export function wordXmlOf(html: string): string {
  const $ = load(html);
  const parts = $('body').children().toArray();
  return parts.map((part) => (part.name === 'table' ? table(part, $) : paragraph(part, false))).join('');
}

/** Returns the page as a Word document. */
export function docxOfHtml(html: string): Uint8Array {
  return docx({ body: wordXmlOf(html) });
}
