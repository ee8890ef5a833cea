// Methodologies of our own in both languages: the two readers must give the same rules of the same points.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { finishDocument, parseDocument } from '../../src/app/make-document.ts';
import type { ReadDocument } from '../../src/app/read-document.ts';
import { compareRules, compareUnits } from '../../src/compare/two-languages.ts';

const SAMPLES = ['methodology-2017', 'methodology-2023'] as const;

function read(name: string, lang: 'kk' | 'ru'): ReadDocument {
  const path = `test/extract/fixtures/${name}.${lang}.md`;
  const input = { path, bytes: readFileSync(path), sha256: '', mediaType: 'text/markdown', isConsolidated: false };
  return finishDocument(parseDocument({ ...input, lang: null }), 'qarasu-district-maslikhat/2023-05-24/3-22', path);
}

describe.each(SAMPLES)('%s', (name) => {
  const [kk, ru] = [read(name, 'kk'), read(name, 'ru')];

  test('both texts have the same units', () => {
    const ids = (document: ReadDocument): string[] => document.units.map(({ id }) => id);
    const { onlyKk, onlyRu } = compareUnits(ids(kk), ids(ru));
    expect([onlyKk, onlyRu]).toEqual([[], []]);
  });

  test('both texts give the same rules', () => {
    const { equal, differ, onlyKk, onlyRu } = compareRules(kk.rules, ru.rules);
    expect(differ.map(({ kk: rule, at }) => [rule.id, at])).toEqual([]);
    expect([onlyKk, onlyRu].map((rules) => rules.map(({ id }) => id))).toEqual([[], []]);
    expect(equal.length).toBeGreaterThan(40);
  });

  test('every sentence that may be a norm is read in both', () => {
    const open = [kk, ru].flatMap(({ account }) => account.filter(({ verdict }) => verdict === 'not-modelled'));
    expect(open.map(({ provision, text }) => `${provision}: ${text}`)).toEqual([]);
  });
});
