import { diagnose } from '../base/diagnostic.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { scoreSpeech } from '../messages/score-speech.ts';
import { newCaseUnder } from './answer/new-case-answer.ts';
import { openLaw } from './open-law.ts';
import type { Workspace } from './workspace.ts';

/** Returns a commented case file for the law of a body on a day; where several laws are possible, for all that they ask. **Diagnostics:** USE_*. */
export async function newCase(
  workspace: Workspace,
  body: string,
  date: string,
  lang: InterfaceLang,
): Promise<Outcome<string | null>> {
  if (!isLegalDate(date))
    return outcome(null, [
      diagnose(
        'USE_DATE_INVALID',
        `"${date}" is not a day of the calendar in the form YYYY-MM-DD.`,
        {},
        { found: date },
      ),
    ]);
  const { value: law, diagnostics } = await openLaw(workspace, body);
  if (law === null) return outcome(null, diagnostics);
  return outcome(newCaseUnder(law, date, scoreSpeech(lang)), diagnostics);
}
