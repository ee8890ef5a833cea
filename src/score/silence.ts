import type { AppraisalCase, FindingName, ResultName } from '../model/appraisal.ts';
import type { RuleType } from '../model/rule-graph.ts';
import type { CompileContext } from './compile-context.ts';
import { pushFinding, pushResult } from './publish.ts';
import { type AnyCited, type Decider, hasPeriods, type Run } from './run.ts';
import { ruleStep } from './steps.ts';

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

/** What the rules on a question are called. */
const TYPE_OF: Readonly<Partial<Record<ResultName | FindingName, RuleType>>> = {
  'kpi-grade': 'grade-by-kpi-count',
  'final-grade': 'grade-scale',
  competency: 'competency-threshold',
  'kpi-count': 'kpi-count',
  'commission-size': 'commission-min-members',
  quorum: 'quorum',
  vote: 'vote',
  respondents: 'respondents',
  'appeal-in-time': 'appeal',
  'use-of-result': 'results-used-for',
  retention: 'retention',
};

/** Returns the sentences that speak of the subject although no rule on it was read from them. */
export function unreadOn(context: CompileContext, type: RuleType | undefined): readonly AnyCited[] {
  if (type === undefined) return [];
  return context
    .rulesOf('duty')
    .filter(({ rule }) => rule.params.about?.includes(type) === true) as readonly AnyCited[];
}

type Silence = 'silence.none' | 'silence.not-held' | 'silence.unread';

function silenceOf(run: Run, unread: readonly AnyCited[]): Silence {
  if (unread.length > 0) return 'silence.unread';
  return run.complete ? 'silence.none' : 'silence.not-held';
}

function sayResult(run: Run, what: ResultName, unread: readonly AnyCited[]): void {
  const reason = silenceOf(run, unread);
  pushResult(run, {
    what,
    value: null,
    certainty: reason === 'silence.none' ? 'certain' : 'undetermined',
    reason,
    args: {},
    rules: unread,
    steps: unread.map((rule) => ruleStep(run, rule, 'undetermined', reason, {})),
  });
}

function sayFinding(run: Run, what: FindingName, unread: readonly AnyCited[]): void {
  const message = silenceOf(run, unread);
  pushFinding(run, {
    what,
    truth: message === 'silence.none' ? 'not-applicable' : 'undetermined',
    message,
    args: {},
    rules: unread,
    steps: unread.map((rule) => ruleStep(run, rule, 'undetermined', message, {})),
  });
}

/**
 * Returns the decider of questions that the case asks and no rule of the version answers: said, never passed over. Only a
 * version whose words are held in full is known to have no such rule.
 */
export function compileSilence(deciders: readonly Decider[], context: CompileContext): Decider[] {
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
        const unread = (what: ResultName | FindingName) => unreadOn(context, TYPE_OF[what]);
        for (const { what, isAsked } of results) if (isAsked(run.facts)) sayResult(run, what, unread(what));
        for (const { what, isAsked } of findings) if (isAsked(run.facts)) sayFinding(run, what, unread(what));
      },
    },
  ];
}
