// Nothing a user gives crashes, hangs, or loses data: one clear message, the right exit code, the files that were there whole.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copiedWorkspace, projectFolder } from '../support/workspace.ts';
import { adisteme } from './run.ts';

const workspace = copiedWorkspace();
const common = ['--corpus', workspace.corpus, '--rules', workspace.rules];

function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  );
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(workspace.folder, name);
  writeFileSync(path, content);
  return path;
}

function noStackTrace(text: string): void {
  expect(text).not.toMatch(/\n\s+at .+:\d+:\d+/u);
}

describe('a wrong question gets one clear message', () => {
  const questions: readonly (readonly [string, readonly string[], number, RegExp])[] = [
    ['an unknown body', ['asof', '--body', 'nobody', '--date', '2020-01-01'], 2, /No state body .* "nobody"/u],
    [
      'an ambiguous body',
      ['asof', '--body', 'Атырау', '--date', '2020-01-01'],
      2,
      /atyrau-city-akimat.*atyrau-oblast-akimat/u,
    ],
    ['an impossible date', ['asof', '--body', 'aksu-city-akimat', '--date', '2023-02-30'], 2, /2023-02-30/u],
    ['no date', ['asof', '--body', 'aksu-city-akimat'], 2, /--date/u],
    ['an unknown command', ['frobnicate'], 2, /frobnicate/u],
    ['an unknown option', ['asof', '--dat', 'x'], 2, /--date/u],
    ['an unknown language', ['bodies', '--lang', 'de'], 2, /kk, ru or en/u],
    ['an unknown language without a command', ['--lang', 'de'], 2, /kk, ru or en/u],
    [
      'a publication date that is none',
      ['asof', '--body', 'aksu-city-akimat', '--date', '2020-01-01', '--published', 'x'],
      2,
      /--published/u,
    ],
    [
      'an unknown unit',
      ['text', '--body', 'mddiai', '--date', '2021-01-01', '--provision', 'point:999'],
      2,
      /point:999/u,
    ],
    ['an unknown diagnostic', ['explain', 'NO_SUCH_CODE'], 2, /NO_SUCH_CODE/u],
    ['a word that every object knows', ['explain', 'toString'], 2, /toString/u],
    [
      'an unknown type of rules',
      ['asof', '--body', 'mddiai', '--date', '2021-01-01', '--type', 'quorums'],
      2,
      /no rule type/u,
    ],
    ['an act that has no history here', ['history', '--body', 'mddiai', '--act', 'a/2020-01-01/1'], 2, /not a method/u],
    [
      'an unknown act',
      ['asof', '--body', 'mddiai', '--date', '2021-01-01', '--act', 'a/2020-01-01/1'],
      2,
      /not a methodology/u,
    ],
  ];
  for (const [what, args, code, message] of questions) {
    test(what, () => {
      const run = adisteme([...args, ...(args[0] === 'frobnicate' ? [] : ['--corpus', workspace.corpus])]);
      expect(run.code).toBe(code);
      expect(run.err).toMatch(message);
      noStackTrace(run.err);
    });
  }

  test('with --json the problem is one JSON document on stdout', () => {
    const run = adisteme(['asof', '--body', 'nobody', '--date', '2020-01-01', '--json', '--corpus', workspace.corpus]);
    expect(JSON.parse(run.out)).toMatchObject({ diagnostics: [{ code: 'USE_BODY_UNKNOWN' }] });
  });

  test('a corpus that is not there is told, and no rules are lost', () => {
    const run = adisteme(['build', '--corpus', join(workspace.folder, 'nowhere'), '--rules', workspace.rules]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/There is no corpus folder/u);
  });
});

