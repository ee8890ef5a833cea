import type { Dirent } from 'node:fs';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';

/** Returns the bytes of a file, or null and why not. **Diagnostics:** STORE_FILE_MISSING, STORE_FILE_TOO_LARGE. */
export function readBytes(path: string, maxBytes: number): Outcome<Uint8Array | null> {
  try {
    const { size } = statSync(path);
    if (size > maxBytes) {
      const message = `${path} has ${size} bytes; the limit is ${maxBytes}.`;
      return outcome(null, [diagnose('STORE_FILE_TOO_LARGE', message, { file: path })]);
    }
    return outcome(readFileSync(path));
  } catch (error) {
    return outcome(null, [
      diagnose('STORE_FILE_MISSING', `${path} cannot be read: ${reasonOf(error)}.`, { file: path }),
    ]);
  }
}

/** Returns why a file operation failed, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission is denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the file system is read-only',
  };
  return (code !== undefined && reasons[code]) || (error instanceof Error ? error.message : String(error));
}

/** Returns the names in a folder, sorted by code point; empty when there is none. */
export function namesIn(folder: string): string[] {
  return entriesIn(folder).map((entry) => entry.name);
}

/** The entries of a folder with their kinds, by which no file is looked at. */
function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Writes a file so that a reader sees the old bytes or the new, never a part. */
export function writeFileAtomic(path: string, text: string | Uint8Array): void {
  makeFolder(dirname(path));
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}

/** Makes the folder and those above it. Node's own recursive way never ends where a folder exists that takes no children (/proc). */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it in between.
    if (!isFolder(folder)) throw error;
  }
}

/** Returns all files under a folder as paths with `/`, sorted; hidden ones are left out. */
export function filesUnder(folder: string): string[] {
  const found: string[] = [];
  const walk = (relative: string): void => {
    for (const entry of entriesIn(join(folder, relative))) {
      if (entry.name.startsWith('.')) continue;
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(folder, path)))) walk(path);
      else found.push(path);
    }
  };
  walk('');
  return found;
}
