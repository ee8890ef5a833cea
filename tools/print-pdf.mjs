// Prints the pages of the five documents to PDF with headless Chromium, as fixtures of test/read/pdf.test.ts.
// Needs Chromium (CHROMIUM=/path/to/chromium); the tests do not. Run: node tools/print-pdf.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actHtml } from '../test/support/act-html.ts';
import { DOCUMENTS, readTextCopy } from '../test/support/same-tree.ts';

const chromium = process.env.CHROMIUM ?? 'chromium';
const out = join(import.meta.dirname, '..', 'test', 'read', 'fixtures');
/** As the publisher prints: text from margin to margin, indented paragraphs, ruled tables, headers in the right half. */
const css = `@page{size:A4;margin:18mm 20mm}body{font:12pt/1.35 "DejaVu Serif",serif;margin:0}h1,h2,h3{font-size:12pt;text-align:center}
p{margin:0 0 4pt;white-space:normal}table{width:100%;border-collapse:collapse;font-size:10pt}table[border] td,table[border] th{border:1px solid #000;padding:2pt;vertical-align:top}
table.stamp{margin:12pt 0}table.stamp td{font-size:11pt;white-space:nowrap}p[id]{text-indent:22pt}a{color:#00c}`;

const folder = mkdtempSync(join(tmpdir(), 'print-pdf-'));
mkdirSync(out, { recursive: true });
for (const document of DOCUMENTS) {
  const { source, expression } = readTextCopy(document);
  const name = document.split('/')[0];
  // One copy has words glued to half a line, which a cell has to break anywhere.
  const wrap = name === 'mddiai' ? 'td{overflow-wrap:anywhere}' : '';
  const page = join(folder, `${name}.html`);
  // The indent is a style: white space at the start would be a word of its own for the printer.
  writeFileSync(page, actHtml(source, expression, { css: css + wrap }).replaceAll('&nbsp; &nbsp; &nbsp; ', ''));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  // One document keeps the date, title and page numbers that a browser prints around the text.
  if (name !== 'kazygurt-district-maslikhat') flags.push('--no-pdf-header-footer');
  execFileSync(chromium, [...flags, `--print-to-pdf=${join(out, `${name}.pdf`)}`, `file://${page}`], {
    stdio: 'ignore',
  });
  console.log(name);
}
rmSync(folder, { recursive: true });
