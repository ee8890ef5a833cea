import type { RuleAnswer } from '../model/answers.ts';
import type { Lang } from '../model/ids.ts';
import { LANGS } from '../model/ids.ts';
import type { RuleParams, RuleType } from '../model/rule-graph.ts';

/** A rule of one side that may apply on its day. */
export interface LivingRule {
  readonly answer: RuleAnswer;
  readonly type: RuleType;
  readonly params: RuleParams;
  /** Languages in which its words are held. */
  readonly langs: readonly Lang[];
}

/** Returns the rules that apply or may apply; ceased ones and those still to come are left out. */
export function livingRules(answers: readonly RuleAnswer[]): LivingRule[] {
  return answers.flatMap((answer) => {
    if (answer.params === null || answer.status === 'ceased' || answer.status === 'not-yet-effective') return [];
    const langs = LANGS.filter((lang) => answer.citations.some((citation) => citation.lang === lang));
    return [{ answer, type: answer.type as RuleType, params: answer.params as RuleParams, langs }];
  });
}

/** Returns a language that both have words in, or null. */
export function commonLang(left: readonly Lang[], right: readonly Lang[]): Lang | null {
  return left.find((lang) => right.includes(lang)) ?? null;
}
