import type { AppraisalCase, Truth } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { type FindingDraft, pushFinding } from './publish.ts';
import { parseRatio, type Ratio } from './ratio.ts';
import { type AnyCited, type Cited, type Decider, knownFact, needFact, type Run } from './run.ts';
import { conditionStep, factStep, ruleStep } from './steps.ts';
import { sharedTruth, truthOf } from './truth.ts';

/** Figures of a commission under one reading of whether the secretary, who is counted in them, is a member. */
export interface Figures {
  readonly members: number | null;
  readonly present: number | null;
  readonly reading: 'reading.secretary-member' | 'reading.secretary-not-member' | null;
}

/**
 * Returns the figures, twice where it matters: the act says that the secretary does not vote, not whether he or she belongs
 * to the composition, and the case leaves open whether the figures count the secretary as a member.
 */
export function readFigures(run: Run, secretary: readonly Cited<'secretary'>[], rules: readonly AnyCited[]): Figures[] {
  const { commission } = run.facts;
  const members = needFact(run, 'commission.members', commission?.members, rules);
  const present = knownFact(run, 'commission.present', commission?.present);
  const asGiven: Figures = { members, present, reading: null };
  const without = (count: number | null): number | null => (count === null ? null : Math.max(count - 1, 0));
  if (commission?.secretaryIsMember === false && commission.secretaryCounted === true)
    return [{ members: without(members), present: without(present), reading: null }];
  const isOpen = commission?.secretaryIsMember === null && secretary.some((each) => each.rule.params.votes !== true);
  if (!isOpen || commission?.secretaryCounted === false) return [asGiven];
  return [
    { members, present, reading: 'reading.secretary-member' },
    { members: without(members), present: without(present), reading: 'reading.secretary-not-member' },
  ];
}

/** Returns the smallest whole number that is the share, or is more than it: 2/3 of 7 is 5. */
export function neededOf(members: number, share: Ratio | null, comparison: '>=' | '>'): number | null {
  if (share === null) return null;
  const [whole, rest] = [Math.floor((members * share.n) / share.d), (members * share.n) % share.d];
  return rest > 0 || comparison === '>' ? whole + 1 : whole;
}

interface Judged {
  readonly figures: Figures;
  readonly truth: Truth;
  readonly needed: number | null;
}

function alternativesOf(judged: readonly Judged[], truth: Truth): NonNullable<FindingDraft['alternatives']> {
  if (truth !== 'undetermined') return [];
  return judged.flatMap((each) =>
    each.figures.reading === null || each.truth === 'undetermined'
      ? []
      : [{ reading: each.figures.reading, truth: each.truth, needed: each.needed }],
  );
}

function decideQuorum(
  run: Run,
  rule: Cited<'quorum'>,
  share: Ratio | null,
  secretary: readonly Cited<'secretary'>[],
): void {
  const { fraction, comparison } = rule.rule.params;
  const figures = readFigures(run, secretary, [rule]);
  const present = needFact(run, 'commission.present', run.facts.commission?.present, [rule]);
  const judged = figures.map((each): Judged => {
    const needed = each.members === null ? null : neededOf(each.members, share, comparison);
    const truth = needed === null || each.present === null ? 'undetermined' : truthOf(each.present >= needed);
    return { figures: each, truth, needed };
  });
  const truth = sharedTruth(judged.map((each) => each.truth));
  const [first] = judged;
  const isOpen = truth === 'undetermined' && judged.length > 1 && present !== null && first?.needed !== null;
  const args = {
    present: String(present ?? '?'),
    members: String(first?.figures.members ?? '?'),
    needed: String(first?.needed ?? '?'),
    fraction,
  };
  const message = isOpen ? 'quorum.secretary' : (`quorum.${truth}` as const);
  const conditions = judged.map((each) => {
    const own = {
      present: String(each.figures.present ?? '?'),
      members: String(each.figures.members ?? '?'),
      needed: String(each.needed ?? '?'),
      fraction,
    };
    return conditionStep(run, each.truth, 'quorum.condition', {
      ...own,
      reading: each.figures.reading === null ? '' : `${run.speech.say(each.figures.reading, {})}: `,
    });
  });
  const facts = [
    factStep(run, 'commission.members', run.facts.commission?.members),
    factStep(run, 'commission.present', present),
  ];
  const steps = [ruleStep(run, rule, truth, message, args, [...conditions, ...facts])];
  const rules: AnyCited[] = isOpen ? [rule, ...secretary] : [rule];
  pushFinding(run, {
    what: 'quorum',
    truth,
    value: present,
    needed: isOpen ? null : (first?.needed ?? null),
    message,
    args,
    alternatives: alternativesOf(judged, truth),
    rules,
    steps,
  });
}

