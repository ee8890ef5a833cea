import type { Explorer } from '../app/explorer.ts';
import { openExplorer } from '../app/explorer.ts';
import type { Workspace } from '../app/workspace.ts';
import type { ExplorerBody } from '../model/explorer.ts';

/** The corpus as the server holds it: data files for the client, the workspace for the use cases. */
export interface Library {
  readonly workspace: Workspace;
  readonly explorer: () => Explorer;
  /** Text of a data file of the site, or null when there is none. */
  readonly dataFile: (path: string) => Promise<string | null>;
}

/** `data/bodies/<id>.json`. Matches `data/parts/mddiai.json`, must not match `data/index.json`. */
const DATA_PATH = /^data\/(bodies|parts|sources)\/(.+)\.json$/u;

/** Returns the library of a workspace; the corpus is read when first asked. */
export function openLibrary(workspace: Workspace): Library {
  let opened: Explorer | null = null;
  const explorer = () => {
    opened ??= openExplorer(workspace).value;
    return opened;
  };
  let index: Promise<string> | null = null;
  const dataFile = async (path: string): Promise<string | null> => {
    if (path === 'data/index.json') {
      index ??= indexOf(explorer());
      return index;
    }
    const [, kind, name = ''] = DATA_PATH.exec(path) ?? [];
    if (kind === undefined) return null;
    const from = explorer();
    const data = await (kind === 'bodies' ? from.body(name) : kind === 'parts' ? from.parts(name) : from.source(name));
    return data === null ? null : JSON.stringify(data);
  };
  return { workspace, explorer, dataFile };
}

/** Other requests are answered between two bodies. */
async function indexOf(explorer: Explorer): Promise<string> {
  const bodies: ExplorerBody[] = [];
  for (const id of explorer.ids) {
    const entry = await explorer.entry(id);
    if (entry !== null) bodies.push(entry);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return JSON.stringify({ schema: 'adisteme/explorer-index/1', bodies });
}
