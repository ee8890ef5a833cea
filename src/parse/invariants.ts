import type { MappedText } from '../base/mapped-text.ts';
import type { Expression } from '../model/expression.ts';
import type { Provision } from '../model/provision.ts';
import type { SourceText } from '../model/source-text.ts';

/** A promise of the parser that a tree does not keep. */
export interface TreeFault {
  /** 1 = an id stands twice; 2 = a character of the source is in no leaf; 3 = in two; 4 = a leaf holds what the source has not. */
  readonly guarantee: 1 | 2 | 3 | 4;
  readonly what: string;
}

/** Faults of one kind that are listed; one is enough to know. */
const MOST_LISTED = 20;

/** Matches a space, a tab, a no-break space, a byte order mark; must not match a letter. */
const BLANK = /^[\s\ufeff]$/u;

function* allProvisions(root: Provision): Generator<Provision> {
  const waiting: Provision[] = [root];
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    yield unit;
    for (let at = unit.children.length - 1; at >= 0; at -= 1) waiting.push(unit.children[at] as Provision);
  }
}

function countUnits(counts: Uint8Array, text: MappedText): number {
  let stray = 0;
  for (const origin of text.origins) {
    if (origin >= counts.length) stray += 1;
    else if (origin >= 0) counts[origin] = Math.min(255, (counts[origin] ?? 0) + 1);
  }
  return stray;
}

function excerpt(decoded: string, at: number): string {
  return `${at}: ${JSON.stringify(decoded.slice(Math.max(0, at - 20), at + 20))}`;
}

function characterFaults(decoded: string, counts: Uint8Array): TreeFault[] {
  const faults: TreeFault[] = [];
  for (let at = 0; at < counts.length && faults.length < MOST_LISTED; at += 1) {
    const count = counts[at] ?? 0;
    if (count === 1 || BLANK.test(decoded.charAt(at))) continue;
    faults.push({ guarantee: count === 0 ? 2 : 3, what: excerpt(decoded, at) });
  }
  return faults;
}

/**
 * Returns the promises that the tree breaks; empty for a sound one. Guarantees: 1. ids are unique in the expression;
 * 2. every character of the source but white space is in a leaf (a unit's own words, a note) or in a drop; 3. in one only;
 * 4. no leaf holds a character from outside the source.
 */
export function findTreeFaults(source: SourceText, expression: Expression): TreeFault[] {
  const counts = new Uint8Array(source.decoded.length);
  const ids = new Set<string>();
  const faults: TreeFault[] = [];
  const roots = expression.methodology ? [expression.act, expression.methodology] : [expression.act];
  for (const root of roots) {
    for (const unit of allProvisions(root)) {
      if (ids.has(unit.id) && faults.length < MOST_LISTED) faults.push({ guarantee: 1, what: unit.id });
      ids.add(unit.id);
      if (countUnits(counts, unit.own) > 0) faults.push({ guarantee: 4, what: unit.id });
    }
  }
  // A remark on several units gives several notes of the same words.
  const lines = new Set<number>();
  for (const note of expression.notes) {
    if (!lines.has(note.line)) countUnits(counts, note.text);
    lines.add(note.line);
  }
  for (const drop of source.drops) counts.fill(1, drop.start, drop.end);
  return [...faults, ...characterFaults(source.decoded, counts)];
}
