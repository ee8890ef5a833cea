import type { Concept } from '../lexicon/concepts.ts';
import { CASE } from '../lexicon/morphology.ts';
import type { Agent } from './agents.ts';
import { subjectEnd } from './agents.ts';
import type { Sentence } from './document.ts';
import { mentionsOf } from './frame.ts';

/** Who does a deed, and who does it where there is no such doer. */
export interface Substituted {
  readonly own: Agent;
  readonly substitute: Agent;
  /** Last token of the words that name the two. */
  readonly last: number;
}

/** Words between the doer and "if there is none": a comma and "or". */
const BEFORE = 3;
/** Words between "if there is none" and the substitute. */
const BEHIND = 2;

/** Returns the two doers of "Информационная система, либо в случае ее отсутствия отдел управления персоналом", or null. */
export function substituteIn(sentence: Sentence, agents: readonly Agent[]): Substituted | null {
  for (const absence of mentionsOf(sentence, 'w:in-absence')) {
    const own = agents.findLast(
      ({ mention, isSubject }) =>
        isSubject && mention.last < absence.first && absence.first - mention.last <= BEFORE + 1,
    );
    // Right behind "if there is none" stands the substitute, whatever other clauses the sentence has.
    const mention = sentence.mentions.find(
      ({ space, cases, first }) =>
        space === 'actor' && (cases & CASE.nominative) !== 0 && first > absence.last && first - absence.last <= BEHIND,
    );
    const substitute = mention === undefined ? undefined : { id: mention.id as Concept, mention, isSubject: true };
    if (own === undefined || substitute === undefined || own.id === substitute.id) continue;
    const end = subjectEnd(substitute, sentence);
    return { own, substitute, last: sentence.tokens[end + 1]?.word === ',' ? end + 1 : end };
  }
  return null;
}
