import { writeReports } from '../../app/write-report.ts';
import type { ReportTable } from '../../report/compare-tables.ts';
import { tableCsv, tableMarkdown } from '../../report/compare-tables.ts';
import type { Context } from '../context.ts';
import { refuse, textOption } from './open.ts';

/** How an answer is made into each form; a form is made only when asked for. */
export interface ReportForms {
  readonly html: () => string;
  readonly table: () => ReportTable;
}

/** Writes `--html`, `--md`, `--csv` and `--xlsx` where they are given; returns an exit code after a failure, else null. */
export async function writeAsked(
  context: Context,
  options: Readonly<Record<string, unknown>>,
  { html, table }: ReportForms,
): Promise<number | null> {
  const makers = {
    html,
    md: () => tableMarkdown(table()),
    csv: () => tableCsv(table()),
    // The library is loaded only for those who ask for a spreadsheet.
    xlsx: async () => (await import('../../report/xlsx.ts')).tableXlsx(table()),
  };
  const asked: { file: string; text: string | Uint8Array }[] = [];
  for (const name of ['html', 'md', 'csv', 'xlsx'] as const) {
    const file = textOption(options, name);
    if (file !== undefined) asked.push({ file, text: await makers[name]() });
  }
  const problems = writeReports(asked);
  for (const { file } of problems.length > 0 ? [] : asked) context.note(file);
  return problems.length > 0 ? refuse(context, problems) : null;
}
