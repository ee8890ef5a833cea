import type { AppraisalCase, Trace, Truth } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { nameOf } from './compile-context.ts';
import { CONCEPT } from './concepts.ts';
import { pushFinding } from './publish.ts';
import { type Cited, type Decider, needFact, type Run } from './run.ts';
import { conditionStep, factStep, ruleStep } from './steps.ts';
import { allTrue, truthOf } from './truth.ts';

type Acknowledgement = Cited<'acknowledgement'>;
type Facts = NonNullable<AppraisalCase['acquaintance']>;

const FORMS: Readonly<Record<string, readonly string[]>> = {
  [CONCEPT.written]: ['written'],
  [CONCEPT.electronic]: ['electronic'],
  [CONCEPT.writtenOrElectronic]: ['written', 'electronic'],
};

function decideForm(run: Run, rule: Acknowledgement, form: string, facts: Facts): void {
  const given = needFact(run, 'acquaintance.form', facts.form, [rule]);
  const allowed = FORMS[form] ?? [nameOf(form)];
  const truth: Truth = given === null ? 'undetermined' : truthOf(allowed.includes(nameOf(given)));
  const args = { form: given === null ? '?' : run.speech.concept(given), needed: run.speech.concept(form) };
  const message = `acquaintance.form-${truth}` as const;
  const steps = [ruleStep(run, rule, truth, message, args, [factStep(run, 'acquaintance.form', given)])];
  pushFinding(run, {
    what: 'acquaintance',
    name: 'form',
    truth,
    value: given,
    needed: allowed.join(' / '),
    message,
    args,
    rules: [rule],
    steps,
  });
}

/** A refusal must be recorded as the act says: an act, who signs it, how many other servants. */
function decideRefusal(run: Run, rule: Acknowledgement, facts: Facts): void {
  const refusal = rule.rule.params.onRefusal;
  if (refusal === null) return;
  const checks: { truth: Truth; step: Trace; failed: string }[] = [];
  const add = (path: string, value: boolean | null, what: 'drawn' | 'hr' | 'servants', shown: string): void => {
    const truth: Truth = value === null ? 'undetermined' : truthOf(value);
    const failed = run.speech.say(`refusal.${what}`, { count: String(refusal.servants ?? '') });
    checks.push({
      truth,
      failed,
      step: conditionStep(run, truth, `refusal.${what}`, { count: String(refusal.servants ?? '') }, [
        factStep(run, path, shown),
      ]),
    });
  };
  const act = facts.refusalAct ?? null;
  const drawn = needFact(run, 'acquaintance.refusalAct.drawn', act?.drawn, [rule]);
  add('acquaintance.refusalAct.drawn', drawn, 'drawn', String(drawn ?? '?'));
  if (refusal.signers.some((each) => each.includes('hr-'))) {
    const signed = needFact(run, 'acquaintance.refusalAct.hrSigned', act?.hrSigned, [rule]);
    add('acquaintance.refusalAct.hrSigned', signed, 'hr', String(signed ?? '?'));
  }
  if (refusal.servants !== null) {
    const others = needFact(run, 'acquaintance.refusalAct.otherServants', act?.otherServants, [rule]);
    add(
      'acquaintance.refusalAct.otherServants',
      others === null ? null : others >= refusal.servants,
      'servants',
      String(others ?? '?'),
    );
  }
  const truth = allTrue(checks.map((check) => check.truth));
  const args = {
    list: checks
      .filter((check) => check.truth === truth)
      .map((check) => check.failed)
      .join('; '),
  };
  const message = `refusal.${truth}` as const;
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
  pushFinding(run, { what: 'acquaintance', name: 'refusal', truth, message, args, rules: [rule], steps });
}

/** Means that the act names for sending the results to those who refused to be acquainted, and for nobody else. */
function isForRefusal({ rule }: Acknowledgement): boolean {
  return rule.params.onRefusal?.then === CONCEPT.resultsSending;
}

/** Which rules on means concern the servant; `open` = that turns on a refusal of which the case does not tell. */
function meansFor(run: Run, rules: readonly Acknowledgement[]): readonly Acknowledgement[] | 'open' {
  const forAll = rules.filter((rule) => !isForRefusal(rule));
  const forRefusal = rules.filter(isForRefusal);
  if (forRefusal.length === 0) return forAll;
  const refused = needFact(run, 'acquaintance.refused', run.facts.acquaintance?.refused, forRefusal);
  return refused === null ? 'open' : refused ? forRefusal : forAll;
}

