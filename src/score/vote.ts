import type { AppraisalCase, Trace } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { CONCEPT } from './concepts.ts';
import { type FindingDraft, pushFinding } from './publish.ts';
import { type AnyCited, addMissing, type Cited, type Decider, knownFact, needFact, type Run } from './run.ts';
import { conditionStep, factStep, ruleStep } from './steps.ts';

type Votes = NonNullable<NonNullable<AppraisalCase['commission']>['votes']>;
type Side = 'for' | 'against';

interface Outcome {
  readonly side: Side | null;
  readonly how: 'majority' | 'chair' | 'tie-open' | 'no-tie-rule';
}

function outcomeOf(votesFor: number, votesAgainst: number, tie: string | null, chair: Side | null): Outcome {
  if (votesFor !== votesAgainst) return { side: votesFor > votesAgainst ? 'for' : 'against', how: 'majority' };
  if (tie !== CONCEPT.tieChair) return { side: null, how: 'no-tie-rule' };
  return { side: chair, how: chair === null ? 'tie-open' : 'chair' };
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
  readonly tie: Cited<'vote'> | null;
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
  const outcomes = talliesOf(votes, votesFor, votesAgainst, question.mayVote).map(([f, a]) =>
    outcomeOf(f, a, tieRule, votes.chair ?? null),
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
    const step = conditionStep(run, 'true', first.how === 'chair' ? 'vote.tie' : 'vote.more', args);
    push(
      run,
      question,
      {
        truth: 'true',
        value: first.side,
        message: `vote.by-${first.how === 'chair' ? 'chair' : 'majority'}`,
        args: { ...args, side },
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
      message: `vote.${first.how === 'tie-open' ? 'tie-open' : 'no-tie-rule'}`,
      args,
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
  if (session) {
    deciders.push({
      id: 'vote:calibration',
      facts: ['calibration.votes.for', 'calibration.votes.against'],
      after: [],
      rules: [session],
      isAsked: (facts) => Boolean(facts.calibration?.votes),
      decide: (run) => {
        const votes = run.facts.calibration?.votes;
        if (votes)
          decideVote(run, {
            name: 'calibration',
            at: 'calibration.votes',
            votes,
            rules: [session],
            majority: session,
            tie: null,
            open: null,
            mayVote: true,
          });
      },
    });
  }
  return deciders;
}
