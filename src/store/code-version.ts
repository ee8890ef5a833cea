import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './files.ts';

/** Returns what the code is: the stamp of the bundle, or, when sources run, their newest change. Caches of other code are not used. */
export function codeVersion(projectFolder: string): string {
  if (process.env.ADISTEME_DEV !== '1') {
    try {
      return readFileSync(join(projectFolder, 'dist/stamp.txt'), 'utf8').trim();
    } catch {
      // No bundle: the sources run.
    }
  }
  const src = join(projectFolder, 'src');
  const newest = filesUnder(src).reduce((latest, path) => Math.max(latest, statSync(join(src, path)).mtimeMs), 0);
  return `sources-${newest}`;
}
