import { scoreAcross } from '../../app/score-across.ts';
import type { AppraisalCase } from '../../model/appraisal.ts';
import { printAcross } from '../../report/print-across.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../context.ts';
import { refuse } from './open.ts';

/** `adisteme score --across`: one case under every version, or under every body. */
export async function runAcross(
  context: Context,
  read: { facts: AppraisalCase },
  across: string,
  lawDate: string | null,
): Promise<number> {
  const { value, diagnostics } = await scoreAcross(context.workspace, read.facts, across, lawDate, context.lang);
  if (value === null) return refuse(context, diagnostics);
  context.print(context.json ? JSON.stringify(value) : printAcross(value, context.lang));
  return EXIT.done;
}
