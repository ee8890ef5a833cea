// The whole rule set of each document, every line of it read against the source before it was committed.
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/model/rule-graph.ts';
import { CORPUS, type DocumentName, extractDocument } from './helpers/documents.ts';

/** Returns the rules as YAML that a person can read beside the source: params in one line, quotes below. */
function print(rules: readonly Rule[]): string {
  const entries = rules.map((rule) => {
    const quotes = rule.citations.map(({ quote }) => `    - ${JSON.stringify(quote)}`);
    return [
      `- id: ${rule.id}`,
      `  provisions: [${rule.provisions.join(', ')}]`,
      ...(rule.scope === undefined ? [] : [`  scope: ${JSON.stringify(rule.scope)}`]),
      `  params: ${JSON.stringify(rule.params)}`,
      '  quotes:',
      ...quotes,
    ].join('\n');
  });
  return `${entries.join('\n')}\n`;
}

describe.each(Object.keys(CORPUS) as DocumentName[])('document %s', (name) => {
  test('gives the rules that were read by eye', async () => {
    const folder = CORPUS[name].act.replaceAll('/', '__');
    await expect(print(extractDocument(name).rules)).toMatchFileSnapshot(`../golden/${folder}/rules.yaml`);
  });
});
