import { impact } from '../../app/impact.ts';
import { writeReports } from '../../app/write-report.ts';
import { diagnose } from '../../base/diagnostic.ts';
import { impactPage } from '../../report/impact-page.ts';
import { printImpact } from '../../report/print-impact.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { refuse, textOption } from './open.ts';

/** `adisteme impact`: what a decree would change, before it is taken in. */
export const run: CommandModule['run'] = async (context, options, args) => {
  const textLang = textOption(options, 'textLang') ?? null;
  if (textLang !== null && textLang !== 'kk' && textLang !== 'ru')
    return refuse(context, [diagnose('USE_OPTION_INVALID', `--text-lang must be kk or ru; got "${textLang}".`, {})]);
  const { value, diagnostics } = await impact(context.workspace, {
    file: args[0] ?? '',
    body: textOption(options, 'body') ?? null,
    textLang,
    cases: textOption(options, 'cases') ?? null,
    lang: context.lang,
  });
  if (value === null) return refuse(context, diagnostics);
  const html = textOption(options, 'html');
  const problems = html === undefined ? [] : writeReports([{ file: html, text: impactPage(value, context.lang) }]);
  if (problems.length > 0) return refuse(context, problems);
  if (html !== undefined) context.note(html);
  context.print(context.json ? JSON.stringify(value) : printImpact(value, context.lang));
  return value.identity.id === null ? EXIT.unusableInput : EXIT.done;
};
