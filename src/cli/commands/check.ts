import { check } from '../../app/check.ts';
import { diagnose } from '../../base/diagnostic.ts';
import { DIAGNOSTIC_CODES } from '../../base/diagnostic-codes.ts';
import { printCheck } from '../../report/print-diagnostics.ts';
import { printEditions } from '../../report/print-editions.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { progressLine } from '../progress.ts';
import { refuse, textOption } from './open.ts';

/** `adisteme check`: what is wrong with the sources or with our reading; exit code 1 when there are errors, with `--strict` also on warnings that nobody has accepted. */
export const run: CommandModule['run'] = async (context, options) => {
  const code = textOption(options, 'code') ?? null;
  if (code !== null && !Object.hasOwn(DIAGNOSTIC_CODES, code)) {
    return refuse(context, [diagnose('USE_CODE_UNKNOWN', `There is no diagnostic code "${code}".`, {})]);
  }
  const progress = progressLine();
  const filter = { code, errorsOnly: options.errors === true, editions: options.editions === true, lang: context.lang };
  const answer = await check(context.workspace, filter, progress.step);
  progress.end();
  if (context.json) context.print(JSON.stringify(answer));
  else if (answer.editions) context.print(printEditions(answer.editions, context.lang));
  else context.print(printCheck(answer, { lang: context.lang, isFull: options.all === true }));
  const isBad = (severity: string) => severity === 'error' || (options.strict === true && severity === 'warning');
  return answer.diagnostics.some((entry) => isBad(entry.severity)) ? EXIT.unusableInput : EXIT.done;
};
