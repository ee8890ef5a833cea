import type { Truth } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { nameOf } from './compile-context.ts';
import { pushFinding } from './publish.ts';
import type { Cited, Decider, Run } from './run.ts';
import { factStep, ruleStep } from './steps.ts';

type Uses = Cited<'results-used-for'>;

const SURVEY = 'survey-360';
/** An act of one direction speaks of "the results of the appraisal": every result is one. */
const ANY_RESULT = ['appraisal', 'results', 'general'];

/** `360` and `survey360` are how people write it. */
function resultName(result: string): string {
  const name = nameOf(result);
  return name === '360' || name === 'survey360' ? SURVEY : name;
}

function isSource(source: readonly string[], result: string): boolean {
  return source.some((each) => resultName(each) === result || ANY_RESULT.includes(nameOf(each)));
}

interface Answer {
  readonly truth: Truth;
  readonly message: 'use.allowed' | 'use.forbidden' | 'use.of-another-result' | 'use.not-named';
  readonly rules: readonly Uses[];
}

/**
 * Forbidden by name: breach. Named for this result: lawful. Named only for another result: breach, because the act gives that
 * decision another basis. Named nowhere: the act is silent.
 */
function judgeUse(rules: readonly Uses[], result: string, use: string): Answer {
  const has = (list: readonly string[], name: string): boolean => list.some((each) => resultName(each) === name);
  const own = rules.filter(({ rule }) => isSource(rule.params.source, result));
  const forbidding = own.filter((rule) => has(rule.rule.params.not, use));
  if (forbidding.length > 0) return { truth: 'false', message: 'use.forbidden', rules: forbidding };
  const allowing = own.filter((rule) => has(rule.rule.params.uses, use));
  if (allowing.length > 0) return { truth: 'true', message: 'use.allowed', rules: allowing };
  const elsewhere = rules.filter((rule) => has(rule.rule.params.uses, use));
  if (own.length > 0 && elsewhere.length > 0)
    return { truth: 'false', message: 'use.of-another-result', rules: [...own, ...elsewhere] };
  return { truth: 'undetermined', message: 'use.not-named', rules: own.length > 0 ? own : rules };
}

function decideUse(run: Run, rules: readonly Uses[], given: { readonly result: string; readonly for: string }): void {
  const [result, use] = [resultName(given.result), nameOf(given.for)];
  const answer = judgeUse(rules, result, use);
  const allowed = rules
    .filter(({ rule }) => isSource(rule.params.source, result))
    .flatMap((rule) => rule.rule.params.uses.map(nameOf));
  const args = {
    result: run.speech.concept(result),
    use: run.speech.concept(use),
    allowed: allowed.map(run.speech.concept).join(', '),
  };
  const steps = answer.rules.map((rule) =>
    ruleStep(run, rule, answer.truth, answer.message, args, [factStep(run, 'uses', `${result} → ${use}`)]),
  );
  pushFinding(run, {
    what: 'use-of-result',
    name: `${result}:${use}`,
    truth: answer.truth,
    value: use,
    needed: allowed.join(', '),
    message: answer.message,
    args,
    rules: answer.rules,
    steps,
  });
}

/** Returns the decider of what a result may be used for. */
export function compileUseOfResult(context: CompileContext): Decider[] {
  const rules = context.rulesOf('results-used-for');
  if (rules.length === 0) return [];
  return [
    {
      id: 'use-of-result',
      facts: ['uses[].result', 'uses[].for'],
      after: [],
      rules,
      isAsked: (facts) => Boolean(facts.uses?.length),
      decide: (run) => {
        for (const use of run.facts.uses ?? []) decideUse(run, rules, use);
      },
    },
  ];
}
