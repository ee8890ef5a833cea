import type { ProvisionId } from '../model/ids.ts';
import { LANGS } from '../model/ids.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft } from './unit-draft.ts';
import { isAbsent, lastState, spreadDoubt, unitsCovered } from './unit-draft.ts';
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

/**
 * Returns the unit that is meant where the decree and its document both have one of that number: the one whose words the order quotes, or
 * restates for the better part. Null = nothing to choose.
 */
export function homeOf(methodology: MethodologyDraft, target: ProvisionId | null, placed: PlacedEdit): Home | null {
  if (target === null || placed.edit.target.homeOpen !== true) return null;
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
    if (id !== null) spreadDoubt(methodology, unitsCovered(methodology, id), { act, bound, why: edit.target.citedAs });
  }
}
