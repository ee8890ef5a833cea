import { consolidatedTexts } from '../../app/consolidated-text.ts';
import { writeReports } from '../../app/write-report.ts';
import { diagnose } from '../../base/diagnostic.ts';
import { akomaNtoso } from '../../report/akn/akoma-ntoso.ts';
import type { Context } from '../context.ts';
import { refuse, textOption } from './open.ts';

/** The ending of a file name. Matches `.xml` in `a.b.xml`, must not match `.git/config`. */
const ENDING = /(?<=[^/\\])\.[^./\\]*$/u;

/** Several languages are several files: `text.xml` becomes `text.kk.xml` and `text.ru.xml`. */
function fileFor(file: string, lang: string, isOnly: boolean): string {
  if (isOnly) return file;
  const ending = ENDING.exec(file)?.[0] ?? '';
  return `${file.slice(0, file.length - ending.length)}.${lang}${ending}`;
}

/** Writes `text --akn`: the whole text of the day as Akoma Ntoso; returns an exit code after a failure, else null. */
export async function writeAkn(context: Context, options: Readonly<Record<string, unknown>>): Promise<number | null> {
  const file = textOption(options, 'akn');
  if (file === undefined) return null;
  if (textOption(options, 'provision') !== undefined) {
    const message = '--akn hands on the whole text of the day: leave out --provision.';
    return refuse(context, [diagnose('USE_OPTION_INVALID', message, {})]);
  }
  const lang = textOption(options, 'textLang');
  const { value, diagnostics } = await consolidatedTexts(context.workspace, {
    body: textOption(options, 'body') ?? '',
    date: textOption(options, 'date') ?? '',
    act: textOption(options, 'act'),
    lang: lang === 'kk' || lang === 'ru' ? lang : null,
  });
  if (value === null) return refuse(context, diagnostics);
  const reports = value.map((text) => ({ file: fileFor(file, text.lang, value.length === 1), text: akomaNtoso(text) }));
  const problems = writeReports(reports);
  if (problems.length > 0) return refuse(context, problems);
  for (const report of reports) context.note(report.file);
  return null;
}
