import { listBodies } from '../../app/list.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { refuse } from './open.ts';

/** `adisteme bodies`: the state bodies that the corpus knows. */
export const run: CommandModule['run'] = (context) => {
  const { value, diagnostics } = listBodies(context.workspace);
  if (value.bodies.length === 0 && diagnostics.length > 0) return refuse(context, diagnostics);
  if (context.json) context.print(JSON.stringify(value));
  else {
    const width = Math.max(...value.bodies.map((body) => body.id.length));
    context.print(
      value.bodies
        .map((body) => `${body.id.padEnd(width)}  ${String(body.acts).padStart(3)}  ${body.names[context.lang]}`)
        .join('\n'),
    );
  }
  return EXIT.done;
};
