import type { InterfaceLang } from '../../messages/interface-lang.ts';
import { scoreSpeech } from '../../messages/score-speech.ts';
import type { BodyLaw } from '../../model/body-law.ts';
import { caseTemplate } from '../../score/case-template.ts';
import { lawVersionsOn } from '../law-versions.ts';
import { timeLogic } from '../moments.ts';

/** Returns a commented case file for a law on a day; where several laws are possible, for all that they ask. Runs in the browser too. */
export function newCaseUnder(law: BodyLaw, date: string, lang: InterfaceLang): string {
  const { versions } = lawVersionsOn(law, date, timeLogic);
  const rules = new Map(versions.flatMap((version) => version.rules ?? []).map((rule) => [rule.id, rule]));
  return caseTemplate([...rules.values()], { body: law.body.id, date, messages: scoreSpeech(lang) });
}
