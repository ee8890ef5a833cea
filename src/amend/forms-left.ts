import { diagnose } from '../base/diagnostic.ts';
import type { Edit } from '../model/amendment.ts';
import type { Lang, ProvisionId } from '../model/ids.ts';
import { LANGS, provisionIdOfPath } from '../model/ids.ts';
import { coveredBy, placeOf } from './edit-words.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft } from './unit-draft.ts';
import { authorOf, lastState, state, turn } from './unit-draft.ts';
import { otherFormsOf } from './word-places.ts';

/** Says whether the edit changes its words wherever they stand. */
export function isThroughout({ words }: Edit): boolean {
  return words !== null && (words.everywhere || words.inCases === true);
}

function leftIn(methodology: MethodologyDraft, target: ProvisionId | null, edit: Edit, lang: Lang): UnitDraft[] {
  const from = edit.words?.from ?? '';
  return coveredBy(methodology, target, edit).filter(
    (unit) => otherFormsOf(lastState(unit)?.own?.[lang] ?? '', from).length > 0,
  );
}

/**
 * Looks, when all orders of an act are made, for words that it changes throughout and that still stand in another form («служб-ой» beside
 * «служб-а»): in doubt where it means all forms, told where it quotes one.
 *
 * **Diagnostics:** AMEND_FORM_LEFT.
 */
export function lookForForms(methodology: MethodologyDraft, placed: PlacedEdit): void {
  const target = provisionIdOfPath(placed.edit.target.path);
  if (target !== null && !methodology.units.has(target)) return;
  for (const lang of LANGS) {
    for (const edit of placed.inWords[lang] ?? []) {
      const left = leftIn(methodology, target, edit, lang);
      if (left.length > 0) tellLeft(methodology, placed, edit, left);
    }
  }
}

function tellLeft(methodology: MethodologyDraft, placed: PlacedEdit, edit: Edit, left: readonly UnitDraft[]): void {
  const found = edit.words?.from ?? '';
  if (edit.words?.inCases === true) {
    const doubt = edit.target.citedAs || found;
    for (const draft of left)
      turn(methodology, draft, 'replaced', state(placed.bound, 'unknown', authorOf(placed), { doubt }));
    return;
  }
  const where = left.map((unit) => unit.id).join(', ');
  const message = `The words that are changed throughout stand in another form in ${where}; the act does not quote that form, and it is left as it is.`;
  methodology.diagnostics.push(diagnose('AMEND_FORM_LEFT', message, placeOf(placed, edit), { found }));
}
