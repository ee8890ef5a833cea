import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFolder } from '../../src/app/import.ts';
import { loadCorpus } from '../../src/app/load-corpus.ts';
import type { Workspace } from '../../src/app/workspace.ts';
import { ImportAnswer } from '../../src/model/answers.ts';
import { FILES, writeRepository } from '../support/act-repository.ts';
import { copiedWorkspace } from '../support/workspace.ts';

const ACT = 'baltash-city-maslikhat/2018-04-12/21-3-vi';

function git(folder: string, args: readonly string[], date = '2020-01-01'): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: `${date}T12:00:00Z`, GIT_COMMITTER_DATE: '2024-05-05T12:00:00Z' };
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.kz', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, expect.anything()]);
}

function commit(folder: string, files: Readonly<Record<string, string>>, date: string): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, ['add', '-A']);
  git(folder, ['commit', '-q', '-m', 'x'], date);
}

const textOf = (name: string): string => FILES[`acts/700001/${name}`] ?? '';
const FIRST = { 'acts/1/rus.md': textOf('rus@2018-04-12.md'), 'acts/1/kaz.md': textOf('kaz@2018-04-12.md') };
const SECOND = { 'acts/1/rus.md': textOf('rus@2022-02-03.md'), 'acts/1/kaz.md': textOf('kaz@2022-02-03.md') };

function repository(): string {
  const folder = writeRepository({ 'README.md': '# Acts\n' });
  git(folder, ['init', '-q']);
  return folder;
}

async function answerOf(workspace: Workspace, folder: string, write = false): Promise<ImportAnswer> {
  return ImportAnswer.parse((await importFolder(workspace, { folder, write })).value);
}

const editionsIn = (answer: ImportAnswer): string[] =>
  (answer.taken[0]?.editions ?? []).map(({ lang, date }) => `${lang} ${date}`);

describe('the history of one path is the editions of one act', () => {
  test('the first state is the text as adopted, a later one the edition that its metadata name', async () => {
    const folder = repository();
    commit(folder, { ...FIRST, 'acts/1/meta.yaml': textOf('meta@2018-04-12.yaml') }, '2023-01-01');
    commit(folder, { ...SECOND, 'acts/1/meta.yaml': textOf('meta@2022-02-03.yaml') }, '2023-01-02');
    const answer = await answerOf(copiedWorkspace(), folder);
    expect(answer.taken.map(({ act }) => act)).toEqual([ACT]);
    expect(editionsIn(answer)).toEqual(['kk 2018-04-12', 'ru 2018-04-12', 'kk 2022-02-03', 'ru 2022-02-03']);
    expect(answer.diagnostics.map((entry) => entry.code)).not.toContain('IMPORT_DATE_FROM_HISTORY');
    expect(answer.left.map(({ path }) => path)).toEqual(['README.md']);
  });

  test('a state whose words are the same is no edition', async () => {
    const folder = repository();
    commit(folder, FIRST, '2018-04-12');
    commit(folder, { 'acts/1/rus.md': `${FIRST['acts/1/rus.md']}\n\n` }, '2019-01-01');
    expect(editionsIn(await answerOf(copiedWorkspace(), folder))).toEqual(['kk 2018-04-12', 'ru 2018-04-12']);
  });

  test('where nothing else tells the edition, the day of the commit does, and it is said', async () => {
    const folder = repository();
    const changed = {
      'acts/1/rus.md': (FIRST['acts/1/rus.md'] ?? '').replace('двух рабочих', 'трех рабочих').replace('пяти', 'семи'),
    };
    commit(folder, FIRST, '2018-04-12');
    commit(folder, { 'acts/1/rus.md': `${changed['acts/1/rus.md']}\n\n99. Новый пункт.\n` }, '2021-06-07');
    const answer = await answerOf(copiedWorkspace(), folder);
    expect(editionsIn(answer)).toEqual(['kk 2018-04-12', 'ru 2018-04-12', 'ru 2021-06-07']);
    expect(answer.diagnostics.map((entry) => entry.code)).toContain('IMPORT_DATE_FROM_HISTORY');
  });

  test('they are taken in once; a second run writes nothing', async () => {
    const [folder, workspace] = [repository(), copiedWorkspace()];
    const metadata = (edition: string) => ({ 'acts/1/meta.yaml': textOf(`meta@${edition}.yaml`) });
    commit(folder, { ...FIRST, ...metadata('2018-04-12') }, '2023-01-01');
    commit(folder, { ...SECOND, ...metadata('2022-02-03') }, '2023-01-02');
    expect((await answerOf(workspace, folder, true)).taken[0]?.state).toBe('written');
    const files = loadCorpus(workspace.corpus).value.acts.find((act) => act.work.id === ACT)?.manifest?.files;
    expect(files?.map(({ file }) => file).sort()).toEqual(['kk.md', 'kk@2022-02-03.md', 'ru.md', 'ru@2022-02-03.md']);
    expect((await answerOf(workspace, folder, true)).taken[0]?.state).toBe('held');
  });

  test('only the folder that is named counts, not the repository around it', async () => {
    const folder = repository();
    commit(folder, { ...FIRST, 'other/2/rus.md': FIRST['acts/1/rus.md'] ?? '' }, '2023-01-01');
    commit(folder, SECOND, '2023-01-02');
    const answer = await answerOf(copiedWorkspace(), join(folder, 'acts'));
    expect(editionsIn(answer)).toHaveLength(4);
  });
});

describe('a foreign repository', () => {
  test('runs no program that its settings name', async () => {
    const folder = repository();
    commit(folder, FIRST, '2023-01-01');
    commit(folder, SECOND, '2023-01-02');
    const mark = join(folder, 'ran');
    const program = join(folder, 'program.sh');
    writeFileSync(program, `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
    const settings = `[core]\n\tfsmonitor = ${program}\n\tpager = ${program}\n\thooksPath = ${folder}\n[log]\n\tshowSignature = true\n[gpg]\n\tprogram = ${program}\n[diff]\n\texternal = ${program}\n`;
    writeFileSync(join(folder, '.git/config'), `${readFileSync(join(folder, '.git/config'), 'utf8')}\n${settings}`);
    expect(editionsIn(await answerOf(copiedWorkspace(), folder))).toHaveLength(4);
    expect(existsSync(mark)).toBe(false);
  });

  test('whose history is broken is read as it is now, and it is said', async () => {
    const folder = repository();
    commit(folder, FIRST, '2023-01-01');
    commit(folder, SECOND, '2023-01-02');
    rmSync(join(folder, '.git/objects'), { recursive: true });
    mkdirSync(join(folder, '.git/objects'));
    const answer = await answerOf(copiedWorkspace(), folder);
    expect(answer.taken.map(({ act }) => act)).toEqual([ACT]);
    expect(answer.diagnostics.map((entry) => entry.code)).toContain('IMPORT_HISTORY_UNREAD');
  });
});
