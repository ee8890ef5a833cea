import { livingRules } from '../../compare/living-rule.ts';
import { describeRule, titleOf } from '../../compare/rule-row.ts';
import { RULE_TITLES } from '../../messages/compare-rules.ts';
import type { InterfaceLang } from '../../messages/interface-lang.ts';
import type { AsOf } from '../../model/answers.ts';

/** A rule as a person reads it: what it is about, and what it says. */
export interface RuleWords {
  readonly title: string;
  readonly text: string;
}

/** Returns the rules of an answer in words, by id; those that do not apply are left out. Runs in the browser too. */
export function rulesInWords(answer: AsOf, lang: InterfaceLang): ReadonlyMap<string, RuleWords> {
  return new Map(
    livingRules(answer.rules).map((rule) => [
      rule.answer.id,
      {
        title: titleOf(rule)[lang],
        text: describeRule(rule, { sameBody: true, lang: rule.langs[0] ?? null })[lang],
      },
    ]),
  );
}

/** Returns what rules of a type are about. */
export function typeInWords(type: string, lang: InterfaceLang): string {
  return RULE_TITLES[type]?.[lang] ?? type;
}
