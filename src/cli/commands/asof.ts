import { printAsOf } from '../../report/print-as-of.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { askWithOptions } from './open.ts';

/** `adisteme asof`: which rules applied to a body on a date. */
export const run: CommandModule['run'] = async (context, options) => {
  const asked = await askWithOptions(context, options);
  if ('code' in asked) return asked.code;
  if (context.json) context.print(JSON.stringify(asked.answer));
  else
    context.print(
      printAsOf(asked.answer, { lang: context.lang, all: options.all === true, width: process.stdout.columns ?? 120 }),
    );
  return EXIT.done;
};
