import { readUnitMarker } from '../lexicon/labels.ts';
import { pathOfProvisionId } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import type { AmendItem, InstructionItem } from './items.ts';
import type { NewUnit } from './new-text.ts';

/** Returns the words of a provision with all below it, one line per unit, without the marks of a quotation. */
export function wordsOfProvision(provision: Provision): string {
  const own = provision.kind === 'quotation' ? '' : provision.own.text;
  return [own, ...provision.children.map(wordsOfProvision)].filter((text) => text !== '').join('\n');
}

/** Path of a unit of new text; ids of one label seen twice bear "~2". */
function pathOf(provision: Provision): string[] {
  const path = pathOfProvisionId(provision.id).map((element) => element.replace(/~\d+$/, ''));
  return path[0] === 'act' ? path.slice(1) : path;
}

/** Units below tables are not units of an address. */
const UNITS: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'article',
  'point',
  'subpoint',
  'paragraph',
  'annex',
  'note',
]);

function unitsOf(provision: Provision, isTop: boolean): NewUnit[] {
  const inside = provision.children.flatMap((child) => unitsOf(child, false));
  if (!UNITS.has(provision.kind)) return inside;
  return [{ path: pathOf(provision), text: wordsOfProvision(provision), isTop, provision }, ...inside];
}

/** A letter that only counts the orders of a subpoint. Matches `а) в пункте 3`, `ә) 3-тармақта`; must not match `а также`. */
const LETTER = /^\p{Ll}\)\s+/u;

function instructionOf(provision: Provision): InstructionItem {
  const text = provision.own.text;
  const isLabelled = provision.kind === 'point' || provision.kind === 'subpoint';
  const length = isLabelled ? (readUnitMarker(text)?.length ?? 0) : (LETTER.exec(text)?.[0].length ?? 0);
  return {
    kind: 'instruction',
    text: text.slice(length),
    level: provision.kind === 'point' ? 1 : provision.kind === 'subpoint' ? 2 : null,
    provision: provision.id,
    offset: length,
  };
}

/** Parts of a decree that order nothing. */
const SILENT: ReadonlySet<string> = new Set([
  'title',
  'preamble',
  'signature',
  'stamp',
  'annex',
  'table',
  'row',
  'note',
]);

/**
 * Returns the paragraphs of a decree's own points in reading order, quoted new text with the units that the parser found.
 * Annexes are left out: they are new text or lists that a point refers to.
 */
export function itemsOfTree(act: Provision): AmendItem[] {
  const items: AmendItem[] = [];
  const walk = (provision: Provision): void => {
    if (SILENT.has(provision.kind)) return;
    if (provision.kind === 'quotation') {
      const units = provision.children.flatMap((child) => unitsOf(child, true));
      items.push({
        kind: 'quotation',
        text: wordsOfProvision(provision),
        provision: provision.id,
        units,
        isClosed: true,
      });
      return;
    }
    if (provision.own.text !== '') items.push(instructionOf(provision));
    for (const child of provision.children) walk(child);
  };
  walk(act);
  return items;
}

/** Returns the act's own annexes by label as running text, for lists of acts and instructions that stand in them. */
export function annexTexts(act: Provision): ReadonlyMap<string, { readonly provision: string; readonly text: string }> {
  const found = new Map<string, { provision: string; text: string }>();
  for (const child of act.children) {
    if (child.kind !== 'annex') continue;
    // Its header names the act that speaks, which is none of those that it lists.
    const inside = { ...child, children: child.children.filter((unit) => unit.kind !== 'stamp') };
    found.set(child.label ?? '1', { provision: child.id, text: wordsOfProvision(inside) });
  }
  return found;
}
