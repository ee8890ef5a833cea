import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a folder tree with what tells whether it changed. */
export interface WalkedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly changedMs: number;
}

export interface Walk {
  readonly files: readonly WalkedFile[];
  /** A limit was met: not every file is listed. */
  readonly isCut: boolean;
}

/** A repository of all acts of a country has some hundred thousand files; folders are nested a few levels. */
export const WALK_LIMITS = { files: 1_000_000, depth: 64 } as const;

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entriesOf(folder: string): { name: string; isFolder: boolean; isFile: boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory(), isFile: entry.isFile() }))
      .sort((a, b) => compareNames(a.name, b.name));
  } catch {
    return [];
  }
}

/**
 * Returns every file under a folder in order of its path, hidden ones left out. Links are not followed, so that no tree is endless
 * and nothing outside of the folder is read.
 */
export function walkFolder(folder: string, limits: { files: number; depth: number } = WALK_LIMITS): Walk {
  const files: WalkedFile[] = [];
  let isCut = false;
  const visit = (relative: string, depth: number): void => {
    if (depth > limits.depth) isCut = true;
    if (isCut) return;
    for (const { name, isFolder, isFile } of entriesOf(join(folder, relative))) {
      if (name.startsWith('.')) continue;
      const path = relative === '' ? name : `${relative}/${name}`;
      if (isFolder) visit(path, depth + 1);
      else if (isFile && files.length < limits.files) {
        const { size, mtimeMs } = statSync(join(folder, path));
        files.push({ path, size, changedMs: mtimeMs });
      } else if (isFile) isCut = true;
    }
  };
  visit('', 0);
  return { files, isCut };
}
