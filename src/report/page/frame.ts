import type { InterfaceLang } from '../../messages/interface-lang.ts';
import { escapeHtml } from '../escape.ts';

/**
 * Colour is never the only mark: words taken out are struck through and begin with a minus, words put in are underlined and begin with
 * a plus; how sure a row is, is said in words. On paper the heads of tables stand on every page and no row is torn.
 */
const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,"Noto Sans",sans-serif;color:#1b1b1b;background:#fff;max-width:84rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 1rem}
h2{font-size:1.25rem;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid #444}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
p{margin:.5rem 0}ul,ol{margin:.25rem 0;padding-left:1.5rem}
a{color:#0b3d91}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:.5rem 0}
th,td{border:1px solid #767676;padding:.4rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#eee}
del{text-decoration:line-through;background:#fde3e3;color:#7a0000}
ins{text-decoration:underline;background:#ddf3dd;color:#0a4a0a}
del::before{content:"\\2212\\2060"}ins::before{content:"+\\2060"}
nav{border:1px solid #767676;padding:.75rem 1rem;margin:1rem 0;background:#f7f7f7}
nav ul{columns:20rem auto;list-style:none;padding:0}
del.whole,ins.whole{display:block;text-decoration:none;padding-left:.5rem}del.whole{border-left:.35rem dashed #7a0000}ins.whole{border-left:.35rem solid #0a4a0a}
/* Signs that turn the direction of letters end where the words end. */
q,del,ins,li,td,.name,.small{unicode-bidi:isolate}
.name{font-weight:bold}.small{font-size:.875em;color:#444}
.quote{font-size:.9375em;margin:.15rem 0}.badge{font-size:.8125em;border:1px solid #767676;border-radius:.25rem;padding:0 .3rem;white-space:nowrap}
.note{border-left:.3rem solid #8a5a00;background:#fff6e0;padding:.5rem .75rem;margin:.5rem 0}
.about td:first-child{font-weight:bold}.about td:first-child::first-letter,th::first-letter{text-transform:uppercase}
.scroll{overflow-x:auto}
.wide{min-width:var(--wide)}.other{background:#fff6e0}.other .badge{font-weight:bold;border-width:2px}
:target{outline:3px solid #0b3d91;outline-offset:2px}
@page{margin:14mm}
@media print{body{max-width:none;padding:0;font-size:9.5pt}h1{font-size:15pt}h2{font-size:12pt}nav{break-after:page;background:none}a{color:inherit}
h2,h3{break-after:avoid}tr,li{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}.wide{min-width:0;table-layout:fixed;font-size:7.5pt}}
`;

export interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** Returns a whole page that needs nothing but itself: head, contents, sections. Titles are words, bodies are finished markup. */
export function framePage(
  title: string,
  lang: InterfaceLang,
  contents: string,
  before: string,
  sections: readonly PageSection[],
): string {
  const links = sections.map(({ id, title: name }) => `<li><a href="#${id}">${escapeHtml(name)}</a></li>`).join('\n');
  const nav = sections.length < 2 ? '' : `<nav aria-label="${escapeHtml(contents)}">\n<ul>\n${links}\n</ul>\n</nav>\n`;
  const parts = sections.map(
    ({ id, title: name, body }) => `<section id="${id}">\n<h2>${escapeHtml(name)}</h2>\n${body}\n</section>`,
  );
  const head = `<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeHtml(title)}</title>\n<style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="${lang}">\n<head>\n${head}\n</head>\n<body>\n<main>\n<h1>${escapeHtml(title)}</h1>\n${before}\n${nav}${parts.join('\n')}\n</main>\n</body>\n</html>\n`;
}

/** Returns a table of finished cells; `widths` are shares of the width in percent. */
export function htmlTable(
  head: readonly string[],
  rows: readonly string[],
  widths: readonly number[] = [],
  name = '',
): string {
  const columns =
    widths.length === 0
      ? ''
      : `<colgroup>${widths.map((width) => `<col style="width:${width}%">`).join('')}</colgroup>`;
  const titles = head.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  return `<table${name === '' ? '' : ` class="${name}"`}>${columns}<thead><tr>${titles}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table>`;
}
