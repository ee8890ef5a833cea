import type { EditOp } from '../model/amendment.ts';
import type { ActKind } from '../model/expression.ts';
import type { EditWithUnits } from './read-document.ts';

const ENDS: ReadonlySet<EditOp> = new Set(['repeal-act', 'cancel-act']);

/** Returns what an act does by its orders about other acts, where neither its operative words nor its title told: what is ordered is law in any words. */
export function kindByOrders(kind: ActKind, edits: readonly EditWithUnits[]): ActKind {
  if (kind !== 'other') return kind;
  const orders = edits.filter(({ edit, isOwn, reference }) => !isOwn && reference !== null && edit.op !== 'approve');
  if (orders.length === 0) return 'other';
  return orders.every(({ edit }) => ENDS.has(edit.op)) ? 'repeal' : 'amend';
}
