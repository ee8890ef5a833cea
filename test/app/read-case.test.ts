import { describe, expect, test } from 'vitest';
import { parseCase, parseCaseLine } from '../../src/app/read-case.ts';

const told = (line: string) => parseCaseLine(line, 'line 1').diagnostics.map((entry) => entry.message);

describe('a case in one line of JSON', () => {
  test.each([
    '{"body":"mddiai","evaluatedOn":"2020-12-25","plan":{"kpis":5}}',
    '{ "body": "mddiai", "plan": { "kpis": 5 } }',
    '{"body":"mddiai","name":"a \\u0062 \\"c\\""}',
  ])('is the same as read by the slow way: %s', (line) => {
    expect(parseCaseLine(line, 'line 1')).toEqual(parseCase(line, 'line 1'));
    expect(parseCaseLine(line, 'line 1').value).not.toBeNull();
  });

  test('a field given twice, an unknown field and a text that is no JSON are told', () => {
    expect(told('{"body":"mddiai","body":"aksu-city-akimat"}')[0]).toContain('unique');
    expect(told('{"body":"mddiai","kpiz":[]}')).toEqual(['the file has the unknown field "kpiz".']);
    expect(told('{"__proto__":{"a":1},"body":"mddiai"}')).toEqual(['the file has the unknown field "__proto__".']);
    expect(told('[1, 2')[0]).toBeDefined();
  });
});
