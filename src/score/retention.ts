import { addMonths } from '../base/legal-date.ts';
import type { Trace, Truth } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { nameOf } from './compile-context.ts';
import { momentOf } from './concepts.ts';
import { eventDate } from './eligibility.ts';
import { pushFinding } from './publish.ts';
import { addMissing, type Cited, type Decider, type Run } from './run.ts';
import { conditionStep, factStep, ruleStep } from './steps.ts';
import { allTrue, truthOf } from './truth.ts';

type Retention = Cited<'retention'>;

interface Check {
  readonly truth: Truth;
  readonly step: Trace;
}

function checkTerm(run: Run, rule: Retention, years: number, until: string | null): Check {
  const destroyed = run.facts.papers?.destroyedOn ?? null;
  const start = momentOf(rule.rule.params.from) ?? 'evaluation-end';
  if (until === null) addMissing(run, `events.${start}`, [rule]);
  const truth: Truth =
    destroyed === null ? 'undetermined' : until === null ? 'undetermined' : truthOf(destroyed >= until);
  const args = { years: String(years), until: until ?? '?', on: destroyed ?? '?' };
  return {
    truth,
    step: conditionStep(run, truth, 'retention.term', args, [factStep(run, 'papers.destroyedOn', destroyed)]),
  };
}

function checkKeeper(run: Run, keeper: string): Check {
  const given = run.facts.papers?.keeper ?? null;
  const truth: Truth = given === null ? 'undetermined' : truthOf(nameOf(given) === nameOf(keeper));
  const args = { keeper: run.speech.concept(keeper), given: given === null ? '?' : run.speech.concept(given) };
  return { truth, step: conditionStep(run, truth, 'retention.keeper', args, [factStep(run, 'papers.keeper', given)]) };
}

function decideRetention(run: Run, rule: Retention): void {
  const { years, keeper, from } = rule.rule.params;
  const { papers } = run.facts;
  const end = eventDate(run.facts, momentOf(from) ?? 'evaluation-end');
  const until = years === null || end === null ? null : addMonths(end, years * 12);
  const checks: Check[] = [];
  // Only what the case speaks of is judged: papers that nobody destroyed are not yet kept too short.
  if (years !== null && (papers?.destroyedOn || !papers?.keeper)) checks.push(checkTerm(run, rule, years, until));
  if (keeper !== null && papers?.keeper) checks.push(checkKeeper(run, keeper));
  if (checks.length === 0) return;
  if (!papers?.destroyedOn && !papers?.keeper) addMissing(run, 'papers.destroyedOn', [rule]);
  const truth = allTrue(checks.map((check) => check.truth));
  const args = {
    years: String(years ?? '–'),
    keeper: keeper === null ? '–' : run.speech.concept(keeper),
    until: until ?? '–',
  };
  const message = `retention.${truth}` as const;
  const due = until === null ? [] : [{ reading: run.speech.say('reading.keep-until', {}), date: until }];
  const steps = [
    ruleStep(
      run,
      rule,
      truth,
      message,
      args,
      checks.map((check) => check.step),
    ),
  ];
  pushFinding(run, {
    what: 'retention',
    name: nameOf(rule.rule.params.what),
    truth,
    value: papers?.destroyedOn ?? papers?.keeper ?? null,
    needed: years,
    due,
    message,
    args,
    rules: [rule],
    steps,
  });
}

/** Returns the deciders of how long papers are kept and by whom. */
export function compileRetention(context: CompileContext): Decider[] {
  return context.rulesOf('retention').flatMap((rule): Decider[] => {
    const { years, keeper } = rule.rule.params;
    // A rule without a term says only where one paper lies; the keeper of all papers is judged by the rule with the term.
    if (years === null) return [];
    return [
      {
        id: `retention:${rule.id}`,
        facts: ['papers.destroyedOn', ...(keeper === null ? [] : ['papers.keeper']), 'events.evaluation-end'],
        after: [],
        rules: [rule],
        isAsked: (facts) => Boolean(facts.papers),
        decide: (run) => decideRetention(run, rule),
      },
    ];
  });
}
