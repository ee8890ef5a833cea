import { useMemo } from 'preact/hooks';
import { printWord } from '../../../messages/compare-print.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { MATRIX } from '../../../messages/web/matrix.ts';
import type { Matrix } from '../../../model/comparison.ts';
import { lawLink } from '../links.ts';
import { usePrinting } from '../work/use-printing.ts';
import { Cell, standing } from './cell.tsx';
import type { ColumnWindow } from './use-column-window.ts';
import { useColumnWindow } from './use-column-window.ts';

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly differing: boolean;
  readonly lang: InterfaceLang;
}

type Row = Matrix['rows'][number];

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
  return { isWhole: true, first, end: Math.min(count, first + COLUMNS_ON_PAPER), before: 0, after: 0 };
}

function OnScreen(props: SharedProps) {
  const { rows, bodies, lang } = props;
  const { box, ...window } = useColumnWindow(bodies.length);
  const longest = useMemo(() => rows.map((row) => longestIn(row, lang)), [rows, lang]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <section class="matrix-box" aria-label={MATRIX[lang].table} tabIndex={0} ref={box}>
      <Table {...props} window={window} longest={window.isWhole ? undefined : longest} />
    </section>
  );
}

interface TableProps extends SharedProps {
  readonly window: DrawnWindow;
  /** The longest words of every row, where not all columns are drawn. */
  readonly longest?: readonly string[] | undefined;
}

/** The columns of a window; where it is a part, those before and after are room only, and their number is told. */
function Table({ matrix, rows, bodies, lang, window, longest }: TableProps) {
  const words = MATRIX[lang];
  const { first, end, isWhole, before, after } = window;
  const drawn = bodies.slice(first, end);
  const room = (width: number) => (isWhole ? null : <td class="room" style={{ minWidth: `${width}rem` }} />);
  const indexOf = (at: number) => (isWhole ? undefined : first + at + 2);
  return (
    <table aria-colcount={isWhole ? undefined : bodies.length + 1}>
      <thead>
        <tr>
          <th scope="col">{words.rule}</th>
          {room(before)}
          {drawn.map((body, at) => (
            <th key={body} scope="col" aria-colindex={indexOf(at)}>
              <a href={lawLink(lang, body, matrix.date)}>{matrix.names[body]?.[lang] ?? body}</a>
            </th>
          ))}
          {room(after)}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.generation}</th>
          {room(before)}
          {drawn.map((body, at) => (
            <td key={body} aria-colindex={indexOf(at)}>
              {standing(matrix, body, lang)}
            </td>
          ))}
          {room(after)}
        </tr>
        {rows.map((row, at) => (
          <tr key={`${row.type} ${row.key} ${at}`}>
            <th scope="row">
              {longest === undefined ? row.title[lang] : <Sized title={row.title[lang]} longest={longest[at] ?? ''} />}
            </th>
            {room(before)}
            {drawn.map((body, at) => (
              <Cell key={body} cell={row.cells[body]} commonest={row.commonest} lang={lang} columnIndex={indexOf(at)} />
            ))}
            {room(after)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function longestIn(row: Row, lang: InterfaceLang): string {
  let longest = '';
  for (const { said, provision } of Object.values(row.cells)) {
    const words = `A ${said[lang]} ${provision ?? ''}`;
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
