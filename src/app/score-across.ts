import { diagnose } from '../base/diagnostic.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { NO_PAUSE } from '../base/steps.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { scoreSpeech } from '../messages/score-speech.ts';
import type { AppraisalCase } from '../model/appraisal.ts';
import type { AcrossAnswer, AcrossRow } from './answer/across-answer.ts';
import { acrossOf, bodyRow, versionSteps } from './answer/across-answer.ts';
import { lawDateOf } from './answer/score-answer.ts';
import { openCalendar } from './calendar.ts';
import { knownCorpus } from './catalog/known-corpus.ts';
import { lawOpener, openLaw } from './open-law.ts';
import type { Workspace } from './workspace.ts';

/**
 * Returns one case under every edition of its body's methodology, or under the law of every body on its day, and where the answers flip.
 * **Diagnostics:** USE_*, STORE_*.
 */
export async function scoreAcross(
  workspace: Workspace,
  facts: AppraisalCase,
  across: string,
  lawDate: string | null,
  lang: InterfaceLang,
  pause = NO_PAUSE,
): Promise<Outcome<AcrossAnswer | null>> {
  if (across !== 'versions' && across !== 'bodies') {
    return outcome(null, [diagnose('USE_OPTION_INVALID', `--across takes versions or bodies; got "${across}".`, {})]);
  }
  const aids = { facts, calendar: openCalendar(workspace).value?.working ?? null, messages: scoreSpeech(lang) };
  if (across === 'versions') {
    const { value: law, diagnostics } = await openLaw(workspace, facts.body);
    if (law === null) return outcome(null, diagnostics);
    const rows = versionSteps(law, aids).map((step) => step());
    return outcome(acrossOf(across, rows));
  }
  const date = lawDateOf(facts, lawDate);
  if (date === null || !isLegalDate(date))
    return outcome(null, [
      diagnose('USE_DATE_INVALID', 'The case names no day: give evaluatedOn, period.to or --law-date.', {}),
    ]);
  const rows: AcrossRow[] = [];
  const open = lawOpener(workspace);
  // Law by law: a row is small, and a thousand laws at once would fill the memory.
  for (const body of knownCorpus(workspace).value.bodies) {
    const { value: law } = await open(body.id);
    const row = law && bodyRow(law, date, aids);
    if (row !== null) rows.push(row);
    await pause();
  }
  return outcome(acrossOf(across, rows));
}
