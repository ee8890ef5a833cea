import { unitName } from '../../../messages/unit-names.ts';
import type { CaseVoice } from './case-voice.ts';

/** What parts the names of a path. Matches `.` and `[].`, must not match `-`. */
const BETWEEN = /[.[\]]+/u;

/** Returns what a fact is called that rules know by its path, `employee.tenureMonths`: the group, then the fact. */
export function sayFact(path: string, speech: CaseVoice): string {
  const names = path.split(BETWEEN).filter((name) => name !== '');
  return names.map((name) => speech.words.facts[name] ?? speech.concept(name)).join(' – ');
}

/** A path at the beginning of a step. Matches `employee.tenureMonths: 5`, must not match `Баға: 5`. */
const LEADING_FACT = /^([a-z][A-Za-z0-9]*(?:\[\])?(?:\.[A-Za-z0-9-]+)+): /u;

/** Returns the words of a step, the fact that it begins with called by its name. */
export function sayStep(text: string, speech: CaseVoice): string {
  return text.replace(LEADING_FACT, (_, path: string) => `${sayFact(path, speech)}: `);
}

/** Returns where a rule stands, by its id `eligibility-exclusion/point_6`. */
export function sayRulePlace(rule: string, speech: CaseVoice): string {
  return unitName(rule.slice(rule.indexOf('/') + 1), speech.lang);
}
