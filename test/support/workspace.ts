import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workspace } from '../../src/app/workspace.ts';

export const projectFolder = join(import.meta.dirname, '../..');

/** Names the folder of the documents of the embedded corpus as read; made by warm-cache.ts. */
export const WARM_CACHE = 'ADISTEME_WARM_CACHE';

/** Returns the folder for what a workspace keeps, with the documents of the embedded corpus in it where they have been read. */
function cacheIn(folder: string): string {
  const cache = join(folder, 'cache');
  const warm = process.env[WARM_CACHE];
  if (warm !== undefined) cpSync(warm, cache, { recursive: true });
  return cache;
}

/** A workspace over the embedded corpus whose rules and cache lie in a fresh temporary folder. */
export function embeddedWorkspace(published: Readonly<Record<string, string>> = {}): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-'));
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
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-'));
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
