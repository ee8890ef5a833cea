import type { Diagnostic } from '../base/diagnostic.ts';
import { sortDiagnostics } from '../base/diagnostic.ts';
import type { CheckAnswer } from '../model/answers.ts';
import type { Progress } from './build.ts';
import { build } from './build.ts';
import { compareEditions, findingsOfEditions } from './editions.ts';
import { readCorpusDocuments } from './make-law.ts';
import type { Workspace } from './workspace.ts';

export interface CheckFilter {
  readonly code: string | null;
  readonly errorsOnly: boolean;
  /** Also lay our consolidation beside the publisher's later editions. */
  readonly editions?: boolean;
}

/** Returns what reading, parsing, folding and extracting found in the corpus, with the number of each code. */
export async function check(workspace: Workspace, filter: CheckFilter, progress: Progress): Promise<CheckAnswer> {
  const built = await build(workspace, progress);
  const compared = filter.editions === true ? await editionsOf(workspace) : null;
  const diagnostics = [...built.diagnostics, ...(compared?.diagnostics ?? [])];
  const kept = sortDiagnostics(diagnostics as unknown as Diagnostic[]).filter(
    (entry) =>
      (filter.code === null || entry.code === filter.code) && (!filter.errorsOnly || entry.severity === 'error'),
  );
  const counts: Record<string, number> = {};
  for (const entry of kept) counts[entry.code] = (counts[entry.code] ?? 0) + 1;
  const ordered = Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    schema: 'adisteme/check/1',
    diagnostics: kept as unknown as CheckAnswer['diagnostics'],
    counts: ordered,
    ...(compared === null ? {} : { editions: [...compared.value] }),
  };
}

async function editionsOf(workspace: Workspace): Promise<ReturnType<typeof findingsOfEditions>> {
  return findingsOfEditions(compareEditions(workspace, await readCorpusDocuments(workspace)));
}
