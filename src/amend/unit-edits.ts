import { diagnose } from '../base/diagnostic.ts';
import type { Lang } from '../model/ids.ts';
import { isMark, type NamePhrase, type Phrase, phrasesOf } from './clause-types.ts';
import { joinPath, rankOfElement } from './coordinate.ts';
import {
  contextTarget,
  type DraftEdit,
  draftEdit,
  type FrameResult,
  failed,
  unitName,
  wholeAct,
} from './draft-edit.ts';
import { type Roles, rolesOf } from './frame-roles.ts';
import { type Context, ownerIn, placeAddress, placeInside, type Target } from './places.ts';

function isHeading(path: readonly string[]): boolean {
  return path[path.length - 1] === 'heading';
}

/** Gives each edit its own annex of the amending act, pairwise; counts that differ leave the source open. */
function withAnnexes(edits: readonly DraftEdit[], phrases: readonly Phrase[]): DraftEdit[] {
  const labels = phrasesOf(phrases, 'own-annex').flatMap((one) => one.labels);
  if (labels.length === 0) return [...edits];
  if (labels.length === edits.length)
    return edits.map((edit, at) => ({ ...edit, fromAnnex: labels[at] ?? null, awaits: null }));
  const complaint = diagnose(
    'AMEND_ANNEX_COUNT',
    `The clause names ${labels.length} annexes of the amending act for ${edits.length} units.`,
    {},
  );
  return edits.map((edit) => ({ ...edit, awaits: null, diagnostics: [...edit.diagnostics, complaint] }));
}

/** A title restated: the target is the unit that bears it. */
function restateOne(target: Target): DraftEdit {
  if (!isHeading(target.path)) {
    return draftEdit('replace-unit', target, {
      newUnits: target.path.length === 0 ? [] : [unitName(target.path)],
      awaits: 'units',
    });
  }
  const owner = target.path.slice(0, -1);
  const path = owner.length === 1 && owner[0] === 'act' ? [] : owner;
  return draftEdit('replace-title', { ...target, path }, { awaits: 'title' });
}

function namesAs(names: readonly NamePhrase[], ...cases: readonly string[]): NamePhrase[] {
  return names.filter((name) => cases.some((one) => name.cases.includes(one as never)) && !name.isInside);
}

/** «5-тармақ мынадай редакцияда жазылсын», «заголовок изложить …», «Методику изложить согласно приложению …». */
export function restateEdits(phrases: readonly Phrase[], context: Context, lang: Lang): FrameResult {
  const roles = rolesOf(phrases, lang);
  const outer = [...roles.container, ...roles.receiver];
  const units = roles.target.length > 0 ? roles.target : [];
  const documents = namesAs(roles.names, 'nominative', 'accusative');
  const used: Phrase[] = [...units, ...outer, ...roles.names, ...phrasesOf(phrases, 'own-annex')];
  let targets = placeInside(units, outer, context);
  if (targets.length === 0 && outer.length > 0) targets = outer.flatMap((address) => placeAddress(address, context));
  if (targets.length === 0) targets = documents.map((name) => wholeAct(ownerIn(name.owner, context), ''));
  if (targets.length === 0 && context.path.length > 0) targets = [contextTarget(context)];
  if (targets.length === 0) return failed('it is not said what is restated', used);
  return { edits: withAnnexes(targets.map(restateOne), phrases), used, problem: null };
}

/** A place word gives the unit that holds the new one: «после абзаца второго пункта 9 дополнить абзацем третьим». */
function basesOf(roles: Roles, context: Context): Target[] {
  const places = [...roles.target, ...roles.container, ...roles.receiver].flatMap((one) => placeAddress(one, context));
  if (places.length > 0) return places;
  const beside = roles.place.flatMap((address) => placeAddress(address, context));
  if (beside.length > 0) return beside.slice(0, 1);
  return roles.names.length > 0
    ? [wholeAct(ownerIn(roles.names[0]?.owner ?? null, context), '')]
    : [contextTarget(context)];
}

/** A paragraph has no number but its place. Matches `paragraph:2`; must not match `paragraph`. */
const PARAGRAPH = /^paragraph:(\d+)$/u;

/** «после абзаца второго дополнить абзацем»: the one that is added is the third, though nobody says so. */
function placedBeside(unit: readonly string[], { place, added }: Roles): readonly string[] {
  const [beside] = place;
  const isOnlyOne =
    added.length === 1 && added[0]?.paths.length === 1 && place.length === 1 && beside?.paths.length === 1;
  const number = PARAGRAPH.exec(beside?.paths[0]?.at(-1) ?? '')?.[1];
  if (unit.length !== 1 || unit[0] !== 'paragraph' || !isOnlyOne || number === undefined) return unit;
  return [`paragraph:${Number(number) + (beside?.side === 'before' ? 0 : 1)}`];
}

/** «2-тармақ келесі мазмұндағы 13) тармақшамен толықтырылсын», «дополнить приложениями 9, 10 согласно …». */
export function insertEdits(phrases: readonly Phrase[], context: Context, lang: Lang): FrameResult {
  const roles = rolesOf(phrases, lang);
  const used: Phrase[] = [
    ...phrases.filter((phrase) => phrase.kind === 'address' || phrase.kind === 'name'),
    ...phrasesOf(phrases, 'own-annex'),
  ];
  if (roles.added.length === 0) return failed('it is not said what is added', used);
  const edits = basesOf(roles, context).flatMap((base) =>
    roles.added.flatMap((address) =>
      address.paths.map((unit) => {
        const path = address.owner ? [...unit] : insertPath(base.path, placedBeside(unit, roles));
        const target = { path, citedAs: address.citedAs, owner: base.owner };
        return draftEdit('insert-unit', target, { newUnits: [unitName(path)], awaits: 'units' });
      }),
    ),
  );
  return { edits: withAnnexes(edits, phrases), used, problem: null };
}

