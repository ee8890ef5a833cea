import { diagnose } from '../base/diagnostic.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { Matrix } from '../model/comparison.ts';
import { RULE_TYPES } from '../model/rule-graph.ts';
import { matrixOnLaws } from './answer/compare-answer.ts';
import { loadCorpus } from './load-corpus.ts';
import { openLaw } from './open-law.ts';
import type { Workspace } from './workspace.ts';

/**
 * Returns rules x bodies on a date, for every body that has or had a methodology known to the corpus, or for those named by id. **Diagnostics:** USE_*, STORE_*.
 */
export async function matrix(
  workspace: Workspace,
  date: string,
  type: string | undefined,
  lang: InterfaceLang,
  only?: ReadonlySet<string>,
): Promise<Outcome<Matrix | null>> {
  if (!isLegalDate(date)) {
    const message =
      date === ''
        ? 'Say which day: --date 2023-07-15.'
        : `"${date}" is not a day of the calendar in the form YYYY-MM-DD.`;
    return outcome(null, [diagnose('USE_DATE_INVALID', message, {})]);
  }
  if (type !== undefined && !RULE_TYPES.some((known) => known === type)) {
    return outcome(null, [
      diagnose('USE_OPTION_INVALID', `"${type}" is no rule type; known: ${RULE_TYPES.join(', ')}.`, {}),
    ]);
  }
  const { value: corpus, diagnostics } = loadCorpus(workspace.corpus);
  if (corpus.bodies.length === 0) return outcome(null, diagnostics);
  const laws: BodyLaw[] = [];
  for (const { id } of [...corpus.bodies].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (only !== undefined && !only.has(id)) continue;
    const { value: law } = await openLaw(workspace, id);
    if (law !== null) laws.push(law);
  }
  return outcome(matrixOnLaws(laws, date, type, lang));
}
