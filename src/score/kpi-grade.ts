import { diagnose } from '../base/diagnostic.ts';
import type { SayArgs, ScoreSay } from '../messages/score-voice.ts';
import type { AppraisalCase, Trace } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { isFormRule } from './compile-context.ts';
import { compileKpiScale, type Grade, type KpiDecision, type KpiScale } from './kpi-scale.ts';
import { type Alternative, pushResult, type ResultDraft } from './publish.ts';
import { type AnyCited, addMissing, type Cited, type Decider, knownFact, needFact, type Run } from './run.ts';
import { conditionStep, factStep, ruleStep } from './steps.ts';

interface Count {
  readonly planned: number;
  /** Fewest and most that may be achieved, by what is known. */
  readonly low: number;
  readonly high: number;
}

type KpiFact = NonNullable<AppraisalCase['kpis']>[number];

/** Returns whether one KPI is achieved; where the act says that every indicator must be met, the indicators decide. */
function isAchieved(kpi: KpiFact, byIndicators: boolean): boolean | null {
  if (byIndicators && kpi.indicators) return kpi.indicators.met >= kpi.indicators.of;
  return kpi.achieved ?? null;
}

/** Returns the number of KPIs in the plan: as given, else by the list; rows of which nothing is known are blanks, not KPIs. */
export function plannedKpis(run: Run): number | null {
  const { plan, kpis } = run.facts;
  const given = knownFact(run, 'plan.kpis', plan?.kpis);
  if (given !== null || !kpis || run.refused.has('kpis')) return given;
  const isFilled = kpis.some((kpi) => (kpi.achieved ?? kpi.mark ?? kpi.indicators ?? null) !== null);
  return isFilled ? kpis.length : null;
}

/** Returns how many are planned and achieved; null when no number can be had. Names each KPI whose fate is not known. */
export function countKpis(run: Run, rules: readonly AnyCited[], byIndicators: boolean): Count | null {
  const { plan, kpis } = run.facts;
  const given = knownFact(run, 'plan.achieved', plan?.achieved);
  const listed = kpis && !run.refused.has('kpis') ? kpis : null;
  const planned = needFact(run, 'plan.kpis', plannedKpis(run), rules);
  if (planned === null) return null;
  if (given !== null) return { planned, low: given, high: given };
  if (listed === null) {
    addMissing(run, 'kpis', rules);
    return { planned, low: 0, high: planned };
  }
  let [low, open] = [0, Math.max(planned - listed.length, 0)];
  for (let i = listed.length; i < planned; i += 1) addMissing(run, `kpis[${i}].achieved`, rules);
  for (let index = 0; index < listed.length; index += 1) {
    const isRefused = run.refused.size > 0 && run.refused.has(`kpis[${index}].achieved`);
    const achieved = isRefused ? null : isAchieved(listed[index]!, byIndicators);
    if (achieved === null) {
      addMissing(run, `kpis[${index}].achieved`, rules);
      open += 1;
    } else if (achieved) low += 1;
  }
  return { planned, low, high: low + open };
}

function gradeArgs(grade: Grade): Record<string, string> {
  return { grade: grade.grade, rank: String(grade.rank), of: String(grade.of) };
}

function asAlternative(reading: ScoreSay, args: SayArgs, grade: Grade | null): Alternative[] {
  return grade === null ? [] : [{ reading, args, value: grade.grade, rank: grade.rank, of: grade.of }];
}

interface Answer {
  readonly grade: Grade | null;
  readonly reason: ScoreSay;
  readonly args: SayArgs;
  readonly alternatives: readonly Alternative[];
}

const NO_ALTERNATIVES: readonly Alternative[] = [];

function countArgs(achieved: number, planned: number, base: number | null): SayArgs {
  return { achieved: String(achieved), planned: String(planned), of: String(base ?? planned) };
}

