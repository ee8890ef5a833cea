// Writes an act as the HTML page that a publisher would give, from the tree of a text copy: headings, paragraphs with anchors,
// annex headers in table cells, real tables, notes, a menu above and a footer below.
import type { Expression } from '../../src/model/expression.ts';
import type { Provision } from '../../src/model/provision.ts';
import type { SourceText } from '../../src/model/source-text.ts';

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** References that a page makes links of: `15-тармағында`, `пункта 6`. */
const LINK = /(?:пункт(?:а|у|ом|е)? \d+(?:-\d+)?|стать(?:и|ей|е) \d+|\d+-(?:тарма\p{L}+|бап\p{L}*|баб\p{L}*))/u;

export interface PageOptions {
  /** Puts a menu above, a footer below and boxes around the act. */
  readonly isPage?: boolean;
  readonly charset?: string;
  readonly css?: string;
}

interface Writer {
  readonly parts: string[];
  readonly notes: { text: { text: string }; line: number }[];
  readonly titles: readonly string[];
  anchor: number;
}

function words(text: string): string {
  const link = LINK.exec(text);
  if (!link) return escapeHtml(text);
  const [from, to] = [link.index, link.index + link[0].length];
  return `${escapeHtml(text.slice(0, from))}<a href="#z${from}">${escapeHtml(text.slice(from, to))}</a>${escapeHtml(text.slice(to))}`;
}

function paragraph(writer: Writer, text: string): void {
  if (text === '') return;
  writer.anchor += 1;
  writer.parts.push(`<p id="z${writer.anchor}">&nbsp; &nbsp; &nbsp; ${words(text)}</p>`);
}

function stamp(writer: Writer, text: string): void {
  const cut = text.split(' ');
  const lines: string[] = [];
  for (const word of cut) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length < 44) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  writer.parts.push(
    `<table class="stamp"><tbody><tr><td width="55%">&nbsp;</td><td align="center">${lines.map(escapeHtml).join('<br>\n')}</td></tr></tbody></table>`,
  );
}

function cell(items: readonly string[], tag: string, attributes = ''): string {
  const inner = items.map((item) => `<p>${escapeHtml(item)}</p>`).join('');
  return `<${tag}${attributes}>${inner}</${tag}>`;
}

/** Rows with equal competency cells above one another share one cell, as the publisher prints them. */
function table(writer: Writer, unit: Provision): void {
  const titles = unit.cells ?? [];
  const rows = unit.children.filter((row) => row.kind === 'row');
  const head = titles
    .map((title) =>
      cell(
        title.items.map((item) => item.text),
        'th',
      ),
    )
    .join('');
  const texts = rows.map((row) => (row.cells ?? []).map((one) => one.items.map((item) => item.text)));
  const body = texts.map((cells, at) => {
    const printed = cells.map((items, column) => {
      const key = JSON.stringify(items);
      const isMergeable = rows[at]?.cells?.[column]?.role === 'competency' && items.length > 0;
      const same = (row: number): boolean => JSON.stringify(texts[row]?.[column]) === key;
      if (isMergeable && at > 0 && same(at - 1)) return '';
      let span = 1;
      while (isMergeable && at + span < texts.length && same(at + span)) span += 1;
      return cell(items, 'td', span > 1 ? ` rowspan="${span}"` : '');
    });
    for (let column = cells.length; column < titles.length; column += 1) printed.push('<td>&nbsp;</td>');
    return `<tr>${printed.join('')}</tr>`;
  });
  writer.parts.push(`<table border="1"><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`);
}

/** New text in quotation marks: the marks stand before its first word and after its last. */
function quotation(writer: Writer, unit: Provision): void {
  const [open = '', close = ''] = [unit.own.text.slice(0, 1), unit.own.text.slice(1)];
  const from = writer.parts.length;
  for (const child of unit.children) write(writer, child);
  const [first, last] = [writer.parts[from] ?? '', writer.parts.length - 1];
  writer.parts[from] = first.replace(/(?<=^<[^>]*>(?:&nbsp; )*)(?=[^& ])/u, escapeHtml(open));
  writer.parts[last] = (writer.parts[last] ?? '').replace(/(?=<\/\w+>$)/u, escapeHtml(close));
}

