import { compare } from '../../app/compare.ts';
import { diffTable } from '../../report/compare-tables.ts';
import { diffPage } from '../../report/diff-page.ts';
import { printDiff } from '../../report/print-diff.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { refuse, textOption } from './open.ts';
import { writeAsked } from './reports.ts';

/** `adisteme diff X@Y1 Z@Y2`: what differs between two bodies or two dates. */
export const run: CommandModule['run'] = async (context, options, args) => {
  const request = { left: args[0] ?? '', right: args[1] ?? '', type: textOption(options, 'type'), lang: context.lang };
  const { value, diagnostics } = await compare(context.workspace, request);
  if (value === null) return refuse(context, diagnostics);
  const failed = await writeAsked(context, options, {
    html: () => diffPage(value, context.lang),
    table: () => diffTable(value, context.lang),
  });
  if (failed !== null) return failed;
  const shown = { lang: context.lang, all: options.all === true, words: options.words === true };
  context.print(context.json ? JSON.stringify(value) : printDiff(value, shown));
  return EXIT.done;
};
