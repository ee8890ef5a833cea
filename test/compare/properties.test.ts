// Laws put together by seed from real rules: whatever is compared, no rule is lost and the two directions agree.
import { describe, expect, test } from 'vitest';
import { compareRuleSets } from '../../src/compare/compare-laws.ts';
import type { AsOf, RuleAnswer } from '../../src/model/answers.ts';
import type { RuleRow } from '../../src/model/comparison.ts';
import { lawOn } from './laws.ts';

const LAWS = [
  ['aksu-city-akimat', '2024-01-01'],
  ['kazygurt-district-maslikhat', '2020-01-01'],
  ['mddiai', '2021-01-01'],
  ['atyrau-oblast-akimat', '2023-08-15'],
  ['atyrau-oblast-akimat', '2023-07-15'],
  ['atyrau-city-akimat', '2022-06-01'],
] as const;

/** Numbers from 0 to 1, the same for every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** A law with some rules left out, doubled, or with other numbers. */
function disturbed(law: AsOf, seed: number): AsOf {
  const next = chance(seed);
  const rules = law.rules.flatMap((rule): RuleAnswer[] => {
    const die = next();
    if (die < 0.15) return [];
    if (die < 0.3) return [rule, { ...rule, id: `${rule.id}~9` }];
    if (die < 0.5 && rule.params)
      return [{ ...rule, params: withOtherNumbers(rule.params, Math.floor(next() * 3)) as RuleAnswer['params'] }];
    return [rule];
  });
  return { ...law, rules: next() < 0.5 ? rules : [...rules].reverse() };
}

function withOtherNumbers(value: unknown, by: number): unknown {
  if (typeof value === 'number') return value + by;
  if (Array.isArray(value)) return value.map((item) => withOtherNumbers(item, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'rank' ? inner : withOtherNumbers(inner, by)]),
  );
}

function living(law: AsOf): string[] {
  return law.rules
    .filter((rule) => rule.status !== 'ceased' && rule.status !== 'not-yet-effective')
    .map((rule) => rule.id)
    .sort();
}

const MIRRORED: Readonly<Record<string, string>> = { added: 'removed', removed: 'added' };

/** A row seen from the other side, without its words. */
function mirrored(row: RuleRow): string {
  return JSON.stringify([
    MIRRORED[row.kind] ?? row.kind,
    row.type,
    row.right?.id ?? null,
    row.left?.id ?? null,
    row.certainty,
    row.changes.map((change) => [change.facet, change.right, change.left]).sort(),
  ]);
}

function plain(row: RuleRow): string {
  return JSON.stringify([
    row.kind,
    row.type,
    row.left?.id ?? null,
    row.right?.id ?? null,
    row.certainty,
    row.changes.map((change) => [change.facet, change.left, change.right]).sort(),
  ]);
}

describe('comparing any two laws', () => {
  test('every rule that applies or may apply stands in exactly one row, on its own side', async () => {
    const laws = await Promise.all(LAWS.map(([body, date]) => lawOn(body, date)));
    for (const [i, left] of laws.entries()) {
      for (const [j, right] of laws.entries()) {
        const rows = compareRuleSets(disturbed(left, i * 7 + j), disturbed(right, i + j * 13), 'en');
        expect(rows.flatMap((row) => row.left?.id ?? []).sort()).toEqual(living(disturbed(left, i * 7 + j)));
        expect(rows.flatMap((row) => row.right?.id ?? []).sort()).toEqual(living(disturbed(right, i + j * 13)));
      }
    }
  });

  test('seen from the other side the same pairs differ in the same values', async () => {
    const laws = await Promise.all(LAWS.map(([body, date]) => lawOn(body, date)));
    for (const left of laws) {
      for (const right of laws) {
        const there = compareRuleSets(left, right, 'en').map(mirrored).sort();
        expect(compareRuleSets(right, left, 'en').map(plain).sort()).toEqual(there);
      }
    }
  });

  test('a law is the same as itself, and as itself with its rules in another order', async () => {
    for (const [body, date] of LAWS) {
      const law = await lawOn(body, date);
      const turned = { ...law, rules: [...law.rules].reverse() };
      const differing = compareRuleSets(law, turned, 'en').filter(
        (row) => row.kind !== 'same' && row.changes.length > 0,
      );
      expect(differing.map((row) => row.sentence)).toEqual([]);
    }
  });

  test('a row is never surer than the weaker of its two rules', async () => {
    const order = ['certain', 'presumed', 'contested', 'undetermined'];
    const laws = await Promise.all(LAWS.map(([body, date]) => lawOn(body, date)));
    for (const left of laws) {
      for (const right of laws) {
        for (const row of compareRuleSets(left, right, 'en')) {
          const weakest = Math.max(
            ...[row.left, row.right].flatMap((rule) => (rule ? [order.indexOf(rule.certainty)] : [])),
          );
          expect(order.indexOf(row.certainty)).toBeGreaterThanOrEqual(weakest);
        }
      }
    }
  });

  test('points, numbers and bodies renamed: the same changes are told, but for addresses', async () => {
    const [left, right] = [
      await lawOn('aksu-city-akimat', '2024-01-01'),
      await lawOn('kazygurt-district-maslikhat', '2020-01-01'),
    ];
    const moved = {
      ...right,
      rules: right.rules.map((rule) => ({
        ...rule,
        id: rule.id.replace(/point_(\d+)/u, (_, n) => `point_${Number(n) + 40}`),
        provisions: rule.provisions.map((id) => id.replace(/point_(\d+)/u, (_, n) => `point_${Number(n) + 40}`)),
      })),
    };
    const told = (law: AsOf) => compareRuleSets(left, law, 'en').map((row) => row.sentence);
    expect(told(moved)).toEqual(told(right));
  });
});