/** The title, then the line that names the act and its registration, each for itself. */
function title(writer: Writer, text: string): void {
  const own = writer.titles.filter((one) => text.includes(one));
  const lines = own.join(' ') === text ? own : [text];
  lines.forEach((line, at) => {
    writer.parts.push(at === 0 ? `<h1>${escapeHtml(line)}</h1>` : `<p>${escapeHtml(line)}</p>`);
  });
}

function write(writer: Writer, unit: Provision): void {
  const text = unit.own.text;
  if (unit.kind === 'quotation') {
    quotation(writer, unit);
    return;
  }
  while (writer.notes[0] && writer.notes[0].line < unit.line) {
    const note = writer.notes.shift();
    writer.parts.push(
      `<p><span style="color:#ff0000">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;${escapeHtml(note?.text.text ?? '')}</span></p>`,
    );
  }
  if (unit.kind === 'title') title(writer, text);
  else if (unit.kind === 'methodology') {
    const first = unit.children.find((child) => child.kind === 'stamp');
    if (first) stamp(writer, first.own.text);
    writer.parts.push(`<h2 align="center">${escapeHtml(text)}</h2>`);
    for (const child of unit.children) if (child !== first) write(writer, child);
    return;
  } else if (unit.kind === 'chapter' || unit.kind === 'section') writer.parts.push(`<h3>${escapeHtml(text)}</h3>`);
  else if (unit.kind === 'stamp') stamp(writer, text);
  else if (unit.kind === 'annex') {
    const stamps = unit.children.filter((child) => child.kind === 'stamp');
    for (const child of stamps) write(writer, child);
    if (text !== '') writer.parts.push(`<p style="text-align: center"><b>${escapeHtml(text)}</b></p>`);
    for (const child of unit.children) if (!stamps.includes(child)) write(writer, child);
    return;
  } else if (unit.kind === 'table') {
    table(writer, unit);
    return;
  } else paragraph(writer, text);
  for (const child of unit.children) write(writer, child);
}

const MENU = `<header class="top"><a href="/">Әділет</a> <form action="/search"><input name="q"><button>Іздеу</button></form></header>
<nav><ul><li><a href="/kaz">Қазақша</a></li><li><a href="/rus">Русский</a></li><li><a href="/eng">English</a></li></ul></nav>
<div class="tabs"><a href="#text">Мәтін</a> | <a href="#info">Ақпарат</a> | <a href="#history">Өзгерістер тарихы</a></div>`;
const FOOTER = `<div id="footer"><p>© 2012. Қазақстан Республикасы Әділет министрлігінің Заңнама институты</p><p>Байланыс: +7 (7172) 00-00-00</p></div>
<script>document.write("<p>1. No law.</p>");</script>`;

/** Returns the page; the tree that it is written from comes from the text copy. */
export function actHtml(source: SourceText, expression: Expression, options: PageOptions = {}): string {
  const titles = source.blocks.slice(0, 8).flatMap((block) => (block.kind === 'text' ? [block.text.text] : []));
  const lines = new Set<number>();
  const notes = expression.notes
    .filter((note) => !lines.has(note.line) && lines.add(note.line))
    .toSorted((a, b) => a.line - b.line);
  const writer: Writer = { parts: [], notes, titles, anchor: 0 };
  for (const child of expression.act.children) if (child.kind !== 'annex') write(writer, child);
  if (expression.methodology) write(writer, expression.methodology);
  for (const child of expression.act.children) if (child.kind === 'annex') write(writer, child);
  const body = writer.parts.join('\n');
  const head = `<head><meta charset="${options.charset ?? 'utf-8'}"><title>Акт</title><style>p{margin:0}${options.css ?? ''}</style></head>`;
  const page = options.isPage ? `${MENU}\n<div class="wrap">${body}</div>\n${FOOTER}` : body;
  return `<!DOCTYPE html>\n<html lang="${expression.lang}">${head}\n<body>${page}</body></html>\n`;
}
