import { diagnose } from '../base/diagnostic.ts';
import type { AppraisalCase, Trace, Truth } from '../model/appraisal.ts';
import { neededOf } from './commission.ts';
import { isSameCompetency, makeNamer, type Named, nameCompetency } from './competency-names.ts';
import type { CompileContext } from './compile-context.ts';
import { isInCategory, readCategory } from './groups.ts';
import { excludeIfNotEligible } from './kpi-grade.ts';
import { type Alternative, pushResult, type ResultDraft } from './publish.ts';
import { parseRatio, type Ratio } from './ratio.ts';
import { type AnyCited, addMissing, type Cited, type Decider, knownFact, type Run } from './run.ts';
import { factStep, ruleStep } from './steps.ts';
import { truthOf } from './truth.ts';

type Fact = NonNullable<AppraisalCase['competencies']>[number];
type Threshold = Cited<'competency-threshold'>;

interface Parts {
  readonly threshold: Threshold;
  readonly share: Ratio | null;
  readonly lists: readonly Cited<'competencies'>[];
  readonly rows: readonly { readonly name: string; readonly named: Named; readonly onlyForPublicServices: boolean }[];
  readonly indicators: readonly { readonly cited: Cited<'indicators'>; readonly named: Named }[];
  readonly namer: (name: string) => Named;
  readonly max: Cited<'max-indicators'> | null;
}

/** Returns how many indicators the act has for the competency and the servant's category; null where the table does not say. */
function countInAct(run: Run, parts: Parts, name: string): { readonly count: number; readonly rule: AnyCited } | null {
  const servant = run.facts.employee?.category ? readCategory(run.facts.employee.category) : null;
  if (servant === null) return null;
  const named = parts.namer(name);
  const own = parts.indicators.filter((each) => isSameCompetency(named, each.named)).map((each) => each.cited);
  const refs = own.flatMap((each) => each.rule.params.categories);
  const isHead = run.facts.employee?.headOfUnit ?? null;
  const found = own.filter((each) =>
    each.rule.params.categories.some((ref) => isInCategory(ref, servant, isHead, refs) === 'true'),
  );
  const [only] = found;
  return only !== undefined && found.length === 1 ? { count: only.rule.params.effective.length, rule: only } : null;
}

function isReached(parts: Parts, shown: number, of: number): { truth: Truth; needed: number | null } {
  const needed = neededOf(of, parts.share, parts.threshold.rule.params.comparison);
  return { truth: needed === null || of === 0 ? 'undetermined' : truthOf(shown >= needed), needed };
}

function gradeOf(parts: Parts, truth: Truth): { value: string; rank: number } | null {
  const { met, unmet } = parts.threshold.rule.params;
  return truth === 'undetermined' ? null : truth === 'true' ? { value: met, rank: 1 } : { value: unmet, rank: 2 };
}

/** Whether the competency concerns this servant: some are only for those who provide public services. */
function concerns(run: Run, parts: Parts, name: string): Truth {
  const named = parts.namer(name);
  const isService = parts.rows.some((row) => row.onlyForPublicServices && isSameCompetency(named, row.named));
  if (!isService) return 'true';
  const provides = run.facts.employee?.publicServices ?? null;
  return provides === null ? 'undetermined' : truthOf(provides);
}

function warn(
  run: Run,
  rule: AnyCited,
  code: 'SCORE_NAME_NOT_IN_ACT' | 'SCORE_INDICATORS_DIFFER' | 'SCORE_INDICATORS_TOO_MANY',
  message: string,
  found: string,
  expected: string,
): void {
  run.diagnostics.push(diagnose(code, message, { provision: rule.rule.provisions[0] ?? '' }, { found, expected }));
}

function checkAgainstAct(
  run: Run,
  parts: Parts,
  name: string | null,
  of: number,
  inAct: { count: number; rule: AnyCited } | null,
): void {
  if (parts.max !== null && of > parts.max.rule.params.max) {
    const args = { of: String(of), max: String(parts.max.rule.params.max) };
    warn(
      run,
      parts.max,
      'SCORE_INDICATORS_TOO_MANY',
      run.speech.say('competency.too-many', args),
      String(of),
      args.max,
    );
  }
  if (inAct !== null && inAct.count !== of) {
    const args = { name: name ?? '', of: String(of), count: String(inAct.count) };
    warn(
      run,
      inAct.rule,
      'SCORE_INDICATORS_DIFFER',
      run.speech.say('competency.other-count', args),
      String(of),
      args.count,
    );
  }
  const [list] = parts.lists;
  if (name === null || list === undefined) return;
  const named = parts.namer(name);
  if (parts.rows.some((row) => isSameCompetency(named, row.named))) return;
  const names = parts.rows.map((row) => row.name).join('; ');
  warn(
    run,
    list,
    'SCORE_NAME_NOT_IN_ACT',
    run.speech.say('competency.not-in-list', { name, list: names }),
    name,
    names,
  );
}

interface Answer extends Pick<ResultDraft, 'reason' | 'args'> {
  readonly truth: Truth;
  readonly needed: number | null;
  readonly alternatives: readonly Alternative[];
}

