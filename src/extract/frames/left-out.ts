import type { Concept } from '../../lexicon/concepts.ts';
import { addsGroup, joinsGroups } from '../../lexicon/left-out-words.ts';
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

/** What tells of a group or a condition: states, absences, what time is counted from. */
const TELLING: ReadonlySet<string> = new Set(['state', 'event', 'case']);
const CONDITIONS: ReadonlySet<PhraseId> = new Set<PhraseId>(['t:tenure', 't:probation', 'v:worked']);

/**
 * Says whether "а также …" adds a group of which no word was read: «менее трех месяцев, а также пенсионеры». A group that is read in part
 * counts as read here. Cost: linear in mentions for each such word.
 */
export function addsUnread(sentence: Sentence): boolean {
  const { tokens, mentions, quantities, lexicon } = sentence;
  return tokens.some(({ word }, at) => {
    if (!addsGroup(word, lexicon.lang)) return false;
    const told = mentions.some(({ id, space, first }) => first > at && (TELLING.has(space) || CONDITIONS.has(id)));
    return !told && !quantities.some(({ first }) => first > at);
  });
}

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
