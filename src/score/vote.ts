import type { AppraisalCase, Trace } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { CONCEPT } from './concepts.ts';
import { type FindingDraft, pushFinding } from './publish.ts';
import { type AnyCited, addMissing, type Cited, type Decider, knownFact, needFact, type Run } from './run.ts';
import { conditionStep, factStep, ruleStep } from './steps.ts';

type Votes = NonNullable<NonNullable<AppraisalCase['commission']>['votes']>;
type Side = 'for' | 'against';

type Outcome =
  | { readonly side: Side; readonly how: 'majority' | 'share' | 'chair' | 'rule' }
  | { readonly side: null; readonly how: 'no-share' | 'tie-open' | 'tie-other' | 'no-tie-rule' };

type Share = NonNullable<Cited<'vote'>['rule']['params']['share']>;

/** Whether the votes for reach the share of each whole that is possible; null where that depends on the whole. */
function reaches(votesFor: number, share: Share, wholes: readonly number[]): boolean | null {
  const [n = 1, d = 1] = share.fraction.split('/').map(Number);
  const verdicts = wholes.map((whole) =>
    share.comparison === '>=' ? votesFor * d >= whole * n : votesFor * d > whole * n,
  );
  return verdicts.every((each) => each === verdicts[0]) ? (verdicts[0] ?? null) : null;
}

/** "2/3", or "> 1/2" where the share itself is not enough. */
function shareWords(share: Share | undefined): string {
  if (share === undefined) return '';
  return share.comparison === '>' ? `> ${share.fraction}` : share.fraction;
}

/** Of how many the share may be counted, by what the act says and the case knows. */
function wholesOf(run: Run, of: Share['of'], cast: number): number[] {
  const { members = null, present = null } = run.facts.commission ?? {};
  const known = of === 'members' ? [members] : of === 'present' ? [present] : [members, present, cast];
  return known.every((each) => each !== null) ? known : [];
}

interface Counting {
  readonly tie: string | null;
  readonly chair: Side | null;
  /** Whether the votes for reach the share that the act demands; undefined = a bare majority is enough. */
  readonly reached: ((votesFor: number, votesAgainst: number) => boolean | null) | undefined;
}

function outcomeOf(votesFor: number, votesAgainst: number, { tie, chair, reached }: Counting): Outcome {
  const isTie = votesFor === votesAgainst && tie !== null;
  if (reached !== undefined && !isTie) {
    const verdict = reached(votesFor, votesAgainst);
    return verdict === null ? { side: null, how: 'no-share' } : { side: verdict ? 'for' : 'against', how: 'share' };
  }
  if (votesFor !== votesAgainst) return { side: votesFor > votesAgainst ? 'for' : 'against', how: 'majority' };
  if (tie === null) return { side: null, how: 'no-tie-rule' };
  if (tie === CONCEPT.tieNotAdopted) return { side: 'against', how: 'rule' };
  if (tie !== CONCEPT.tieChair) return { side: null, how: 'tie-other' };
  return chair === null ? { side: null, how: 'tie-open' } : { side: chair, how: 'chair' };
}

/** The tally with and without the vote of a secretary who may not vote; one tally where that question does not arise. */
function talliesOf(votes: Votes, votesFor: number, votesAgainst: number, mayVote: boolean): [number, number][] {
  if (mayVote || !votes.secretary || votes.secretary === 'none') return [[votesFor, votesAgainst]];
  const without: [number, number] =
    votes.secretary === 'for' ? [Math.max(votesFor - 1, 0), votesAgainst] : [votesFor, Math.max(votesAgainst - 1, 0)];
  return [[votesFor, votesAgainst], without];
}

function factsOf(run: Run, at: string, votes: Votes): Trace[] {
  return [
    factStep(run, `${at}.for`, votes.for),
    factStep(run, `${at}.against`, votes.against),
    ...(votes.chair ? [factStep(run, `${at}.chair`, votes.chair)] : []),
    ...(votes.secretary ? [factStep(run, `${at}.secretary`, votes.secretary)] : []),
  ];
}

interface Question {
  readonly name: string | null;
  readonly at: string;
  readonly votes: Votes;
  readonly rules: readonly AnyCited[];
  readonly majority: Cited<'vote'> | Cited<'calibration'>;
  readonly tie: Cited<'vote'> | Cited<'calibration'> | null;
  readonly open: Cited<'vote'> | null;
  readonly mayVote: boolean;
}

function push(
  run: Run,
  question: Question,
  draft: Pick<FindingDraft, 'truth' | 'message' | 'args' | 'value' | 'alternatives'>,
  extra: readonly Trace[],
): void {
  const facts = [...extra, ...factsOf(run, question.at, question.votes)];
  const steps = [
    ruleStep(
      run,
      question.majority,
      draft.truth === 'not-applicable' ? null : draft.truth,
      draft.message,
      draft.args,
      facts,
    ),
    ...(question.tie !== null && question.tie !== question.majority
      ? [ruleStep(run, question.tie, null, 'vote.tie-rule', {})]
      : []),
  ];
  pushFinding(run, { what: 'vote', name: question.name, ...draft, rules: question.rules, steps });
}

