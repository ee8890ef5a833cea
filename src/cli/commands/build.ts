import { build } from '../../app/build.ts';
import { printBuild } from '../../report/print-build.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { progressLine } from '../progress.ts';
import { sayUnusable } from './open.ts';

/** `adisteme build`: (re)generate the rule files. Exit code 1 when something of the corpus could not be used. */
export const run: CommandModule['run'] = async (context) => {
  const progress = progressLine();
  const answer = await build(context.workspace, progress.step);
  progress.end();
  if (context.json) context.print(JSON.stringify(answer));
  else context.print(printBuild(answer, context.lang));
  return sayUnusable(context, answer) ? EXIT.unusableInput : EXIT.done;
};
