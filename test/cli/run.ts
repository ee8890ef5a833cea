import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../support/workspace.ts';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the published command from the sources and returns what it said. */
export function adisteme(args: readonly string[], cwd: string = projectFolder): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'bin/adisteme.mjs'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ADISTEME_DEV: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}
