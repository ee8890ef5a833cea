import { selectProvisions } from '../../app/select-provisions.ts';
import type { TextAnswer } from '../../model/answers.ts';
import { printText } from '../../report/print-text.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { writeAkn } from './akn.ts';
import { askWithOptions, refuse, textOption } from './open.ts';

/** `adisteme text`: the words in force on a date, with the source of every unit. */
export const run: CommandModule['run'] = async (context, options) => {
  const asked = await askWithOptions(context, options);
  if ('code' in asked) return asked.code;
  const { answer } = asked;
  const picked = selectProvisions(
    answer,
    textOption(options, 'provision') ?? null,
    textOption(options, 'textLang') ?? null,
  );
  if (picked.value === null) return refuse(context, picked.diagnostics);
  const text: TextAnswer = {
    schema: 'adisteme/text/1',
    query: { ...answer.query },
    status: answer.status,
    certainty: answer.certainty,
    provisions: picked.value,
  };
  const failed = await writeAkn(context, options);
  if (failed !== null) return failed;
  if (context.json) context.print(JSON.stringify(text));
  else context.print(printText(answer, picked.value, context.lang));
  return EXIT.done;
};
