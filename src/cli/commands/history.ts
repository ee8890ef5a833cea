import { history } from '../../app/history.ts';
import type { LabelKey } from '../../messages/labels.ts';
import { label } from '../../messages/labels.ts';
import { printBound } from '../../report/print-as-of.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { refuse, textOption } from './open.ts';

/** `adisteme history`: how a methodology, or one unit of it, changed. */
export const run: CommandModule['run'] = async (context, options) => {
  const { value, diagnostics } = await history(
    context.workspace,
    textOption(options, 'body') ?? '',
    textOption(options, 'provision') ?? null,
    textOption(options, 'act') ?? null,
  );
  if (value === null) return refuse(context, diagnostics);
  if (context.json) {
    context.print(JSON.stringify(value));
    return EXIT.done;
  }
  context.print(`${value.body}${value.provision === null ? '' : ` [${value.provision}]`}`);
  for (const state of value.states) {
    const what = label(
      (state.words === 'partial' ? 'text.partly-held' : `state.${state.state}`) as LabelKey,
      context.lang,
    );
    const status = state['status'] === 'suspended' ? `, ${label('status.suspended', context.lang)}` : '';
    context.print(
      `${printBound(state.from)} … ${printBound(state.until)}  ${what}${status}, ${label('by', context.lang)} ${state.by.act}${state.by.provision ? `#${state.by.provision}` : ''}`,
    );
    for (const words of [state.texts?.kk, state.texts?.ru])
      if (words !== undefined) context.print(`    ${words.replaceAll('\n', '\n    ')}`);
  }
  return EXIT.done;
};
