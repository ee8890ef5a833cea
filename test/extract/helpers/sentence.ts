// Rules of single sentences, given as points of a methodology.
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { extractRules } from '../../../src/extract/extract-rules.ts';
import type { Lang } from '../../../src/model/ids.ts';
import type { Rule, RuleType, TypedRule } from '../../../src/model/rule-graph.ts';
import type { SentenceAccount } from '../../../src/model/sentence-account.ts';
import { outline } from './outline.ts';

export interface Read {
  readonly rules: readonly Rule[];
  readonly account: readonly SentenceAccount[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns what is read of the lines: "4. …" is a point, "1) …" a subpoint, "## …" a chapter, other lines are paragraphs. */
export function readLines(lang: Lang, ...lines: readonly string[]): Read {
  const result = extractRules({
    lang,
    units: outline(lines.join('\n')),
    act: 'body/2020-01-01/1',
    ofAct: false,
    sourceOf: () => ({ act: 'body/2020-01-01/1', file: 'text.txt', spans: [] }),
    hashOf: (words) => `sha256:${words.length}`,
  });
  return { ...result.value, diagnostics: result.diagnostics };
}

/** Returns the params of the rules of one type. */
export function paramsOf<T extends RuleType>(read: Read, type: T): TypedRule<T>['params'][] {
  return read.rules
    .filter((rule): rule is Extract<Rule, TypedRule<T>> => rule.type === type)
    .map((rule) => rule.params as TypedRule<T>['params']);
}

export const codesOf = (read: Read): string[] => read.diagnostics.map(({ code }) => code);
