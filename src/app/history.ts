import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { HistoryAnswer } from '../model/answers.ts';
import { historyOf } from './answer/history-answer.ts';
import { openLaw } from './open-law.ts';
import type { Workspace } from './workspace.ts';

/** Returns the states of a body's methodology, or of one unit of it, in order of time. **Diagnostics:** USE_BODY_*, USE_PROVISION_UNKNOWN. */
export async function history(
  workspace: Workspace,
  body: string,
  address: string | null,
  act: string | null,
): Promise<Outcome<HistoryAnswer | null>> {
  const { value: law, diagnostics } = await openLaw(workspace, body);
  return law === null ? outcome(null, diagnostics) : historyOf(law, address, act);
}
