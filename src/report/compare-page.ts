import type { PrintKey } from '../messages/compare-print.ts';
import { printWord } from '../messages/compare-print.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { label } from '../messages/labels.ts';
import type { ComparedRule, Diff, Matrix, RuleRow, UnitRow } from '../model/comparison.ts';
import { matrixTable } from './compare-tables.ts';
import { escapeHtml } from './escape.ts';

/** Colour is never the only mark: words taken out are struck through, words put in are underlined, both bear a sign. */
const STYLE = `
:root{color-scheme:light}
body{font:16px/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;max-width:80rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem;border-bottom:2px solid #444}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.4rem;text-align:left;vertical-align:top}
th{background:#eee}del{text-decoration:line-through;background:#fde8e8}ins{text-decoration:underline;background:#e3f3e3}
del::before{content:"\\2212 "}ins::before{content:"+ "}
.mark{font-weight:bold}.quote{font-size:.9rem;color:#444}a{color:#0b3d91}
@media print{body{max-width:none;padding:0;font-size:11px}nav{page-break-after:always}tr{page-break-inside:avoid}}
`;

function page(title: string, lang: InterfaceLang, body: string): string {
  return `<!doctype html>\n<html lang="${lang}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>\n<body>\n<main>\n<h1>${escapeHtml(title)}</h1>\n${body}\n</main>\n</body>\n</html>\n`;
}

/** Numbers the sources as they are cited; each is told once at the end of the page. */
interface Sources {
  readonly lines: string[];
  readonly byKey: Map<string, number>;
}

function citation(rule: ComparedRule | null, sources: Sources): string {
  const first = rule?.citations[0];
  if (!rule || !first) return '';
  const { act, file, spans } = first.source;
  const bytes = spans.map(([from, to]) => `${from}–${to}`).join(', ');
  const key = `${file} ${bytes} ${rule.id}`;
  let at = sources.byKey.get(key);
  if (at === undefined) {
    at = sources.lines.length + 1;
    sources.byKey.set(key, at);
    sources.lines.push(
      `<li id="source-${at}"><q lang="${first.lang}">${escapeHtml(first.quote)}</q><br>${escapeHtml(act)}, ${escapeHtml(rule.provisions[0] ?? '')}; ${escapeHtml(file)}, ${bytes}</li>`,
    );
  }
  return `<a href="#source-${at}">${escapeHtml(rule.provisions[0] ?? rule.id)} [${at}]</a>`;
}

function ruleRows(rows: readonly RuleRow[], lang: InterfaceLang, sources: Sources): string {
  const lines = rows.map((row) => {
    const effect = row.effect === null ? '' : `<br>${escapeHtml(printWord(`effect.${row.effect}`, lang))}`;
    const why = row.why === null ? '' : `<br>${escapeHtml(printWord(`why.${row.why}`, lang))}`;
    return `<tr><td>${escapeHtml(row.sentences[lang])}${effect}${why}</td><td>${citation(row.left, sources)}</td><td>${citation(row.right, sources)}</td><td>${escapeHtml(label(`certainty.${row.certainty}`, lang))}</td></tr>`;
  });
  const head = ['rule', 'left', 'right']
    .map((key) => `<th scope="col">${escapeHtml(printWord(key as PrintKey, lang))}</th>`)
    .join('');
  return `<table><thead><tr>${head}<th scope="col">${escapeHtml(label('certainty', lang))}</th></tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table>`;
}

function side(row: UnitRow, op: '-' | '+'): string {
  const tag = op === '-' ? 'del' : 'ins';
  return row.words
    .filter((run) => run.op === '=' || run.op === op)
    .map((run) => (run.op === '=' ? escapeHtml(run.text) : `<${tag}>${escapeHtml(run.text.trim())}</${tag}> `))
    .join('');
}

function unitRows(rows: readonly UnitRow[], diff: Diff, lang: InterfaceLang): string {
  const text = diff.text.lang ?? lang;
  const lines = rows.map((row) => {
    const ids = (list: readonly string[]) => `<span class="mark">${escapeHtml(list.join(' + '))}</span><br>`;
    const open = row.alternatives
      .map(
        (entry) =>
          `<br>${escapeHtml(printWord('possible', lang))}: ${escapeHtml(entry.text ?? label('state.unknown', lang))}`,
      )
      .join('');
    const cell = (list: readonly string[], op: '-' | '+') =>
      list.length === 0 ? '–' : `${ids(list)}<span lang="${text}">${side(row, op)}</span>`;
    return `<tr><td>${escapeHtml(printWord(`unit.${row.kind}`, lang))}${open}</td><td>${cell(row.left, '-')}</td><td>${cell(row.right, '+')}</td></tr>`;
  });
  const head = ['text', 'left', 'right']
    .map((key) => `<th scope="col">${escapeHtml(printWord(key as PrintKey, lang))}</th>`)
    .join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table>`;
}

/** Returns the comparison as one self-contained printable page: contents, rules with citations, words side by side. */
export function diffPage(diff: Diff, lang: InterfaceLang): string {
  const sources: Sources = { lines: [], byKey: new Map() };
  const name = (which: 'left' | 'right') => `${diff[which].body.names[lang]}, ${diff[which].date}`;
  const kinds = (['changed', 'removed', 'added', 'undetermined', 'same'] as const).filter((kind) =>
    diff.rules.some((row) => row.kind === kind),
  );
  const sections = kinds.map((kind) => {
    const rows = diff.rules.filter((row) => row.kind === kind);
    return {
      id: `rules-${kind}`,
      title: `${printWord(kind, lang)} (${rows.length})`,
      body: ruleRows(rows, lang, sources),
    };
  });
  const units = diff.provisions.filter((row) => row.kind !== 'same');
  if (units.length > 0)
    sections.push({
      id: 'words',
      title: `${printWord('text', lang)} (${units.length})`,
      body: unitRows(units, diff, lang),
    });
  if (sources.lines.length > 0)
    sections.push({ id: 'sources', title: label('source', lang), body: `<ol>\n${sources.lines.join('\n')}\n</ol>` });
  const contents = `<nav><ul>${sections.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join('')}</ul></nav>`;
  const notes = diff.notes.map((note) => `<p class="mark">${escapeHtml(note[lang])}</p>`).join('\n');
  const told = sections
    .map(({ id, title, body }) => `<section id="${id}"><h2>${escapeHtml(title)}</h2>\n${body}</section>`)
    .join('\n');
  return page(`${name('left')} – ${name('right')}`, lang, `${notes}\n${contents}\n${told}`);
}

/** Returns the matrix as one self-contained printable page. */
export function matrixPage(matrix: Matrix, lang: InterfaceLang): string {
  const table = matrixTable(matrix, lang);
  const cells = (row: readonly string[], tag: 'th' | 'td') =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const generations = Object.entries(matrix.generations).map(([body, verdict]) => {
    const marks = [
      verdict.generation !== null && !verdict.sure ? printWord('notSure', lang) : '',
      verdict.lags === true ? printWord('lags', lang) : '',
    ].filter((mark) => mark !== '');
    return `<li>${escapeHtml(`${body}: ${verdict.name?.[lang] ?? '?'}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`)}</li>`;
  });
  const notes = table.notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('');
  return page(
    table.title,
    lang,
    `${notes}<ul>${generations.join('')}</ul>\n<table><thead>${cells(table.head, 'th')}</thead><tbody>\n${table.rows.map((row) => cells(row, 'td')).join('\n')}\n</tbody></table>`,
  );
}
