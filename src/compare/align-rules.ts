import type { RowMatch } from '../model/comparison.ts';
import type { LivingRule } from './living-rule.ts';
import { commonLang } from './living-rule.ts';
import { keyOf, nearOf, quoteWords, scopeMark, subjectOf } from './rule-key.ts';
import { jaccard } from './tokens.ts';

export interface RulePair {
  readonly left: LivingRule | null;
  readonly right: LivingRule | null;
  readonly match: RowMatch;
}

interface Candidate {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** Words of a language: other languages cannot share them. Matches `тиімді`, must not match `3.99`. */
const LAW_WORDS = /\p{Script=Cyrillic}/u;
const LIKE_ENOUGH = 0.45;
/** More pairs of one type and key than any methodology has: then only rules at nearly the same place are compared. */
const MOST_PAIRS = 40_000;
const NEAR = 40;

/** Every value of the params, without the place in a list and without words of a language. */
function leavesOf(value: unknown, path: string, into: string[]): string[] {
  if (Array.isArray(value)) for (const item of value) leavesOf(item, path, into);
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) leavesOf(inner, `${path}.${name}`, into);
  else if (value !== null && !(typeof value === 'string' && LAW_WORDS.test(value)))
    into.push(`${path}=${String(value)}`);
  return into;
}

const LEAVES = new WeakMap<LivingRule, ReadonlySet<string>>();

function leaves(rule: LivingRule): ReadonlySet<string> {
  const known = LEAVES.get(rule);
  if (known) return known;
  const set = new Set(leavesOf(rule.params, '', []));
  LEAVES.set(rule, set);
  return set;
}

function likeness(left: LivingRule, right: LivingRule): number {
  const byParams = jaccard(leaves(left), leaves(right));
  if (commonLang(left.langs, right.langs) === null) return byParams;
  return (byParams + jaccard(quoteWords(left), quoteWords(right))) / 2;
}

/** By values that both have; rules about one concept under other categories also by their words. */
function nearness(left: LivingRule, right: LivingRule): number {
  const near = jaccard(nearOf(left), nearOf(right));
  const subject = subjectOf(left);
  if (subject === null || subject !== subjectOf(right) || commonLang(left.langs, right.langs) === null) return near;
  const words = jaccard(quoteWords(left), quoteWords(right));
  return words >= LIKE_ENOUGH ? near + words : near;
}

/** The likest first; of equals those that stand at nearly the same place, which is the same seen from either side. */
function takeBest(candidates: readonly Candidate[], take: (candidate: Candidate) => void): void {
  const sorted = [...candidates].sort(
    (a, b) =>
      b.score - a.score ||
      Math.abs(a.left - a.right) - Math.abs(b.left - b.right) ||
      a.left + a.right - b.left - b.right,
  );
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  for (const candidate of sorted) {
    if (lefts.has(candidate.left) || rights.has(candidate.right)) continue;
    lefts.add(candidate.left);
    rights.add(candidate.right);
    take(candidate);
  }
}

function indexBy(
  rules: readonly LivingRule[],
  free: ReadonlySet<number>,
  key: (rule: LivingRule) => string | null,
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  rules.forEach((rule, at) => {
    const name = free.has(at) ? key(rule) : null;
    if (name !== null) index.set(name, [...(index.get(name) ?? []), at]);
  });
  return index;
}

/**
 * Returns every rule of both sides in exactly one pair: by id and meaning within one body, by type and what they regulate across
 * bodies and languages, and last by likeness, which is marked as unsure. Point numbers and grade words play no part.
 * Cost: linear, save for rules of one type and key, which are compared with each other.
 */
export function alignRules(left: readonly LivingRule[], right: readonly LivingRule[], sameBody: boolean): RulePair[] {
  const partner = new Map<number, { right: number; match: RowMatch }>();
  const [freeLeft, freeRight] = [new Set(left.keys()), new Set(right.keys())];
  const pair = (l: number, r: number, match: RowMatch) => {
    partner.set(l, { right: r, match });
    freeLeft.delete(l);
    freeRight.delete(r);
  };
  const typed = (rule: LivingRule, name: string | null) => (name === null ? null : `${rule.type}|${name}`);
  const keyed = (rule: LivingRule) => typed(rule, keyOf(rule));
  const byIndex = (key: (rule: LivingRule) => string | null, join: (ls: number[], rs: number[]) => void) => {
    const other = indexBy(right, freeRight, key);
    for (const [name, ls] of indexBy(left, freeLeft, key)) {
      const rs = other.get(name);
      if (rs) join(ls, rs);
    }
  };
  const product = (
    ls: readonly number[],
    rs: readonly number[],
    score: (l: LivingRule, r: LivingRule) => number,
  ): Candidate[] => {
    const isMany = ls.length * rs.length > MOST_PAIRS;
    return ls.flatMap((l, i) =>
      rs.flatMap((r, j): Candidate[] =>
        isMany && Math.abs(i - j) > NEAR
          ? []
          : [{ left: l, right: r, score: score(left[l] as LivingRule, right[r] as LivingRule) }],
      ),
    );
  };

  if (sameBody)
    byIndex(
      (rule) => `${rule.answer.id}|${keyed(rule) ?? ''}`,
      ([l], [r]) => {
        if (l !== undefined && r !== undefined) pair(l, r, { by: 'id', sure: true });
      },
    );
  byIndex(keyed, (ls, rs) => {
    const isOnly = ls.length === 1 && rs.length === 1;
    takeBest(product(ls, rs, likeness), (c) =>
      pair(c.left, c.right, { by: 'meaning', sure: isOnly || c.score >= LIKE_ENOUGH }),
    );
  });
  if (sameBody)
    byIndex(
      (rule) => rule.answer.id,
      ([l], [r]) => {
        if (l !== undefined && r !== undefined) pair(l, r, { by: 'id', sure: true });
      },
    );
  byIndex(
    (rule) => (nearOf(rule).length > 0 ? `${rule.type}${scopeMark(rule)}` : null),
    (ls, rs) => {
      const near = product(ls, rs, nearness).filter((c) => c.score > 0);
      takeBest(near, (c) => pair(c.left, c.right, { by: 'likeness', sure: false }));
    },
  );
  // Only words can tell these apart, so both must have words of one language.
  byIndex(
    (rule) => (keyOf(rule) === null ? `${rule.type}${scopeMark(rule)}` : null),
    (ls, rs) => {
      const words = (a: LivingRule, b: LivingRule) =>
        commonLang(a.langs, b.langs) === null ? 0 : jaccard(quoteWords(a), quoteWords(b));
      takeBest(
        product(ls, rs, words).filter((c) => c.score >= LIKE_ENOUGH),
        (c) => pair(c.left, c.right, { by: 'likeness', sure: c.score >= 0.8 }),
      );
    },
  );

  const alone: RowMatch = { by: 'none', sure: true };
  return [
    ...left.map((rule, at): RulePair => {
      const found = partner.get(at);
      return found
        ? { left: rule, right: right[found.right] ?? null, match: found.match }
        : { left: rule, right: null, match: alone };
    }),
    ...[...freeRight]
      .sort((a, b) => a - b)
      .map((at): RulePair => ({ left: null, right: right[at] ?? null, match: alone })),
  ];
}