describe('a bad document is refused and changes nothing', () => {
  const half = readFileSync(
    join(workspace.corpus, 'kazygurt-district-maslikhat/2018-04-09_28-189-vi/kk.txt'),
    'utf8',
  ).slice(0, 9000);
  const documents: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['empty.txt', '', /READ_EMPTY/u],
    ['binary.txt', Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 251), /READ_NOT_TEXT|READ_ENCODING/u],
    ['novel.txt', 'Все счастливые семьи похожи друг на друга.\n'.repeat(400), /ADD_IDENTITY_INCOMPLETE/u],
    ['one-line.txt', 'қаулы '.repeat(4_000_000), /READ_TOO_LARGE/u],
  ];
  for (const [name, content, message] of documents) {
    test(name, () => {
      const before = snapshot(workspace.corpus);
      const run = adisteme(['add', file(name, content), '--yes', ...common]);
      expect(run.code).toBe(1);
      expect(`${run.out}${run.err}`).toMatch(message);
      noStackTrace(run.err);
      expect(snapshot(workspace.corpus)).toEqual(before);
    });
  }

  test('half a decree is read as far as it goes, with what is missing, and not written without --yes', () => {
    const before = snapshot(workspace.corpus);
    const run = adisteme(['add', file('half.txt', half), ...common]);
    expect(run.code).toBe(0);
    expect(run.out).toContain('kazygurt-district-maslikhat/2018-04-09/28-189-vi');
    expect(run.out).toMatch(/PARSE_TRUNCATED|CITE_UNRESOLVED/u);
    expect(snapshot(workspace.corpus)).toEqual(before);
  });

  test('a file that is not there', () => {
    const run = adisteme(['add', join(workspace.folder, 'missing.txt'), ...common]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/there is no such file/u);
  });
});

describe('a damaged corpus', () => {
  test('broken YAML is told with line and column, the other acts are built all the same', () => {
    const broken = copiedWorkspace();
    writeFileSync(
      join(broken.corpus, 'mddiai/2019-11-26_324-nq/work.yaml'),
      'schema: adisteme/work/1\nid: "unclosed\n',
    );
    const run = adisteme(['build', '--corpus', broken.corpus, '--rules', broken.rules]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/mddiai\/2019-11-26_324-nq\/work\.yaml:\d+:\d+/u);
    expect(readdirSync(broken.rules)).toContain('aksu-city-akimat');
    noStackTrace(run.err);
  });

  test('an unknown field is told by name and place', () => {
    const broken = copiedWorkspace();
    const path = join(broken.corpus, 'mddiai/2019-11-26_324-nq/work.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}publishd: 2019-12-05\n`);
    const run = adisteme(['build', '--corpus', broken.corpus, '--rules', broken.rules]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/work\.yaml:\d+:\d+.*publishd/u);
  });

  test('evidence that somebody edited is not used', () => {
    const broken = copiedWorkspace();
    const path = join(broken.corpus, 'mddiai/2019-11-26_324-nq/kk.txt');
    writeFileSync(path, readFileSync(path, 'utf8').replace('НМИ саны 5', 'НМИ саны 9'));
    const run = adisteme(['build', '--corpus', broken.corpus, '--rules', broken.rules]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/is not the file that its manifest names/u);
  });

  test('a manifest cannot lead out of its folder', () => {
    const broken = copiedWorkspace();
    const path = join(broken.corpus, 'mddiai/2019-11-26_324-nq/manifest.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('file: kk.txt', 'file: ../../../../etc/passwd'));
    expect(adisteme(['build', '--corpus', broken.corpus, '--rules', broken.rules]).err).toMatch(
      /not a plain file name/u,
    );
  });

  test('aliases that multiply do not hang', () => {
    const broken = copiedWorkspace();
    mkdirSync(join(broken.corpus, 'x/2020-01-01_1'), { recursive: true });
    const bomb = Array.from(
      { length: 12 },
      (_, i) => `a${i}: &a${i} [${i === 0 ? '1' : Array.from({ length: 10 }, () => `*a${i - 1}`).join(', ')}]`,
    ).join('\n');
    writeFileSync(join(broken.corpus, 'x/2020-01-01_1/work.yaml'), bomb);
    expect(adisteme(['build', '--corpus', broken.corpus, '--rules', broken.rules]).code).toBe(1);
  });
});

describe('a reader that closes the pipe', () => {
  test('ends the command quietly', async () => {
    const bin = join(projectFolder, 'bin/adisteme.mjs');
    const child = spawn(
      process.execPath,
      [bin, 'asof', '--body', 'mddiai', '--date', '2021-06-01', '--json', ...common],
      {
        env: { ...process.env, ADISTEME_DEV: '1' },
      },
    );
    let told = '';
    child.stderr.on('data', (piece) => {
      told += String(piece);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((end) => child.on('close', end));
    expect({ code, told }).toEqual({ code: 0, told: '' });
  });
});
