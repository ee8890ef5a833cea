import { matrix } from '../../app/compare-matrix.ts';
import { matrixTable } from '../../report/compare-tables.ts';
import { matrixPage } from '../../report/matrix-page.ts';
import { printMatrix } from '../../report/print-matrix.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { refuse, textOption } from './open.ts';
import { writeAsked } from './reports.ts';

/** `adisteme matrix`: all bodies side by side on a date. */
export const run: CommandModule['run'] = async (context, options) => {
  const [date, type] = [textOption(options, 'date') ?? '', textOption(options, 'type')];
  const { value, diagnostics } = await matrix(context.workspace, date, type);
  if (value === null) return refuse(context, diagnostics);
  const failed = await writeAsked(context, options, {
    html: () => matrixPage(value, context.lang),
    table: () => matrixTable(value, context.lang),
  });
  if (failed !== null) return failed;
  context.print(context.json ? JSON.stringify(value) : printMatrix(value, context.lang));
  return EXIT.done;
};
