import Table from 'cli-table3';
import { printWord } from '../messages/compare-print.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { label } from '../messages/labels.ts';
import type { Matrix, MatrixCell } from '../model/comparison.ts';

const WIDEST_CELL = 90;
const CERTAINTY_MARKS: Readonly<Record<string, string>> = {
  certain: '',
  presumed: '',
  contested: '! ',
  undetermined: '? ',
};

/** Returns what a cell says; a gap (not known) is never printed like an absence. */
export function printCell(cell: MatrixCell | undefined, lang: InterfaceLang): string {
  if (!cell) return '';
  if (cell.state === 'absent') return '–';
  if (cell.state === 'unknown' || cell.params === null) return `? ${label('certainty.undetermined', lang)}`;
  const text = cell.said[lang];
  const cut = text.length > WIDEST_CELL ? `${text.slice(0, WIDEST_CELL - 1)}…` : text;
  return `${CERTAINTY_MARKS[cell.certainty] ?? ''}${cell.group ?? ''} ${cut}`.trim();
}

/** Returns the matrix as a table: one row a rule, one column a body, then groups, generations and distances. */
export function printMatrix(matrix: Matrix, lang: InterfaceLang): string {
  const bodies = matrix.bodies.filter((body) => !matrix.withoutLaw.includes(body));
  const table = new Table({
    head: [matrix.date, ...bodies],
    style: { head: [], border: [] },
    wordWrap: true,
    colWidths: [30, ...bodies.map(() => 28)],
  });
  for (const row of matrix.rows)
    table.push([row.title[lang], ...bodies.map((body) => printCell(row.cells[body], lang))]);
  const lines = [table.toString()];
  for (const body of bodies) {
    const [generation, distance] = [matrix.generations[body], matrix.distances[body]];
    const name = generation?.name?.[lang] ?? '?';
    const marks = [
      generation?.generation && !generation.sure ? printWord('notSure', lang) : '',
      generation?.lags ? printWord('lags', lang) : '',
    ]
      .filter(Boolean)
      .join(', ');
    lines.push(
      `${body}: ${printWord('generation', lang)} – ${name}${marks === '' ? '' : ` (${marks})`}; ${printWord('distance', lang)} ${distance?.differ ?? 0} (${printWord('ofCompared', lang)} ${distance?.compared ?? 0}; ${printWord('unknownCells', lang)} ${distance?.notKnown ?? 0})`,
    );
  }
  for (const group of matrix.groups)
    lines.push(`${printWord('groups', lang)}: ${group.bodies.join(', ')} (${group.comparedRows})`);
  if (matrix.withoutLaw.length > 0) lines.push(`${printWord('withoutLaw', lang)}: ${matrix.withoutLaw.join(', ')}`);
  if (matrix.leftOut.length > 0) lines.push(`${printWord('leftOut', lang)}: ${matrix.leftOut.join(', ')}`);
  return lines.join('\n');
}
