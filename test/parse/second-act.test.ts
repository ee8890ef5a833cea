// A file with two acts one after the other is read as one, and says so.
import { expect, test } from 'vitest';
import { parseExpression } from '../../src/parse/index.ts';
import { readPlainText } from '../../src/read/plain-text.ts';

const act = (lead: string, point: string): string => `Об утверждении методики\n\n      ${lead}:\n\n      1. ${point}\n`;
const RUSSIAN = act('Акимат города Аксу ПОСТАНОВЛЯЕТ', 'Утвердить методику.');
const KAZAKH = act('Ақсу қаласының әкімдігі ҚАУЛЫ ЕТЕДІ', 'Әдістеме бекітілсін.');

function codesOf(text: string): string[] {
  const { value } = readPlainText(new TextEncoder().encode(text), { file: 'x.txt', sha256: 'x' });
  return parseExpression(value).diagnostics.map((one) => one.code);
}

test('a file with an act in both languages is told', () => {
  expect(codesOf(`${KAZAKH}\n${RUSSIAN}`)).toContain('PARSE_SECOND_ACT');
});

test('one act is one, whatever decisions it speaks of', () => {
  expect(codesOf(`${RUSSIAN}      2. Комиссия по итогам рассмотрения решает:\n`)).not.toContain('PARSE_SECOND_ACT');
});
