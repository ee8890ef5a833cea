import { describe, expect, test } from 'vitest';
import type { LintCode } from '../../src/base/codes/lint.ts';
import { LINT_CODES } from '../../src/base/codes/lint.ts';
import type { DiagnosticCode } from '../../src/base/diagnostic-codes.ts';
import { DIAGNOSTIC_CODES } from '../../src/base/diagnostic-codes.ts';
import { codeAdvice, codeMeaning } from '../../src/messages/codes.ts';
import { lintMessage } from '../../src/messages/lint.ts';
import { LINT_MESSAGES } from '../../src/messages/lint-messages.ts';

/** Matches `{marks}`. */
const SLOT = /\{[a-zA-Z]+\}/gu;
/** Matches Kazakh letters that Russian has not. */
const KAZAKH = /[әғқңөұүһі]/iu;

/** Stages whose diagnostics `check` prints. */
const PRINTED = /^(?:READ|PARSE|CITE|AMEND|TIME|EXTRACT|GRAPH|STORE|LINT|CHECK)_/u;

describe('what check says in three languages', () => {
  test('a message has the same slots in every language', () => {
    for (const [code, { kk, ru, en }] of Object.entries(LINT_MESSAGES)) {
      const slots = (text: string) => [...new Set(text.match(SLOT) ?? [])].sort();
      expect(slots(kk), `${code} kk`).toEqual(slots(en));
      expect(slots(ru), `${code} ru`).toEqual(slots(en));
    }
  });

  test('no slot is left open, whatever the data', () => {
    for (const code of Object.keys(LINT_CODES) as LintCode[])
      for (const lang of ['kk', 'ru', 'en'] as const) expect(lintMessage(code, {}, lang)).not.toMatch(SLOT);
  });

  test('every code of the lint and of the list of accepted findings is told in Kazakh and in Russian', () => {
    for (const code of Object.keys(DIAGNOSTIC_CODES) as DiagnosticCode[]) {
      if (!/^(?:LINT|CHECK)_/u.test(code)) continue;
      expect(codeMeaning(code, 'kk'), code).toMatch(KAZAKH);
      expect(codeMeaning(code, 'ru'), code).not.toMatch(KAZAKH);
      expect(codeAdvice(code, 'ru'), code).not.toBe(codeAdvice(code, 'en'));
    }
  });

  test('nearly every code that check can print is told in Kazakh and in Russian; the rest falls back to English', () => {
    const codes = (Object.keys(DIAGNOSTIC_CODES) as DiagnosticCode[]).filter((code) => PRINTED.test(code));
    for (const lang of ['kk', 'ru'] as const) {
      const untold = codes.filter((code) => codeMeaning(code, lang) === codeMeaning(code, 'en'));
      expect(untold.length / codes.length, `${lang}: ${untold.join(', ')}`).toBeLessThan(0.1);
    }
  });
});
