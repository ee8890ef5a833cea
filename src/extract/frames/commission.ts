import { parseRational, rational } from '../../base/rational.ts';
import type { Concept } from '../../lexicon/concepts.ts';
import { agentsOf } from '../agents.ts';
import { mergeBounds } from '../bounds.ts';
import type { Sentence } from '../document.ts';
import type { AnyDraft, Draft, Frame, FrameContext } from '../frame.ts';
import {
  conceptsOf,
  has,
  hasAny,
  isAffirmed,
  isDenied,
  mentionsOf,
  pointOf,
  sentencesUnder,
  wholeNumber,
} from '../frame.ts';
import type { Quantity } from '../quantities.ts';
import { hasFloor, isByMajority, readTie, readVoteShare, type VoteShare } from './vote-share.ts';

/** "комиссия мүшелерінің саны 5 адамнан кем болмауы тиіс", "Комиссия состоит из пяти членов". */
function readMinMembers(sentence: Sentence, context: FrameContext): Draft<'commission-min-members'> | null {
  const isOfPersons = sentence.quantities.some((q) => q.unit === 'u:person');
  if (!has(sentence, 't:commission') || !(isOfPersons || hasAny(sentence, 't:member', 't:composition'))) return null;
  if (hasAny(sentence, 't:vote', 'v:attend', 't:meeting', 'v:competent')) return null;
  const isFormedOf = has(sentence, 't:composition', 'v:form') && sentence.quantities.length > 0;
  if (!isFormedOf && !hasAny(sentence, 't:count', 'w:sum', 'w:consists', 'c:equals')) return null;
  // "төраға, хатшы және кемінде үш мүшеден тұрады": the number is that of the others.
  const isOfOthers = hasAny(sentence, 't:chair', 't:secretary') && !hasAny(sentence, 'w:including', 't:count');
  const persons = sentence.quantities.filter((q) => q.of === null && (q.unit === 'u:person' || q.unit === null));
  const bounds = mergeBounds(persons);
  const min = wholeNumber(bounds?.min ?? null);
  if (min === null || bounds === null || isOfOthers) {
    if (has(sentence, 't:count') || isOfOthers) {
      const message = 'The number of members of the commission cannot be read.';
      context.report('EXTRACT_NUMBER_UNKNOWN', message, sentence, sentence.text);
    }
    return null;
  }
  return {
    type: 'commission-min-members',
    params: { min: bounds.minInclusive ? min : min + 1 },
    sentences: [sentence],
  };
}

/** "оның құрамының кем дегенде үштен екісі қатысқан жағдайда өкілетті". */
function readQuorum(sentence: Sentence, context: FrameContext): Draft<'quorum'> | null {
  if (!has(sentence, 't:meeting', 'v:competent') && !has(sentence, 'v:attend', 'v:competent')) return null;
  if (!has(sentence, 'v:attend')) return null;
  const shares = sentence.quantities.filter(({ of, unit }) => of !== null || unit === 'u:percent');
  const [quantity] = shares;
  const fraction = quantity === undefined ? null : fractionOf(quantity);
  if (quantity === undefined || fraction === null || shares.length > 1) {
    context.report(
      'EXTRACT_NUMBER_UNKNOWN',
      'The share of members that makes a quorum cannot be read.',
      sentence,
      sentence.text,
    );
    return null;
  }
  const comparison = comparisonOf(quantity);
  if (comparison === null) return null;
  return {
    type: 'quorum',
    params: { fraction, comparison },
    sentences: [sentence],
  };
}

/** "2/3" as the act has it; a share in percent in lowest terms: «70 процентов» is 7/10. */
function fractionOf({ number, of }: Quantity): string | null {
  if (of !== null) return `${number.value}/${of}`;
  const percent = parseRational(number.value);
  if (percent === null) return null;
  const { n, d } = rational(percent.n, percent.d * WHOLE);
  return `${n}/${d}`;
}

const WHOLE = 100n;

/** A bare share ("two thirds are present") means at least so many. */
function comparisonOf(quantity: Quantity): '>=' | '>' | null {
  if (quantity.min === null) return null;
  return quantity.minInclusive ? '>=' : '>';
}

