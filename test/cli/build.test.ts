// The main job as a user runs it: the same bytes everywhere, whole or not at all.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copiedWorkspace, projectFolder } from '../support/workspace.ts';
import { adisteme } from './run.ts';

function bytesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map((entry) => [
      join(entry.parentPath, entry.name).slice(folder.length),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  );
}

describe('adisteme build', () => {
  test('gives the committed rule files, byte for byte, and a second run writes nothing', () => {
    const workspace = copiedWorkspace();
    const options = ['--corpus', workspace.corpus, '--rules', workspace.rules, '--json'];
    const first = JSON.parse(adisteme(['build', ...options]).out) as { written: string[] };
    expect(first.written.length).toBeGreaterThan(5);
    expect(bytesOf(workspace.rules)).toEqual(bytesOf(join(projectFolder, 'rules')));
    const second = JSON.parse(adisteme(['build', ...options]).out) as { written: string[]; unchanged: number };
    expect(second).toMatchObject({ written: [], unchanged: first.written.length });
    rmSync(join(workspace.folder, '.adisteme-cache'), { recursive: true, force: true });
    expect(JSON.parse(adisteme(['build', ...options]).out)).toMatchObject({ written: [] });
  }, 60_000);

  test('a run killed at 20 seeded moments leaves the old rules or the new ones, never a mixture', async () => {
    const workspace = copiedWorkspace();
    const options = ['--corpus', workspace.corpus, '--rules', workspace.rules];
    expect(adisteme(['build', ...options]).code).toBe(0);
    const complete = bytesOf(workspace.rules);
    // The old state lacks one body, so that every run must write.
    const kept = mkdtempSync(join(tmpdir(), 'adisteme-old-'));
    cpSync(workspace.rules, join(kept, 'rules'), { recursive: true });
    rmSync(join(kept, 'rules/mddiai'), { recursive: true });
    const old = bytesOf(join(kept, 'rules'));
    let seed = 20220215;
    const started = performance.now();
    expect(adisteme(['build', ...options]).code).toBe(0);
    // Moments over the whole length of a run on this machine, so that some fall into the writing.
    const length = performance.now() - started;
    for (let round = 0; round < 20; round += 1) {
      rmSync(workspace.rules, { recursive: true, force: true });
      cpSync(join(kept, 'rules'), workspace.rules, { recursive: true });
      rmSync(join(workspace.folder, '.adisteme-cache/corpus/build.json'), { force: true });
      seed = (seed * 1103515245 + 12345) % 2147483648;
      await killedAfter(length * (0.2 + (seed % 1000) / 1000), ['build', ...options]);
      // What a kill between two renames leaves is put right by the next start of any command.
      if (!existsSync(workspace.rules)) adisteme(['asof', '--body', 'mddiai', '--date', '2021-01-01', ...options]);
      const now = bytesOf(workspace.rules);
      const isOld = JSON.stringify(now) === JSON.stringify(old);
      expect(isOld || JSON.stringify(now) === JSON.stringify(complete), `round ${round}, seed ${seed}`).toBe(true);
    }
  }, 120_000);
});

function killedAfter(ms: number, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectFolder, 'bin/adisteme.mjs'), ...args], {
      stdio: 'ignore',
      env: { ...process.env, ADISTEME_DEV: '1' },
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), ms);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
