// Two copies of one act in different formats: recognised by content, and what they say differently is found.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { add } from '../../src/app/add.ts';
import { askAsOf } from '../../src/app/ask.ts';
import { check } from '../../src/app/check.ts';
import { importFolder } from '../../src/app/import.ts';
import { compareCopies } from '../../src/compare/copies.ts';
import { printAdd } from '../../src/report/print-add.ts';
import { docxOfHtml } from '../support/act-docx.ts';
import { actHtml } from '../support/act-html.ts';
import { readTextCopy } from '../support/same-tree.ts';
import { copiedWorkspace, projectFolder } from '../support/workspace.ts';

const DOCUMENT = 'mddiai/2019-11-26_324-nq/kk.txt';
const ACT = 'mddiai/2019-11-26/324-nq';
const copy = readTextCopy(DOCUMENT);
const HTML = actHtml(copy.source, copy.expression);

/** Three words, one number, one unit. */
const CHANGED = HTML.replace('үш айдан кем', 'екі айдан кем')
  .replace('өкілетті болып есептеледі', 'заңды болып саналады')
  .replace('5 адамнан кем', '7 адамнан кем')
  .replace(/<p[^>]*>[^<]*Комиссияның хатшысы дауыс беруге қатыспайды\.[^<]*<\/p>/u, '');

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'adisteme-copies-')), name);
  writeFileSync(path, content);
  return path;
}

const request = (file: string, write = false) => ({ file, write, body: null, lang: null });

describe('a second copy of an act that the corpus holds', () => {
  const workspace = copiedWorkspace();

  test('with the same words in another format is said to be the same', async () => {
    for (const file of [fileOf('copy.html', HTML), fileOf('copy.docx', docxOfHtml(HTML))]) {
      const { value } = await add(workspace, request(file));
      const codes = value?.diagnostics.map((entry) => entry.code) ?? [];
      expect(value?.identity.id).toBe(ACT);
      expect(codes).toContain('ADD_COPY_SAME');
      expect(codes.filter((code) => code.startsWith('COPY_'))).toEqual([]);
      expect(value && printAdd(value, 'en')).toContain('the same words');
    }
  });

  test.each([
    ['html', (html: string): string | Uint8Array => html],
    ['docx', docxOfHtml],
  ] as const)('with other words shows each of them, and no others (%s)', async (format, make) => {
    expect(CHANGED.length).toBeLessThan(HTML.length);
    const { value } = await add(workspace, request(fileOf(`copy.${format}`, make(CHANGED))));
    const found = value?.diagnostics.filter((entry) => entry.code.startsWith('COPY_')) ?? [];
    expect(found.map((entry) => [entry.code, entry.place.provision])).toEqual([
      ['COPY_WORDS_DIFFER', 'point_4'],
      ['COPY_WORDS_DIFFER', 'point_5__para_2'],
      ['COPY_WORDS_DIFFER', 'point_29'],
      ['COPY_UNIT_LACKS', 'point_33'],
    ]);
    const printed = value === null ? '' : printAdd(value, 'kk');
    expect(printed).toContain('мерзімі [-үш-] {+екі+} айдан кем');
    expect(printed).toContain('саны [-5-] {+7+} адамнан');
    expect(printed).toContain('[-өкілетті-] {+заңды+} болып [-есептеледі-] {+саналады+}');
  });

  test('is kept beside the first, which stays the one that is used; check tells the differences', async () => {
    const before = await askAsOf(workspace, {
      body: 'mddiai',
      date: '2021-01-01',
      lang: 'en',
      type: undefined,
      act: undefined,
    });
    const { value } = await add(workspace, request(fileOf('copy.html', CHANGED), true));
    expect(value?.written).toBe(true);
    const after = await askAsOf(workspace, {
      body: 'mddiai',
      date: '2021-01-01',
      lang: 'en',
      type: undefined,
      act: undefined,
    });
    expect(after.value?.provisions).toEqual(before.value?.provisions);
    expect(after.value?.rules.map((rule) => rule.id)).toEqual(before.value?.rules.map((rule) => rule.id));
    const { counts } = await check(workspace, { code: null, errorsOnly: false }, () => {});
    expect([counts.COPY_WORDS_DIFFER, counts.COPY_UNIT_LACKS]).toEqual([3, 1]);
  });
});

test('a copy that does not say which act it is is known by its words', async () => {
  const workspace = copiedWorkspace();
  const text = readFileSync(join(projectFolder, 'corpus', DOCUMENT), 'utf8');
  const bare = text.slice(text.indexOf('1-тарау. Жалпы ережелер') - 320);
  const { value } = await add(workspace, request(fileOf('copy.txt', bare)));
  expect(value?.identity.id).toBe(ACT);
  expect(value?.diagnostics.map((entry) => entry.code)).toContain('ADD_COPY_RECOGNISED');
});

test('two copies in an imported folder are compared', async () => {
  const workspace = copiedWorkspace();
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-copies-'));
  const renamed = (html: string): string => html.replaceAll('324/НҚ', '325/НҚ');
  writeFileSync(join(folder, 'a.html'), renamed(HTML));
  writeFileSync(join(folder, 'b.html'), renamed(CHANGED));
  const { value } = await importFolder(workspace, { folder, write: false });
  expect(value?.left.map((entry) => entry.why)).toEqual(['another copy of a.html']);
  expect(value?.diagnostics.filter((entry) => entry.code === 'COPY_WORDS_DIFFER')).toHaveLength(3);
});

describe('copies are compared unit by unit', () => {
  const point = (label: string, words: string) => ({
    id: `point_${label}`,
    kind: 'point',
    words: `${label}. ${words}`,
  });
  const RULES = 'Заседание Комиссии считается правомочным при участии двух третей ее состава.';
  const TERM = 'Служащий знакомится с результатами оценки в течение двух рабочих дней.';

  test('spaces, quotes and dashes are no difference', () => {
    const { same, differences } = compareCopies(
      [point('5', 'в те чение "двух"  дней')],
      [point('5', 'в течение «двух» дней')],
    );
    expect([same, differences]).toEqual([1, []]);
  });

  test('the same words under another number are found as such', () => {
    const { differences } = compareCopies([point('5', RULES), point('6', TERM)], [point('5', RULES), point('7', TERM)]);
    expect(differences.map(({ what, first, second }) => [what, first, second])).toEqual([
      ['number', 'point_6', 'point_7'],
    ]);
  });

  test('a changed number is a changed word', () => {
    const { differences } = compareCopies([point('5', 'не менее 5 членов')], [point('5', 'не менее 7 членов')]);
    expect(differences.map(({ what, first }) => [what, first])).toEqual([['words', 'point_5']]);
  });
});
