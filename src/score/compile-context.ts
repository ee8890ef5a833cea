import type { Rule, RuleType, TypedRule } from '../model/rule-graph.ts';
import type { AnyCited, Cited } from './run.ts';

/** The rules of one version by type, cited; what every compiler of a decider starts from. */
export interface CompileContext {
  readonly all: readonly AnyCited[];
  readonly rulesOf: <T extends RuleType>(type: T) => readonly Cited<T>[];
}

/** Says whether the rule stands in a form only: its provisions are all annexes or parts of annexes. */
export function isFormRule(rule: TypedRule<RuleType> | Rule): boolean {
  return rule.provisions.every((id) => id.startsWith('annex'));
}

/** Returns the name of a concept without its kind: `return-to-work` of `event:return-to-work`. */
export function nameOf(concept: string): string {
  return concept.slice(concept.indexOf(':') + 1);
}
