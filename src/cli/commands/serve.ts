import { diagnose } from '../../base/diagnostic.ts';
import { openClient } from '../../web/client-files.ts';
import type { RunningServer } from '../../web/server.ts';
import { startServer } from '../../web/server.ts';
import type { CommandModule } from '../command-module.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../context.ts';
import { refuse, textOption } from './open.ts';

/** `adisteme serve`: the explorer and its API on this machine, until it is stopped. */
export const run: CommandModule['run'] = async (context, options) => {
  const asked = textOption(options, 'port') ?? '8421';
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : 65536;
  if (port > 65535)
    return refuse(context, [
      diagnose('USE_OPTION_INVALID', `--port takes a number from 0 to 65535; got "${asked}".`, {}),
    ]);
  const client = await openClient(context.projectFolder, context.workspace.codeVersion);
  let server: RunningServer;
  try {
    server = await startServer({ workspace: context.workspace, client, port, isWarmed: true });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    const message = `Port ${port} is taken, perhaps by another explorer: name another one, or 0 for any free one.`;
    return refuse(context, [diagnose('USE_OPTION_INVALID', message, {})]);
  }
  tell(context, server);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.stop();
  return EXIT.done;
};

function tell(context: Context, { url, token }: RunningServer): void {
  context.print(
    context.json ? JSON.stringify({ schema: 'adisteme/serve/1', url, token }) : `${url}#/${context.lang}/bodies`,
  );
  context.note(
    `API: ${url}api/openapi.json\nTo take decrees in: ${url}#/${context.lang}/add?token=${token}\n` +
      'Only this machine is answered. Stop with Ctrl+C.',
  );
}
