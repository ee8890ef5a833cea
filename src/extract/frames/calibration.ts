import type { Concept } from '../../lexicon/concepts.ts';
import type { RuleParams } from '../../model/rule-graph.ts';
import { agentsOf } from '../agents.ts';
import { citedUnits } from '../cited-units.ts';
import type { Sentence } from '../document.ts';
import type { Draft, Frame, FrameContext } from '../frame.ts';
import { has, hasAny, mentionsOf, pointOf, sentencesUnder } from '../frame.ts';
import { readTerms } from '../terms.ts';
import { isByMajority, readTie, readVoteShare } from './vote-share.ts';

type What = RuleParams<'calibration'>['what'];

/** What the sentence says of the session; a point that speaks of sessions lends its theme to its other sentences. */
function whatOf(sentence: Sentence): What | null {
  // "жүгінген күннен бастап" only tells from when a term runs.
  if (mentionsOf(sentence, 'v:apply-for').some(({ form }) => form !== 'participle')) return 'request';
  if (has(sentence, 't:feedback') && !has(sentence, 'method:survey-360')) return 'feedback';
  if (has(sentence, 'w:both-directions-up') || has(sentence, 'w:both-directions-down')) return 'correction';
  const isVote = has(sentence, 't:vote') && (readTie(sentence) ?? readVoteShare(sentence)) !== null;
  if (isVote || isByMajority(sentence)) return 'vote';
  if (has(sentence, 't:protocol')) return 'protocol';
  if (has(sentence, 't:decision', 'v:decide')) return 'decision';
  if (hasAny(sentence, 'v:organise') && !has(sentence, 'v:ensure')) return 'organisation';
  if (citedUnits(sentence).length > 0 && readTermsOf(sentence).length === 0) return 'order';
  return hasAny(sentence, 'v:conduct') ? 'holding' : null;
}

const readTermsOf = (sentence: Sentence): ReturnType<typeof readTerms> =>
  readTerms(sentence, sentence.lexicon.postpositional);

function isAbout(sentence: Sentence): boolean {
  if (has(sentence, 't:calibration')) return true;
  const around = sentencesUnder(pointOf(sentence.unit));
  return (
    around.some((other) => has(other, 't:calibration')) &&
    hasAny(sentence, 't:protocol', 't:vote', 'w:both-directions-up')
  );
}

function directionsOf(sentence: Sentence): ('up' | 'down')[] {
  const up = has(sentence, 'w:both-directions-up') ? (['up'] as const) : [];
  const down = has(sentence, 'w:both-directions-down') ? (['down'] as const) : [];
  return [...up, ...down];
}

function readCalibration(sentence: Sentence, _context: FrameContext): Draft<'calibration'>[] {
  if (!isAbout(sentence) || hasAny(sentence, 't:concepts', 'v:appeal', 'v:keep')) return [];
  if (sentence.unit.provision.kind === 'subpoint') return [];
  const what = whatOf(sentence);
  if (what === null) return [];
  const [term] = readTermsOf(sentence);
  const within =
    term === undefined
      ? null
      : {
          amount: term.amount,
          unit: term.unit,
          from: term.from,
          ...(term.counting === null ? {} : { counting: term.counting }),
        };
  const share = readVoteShare(sentence);
  const bare: Concept | null = isByMajority(sentence) ? 'majority:of-participants' : null;
  const majority: Concept | null = share === null ? bare : 'majority:qualified';
  const tie = what === 'vote' ? readTie(sentence) : null;
  const by =
    agentsOf(sentence)
      .map((agent) => agent.id)
      .find((id) => id !== 'actor:servant' || what === 'request') ?? null;
  return [
    {
      type: 'calibration',
      params: {
        what,
        by,
        within,
        majority,
        ...(share === null ? {} : { share }),
        ...(tie === null ? {} : { tie }),
        directions: directionsOf(sentence),
      },
      sentences: [sentence],
    },
  ];
}

/** Calibration sessions: who asks, decides and holds them, within which terms, and how the mark is settled. */
export const calibrationFrame: Frame = (context) =>
  context.doc.sentences.flatMap((sentence) => readCalibration(sentence, context));
