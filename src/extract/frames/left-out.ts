import type { Concept } from '../../lexicon/concepts.ts';
import { joinsGroups } from '../../lexicon/left-out-words.ts';
import type { PhraseId } from '../../lexicon/norm-words.ts';
import type { Sentence } from '../document.ts';
import { conceptsOf } from '../frame.ts';

export interface LeftOut {
  readonly groups: Concept[];
  /** Words that were not read may name a condition or one more group. */
  readonly othersUnread: boolean;
}

/** What a sentence on those left out is made of, besides the groups. */
const READ: ReadonlySet<PhraseId> = new Set<PhraseId>([
  'actor:servant',
  'actor:appraised-person',
  't:appraisal',
  't:tenure',
  't:probation',
  'v:appraise',
  'v:conduct',
  'v:subject-to',
  'v:attend',
  'v:worked',
  'w:being-in',
  'w:left-out',
  'w:not',
]);

/** Returns the groups that a sentence leaves out; a word that nobody read makes the rest open. Cost: linear. */
export function readLeftOut(sentence: Sentence): LeftOut | null {
  const groups = conceptsOf(sentence, 'state:');
  if (groups.length === 0) return null;
  const { lang } = sentence.lexicon;
  const read = new Set<number>();
  const take = (first: number, last: number): void => {
    for (let at = first; at <= last; at += 1) read.add(at);
  };
  for (const { id, space, first, last } of sentence.mentions) if (space === 'state' || READ.has(id)) take(first, last);
  for (const { first, last } of sentence.quantities) take(first, last);
  const othersUnread = sentence.tokens.some(
    ({ kind, word }, at) => kind !== 'mark' && !read.has(at) && !joinsGroups(word, lang),
  );
  return { groups, othersUnread };
}