/** Says what a decision on one count means. */
function answerOf(decision: KpiDecision, achieved: number, planned: number, base: number | null): Answer {
  switch (decision.kind) {
    case 'all':
    case 'count': {
      const reason = decision.kind === 'all' ? 'kpi-grade.all' : 'kpi-grade.count';
      return {
        grade: decision.grade,
        reason,
        args: {
          grade: decision.grade.grade,
          rank: String(decision.grade.rank),
          of: String(decision.grade.of),
          achieved: String(achieved),
          planned: String(planned),
        },
        alternatives: NO_ALTERNATIVES,
      };
    }
    case 'irregular': {
      const args = countArgs(achieved, planned, base);
      const alternatives = [
        ...asAlternative('reading.all-achieved', args, decision.byLetter),
        ...asAlternative('reading.scale-of', args, decision.byScale),
      ];
      return { grade: null, reason: 'kpi-grade.irregular-plan', args, alternatives };
    }
    case 'overlap': {
      const alternatives = decision.grades.flatMap((grade) => asAlternative('reading.grade', gradeArgs(grade), grade));
      return { grade: null, reason: 'kpi-grade.overlap', args: countArgs(achieved, planned, base), alternatives };
    }
    case 'uncovered':
      return {
        grade: null,
        reason: 'kpi-grade.uncovered',
        args: countArgs(achieved, planned, base),
        alternatives: NO_ALTERNATIVES,
      };
  }
}

/** Where single KPIs are not known: the grade stands if every count that is possible gives it. */
function answerOfRange(scale: KpiScale, count: Count, base: number | null): Answer {
  const answers: [number, Answer][] = [];
  for (let n = count.low; n <= count.high; n += 1)
    answers.push([n, answerOf(scale(n, count.planned), n, count.planned, base)]);
  const [first] = answers;
  const grade = first?.[1].grade ?? null;
  const args = { low: String(count.low), high: String(count.high), planned: String(count.planned) };
  if (grade !== null && answers.every(([, each]) => each.grade?.rank === grade.rank))
    return { grade, reason: 'kpi-grade.same-for-all-counts', args: { ...args, ...gradeArgs(grade) }, alternatives: [] };
  const alternatives = answers.flatMap(([n, each]) =>
    each.grade === null ? [] : asAlternative('reading.if-achieved', { achieved: String(n) }, each.grade),
  );
  return { grade: null, reason: 'kpi-grade.count-unknown', args, alternatives };
}

function stepsOf(run: Run, cited: AnyCited, count: Count, answer: Answer, base: number | null): Trace[] {
  if (!run.tracing) return [];
  const children: Trace[] = [];
  const planned = String(count.planned);
  if (base !== null && count.planned !== base)
    children.push(conditionStep(run, 'false', 'kpi-grade.made-for', { of: String(base), planned }));
  else if (answer.reason === 'kpi-grade.count')
    children.push(conditionStep(run, 'false', 'kpi-grade.not-all', { achieved: String(count.low), planned }));
  children.push(factStep(run, 'plan.kpis', count.planned));
  children.push(factStep(run, 'plan.achieved', count.low === count.high ? count.low : null));
  return [ruleStep(run, cited, answer.grade === null ? 'undetermined' : 'true', answer.reason, answer.args, children)];
}

/** Wraps the answer where the servant is not to be appraised at all: then no grade can be given, and the count is only shown. */
export function excludeIfNotEligible(run: Run, draft: ResultDraft): ResultDraft {
  if (run.values.eligible !== 'false') return draft;
  const alternatives: Alternative[] =
    draft.value === null
      ? [...(draft.alternatives ?? [])]
      : [{ reading: 'reading.if-appraised', value: draft.value, rank: draft.rank ?? null, of: draft.of ?? null }];
  return {
    what: draft.what,
    value: null,
    certainty: 'certain',
    reason: 'result.not-appraised',
    args: {},
    alternatives,
    rules: draft.rules,
    steps: draft.steps,
  };
}

/** A scale with the rules that a grade by it rests on: its own, and those that say what "achieved" means. */
interface Ruled {
  readonly cited: Cited<'grade-by-kpi-count'>;
  readonly scale: KpiScale;
  readonly rules: readonly AnyCited[];
}

interface Parts {
  readonly scales: readonly Ruled[];
  readonly requirements: readonly Cited<'kpi-requirements'>[];
}

