import { diagnose } from '../base/diagnostic.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { AsOf } from '../model/answers.ts';
import { asOf } from './as-of.ts';
import { timeLogic } from './moments.ts';
import { openLaw } from './open-law.ts';
import type { Workspace } from './workspace.ts';

export interface AsOfRequest {
  readonly body: string;
  readonly date: string;
  readonly type: string | undefined;
  readonly act: string | undefined;
  readonly lang: InterfaceLang;
}

/** Returns the answer to "which rules applied to this body on this date", or null and what is wrong with the question. */
export async function askAsOf(workspace: Workspace, request: AsOfRequest): Promise<Outcome<AsOf | null>> {
  if (!isLegalDate(request.date)) {
    const message =
      request.date === ''
        ? 'Say which day: --date 2023-07-15.'
        : `"${request.date}" is not a day of the calendar in the form YYYY-MM-DD.`;
    return outcome(null, [diagnose('USE_DATE_INVALID', message, {})]);
  }
  const { value: law, diagnostics } = await openLaw(workspace, request.body);
  if (law === null) return outcome(null, diagnostics);
  if (request.act !== undefined && !law.methodologies.some((entry) => entry.act === request.act)) {
    const known = law.methodologies.map((entry) => entry.act).join(', ');
    return outcome(null, [
      diagnose('USE_ACT_UNKNOWN', `${request.act} is not a methodology of ${law.body.id}; known: ${known}.`, {}),
    ]);
  }
  const answer = asOf(
    law,
    {
      date: request.date,
      lang: request.lang,
      ...(request.act === undefined ? {} : { act: request.act }),
      ...(request.type === undefined ? {} : { type: request.type }),
    },
    timeLogic,
  );
  return outcome(answer, diagnostics);
}