interface VoteParts {
  readonly open: boolean | null;
  readonly majority: Concept | null;
  readonly tie: Concept | null;
  readonly share: VoteShare | null;
}

/** «При равенстве голосов …» behind the vote of a calibration session is on that vote. */
function isOfSession(sentence: Sentence): boolean {
  if (has(sentence, 't:commission')) return false;
  return sentencesUnder(pointOf(sentence.unit)).some((other) => has(other, 't:calibration', 't:vote'));
}

function votePartsOf(sentence: Sentence): VoteParts | null {
  if (!has(sentence, 't:vote') || hasAny(sentence, 't:calibration', 't:secretary') || isOfSession(sentence))
    return null;
  // «Открытым или тайным голосованием»: neither is settled.
  const [isOpen, isClosed] = [has(sentence, 'w:open-vote'), has(sentence, 'w:closed-vote')];
  const open = isOpen === isClosed ? null : isOpen;
  // A majority "but of no fewer than four votes" is neither a bare one nor a share.
  const isCounted = !hasAny(sentence, 'v:competent') && !hasFloor(sentence);
  const share = isCounted ? readVoteShare(sentence) : null;
  const bare: Concept | null = isByMajority(sentence) && isCounted ? 'majority:of-members' : null;
  const majority: Concept | null = share === null ? bare : 'majority:qualified';
  const tie = readTie(sentence);
  return open === null && majority === null && tie === null ? null : { open, majority, tie, share };
}

/** How far apart, in points, the sentences about one vote may stand. */
const VOTE_REACH = 2;

interface VoteSentence {
  readonly sentence: Sentence;
  readonly parts: VoteParts;
  readonly place: number;
}

function mergeVote(group: readonly VoteSentence[]): Draft<'vote'> {
  const first = <K extends keyof VoteParts>(key: K): VoteParts[K] | null =>
    group.map((item) => item.parts[key]).find((part) => part !== null) ?? null;
  const share = first('share');
  return {
    type: 'vote',
    params: {
      open: first('open'),
      majority: first('majority'),
      tie: first('tie'),
      ...(share === null ? {} : { share }),
    },
    sentences: group.map((item) => item.sentence),
  };
}

/** Open vote, majority and tie stand in neighbouring points; together they are one rule. */
function readVotes(context: FrameContext): Draft<'vote'>[] {
  const places = new Map<unknown, number>();
  const groups: VoteSentence[][] = [];
  for (const sentence of context.doc.sentences) {
    const point = pointOf(sentence.unit);
    const place = places.get(point) ?? places.size;
    places.set(point, place);
    const parts = votePartsOf(sentence);
    if (parts === null) continue;
    const last = groups.at(-1);
    const near = last?.at(-1);
    if (last !== undefined && near !== undefined && place - near.place <= VOTE_REACH)
      last.push({ sentence, parts, place });
    else groups.push([{ sentence, parts, place }]);
  }
  return groups.map(mergeVote);
}

/** "дауыс беруге қатыспайды", "не обладает правом голоса". */
function isBarredFromVote(sentence: Sentence): boolean {
  if (has(sentence, 'w:lacks') && hasAny(sentence, 'w:voting-right', 'v:vote', 't:vote')) return true;
  return !has(sentence, 'w:voting-right') && isDenied(sentence, 'v:attend', 'v:vote', 'v:decide');
}

/** "дауыс беруге қатысады", "имеет право голоса". */
function isLetVote(sentence: Sentence): boolean {
  // «голосует только при равенстве голосов»: sometimes.
  if (has(sentence, 'w:only')) return false;
  if (has(sentence, 'w:voting-right')) return !has(sentence, 'w:lacks') && hasAny(sentence, 'w:has', 'w:may');
  return isAffirmed(sentence, 'v:attend', 'v:vote');
}

/** "Секретарь не голосует": of a vote, the secretary is the commission's. */
function isOnSecretary(sentence: Sentence): boolean {
  if (has(sentence, 'actor:commission-secretary')) return true;
  return has(sentence, 't:secretary') && hasAny(sentence, 'v:vote', 'w:voting-right');
}

