import type { NormUnit, Sentence } from './document.ts';

/** The unit's words end with a colon (or lost it) and units follow that carry the items. */
export function startsList(unit: NormUnit): boolean {
  if (unit.children.some((child) => child.provision.kind === 'subpoint')) return true;
  return unit.words.text.trimEnd().endsWith(':') && unit.children.length > 0;
}

/** The words end with a colon. */
export function isLead(unit: NormUnit): boolean {
  return unit.words.text.trimEnd().endsWith(':');
}

/** A line, and the units that it introduces. */
export interface NormList {
  readonly lead: NormUnit;
  readonly items: readonly NormUnit[];
}

const isSmall = (text: string): boolean => {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return first !== '' && first === first.toLowerCase();
};

/**
 * Returns the lists of a point: subpoints under the line before them; unnumbered lines that begin small or in quotes,
 * up to the one that ends with a full stop.
 */
export function listsOf(point: NormUnit): NormList[] {
  const lists: NormList[] = [];
  const flow = [point, ...point.children];
  for (let at = 0; at < flow.length; at += 1) {
    const lead = flow[at];
    if (lead === undefined) continue;
    const numbered = takeSubpoints(flow, at + 1);
    const items = numbered.length > 0 ? numbered : isLead(lead) ? takeLines(flow, at + 1) : [];
    if (items.length === 0) continue;
    lists.push({ lead, items });
    at += items.length;
  }
  return lists;
}

function takeSubpoints(flow: readonly NormUnit[], from: number): NormUnit[] {
  const items: NormUnit[] = [];
  for (let at = from; at < flow.length && flow[at]?.provision.kind === 'subpoint'; at += 1) {
    const unit = flow[at];
    if (unit !== undefined) items.push(unit);
  }
  return items;
}

function takeLines(flow: readonly NormUnit[], from: number): NormUnit[] {
  const items: NormUnit[] = [];
  for (let at = from; at < flow.length; at += 1) {
    const unit = flow[at];
    if (unit === undefined || unit.provision.kind !== 'paragraph') break;
    items.push(unit);
    const text = unit.words.text.trimEnd();
    if (text.endsWith('.')) break;
    const next = flow[at + 1]?.words.text ?? '';
    if (!/[;,:]$/u.test(text) && !isSmall(next)) break;
  }
  return items;
}

/** Returns every sentence of a list, the lead's last one first. */
export function sentencesOfList(list: NormList): Sentence[] {
  const lead = list.lead.sentences.at(-1);
  return [...(lead === undefined ? [] : [lead]), ...list.items.flatMap((item) => allSentences(item))];
}

function allSentences(unit: NormUnit): Sentence[] {
  return [...unit.sentences, ...unit.children.flatMap((child) => allSentences(child))];
}