function decideMeans(run: Run, rules: readonly Acknowledgement[], used: readonly string[]): void {
  const own = meansFor(run, rules);
  if (own !== 'open' && own.length > 0) {
    judgeMeans(run, own, used);
    return;
  }
  const names = (list: readonly string[]): string => list.map(run.speech.concept).join(', ');
  const args = { list: names(used), allowed: names(rules.flatMap((rule) => rule.rule.params.means)) };
  const message = own === 'open' ? 'acquaintance.means-refusal-unknown' : 'acquaintance.means-not-refused';
  const truth = own === 'open' ? ('undetermined' as const) : null;
  const facts = [
    factStep(run, 'acquaintance.refused', run.facts.acquaintance?.refused),
    factStep(run, 'acquaintance.means', used.join(', ')),
  ];
  const steps = rules.map((rule, index) => ruleStep(run, rule, truth, message, args, index === 0 ? facts : []));
  const value = used.join(', ');
  const common = { what: 'acquaintance', name: 'means', value, message, args, rules, steps } as const;
  pushFinding(run, { ...common, truth: truth ?? 'not-applicable' });
}

function judgeMeans(run: Run, rules: readonly Acknowledgement[], used: readonly string[]): void {
  const allowed = rules.flatMap((rule) => rule.rule.params.means.map(nameOf));
  const [rule] = rules;
  if (rule === undefined) return;
  const others = used.filter((each) => !allowed.includes(nameOf(each)));
  // "Other means that record the notice": whether a means does so is for a person to say.
  const truth: Truth = others.length === 0 ? 'true' : allowed.includes('other-recorded') ? 'undetermined' : 'false';
  const names = (list: readonly string[]): string => list.map(run.speech.concept).join(', ');
  const args = { list: names(others), allowed: others.length === 0 ? '' : names(allowed) };
  const message = `acquaintance.means-${truth}` as const;
  const steps = [ruleStep(run, rule, truth, message, args, [factStep(run, 'acquaintance.means', used.join(', '))])];
  pushFinding(run, {
    what: 'acquaintance',
    name: 'means',
    truth,
    value: used.join(', '),
    needed: allowed.join(', '),
    message,
    args,
    rules,
    steps,
  });
}

/** Returns the deciders of how a servant is acquainted with the result; the term is a deadline of its own. */
export function compileAcquaintance(context: CompileContext): Decider[] {
  const rules = context.rulesOf('acknowledgement');
  const withMeans = rules.filter((rule) => rule.rule.params.means.length > 0);
  const deciders = rules.flatMap((rule): Decider[] => {
    const { form, onRefusal } = rule.rule.params;
    const common = { after: [], rules: [rule] } as const;
    const decideEach =
      (decide: (run: Run, facts: Facts) => void): Decider['decide'] =>
      (run) => {
        if (run.facts.acquaintance) decide(run, run.facts.acquaintance);
      };
    return [
      ...(form === null
        ? []
        : [
            {
              ...common,
              id: 'acquaintance:form',
              facts: ['acquaintance.form'],
              isAsked: (facts: AppraisalCase) => Boolean(facts.acquaintance) && facts.acquaintance?.refused !== true,
              decide: decideEach((run, facts) => decideForm(run, rule, form, facts)),
            },
          ]),
      ...(onRefusal === null || onRefusal.servants === null
        ? []
        : [
            {
              ...common,
              id: 'acquaintance:refusal',
              facts: [
                'acquaintance.refused',
                'acquaintance.refusalAct.drawn',
                'acquaintance.refusalAct.hrSigned',
                'acquaintance.refusalAct.otherServants',
              ],
              isAsked: (facts: AppraisalCase) => facts.acquaintance?.refused === true,
              decide: decideEach((run, facts) => decideRefusal(run, rule, facts)),
            },
          ]),
    ];
  });
  if (withMeans.length === 0) return deciders;
  return [
    ...deciders,
    {
      id: 'acquaintance:means',
      facts: ['acquaintance.means', ...(withMeans.some(isForRefusal) ? ['acquaintance.refused'] : [])],
      after: [],
      rules: withMeans,
      isAsked: (facts) => Boolean(facts.acquaintance?.means?.length),
      decide: (run) => decideMeans(run, withMeans, run.facts.acquaintance?.means ?? []),
    },
  ];
}
