import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { knownCorpus } from '../../app/catalog/known-corpus.ts';
import { openExplorer } from '../../app/explorer.ts';
import { findBody } from '../../app/find-body.ts';
import { diagnose } from '../../base/diagnostic.ts';
import { siteWritten } from '../../messages/site.ts';
import { openClient } from '../../web/client-files.ts';
import { writeSingle, writeSite } from '../../web/site.ts';
import type { CommandModule } from '../command-module.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../context.ts';
import { refuse } from './open.ts';

/** `adisteme site`: the explorer as a folder for any web server, or as one file. */
export const run: CommandModule['run'] = async (context, options, args) => {
  const only = bodiesOf(context, options.body);
  if (typeof only === 'number') return only;
  const isSingle = options.single === true;
  const target = resolve(args[0] ?? (isSingle ? 'out/adisteme.html' : 'out/site'));
  if (!isSingle && !mayHoldSite(target))
    return refuse(context, [
      diagnose('USE_OPTION_INVALID', `${target} holds other files and no site: name a new or an empty folder.`, {}),
    ]);
  const { value: explorer, diagnostics } = openExplorer(context.workspace, only);
  if (explorer.ids.length === 0) return refuse(context, diagnostics);
  const client = await openClient(context.projectFolder, context.workspace.codeVersion);
  const count = await (isSingle ? writeSingle(target, client, explorer) : writeSite(target, client, explorer));
  const bodies = explorer.ids.length;
  if (context.json)
    context.print(JSON.stringify({ schema: 'adisteme/site/1', target, bodies, [isSingle ? 'bytes' : 'files']: count }));
  else context.print(siteWritten(target, bodies, count, isSingle, context.lang));
  return EXIT.done;
};

/** A folder that someone else uses is not written into. */
function mayHoldSite(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const names = readdirSync(folder);
  return names.length === 0 || (names.includes('index.html') && existsSync(join(folder, 'data/index.json')));
}

/** Ids of the bodies named, null when none is; a number = the exit code of a refusal. */
function bodiesOf(context: Context, named: unknown): ReadonlySet<string> | null | number {
  const names = Array.isArray(named) ? named.map(String) : typeof named === 'string' ? [named] : [];
  if (names.length === 0) return null;
  const { value: corpus } = knownCorpus(context.workspace);
  const ids = new Set<string>();
  for (const name of names) {
    const { value: body, diagnostics } = findBody(name, corpus.bodies);
    if (body === null) return refuse(context, diagnostics);
    ids.add(body.id);
  }
  return ids;
}
