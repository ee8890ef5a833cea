import { printWord } from '../../../messages/compare-print.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { MATRIX } from '../../../messages/web/matrix.ts';
import type { Matrix, MatrixCell } from '../../../model/comparison.ts';
import { lawLink } from '../links.ts';

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly differing: boolean;
  readonly lang: InterfaceLang;
}

type Row = Matrix['rows'][number];

/** A row in which the bodies shown are known not to have one value; what is not known differs from nothing. */
function isDiffering(row: Row, bodies: readonly string[]): boolean {
  const known = bodies.flatMap((body) => {
    const cell = row.cells[body];
    if (!cell || cell.state === 'absent') return ['absent'];
    return cell.state === 'value' ? [`value ${cell.group ?? ''}`] : [];
  });
  return new Set(known).size > 1;
}

/** Rules x bodies with row and column titles that stay in sight. */
export function MatrixTable({ matrix, differing, lang }: MatrixTableProps) {
  const words = MATRIX[lang];
  const bodies = matrix.bodies.filter((body) => !matrix.withoutLaw.includes(body));
  const rows = differing ? matrix.rows.filter((row) => isDiffering(row, bodies)) : matrix.rows;
  return (
    <>
      <p role="status">{words.shown(rows.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
      <section class="matrix-box" aria-label={words.table} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.rule}</th>
              {bodies.map((body) => (
                <th key={body} scope="col">
                  <a href={lawLink(lang, body, matrix.date)}>{matrix.names[body]?.[lang] ?? body}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words.generation}</th>
              {bodies.map((body) => (
                <td key={body}>{standing(matrix, body, lang)}</td>
              ))}
            </tr>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.title[lang]}</th>
                {bodies.map((body) => (
                  <Cell key={body} cell={row.cells[body]} commonest={row.commonest} lang={lang} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {matrix.withoutLaw.length > 0 ? (
        <p class="hint">
          {printWord('withoutLaw', lang)}:{' '}
          {matrix.withoutLaw.map((body) => matrix.names[body]?.[lang] ?? body).join('; ')}
        </p>
      ) : null}
      {matrix.leftOut.length > 0 ? (
        <p class="hint">
          {printWord('leftOut', lang)}: {matrix.leftOut.join(', ')}
        </p>
      ) : null}
    </>
  );
}

function standing(matrix: Matrix, body: string, lang: InterfaceLang): string {
  const [generation, distance] = [matrix.generations[body], matrix.distances[body]];
  const marks = [
    generation?.generation && !generation.sure ? printWord('notSure', lang) : null,
    generation?.lags ? printWord('lags', lang) : null,
  ].filter((mark) => mark !== null);
  const name = generation?.name?.[lang] ?? '?';
  const far =
    distance && distance.compared > 0 ? `${printWord('distance', lang)} ${distance.differ}/${distance.compared}` : '';
  return [`${name}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`, far].filter((part) => part !== '').join('; ');
}

interface CellProps {
  readonly cell: MatrixCell | undefined;
  readonly commonest: string | null;
  readonly lang: InterfaceLang;
}

/** A value with its letter; what is not known bears a question mark, what is not there a dash: never colour alone. */
function Cell({ cell, commonest, lang }: CellProps) {
  const words = MATRIX[lang];
  if (!cell || cell.state === 'absent')
    return (
      <td class="cell-absent">
        – <small>{words.absent}</small>
      </td>
    );
  if (cell.state === 'unknown' || cell.params === null)
    return (
      <td class="cell-gap">
        ? <small>{words.gap}</small>
      </td>
    );
  const isCommon = cell.group !== null && cell.group === commonest;
  return (
    <td class={`certainty-edge-${cell.certainty}`}>
      {cell.group === null ? null : <b class={isCommon ? 'letter common' : 'letter'}>{cell.group}</b>} {cell.said[lang]}
      {cell.provision === null ? null : <code> {cell.provision}</code>}
    </td>
  );
}
