import { importFolder } from '../../app/import.ts';
import { printImport } from '../../report/print-import.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { progressLine } from '../progress.ts';
import { refuse } from './open.ts';

/** `adisteme import`: which acts of a folder are about a methodology; `--yes` takes them in. */
export const run: CommandModule['run'] = async (context, options, args) => {
  const progress = progressLine();
  const request = { folder: args[0] ?? '', write: options.yes === true };
  const { value, diagnostics } = await importFolder(context.workspace, request, progress.step);
  progress.end();
  if (value === null) return refuse(context, diagnostics);
  context.print(context.json ? JSON.stringify(value) : printImport(value, context.lang));
  return diagnostics.some((entry) => entry.code.startsWith('STORE_')) ? EXIT.unusableInput : EXIT.done;
};
