import { expect, test } from 'vitest';
import { evaluateFormula, formulaNames } from '../../src/score/formula.ts';
import { parseRatio, printRatio } from '../../src/score/ratio.ts';

const INPUTS: Readonly<Record<string, string>> = {
  a: '100',
  b: '7',
  c: '2',
  'direct-head': '18',
  circular: '12.5',
  none: '0',
};

function compute(text: string): string {
  const result = evaluateFormula(text, (name) => (INPUTS[name] === undefined ? null : parseRatio(INPUTS[name])));
  if (result.kind === 'value') return printRatio(result.value);
  return result.kind === 'missing' ? `missing ${result.names.join(' ')}` : 'unreadable';
}

test.each([
  ['a + b - c', '105'],
  ['a = b + c', '9'],
  ['direct-head + circular', '30.5'],
  ['0.4 * a + 0,6 * b', '44.2'],
  ['(a + b) / (c + 1)', '107/3'],
  ['a - b - c', '91'],
  ['2*(b+c)*(b - c)', '90'],
  ['a / none', 'unreadable'],
  ['a + x * y', 'missing x y'],
  ['a +', 'unreadable'],
  ['(a + b', 'unreadable'],
  ['a b', 'unreadable'],
  ['a; b', 'unreadable'],
  ['', 'unreadable'],
])('%j is %s', (text, expected) => expect(compute(text)).toBe(expected));

test('names stand in the order in which the act explains them', () => {
  expect(formulaNames('a = b + c + b')).toEqual(['b', 'c']);
});

test('a formula of 200 thousand brackets is refused without a crash', () => {
  const deep = `${'('.repeat(200_000)}a${')'.repeat(200_000)}`;
  expect(compute(deep)).toBe('unreadable');
});