/** Who the secretary is and whether he or she votes; both sentences of a point are one rule. */
function readSecretary(sentences: readonly Sentence[]): Draft<'secretary'> | null {
  const about = sentences.filter((s) => isOnSecretary(s) && !hasAny(s, 'doc:refusal-act', 't:calibration'));
  const voting = about.filter((s) => hasAny(s, 'v:vote', 't:vote', 'w:voting-right'));
  const being = about.filter((s) => !voting.includes(s) && has(s, 'v:serve-as'));
  if (voting.length === 0 && being.length === 0) return null;
  const votes = voting.some(isBarredFromVote) ? false : voting.some(isLetVote) ? true : null;
  const named = being
    .flatMap((s) => conceptsOf(s, 'actor:'))
    .filter((id) => id !== 'actor:commission-secretary' && id !== 'actor:commission');
  const role = named.find((id) => id !== 'actor:servant') ?? named[0];
  return {
    type: 'secretary',
    params: { votes, role: role ?? null },
    sentences: [...being, ...voting].sort((a, b) => a.order - b.order),
  };
}

const NOT_WORKING_BODY: readonly Concept[] = ['actor:commission', 'actor:servant', 'actor:authorised-person'];

/** "… құқығы бар лауазымды тұлғамен … жұмыс органы болып табылатын … комиссия құрылады". */
function isFormation(sentence: Sentence): boolean {
  return has(sentence, 'actor:commission', 'v:form') && !hasAny(sentence, 't:replacement', 't:meeting', 't:vote');
}

function isComposition(sentence: Sentence): boolean {
  return has(sentence, 'doc:commission-composition') && hasAny(sentence, 'v:determine', 'v:approve', 'v:include');
}

function readFormation(point: readonly Sentence[]): Draft<'commission-formation'> | null {
  const forming = point.filter(isFormation);
  const [first] = forming;
  if (first === undefined) return null;
  const working = mentionsOf(first, 't:working-body')[0];
  const workingBody =
    working === undefined ? [] : conceptsOf(first, 'actor:').filter((id) => !NOT_WORKING_BODY.includes(id));
  const agents = agentsOf(first).map((agent) => agent.id);
  const by =
    agents.find((id) => id === 'actor:authorised-person') ??
    agents.find((id) => !NOT_WORKING_BODY.includes(id) && !workingBody.includes(id));
  return {
    type: 'commission-formation',
    params: {
      by: by ?? (has(first, 'actor:authorised-person') ? 'actor:authorised-person' : null),
      workingBody,
      replacementBy: null,
    },
    sentences: [...forming, ...point.filter((s) => isComposition(s) && !forming.includes(s))],
  };
}

const REPLACERS: readonly Concept[] = ['actor:authorised-person', 'actor:first-head', 'actor:council-secretary'];

/** "Замена отсутствующего члена … осуществляется по решению уполномоченного лица". */
function readReplacement(sentence: Sentence): Draft<'commission-formation'> | null {
  if (!has(sentence, 't:replacement', 't:commission')) return null;
  const named = conceptsOf(sentence, 'actor:');
  const by = REPLACERS.find((id) => named.includes(id));
  return {
    type: 'commission-formation',
    params: { by: null, workingBody: [], replacementBy: by ?? null },
    sentences: [sentence],
  };
}

/** The commission: who makes it, how many members, quorum, vote, secretary. */
export const commissionFrame: Frame = (context) => {
  const drafts: (AnyDraft | null)[] = [...readVotes(context)];
  const byPoint = new Map<unknown, Sentence[]>();
  for (const sentence of context.doc.sentences) {
    const point = pointOf(sentence.unit);
    const list = byPoint.get(point);
    if (list === undefined) byPoint.set(point, [sentence]);
    else list.push(sentence);
    drafts.push(readMinMembers(sentence, context), readQuorum(sentence, context), readReplacement(sentence));
  }
  for (const sentences of byPoint.values()) drafts.push(readSecretary(sentences), readFormation(sentences));
  return drafts.filter((draft): draft is AnyDraft => draft !== null);
};
