import { newCase } from '../../app/new-case.ts';
import { diagnose } from '../../base/diagnostic.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { refuse, textOption } from './open.ts';

/** `adisteme case new`: a commented case file with exactly the facts that this version needs. */
export const run: CommandModule['run'] = async (context, options, args) => {
  if (args[0] !== 'new')
    return refuse(context, [diagnose('USE_OPTION_INVALID', 'Say: adisteme case new --body <body> --date <date>.', {})]);
  const { value, diagnostics } = await newCase(
    context.workspace,
    textOption(options, 'body') ?? '',
    textOption(options, 'date') ?? '',
    context.lang,
  );
  if (value === null) return refuse(context, diagnostics);
  context.print(context.json ? JSON.stringify({ schema: 'adisteme/case-template/1', yaml: value }) : value);
  return EXIT.done;
};
