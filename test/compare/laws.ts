import { askAsOf } from '../../src/app/ask.ts';
import type { AsOf } from '../../src/model/answers.ts';
import type { Diff, RuleRow } from '../../src/model/comparison.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

const workspace = embeddedWorkspace();

/** Returns the law of a body on a day, from the embedded corpus. */
export async function lawOn(body: string, date: string): Promise<AsOf> {
  const { value, diagnostics } = await askAsOf(workspace, { body, date, type: undefined, act: undefined, lang: 'en' });
  if (value === null) throw new Error(diagnostics.map((entry) => entry.message).join('; '));
  return value;
}

/** Returns the only row of this type (and, where given, about this). */
export function rowOf(diff: Diff, type: string, key?: string): RuleRow {
  const rows = diff.rules.filter((row) => row.type === type && (key === undefined || row.key === key));
  if (rows.length !== 1)
    throw new Error(`${rows.length} rows of ${type} ${key ?? ''}: ${rows.map((row) => row.sentence).join(' | ')}`);
  return rows[0] as RuleRow;
}
