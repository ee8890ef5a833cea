import { trySentence } from '../../app/try-sentence.ts';
import { diagnose } from '../../base/diagnostic.ts';
import { printTry } from '../../report/print-try.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { refuse, textOption } from './open.ts';

/** `adisteme try`: what one amending sentence, or a pasted paragraph, means to the tool. */
export const run: CommandModule['run'] = (context, options, args) => {
  const lang = textOption(options, 'textLang') ?? null;
  if (lang !== null && lang !== 'kk' && lang !== 'ru') {
    return refuse(context, [diagnose('USE_OPTION_INVALID', `--text-lang must be kk or ru; got "${lang}".`, {})]);
  }
  const { value, diagnostics } = trySentence(args[0] ?? '', lang);
  if (value === null) return refuse(context, diagnostics);
  context.print(context.json ? JSON.stringify(value) : printTry(value, context.lang));
  return EXIT.done;
};
