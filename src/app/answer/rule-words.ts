import { facetsOf } from '../../compare/facets-of.ts';
import { type LivingRule, livingRules } from '../../compare/living-rule.ts';
import { describeRule, titleOf } from '../../compare/rule-row.ts';
import { RULE_TITLES } from '../../messages/compare-rules.ts';
import type { InterfaceLang } from '../../messages/interface-lang.ts';
import type { AsOf, RuleAnswer } from '../../model/answers.ts';

/** A rule as a person reads it: what it is about, and what it says. */
export interface RuleWords {
  readonly title: string;
  readonly text: string;
}

/** Facets that only the words of the act tell: what is to be done, what the grades are called. */
const ONLY_IN_WORDS: ReadonlySet<string | null> = new Set(['content', 'words']);

/** What a rule says; its own words are added where the rest does not tell them. */
function textOf(rule: LivingRule, lang: InterfaceLang): string {
  const scope = { sameBody: true, lang: rule.langs[0] ?? null, isShown: true } as const;
  const facets = facetsOf(rule, scope);
  const told = facets.filter(({ value }) => value !== null);
  const own = told.filter(({ name, isWords }) => isWords === true && ONLY_IN_WORDS.has(name));
  const isMore = told.some(({ isWords }) => isWords !== true);
  return [describeRule(rule, scope, facets), ...(isMore ? own.map(({ said }) => said) : [])]
    .map((said) => said[lang])
    .join('; ');
}

function inWords(rule: LivingRule, lang: InterfaceLang): RuleWords {
  return { title: titleOf(rule)[lang], text: textOf(rule, lang) };
}

/** Returns a rule of an answer in words; null for one that does not apply. */
export function ruleInWords(answer: RuleAnswer, lang: InterfaceLang): RuleWords | null {
  const [rule] = livingRules([answer]);
  return rule === undefined ? null : inWords(rule, lang);
}

/** Returns the rules of an answer in words, by id; those that do not apply are left out. Runs in the browser too. */
export function rulesInWords(answer: AsOf, lang: InterfaceLang): ReadonlyMap<string, RuleWords> {
  return new Map(livingRules(answer.rules).map((rule) => [rule.answer.id, inWords(rule, lang)]));
}

/** Returns what rules of a type are about. */
export function typeInWords(type: string, lang: InterfaceLang): string {
  return RULE_TITLES[type]?.[lang] ?? type;
}
