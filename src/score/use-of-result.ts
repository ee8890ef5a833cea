import type { Truth } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { nameOf } from './compile-context.ts';
import { pushFinding } from './publish.ts';
import type { AnyCited, Cited, Decider, Run } from './run.ts';
import { unreadOn } from './silence.ts';
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

/** One rule with its names ready for look-up. */
interface Basis {
  readonly cited: Uses;
  readonly isOf: (result: string) => boolean;
  readonly uses: readonly string[];
  readonly not: readonly string[];
  /** The act ties the use to a grade, to its repetition or to another condition, which a case does not tell. */
  readonly isConditional: boolean;
}

function makeBasis(cited: Uses): Basis {
  const sources = cited.rule.params.source.map(resultName);
  const isAny = sources.some((each) => ANY_RESULT.includes(each));
  return {
    cited,
    isOf: (result) => isAny || sources.includes(result),
    uses: cited.rule.params.uses.map(nameOf),
    not: cited.rule.params.not.map(nameOf),
    isConditional: cited.rule.params.on !== undefined,
  };
}

interface Answer {
  readonly truth: Truth;
  readonly message: 'use.allowed' | 'use.forbidden' | 'use.conditional' | 'use.of-another-result' | 'use.not-named';
  readonly bases: readonly Basis[];
}

/**
 * Forbidden by name: breach. Tied to a condition: it depends. Named for this result: lawful. Named only for another result: breach, because the act gives that
 * decision another basis. Named nowhere: the act is silent.
 */
function judgeUse(bases: readonly Basis[], own: readonly Basis[], use: string): Answer {
  const forbidding = own.filter((basis) => basis.not.includes(use));
  const allowing = own.filter((basis) => basis.uses.includes(use));
  const [isForbidden, isAllowed] = [forbidding, allowing].map((some) => some.some((basis) => !basis.isConditional));
  if (isForbidden) return { truth: 'false', message: 'use.forbidden', bases: forbidding };
  // "Bonuses are paid on these grades" beside "results are a ground for bonuses": the grade decides.
  const conditional = [...forbidding, ...allowing].filter((basis) => basis.isConditional);
  if (conditional.length > 0) return { truth: 'undetermined', message: 'use.conditional', bases: conditional };
  if (isAllowed) return { truth: 'true', message: 'use.allowed', bases: allowing };
  const elsewhere = bases.filter((basis) => basis.uses.includes(use));
  if (own.length > 0 && elsewhere.length > 0)
    return { truth: 'false', message: 'use.of-another-result', bases: [...own, ...elsewhere] };
  return { truth: 'undetermined', message: 'use.not-named', bases: own.length > 0 ? own : bases };
}

/** Where the act says more of the use of results than was read, what it allows may depend on that. */
function withUnread(answer: Answer, unread: readonly AnyCited[]): Answer {
  return answer.truth === 'true' && unread.length > 0
    ? { ...answer, truth: 'undetermined', message: 'use.conditional' }
    : answer;
}

interface GivenUse {
  readonly result: string;
  readonly for: string;
}

function decideUse(run: Run, bases: readonly Basis[], unread: readonly AnyCited[], given: GivenUse): void {
  const [result, use] = [resultName(given.result), nameOf(given.for)];
  const own = bases.filter((basis) => basis.isOf(result));
  const answer = withUnread(judgeUse(bases, own, use), unread);
  const allowed = own.flatMap((basis) => basis.uses);
  const isSilent = answer.message !== 'use.allowed' && answer.message !== 'use.forbidden';
  const args = {
    result: run.speech.concept(result),
    use: run.speech.concept(use),
    allowed: isSilent ? allowed.map(run.speech.concept).join(', ') : '',
  };
  const told = answer.bases.map((basis): AnyCited => basis.cited);
  const rules = answer.message === 'use.conditional' ? [...told, ...unread] : told;
  const steps = run.tracing
    ? rules.map((rule) =>
        ruleStep(run, rule, answer.truth, answer.message, args, [factStep(run, 'uses', `${result} → ${use}`)]),
      )
    : [];
  pushFinding(run, {
    what: 'use-of-result',
    name: `${result}:${use}`,
    truth: answer.truth,
    value: use,
    needed: allowed.join(', '),
    message: answer.message,
    args,
    rules,
    steps,
  });
}

/** Returns the decider of what a result may be used for. */
export function compileUseOfResult(context: CompileContext): Decider[] {
  const rules = context.rulesOf('results-used-for');
  if (rules.length === 0) return [];
  const bases = rules.map(makeBasis);
  const unread = unreadOn(context, 'results-used-for');
  return [
    {
      id: 'use-of-result',
      facts: ['uses[].result', 'uses[].for'],
      after: [],
      rules,
      isAsked: (facts) => Boolean(facts.uses?.length),
      decide: (run) => {
        for (const use of run.facts.uses ?? []) decideUse(run, bases, unread, use);
      },
    },
  ];
}
