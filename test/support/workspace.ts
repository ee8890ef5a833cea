import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workspace } from '../../src/app/workspace.ts';

export const projectFolder = join(import.meta.dirname, '../..');

/** Names the folder of all that the tests of one run write; warm-cache.ts makes it and removes it after the last test. */
export const RUN_FOLDER = 'ADISTEME_TEST_RUN';
/** In that folder: the documents of the embedded corpus as read. */
export const WARM_CACHE = 'warm';

/** Returns a fresh folder for one workspace. */
export function freshFolder(): string {
  return mkdtempSync(join(process.env[RUN_FOLDER] ?? tmpdir(), 'adisteme-'));
}

/** Returns the folder for what a workspace keeps, with the documents of the embedded corpus in it where they have been read. */
function cacheIn(folder: string): string {
  const cache = join(folder, 'cache');
  const warm = join(process.env[RUN_FOLDER] ?? '', WARM_CACHE);
  if (existsSync(warm)) cpSync(warm, cache, { recursive: true });
  return cache;
}

/** A workspace over the embedded corpus whose rules and cache lie in a fresh temporary folder. */
export function embeddedWorkspace(published: Readonly<Record<string, string>> = {}): Workspace {
  const folder = freshFolder();
  return {
    corpus: join(projectFolder, 'corpus'),
    rules: join(folder, 'rules'),
    cache: cacheIn(folder),
    codeVersion: 'test',
    published: new Map(Object.entries(published)),
  };
}

/** A workspace over a copy of the embedded corpus that a test may change. */
export function copiedWorkspace(): Workspace & { readonly folder: string } {
  const folder = freshFolder();
  cpSync(join(projectFolder, 'corpus'), join(folder, 'corpus'), { recursive: true });
  return {
    folder,
    corpus: join(folder, 'corpus'),
    rules: join(folder, 'rules'),
    cache: cacheIn(folder),
    codeVersion: 'test',
    published: new Map(),
  };
}
