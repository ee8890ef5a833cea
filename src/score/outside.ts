import type { FindingName, ResultName } from '../model/appraisal.ts';
import { FINDING_NAMES, RESULT_NAMES } from '../model/appraisal-names.ts';
import type { Rule, RuleScope } from '../model/rule-graph.ts';
import { pushFinding, pushResult } from './publish.ts';
import type { Decider, Run } from './run.ts';
import { saidScope } from './scope.ts';
import { ruleStep } from './steps.ts';

/** What a rule settles, so that a rule for a group takes the place of the general one on the same thing and of no other. */
export function subjectOf(rule: Rule): string {
  switch (rule.type) {
    case 'definition':
    case 'duty':
      return `${rule.type} ${rule.id}`;
    case 'deadline':
    case 'aggregation':
    case 'periodicity':
    case 'approval':
    case 'form':
    case 'retention':
    case 'calibration':
      return `${rule.type} ${rule.params.what ?? rule.id}`;
    case 'appeal':
      return `${rule.type} ${rule.params.against} ${rule.params.to}`;
    case 'eligibility-exclusion':
      return `${rule.type} ${rule.params.appliesTo}`;
    case 'score-range':
      return `${rule.type} ${rule.params.method}`;
    case 'method':
      return `${rule.type} ${rule.params.category}`;
    case 'competencies':
      return `${rule.type} ${rule.params.group}`;
    case 'indicators':
      return `${rule.type} ${rule.params.concept ?? rule.params.competency}`;
    case 'results-used-for':
      return `${rule.type} ${rule.params.source.join(' ')}`;
    case 'kpi-requirements':
      return `${rule.type} ${rule.params.requirements.length > 0 ? 'list' : 'achieved'}`;
    default:
      return rule.type;
  }
}

interface Outside {
  readonly scope: RuleScope;
  readonly deciders: readonly Decider[];
}

const RESULTS: readonly string[] = RESULT_NAMES;
const FINDINGS: readonly string[] = FINDING_NAMES;
/** Contradictions of forms are told where the points they belong to are used. */
const NOT_SAID: readonly string[] = ['form', 'method'];

/** The question of a decider: `deadline` and `evaluation-notice` of `deadline:evaluation-notice`. */
function questionOf(id: string): { readonly what: string; readonly name: string | null } {
  const at = id.indexOf(':');
  return at < 0 ? { what: id, name: null } : { what: id.slice(0, at), name: id.slice(at + 1) };
}

function sayOutside(run: Run, decider: Decider, scope: RuleScope): void {
  const { what, name } = questionOf(decider.id);
  const args = {
    group: saidScope(run.speech, scope),
    by: [...new Set(decider.rules.map(({ rule }) => run.speech.unit(rule.provisions[0] ?? '')))].join('; '),
  };
  const say = run.complete ? 'scope.outside-none' : 'scope.outside';
  const steps = decider.rules.map((rule) => ruleStep(run, rule, null, say, args));
  const common = { ...(name === null ? {} : { name }), args, rules: decider.rules, steps };
  if (RESULTS.includes(what)) {
    const certainty = run.complete ? 'certain' : 'undetermined';
    pushResult(run, { ...common, what: what as ResultName, value: null, certainty, reason: say });
  } else {
    const truth = run.complete ? 'not-applicable' : 'undetermined';
    pushFinding(run, { ...common, what: what as FindingName, truth, message: say });
  }
}

/**
 * Returns the deciders of questions that only rules for others answer: said, never passed over, and never answered by those rules.
 */
export function compileOutside(own: readonly Decider[], others: readonly Outside[]): Decider[] {
  const answered = new Set(own.map(({ id }) => id));
  return others.flatMap(({ scope, deciders }) =>
    deciders.flatMap((decider): Decider[] => {
      const { what, name } = questionOf(decider.id);
      const isQuestion = RESULTS.includes(what) || FINDINGS.includes(what);
      // A slash stands in the name of a rule: a way to appeal that knows no term.
      if (answered.has(decider.id) || !isQuestion || NOT_SAID.includes(what) || name?.includes('/')) return [];
      answered.add(decider.id);
      return [{ ...decider, after: [], decide: (run) => sayOutside(run, decider, scope) }];
    }),
  );
}
