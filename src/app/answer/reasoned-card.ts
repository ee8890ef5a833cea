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

/** Returns the scorecard of a case with the reasons of all that it says; without the receipt, which only who keeps it needs. */
export function reasonedCard(law: BodyLaw, date: string, { facts, calendar, messages }: CaseAids): Scorecard {
  return scoreCase(facts, lawVersionsOn(law, date, timeLogic, facts.act ?? undefined), {
    calendar,
    messages,
    trace: true,
  });
}
