import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { ActId } from '../model/ids.ts';
import type { Rule } from '../model/rule-graph.ts';

/** Params that hold words of the law: they differ between languages by nature. */
const WORDS: ReadonlySet<string> = new Set([
  'grade',
  'met',
  'unmet',
  'words',
  'term',
  'action',
  'when',
  'reasons',
  'outcomes',
  'name',
  'onRevision',
  'competency',
  'effective',
  'ineffective',
  'expression',
]);

/** Params without the words: numbers, units, concepts, order of grades, lengths of lists of words. */
function meaningOf(value: unknown, key: string): unknown {
  if (WORDS.has(key)) return Array.isArray(value) ? value.length : value === null ? null : 'words';
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'string' && !item.includes(':') ? 'words' : meaningOf(item, '')));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, meaningOf(inner, name)]),
  );
}

const sameMeaning = (a: Rule, b: Rule): boolean =>
  a.type === b.type && JSON.stringify(meaningOf(a.params, '')) === JSON.stringify(meaningOf(b.params, ''));

function joinTwo(kk: Rule, ru: Rule): Rule {
  const provisions = [...kk.provisions, ...ru.provisions.filter((id) => !kk.provisions.includes(id))];
  return { ...kk, provisions, citations: [...kk.citations, ...ru.citations] } as Rule;
}

function differ(rule: Rule, other: Rule | undefined, act: ActId): Diagnostic {
  const message =
    other === undefined
      ? `Only one language gives the rule ${rule.id}.`
      : `The two languages give ${rule.id} different params.`;
  const found = { found: JSON.stringify(rule.params) };
  const expected = other === undefined ? {} : { expected: JSON.stringify(other.params) };
  return diagnose(
    'EXTRACT_LANGUAGES_DIFFER',
    message,
    { act, provision: rule.provisions[0] ?? '' },
    { ...found, ...expected },
  );
}

/**
 * Returns the rules of one edition that is held in both languages: one rule with the citations of both where they say the same,
 * else the Kazakh rule, and the Russian one where Kazakh has none.
 *
 * Diagnostics: EXTRACT_LANGUAGES_DIFFER for every rule on which the two witnesses disagree.
 */
export function joinLanguages(kk: readonly Rule[], ru: readonly Rule[], act: ActId): Outcome<Rule[]> {
  const diagnostics: Diagnostic[] = [];
  const russian = new Map(ru.map((rule) => [rule.id, rule]));
  const joined = kk.map((rule) => {
    const other = russian.get(rule.id);
    russian.delete(rule.id);
    if (other !== undefined && sameMeaning(rule, other)) return joinTwo(rule, other);
    diagnostics.push(differ(rule, other, act));
    return rule;
  });
  for (const rule of russian.values()) {
    diagnostics.push(differ(rule, undefined, act));
    joined.push(rule);
  }
  return outcome(joined, diagnostics);
}
