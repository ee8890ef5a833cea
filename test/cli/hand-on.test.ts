// What people hand on is written where they say, in the form that they say, and nothing else is.
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeRepository } from '../support/act-repository.ts';
import { copiedWorkspace } from '../support/workspace.ts';
import { adisteme } from './run.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'adisteme-hand-on-'));

describe('files to hand on', () => {
  test('a comparison in four forms at once; the names of the files are told on stderr, the answer on stdout', () => {
    const out = folder();
    const files = ['html', 'md', 'csv', 'xlsx'].map((form) => join(out, `diff.${form}`));
    const options = files.flatMap((file) => [`--${file.split('.').pop()}`, file]);
    const {
      code,
      out: said,
      err,
    } = adisteme(['diff', 'kazygurt-district-maslikhat@2020-01-01', 'mddiai@2021-01-01', ...options]);
    expect([code, err.trim().split('\n')]).toEqual([0, files]);
    expect(said).toContain('Only on the right');
    expect(readdirSync(out).sort()).toEqual(['diff.csv', 'diff.html', 'diff.md', 'diff.xlsx']);
    expect(
      readFileSync(files[3] ?? '')
        .subarray(0, 2)
        .toString('latin1'),
    ).toBe('PK');
  });

  test('the text of a day as Akoma Ntoso, beside the answer that is asked for', () => {
    const file = join(folder(), 'text.xml');
    const args = ['text', '--body', 'aksu-city-akimat', '--date', '2024-01-08', '--json', '--akn', file];
    const { code, out, err } = adisteme(args);
    expect([code, err.trim(), JSON.parse(out).schema]).toEqual([0, file, 'adisteme/text/1']);
    expect(readFileSync(file, 'utf8')).toContain('<FRBRlanguage language="rus"/>');
  });

  test('a text held in two languages is two files, or the one that is asked for', () => {
    const workspace = copiedWorkspace();
    const common = ['--corpus', workspace.corpus, '--rules', workspace.rules];
    expect(adisteme(['import', writeRepository(), '--yes', ...common]).code).toBe(0);
    const out = folder();
    const ask = [
      'text',
      '--body',
      'baltash-city-maslikhat',
      '--date',
      '2023-01-01',
      ...common,
      '--akn',
      join(out, 'a.b.xml'),
    ];
    expect(adisteme(ask).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['a.b.kk.xml', 'a.b.ru.xml']);
    expect(adisteme([...ask, '--text-lang', 'ru']).code).toBe(0);
    expect(readFileSync(join(out, 'a.b.xml'), 'utf8')).toBe(readFileSync(join(out, 'a.b.ru.xml'), 'utf8'));
  });

  test('one unit cannot be handed on alone, and a day without a text gives no file', () => {
    const file = join(folder(), 'text.xml');
    const ask = (...more: string[]) => adisteme(['text', '--body', 'aksu-city-akimat', ...more, '--akn', file]);
    expect(ask('--date', '2024-01-08', '--provision', 'point:5').code).toBe(2);
    const { code, err } = ask('--date', '2010-01-01');
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      'adisteme: No methodology of aksu-city-akimat is known to have applied on 2010-01-01: there is no text to hand on.',
    ]);
    expect(existsSync(file)).toBe(false);
  });

  test('a place that cannot be written is told, with no stack trace', () => {
    const { code, err } = adisteme(['matrix', '--date', '2023-08-15', '--xlsx', '/proc/no/such.xlsx']);
    expect(code).toBe(1);
    expect(err).toContain('/proc/no/such.xlsx could not be written');
    expect(err).not.toContain('    at ');
  });

  test('add tells days and rules before anything is written', () => {
    const workspace = copiedWorkspace();
    const common = ['--corpus', workspace.corpus, '--rules', workspace.rules, '--lang', 'ru'];
    const { code, out } = adisteme(['add', join(import.meta.dirname, '../app/fixtures/aksu-55-1.ru.txt'), ...common]);
    expect(code).toBe(0);
    expect(out).toContain('2024-04-04  начинается не позже, если обязанность опубликовать исполнена: point_6');
    expect(out).toContain('КЦИ: от 3 до 5 -> от 2 до 4');
    expect(out).toContain('Ничего не записано');
  });
});
