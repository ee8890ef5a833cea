import { diagnose } from '../base/diagnostic.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { scoreSpeech } from '../messages/score-speech.ts';
import type { AppraisalCase } from '../model/appraisal.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { AcrossAnswer } from './answer/across-answer.ts';
import { acrossBodies, acrossVersions } from './answer/across-answer.ts';
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
): Promise<Outcome<AcrossAnswer | null>> {
  if (across !== 'versions' && across !== 'bodies') {
    return outcome(null, [diagnose('USE_OPTION_INVALID', `--across takes versions or bodies; got "${across}".`, {})]);
  }
  const aids = { facts, calendar: openCalendar(workspace).value?.working ?? null, messages: scoreSpeech(lang) };
  if (across === 'versions') {
    const { value: law, diagnostics } = await openLaw(workspace, facts.body);
    return law === null ? outcome(null, diagnostics) : outcome(acrossVersions(law, aids));
  }
  const date = lawDateOf(facts, lawDate);
  if (date === null || !isLegalDate(date))
    return outcome(null, [
      diagnose('USE_DATE_INVALID', 'The case names no day: give evaluatedOn, period.to or --law-date.', {}),
    ]);
  const laws: BodyLaw[] = [];
  const open = lawOpener(workspace);
  for (const body of knownCorpus(workspace).value.bodies) {
    const { value: law } = await open(body.id);
    if (law !== null) laws.push(law);
  }
  return outcome(acrossBodies(laws, date, aids));
}
