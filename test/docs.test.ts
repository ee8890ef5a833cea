// Documents that are generated, or that name files, must not rot.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIAGNOSTIC_CODES } from '../src/base/diagnostic-codes.ts';
import { diagnosticsPage } from '../src/report/diagnostics-page.ts';

const root = dirname(import.meta.dirname);
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('base/codes'))
  .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
  .join('\n');

describe('the documents are in step with the code', () => {
  test('docs/diagnostics.md is what the code table gives (npm run docs writes it)', () => {
    expect(readFileSync(join(root, 'docs/diagnostics.md'), 'utf8')).toBe(diagnosticsPage());
  });

  test('every diagnostic code is used somewhere', () => {
    const unused = Object.keys(DIAGNOSTIC_CODES).filter((code) => !sources.includes(`'${code}'`));
    expect(unused).toEqual([]);
  });

  test('every code has a meaning and an advice in whole sentences', () => {
    for (const [code, { meaning, advice }] of Object.entries(DIAGNOSTIC_CODES)) {
      expect(meaning, code).toMatch(/\.$/u);
      expect(advice, code).toMatch(/\.$/u);
    }
  });

  test('every link between the documents leads to a file', () => {
    const pages = [
      'README.md',
      ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.md'))
        .map((path) => `docs/${path}`),
    ];
    const broken: string[] = [];
    for (const page of pages) {
      if (!existsSync(join(root, page))) continue;
      for (const [, target = ''] of readFileSync(join(root, page), 'utf8').matchAll(/\]\(((?!https?:|#)[^)\s]+)\)/gu)) {
        if (!existsSync(join(root, dirname(page), target.split('#')[0] ?? ''))) broken.push(`${page} -> ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });
});
