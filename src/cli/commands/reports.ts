import { writeReports } from '../../app/write-report.ts';
import type { Context } from '../context.ts';
import { refuse, textOption } from './open.ts';

/** How an answer is made into each form; a form is made only when asked for. */
export interface ReportForms {
  readonly html: () => string;
  readonly md: () => string;
  readonly csv: () => string;
}

/** Writes `--html`, `--md` and `--csv` where they are given; returns an exit code after a failure, else null. */
export function writeAsked(
  context: Context,
  options: Readonly<Record<string, unknown>>,
  forms: ReportForms,
): number | null {
  const asked = (['html', 'md', 'csv'] as const).flatMap((name) => {
    const file = textOption(options, name);
    return file === undefined ? [] : [{ file, text: forms[name]() }];
  });
  const problems = writeReports(asked);
  for (const { file } of problems.length > 0 ? [] : asked) context.note(file);
  return problems.length > 0 ? refuse(context, problems) : null;
}
