import { describe, expect, test } from 'vitest';
import { parseCase, parseCaseLine } from '../../src/app/read-case.ts';

const told = (line: string) => parseCaseLine(line, 'line 1').diagnostics.map((entry) => entry.message);

describe('a case in one line of JSON', () => {
  test.each([
    '{"body":"mddiai","evaluatedOn":"2020-12-25","plan":{"kpis":5}}',
    '{ "body": "mddiai", "plan": { "kpis": 5 } }',
    '{"body":"mddiai","name":"a \\u0062 \\"c\\""}',
  ])('is the same as read by the slow way: %s', (line) => {
    expect(parseCaseLine(line, 'line 1').value).toEqual(parseCase(line, 'line 1').value?.facts);
    expect(parseCaseLine(line, 'line 1').value).not.toBeNull();
  });

  test('a field given twice, an unknown field and a text that is no JSON are told', () => {
    expect(told('{"body":"mddiai","body":"aksu-city-akimat"}')[0]).toContain('unique');
    expect(told('{"body":"mddiai","kpiz":[]}')).toEqual([
      'the file has the unknown field "kpiz". Did you mean "kpis"?',
    ]);
    expect(told('{"__proto__":{"a":1},"body":"mddiai"}')).toEqual(['the file has the unknown field "__proto__".']);
    expect(told('[1, 2')[0]).toBeDefined();
  });
});

describe('a case file that does not fit', () => {
  const problems = (text: string) =>
    parseCase(text, 'case.yaml').diagnostics.map(({ message, place }) => `${place.line}:${place.column} ${message}`);

  test('an unknown field inside a field that may also be null is not let through', () => {
    expect(problems('body: mddiai\nplan: {kpsi: 3}\n')).toEqual([
      '2:14 plan has the unknown field "kpsi". Did you mean "kpis"?',
    ]);
    expect(problems('body: mddiai\nemployee:\n  tenureMonth: 3\n')).toEqual([
      '3:16 employee has the unknown field "tenureMonth". Did you mean "tenureMonths"?',
    ]);
    expect(parseCaseLine('{"body":"mddiai","plan":{"kpsi":3}}', 'line 1').value).toBeNull();
  });

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', `plan: ${'{a: '.repeat(50_000)}`],
    ['dashes', '- '.repeat(50_000)],
  ])('what is nested deeper than a reader can follow is told in words: %s', (_, text) => {
    expect(problems(text)).toEqual(['1:1 case.yaml is nested deeper than any file of ours.']);
  });

  test('a value of a type that no branch of a union has is told with all types', () => {
    expect(problems('body: mddiai\nplan: 5\n')).toEqual(['2:7 plan must be object or null.']);
    expect(problems('body: mddiai\nkpis: [{achieved: maybe}]\n')).toEqual([
      '2:19 kpis.0.achieved must be of type boolean or null.',
    ]);
  });
});
