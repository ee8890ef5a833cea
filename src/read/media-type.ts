/** The formats that the readers know. */
export type MediaType =
  | 'text/plain'
  | 'text/markdown'
  | 'text/html'
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/msword';

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const DOC = 'application/msword';

/** Where the marks of a format stand: a PDF may begin with other bytes, a page with remarks. */
const HEAD = 4096;
const PDF_HEAD = 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** The first bytes as letters of one byte each; of UTF-16, every second. */
function headOf(bytes: Uint8Array): string {
  const [first, second] = [bytes[0], bytes[1]];
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const label = !isWide ? 'latin1' : first === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(label).decode(bytes.subarray(0, HEAD));
}

/** What may stand before the first tag. Matches `<!-- saved from -->`, `<?xml version="1.0"?>`; must not match `<p>`. */
const BEFORE_TAGS = /^(?:[\s\ufeff\u00ef\u00bb\u00bf]+|<!--[^>]{0,2000}-->|<\?[^>]{0,300}>)/u;
/** Tags with which only a page begins. Matches `<!DOCTYPE html`, `<html lang="kk">`, `<head>`; must not match `<a id="p1">`. */
const PAGE_START = /^<(?:!doctype\s+html|html|head|body|meta|title)(?=[\s/>])/iu;
/** Tags with which a part of a page begins. Matches `<div class="x">`, `<p>`; must not match `<a id="p1">`, `<фамилия>`. */
const PART_START = /^<(?:div|p|article|main|section|center|table|span|h[1-6]|font|form|ol|ul|style|link)(?=[\s/>])/iu;
const MOST_BEFORE = 16;

function isHtml(head: string, named: string | null): boolean {
  let rest = head;
  for (let step = 0; step < MOST_BEFORE; step += 1) {
    const before = BEFORE_TAGS.exec(rest);
    if (!before) break;
    rest = rest.slice(before[0].length);
  }
  if (PAGE_START.test(rest)) return true;
  // Markdown copies hold tables of HTML and may begin with one.
  return PART_START.test(rest) && named !== 'text/markdown';
}

/** The names of the entries stand in a ZIP in plain letters. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < name.length && bytes[at + length] === name.charCodeAt(length)) length += 1;
    if (length === name.length) return true;
  }
  return false;
}

const ENDINGS: Readonly<Record<string, MediaType>> = { md: 'text/markdown', markdown: 'text/markdown' };

/**
 * Returns the format of a file by its content; the name tells only Markdown from plain text, which no content does. Formats that
 * no reader knows are `text/plain`, whose reader refuses what is no text.
 */
export function mediaTypeOf(bytes: Uint8Array, name: string): MediaType {
  const named = ENDINGS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? null;
  const head = headOf(bytes);
  const pdf = head.indexOf('%PDF-');
  if (pdf >= 0 && pdf < PDF_HEAD) return PDF;
  if (startsWith(bytes, ZIP)) return holdsName(bytes, 'word/document.xml') ? DOCX : 'text/plain';
  if (startsWith(bytes, COMPOUND)) return DOC;
  if (isHtml(head, named)) return 'text/html';
  return named ?? 'text/plain';
}
