import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { NO_PAUSE } from '../base/steps.ts';
import type { MatrixColumn } from '../compare/matrix-column.ts';
import type { Matrix } from '../model/comparison.ts';
import { dateProblem } from './answer/as-of-answer.ts';
import { columnOfLaw, matrixOnColumns } from './answer/compare-answer.ts';
import { knownCorpus } from './catalog/known-corpus.ts';
import type { LawOpener } from './law-opener.ts';
import { lawOpener } from './open-law.ts';
import { typeProblem } from './type-problem.ts';
import type { Workspace } from './workspace.ts';

/**
 * Returns rules x bodies on a date, for every body that has or had a methodology known to the corpus. **Diagnostics:** USE_*, STORE_*.
 */
export async function matrix(
  workspace: Workspace,
  date: string,
  type: string | undefined,
): Promise<Outcome<Matrix | null>> {
  const wrong = dateProblem(date) ?? typeProblem(type);
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
  pause = NO_PAUSE,
): Promise<Outcome<Matrix | null>> {
  const wrong = dateProblem(date) ?? typeProblem(type);
  if (wrong) return outcome(null, [wrong]);
  const columns: MatrixColumn[] = [];
  // Law by law: a column is small, and a thousand laws at once would fill the memory.
  for (const id of ids) {
    const { value: law } = await open(id);
    const column = law && columnOfLaw(law, date);
    if (column !== null) columns.push(column);
    await pause();
  }
  return outcome(matrixOnColumns(columns, date, type));
}