/** Compares with the fraction; where the case counts other indicators than the act has, both counts must agree. */
function judge(parts: Parts, shown: number, of: number, count: number | null): Answer {
  const own = isReached(parts, shown, of);
  const { fraction } = parts.threshold.rule.params;
  const args = { shown: String(shown), of: String(of), needed: String(own.needed ?? '?'), fraction };
  const other = count === null || count === of || count < shown ? null : isReached(parts, shown, count);
  if (other !== null && other.truth !== own.truth) {
    const alternatives = (
      [
        ['reading.count-given', own.truth, of],
        ['reading.count-of-act', other.truth, count ?? of],
      ] as const
    ).flatMap(([reading, truth, total]) => {
      const grade = gradeOf(parts, truth);
      return grade === null
        ? []
        : [{ reading, args: { count: String(total) }, value: grade.value, rank: grade.rank, of: 2 }];
    });
    return {
      truth: 'undetermined',
      needed: null,
      alternatives,
      reason: 'competency.counts-part',
      args: { ...args, count: String(count) },
    };
  }
  return {
    truth: own.truth,
    needed: own.needed,
    alternatives: [],
    reason: `competency.${own.truth}`,
    args: { ...args, grade: gradeOf(parts, own.truth)?.value ?? '' },
  };
}

function decideOne(run: Run, parts: Parts, fact: Fact, index: number): void {
  const { threshold } = parts;
  const name = fact.name ?? null;
  const paths = { shown: `competencies[${index}].shown`, of: `competencies[${index}].of` };
  const inAct = name === null ? null : countInAct(run, parts, name);
  const shown = knownFact(run, paths.shown, fact.shown);
  const of = knownFact(run, paths.of, fact.of) ?? (run.refused.has(paths.of) ? null : (inAct?.count ?? null));
  const facts: Trace[] = [factStep(run, paths.shown, shown), factStep(run, paths.of, of)];
  const common = { what: 'competency', name: name ?? String(index + 1) } as const;
  const isConcerned = name === null ? 'true' : concerns(run, parts, name);
  if (isConcerned === 'false') {
    const steps = [
      ruleStep(run, parts.lists[0] ?? threshold, 'false', 'competency.not-for-this-servant', {}, [
        factStep(run, 'employee.publicServices', false),
      ]),
    ];
    pushResult(run, {
      ...common,
      value: null,
      certainty: 'certain',
      reason: 'competency.not-for-this-servant',
      args: {},
      rules: [threshold, ...parts.lists],
      steps,
    });
    return;
  }
  if (shown === null && !run.refused.has(paths.shown)) addMissing(run, paths.shown, [threshold]);
  if (of === null && !run.refused.has(paths.of)) addMissing(run, paths.of, [threshold]);
  if (isConcerned === 'undetermined') addMissing(run, 'employee.publicServices', parts.lists);
  if (of !== null) checkAgainstAct(run, parts, name, of, inAct);
  const answer: Answer =
    shown === null || of === null
      ? { truth: 'undetermined', needed: null, alternatives: [], reason: 'competency.unknown', args: {} }
      : judge(parts, shown, of, inAct?.count ?? null);
  const grade = isConcerned === 'undetermined' ? null : gradeOf(parts, answer.truth);
  const isOpen = isConcerned === 'undetermined' && answer.truth !== 'undetermined';
  const reason = isOpen ? 'competency.services-unknown' : answer.reason;
  const open = gradeOf(parts, answer.truth);
  const draft: ResultDraft = {
    ...common,
    value: grade?.value ?? null,
    rank: grade?.rank,
    of: grade === null ? null : 2,
    needed: answer.needed,
    certainty: grade === null ? 'undetermined' : 'certain',
    reason,
    args: answer.args,
    alternatives:
      isOpen && open !== null
        ? [{ reading: 'reading.if-services', value: open.value, rank: open.rank, of: 2 }]
        : answer.alternatives,
    rules: inAct === null ? [threshold] : [threshold, inAct.rule],
    steps: [ruleStep(run, threshold, answer.truth, reason, answer.args, facts)],
  };
  pushResult(run, excludeIfNotEligible(run, draft));
}

/** Returns the decider of competencies: shown indicators against the fraction of those that the act has for the category. */
export function compileCompetency(context: CompileContext): Decider[] {
  const [threshold] = context.rulesOf('competency-threshold');
  if (threshold === undefined) return [];
  const lists = context.rulesOf('competencies');
  const parts: Parts = {
    threshold,
    share: parseRatio(threshold.rule.params.fraction),
    lists,
    rows: lists.flatMap(({ rule }) =>
      rule.params.list.map(({ name, concept, onlyForPublicServices }) => ({
        name,
        named: nameCompetency(name, concept),
        onlyForPublicServices,
      })),
    ),
    indicators: context.rulesOf('indicators').map((cited) => ({
      cited,
      named: nameCompetency(cited.rule.params.competency, cited.rule.params.concept),
    })),
    namer: makeNamer(),
    max: context.rulesOf('max-indicators')[0] ?? null,
  };
  const needsServices = parts.rows.some((row) => row.onlyForPublicServices);
  return [
    {
      id: 'competency',
      facts: [
        'competencies[].shown',
        'competencies[].of',
        ...(parts.indicators.length > 0 ? ['employee.category'] : []),
        ...(needsServices ? ['employee.publicServices'] : []),
      ],
      after: ['eligibility'],
      rules: [threshold],
      isAsked: (facts) => Boolean(facts.competencies?.length),
      decide: (run) => {
        for (const [index, fact] of (run.facts.competencies ?? []).entries()) decideOne(run, parts, fact, index);
      },
    },
  ];
}