/** A new annex of a document is never inside the unit of a context line; a bare annex is annex 1. */
function insertPath(base: readonly string[], unit: readonly string[]): string[] {
  const named = unit[0] === 'annex' ? ['annex:1', ...unit.slice(1)] : unit;
  return joinPath(base, named);
}

/** «42-тармақ алынып тасталсын», «пункт 5 признать утратившим силу». */
export function removeEdits(
  op: 'delete-unit' | 'repeal-unit',
  phrases: readonly Phrase[],
  context: Context,
  lang: Lang,
): FrameResult {
  const roles = rolesOf(phrases, lang);
  const main = op === 'repeal-unit' && lang === 'kk' ? [...roles.genitive, ...roles.target] : roles.target;
  const outer = [...roles.container, ...roles.receiver];
  const used: Phrase[] = [...main, ...outer, ...roles.names];
  const targets = main.length > 0 ? placeInside(main, outer, context) : [];
  if (targets.length === 0) return failed('it is not said what is removed', used);
  return { edits: targets.map((target) => draftEdit(op, target)), used, problem: null };
}

/** Repeal of acts: one edit per act named, or one for the list in an annex. */
export function repealActEdits(op: 'repeal-act' | 'cancel-act', phrases: readonly Phrase[], lang: Lang): FrameResult {
  const names = rolesOf(phrases, lang).names.filter((name) => name.owner.kind !== 'document' && !name.isInside);
  const annexes = phrasesOf(phrases, 'own-annex');
  const used: Phrase[] = [...names, ...annexes];
  const label = annexes[0]?.labels[0] ?? null;
  if (label !== null) return { edits: [draftEdit(op, wholeAct(null, ''), { fromAnnex: label })], used, problem: null };
  if (names.length === 0) return failed('it is not said which act ends', used);
  return { edits: names.map((name) => draftEdit(op, wholeAct(name.owner, ''))), used, problem: null };
}

/** «пункты 7, 8 и 9 считать соответственно пунктами 8, 9 и 10»; Kazakh names both in the nominative, the old one first. */
export function renumberEdits(phrases: readonly Phrase[], context: Context, lang: Lang): FrameResult {
  const addresses = phrasesOf(phrases, 'address');
  const roles = rolesOf(phrases, lang);
  const [old, made] = lang === 'kk' ? [addresses.slice(0, 1), addresses.slice(1)] : [roles.target, roles.added];
  const used: Phrase[] = [...addresses, ...phrases.filter((phrase) => isMark(phrase, 'respectively'))];
  const from = placeInside(
    old,
    roles.container.filter((one) => !old.includes(one)),
    context,
  );
  const to = made.flatMap((address) => address.paths);
  if (from.length === 0 || from.length !== to.length) return failed('the old and the new numbers do not pair up', used);
  const edits = from.map((target, at) => {
    const unit = to[at] ?? [];
    const parent = target.path.filter((element) => rankOfElement(element) < rankOfElement(unit[0]));
    return draftEdit('renumber', target, { newUnits: [unitName([...parent, ...unit])] });
  });
  return { edits, used, problem: null };
}

/** «5-тармақтың 1) тармақшасы мен 3) тармақшасы»: the second of two like units stands where the first does. */
function besideOf(unit: Target, first: Target, context: Context): Target {
  const above = first.path.slice(0, -1);
  const isAlike = rankOfElement(unit.path.at(-1)) === rankOfElement(first.path.at(-1));
  const isBare = unit.path.length === context.path.length + 1 && first.path.length > unit.path.length;
  return isAlike && isBare ? { ...unit, path: [...above, ...unit.path.slice(-1)] } : unit;
}

/** «пункты 5 и 6 поменять местами»: each of the two takes the number of the other. */
export function swapEdits(phrases: readonly Phrase[], context: Context): FrameResult {
  const addresses = phrasesOf(phrases, 'address');
  const [one, bare, ...more] = placeInside(addresses, [], context);
  const other = one === undefined || bare === undefined ? bare : besideOf(bare, one, context);
  const used: Phrase[] = [...addresses];
  if (one === undefined || other === undefined || more.length > 0)
    return failed('it is not said which two change places', used);
  const edits = [
    draftEdit('renumber', one, { newUnits: [unitName(other.path)] }),
    draftEdit('renumber', other, { newUnits: [unitName(one.path)] }),
  ];
  return { edits, used, problem: null };
}

/** Approval of a document by its decree. */
export function approveEdits(phrases: readonly Phrase[], lang: Lang): FrameResult {
  const names = rolesOf(phrases, lang).names;
  const annexes = phrasesOf(phrases, 'own-annex');
  const labels = annexes.flatMap((one) => one.labels);
  // A sole annex without a number needs no label: the document is the act's own.
  const fromAnnex = labels.length === 1 && labels[0] !== '1' ? (labels[0] ?? null) : null;
  const own = { kind: 'document', isOwn: true, reference: null } as const;
  const edit = draftEdit('approve', wholeAct(own, ''), { fromAnnex });
  const rest = phrases.filter(
    (phrase) => phrase.kind === 'unknown' || phrase.kind === 'quotation' || phrase.kind === 'address',
  );
  return { edits: [edit], used: [...names, ...annexes, ...rest], problem: null };
}
