import { weakest } from '../../amend/point-in-time.ts';
import type { ScoreSpeech } from '../../messages/score-voice.ts';
import type { AppraisalCase, Scorecard } from '../../model/appraisal.ts';
import type { BodyLaw } from '../../model/body-law.ts';
import type { WorkingCalendar } from '../../score/calendar.ts';
import { scoreCase } from '../../score/score-case.ts';
import { lawVersionsOn } from '../law-versions.ts';
import { timeLogic } from '../time-logic.ts';

/** What a case is worked out with. */
export interface CaseAids {
  readonly facts: AppraisalCase;
  readonly calendar: WorkingCalendar | null;
  readonly messages: ScoreSpeech;
}

/**
 * Returns the scorecard of a case with the reasons of all that it says, nothing surer than the law of the day; without the receipt, which
 * only who keeps it needs.
 */
export function reasonedCard(law: BodyLaw, date: string, { facts, calendar, messages }: CaseAids): Scorecard {
  const versions = lawVersionsOn(law, date, timeLogic, facts.act ?? undefined);
  const card = scoreCase(facts, versions, { calendar, messages, trace: true });
  const results = card.results.map((result) => ({
    ...result,
    certainty: weakest(result.certainty, card.law.certainty),
  }));
  return { ...card, results };
}
