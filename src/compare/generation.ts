import type { Generation } from '../lexicon/generations.ts';
import { GENERATIONS } from '../lexicon/generations.ts';
import { foldLetters } from '../lexicon/letters.ts';
import type { AsOf } from '../model/answers.ts';
import type { Matrix } from '../model/comparison.ts';
import { LANGS } from '../model/ids.ts';
import type { RuleParams } from '../model/rule-graph.ts';
import type { LivingRule } from './living-rule.ts';
import { livingRules } from './living-rule.ts';

type Verdict = Matrix['generations'][string];
type Answer = Pick<AsOf, 'text' | 'provisions' | 'rules'>;

/** So many signs, and twice as many as of the next generation, make the answer sure. */
const ENOUGH_SIGNS = 3;

function signsOf(living: readonly LivingRule[], answer: Answer, generation: Generation): string[] {
  const rules = living.flatMap(({ type, params, answer: rule }) => {
    const sign = generation.signs[type] as ((params: RuleParams) => boolean) | null | undefined;
    return sign === null || sign?.(params) ? [rule.id] : [];
  });
  const words = generation.words.map(foldLetters);
  if (words.length === 0) return rules;
  const units = answer.provisions.filter(({ own, status }) => {
    if (own === null || status !== 'applies') return false;
    return LANGS.some((lang) => {
      const text = foldLetters(own[lang] ?? '');
      return words.some((word) => text.includes(word));
    });
  });
  return [...rules, ...units.map((unit) => unit.id)];
}

/**
 * Returns which generation of the model the rules follow, by content: the one with most signs. Where a younger and an older one both
 * have signs (a transitional chapter) or signs are few, it is not sure. `lags` is filled where several bodies are compared.
 */
export function generationOf(answer: Answer, living: readonly LivingRule[] = livingRules(answer.rules)): Verdict {
  const signed = GENERATIONS.map((generation) => ({ generation, signs: signsOf(living, answer, generation) }));
  const found = signed.filter(({ signs }) => signs.length > 0);
  const signs = Object.fromEntries(found.map((entry) => [entry.generation.id, entry.signs]));
  // A sign of a younger generation cannot stand in an older act, while a younger act may keep older rules for a while.
  const best = found.reduce<(typeof found)[number] | null>(
    (a, b) => (a === null || b.signs.length * 2 >= a.signs.length || b.generation.words.length > 0 ? b : a),
    null,
  );
  if (best === null) return { generation: null, name: null, sure: false, signs, lags: null };
  const rest = found.filter((entry) => entry !== best).reduce((sum, entry) => sum + entry.signs.length, 0);
  const sure = best.signs.length >= ENOUGH_SIGNS && best.signs.length >= 2 * rest && answer.text === 'complete';
  return { generation: best.generation.id, name: best.generation.name, sure, signs, lags: null };
}

/** Returns the verdicts with `lags`: true for a body whose generation is older than the youngest seen that day. */
export function withLags(verdicts: ReadonlyMap<string, Verdict>): Record<string, Verdict> {
  const orderOf = (id: string | null) => GENERATIONS.find((entry) => entry.id === id)?.order ?? null;
  const orders = [...verdicts.values()].flatMap((verdict) => orderOf(verdict.generation) ?? []);
  const youngest = Math.max(0, ...orders);
  return Object.fromEntries(
    [...verdicts].map(([body, verdict]) => {
      const order = orderOf(verdict.generation);
      return [body, { ...verdict, lags: order === null || orders.length < 2 ? null : order < youngest }];
    }),
  );
}
