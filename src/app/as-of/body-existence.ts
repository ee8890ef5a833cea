import type { LegalDate } from '../../base/legal-date.ts';
import type { BodyAbsence } from '../../messages/as-of.ts';
import type { BodyLaw } from '../../model/body-law.ts';

/**
 * Returns why the body may not have existed on the day, by the registry of bodies; null when nothing speaks against it.
 * Acts outlive the body that adopted them (domain.md 2.10), but nobody is appraised in a ministry that does not exist.
 */
export function absenceOn(law: BodyLaw, date: LegalDate): BodyAbsence | null {
  const ended = law.successors.find(({ on }) => on !== null && date >= on);
  if (ended) return { side: 'after', on: ended.on, other: ended.body };
  const begun = law.predecessors.find(({ on }) => on !== null && date < on);
  if (begun) return { side: 'before', on: begun.on, other: begun.body };
  const ownId = `${law.body.id}/`;
  // A body that had adopted an act by then existed, whatever the registry lacks.
  const isSeen = law.acts.some(({ id, adopted }) => id.startsWith(ownId) && adopted !== null && adopted <= date);
  const open = law.predecessors.find(({ on }) => on === null);
  return open && !isSeen ? { side: 'unknown', on: null, other: open.body } : null;
}
