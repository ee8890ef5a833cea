// Reads the embedded corpus once for the whole run: every workspace of a test begins with its documents read, as that of a user does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCorpusDocuments } from '../../src/app/catalog/read-corpus.ts';
import { embeddedWorkspace, RUN_FOLDER, WARM_CACHE } from './workspace.ts';

/** Makes the folder of the run before the first test and removes it after the last; what is kept in it is copied, never written to. */
export default async function setup(): Promise<() => void> {
  const run = mkdtempSync(join(tmpdir(), 'adisteme-run-'));
  process.env[RUN_FOLDER] = run;
  await readCorpusDocuments({ ...embeddedWorkspace(), cache: join(run, WARM_CACHE) });
  return () => rmSync(run, { recursive: true, force: true });
}
