import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { filesUnder, isFolder, makeFolder, namesIn, reasonOf } from './files.ts';

/**
 * Makes the folder hold exactly `files`; null = the file stays as it is. Nothing is touched when it does already. Otherwise the part
 * that differs is written beside as a whole new folder (unchanged files are linked) and swapped in by two renames: the whole folder, or,
 * where only one of the folders in it differs, that one. A killed run leaves the old state or the new one; what a kill between the two
 * renames leaves is put right by `recoverFolder` at the next start. `within` names the only folder in it that `files` are of: nothing
 * else is looked at. Cost: the files of that part, and a look at the names of all or of those within.
 *
 * **Diagnostics:** STORE_WRITE_FAILED.
 */
export function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string | null>,
  within = '',
): Outcome<{ written: string[]; unchanged: number }> {
  const isOther = ([path, text]: readonly [string, string | null]) =>
    text !== null && currentText(join(folder, path)) !== text;
  const written = [...files].filter(isOther).map(([path]) => path);
  const held = filesUnder(join(folder, within)).map((path) => (within === '' ? path : `${within}/${path}`));
  const gone = held.filter((path) => !files.has(path));
  const unchanged = files.size - written.length;
  if (written.length === 0 && gone.length === 0 && (files.size > 0 || isFolder(folder)))
    return outcome({ written, unchanged });
  try {
    recoverFolder(folder);
    for (const { path } of leftBeside(folder)) rmSync(path, { recursive: true, force: true });
    swap(folder, partOf(folder, [...written, ...gone]), files, new Set(written));
  } catch (error) {
    recoverFolder(folder);
    const message = `${folder} could not be written: ${reasonOf(error)}.`;
    return outcome({ written: [], unchanged }, [diagnose('STORE_WRITE_FAILED', message, { file: folder })]);
  }
  return outcome({ written, unchanged });
}

/** The only folder in this one that differs; '' = several do, or there is no folder yet. */
function partOf(folder: string, differing: readonly string[]): string {
  const parts = new Set(differing.map((path) => (path.includes('/') ? (path.split('/')[0] ?? '') : '')));
  const [only = ''] = parts;
  return parts.size === 1 && isFolder(folder) ? only : '';
}

/** What stands beside a folder while a part of it is swapped: `rules.new`, `rules.old~aksu-city-akimat`. */
function besideOf(folder: string, state: 'new' | 'old', part: string): string {
  return `${folder}.${state}${part === '' ? '' : `~${part}`}`;
}

function swap(
  folder: string,
  part: string,
  files: ReadonlyMap<string, string | null>,
  changed: ReadonlySet<string>,
): void {
  const [fresh, old, target] = [besideOf(folder, 'new', part), besideOf(folder, 'old', part), join(folder, part)];
  makeFolder(fresh);
  const prefix = part === '' ? '' : `${part}/`;
  const inPart = [...files].filter(([path]) => path.startsWith(prefix));
  for (const [path, text] of inPart) {
    const place = join(fresh, path.slice(prefix.length));
    makeFolder(dirname(place));
    if (text !== null && changed.has(path)) writeFileSync(place, text);
    else linkOrCopy(join(folder, path), place);
  }
  if (existsSync(target)) renameSync(target, old);
  if (part === '' || inPart.length > 0) renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
  rmSync(fresh, { recursive: true, force: true });
}

/** What stands beside the folder: its state (`new`, `old`), the part that it is of, and its path. */
function leftBeside(folder: string): { readonly state: string; readonly part: string; readonly path: string }[] {
  const states = new Map(['new', 'old'].map((state) => [`${basename(folder)}.${state}`, state]));
  return namesIn(dirname(folder)).flatMap((name) => {
    const [head = '', part = ''] = name.split('~');
    const state = states.get(head);
    return state === undefined ? [] : [{ state, part, path: join(dirname(folder), name) }];
  });
}

/** Puts back what a run killed between the two renames of `replaceFolder` left beside. */
export function recoverFolder(folder: string): void {
  for (const { state, part, path } of leftBeside(folder))
    if (state === 'old' && !existsSync(join(folder, part))) renameSync(path, join(folder, part));
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
