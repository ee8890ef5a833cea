import type { Concept } from '../../lexicon/concepts.ts';
import type { RuleParams } from '../../model/rule-graph.ts';
import type { Sentence } from '../document.ts';
import { conceptsOf, has, mentionsOf } from '../frame.ts';

export type VoteShare = NonNullable<RuleParams<'vote'>['share']>;

/** «но не менее четырех голосов»: beside the share the votes must come to a number. */
export const hasFloor = ({ quantities }: Sentence): boolean =>
  quantities.some(
    ({ of, min, max, number }) => of === null && number.kind === 'cardinal' && min !== null && max === null,
  );

/** Of whom the share is counted: those who are there, or all members; null where the words say neither. */
function wholeOf(sentence: Sentence): VoteShare['of'] {
  if (has(sentence, 'v:attend')) return 'present';
  return has(sentence, 't:count') ? 'members' : null;
}

/** More than half of the votes cast is the bare majority; of those who are there, or of all members, it is a share: abstentions count. */
const isBareMajority = (share: VoteShare): boolean =>
  share.fraction === '1/2' && share.comparison === '>' && share.of === null;

/** «Большинством голосов от числа присутствующих», «от общего числа членов»: a majority of a number that is told. */
function majorityOfNumber(sentence: Sentence): VoteShare | null {
  if (!has(sentence, 'w:majority', 't:count')) return null;
  return { fraction: '1/2', comparison: '>', of: wholeOf(sentence) };
}

/** Returns the share of the votes that a decision takes: "двумя третями голосов", "кемінде үштен екісінің дауысымен"; null = a bare majority. */
export function readVoteShare(sentence: Sentence): VoteShare | null {
  const [quantity, ...more] = sentence.quantities.filter((each) => each.of !== null);
  if (quantity === undefined && has(sentence, 't:vote')) return majorityOfNumber(sentence);
  if (quantity === undefined || more.length > 0 || quantity.min === null || !has(sentence, 't:vote')) return null;
  const share: VoteShare = {
    fraction: `${quantity.number.value}/${quantity.of}`,
    comparison: quantity.minInclusive ? '>=' : '>',
    of: wholeOf(sentence),
  };
  return isBareMajority(share) ? null : share;
}

/** «Более чем половиной голосов», «большинством голосов». */
export function isByMajority(sentence: Sentence): boolean {
  if (has(sentence, 'w:majority')) return true;
  const shares = sentence.quantities.filter((each) => each.of !== null);
  const [half] = shares;
  const isHalf = shares.length === 1 && half?.of === '2' && half.number.value === '1';
  return isHalf && has(sentence, 't:vote') && half.min !== null && !half.minInclusive;
}

/** «не является решающим», «шешуші болмайды»: the chair's vote is then as good as any. */
function isDecisive(sentence: Sentence): boolean {
  const verbs = [...mentionsOf(sentence, 'v:serve-as'), ...mentionsOf(sentence, 'v:be')];
  return !mentionsOf(sentence, 'v:decisive').some(({ first, last }) =>
    verbs.some((verb) => verb.negated && verb.first <= last + 1 && verb.last >= first - 1),
  );
}

/** Returns what the sentence says of equal votes. */
export function readTie(sentence: Sentence): Concept | null {
  if (has(sentence, 'v:decisive', 't:chair')) return isDecisive(sentence) ? 'tie:chair-decides' : null;
  return conceptsOf(sentence, 'tie:')[0] ?? null;
}
