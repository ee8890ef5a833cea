import type { ScoreSpeech } from '../../messages/score-voice.ts';
import type { BodyLaw } from '../../model/body-law.ts';
import type { Rule } from '../../model/rule-graph.ts';
import type { AskedFacts, CaseFacts } from '../../score/case-template.ts';
import { askedFacts, caseFacts, caseTemplate } from '../../score/case-template.ts';
import { compileRules } from '../../score/compile-rules.ts';
import { lawVersionsOn } from '../law-versions.ts';
import { timeLogic } from '../time-logic.ts';

export type { AskedFacts, CaseFacts };

function rulesOn(law: BodyLaw, date: string): Rule[] {
  const { versions } = lawVersionsOn(law, date, timeLogic);
  return [...new Map(versions.flatMap((version) => version.rules ?? []).map((rule) => [rule.id, rule])).values()];
}

/** Returns every fact that the law of the day asks for, with the points that ask for it. Runs in the browser too. */
export function factsAskedOn(law: BodyLaw, date: string): AskedFacts {
  return askedFacts(compileRules(rulesOn(law, date)));
}

/** Returns a commented case file for a law on a day; where several laws are possible, for all that they ask. Runs in the browser too. */
export function newCaseUnder(law: BodyLaw, date: string, messages: ScoreSpeech): string {
  return caseTemplate(rulesOn(law, date), { body: law.body.id, date }, messages);
}

/** Returns the facts of that file without its comments: for a page, which asks for them in fields. */
export function newFactsUnder(law: BodyLaw, date: string): CaseFacts {
  return caseFacts(rulesOn(law, date), { body: law.body.id, date });
}
