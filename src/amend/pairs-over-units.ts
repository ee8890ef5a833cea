import type { Edit } from '../model/amendment.ts';
import { LANGS, type Lang, provisionIdOfPath } from '../model/ids.ts';
import { mayStandAt } from './edit-words.ts';
import { placeOfTarget } from './inner-parts.ts';
import type { MethodologyDraft, PlacedEdit } from './unit-draft.ts';

/** The words of an edit stand at the place that it is put at, once or more often. */
type StandsAt = (placed: PlacedEdit, edit: Edit, lang: Lang) => boolean;

/** One order about the words of units named together: «в пунктах 7 и 9 слова "а", "б" заменить соответственно …». */
function orderOf({ act, bound }: PlacedEdit, edit: Edit): string {
  return JSON.stringify([
    act,
    bound,
    edit.op,
    edit.sourceProvision,
    edit.target.citedAs,
    edit.words?.everywhere ?? null,
  ]);
}

/** One pair of words at one of the places that the order names. */
interface Pair {
  readonly placed: PlacedEdit;
  readonly edit: Edit;
  readonly lang: Lang;
  readonly place: string;
}

function pairsOf(edits: readonly PlacedEdit[]): readonly (readonly Pair[])[] {
  const orders = new Map<string, Pair[]>();
  for (const placed of edits)
    for (const lang of LANGS)
      for (const edit of placed.inWords[lang] ?? []) {
        if ((edit.words?.from ?? null) === null || edit.words?.everywhere === true) continue;
        const key = `${lang} ${orderOf(placed, edit)}`;
        const order = orders.get(key) ?? [];
        orders.set(key, order);
        order.push({ placed, edit, lang, place: edit.target.path.join('/') });
      }
  const several = (values: readonly unknown[]): boolean => new Set(values).size > 1;
  return [...orders.values()].filter(
    (order) => several(order.map(({ place }) => place)) && several(order.map(({ edit }) => edit.words?.from)),
  );
}

/**
 * Returns the edits of an order that are for other units than those they are put at: each pair is for the units where its words stand.
 * A unit in which none of the words stands keeps them all, and so do all units a pair that stands nowhere: they are told and left open.
 */
function strayIn(order: readonly Pair[], standsAt: StandsAt): readonly Edit[] {
  const standing = order.filter(({ placed, edit, lang }) => standsAt(placed, edit, lang));
  const found = new Set(standing.map(({ edit }) => edit.words?.from));
  const places = new Set(standing.map(({ place }) => place));
  const stands = new Set(standing);
  return order
    .filter((pair) => !stands.has(pair) && found.has(pair.edit.words?.from) && places.has(pair.place))
    .map(({ edit }) => edit);
}

function keepPairsWhereTheyStand(edits: readonly PlacedEdit[], standsAt: StandsAt): readonly PlacedEdit[] {
  const stray = new Set(pairsOf(edits).flatMap((order) => strayIn(order, standsAt)));
  if (stray.size === 0) return edits;
  return edits.flatMap((placed) => {
    const told = LANGS.filter((lang) => placed.inWords[lang] !== undefined);
    const kept = told.map((lang) => [lang, placed.inWords[lang]?.filter((edit) => !stray.has(edit)) ?? []] as const);
    return kept.every(([, own]) => own.length === 0) ? [] : [{ ...placed, inWords: Object.fromEntries(kept) }];
  });
}

/** Both are ordered by one act from one moment on. */
export function isOfOneStep(one: PlacedEdit | undefined, next: PlacedEdit | undefined): boolean {
  return one !== undefined && next?.act === one.act && next.bound === one.bound;
}

/** Puts the pairs of words that the act beginning at `from` orders for several units where their words stand by then. */
export function placePairs(methodology: MethodologyDraft, edits: PlacedEdit[], from: number): void {
  let to = from + 1;
  while (isOfOneStep(edits[from], edits[to])) to += 1;
  const placed = keepPairsWhereTheyStand(edits.slice(from, to), ({ edit: { target } }, edit, lang) =>
    mayStandAt(methodology, placeOfTarget(methodology, provisionIdOfPath(target.path)), edit, lang),
  );
  edits.splice(from, to - from, ...placed);
}
