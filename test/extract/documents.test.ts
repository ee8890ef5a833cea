// The five documents as a whole: quotes lead back to the bytes, every sentence is accounted for, ids are as the contract says.
import { describe, expect, test } from 'vitest';
import { Rule } from '../../src/model/rule-graph.ts';
import { CORPUS, type DocumentName, type Extracted, extractDocument } from './helpers/documents.ts';

const NAMES = Object.keys(CORPUS) as DocumentName[];
const documents = new Map<DocumentName, Extracted>(NAMES.map((name) => [name, extractDocument(name)]));
const of = (name: DocumentName): Extracted => documents.get(name) as Extracted;

const letters = (text: string): string => text.replace(/\s+/gu, '');

describe.each(NAMES)('document %s', (name) => {
  test('every rule has the shape of its type', () => {
    const faults = of(name).rules.flatMap((rule) => {
      const parsed = Rule.safeParse(rule);
      return parsed.success ? [] : [`${rule.id}: ${parsed.error.message}`];
    });
    expect(faults).toEqual([]);
  });

  test('a rule id is its type and first provision, and no id repeats', () => {
    const { rules } = of(name);
    expect(rules.filter((rule) => rule.id.replace(/~\d+$/, '') !== `${rule.type}/${rule.provisions[0]}`)).toEqual([]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test('the spans of a citation hold the words of its quote in the stored file', () => {
    const bytes = new TextEncoder().encode(of(name).text);
    const decode = (span: readonly [number, number]): string => new TextDecoder().decode(bytes.slice(span[0], span[1]));
    const wrong = of(name).rules.flatMap((rule) =>
      rule.citations.flatMap(({ quote, source }) => {
        const found = letters(source.spans.map(decode).join(''));
        return found === letters(quote) ? [] : [`${rule.id}: ${quote} <> ${found}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('more than nine tenths of the sentences are claimed, at most three in a hundred are not modelled', () => {
    const { account } = of(name);
    const share = (verdict: string): number =>
      account.filter((entry) => entry.verdict === verdict).length / account.length;
    expect(share('claimed')).toBeGreaterThanOrEqual(0.9);
    expect(share('not-modelled')).toBeLessThanOrEqual(0.03);
  });

  test('a sentence with a duty verb or a quantity is never waved through as no norm', () => {
    const DUTY = /(?:^|\s)(?:тиіс|құқылы|міндетті|обязан|должны|должно|вправе)(?=[\s.,;])|(?:ады|еді|йды|йді)\.$/u;
    const QUANTITY = /\d+ (?:жұмыс күн|балл|адам|рабоч|человек)|саны \d/u;
    const waved = of(name).account.filter(
      (entry) => entry.verdict === 'not-normative' && (DUTY.test(entry.text) || QUANTITY.test(entry.text)),
    );
    expect(waved).toEqual([]);
  });

  test('the account claims by rules that exist', () => {
    const ids = new Set(of(name).rules.map(({ id }) => id));
    expect(
      of(name)
        .account.flatMap(({ rules }) => rules)
        .filter((id) => !ids.has(id)),
    ).toEqual([]);
  });
});

test('the errors of the five documents are none: every number in them can be read', () => {
  const errors = NAMES.flatMap((name) => of(name).diagnostics.filter(({ severity }) => severity === 'error'));
  expect(errors).toEqual([]);
});

test('rows of the collapsed table of document 001 are reported and give no rule', () => {
  const { rules, diagnostics } = of('001');
  const unreadable = diagnostics
    .filter(({ code }) => code === 'EXTRACT_ROW_UNREADABLE')
    .map(({ place }) => place.provision);
  expect(unreadable).toEqual(['annex_4__tbl_1__row_6', 'annex_4__tbl_1__row_7', 'annex_4__tbl_1__row_8']);
  expect(rules.filter((rule) => rule.provisions.some((id) => unreadable.includes(id)))).toEqual([]);
});

test('document 002 has no column of ineffective indicators: null, not an empty list', () => {
  const rows = of('002').rules.filter((rule) => rule.type === 'indicators');
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.every((rule) => rule.type === 'indicators' && rule.params.ineffective === null)).toBe(true);
});
