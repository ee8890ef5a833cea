import { explorerCorpus } from '../app/explorer.ts';
import type { Workspace } from '../app/workspace.ts';
import { dataFiles } from './site.ts';

/** The corpus as the server holds it: data files for the client, the workspace for the use cases. */
export interface Library {
  readonly workspace: Workspace;
  /** Text of a data file of the site, or null when there is none. */
  readonly dataFile: (path: string) => Promise<string | null>;
}

/** Returns the library of a workspace; the corpus is read when first asked. */
export function openLibrary(workspace: Workspace): Library {
  let files: Promise<Map<string, string>> | null = null;
  const dataFile = async (path: string) => {
    files ??= explorerCorpus(workspace).then(dataFiles);
    return (await files).get(path) ?? null;
  };
  return { workspace, dataFile };
}
