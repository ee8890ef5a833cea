import { readUnitMarker } from '../lexicon/labels.ts';
import { isEnactment } from '../lexicon/structure-words.ts';
import type { Flow, Zone } from './flow.ts';
import { lengthOfFlow, wordsOfFlow } from './flow.ts';

/** A part of a page this large is its text, whatever its name. */
const LARGEST_SURE = 0.5;
const LARGEST_NAMED = 0.25;
/** So much of the text in the element that a page marks as its article makes the rest the page around it. */
const ARTICLE_SHARE = 0.7;
/** So many letters of a paragraph inside links make it a part of a menu. */
const LINKED = 0.8;
const LONGEST_LINK = 200;
/** Blocks at either end among which menus are looked for. */
const MOST_AROUND = 400;

interface Weight {
  letters: number;
  units: number;
}

/** Says whether an item is a unit of a law, or enacts one. */
function isUnit(item: Flow): boolean {
  const words = wordsOfFlow(item);
  return readUnitMarker(words)?.style === 'regular' || isEnactment(words);
}

/** The zones that hold units of a law, or too much of the page, are text after all. */
function droppedZones(weights: ReadonlyMap<number, Weight>, zones: readonly Zone[], all: Weight): ReadonlySet<number> {
  const dropped = new Set<number>();
  for (const [zone, weight] of weights) {
    if (zone === 0) continue;
    const isSure = zones[zone]?.isSure === true;
    const share = weight.letters / Math.max(1, all.letters);
    if (share > (isSure ? LARGEST_SURE : LARGEST_NAMED)) continue;
    if (weight.units > (isSure ? 2 : 0)) continue;
    dropped.add(zone);
  }
  return dropped;
}

function isLinkOnly(item: Flow): boolean {
  if (item.kind === 'table') return item.rows.every((row) => row.every((cell) => cell.items.every(isLinkOnly)));
  const length = item.lines.reduce((sum, line) => sum + line.text.length, 0);
  return item.linked >= LINKED && length <= LONGEST_LINK;
}

/** Matches text without a single letter: `|`, `»`, `2023`. */
const NO_LETTERS = /^[^\p{L}]*$/u;
const SHORTEST_TEXT = 12;

/** Menus at an end of the page: links, and what stands between links. */
function trimLinks(items: readonly Flow[], step: 1 | -1, outside: Set<Flow>): void {
  let at = step === 1 ? 0 : items.length - 1;
  let between: Flow[] = [];
  for (let seen = 0; seen < MOST_AROUND; at += step, seen += 1) {
    const item = items[at];
    if (!item) return;
    if (isLinkOnly(item) && wordsOfFlow(item).trim() !== '') {
      for (const one of [...between, item]) outside.add(one);
      between = [];
    } else {
      const words = wordsOfFlow(item);
      if (words.length > SHORTEST_TEXT || !NO_LETTERS.test(words)) return;
      between.push(item);
    }
  }
}

/**
 * Returns the items that are the page around the text: menus, footers, search boxes. Nothing that holds units of a law, and never
 * the larger part of a page, is among them.
 */
export function findPageFurniture(items: readonly Flow[], zones: readonly Zone[]): ReadonlySet<Flow> {
  const weights = new Map<number, Weight>();
  const inside: Weight = { letters: 0, units: 0 };
  const outer: Weight = { letters: 0, units: 0 };
  const all: Weight = { letters: 0, units: 0 };
  // On a page that names no parts nothing turns on what its items are.
  const isParted = items.some((item) => item.zone !== 0 || item.isInArticle);
  for (const item of items) {
    const letters = lengthOfFlow(item);
    const units = isParted && isUnit(item) ? 1 : 0;
    const zone = weights.get(item.zone) ?? { letters: 0, units: 0 };
    weights.set(item.zone, zone);
    for (const weight of [zone, item.isInArticle ? inside : outer, all]) {
      weight.letters += letters;
      weight.units += units;
    }
  }
  const zonesDropped = droppedZones(weights, zones, all);
  const hasArticle = inside.letters >= ARTICLE_SHARE * all.letters && outer.units === 0 && inside.units > 0;
  const outside = new Set<Flow>();
  for (const item of items) {
    if (zonesDropped.has(item.zone) || (hasArticle && !item.isInArticle)) outside.add(item);
  }
  const rest = items.filter((item) => !outside.has(item));
  trimLinks(rest, 1, outside);
  trimLinks(rest, -1, outside);
  return outside;
}
