// The five committed documents, read, parsed and extracted once per test file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { corpusVocabulary } from '../../../src/app/corpus-vocabulary.ts';
import { sourceIn } from '../../../src/app/flatten.ts';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { ExtractedRules } from '../../../src/extract/extract-rules.ts';
import { extractRules } from '../../../src/extract/extract-rules.ts';
import type { Expression } from '../../../src/model/expression.ts';
import type { Provision } from '../../../src/model/provision.ts';
import { parseExpression } from '../../../src/parse/index.ts';
import { readPlainText } from '../../../src/read/plain-text.ts';

export const CORPUS = {
  '000': { act: 'atyrau-city-akimat/2022-02-15/324', file: 'corpus/atyrau-city-akimat/2022-02-15_324/kk.txt' },
  '001': {
    act: 'kazygurt-district-maslikhat/2018-04-09/28-189-vi',
    file: 'corpus/kazygurt-district-maslikhat/2018-04-09_28-189-vi/kk.txt',
  },
  '002': { act: 'mddiai/2019-11-26/324-nq', file: 'corpus/mddiai/2019-11-26_324-nq/kk.txt' },
  '003': { act: 'atyrau-oblast-akimat/2023-06-29/105', file: 'corpus/atyrau-oblast-akimat/2023-06-29_105/kk.txt' },
  '004': {
    act: 'aksu-city-akimat/2018-05-04/278-5',
    file: 'corpus/aksu-city-akimat/2018-05-04_278-5/ru@2023-04-11.txt',
  },
} as const;
export type DocumentName = keyof typeof CORPUS;

export interface Extracted extends ExtractedRules {
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;
}

function quotedUnits(provision: Provision): Provision[] {
  return provision.kind === 'quotation' ? [...provision.children] : provision.children.flatMap(quotedUnits);
}

function withoutQuotations(provision: Provision): Provision {
  const children = provision.children.filter((child) => child.kind !== 'quotation').map(withoutQuotations);
  return { ...provision, children };
}

/** Returns the rules of an expression: its methodology or the new text it brings with its own annexes, then its own points. */
export function extractExpression(expression: Expression, act: string, file: string): Extracted {
  const brought = [...quotedUnits(expression.act), ...expression.act.children.filter(({ kind }) => kind === 'annex')];
  const points = expression.act.children.filter(({ kind }) => kind === 'point').map(withoutQuotations);
  const common = {
    lang: expression.lang,
    act,
    sourceOf: sourceIn(act, file, expression.decoded),
    hashOf: (words: string) => `sha256:${createHash('sha256').update(words).digest('hex')}`,
  };
  const ofText = extractRules({ ...common, units: expression.methodology?.children ?? brought, ofAct: false });
  const ofAct = extractRules({ ...common, units: points, ofAct: true });
  return {
    rules: [...ofText.value.rules, ...ofAct.value.rules],
    account: [...ofText.value.account, ...ofAct.value.account],
    diagnostics: [...ofText.diagnostics, ...ofAct.diagnostics],
    text: expression.decoded,
  };
}

/** Returns the rules of a text, read as the file of a document is. */
export function extractText(text: string, act = 'body/2020-01-01/1', file = 'text.txt'): Extracted {
  const source = readPlainText(new TextEncoder().encode(text), { file, sha256: '', vocabulary: corpusVocabulary() });
  return extractExpression(parseExpression(source.value).value, act, file);
}

/** Returns the rules of one of the five documents. */
export function extractDocument(name: DocumentName): Extracted {
  const { act, file } = CORPUS[name];
  return extractText(readFileSync(file, 'utf8'), act, file);
}
