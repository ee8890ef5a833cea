import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { lazily } from '../base/remember.ts';
import type { BodyLaw } from '../model/body-law.ts';
import { recoverFolder } from '../store/replace-folder.ts';
import { currentLaw, currentShape } from './cached-law.ts';
import type { LawOpener } from './law-opener.ts';
import type { Workspace } from './workspace.ts';

/** Matches `aksu-city-akimat`, must not match `Аксу`. */
const BODY_ID = /^[a-z0-9-]{1,120}$/;

/**
 * Returns what opens the laws of one corpus as it is now: from the cache when nothing that a law depends on changed, else made from the
 * corpus. The corpus is looked at once for all laws, and the heavy stages are loaded only when a law must be made.
 */
export function lawOpener(workspace: Workspace): LawOpener {
  recoverFolder(workspace.rules);
  const shape = lazily(() => currentShape(workspace));
  const maker = lazily(async () => (await import('./make-law.ts')).lawMaker(workspace));
  return async (body) => {
    if (body.trim() === '')
      return outcome(null, [diagnose('USE_OPTION_INVALID', 'Say which body: --body <id, name or alias>.', {})]);
    const known = BODY_ID.test(body) ? currentLaw(workspace, body, shape()) : null;
    return known === null ? (await maker())(body) : outcome(known);
  };
}

/** Returns the law of one body (`lawOpener`). */
export function openLaw(workspace: Workspace, body: string): Promise<Outcome<BodyLaw | null>> {
  return lawOpener(workspace)(body);
}
