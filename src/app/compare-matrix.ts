import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { MatrixColumn } from '../compare/matrix-column.ts';
import type { Matrix } from '../model/comparison.ts';
import { RULE_TYPES } from '../model/rule-graph.ts';
import { columnOfLaw, matrixOnColumns } from './answer/compare-answer.ts';
import { knownCorpus } from './catalog/known-corpus.ts';
import type { LawOpener } from './law-opener.ts';
import { lawOpener } from './open-law.ts';
import type { Workspace } from './workspace.ts';

/** Returns what is wrong with the question, or null. **Diagnostics:** USE_DATE_INVALID, USE_OPTION_INVALID. */
function problemOf(date: string, type: string | undefined): Diagnostic | null {
  if (!isLegalDate(date)) {
    const message =
      date === ''
        ? 'Say which day: --date 2023-07-15.'
        : `"${date}" is not a day of the calendar in the form YYYY-MM-DD.`;
    return diagnose('USE_DATE_INVALID', message, {}, { found: date });
  }
  if (type === undefined || RULE_TYPES.some((known) => known === type)) return null;
  return diagnose('USE_OPTION_INVALID', `"${type}" is no rule type; known: ${RULE_TYPES.join(', ')}.`, {});
}

/**
 * Returns rules x bodies on a date, for every body that has or had a methodology known to the corpus. **Diagnostics:** USE_*, STORE_*.
 */
export async function matrix(
  workspace: Workspace,
  date: string,
  type: string | undefined,
): Promise<Outcome<Matrix | null>> {
  const wrong = problemOf(date, type);
  if (wrong) return outcome(null, [wrong]);
  const { value: corpus, diagnostics } = knownCorpus(workspace);
  if (corpus.bodies.length === 0) return outcome(null, diagnostics);
  const ids = corpus.bodies.map((body) => body.id).sort();
  return matrixWith(lawOpener(workspace), ids, date, type);
}

/** Returns the matrix of these bodies, whose laws are opened by whoever asks. **Diagnostics:** USE_*. */
export async function matrixWith(
  open: LawOpener,
  ids: readonly string[],
  date: string,
  type: string | undefined,
): Promise<Outcome<Matrix | null>> {
  const wrong = problemOf(date, type);
  if (wrong) return outcome(null, [wrong]);
  const columns: MatrixColumn[] = [];
  // Law by law: a column is small, and a thousand laws at once would fill the memory.
  for (const id of ids) {
    const { value: law } = await open(id);
    const column = law && columnOfLaw(law, date);
    if (column !== null) columns.push(column);
  }
  return outcome(matrixOnColumns(columns, date, type));
}
