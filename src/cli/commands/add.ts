import { add } from '../../app/add.ts';
import { cleanCopy } from '../../app/clean-copy.ts';
import { writeReports } from '../../app/write-report.ts';
import { diagnose, readingError } from '../../base/diagnostic.ts';
import type { Lang } from '../../model/ids.ts';
import { printAdd } from '../../report/print-add.ts';
import type { CommandModule } from '../command-module.ts';
import type { Context } from '../context.ts';
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
    cases: textOption(options, 'cases') ?? null,
    say: context.lang,
  } as const;
  const copy = await writeCopy(context, request.file, lang, textOption(options, 'md'));
  if (copy !== null) return copy;
  const { value, diagnostics } = await add(context.workspace, request);
  if (value === null) return refuse(context, diagnostics);
  context.print(context.json ? JSON.stringify(value) : printAdd(value, context.lang));
  const isDamaged = readingError(diagnostics) !== null;
  const failed =
    value.identity.id === null || isDamaged || diagnostics.some((entry) => entry.code.startsWith('STORE_'));
  return failed ? EXIT.unusableInput : EXIT.done;
};

/** Writes the document as it was read, where `--md` asks for it; returns an exit code after a failure, else null. */
async function writeCopy(
  context: Context,
  source: string,
  lang: Lang | null,
  file: string | undefined,
): Promise<number | null> {
  if (file === undefined) return null;
  const { value, diagnostics } = await cleanCopy(source, lang);
  if (value === null) return refuse(context, diagnostics);
  const problems = writeReports([{ file, text: value }]);
  if (problems.length > 0) return refuse(context, problems);
  context.note(file);
  return null;
}
