import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { BodyLaw } from '../model/body-law.ts';
import { recoverFolder } from '../store/replace-folder.ts';
import { currentLaw } from './cached-law.ts';
import type { Workspace } from './workspace.ts';

/**
 * Returns the law of a body: from the cache when nothing it depends on changed, else made from the corpus.
 * The heavy stages are loaded only in the second case.
 *
 * **Diagnostics:** USE_BODY_UNKNOWN, USE_BODY_AMBIGUOUS, STORE_*.
 */
export async function openLaw(workspace: Workspace, body: string): Promise<Outcome<BodyLaw | null>> {
  if (body.trim() === '') {
    return outcome(null, [diagnose('USE_OPTION_INVALID', 'Say which body: --body <id, name or alias>.', {})]);
  }
  recoverFolder(workspace.rules);
  const whatIf = workspace.published.size > 0;
  if (!whatIf && /^[a-z0-9-]{1,120}$/.test(body)) {
    const law = currentLaw(workspace, body);
    if (law !== null) return outcome(law);
  }
  const { makeLaw } = await import('./make-law.ts');
  return makeLaw(workspace, body);
}
