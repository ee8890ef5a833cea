import { printWord } from '../messages/compare-print.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { label } from '../messages/labels.ts';
import type { Matrix, MatrixCell } from '../model/comparison.ts';
import { bodyName } from './compare-tables.ts';
import { escapeHtml } from './escape.ts';
import type { PageSection } from './page/frame.ts';
import { framePage, htmlTable } from './page/frame.ts';
import type { SourceBook } from './page/source-book.ts';
import { sourceBook } from './page/source-book.ts';

/** A gap is never printed like an absence: it begins with a question mark and says why. */
function cellOf(cell: MatrixCell | undefined, isCommonest: boolean, book: SourceBook, lang: InterfaceLang): string {
  if (cell === undefined || cell.state === 'absent') return `<td>${escapeHtml(printWord('absent', lang))}</td>`;
  if (cell.params === null || cell.state === 'unknown')
    return `<td>? <span class="small">${escapeHtml(printWord('unknownCells', lang))}</span></td>`;
  const open =
    cell.state === 'undetermined'
      ? `? <span class="badge">${escapeHtml(label('certainty.undetermined', lang))}</span> `
      : '';
  const link = cell.citation === null ? '' : book.cite(cell.provision ?? cell.rule ?? '', cell.citation);
  const mark = isCommonest ? (cell.group ?? '') : `≠ ${cell.group ?? ''}`;
  const group = mark === '' ? '' : `<span class="badge">${escapeHtml(mark)}</span> `;
  const said = escapeHtml(cell.said[lang]);
  return `<td${isCommonest ? '' : ' class="other"'}>${open}${group}${said}<br><span class="small">${link}</span></td>`;
}

function rulesTable(matrix: Matrix, bodies: readonly string[], book: SourceBook, lang: InterfaceLang): string {
  const rows = matrix.rows.map((row) => {
    const cells = bodies.map((body) => {
      const cell = row.cells[body];
      return cellOf(cell, row.commonest === null || cell?.group === row.commonest, book, lang);
    });
    return `<tr><th scope="row">${escapeHtml(row.title[lang])}</th>${cells.join('')}</tr>`;
  });
  const head = [printWord('rule', lang), ...bodies.map((body) => bodyName(matrix, body, lang))];
  const share = Math.floor(86 / Math.max(1, bodies.length));
  const widths = [100 - share * bodies.length, ...bodies.map(() => share)];
  // Narrow columns break words: a table of many bodies is wider than the window and can be moved in it.
  const width = `${12 + 13 * bodies.length}rem`;
  return `<div class="scroll" tabindex="0" style="--wide:${width}">${htmlTable(head, rows, widths, 'wide')}</div>\n<p class="small">${escapeHtml(printWord('groupLetters', lang))}</p>`;
}

/** One line a body: generation, whether it lags, and how far it is from the commonest rules. */
function bodiesTable(matrix: Matrix, lang: InterfaceLang): string {
  const rows = matrix.bodies.map((body) => {
    const verdict = matrix.generations[body];
    const marks = [
      ...(verdict?.generation != null && !verdict.sure ? [printWord('notSure', lang)] : []),
      ...(verdict?.lags === true ? [printWord('lags', lang)] : []),
    ];
    const generation = `${verdict?.name?.[lang] ?? '?'}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`;
    const distance = matrix.distances[body];
    const told = distance ? `${distance.differ} / ${distance.compared}; ? ${distance.notKnown}` : '?';
    const law = matrix.withoutLaw.includes(body) ? printWord('withoutLaw', lang) : '';
    const cells = [bodyName(matrix, body, lang), generation, told, law].map((text) => `<td>${escapeHtml(text)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  const distance = `${printWord('distance', lang)} / ${printWord('ofCompared', lang)}; ? ${printWord('unknownCells', lang)}`;
  const groups = matrix.groups.map(
    ({ bodies, comparedRows }) =>
      `<li>${escapeHtml(`${bodies.map((body) => bodyName(matrix, body, lang)).join('; ')}: ${comparedRows}`)}</li>`,
  );
  const alike =
    groups.length === 0 ? '' : `\n<h3>${escapeHtml(printWord('groups', lang))}</h3>\n<ul>${groups.join('')}</ul>`;
  return (
    htmlTable([printWord('body', lang), printWord('generation', lang), distance, label('act', lang)], rows) + alike
  );
}

/** Returns the matrix as one self-contained printable page: bodies, rules, and the source view to which every value leads. */
export function matrixPage(matrix: Matrix, lang: InterfaceLang): string {
  const book = sourceBook(lang);
  const bodies = matrix.bodies.filter((body) => !matrix.withoutLaw.includes(body));
  const rules = rulesTable(matrix, bodies, book, lang);
  const leftOut =
    matrix.leftOut.length === 0
      ? ''
      : `\n<p class="note">${escapeHtml(`${printWord('leftOut', lang)}: ${matrix.leftOut.join(', ')}`)}</p>`;
  const sections: PageSection[] = [
    { id: 'bodies', title: printWord('bodies', lang), body: bodiesTable(matrix, lang) },
    { id: 'rules', title: `${printWord('rulesHead', lang)} (${matrix.rows.length})`, body: rules + leftOut },
    ...(book.isEmpty() ? [] : [{ id: 'sources', title: printWord('sources', lang), body: book.print() }]),
  ];
  return framePage(`${printWord('rulesOn', lang)} ${matrix.date}`, lang, printWord('contents', lang), '', sections);
}
