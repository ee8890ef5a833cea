import { describe, expect, test } from 'vitest';
import { readKindOfAct } from '../../src/app/import-kind.ts';
import { parseDocument } from '../../src/app/make-document.ts';
import { mayBeAboutAppraisal } from '../../src/lexicon/act-kind-words.ts';
import { type GeneratedAct, generateActs } from '../support/generated-acts.ts';

function kindOf(act: GeneratedAct): string {
  if (!mayBeAboutAppraisal(act.text)) return 'other';
  const bytes = new TextEncoder().encode(act.text);
  const input = { path: act.name, bytes, sha256: '', lang: null, mediaType: 'text/markdown', isConsolidated: false };
  return readKindOfAct(parseDocument(input).expression).relation ?? 'other';
}

const acts = generateActs();
const byTemplate = new Map<string, GeneratedAct[]>();
for (const act of acts) {
  const key = `${act.name.slice(0, act.name.indexOf('/'))} (${act.lang})`;
  byTemplate.set(key, [...(byTemplate.get(key) ?? []), act]);
}

describe('acts about a methodology are told from what only looks so', () => {
  test('there are enough of both', () => {
    expect(acts.filter((act) => act.label !== 'other').length).toBeGreaterThan(150);
    expect(acts.filter((act) => act.label === 'other').length).toBeGreaterThan(300);
  });

  test.each([...byTemplate.keys()])('%s', (key) => {
    const wrong = (byTemplate.get(key) ?? []).filter((act) => kindOf(act) !== act.label);
    expect(wrong.map((act) => `${act.name}: ${kindOf(act)} instead of ${act.label}`)).toEqual([]);
  });
});
