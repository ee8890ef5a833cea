import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { AppraisalCase, Scorecard } from '../model/appraisal.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { LawVersions } from '../score/law-versions.ts';
import { sha256 } from '../store/sha256.ts';
import type { ScoreRequest } from './answer/score-answer.ts';
import { caseDate, scoreUnder } from './answer/score-answer.ts';
import { openCalendar } from './calendar.ts';
import { lawVersionsOn } from './law-versions.ts';
import { openLaw } from './open-law.ts';
import { timeLogic } from './time-logic.ts';
import type { Workspace } from './workspace.ts';

/** Returns the law of the day for a case; null and why when there is none to ask. **Diagnostics:** USE_*. */
export async function lawForCase(
  workspace: Workspace,
  facts: AppraisalCase,
  date: string,
): Promise<Outcome<{ law: BodyLaw; versions: LawVersions } | null>> {
  const { value: law, diagnostics } = await openLaw(workspace, facts.body);
  if (law === null) return outcome(null, diagnostics);
  return outcome({ law, versions: lawVersionsOn(law, date, timeLogic, facts.act ?? undefined) });
}

/** Returns the scorecard of a case under the law of its day. **Diagnostics:** USE_*, SCORE_*, STORE_*. */
export async function score(workspace: Workspace, request: ScoreRequest): Promise<Outcome<Scorecard | null>> {
  const { value: date, diagnostics: wrong } = caseDate(request.facts, request.lawDate);
  if (date === null) return outcome(null, wrong);
  const { value: law, diagnostics } = await openLaw(workspace, request.facts.body);
  if (law === null) return outcome(null, diagnostics);
  const { value: calendar, diagnostics: problems } = openCalendar(workspace);
  return outcome(scoreUnder(law, date, request, { calendar, hashOf: sha256 }), problems);
}
