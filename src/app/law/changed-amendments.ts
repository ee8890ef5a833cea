import type { ConsolidationInput } from '../../amend/consolidate.ts';
import type { PlacedEdit } from '../../amend/unit-draft.ts';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { diagnose } from '../../base/diagnostic.ts';
import type { EditOp } from '../../model/amendment.ts';
import type { ActLife, BoundIndex } from '../../model/body-law.ts';
import type { ProvisionId } from '../../model/ids.ts';
import { isWithin, provisionIdOfPath } from '../../model/ids.ts';
import { isNotBeforeIfDuty } from './bound-table.ts';
import { clauseMade } from './commencement-clauses.ts';
import type { TargetedEdit } from './link-corpus.ts';
import type { PlacingInput } from './placed-edits.ts';

type Doubt = ConsolidationInput['doubts'][number];

/** What is left of the orders of amending acts after other acts have changed these acts. */
export interface ChangedOrders {
  /** Orders that were struck out before they took effect. */
  readonly struck: ReadonlySet<PlacedEdit>;
  readonly doubts: readonly Doubt[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The act is ended, or its own times are set: its life tells what follows. */
const OF_LIFE: ReadonlySet<EditOp> = new Set(['repeal-act', 'cancel-act', 'set-commencement']);
const STRIKES: ReadonlySet<EditOp> = new Set(['delete-unit', 'repeal-unit']);

/** One change of an amending act, and when it takes effect. */
interface Change {
  readonly entry: TargetedEdit;
  readonly by: ActLife;
  /** The unit of the amending act that is changed; null = it is not told which. */
  readonly place: ProvisionId | null;
}

function changesOf(life: ActLife, { corpus, acts, tools }: PlacingInput): Change[] {
  return (corpus.editsOn.get(life.id) ?? []).flatMap((entry) => {
    const by = acts.find((act) => act.id === entry.document.act);
    const isOfClause = clauseMade(entry, life.id, corpus, tools.readCommencement) !== null;
    if (by === undefined || by.id === life.id || OF_LIFE.has(entry.edit.op) || isOfClause) return [];
    const unit = provisionIdOfPath(entry.edit.target.path);
    return [{ entry, by, place: unit === null || isWithin(unit, 'act') ? unit : `act__${unit}` }];
  });
}

/** Says whether the change may be of the order: of its place, of what holds it, or of a part of it. */
function touches({ place }: Change, { edit: { sourceProvision } }: PlacedEdit): boolean {
  return (
    place === null || sourceProvision === null || isWithin(sourceProvision, place) || isWithin(place, sourceProvision)
  );
}

type When = 'in-time' | 'too-late' | 'open';

/** Says whether the change takes effect before the order does (law on legal acts, art. 26(3)), or finds it spent. */
function whenOf({ by }: Change, bound: BoundIndex, { table: { bounds } }: PlacingInput): When {
  if (isNotBeforeIfDuty(bounds[bound], bounds[by.commencement])) return 'in-time';
  return isNotBeforeIfDuty(bounds[by.commencement], bounds[bound]) ? 'too-late' : 'open';
}

function spent({ by, entry }: Change, life: ActLife): Diagnostic {
  const message = `${by.id} changes ${life.id}, whose orders had taken effect: the text that they made is not changed by that.`;
  const provision = entry.edit.sourceProvision;
  const place = { act: by.id, ...(provision === null ? {} : { provision }) };
  return diagnose('AMEND_ORDER_SPENT', message, place, { found: entry.edit.target.citedAs });
}

/** A new order, even in an act that has begun, says more than nothing; what it says of the base is not read. */
function addedOrder(change: Change, life: ActLife, input: PlacingInput, why: string): Doubt[] {
  const { by, entry } = change;
  if (entry.edit.op !== 'insert-unit') return [];
  const isInTime = whenOf(change, life.commencement, input) === 'in-time';
  return [{ reach: null, bound: isInTime ? life.commencement : by.commencement, act: by.id, why }];
}

/**
 * Returns what the changes of an amending act mean for the act that it amends. What is changed before it takes effect is changed: an order
 * that is struck out never was; of one with other words the units are open. An order that has taken effect is spent: to change it later
 * changes nothing. Where it is not known which came first the units are open. **Diagnostics:** AMEND_ORDER_SPENT.
 */
export function changedOrders(life: ActLife, edits: readonly PlacedEdit[], input: PlacingInput): ChangedOrders {
  const brought = edits.filter((edit) => edit.act === life.id);
  const struck = new Set<PlacedEdit>();
  const doubts: Doubt[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const change of changesOf(life, input)) {
    const why = `${change.by.id} changes the amending act ${life.id}`;
    const touched = brought.filter((order) => touches(change, order));
    doubts.push(...addedOrder(change, life, input, why));
    for (const order of touched) {
      const when = whenOf(change, order.bound, input);
      if (when === 'too-late') diagnostics.push(spent(change, life));
      else if (when === 'in-time' && STRIKES.has(change.entry.edit.op) && isStruck(change, order)) struck.add(order);
      else
        doubts.push({ reach: provisionIdOfPath(order.edit.target.path), bound: order.bound, act: change.by.id, why });
    }
  }
  return { struck, doubts, diagnostics };
}

function isStruck({ place }: Change, { edit: { sourceProvision } }: PlacedEdit): boolean {
  return place !== null && sourceProvision !== null && isWithin(sourceProvision, place);
}
