import type { Concept } from '../lexicon/concepts.ts';
import type { PhraseId } from '../lexicon/norm-words.ts';
import type { Phrase, PhraseElement } from '../lexicon/phrase-notation.ts';
import { makePhrase } from '../lexicon/phrase-notation.ts';
import type { NormDocument, Sentence } from './document.ts';
import { has, hasAny, mentionsOf } from './frame.ts';
import { shortNamesOf } from './frames/definitions.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { Token } from './tokens.ts';

/** A name that the document itself gives to a known concept. */
interface Alias {
  readonly id: PhraseId;
  readonly words: readonly string[];
}

const wordsIn = (tokens: readonly Token[]): string[] =>
  tokens.filter((token) => token.kind === 'word').map((token) => token.word);

/** Concepts that a short name may stand for. */
const NAMED = /^(?:actor|doc|t):/u;

/** What the words right before the bracket are: the concept that ends last before it. */
function conceptBefore(sentence: Sentence, at: number): PhraseId | null {
  const before = sentence.mentions.filter((m) => NAMED.test(m.id) && m.last < at && m.last >= at - NEAR);
  const thing = before.findLast((m) => m.id === 't:kpi') ?? before.findLast((m) => m.id.startsWith('actor:'));
  return thing?.id ?? null;
}

/** Words of a place name may stand between the concept and its short name. */
const NEAR = 8;

function shortNameAliases(sentence: Sentence): Alias[] {
  return shortNamesOf(sentence).flatMap(({ first, last }): Alias[] => {
    const known = sentence.mentions.some((m) => m.first === first && m.last === last && NAMED.test(m.id));
    if (known) return [];
    const id: PhraseId | null = hasAny(sentence, 'w:hr-work') ? 'actor:hr-service' : conceptBefore(sentence, first - 2);
    const words = wordsIn(sentence.tokens.slice(first, last + 1));
    const endsSo = sentence.mentions.some((m) => m.id === id && m.last === last && m.first > first);
    return id === null || words.length === 0 || endsSo ? [] : [{ id, words }];
  });
}

/** "рабочим органом которой является отдел …", "… бөлімі жұмыс органы болып табылатын": the unit that does the personnel work. */
function workingBodyAlias(sentence: Sentence): Alias[] {
  const body = mentionsOf(sentence, 't:working-body')[0];
  if (body === undefined || has(sentence, 'actor:hr-service')) return [];
  const range = sentence.lexicon.postpositional ? wordsBefore(sentence, body.first) : wordsAfter(sentence, body.last);
  const words = wordsIn(range);
  return words.length === 0 || words.length > LONGEST_NAME ? [] : [{ id: 'actor:hr-service', words }];
}

const LONGEST_NAME = 9;
const CLOSES = new Set([')', ',', '.', '(', ';']);

function wordsBefore(sentence: Sentence, at: number): Token[] {
  let first = at;
  while (first > 0 && !CLOSES.has(sentence.tokens[first - 1]?.word ?? '')) first -= 1;
  const actor = sentence.mentions.findLast((m) => m.id.startsWith('actor:') && m.last < at && m.last >= first);
  return sentence.tokens.slice(actor === undefined ? first : actor.last + 1, at);
}

function wordsAfter(sentence: Sentence, at: number): Token[] {
  const verb = mentionsOf(sentence, 'v:serve-as').find((m) => m.first > at);
  if (verb === undefined) return [];
  let last = verb.last + 1;
  while (last < sentence.tokens.length && !CLOSES.has(sentence.tokens[last]?.word ?? '')) last += 1;
  return sentence.tokens.slice(verb.last + 1, last);
}

/** A defined term that is longer than the phrase by which it was known: "руководитель аппарата Маслихата". */
function definedTermAlias(sentence: Sentence): Alias[] {
  if (sentence.order > 0) return [];
  const dash = sentence.tokens.findIndex(
    (token, at) => token.word === '-' && token.spaced && sentence.tokens[at + 1]?.spaced === true,
  );
  const first = sentence.mentions.find((m) => m.id.startsWith('actor:') && m.first === 0);
  if (dash < 0 || first === undefined || first.last >= dash - 1 || dash > LONGEST_NAME) return [];
  const words = wordsIn(sentence.tokens.slice(0, dash));
  return sentence.tokens.slice(0, dash).some((token) => token.kind !== 'word')
    ? []
    : [{ id: first.id as Concept, words }];
}

/** A Kazakh name bends at its last word, a Russian one up to its first noun: "главный инспектор", "руководитель аппарата". */
function phraseOf(alias: Alias, index: PhraseIndex): Phrase {
  const { morphology, postpositional } = index.lexicon;
  let bends = !postpositional;
  const elements = alias.words.map((word, at): PhraseElement => {
    const declined = morphology.declension(word);
    const isBent = postpositional ? at === alias.words.length - 1 : bends;
    bends = bends && declined.isAdjective;
    return { words: [isBent ? { stem: declined.stem, paradigm: declined.paradigm } : { stem: word, paradigm: null }] };
  });
  return makePhrase(alias.id, elements);
}

/** Returns the names that the document defines for concepts of the lexicon and that the lexicon does not know. */
export function findAliases(doc: NormDocument, isDefinition: (sentence: Sentence) => boolean): Phrase[] {
  const aliases = doc.sentences.flatMap((sentence) => [
    ...shortNameAliases(sentence),
    ...workingBodyAlias(sentence),
    ...(isDefinition(sentence) ? definedTermAlias(sentence) : []),
  ]);
  return aliases.map((alias) => phraseOf(alias, doc.index));
}
