import type { UnitWords } from '../amend/unit-draft.ts';
import type { Edit } from '../model/amendment.ts';
import type { Lang, ProvisionId } from '../model/ids.ts';
import { isWithin, parentIdOf, provisionIdOfPath } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import type { SourceOf } from './flatten.ts';
import { flattenUnits } from './flatten.ts';
import type { QuotedRow } from './table-rows.ts';
import { quotedRows, rowLabel, rowUnit } from './table-rows.ts';

/** Quoted units of an amending act by the provision whose instruction brings them, and its own annexes by number. */
export interface NewTextIndex {
  readonly quoted: ReadonlyMap<ProvisionId, readonly UnitWords[]>;
  /** Rows of quoted tables, by the same provision. */
  readonly rows: ReadonlyMap<ProvisionId, readonly QuotedRow[]>;
  readonly annexes: ReadonlyMap<string, Provision>;
}

/** Returns where the new texts of an amending act stand. Cost: linear in its tree. */
export function indexNewText(act: Provision, lang: Lang, sourceOf: SourceOf): NewTextIndex {
  const quoted = new Map<ProvisionId, UnitWords[]>();
  const rows = new Map<ProvisionId, readonly QuotedRow[]>();
  const annexes = new Map<string, Provision>();
  const walk = (provision: Provision): void => {
    for (const child of provision.children) {
      if (child.kind === 'quotation') {
        const units = child.children.flatMap((unit) => flattenUnits([unit], lang, sourceOf, parentIdOf(unit.id)));
        quoted.set(provision.id, [...(quoted.get(provision.id) ?? []), ...units]);
        rows.set(provision.id, [...(rows.get(provision.id) ?? []), ...quotedRows(child)]);
      } else if (child.kind === 'annex') annexes.set(child.label ?? '1', child);
      else walk(child);
    }
  };
  walk(act);
  return { quoted, rows, annexes };
}

/** Returns the units that the new text of an edit holds: from the quotation under its instruction, or from the act's own annex. */
export function unitsOfEdit(edit: Edit, index: NewTextIndex, lang: Lang, sourceOf: SourceOf): readonly UnitWords[] {
  const target = provisionIdOfPath(edit.target.path);
  if (target === null) return [];
  if (edit.fromAnnex !== null) {
    const annex = annexOfEdit(edit, index.annexes);
    const units = annex ? renamed(flattenUnits([annex], lang, sourceOf), annex.id, target, edit) : [];
    // An annex that is cut off after its header gives no words: what it restates is lost, not emptied.
    return units.some((unit) => Object.keys(unit.own).length > 0) ? units : [];
  }
  if (edit.newText === null || edit.sourceProvision === null) return [];
  const rows = rowLabel(edit.target.path) === null ? [] : (index.rows.get(edit.sourceProvision) ?? []);
  if (rows.length > 0) return rowUnit(edit, target, rows, lang, sourceOf);
  const quoted = index.quoted.get(edit.sourceProvision) ?? [];
  if (quoted.length === 0) return unitOfWords(edit, edit.newText, target, lang);
  const own = quoted.filter((unit) => belongsTo(unit, target, quoted));
  if (own.length > 0) return own;
  // The quotation bears no label of its own (an added paragraph): it is the unit that the instruction names.
  const [only] = quoted;
  return quoted.length === 1 && only
    ? [{ ...only, id: target, label: edit.target.path.at(-1)?.split(':')[1] ?? null, parent: parentIdOf(target) }]
    : [];
}

/** Matches a text of several paragraphs. */
const BREAK = /\n/u;

/** A list of changes in an annex is read as running text: new words of one paragraph are the unit that is named. */
function unitOfWords(edit: Edit, newText: string, target: ProvisionId, lang: Lang): UnitWords[] {
  const [kind, label] = edit.target.path.at(-1)?.split(':') ?? [];
  if (kind === undefined || label === undefined || edit.newUnits.length !== 1 || BREAK.test(newText)) return [];
  const sources = edit.source === null ? [] : [edit.source];
  return [{ id: target, kind, label, heading: null, parent: parentIdOf(target), own: { [lang]: newText }, sources }];
}

/** A point of an added chapter belongs to the chapter although its id does not name it. */
function belongsTo(unit: UnitWords, target: ProvisionId, quoted: readonly UnitWords[]): boolean {
  if (isWithin(unit.id, target)) return true;
  const parents = new Map(quoted.map((entry) => [entry.id, entry.parent]));
  for (let parent = unit.parent; parent !== null; parent = parents.get(parent) ?? null)
    if (isWithin(parent, target)) return true;
  return false;
}

/** The act's own annex 1 becomes annex 9 of the methodology, with everything under it. */
function renamed(units: readonly UnitWords[], from: ProvisionId, to: ProvisionId, edit: Edit): UnitWords[] {
  const name = (id: ProvisionId): ProvisionId => (isWithin(id, from) ? `${to}${id.slice(from.length)}` : id);
  return units.map((unit) => ({
    ...unit,
    id: name(unit.id),
    label: unit.id === from ? (edit.target.path.at(-1)?.split(':')[1] ?? unit.label) : unit.label,
    parent: unit.parent === null ? null : name(unit.parent),
  }));
}

/** Returns the act's own annexes that its edits put into the amended act, as that act will number them. */
export function annexesBrought(edits: readonly Edit[], act: Provision): Provision[] {
  const annexes = new Map(
    act.children.flatMap((child) => (child.kind === 'annex' ? [[child.label ?? '1', child]] : [])),
  );
  return edits.flatMap((edit) => {
    const target = provisionIdOfPath(edit.target.path);
    const annex = annexOfEdit(edit, annexes);
    return annex === null || target === null
      ? []
      : [{ ...renamedTree(annex, annex.id, target), label: edit.target.path.at(-1)?.split(':')[1] ?? annex.label }];
  });
}

function renamedTree(provision: Provision, from: ProvisionId, to: ProvisionId): Provision {
  const children = provision.children.map((child) => renamedTree(child, from, to));
  return { ...provision, id: `${to}${provision.id.slice(from.length)}`, children };
}

/** The annex that the edit names; the only annex of an act needs no number. */
function annexOfEdit(edit: Edit, annexes: ReadonlyMap<string, Provision>): Provision | null {
  if (edit.fromAnnex === null) return null;
  return annexes.get(edit.fromAnnex) ?? (annexes.size === 1 ? [...annexes.values()][0] : undefined) ?? null;
}
