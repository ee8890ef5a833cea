import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomic } from './files.ts';

/** One earlier or present state of a file in the history of a repository. */
export interface FileVersion {
  /** Relative to the folder that was asked for, with `/`. */
  readonly path: string;
  readonly commit: string;
  /** The day of the commit as its author gives it. */
  readonly date: string;
}

/** A foreign repository may name programs in its settings: none is run, nothing is fetched, nothing is written. */
const SAFE = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'log.showSignature=false',
  '-c',
  'core.quotePath=false',
  '-c',
  'protocol.allow=never',
  '--no-pager',
];
const MOST_OUTPUT = 256 * 1024 * 1024;
const LONGEST_MS = 120_000;
/** Blobs that are asked for at once. */
const BATCH = 100;

function git(folder: string, args: readonly string[], input?: string): Buffer | null {
  const { stdout, status, error } = spawnSync('git', [...SAFE, ...args], {
    cwd: folder,
    input: input ?? '',
    maxBuffer: MOST_OUTPUT,
    timeout: LONGEST_MS,
    windowsHide: true,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_NO_LAZY_FETCH: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    },
  });
  return error === undefined && status === 0 ? stdout : null;
}

/** Says whether the folder lies in a repository that `git` here can read. */
export function hasHistory(folder: string): boolean {
  return git(folder, ['rev-parse', '--is-inside-work-tree'])?.toString().trim() === 'true';
}

/**
 * Returns the states that files of a folder have had, the oldest first for each; null where the history cannot be read. Merges add
 * no state of their own.
 */
export function versionsOf(folder: string, isWanted: (path: string) => boolean): FileVersion[] | null {
  const args = ['log', '--no-merges', '--no-renames', '--diff-filter=AM', '--relative', '--name-only', '-z'];
  const output = git(folder, [...args, '--format=%x01%H %as', '--', '.']);
  if (output === null) return null;
  const versions: FileVersion[] = [];
  for (const part of output.toString('utf8').split('\u0001')) {
    const [head = '', ...paths] = part.split('\0').map((entry) => entry.replace(/^\n/u, ''));
    const [commit = '', date = ''] = head.trim().split(' ');
    for (const path of paths) if (path !== '' && isWanted(path)) versions.push({ path, commit, date });
  }
  return versions.reverse();
}

/** The bytes of objects by name, in order; null for one that is not there or not wanted for its size. */
function readObjects(folder: string, names: readonly string[], maxBytes: number): (Buffer | null)[] {
  const output = git(folder, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''));
  if (output === null) return names.map(() => null);
  let at = 0;
  return names.map(() => {
    const end = output.indexOf(10, at);
    const fields = output.toString('utf8', at, end < 0 ? at : end).split(' ');
    at = end + 1;
    const size = Number(fields.at(-1));
    if (end < 0 || fields.length !== 3 || !Number.isSafeInteger(size)) return null;
    const bytes = output.subarray(at, at + size);
    at += size + 1;
    return size > maxBytes ? null : bytes;
  });
}

/** Writes states of files under names of their own into another folder; those that are there already are left. Returns the names. */
export function writeVersions(
  folder: string,
  versions: readonly (FileVersion & { readonly name: string })[],
  into: string,
  maxBytes: number,
): string[] {
  const prefix = git(folder, ['rev-parse', '--show-prefix'])?.toString().trim() ?? '';
  const missing = versions.filter(({ name }) => !existsSync(join(into, name)));
  for (let from = 0; from < missing.length; from += BATCH) {
    const batch = missing.slice(from, from + BATCH);
    const names = batch.map(({ commit, path }) => `${commit}:${prefix}${path}`);
    readObjects(folder, names, maxBytes).forEach((bytes, at) => {
      const version = batch[at];
      if (bytes !== null && version) writeFileAtomic(join(into, version.name), bytes);
    });
  }
  return versions.map(({ name }) => name).filter((name) => existsSync(join(into, name)));
}
