import { printWord } from '../messages/compare-print.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { label } from '../messages/labels.ts';
import type { ComparedRule, Diff, DiffVersion, Matrix, RuleRow } from '../model/comparison.ts';
import { csvCell, markdownCell } from './escape.ts';
import { sayVersion } from './print-diff.ts';

/** A report as rows of cells, ready for any form that has tables. */
export interface ReportTable {
  readonly title: string;
  readonly notes: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function quoteOf(rule: ComparedRule | null): string {
  return rule?.citations[0]?.quote ?? '';
}

/** Returns the rule diff as a table: one row a rule, with both places and both quotes. */
export function diffTable(diff: Diff, lang: InterfaceLang): ReportTable {
  const side = (name: 'left' | 'right') => `${diff[name].body.names[lang]} ${diff[name].date}`;
  return {
    title: `${side('left')} – ${side('right')}`,
    notes: diff.notes.map((note) => note[lang]),
    head: [
      printWord('kind', lang),
      'type',
      printWord('rule', lang),
      printWord('effect', lang),
      label('certainty', lang),
      printWord('left', lang),
      printWord('right', lang),
      printWord('leftQuote', lang),
      printWord('rightQuote', lang),
      printWord('versions', lang),
    ],
    rows: [
      ...diff.rules.map((row) => ruleCells(row, '', lang)),
      ...diff.versions.flatMap((version) => versionCells(version, lang)),
    ],
  };
}

/** The rows under one possible law of an undetermined day; where its words are not held, that alone is said. */
function versionCells(version: DiffVersion, lang: InterfaceLang): string[][] {
  const name = sayVersion(version, lang);
  if (version.rows !== null) return version.rows.map((row) => ruleCells(row, name, lang));
  const cells = [printWord('undetermined', lang), '', printWord('versionUnknown', lang), '', '', '', '', '', ''];
  return [[...cells, name]];
}

function ruleCells(row: RuleRow, version: string, lang: InterfaceLang): string[] {
  return [
    printWord(row.kind, lang),
    row.type,
    row.sentences[lang],
    row.effect === null ? '' : printWord(`effect.${row.effect}`, lang),
    label(`certainty.${row.certainty}`, lang),
    row.left?.provisions[0] ?? '',
    row.right?.provisions[0] ?? '',
    quoteOf(row.left),
    quoteOf(row.right),
    version,
  ];
}

/** Returns the name of a body with its id: two bodies may have like names. */
export function bodyName(matrix: Matrix, body: string, lang: InterfaceLang): string {
  const name = matrix.names[body]?.[lang];
  return name === undefined ? body : `${name} (${body})`;
}

/** Returns the matrix as a table: one row a rule, one column a body; a gap says that it is not known. */
export function matrixTable(matrix: Matrix, lang: InterfaceLang): ReportTable {
  const bodies = matrix.bodies.filter((body) => !matrix.withoutLaw.includes(body));
  return {
    title: matrix.date,
    notes:
      matrix.withoutLaw.length === 0
        ? []
        : [
            `${printWord('withoutLaw', lang)}: ${matrix.withoutLaw.map((body) => bodyName(matrix, body, lang)).join('; ')}`,
          ],
    head: ['type', printWord('rule', lang), ...bodies.map((body) => bodyName(matrix, body, lang))],
    rows: matrix.rows.map((row) => [
      row.type,
      row.title[lang],
      ...bodies.map((body) => {
        const cell = row.cells[body];
        if (cell === undefined || cell.state === 'absent') return printWord('absent', lang);
        if (cell.params === null || cell.state === 'unknown') return `? ${printWord('unknownCells', lang)}`;
        return `${cell.state === 'undetermined' ? '? ' : ''}${cell.said[lang]} [${cell.provision ?? ''}]`;
      }),
    ]),
  };
}

/** Returns the table as CSV (UTF-8, CRLF as RFC 4180 asks). */
export function tableCsv({ head, rows }: ReportTable): string {
  return [head, ...rows]
    .map((row) => row.map(csvCell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

/** Returns the table as Markdown. */
export function tableMarkdown({ title, notes, head, rows }: ReportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
  return [
    `# ${markdownCell(title)}`,
    '',
    ...notes.map((note) => `> ${markdownCell(note)}\n`),
    line(head),
    `|${head.map(() => '---|').join('')}`,
    ...rows.map(line),
    '',
  ].join('\n');
}