function decideVote(run: Run, question: Question): void {
  const { at, votes, rules } = question;
  const votesFor = needFact(run, `${at}.for`, votes.for, rules);
  const votesAgainst = needFact(run, `${at}.against`, votes.against, rules);
  if (votesFor === null || votesAgainst === null) {
    push(run, question, { truth: 'undetermined', message: 'vote.no-tally', args: {} }, []);
    return;
  }
  const args = { for: String(votesFor), against: String(votesAgainst) };
  if (question.open !== null && knownFact(run, `${at}.open`, votes.open) === false) {
    const step = ruleStep(run, question.open, 'false', 'vote.not-open', args, [factStep(run, `${at}.open`, false)]);
    push(run, question, { truth: 'false', message: 'vote.not-open', args }, [step]);
    return;
  }
  const tieRule = question.tie?.rule.params.tie ?? null;
  const { share } = question.majority.rule.params;
  const isSession = question.name !== null;
  const counting: Counting = {
    tie: tieRule,
    chair: votes.chair ?? null,
    reached:
      share === undefined
        ? undefined
        : (f, a) => reaches(f, share, isSession ? [f + a] : wholesOf(run, share.of, f + a)),
  };
  const outcomes = talliesOf(votes, votesFor, votesAgainst, question.mayVote).map(([f, a]) =>
    outcomeOf(f, a, counting),
  );
  const [first, without] = outcomes;
  if (first === undefined) return;
  if (without !== undefined && without.side !== first.side) {
    push(run, question, { truth: 'undetermined', message: 'vote.secretary-decides', args }, []);
    return;
  }
  const declared = votes.declared ?? null;
  if (first.side !== null && declared !== null && declared !== first.side) {
    const named = {
      ...args,
      side: run.speech.say(`side.${first.side}`, {}),
      declared: run.speech.say(`side.${declared}`, {}),
    };
    push(run, question, { truth: 'false', value: first.side, message: 'vote.declared-otherwise', args: named }, [
      factStep(run, `${at}.declared`, declared),
    ]);
    return;
  }
  if (first.side !== null) {
    const side = run.speech.say(`side.${first.side}`, {});
    const { how } = first;
    const step = conditionStep(run, 'true', votesFor === votesAgainst ? 'vote.tie' : 'vote.more', args);
    push(
      run,
      question,
      {
        truth: 'true',
        value: first.side,
        message: `vote.by-${how}`,
        args: { ...args, side, share: shareWords(share) },
      },
      [step],
    );
    return;
  }
  if (first.how === 'tie-open') addMissing(run, `${at}.chair`, rules);
  const alternatives =
    first.how === 'tie-open'
      ? (['reading.chair-for', 'reading.chair-against'] as const).map((reading) => ({
          reading,
          truth: 'true' as const,
        }))
      : [];
  push(
    run,
    question,
    {
      truth: 'undetermined',
      message: `vote.${first.how}`,
      args: { ...args, share: shareWords(share), tie: tieRule === null ? '' : run.speech.concept(tieRule) },
      alternatives,
    },
    [],
  );
}

/** Returns the deciders of votes in the commission and in a calibration session. */
export function compileVote(context: CompileContext): Decider[] {
  const rules = context.rulesOf('vote');
  const secretary = context.rulesOf('secretary');
  const majority = rules.find((rule) => rule.rule.params.majority !== null);
  const tie = rules.find((rule) => rule.rule.params.tie !== null) ?? null;
  const open = rules.find((rule) => rule.rule.params.open === true) ?? null;
  const mayVote = !secretary.some((rule) => rule.rule.params.votes === false);
  const deciders: Decider[] = [];
  const base = majority ?? tie;
  if (base) {
    deciders.push({
      id: 'vote',
      facts: ['commission.votes.for', 'commission.votes.against', 'commission.votes.chair', 'commission.votes.open'],
      after: [],
      rules,
      isAsked: (facts) => Boolean(facts.commission?.votes),
      decide: (run) => {
        const votes = run.facts.commission?.votes;
        if (votes)
          decideVote(run, { name: null, at: 'commission.votes', votes, rules, majority: base, tie, open, mayVote });
      },
    });
  }
  const session = context.rulesOf('calibration').find((rule) => rule.rule.params.majority !== null);
  const sessionTie = context.rulesOf('calibration').find((rule) => rule.rule.params.tie !== undefined) ?? null;
  if (session) {
    const sessionRules = [...new Set([session, sessionTie ?? session])];
    deciders.push({
      id: 'vote:calibration',
      facts: ['calibration.votes.for', 'calibration.votes.against'],
      after: [],
      rules: sessionRules,
      isAsked: (facts) => Boolean(facts.calibration?.votes),
      decide: (run) => {
        const votes = run.facts.calibration?.votes;
        if (votes)
          decideVote(run, {
            name: 'calibration',
            at: 'calibration.votes',
            votes,
            rules: sessionRules,
            majority: session,
            tie: sessionTie,
            open: null,
            mayVote: true,
          });
      },
    });
  }
  return deciders;
}
