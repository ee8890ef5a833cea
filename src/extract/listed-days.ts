import type { PhraseId } from '../lexicon/norm-words.ts';
import type { Sentence } from './document.ts';
import { mentionsOf } from './frame.ts';
import type { Quantity } from './quantities.ts';

/** Days of the calendar that stand together: "and" makes all of them terms, "or" leaves open which is the term. */
export interface ListedDays {
  readonly days: readonly Quantity[];
  readonly by: 'and' | 'or';
}

const isWord = (id: PhraseId, at: number, sentence: Sentence): boolean =>
  mentionsOf(sentence, id).some(({ first, last }) => first === at && last === at);

/** «1 июня и не позднее 1 декабря»: more words than these are no list. */
const FARTHEST = 4;
const RELATIONS: readonly PhraseId[] = ['c:to', 'r:not-later'];

/** What stands between two days that follow each other: one comma or conjunction, with or without the relation said anew; else they are no list. */
function tieBetween(left: Quantity, right: Quantity, sentence: Sentence): 'and' | 'or' | 'comma' | null {
  if (right.first - left.last > FARTHEST) return null;
  const said = RELATIONS.flatMap((id) => mentionsOf(sentence, id));
  const places = Array.from({ length: Math.max(right.first - left.last - 1, 0) }, (_, step) => left.last + 1 + step);
  const [at, ...others] = places.filter((place) => !said.some(({ first, last }) => first <= place && place <= last));
  if (at === undefined || others.length > 0) return null;
  if (sentence.tokens[at]?.word === ',') return 'comma';
  return isWord('w:and', at, sentence) ? 'and' : isWord('w:or', at, sentence) ? 'or' : null;
}

/** Returns the lists among the days of a sentence: «1 апреля, 1 июля и 1 октября»; days with commas alone between them are none. */
export function listedDays(days: readonly Quantity[], sentence: Sentence): ListedDays[] {
  const lists: ListedDays[] = [];
  let run: Quantity[] = [];
  let by: ListedDays['by'] | null = null;
  days.forEach((day, at) => {
    run.push(day);
    const next = days[at + 1];
    const tie = next === undefined ? null : tieBetween(day, next, sentence);
    if (tie === 'and' || tie === 'or') by = by === 'or' ? 'or' : tie;
    if (tie !== null) return;
    if (by !== null) lists.push({ days: run, by });
    run = [];
    by = null;
  });
  return lists;
}
