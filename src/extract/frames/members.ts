import type { Concept } from '../../lexicon/concepts.ts';
import { CASE } from '../../lexicon/morphology.ts';
import { isBesideAdposition } from '../agents.ts';
import type { Sentence } from '../document.ts';
import type { AnyDraft, Draft, Frame } from '../frame.ts';
import { has, hasAny, isDenied, mentionsOf, pointOf } from '../frame.ts';

/** The commission itself and its offices are no posts that somebody may hold. */
const OFFICES: readonly string[] = [
  'actor:commission',
  'actor:commission-chair',
  'actor:commission-members',
  'actor:commission-secretary',
];

/** Actors named as subjects: who sits or presides. "Служащий" gives way to a post that says more. */
function postsOf(sentence: Sentence): Concept[] {
  const posts = sentence.mentions.filter(
    (mention) =>
      mention.space === 'actor' &&
      !OFFICES.includes(mention.id) &&
      (mention.cases & CASE.nominative) !== 0 &&
      (mention.cases & CASE.instrumental) === 0 &&
      !isBesideAdposition(mention, sentence),
  );
  return [...new Set(posts.map(({ id }) => id as Concept))];
}

/** "Председателем Комиссии является …", "… комиссия төрағасы болып табылады": who presides. */
function chairOf(sentence: Sentence): Concept | null {
  const isSaid = mentionsOf(sentence, 'v:serve-as').some((verb) => verb.form === 'finite' && !verb.negated);
  if (!isSaid || !has(sentence, 'actor:commission-chair') || hasAny(sentence, 't:vote', 'v:decisive', 'w:if'))
    return null;
  const posts = postsOf(sentence);
  return posts.find((id) => id !== 'actor:servant') ?? posts[0] ?? null;
}

/** "В состав комиссии включаются руководители структурных подразделений, представители кадровой службы". */
function membersIn(sentence: Sentence): Concept[] {
  const isSaid = mentionsOf(sentence, 'v:include').some((verb) => verb.form === 'finite' && !verb.negated);
  return isSaid && has(sentence, 'doc:commission-composition') && !has(sentence, 'w:if') ? postsOf(sentence) : [];
}

function readComposition(sentences: readonly Sentence[]): Draft<'commission-composition'> | null {
  const parts = sentences
    .map((sentence) => ({ sentence, chair: chairOf(sentence), members: membersIn(sentence) }))
    .filter(({ chair, members }) => chair !== null || members.length > 0);
  if (parts.length === 0) return null;
  return {
    type: 'commission-composition',
    params: {
      chair: parts.map(({ chair }) => chair).find((chair) => chair !== null) ?? null,
      members: [...new Set(parts.flatMap(({ members }) => members))],
    },
    sentences: parts.map(({ sentence }) => sentence),
  };
}

/** "Если в состав Комиссии входит непосредственный руководитель служащего, … они не принимают участия в голосовании". */
function readExclusion(sentence: Sentence): Draft<'vote-exclusion'> | null {
  const isBarred = isDenied(sentence, 'v:attend') && hasAny(sentence, 't:vote', 'v:vote');
  if (!isBarred || !has(sentence, 'w:if') || hasAny(sentence, 't:secretary', 't:calibration')) return null;
  const who = postsOf(sentence);
  return who.length === 0 ? null : { type: 'vote-exclusion', params: { who }, sentences: [sentence] };
}

/** Who sits in the commission and who of them does not vote on a servant. */
export const memberFrame: Frame = (context) => {
  const drafts: (AnyDraft | null)[] = [];
  const byPoint = new Map<unknown, Sentence[]>();
  for (const sentence of context.doc.sentences) {
    const point = pointOf(sentence.unit);
    byPoint.set(point, [...(byPoint.get(point) ?? []), sentence]);
    drafts.push(readExclusion(sentence));
  }
  for (const sentences of byPoint.values()) drafts.push(readComposition(sentences));
  return drafts.filter((draft): draft is AnyDraft => draft !== null);
};
