import { lazily } from '../base/remember.ts';
import type { Said } from '../messages/interface-lang.ts';
import type { AsOf } from '../model/answers.ts';
import type { RuleType } from '../model/rule-graph.ts';
import type { Facet } from './facet.ts';
import { facetsOf } from './facets-of.ts';
import { generationOf } from './generation.ts';
import type { LivingRule } from './living-rule.ts';
import { livingRules } from './living-rule.ts';
import { keyOf } from './rule-key.ts';
import { describeRule } from './rule-row.ts';

/** Values of another body mean the same only without point numbers and words of a language. */
const SCOPE = { sameBody: false, lang: null } as const;

/** A rule with all that is compared of it, worked out once. */
export interface MatrixRule {
  readonly rule: LivingRule;
  /** Rules of one type and key stand in one row. */
  readonly key: string;
  /** What it says, in one line that is equal where the rules are. */
  readonly printed: string;
  /** Its values one by one: asked for only where a body has several rules of one key. */
  readonly values: () => ReadonlySet<string>;
  readonly said: Said;
}

/** An answer as far as it is the same in every language: what a matrix is made from. */
export type ColumnAnswer = Omit<AsOf, 'query' | 'reason' | 'diagnostics'>;

/** What the matrix needs of a body: its answer without the words of its units, so that a thousand bodies can be held at once. */
export interface MatrixColumn {
  readonly body: string;
  readonly answer: Pick<AsOf, 'body' | 'status' | 'certainty' | 'text' | 'restUnknown' | 'rulesUnknown'>;
  readonly rules: readonly MatrixRule[];
  /** Types of rules that only words can tell apart: these stand in no row. */
  readonly wordy: ReadonlySet<RuleType>;
  readonly generation: ReturnType<typeof generationOf>;
}

function valuesOf(facets: readonly Facet[]): Set<string> {
  return new Set(facets.flatMap(({ items, name, value }) => items?.map((item) => item.id) ?? [`${name}=${value}`]));
}

function matrixRule(rule: LivingRule, key: string): MatrixRule {
  const facets = facetsOf(rule, SCOPE);
  const parts = facets.flatMap(({ isWords, name, value }) => (isWords === true ? [] : [`${name}=${value ?? ''}`]));
  const values = lazily(() => valuesOf(facetsOf(rule, SCOPE)));
  const said = describeRule(rule, SCOPE, facets);
  return { rule, key, printed: parts.sort().join(';'), values, said };
}

/** Returns the column of a body from its answer on the day. */
export function columnOf(whole: ColumnAnswer): MatrixColumn {
  const { body, status, certainty, text, restUnknown, rulesUnknown } = whole;
  const living = livingRules(whole.rules);
  const keyed = living.map((rule) => ({ rule, key: keyOf(rule) }));
  return {
    body: body.id,
    answer: { body, status, certainty, text, restUnknown, rulesUnknown },
    rules: keyed.flatMap(({ rule, key }) => (key === null ? [] : [matrixRule(rule, key)])),
    wordy: new Set(keyed.flatMap(({ rule, key }) => (key === null ? [rule.type] : []))),
    generation: generationOf(whole, living),
  };
}
