import { listActs } from '../../app/list.ts';
import { sayActKind } from '../../messages/act-names.ts';
import { label } from '../../messages/labels.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { refuse, textOption } from './open.ts';

/** `adisteme acts`: the acts that the corpus holds or knows from citations. */
export const run: CommandModule['run'] = (context, options) => {
  const { value, diagnostics } = listActs(context.workspace, textOption(options, 'body') ?? null);
  if (value === null) return refuse(context, diagnostics);
  if (value.acts.length === 0 && diagnostics.length > 0) return refuse(context, diagnostics);
  if (context.json) context.print(JSON.stringify(value));
  else {
    for (const act of value.acts) {
      const held = act.held
        ? `${label('held', context.lang)} ${act.languages.join(', ')}`
        : label('notHeld', context.lang);
      context.print(
        `${act.id}  ${sayActKind(act.kind, context.lang)}  ${held}${act.title === null ? '' : `\n    ${act.title}`}`,
      );
    }
  }
  return EXIT.done;
};
