import type { SayArgs, ScoreSay } from '../messages/score-voice.ts';
import { nameOf } from './compile-context.ts';
import { evaluateFormula, formulaNames } from './formula.ts';
import { parseRatio, printRatio, type Ratio } from './ratio.ts';
import { addMissing, type Cited, type Run } from './run.ts';

/** What a formula of the act gives; `score` null with the reason why not. */
export interface Applied {
  readonly score: Ratio | null;
  readonly reason: ScoreSay;
  readonly args: SayArgs;
}

/**
 * Returns what the act's formula gives for the inputs of the case (`scores`) and those that other deciders give.
 * A formula that the source has lost (it was an image) gives nothing and says so.
 */
export function applyFormula(run: Run, rule: Cited<'formula'>, given: (input: string) => Ratio | null): Applied {
  const { expression, name, inputs } = rule.rule.params;
  if (expression === null) return { score: null, reason: 'formula.lost', args: { name } };
  const letters = formulaNames(expression);
  // The act explains its letters one by one: with as many inputs as letters, the n-th letter is the n-th input.
  const inputOf = (letter: string): string => {
    const input = inputs[letters.indexOf(letter)];
    return input === undefined || inputs.length !== letters.length ? letter : nameOf(input);
  };
  const result = evaluateFormula(expression, (letter) => {
    const input = inputOf(letter);
    const mark = run.facts.scores?.[input] ?? run.facts.scores?.[letter] ?? null;
    return mark === null ? given(input) : parseRatio(mark);
  });
  if (result.kind === 'unreadable') return { score: null, reason: 'formula.unreadable', args: { name } };
  if (result.kind === 'value')
    return { score: result.value, reason: 'formula.value', args: { name, score: printRatio(result.value) } };
  const missing = result.names.map(inputOf);
  for (const input of missing) addMissing(run, `scores.${input}`, [rule]);
  return { score: null, reason: 'formula.missing', args: { name, list: missing.map(run.speech.concept).join(', ') } };
}