/** A KPI that the case calls achieved although not all its indicators are met, under an act that demands all. */
function reportContradictions(run: Run, parts: Parts): void {
  const [rule] = parts.requirements;
  if (rule === undefined) return;
  for (const [index, kpi] of (run.facts.kpis ?? []).entries()) {
    if (kpi.achieved !== true || !kpi.indicators || kpi.indicators.met >= kpi.indicators.of) continue;
    const args = { index: String(index + 1), met: String(kpi.indicators.met), of: String(kpi.indicators.of) };
    const message = run.speech.say('kpi-grade.achieved-contradicts', args);
    const place = { provision: rule.rule.provisions[0] ?? '' };
    run.diagnostics.push(diagnose('SCORE_ACHIEVED_CONTRADICTS', message, place, { found: `kpis[${index}].achieved` }));
  }
}

interface Draft {
  readonly draft: ResultDraft;
  readonly grade: Grade | null;
}

function draftByRule(run: Run, { cited, scale, rules }: Ruled): Draft {
  const count = countKpis(run, rules, rules.length > 1);
  if (count === null) {
    const steps = [ruleStep(run, cited, 'undetermined', 'kpi-grade.no-count', {}, [factStep(run, 'plan.kpis', null)])];
    const draft = {
      what: 'kpi-grade',
      value: null,
      certainty: 'undetermined',
      reason: 'kpi-grade.no-count',
      args: {},
      rules,
      steps,
    } as const;
    return { draft, grade: null };
  }
  const base = cited.rule.params.of;
  const isExact = count.low === count.high;
  const answer = isExact
    ? answerOf(scale(count.low, count.planned), count.low, count.planned, base)
    : answerOfRange(scale, count, base);
  const { grade } = answer;
  const draft: ResultDraft = {
    what: 'kpi-grade',
    value: grade?.grade ?? null,
    rank: grade?.rank,
    of: grade?.of,
    certainty: grade === null ? 'undetermined' : 'certain',
    reason: answer.reason,
    args: answer.args,
    alternatives: answer.alternatives,
    rules,
    steps: stepsOf(run, cited, count, answer, base),
  };
  return { draft, grade };
}

/** Several scales in one version (a chapter for some servants): the grade stands only where they agree. */
function decideKpiGrade(run: Run, parts: Parts): void {
  reportContradictions(run, parts);
  const drafts = parts.scales.map((each) => draftByRule(run, each));
  const [first] = drafts;
  if (first === undefined) return;
  const agree = drafts.every((each) => each.draft.value === first.draft.value && each.draft.rank === first.draft.rank);
  if (agree) {
    run.values.kpiGrade = first.grade;
    pushResult(run, excludeIfNotEligible(run, first.draft));
    return;
  }
  const alternatives = drafts.flatMap(({ draft, grade }) =>
    grade === null ? (draft.alternatives ?? []) : asAlternative('reading.grade', gradeArgs(grade), grade),
  );
  const rules = drafts.flatMap((each) => each.draft.rules);
  const steps = drafts.flatMap((each) => each.draft.steps);
  pushResult(run, {
    what: 'kpi-grade',
    value: null,
    certainty: 'undetermined',
    reason: 'kpi-grade.rules-differ',
    args: {},
    alternatives,
    rules,
    steps,
  });
}

/** Returns the decider of the grade by achieved KPIs; forms (annexes) never give a grade, only points do. */
export function compileKpiGrade(context: CompileContext): Decider[] {
  const rules = context.rulesOf('grade-by-kpi-count').filter((each) => !isFormRule(each.rule));
  const requirements = context.rulesOf('kpi-requirements').filter((each) => each.rule.params.achievedMeans !== null);
  const scales = rules.flatMap((cited) => {
    const scale = compileKpiScale(cited.rule.params);
    return scale === null ? [] : [{ cited, scale, rules: [cited, ...requirements] }];
  });
  if (scales.length === 0) return [];
  return [
    {
      id: 'kpi-grade',
      facts: ['plan.kpis', 'kpis[].achieved'],
      after: ['eligibility'],
      rules: [...scales.map((each) => each.cited), ...requirements],
      isAsked: (facts) => Boolean(facts.kpis) || (facts.plan?.achieved ?? null) !== null,
      decide: (run) => decideKpiGrade(run, { scales, requirements }),
    },
  ];
}
