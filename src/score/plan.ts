import type { Trace } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { nameOf } from './compile-context.ts';
import { CONCEPT } from './concepts.ts';
import { plannedKpis } from './kpi-grade.ts';
import { pushFinding } from './publish.ts';
import { addMissing, type Cited, type Decider, needFact, type Run } from './run.ts';
import { conditionStep, factStep, ruleStep } from './steps.ts';
import { allTrue, truthOf } from './truth.ts';

/** Says whether KPIs are set for this servant: no, open by the act's own words, or yes as far as the plan shows. */
function kpisFor(run: Run): 'none' | 'open' | 'set' {
  const truth = run.values.methods?.get(CONCEPT.methodKpi) ?? 'true';
  if (truth === 'false') return 'none';
  const isGroupKnown = (run.facts.employee?.headOfUnit ?? run.facts.employee?.category ?? null) !== null;
  return truth === 'undetermined' && isGroupKnown ? 'open' : 'set';
}

function rangeText(min: number, max: number | null): string {
  return max === null ? `≥ ${min}` : max === min ? String(min) : `${min}–${max}`;
}

function decideKpiCount(run: Run, rule: Cited<'kpi-count'>): void {
  const { min, max } = rule.rule.params;
  const needed = rangeText(min, max);
  const common = { what: 'kpi-count', needed, rules: [rule] } as const;
  const kpis = kpisFor(run);
  if (kpis !== 'set') {
    const message = kpis === 'none' ? 'kpi-count.no-kpis' : 'kpi-count.open';
    const truth = kpis === 'none' ? ('not-applicable' as const) : ('undetermined' as const);
    const steps = [ruleStep(run, rule, null, message, {})];
    pushFinding(run, { ...common, truth, value: plannedKpis(run), message, args: {}, steps });
    return;
  }
  const planned = plannedKpis(run);
  if (planned === null) addMissing(run, 'plan.kpis', [rule]);
  const truth = planned === null ? 'undetermined' : truthOf(planned >= min && (max === null || planned <= max));
  const args = { planned: String(planned ?? '?'), needed };
  const message = `kpi-count.${truth}` as const;
  const steps = [ruleStep(run, rule, truth, message, args, [factStep(run, 'plan.kpis', planned)])];
  pushFinding(run, { ...common, truth, value: planned, message, args, steps });
}

interface Requirement {
  readonly name: string;
  readonly words: string;
}

function checkRequirement(
  run: Run,
  rule: Cited<'kpi-requirements'>,
  requirement: Requirement,
): { truth: 'true' | 'false' | 'undetermined'; step: Trace } {
  const path = `plan.requirements.${requirement.name}`;
  const met = needFact(run, path, run.facts.plan?.requirements?.[requirement.name], [rule]);
  const truth = met === null ? 'undetermined' : truthOf(met);
  const args = { requirement: run.speech.concept(requirement.name), words: requirement.words };
  return { truth, step: conditionStep(run, truth, 'plan-requirements.one', args, [factStep(run, path, met)]) };
}

function decideRequirements(run: Run, rule: Cited<'kpi-requirements'>, list: readonly Requirement[]): void {
  const checks = list.map((requirement) => ({ requirement, ...checkRequirement(run, rule, requirement) }));
  const truth = allTrue(checks.map((check) => check.truth));
  const named = checks
    .filter((check) => check.truth === truth)
    .map((check) => run.speech.concept(check.requirement.name));
  const unmet = checks.filter((check) => check.truth === 'false').map((check) => check.requirement.name);
  const args = { list: named.join(', ') };
  const message = `plan-requirements.${truth}` as const;
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
  const value = truth === 'undetermined' ? null : unmet.join(', ');
  pushFinding(run, {
    what: 'plan-requirements',
    truth,
    value,
    needed: list.map((each) => each.name).join(', '),
    message,
    args,
    rules: [rule],
    steps,
  });
}

/** Returns the deciders of the plan: how many KPIs it has, and whether they are such as the act demands. */
export function compilePlan(context: CompileContext): Decider[] {
  const counts = context.rulesOf('kpi-count').map(
    (rule): Decider => ({
      id: 'kpi-count',
      facts: ['plan.kpis'],
      after: ['method'],
      rules: [rule],
      isAsked: (facts) => Boolean(facts.kpis) || Boolean(facts.plan),
      decide: (run) => decideKpiCount(run, rule),
    }),
  );
  const requirements = context.rulesOf('kpi-requirements').flatMap((rule): Decider[] => {
    const list = rule.rule.params.requirements.map((each) => ({ name: nameOf(each.requirement), words: each.words }));
    if (list.length === 0) return [];
    return [
      {
        id: 'plan-requirements',
        facts: list.map((each) => `plan.requirements.${each.name}`),
        after: [],
        rules: [rule],
        isAsked: (facts) => Boolean(facts.plan?.requirements),
        decide: (run) => decideRequirements(run, rule, list),
      },
    ];
  });
  return [...counts, ...requirements];
}
