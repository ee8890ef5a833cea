import { readCase } from '../../app/read-case.ts';
import { score } from '../../app/score.ts';
import { diagnose } from '../../base/diagnostic.ts';
import { scoreSpeech } from '../../messages/score-speech.ts';
import { printScorecard } from '../../report/print-scorecard.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { refuse, textOption } from './open.ts';

/** `adisteme score`: a case under the law of its day. */
export const run: CommandModule['run'] = async (context, options, args) => {
  const batch = textOption(options, 'batch');
  if (batch !== undefined)
    return (await import('./score-batch.ts')).runBatch(context, batch, textOption(options, 'lawDate') ?? null);
  if (args[0] === undefined)
    return refuse(context, [
      diagnose('USE_OPTION_INVALID', 'Name a case file: adisteme score case.yaml, or --batch cases.jsonl.', {}),
    ]);
  const { value: read, diagnostics } = readCase(args[0]);
  if (read === null) return refuse(context, diagnostics);
  const across = textOption(options, 'across');
  if (across !== undefined)
    return (await import('./score-across.ts')).runAcross(context, read, across, textOption(options, 'lawDate') ?? null);
  const messages = scoreSpeech(context.lang);
  const request = {
    facts: read.facts,
    caseHash: read.hash,
    lawDate: textOption(options, 'lawDate') ?? null,
    messages,
    trace: true,
    placeOf: (path: readonly (string | number)[]) => ({ file: read.file, ...read.placeOf(path) }),
  } as const;
  const { value, diagnostics: problems } = await score(context.workspace, request);
  if (value === null) return refuse(context, problems);
  context.print(context.json ? JSON.stringify(value) : printScorecard(value, messages));
  return EXIT.done;
};