function decideSize(run: Run, rule: Cited<'commission-min-members'>, secretary: readonly Cited<'secretary'>[]): void {
  const { min } = rule.rule.params;
  const judged = readFigures(run, secretary, [rule]).map((figures): Judged => {
    const truth = figures.members === null ? 'undetermined' : truthOf(figures.members >= min);
    return { figures, truth, needed: min };
  });
  const truth = sharedTruth(judged.map((each) => each.truth));
  const members = judged[0]?.figures.members ?? null;
  const isOpen = truth === 'undetermined' && members !== null;
  const args = { members: String(members ?? '?'), min: String(min) };
  const message = isOpen ? 'commission-size.secretary' : (`commission-size.${truth}` as const);
  const steps = [
    ruleStep(run, rule, truth, message, args, [factStep(run, 'commission.members', run.facts.commission?.members)]),
  ];
  pushFinding(run, {
    what: 'commission-size',
    truth,
    value: members,
    needed: min,
    message,
    args,
    alternatives: alternativesOf(judged, truth),
    rules: isOpen ? [rule, ...secretary] : [rule],
    steps,
  });
}

function decideSecretary(run: Run, rule: Cited<'secretary'>): void {
  const fact = 'commission.votes.secretary';
  const vote = needFact(run, fact, run.facts.commission?.votes?.secretary, [rule]);
  const isAllowed = rule.rule.params.votes;
  const truth: Truth = isAllowed === null || vote === null ? 'undetermined' : truthOf(isAllowed || vote === 'none');
  const told = vote === 'none' ? 'none' : truth;
  const message = vote === null ? 'secretary-vote.not-told' : (`secretary-vote.${told}` as const);
  const steps = [ruleStep(run, rule, truth, message, {}, [factStep(run, fact, vote)])];
  pushFinding(run, { what: 'secretary-vote', truth, value: vote, message, args: {}, rules: [rule], steps });
}

const hasCommission = (facts: AppraisalCase): boolean => Boolean(facts.commission);

/** Returns the deciders of the commission's size, quorum and secretary; the vote has its own file. */
export function compileCommission(context: CompileContext): Decider[] {
  const secretary = context.rulesOf('secretary');
  const common = { after: [], isAsked: hasCommission } as const;
  return [
    ...context.rulesOf('commission-min-members').map(
      (rule): Decider => ({
        ...common,
        id: 'commission-size',
        facts: ['commission.members'],
        rules: [rule],
        decide: (run) => decideSize(run, rule, secretary),
      }),
    ),
    ...context.rulesOf('quorum').map((rule): Decider => {
      const share = parseRatio(rule.rule.params.fraction);
      return {
        ...common,
        id: 'quorum',
        facts: ['commission.members', 'commission.present', 'commission.secretaryIsMember'],
        rules: [rule],
        isAsked: (facts) =>
          (facts.commission?.present ?? null) !== null || (facts.commission?.members ?? null) !== null,
        decide: (run) => decideQuorum(run, rule, share, secretary),
      };
    }),
    ...secretary
      .filter((rule) => rule.rule.params.votes !== null)
      .map(
        (rule): Decider => ({
          ...common,
          id: 'secretary-vote',
          facts: ['commission.votes.secretary'],
          rules: [rule],
          isAsked: (facts) => Boolean(facts.commission?.votes),
          decide: (run) => decideSecretary(run, rule),
        }),
      ),
  ];
}
