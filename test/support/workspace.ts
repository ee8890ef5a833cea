import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workspace } from '../../src/app/workspace.ts';

export const projectFolder = join(import.meta.dirname, '../..');

/** A workspace over the embedded corpus whose rules and cache lie in a fresh temporary folder. */
export function embeddedWorkspace(published: Readonly<Record<string, string>> = {}): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-'));
  return {
    corpus: join(projectFolder, 'corpus'),
    rules: join(folder, 'rules'),
    cache: join(folder, 'cache'),
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
    cache: join(folder, 'cache'),
    codeVersion: 'test',
    published: new Map(),
  };
}
