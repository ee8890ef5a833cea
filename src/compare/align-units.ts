import type { Token } from './tokens.ts';

/** A unit with its words, ready to be compared. */
export interface TextUnit {
  readonly id: string;
  readonly kind: string;
  readonly tokens: readonly Token[];
  /** Folded tokens in one line: equal lines are equal words. */
  readonly line: string;
  /** Pairs of neighbouring words. */
  readonly pairs: ReadonlySet<string>;
}

/** Units of both sides that say the same; one of the lists may hold several (split, merged) or none (removed, added). */
export interface UnitMatch {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly likeness: number;
}

/** A pair of words that so many units share tells none of them apart, and would make the search quadratic. */
const MOST_SHARING = 40;
const LIKE_ENOUGH = 0.4;
const CONTAINED = 0.7;
/** Fewer pairs of words than this prove no split. */
const LEAST_PAIRS = 6;
/** Parts of a split unit stand near each other. */
const NEAR = 5;

/** Returns a unit for comparison. */
export function textUnit(id: string, kind: string, tokens: readonly Token[]): TextUnit {
  const folds = tokens.map((token) => token.fold);
  const pairs = new Set<string>();
  for (let i = 1; i < folds.length; i += 1) pairs.add(`${folds[i - 1]} ${folds[i]}`);
  return { id, kind, tokens, line: folds.join(' '), pairs };
}

/** Returns how alike two units are, 0 to 1, by pairs of neighbouring words; one that the other only adds to counts as alike. */
export function likenessOf(left: TextUnit, right: TextUnit): number {
  if (left.line === right.line) return 1;
  const all = left.pairs.size + right.pairs.size;
  if (all === 0) return 0;
  const shared = sharedPairs(left, right);
  const least = Math.min(left.pairs.size, right.pairs.size);
  const contained = least < LEAST_PAIRS ? 0 : (CONTAINED * shared) / least;
  return Math.max((2 * shared) / all, contained);
}

function sharedPairs(left: TextUnit, right: TextUnit): number {
  const [small, large] = left.pairs.size < right.pairs.size ? [left.pairs, right.pairs] : [right.pairs, left.pairs];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return shared;
}

interface Work {
  readonly left: readonly TextUnit[];
  readonly right: readonly TextUnit[];
  readonly freeLeft: Set<number>;
  readonly freeRight: Set<number>;
  readonly matched: Map<number, number>;
}

function match(work: Work, left: number, right: number): void {
  work.matched.set(left, right);
  work.freeLeft.delete(left);
  work.freeRight.delete(right);
}

function positions(
  units: readonly TextUnit[],
  free: ReadonlySet<number>,
  key: (unit: TextUnit) => string,
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const at of free) {
    const name = key(units[at] as TextUnit);
    const list = index.get(name);
    if (list) list.push(at);
    else index.set(name, [at]);
  }
  return index;
}

/** Units with one id; while others are unmatched only if they are alike, so that a renumbered point finds its words. */
function matchById(work: Work, least: number): void {
  const other = positions(work.right, work.freeRight, (unit) => unit.id);
  for (const at of [...work.freeLeft]) {
    const [to] = other.get(work.left[at]?.id ?? '') ?? [];
    if (to !== undefined && likenessOf(work.left[at] as TextUnit, work.right[to] as TextUnit) >= least)
      match(work, at, to);
  }
}

/** Units with the same words; where several have them, in order. */
function matchEqual(work: Work): void {
  const other = positions(work.right, work.freeRight, (unit) => unit.line);
  for (const [line, lefts] of positions(work.left, work.freeLeft, (unit) => unit.line)) {
    const rights = other.get(line) ?? [];
    for (const [i, at] of lefts.slice(0, rights.length).entries()) match(work, at, rights[i] as number);
  }
}

