import type { ProvisionId } from '../model/ids.ts';
import { LANGS } from '../model/ids.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft } from './unit-draft.ts';
import { isAbsent, lastState, mayBegin, spreadDoubt, unitsCovered } from './unit-draft.ts';
import { placesOf, sharedWords } from './word-places.ts';

/** Whose unit an order means that names the decree alone: of the decree itself or of the document that it approves. */
export interface Home {
  readonly target: ProvisionId;
  /** The other unit, which may be meant as well; null = it is told which. */
  readonly rival: ProvisionId | null;
}

/** The prefix of the decree's own units. */
const OF_DECREE = 'act__';

/** Says how well the order fits the unit: whether its words stand there, or how much of the new text does. */
function fitOf(draft: UnitDraft, { inWords }: PlacedEdit): number {
  const own = lastState(draft)?.own;
  const fits = LANGS.flatMap((lang) =>
    (inWords[lang] ?? []).map((edit) => {
      const text = own?.[lang] ?? '';
      if (edit.words !== null) return placesOf(text, edit.words.from ?? '').length === 1 ? 1 : 0;
      return edit.newText === null ? 0 : sharedWords(text, edit.newText);
    }),
  );
  return Math.max(0, ...fits);
}

/** So much more of the new text must stand in the one unit than in the other. */
const CLEARLY = 2;

/** Matches `point_2-1`, `point_7`; must not match `point_2__sub_1`. */
const NEW_POINT = /^point_(\d+)(?:-(\d+))?$/u;

/** The point behind which a new one stands by its number. */
function pointBefore(target: ProvisionId): ProvisionId | null {
  const [, number, added] = NEW_POINT.exec(target) ?? [];
  if (number === undefined) return null;
  if (added === undefined) return `point_${Number(number) - 1}`;
  return Number(added) > 1 ? `point_${number}-${Number(added) - 1}` : `point_${number}`;
}

/** A new point is one of the text that has the point before it; both may have. */
function homeOfNew(methodology: MethodologyDraft, target: ProvisionId): Home | null {
  const before = pointBefore(target);
  if (before === null || methodology.units.has(target)) return null;
  const isThere = (id: ProvisionId): boolean => {
    const draft = methodology.units.get(id);
    return draft !== undefined && !isAbsent(draft);
  };
  if (!isThere(OF_DECREE + before)) return null;
  return isThere(before) ? { target, rival: OF_DECREE + target } : { target: OF_DECREE + target, rival: null };
}

/**
 * Returns the unit that is meant where the decree and its document both have one of that number: the one whose words the order quotes, or
 * restates for the better part. Null = nothing to choose.
 */
export function homeOf(methodology: MethodologyDraft, target: ProvisionId | null, placed: PlacedEdit): Home | null {
  if (target === null || placed.edit.target.homeOpen !== true) return null;
  if (placed.edit.op === 'insert-unit' && NEW_POINT.test(target)) return homeOfNew(methodology, target);
  const own = methodology.units.get(OF_DECREE + target);
  const document = methodology.units.get(target);
  if (own === undefined || isAbsent(own)) return null;
  if (document === undefined || isAbsent(document)) return { target: own.id, rival: null };
  const [ofOwn, ofDocument] = [fitOf(own, placed), fitOf(document, placed)];
  if (ofOwn > CLEARLY * ofDocument) return { target: own.id, rival: null };
  if (ofDocument > CLEARLY * ofOwn) return { target, rival: null };
  return { target, rival: own.id };
}

/** Leaves both units open: nothing tells whether the decree's own is meant or that of the document. */
export function openHomes(methodology: MethodologyDraft, { edit, act, bound }: PlacedEdit, home: Home): void {
  for (const id of [home.target, home.rival]) {
    if (id === null) continue;
    // A new point may begin here or there.
    if (edit.op === 'insert-unit') mayBegin(methodology, id, { act, bound });
    else spreadDoubt(methodology, unitsCovered(methodology, id), { act, bound, why: edit.target.citedAs });
  }
}
