import { diagnose } from '../../base/diagnostic.ts';
import { openClient } from '../../web/client-files.ts';
import { startServer } from '../../web/server.ts';
import type { CommandModule } from '../command-module.ts';
import { EXIT } from '../context.ts';
import { refuse, textOption } from './open.ts';

/** `adisteme serve`: the explorer and its API on this machine, until it is stopped. */
export const run: CommandModule['run'] = async (context, options) => {
  const port = Number(textOption(options, 'port') ?? '8421');
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return refuse(context, [diagnose('USE_OPTION_INVALID', '--port takes a number from 0 to 65535.', {})]);
  const client = await openClient(context.projectFolder, context.workspace.codeVersion);
  const server = await startServer({ workspace: context.workspace, client, port });
  context.print(
    context.json
      ? JSON.stringify({ schema: 'adisteme/serve/1', url: server.url, token: server.token })
      : `${server.url}`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.stop();
  return EXIT.done;
};
