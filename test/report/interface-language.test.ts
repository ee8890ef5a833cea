import { describe, expect, test } from 'vitest';
import { DIAGNOSTIC_CODES, type DiagnosticCode } from '../../src/base/diagnostic-codes.ts';
import { codeAdvice, codeMeaning } from '../../src/messages/codes.ts';
import { sayFinding } from '../../src/messages/findings.ts';
import { sayReason } from '../../src/messages/reasons.ts';
import type { AddAnswer } from '../../src/model/add-answer.ts';
import type { Rule } from '../../src/model/rule-graph.ts';
import { printAdd } from '../../src/report/print-add.ts';
import { printExplain } from '../../src/report/print-explain.ts';
import { printImport } from '../../src/report/print-import.ts';

const LANGS = ['kk', 'ru'] as const;
/** Two Latin words side by side are a sentence of another language. Matches `no title`, must not match `adisteme` or `meta.yaml`. */
const ENGLISH = /(?:^|[\s"(])[a-z]{2,}[,:]? [a-z]{2,}(?![\w.-])/u;
/** What is to be typed stays as it is. */
const TYPED = /`[^`]*`|--[a-z]+/gu;

const problem = (code: string, message: string): AddAnswer['diagnostics'][number] => ({
  code,
  severity: 'error',
  message,
  place: {},
  related: [],
});

describe('who asks in Kazakh or Russian is answered in that language', () => {
  test.each(LANGS)('every diagnostic code says in %s what it means and what to do', (lang) => {
    const english = Object.keys(DIAGNOSTIC_CODES).filter((code) => {
      const words = [codeMeaning(code as DiagnosticCode, lang), codeAdvice(code as DiagnosticCode, lang)];
      return words.some((text) => ENGLISH.test(text.replace(TYPED, '')) || !/\p{Script=Cyrillic}/u.test(text));
    });
    expect(english).toEqual([]);
  });

  test('a finding is its meaning with the words found, in English its message', () => {
    const finding = {
      code: 'USE_BODY_UNKNOWN',
      message: 'No state body is called "Х".',
      place: {},
      found: 'Х',
      expected: 'x-city',
    };
    expect(sayFinding(finding, 'en')).toBe('No state body is called "Х".');
    expect(sayFinding(finding, 'ru')).toBe('В корпусе нет органа с таким названием. "Х" -> "x-city"');
    expect(sayFinding(finding, 'kk')).toBe('Корпуста мұндай атауы бар орган жоқ. "Х" -> "x-city"');
    const there = { ...finding, place: { provision: 'point_5' } };
    expect(sayFinding(there, 'ru')).toBe('В корпусе нет органа с таким названием. [point_5] "Х" -> "x-city"');
  });

  test('a reason keeps what it is about; one without a row is told in general words', () => {
    expect(sayReason('another subject: О бюджете', 'ru')).toBe('о другом предмете: О бюджете');
    expect(sayReason('another subject: no title', 'kk')).toBe('басқа мәселе туралы: тақырыбы жоқ');
    expect(sayReason('no word says what is to be done', 'ru')).toBe('нет слова, говорящего, что сделать');
    expect(sayReason('never heard of', 'ru')).toBe('использовать нельзя');
    expect(sayReason('never heard of', 'en')).toBe('never heard of');
  });

  test.each(LANGS)('files that an import leaves are told in %s', (lang) => {
    const left = [{ path: 'a.md', why: 'another subject: no methodology of appraising servants is named' }];
    const answer = { schema: 'adisteme/import/1' as const, taken: [], left, diagnostics: [] };
    expect(printImport(answer, lang)).not.toMatch(ENGLISH);
  });

  test.each(LANGS)('what a rule is made of is told in %s', (lang) => {
    const rule: Rule = {
      id: 'quorum/point_7',
      type: 'quorum',
      params: { fraction: '2/3', comparison: 'at-least' },
      provisions: ['point_7'],
      uses: ['commission.members'],
      gives: [],
      citations: [],
    } as unknown as Rule;
    const heads = printExplain([{ act: 'x', rule }], lang).match(/(?<=^ {2}|; )[a-z]+(?=: )/gmu);
    expect(heads).toBeNull();
    expect(printExplain([{ act: 'x', rule }], 'en')).toContain('  uses: commission.members; gives: -');
  });

  test('a file that cannot be read is told in one message, without an act of question marks', () => {
    const unread: AddAnswer = {
      schema: 'adisteme/add/1',
      identity: {
        id: null,
        body: null,
        type: null,
        adopted: null,
        number: null,
        registration: null,
        title: null,
        lang: 'ru',
      },
      edits: [],
      touches: { provisions: [], rules: [], from: null },
      undetermined: [],
      impact: { comparedOn: null, dates: [], rows: [], dangling: [], cases: [] },
      written: false,
      diagnostics: [
        problem('READ_DAMAGED', 'The PDF cannot be opened.'),
        problem('ADD_IDENTITY_INCOMPLETE', 'No body is named.'),
      ],
    };
    expect(printAdd(unread, 'ru').split('\n')).toEqual([
      '! READ_DAMAGED: Файл повреждён.',
      'Ничего не записано: пока неизвестно, что это за акт, внести его нельзя.',
    ]);
    const told = (identity: Partial<AddAnswer['identity']>) =>
      printAdd({ ...unread, identity: { ...unread.identity, title: 'О кружке', ...identity }, diagnostics: [] }, 'ru');
    expect(told({}).split('\n')).toEqual([
      'Акт: в тексте не указано (ru)',
      '  О кружке',
      'Изменения: 0',
      'Ничего не записано: пока неизвестно, что это за акт, внести его нельзя.',
    ]);
    expect(told({ number: '7' })).toContain('\n  № 7\n');
    expect(told({ type: 'order', adopted: '2024-03-05' })).toContain('\n  приказ, принят 2024-03-05\n');
  });
});
