import type { AppraisalCase, FindingName, ResultName } from '../model/appraisal.ts';
import { pushFinding, pushResult } from './publish.ts';
import { type Decider, hasPeriods, type Run } from './run.ts';

interface Question<T extends ResultName | FindingName> {
  readonly what: T;
  readonly isAsked: (facts: AppraisalCase) => boolean;
}

const RESULTS: readonly Question<ResultName>[] = [
  {
    what: 'kpi-grade',
    isAsked: ({ plan, kpis }) =>
      (plan?.achieved ?? null) !== null ||
      kpis?.some((kpi) => (kpi.achieved ?? kpi.indicators ?? null) !== null) === true,
  },
  {
    what: 'final-grade',
    isAsked: (facts) => hasPeriods(facts) || (facts.scores?.['final'] ?? null) !== null,
  },
  { what: 'ranking-mark', isAsked: ({ marks }) => Boolean(marks?.length) },
  { what: 'competency', isAsked: ({ competencies }) => Boolean(competencies?.length) },
];
const FINDINGS: readonly Question<FindingName>[] = [
  { what: 'kpi-count', isAsked: ({ plan }) => (plan?.kpis ?? null) !== null },
  { what: 'commission-size', isAsked: ({ commission }) => (commission?.members ?? null) !== null },
  { what: 'quorum', isAsked: ({ commission }) => (commission?.present ?? null) !== null },
  { what: 'vote', isAsked: ({ commission }) => Boolean(commission?.votes) },
  { what: 'respondents', isAsked: ({ survey360 }) => (survey360?.respondents ?? null) !== null },
  { what: 'appeal-in-time', isAsked: ({ events }) => events?.some((event) => event.what === 'appeal-filed') === true },
  { what: 'use-of-result', isAsked: ({ uses }) => Boolean(uses?.length) },
  { what: 'retention', isAsked: ({ papers }) => Boolean(papers) },
];

function sayResult(run: Run, what: ResultName): void {
  const isWhole = run.complete;
  const reason = isWhole ? 'silence.none' : 'silence.not-held';
  pushResult(run, {
    what,
    value: null,
    certainty: isWhole ? 'certain' : 'undetermined',
    reason,
    args: {},
    rules: [],
    steps: [],
  });
}

function sayFinding(run: Run, what: FindingName): void {
  const isWhole = run.complete;
  const message = isWhole ? 'silence.none' : 'silence.not-held';
  pushFinding(run, {
    what,
    truth: isWhole ? 'not-applicable' : 'undetermined',
    message,
    args: {},
    rules: [],
    steps: [],
  });
}

/**
 * Returns the decider of questions that the case asks and no rule of the version answers: said, never passed over. Only a
 * version whose words are held in full is known to have no such rule.
 */
export function compileSilence(deciders: readonly Decider[]): Decider[] {
  // A session's vote is not the commission's; otherwise what stands after the colon only tells deciders of one kind apart.
  const ids = deciders.map((decider) => decider.id).filter((id) => id !== 'vote:calibration');
  const answered = new Set(ids.map((id) => id.split(':')[0]));
  const results = RESULTS.filter((each) => !answered.has(each.what));
  const findings = FINDINGS.filter((each) => !answered.has(each.what));
  if (results.length + findings.length === 0) return [];
  return [
    {
      id: 'silence',
      facts: [],
      after: [],
      rules: [],
      isAsked: () => true,
      decide: (run) => {
        for (const { what, isAsked } of results) if (isAsked(run.facts)) sayResult(run, what);
        for (const { what, isAsked } of findings) if (isAsked(run.facts)) sayFinding(run, what);
      },
    },
  ];
}
