// Says whether dist/ was made from the sources that are here now.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const STAMP_FILE = 'dist/stamp.txt';

/** One hash of everything the bundle is made from: src/, the lock file and the bundling scripts. */
export function hashSources(projectFolder) {
  const hash = createHash('sha256');
  for (const file of [
    ...listFiles(projectFolder, 'src'),
    'package-lock.json',
    'tools/bundle.mjs',
    'tools/client.mjs',
  ]) {
    const path = join(projectFolder, file);
    if (existsSync(path)) hash.update(file).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

export function isBundleFresh(projectFolder) {
  const stamp = join(projectFolder, STAMP_FILE);
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === hashSources(projectFolder);
}

function listFiles(projectFolder, folder) {
  const path = join(projectFolder, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => {
      const child = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(projectFolder, child);
      return entry.isFile() ? [child] : [];
    })
    .sort();
}
