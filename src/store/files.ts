import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
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
  try {
    return readdirSync(folder).sort((a, b) => (a < b ? -1 : 1));
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
function makeFolder(folder: string): void {
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
    for (const name of namesIn(join(folder, relative))) {
      if (name.startsWith('.')) continue;
      const path = relative === '' ? name : `${relative}/${name}`;
      if (isFolder(join(folder, path))) walk(path);
      else found.push(path);
    }
  };
  walk('');
  return found;
}

/**
 * Makes the folder hold exactly `files`. Nothing is touched when it does already; otherwise a whole new folder is built beside
 * (unchanged files are linked) and swapped in by two renames, so a killed run leaves the old state or the new one; what a kill
 * between the two renames leaves is put right by `recoverFolder` at the next start.
 *
 * **Diagnostics:** STORE_WRITE_FAILED.
 */
export function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
): Outcome<{ written: string[]; unchanged: number }> {
  const written: string[] = [];
  for (const [path, text] of files) if (currentText(join(folder, path)) !== text) written.push(path);
  const gone = filesUnder(folder).filter((path) => !files.has(path));
  const unchanged = files.size - written.length;
  if (written.length === 0 && gone.length === 0 && (files.size > 0 || isFolder(folder)))
    return outcome({ written, unchanged });
  const fresh = `${folder}.new`;
  const old = `${folder}.old`;
  try {
    rmSync(fresh, { recursive: true, force: true });
    makeFolder(fresh);
    const changed = new Set(written);
    for (const [path, text] of files) {
      makeFolder(dirname(join(fresh, path)));
      if (changed.has(path)) writeFileSync(join(fresh, path), text);
      else linkOrCopy(join(folder, path), join(fresh, path));
    }
    rmSync(old, { recursive: true, force: true });
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(fresh, folder);
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    recoverFolder(folder);
    const problem: Diagnostic = diagnose('STORE_WRITE_FAILED', `${folder} could not be written: ${reasonOf(error)}.`, {
      file: folder,
    });
    return outcome({ written: [], unchanged }, [problem]);
  }
  return outcome({ written, unchanged });
}

/** Puts back what a run killed between the two renames of `replaceFolder` left beside. */
export function recoverFolder(folder: string): void {
  const old = `${folder}.old`;
  if (existsSync(old)) {
    if (!existsSync(folder)) renameSync(old, folder);
    else rmSync(old, { recursive: true, force: true });
  }
  rmSync(`${folder}.new`, { recursive: true, force: true });
}

function currentText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
