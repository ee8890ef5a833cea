import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { checkedCorpus, measureLintRecall, measureStructuralRecall } from '../support/lint-accuracy.ts';
import { findingKeys, judgedFindings } from '../support/lint-judged.ts';
import { bytesOf, DOCUMENT_NUMBERS, DOCUMENTS } from '../support/read-corpus.ts';

describe('defects labelled by hand', () => {
  let checked: readonly Diagnostic[] = [];
  beforeAll(async () => {
    checked = await checkedCorpus();
  });

  test('the labelled defects that are no mere slips of the pen are found', () => {
    const recall = measureLintRecall(checked);
    expect(recall.missed.join('\n')).toBe('');
    expect(recall.found / recall.all).toBeGreaterThanOrEqual(0.95);
  });

  test('nothing is told where the text only looks damaged', () => {
    const { guards, wrong } = measureLintRecall(checked);
    expect(guards).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('the structural defects that a lawyer found in the five documents are found', () => {
    const recall = measureStructuralRecall(checked);
    expect(recall.missed.join('\n')).toBe('');
    expect(recall.all).toBeGreaterThan(40);
  });

  test('every finding in the five documents was read by a person, and nine of ten are right', () => {
    const judged = judgedFindings();
    const keys = DOCUMENT_NUMBERS.flatMap((number) => findingKeys(DOCUMENTS[number], bytesOf(number)));
    expect(keys.filter((key) => !judged.has(key))).toEqual([]);
    expect(keys.filter((key) => judged.get(key)).length / keys.length).toBeGreaterThanOrEqual(0.9);
  });
});
