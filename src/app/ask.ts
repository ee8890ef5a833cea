import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { AsOf } from '../model/answers.ts';
import type { AsOfQuestion } from './answer/as-of-answer.ts';
import { answerAsOf, dateProblem } from './answer/as-of-answer.ts';
import { openLaw } from './open-law.ts';
import { typeProblem } from './type-problem.ts';
import type { Workspace } from './workspace.ts';

export interface AsOfRequest extends AsOfQuestion {
  readonly body: string;
}

/** Returns the answer to "which rules applied to this body on this date", or null and what is wrong with the question. */
export async function askAsOf(workspace: Workspace, request: AsOfRequest): Promise<Outcome<AsOf | null>> {
  const wrong = dateProblem(request.date) ?? typeProblem(request.type);
  if (wrong) return outcome(null, [wrong]);
  const { value: law, diagnostics } = await openLaw(workspace, request.body);
  if (law === null) return outcome(null, diagnostics);
  const answer = answerAsOf(law, request);
  return answer.value === null ? answer : outcome(answer.value, diagnostics);
}
