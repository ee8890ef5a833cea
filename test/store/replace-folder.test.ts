// A folder of generated files is old or new, never a mixture; and only the part that differs is written.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, namesIn } from '../../src/store/files.ts';
import { recoverFolder, replaceFolder } from '../../src/store/replace-folder.ts';
import { RUN_FOLDER } from '../support/workspace.ts';

const BEFORE = { 'a/1.yaml': 'a1', 'a/2.yaml': 'a2', 'b/1.yaml': 'b1' };

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = join(mkdtempSync(join(process.env[RUN_FOLDER] ?? tmpdir(), 'adisteme-')), 'rules');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(filesUnder(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
const besideOf = (folder: string): string[] => namesIn(dirname(folder));

test('where one of its folders differs, only that one is swapped; what is not given anew stays', () => {
  const folder = folderWith(BEFORE);
  const other = statSync(join(folder, 'b')).ino;
  const { value } = replaceFolder(
    folder,
    new Map([
      ['a/1.yaml', 'new'],
      ['a/3.yaml', 'a3'],
      ['b/1.yaml', null],
    ]),
  );
  expect(value).toEqual({ written: ['a/1.yaml', 'a/3.yaml'], unchanged: 1 });
  expect(contentOf(folder)).toEqual({ 'a/1.yaml': 'new', 'a/3.yaml': 'a3', 'b/1.yaml': 'b1' });
  expect(statSync(join(folder, 'b')).ino).toBe(other);
  expect(besideOf(folder)).toEqual(['rules']);
});

test('where several differ, the whole is swapped; a folder that holds nothing more goes', () => {
  const folder = folderWith(BEFORE);
  replaceFolder(
    folder,
    new Map([
      ['a/1.yaml', 'new'],
      ['c/1.yaml', 'c1'],
    ]),
  );
  expect(contentOf(folder)).toEqual({ 'a/1.yaml': 'new', 'c/1.yaml': 'c1' });
  replaceFolder(folder, new Map([['c/1.yaml', null]]));
  expect(namesIn(folder)).toEqual(['c']);
  expect(besideOf(folder)).toEqual(['rules']);
});

test('where the folder that the files are of is named, no other one is looked at, and it may be new', () => {
  const folder = folderWith({ ...BEFORE, 'strange.yaml': 's' });
  replaceFolder(folder, new Map([['a/1.yaml', 'new']]), 'a');
  replaceFolder(folder, new Map([['c/1.yaml', 'c1']]), 'c');
  expect(contentOf(folder)).toEqual({ 'a/1.yaml': 'new', 'b/1.yaml': 'b1', 'c/1.yaml': 'c1', 'strange.yaml': 's' });
  replaceFolder(folder, new Map(), 'b');
  expect(namesIn(folder)).toEqual(['a', 'c', 'strange.yaml']);
  expect(besideOf(folder)).toEqual(['rules']);
});

test('what equals is not touched', () => {
  const folder = folderWith(BEFORE);
  const time = statSync(join(folder, 'a')).ctimeMs;
  expect(replaceFolder(folder, new Map(Object.entries(BEFORE))).value).toEqual({ written: [], unchanged: 3 });
  expect(statSync(join(folder, 'a')).ctimeMs).toBe(time);
});

test.each([
  ['of the whole folder', '', 'rules.old'],
  ['of one folder in it', 'a', 'rules.old~a'],
])('a kill between the two renames %s is put right', (_, part, name) => {
  const folder = folderWith(BEFORE);
  renameSync(join(folder, part), join(dirname(folder), name));
  recoverFolder(folder);
  expect(contentOf(folder)).toEqual(BEFORE);
});

test('what a run left that was killed while it wrote beside is thrown away by the next one', () => {
  const folder = folderWith(BEFORE);
  for (const name of ['rules.new', 'rules.new~a', 'rules.old~a']) mkdirSync(join(dirname(folder), name));
  replaceFolder(folder, new Map([...Object.entries(BEFORE), ['a/1.yaml', 'new']]));
  expect(contentOf(folder)).toEqual({ ...BEFORE, 'a/1.yaml': 'new' });
  expect(besideOf(folder)).toEqual(['rules']);
  expect(existsSync(join(folder, 'a'))).toBe(true);
});
