import type { Trace } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { nameOf } from './compile-context.ts';
import { pushFinding, pushResult } from './publish.ts';
import { type AnyCited, type Cited, type Decider, needFact, type Run } from './run.ts';
import { conditionStep, factStep, ruleStep } from './steps.ts';
import { allTrue, truthOf } from './truth.ts';

type Respondents = Cited<'respondents'>;

function rangeText(min: number | null, max: number | null): string {
  if (min === null) return max === null ? '' : `≤ ${max}`;
  return max === null ? `≥ ${min}` : min === max ? String(min) : `${min}–${max}`;
}

/** Whether everybody asked belongs to the circle of the act; null where the case does not say who was asked. */
function checkCircle(run: Run, circle: readonly string[]): { truth: 'true' | 'false'; step: Trace } | null {
  const asked = run.facts.survey360?.circle;
  if (!asked || circle.length === 0) return null;
  const allowed = circle.map(nameOf);
  const outside = asked.filter((each) => !allowed.includes(nameOf(each)));
  const truth = truthOf(outside.length === 0) as 'true' | 'false';
  const args = { list: outside.map(run.speech.concept).join(', '), circle: circle.map(run.speech.concept).join(', ') };
  return { truth, step: conditionStep(run, truth, `respondents.circle-${truth}`, args) };
}

function decideRespondents(
  run: Run,
  rules: readonly Respondents[],
  selfRules: readonly Cited<'self-assessment'>[],
): void {
  const min = rules.map((each) => each.rule.params.min).find((each) => each !== null) ?? null;
  const max = rules.map((each) => each.rule.params.max).find((each) => each !== null) ?? null;
  const circle = rules.flatMap((each) => each.rule.params.circle);
  const [rule] = rules;
  if (rule === undefined) return;
  const count = needFact(run, 'survey360.respondents', run.facts.survey360?.respondents, rules);
  const isEnough =
    count === null ? 'undetermined' : truthOf((min === null || count >= min) && (max === null || count <= max));
  const within = checkCircle(run, circle);
  const truth = allTrue([isEnough, ...(within === null ? [] : [within.truth])]);
  const needed = rangeText(min, max);
  const args = { count: String(count ?? '?'), needed };
  const isCircle = isEnough !== 'false' && within?.truth === 'false';
  const message = isCircle ? 'respondents.circle' : (`respondents.${truth}` as const);
  const self = selfRules.map((each) =>
    ruleStep(run, each, null, each.rule.params.counts ? 'survey.self-counts' : 'survey.self-not-counted', {}),
  );
  const children = [factStep(run, 'survey360.respondents', count), ...(within === null ? [] : [within.step])];
  const steps = [ruleStep(run, rule, truth, message, args, children), ...self];
  pushFinding(run, {
    what: 'respondents',
    truth,
    value: count,
    needed,
    message,
    args,
    rules: [...rules, ...selfRules],
    steps,
  });
}

function decideSurvey(run: Run, rules: readonly AnyCited[], selfRules: readonly Cited<'self-assessment'>[]): void {
  const steps = selfRules.map((each) =>
    ruleStep(run, each, null, each.rule.params.counts ? 'survey.self-counts' : 'survey.self-not-counted', {}),
  );
  pushResult(run, {
    what: 'survey360',
    value: null,
    certainty: 'undetermined',
    reason: 'survey.no-scale',
    args: {},
    rules: [...rules, ...selfRules],
    steps,
  });
}

/** Returns the deciders of the survey: who and how many are asked; what comes of it stands in forms that give no scale. */
export function compileSurvey(context: CompileContext): Decider[] {
  const rules = context.rulesOf('respondents');
  const selfRules = context.rulesOf('self-assessment');
  if (rules.length === 0 && selfRules.length === 0) return [];
  const isAsked: Decider['isAsked'] = (facts) => Boolean(facts.survey360);
  const common = { after: [], isAsked } as const;
  return [
    {
      ...common,
      id: 'respondents',
      facts: [
        'survey360.respondents',
        ...(rules.some((each) => each.rule.params.circle.length > 0) ? ['survey360.circle'] : []),
      ],
      rules,
      decide: (run) => decideRespondents(run, rules, selfRules),
    },
    {
      ...common,
      id: 'survey360',
      facts: selfRules.length > 0 ? ['survey360.selfAssessment'] : [],
      rules: selfRules,
      decide: (run) => decideSurvey(run, rules, selfRules),
    },
  ];
}