interface Candidate {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** Pairs of units that share rare pairs of words, found through an index: near-linear in the words. */
function candidates(
  work: Work,
  lefts: Iterable<number>,
  rights: ReadonlySet<number>,
): { left: number; right: number; shared: number }[] {
  const index = new Map<string, number[]>();
  for (const at of rights) {
    for (const pair of work.right[at]?.pairs ?? []) {
      const list = index.get(pair);
      if (!list) index.set(pair, [at]);
      else if (list.length <= MOST_SHARING) list.push(at);
    }
  }
  const found: { left: number; right: number; shared: number }[] = [];
  for (const left of lefts) {
    const counts = new Map<number, number>();
    for (const pair of work.left[left]?.pairs ?? []) {
      const list = index.get(pair) ?? [];
      if (list.length <= MOST_SHARING) for (const right of list) counts.set(right, (counts.get(right) ?? 0) + 1);
    }
    for (const [right, shared] of counts) found.push({ left, right, shared });
  }
  return found;
}

function matchAlike(work: Work): void {
  const near = candidates(work, work.freeLeft, work.freeRight).map(({ left, right }): Candidate => {
    const [a, b] = [work.left[left] as TextUnit, work.right[right] as TextUnit];
    return { left, right, score: likenessOf(a, b) + (a.kind === b.kind ? 0 : -0.1) };
  });
  near.sort(
    (a, b) =>
      b.score - a.score ||
      Math.abs(a.left - a.right) - Math.abs(b.left - b.right) ||
      a.left + a.right - b.left - b.right,
  );
  for (const { left, right, score } of near) {
    if (score < LIKE_ENOUGH) break;
    if (work.freeLeft.has(left) && work.freeRight.has(right)) match(work, left, right);
  }
}

/** Unmatched units whose words stand in a unit that is matched with another: parts of what was split or merged. */
function partsOf(work: Work): { readonly splits: Map<number, number[]>; readonly merges: Map<number, number[]> } {
  const [splits, merges] = [new Map<number, number[]>(), new Map<number, number[]>()];
  const takenLeft = new Set(work.matched.keys());
  const takenRight = new Set(work.matched.values());
  for (const { left, right } of candidates(work, takenLeft, work.freeRight)) {
    const [whole, part] = [work.left[left] as TextUnit, work.right[right] as TextUnit];
    const to = work.matched.get(left) ?? -1;
    if (!work.freeRight.has(right) || !isPart(part, whole, work.right[to], Math.abs(right - to))) continue;
    splits.set(left, [...(splits.get(left) ?? []), right]);
    work.freeRight.delete(right);
  }
  const back = new Map([...work.matched].map(([left, right]) => [right, left]));
  for (const { left, right } of candidates(work, work.freeLeft, takenRight)) {
    const [part, whole] = [work.left[left] as TextUnit, work.right[right] as TextUnit];
    const to = back.get(right) ?? -1;
    if (!work.freeLeft.has(left) || !isPart(part, whole, work.left[to], Math.abs(left - to))) continue;
    merges.set(right, [...(merges.get(right) ?? []), left]);
    work.freeLeft.delete(left);
  }
  return { splits, merges };
}

/** The part's words stand in the whole, and are not the same words that the whole's partner already has. */
function isPart(part: TextUnit, whole: TextUnit, partner: TextUnit | undefined, distance: number): boolean {
  if (distance > NEAR) return false;
  if (part.pairs.size < LEAST_PAIRS || sharedPairs(part, whole) < CONTAINED * part.pairs.size) return false;
  return partner === undefined || sharedPairs(part, partner) < (1 - CONTAINED) * part.pairs.size;
}

/**
 * Returns every unit of both sides in exactly one match: by id first where ids are of one methodology, else by content, because the
 * same rule is point 13 here and 15 there. Near-linear in the words.
 */
export function alignUnits(left: readonly TextUnit[], right: readonly TextUnit[], byId: boolean): UnitMatch[] {
  const work: Work = {
    left,
    right,
    freeLeft: new Set(left.keys()),
    freeRight: new Set(right.keys()),
    matched: new Map(),
  };
  if (byId) matchById(work, 0.5);
  matchEqual(work);
  matchAlike(work);
  if (byId) matchById(work, 0);
  const { splits, merges } = partsOf(work);
  const matches = left.flatMap((unit, at): UnitMatch[] => {
    const to = work.matched.get(at);
    if (to === undefined) return work.freeLeft.has(at) ? [{ left: [at], right: [], likeness: 0 }] : [];
    const others = { left: merges.get(to) ?? [], right: splits.get(at) ?? [] };
    const likeness = likenessOf(unit, right[to] as TextUnit);
    return [
      {
        left: [at, ...others.left].sort((a, b) => a - b),
        right: [to, ...others.right].sort((a, b) => a - b),
        likeness,
      },
    ];
  });
  const rest = [...work.freeRight].sort((a, b) => a - b);
  return [...matches, ...rest.map((at): UnitMatch => ({ left: [], right: [at], likeness: 0 }))];
}
