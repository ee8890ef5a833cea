import type { Steps } from '../../base/steps.ts';
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

/** Returns a commented case file for a law on a day; where several laws are possible, for all that they ask. Runs in the browser too. */
export function newCaseUnder(law: BodyLaw, date: string, messages: ScoreSpeech): string {
  return caseTemplate(rulesOn(law, date), { body: law.body.id, date }, messages);
}

/** What a page asks for in fields. */
export interface CaseForm {
  /** The facts of a case file without its comments, all unknown. */
  readonly template: CaseFacts;
  /** Every fact that the law of the day asks for, with the points that ask for it. */
  readonly asked: AskedFacts;
}

/** Returns the form of a case under a law on a day, in steps: of a law that is asked for the first time each takes many milliseconds. */
export function* caseFormInSteps(law: BodyLaw, date: string): Steps<CaseForm> {
  const rules = rulesOn(law, date);
  yield;
  const template = caseFacts(rules, { body: law.body.id, date });
  yield;
  return { template, asked: askedFacts(compileRules(rules)) };
}
