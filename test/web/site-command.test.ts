import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { send } from '../support/http.ts';
import { projectFolder } from '../support/workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'adisteme-site-'));

/** Runs a command in this process; what it prints is not looked at. */
async function quietly(args: readonly string[]): Promise<number> {
  const { write: out } = process.stdout;
  const { write: err } = process.stderr;
  process.stdout.write = (() => true) as typeof out;
  process.stderr.write = (() => true) as typeof err;
  try {
    return await main([...args, '--rules', join(folder, 'rules')], projectFolder);
  } finally {
    process.stdout.write = out;
    process.stderr.write = err;
  }
}

describe('adisteme site', () => {
  test('writes a folder that needs nothing from elsewhere, and over an earlier site only', async () => {
    const target = join(folder, 'site');
    expect(await quietly(['site', target, '--body', 'mddiai'])).toBe(0);
    expect(readdirSync(join(target, 'data/bodies'))).toEqual(['mddiai.json']);
    // Findings come body by body, and only of bodies that are here.
    expect(readdirSync(join(target, 'data/check/kk'))).toEqual(['mddiai.json']);
    const index = readFileSync(join(target, 'index.html'), 'utf8');
    expect(index).toContain("default-src 'none'");
    expect(index).not.toMatch(/(?:src|href)="https?:/u);
    expect(await quietly(['site', target, '--body', 'aksu-city-akimat'])).toBe(0);
    expect(readdirSync(join(target, 'data/bodies'))).toEqual(['aksu-city-akimat.json']);
  });

  test('does not write into a folder that holds other files', async () => {
    const target = join(folder, 'mine');
    mkdirSync(target);
    writeFileSync(join(target, 'letter.txt'), 'x');
    expect(await quietly(['site', target])).toBe(2);
    expect(readdirSync(target)).toEqual(['letter.txt']);
  });

  test('takes names of bodies in any spelling, and refuses what is none', async () => {
    const target = join(folder, 'one.html');
    expect(await quietly(['site', target, '--single', '--body', 'Атырау облысының әкімдігі'])).toBe(0);
    expect(readFileSync(target, 'utf8')).toContain('data-path="data/bodies/atyrau-oblast-akimat.json"');
    expect(await quietly(['site', join(folder, 'none.html'), '--single', '--body', 'Париж'])).toBe(2);
    expect(existsSync(join(folder, 'none.html'))).toBe(false);
  });
});

describe('adisteme serve', () => {
  test('refuses a port that is none', async () => {
    for (const port of ['70000', '-1', 'x', '1e3']) expect(await quietly(['serve', '--port', port])).toBe(2);
  });

  test('says where it is, answers there, and ends with code 0 when it is stopped', async () => {
    const child = spawn(process.execPath, [join(projectFolder, 'bin/adisteme.mjs'), 'serve', '--port', '0', '--json'], {
      cwd: projectFolder,
      env: { ...process.env, ADISTEME_DEV: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    const line = await new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text))));
    const { url, token } = JSON.parse(line);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    expect(token.length).toBeGreaterThan(20);
    expect((await send(`${url}api/explain?what=READ_LINK_DISPLACED`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
