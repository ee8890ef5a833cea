import { existsSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { filesUnder, isFolder, makeFolder, namesIn, reasonOf } from './files.ts';

/** The names of what is to be done, beside the folder: first being written, then decided upon. */
const preparedOf = (folder: string): string => `${folder}.new`;
const decidedOf = (folder: string): string => `${folder}.ready`;
const FILES = 'files';
const GONE = 'gone.json';

/**
 * Makes the folder hold exactly `files`; null = the file stays as it is. Nothing is touched when it does already. What differs is
 * written beside and decided upon by one rename; only then it is moved in. A run killed before that leaves the old state, one killed
 * after it the new one, which `recoverFolder` completes at the next start. Cost: what differs, and a look at the names.
 *
 * **Diagnostics:** STORE_WRITE_FAILED.
 */
export function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string | null>,
): Outcome<{ written: string[]; unchanged: number }> {
  const changed = [...files].filter(([path, text]) => text !== null && currentText(join(folder, path)) !== text);
  const gone = filesUnder(folder).filter((path) => !files.has(path));
  const written = changed.map(([path]) => path);
  const unchanged = files.size - written.length;
  if (written.length === 0 && gone.length === 0 && (files.size > 0 || isFolder(folder)))
    return outcome({ written, unchanged });
  try {
    prepare(folder, changed, gone);
    renameSync(preparedOf(folder), decidedOf(folder));
    carryOut(folder);
  } catch (error) {
    rmSync(preparedOf(folder), { recursive: true, force: true });
    const message = `${folder} could not be written: ${reasonOf(error)}.`;
    return outcome({ written: [], unchanged }, [diagnose('STORE_WRITE_FAILED', message, { file: folder })]);
  }
  return outcome({ written, unchanged });
}

/** Completes what a killed run had decided upon, and throws away what it had not. */
export function recoverFolder(folder: string): void {
  if (existsSync(preparedOf(folder))) rmSync(preparedOf(folder), { recursive: true, force: true });
  if (existsSync(decidedOf(folder))) carryOut(folder);
}

function prepare(
  folder: string,
  changed: readonly (readonly [string, string | null])[],
  gone: readonly string[],
): void {
  const prepared = preparedOf(folder);
  rmSync(prepared, { recursive: true, force: true });
  makeFolder(join(prepared, FILES));
  for (const [path, text] of changed) {
    const target = join(prepared, FILES, path);
    makeFolder(dirname(target));
    writeFileSync(target, text ?? '');
  }
  writeFileSync(join(prepared, GONE), JSON.stringify(gone));
}

/** Moves the files in and takes the others away; done twice, it ends the same. */
function carryOut(folder: string): void {
  const decided = decidedOf(folder);
  const fresh = join(decided, FILES);
  if (!existsSync(folder) && existsSync(fresh)) renameSync(fresh, folder);
  for (const path of filesUnder(fresh)) {
    makeFolder(dirname(join(folder, path)));
    renameSync(join(fresh, path), join(folder, path));
  }
  for (const path of JSON.parse(currentText(join(decided, GONE)) ?? '[]') as string[]) {
    rmSync(join(folder, path), { force: true });
    removeEmpty(folder, dirname(path));
  }
  rmSync(decided, { recursive: true, force: true });
}

/** Folders that hold nothing more. */
function removeEmpty(folder: string, path: string): void {
  if (path === '.' || !isFolder(join(folder, path)) || namesIn(join(folder, path)).length > 0) return;
  rmdirSync(join(folder, path));
  removeEmpty(folder, dirname(path));
}

function currentText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
