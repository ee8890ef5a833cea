import type { ComponentChildren, VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { printWord } from '../../../messages/compare-print.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { unitName } from '../../../messages/unit-names.ts';
import { MATRIX } from '../../../messages/web/matrix.ts';
import type { Matrix } from '../../../model/comparison.ts';
import { lawLink } from '../links.ts';
import { usePrinting } from '../work/use-printing.ts';
import { useUnseen } from '../work/use-unseen.ts';
import type { CellPlace } from './cell.tsx';
import { Cell, standing } from './cell.tsx';
import type { ColumnWindow } from './use-column-window.ts';
import { useColumnWindow } from './use-column-window.ts';

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly differing: boolean;
  readonly lang: InterfaceLang;
}

type Row = Matrix['rows'][number];

const ROLES = {
  table: 'table',
  group: 'rowgroup',
  row: 'row',
  columnTitle: 'columnheader',
  rowTitle: 'rowheader',
  cell: 'cell',
} as const;

/** So many columns stand beside each other on paper. */
const COLUMNS_ON_PAPER = 3;

/** A row in which the bodies shown are known not to have one value; what is not known differs from nothing. */
function isDiffering(row: Row, bodies: readonly string[]): boolean {
  const known = bodies.flatMap((body) => {
    const cell = row.cells[body];
    if (!cell || cell.state === 'absent') return ['absent'];
    return cell.state === 'value' ? [`value ${cell.group ?? ''}`] : [];
  });
  return new Set(known).size > 1;
}

/** Rules x bodies with row and column titles that stay in sight; on paper in tables as wide as a page. */
export function MatrixTable({ matrix, differing, lang }: MatrixTableProps) {
  const words = MATRIX[lang];
  const bodies = useMemo(() => {
    const without = new Set(matrix.withoutLaw);
    return matrix.bodies.filter((body) => !without.has(body));
  }, [matrix]);
  const rows = useMemo(
    () => (differing ? matrix.rows.filter((row) => isDiffering(row, bodies)) : matrix.rows),
    [matrix, bodies, differing],
  );
  const names = (list: readonly string[]) => list.map((body) => matrix.names[body]?.[lang] ?? body).join('; ');
  const isPrinting = usePrinting();
  const shared = { matrix, rows, bodies, lang };
  return (
    <>
      <p role="status">{words.shown(rows.length)}</p>
      {rows.length === 0 && matrix.rows.length > 0 ? <p class="notice">{words.noneDiffers}</p> : null}
      {isPrinting ? <OnPaper {...shared} /> : <OnScreen {...shared} />}
      {matrix.withoutLaw.length > 0 ? (
        <p class="hint">
          {printWord('withoutLaw', lang)}: {names(matrix.withoutLaw)}
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

interface SharedProps {
  readonly matrix: Matrix;
  readonly rows: readonly Row[];
  readonly bodies: readonly string[];
  readonly lang: InterfaceLang;
}

function OnPaper({ bodies, ...props }: SharedProps) {
  const starts = Array.from({ length: Math.ceil(bodies.length / COLUMNS_ON_PAPER) }, (_, at) => at * COLUMNS_ON_PAPER);
  return (
    <div class="matrix-paper">
      {starts.map((first) => (
        <Table key={first} {...props} bodies={bodies} window={windowOn(first, bodies.length)} />
      ))}
    </div>
  );
}

type DrawnWindow = Omit<ColumnWindow, 'box'>;

function windowOn(first: number, count: number): DrawnWindow {
  return { isWhole: true, first, end: Math.min(count, first + COLUMNS_ON_PAPER), before: 0, width: 0 };
}

function OnScreen(props: SharedProps) {
  const { rows, bodies, lang } = props;
  const { box, ...window } = useColumnWindow(bodies.length);
  const style = window.isWhole ? 'matrix-box' : 'matrix-box windowed';
  const longest = useMemo(() => rows.map((row) => longestIn(row, lang)), [rows, lang]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <section class={style} aria-label={MATRIX[lang].table} tabIndex={0} ref={box}>
      <Table {...props} window={window} longest={window.isWhole ? undefined : longest} />
    </section>
  );
}

interface TableProps extends SharedProps {
  readonly window: DrawnWindow;
  /** The longest words of every row, where not all columns are drawn. */
  readonly longest?: readonly string[] | undefined;
}

/** The columns of a window; where it is a part, those before are room only, and the number of all is told. */
function Table({ matrix, rows, bodies, lang, window, longest }: TableProps) {
  const words = MATRIX[lang];
  const { first, end, isWhole } = window;
  const drawn = bodies.slice(first, end);
  // A part is laid out row by row (matrix.css), so browsers are told that it is a table all the same.
  const roles = isWhole ? null : ROLES;
  const columns = { drawn, window, roles, lang };
  return (
    <table role={roles?.table} aria-colcount={isWhole ? undefined : bodies.length + 1}>
      <thead role={roles?.group}>
        <TableRow
          {...columns}
          title={words.rule}
          isHead
          draw={(body, place) => (
            <th key={body} scope="col" {...place}>
              <a href={lawLink(lang, body, matrix.date)}>{matrix.names[body]?.[lang] ?? body}</a>
            </th>
          )}
        />
      </thead>
      <tbody role={roles?.group}>
        <TableRow
          {...columns}
          title={words.generation}
          draw={(body, place) => (
            <td key={body} {...place}>
              {standing(matrix, body, lang)}
            </td>
          )}
        />
        {rows.map(({ type, key, title, cells, commonest }, number) => (
          <TableRow
            key={`${type} ${key} ${number}`}
            {...columns}
            title={longest === undefined ? title[lang] : <Sized title={title[lang]} longest={longest[number] ?? ''} />}
            draw={(body, place) => (
              <Cell key={body} cell={cells[body]} commonest={commonest} lang={lang} place={place} />
            )}
          />
        ))}
      </tbody>
    </table>
  );
}

interface TableRowProps {
  readonly title: ComponentChildren;
  readonly isHead?: boolean;
  readonly drawn: readonly string[];
  readonly window: DrawnWindow;
  readonly roles: typeof ROLES | null;
  readonly draw: (body: string, place: CellPlace) => VNode;
}

/** A row with its title and the cells of the columns drawn. */
function TableRow({ title, isHead = false, drawn, window, roles, draw }: TableRowProps) {
  const { isWhole, first, before, width } = window;
  const row = useRef<HTMLTableRowElement>(null);
  const role = isHead ? roles?.columnTitle : roles?.cell;
  return useUnseen(row, () => (
    <tr ref={row} role={roles?.row} style={isWhole ? undefined : { width: `${width}rem` }}>
      <th scope={isHead ? 'col' : 'row'} role={isHead ? roles?.columnTitle : roles?.rowTitle}>
        {title}
      </th>
      {isWhole ? null : <td class="room" style={{ width: `${before}rem` }} />}
      {drawn.map((body, at) => draw(body, { role, 'aria-colindex': isWhole ? undefined : first + at + 2 }))}
    </tr>
  ));
}

function longestIn(row: Row, lang: InterfaceLang): string {
  let longest = '';
  for (const { said, provision } of Object.values(row.cells)) {
    const words = `A ${said[lang]} ${provision === null ? '' : unitName(provision, lang)}`;
    if (words.length > longest.length) longest = words;
  }
  return longest;
}

/** A title that is as high as the longest cell of its row, seen or not: rows do not jump while columns come and go. */
function Sized({ title, longest }: { readonly title: string; readonly longest: string }) {
  return (
    <span class="sized">
      <span>{title}</span>
      <span class="sizer" aria-hidden="true">
        {longest}
      </span>
    </span>
  );
}
