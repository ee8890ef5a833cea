import { printAsOf } from '../../report/print-as-of.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { askWithOptions } from './open.ts';

/** `adisteme asof`: which rules applied to a body on a date. */
export const run: CommandModule['run'] = async (context, options) => {
  const asked = await askWithOptions(context, options);
  if ('code' in asked) return asked.code;
  const { answer } = asked;
  const { lang } = context;
  const [all, width] = [options.all === true, process.stdout.columns ?? 120];
  if (context.json) {
    context.print(JSON.stringify(answer));
    return EXIT.done;
  }
  // Words for rules are loaded only for a person to read.
  const { ruleInWords } = await import('../../app/answer/rule-words.ts');
  context.print(printAsOf(answer, { lang, all, width, inWords: ruleInWords }));
  return EXIT.done;
};
