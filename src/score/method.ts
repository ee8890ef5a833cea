import type { AppraisalCase, Trace, Truth } from '../model/appraisal.ts';
import type { CategoryRef } from '../model/rule-graph.ts';
import type { CompileContext } from './compile-context.ts';
import { nameOf } from './compile-context.ts';
import { CONCEPT } from './concepts.ts';
import { headCategories, isOfGroup } from './groups.ts';
import { pushResult } from './publish.ts';
import { addMissing, type Cited, type Decider, type Run } from './run.ts';
import { factStep, ruleStep } from './steps.ts';
import { anyTrue } from './truth.ts';

type Method = Cited<'method'>;

const GENERAL: readonly string[] = [CONCEPT.all, CONCEPT.groupAll];
const TELLABLE: readonly string[] = [
  CONCEPT.all,
  CONCEPT.heads,
  CONCEPT.servants,
  CONCEPT.groupAll,
  CONCEPT.groupHeads,
  CONCEPT.groupServants,
];

function groupFacts(run: Run): Trace[] {
  const { employee } = run.facts;
  return [
    factStep(run, 'employee.headOfUnit', employee?.headOfUnit),
    factStep(run, 'employee.category', employee?.category),
  ];
}

/** Groups that the facts of a case can tell apart; others (those absent in a named period) are a person's matter. */
function isTellable({ rule }: Method): boolean {
  return rule.params.categories.length > 0 || TELLABLE.includes(rule.params.category);
}

/**
 * "By KPIs, ranking and 360, depending on the category" names methods for all, other points give them to groups. Where only the
 * general words reach the servant, whether the method is for him or her stays open.
 */
function joinMethods(general: ReadonlyMap<string, Truth>, special: ReadonlyMap<string, Truth>): Map<string, Truth> {
  const joined = new Map(general);
  for (const [method, truth] of special) {
    joined.set(method, truth === 'false' && general.get(method) === 'true' ? 'undetermined' : truth);
  }
  return joined;
}

/** Whether something in the case depends on the servant's group; a question about the commission does not. */
function dependsOnGroup({ facts }: Run): boolean {
  return Boolean(facts.employee ?? facts.plan ?? facts.kpis ?? facts.marks);
}

interface Parts {
  readonly rules: readonly Method[];
  readonly heads: readonly CategoryRef[];
  /** Directions when every rule is for all servants, so that nothing depends on the case. */
  readonly forAll: Directions | null;
}

/** Which directions of appraisal a servant has, and those of which nobody knows. */
interface Directions {
  readonly byMethod: ReadonlyMap<string, Truth>;
  readonly found: readonly string[];
  readonly open: readonly string[];
  readonly value: string | null;
}

function directionsOf(byMethod: ReadonlyMap<string, Truth>): Directions {
  const methods = [...byMethod];
  const found = methods.flatMap(([method, truth]) => (truth === 'true' ? [method] : []));
  const open = methods.flatMap(([method, truth]) => (truth === 'undetermined' ? [method] : []));
  return { byMethod, found, open, value: open.length > 0 ? null : found.map(nameOf).sort().join(', ') };
}

/** Returns for each direction that the act names whether it is for the servant. */
export function methodTruths(
  facts: AppraisalCase,
  rules: readonly Method[],
  heads: readonly CategoryRef[],
  onOpen: (rule: Method) => void = () => undefined,
): ReadonlyMap<string, Truth> {
  const [general, special] = [new Map<string, Truth>(), new Map<string, Truth>()];
  for (const rule of rules) {
    if (!isTellable(rule)) continue;
    const { category, categories, methods } = rule.rule.params;
    const truth = isOfGroup(category, facts, heads, categories);
    if (truth === 'undetermined') onOpen(rule);
    const known = GENERAL.includes(category) ? general : special;
    for (const method of methods) known.set(method, anyTrue([known.get(method) ?? 'false', truth]));
  }
  return joinMethods(general, special);
}

function methodsFor(run: Run, { rules, heads }: Parts): ReadonlyMap<string, Truth> {
  const isAsked = dependsOnGroup(run);
  return methodTruths(run.facts, rules, heads, (rule) => {
    if (isAsked) addMissing(run, 'employee.headOfUnit', [rule]);
  });
}

function stepsOf(run: Run, { rules, heads }: Parts): Trace[] {
  if (!run.tracing) return [];
  return rules.map((rule) => {
    const { category, categories, methods } = rule.rule.params;
    const truth = isOfGroup(category, run.facts, heads, categories);
    const args = { group: run.speech.concept(category), methods: methods.map(run.speech.concept).join(', ') };
    return ruleStep(run, rule, truth, 'method.rule', args, groupFacts(run));
  });
}

function decideMethod(run: Run, parts: Parts): void {
  const { byMethod, found, open, value } = parts.forAll ?? directionsOf(methodsFor(run, parts));
  run.values.methods = byMethod;
  if (!run.facts.employee) return;
  const names = (list: readonly string[]): string => list.map(run.speech.concept).join(', ');
  pushResult(run, {
    what: 'method',
    value,
    certainty: open.length > 0 ? 'undetermined' : 'certain',
    reason: open.length > 0 ? 'method.unknown' : 'method.known',
    args: { methods: names(found), open: names(open) },
    rules: parts.rules,
    steps: stepsOf(run, parts),
  });
}

/** Returns the decider of which directions of appraisal the act gives for the servant's group. */
export function compileMethod(context: CompileContext): Decider[] {
  const rules = context.rulesOf('method').filter((each) => each.rule.params.methods.length > 0 && isTellable(each));
  if (rules.length === 0) return [];
  const heads = headCategories(context);
  const isSplit = rules.some(
    ({ rule }) => rule.params.category !== CONCEPT.all && rule.params.category !== CONCEPT.groupAll,
  );
  const forAll = isSplit
    ? null
    : directionsOf(
        new Map(rules.flatMap(({ rule }) => rule.params.methods.map((method) => [method, 'true' as const] as const))),
      );
  return [
    {
      id: 'method',
      facts: isSplit ? ['employee.headOfUnit', 'employee.category'] : [],
      after: [],
      rules,
      isAsked: ({ employee, plan, kpis, marks }) => Boolean(employee ?? plan ?? kpis ?? marks),
      decide: (run) => decideMethod(run, { rules, heads, forAll }),
    },
  ];
}
