// Reads the embedded corpus once for the whole run: every workspace of a test begins with its documents read, as that of a user does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCorpusDocuments } from '../../src/app/make-law.ts';
import { embeddedWorkspace, WARM_CACHE } from './workspace.ts';

/** Makes the folder before the first test and removes it after the last; tests copy it and never write to it. */
export default async function setup(): Promise<() => void> {
  const cache = mkdtempSync(join(tmpdir(), 'adisteme-warm-'));
  await readCorpusDocuments({ ...embeddedWorkspace(), cache });
  process.env[WARM_CACHE] = cache;
  return () => rmSync(cache, { recursive: true, force: true });
}
