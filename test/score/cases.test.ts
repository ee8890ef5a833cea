import { describe, expect, test } from 'vitest';
import { FINDING_NAMES, RESULT_NAMES } from '../../src/model/appraisal.ts';
import { compareWith, readCaseFiles, scoreFile } from './run-case-file.ts';

const files = readCaseFiles();

describe('cases that a lawyer can read', () => {
  test.each(files)('$path', ({ file }) => {
    const { found, expected } = compareWith(scoreFile(file), file.expect);
    expect(found).toEqual(expected);
  });
});

describe('the same cases on a copy of the rules with other numbers', () => {
  const changed = files.filter(({ file }) => file.changed !== undefined);
  test.each(changed)('$path', ({ file }) => {
    const { change, expect: other } = file.changed!;
    const { found, expected } = compareWith(scoreFile(file, change), other);
    expect(found).toEqual(expected);
    // A copy with the same answer would prove nothing.
    expect(compareWith(scoreFile(file), other).found).not.toEqual(found);
  });
});

describe('what the cases cover', () => {
  test('there are at least eighty', () => {
    expect(files.length).toBeGreaterThanOrEqual(80);
  });

  test.each(FINDING_NAMES)('finding %s has a lawful case and a breach', (name) => {
    const verdicts = files.flatMap(({ file }) =>
      (file.expect.findings ?? []).filter((each) => each.what === name).map((each) => each.verdict),
    );
    expect(verdicts).toContain('lawful');
    expect(verdicts).toContain('breach');
  });

  test.each(RESULT_NAMES)('result %s stands in a case', (name) => {
    expect(files.flatMap(({ file }) => (file.expect.results ?? []).map((each) => each.what))).toContain(name);
  });

  test('every case question of the labels is among them and is run once more with other numbers', () => {
    const questions = [
      'q23',
      'q25',
      'q27',
      'q29',
      'q31',
      'q33',
      'q35',
      'q37',
      'q39',
      'q41',
      'q43',
      'q45',
      'q47',
      'q49',
    ];
    for (const question of questions) {
      const own = files.filter(({ file }) => new RegExp(`\\b${question}\\b`).test(file.citation));
      expect(
        own.map(({ file }) => file.changed !== undefined),
        question,
      ).toContain(true);
    }
  });
});
