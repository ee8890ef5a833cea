import { add } from '../../app/add.ts';
import { diagnose } from '../../base/diagnostic.ts';
import { printAdd } from '../../report/print-add.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { refuse, textOption } from './open.ts';

/** `adisteme add`: what a new decree is and what it changes; `--yes` takes it in. */
export const run: CommandModule['run'] = async (context, options, args) => {
  const lang = textOption(options, 'textLang') ?? null;
  if (lang !== null && lang !== 'kk' && lang !== 'ru') {
    return refuse(context, [diagnose('USE_OPTION_INVALID', `--text-lang must be kk or ru; got "${lang}".`, {})]);
  }
  const request = {
    file: args[0] ?? '',
    body: textOption(options, 'body') ?? null,
    lang,
    write: options.yes === true,
  } as const;
  const { value, diagnostics } = await add(context.workspace, request);
  if (value === null) return refuse(context, diagnostics);
  context.print(context.json ? JSON.stringify(value) : printAdd(value, context.lang));
  const failed = value.identity.id === null || diagnostics.some((entry) => entry.code.startsWith('STORE_'));
  return failed ? EXIT.unusableInput : EXIT.done;
};
