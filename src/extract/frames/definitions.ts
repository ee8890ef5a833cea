import { parseCategories } from '../../lexicon/categories.ts';
import type { Concept } from '../../lexicon/concepts.ts';
import { CASE } from '../../lexicon/morphology.ts';
import type { NormUnit, Sentence } from '../document.ts';
import type { Draft, Frame } from '../frame.ts';
import { has, mentionsOf, pointsOf, sentencesUnder, subtree, wordsOf } from '../frame.ts';
import { listsOf } from '../lists.ts';
import type { Mention } from '../mentions.ts';

const DASHES = new Set(['-']);

/** Place of the dash between a term and its meaning: a dash with white space on both sides, outside brackets. */
function dashAt(sentence: Sentence): number {
  let depth = 0;
  return sentence.tokens.findIndex((token, at) => {
    if (token.word === '(') depth += 1;
    if (token.word === ')') depth -= 1;
    return depth === 0 && DASHES.has(token.word) && token.spaced && sentence.tokens[at + 1]?.spaced === true;
  });
}

const TERM_SPACES = ['actor:', 'doc:', 'method:'];

/** What a term stands for: the concept that opens it or closes it, and the longest of several. */
function conceptOf(sentence: Sentence, last: number): Concept | null {
  const found = sentence.mentions.filter(
    (m) => m.last <= last && (m.first === 0 || m.last === last) && TERM_SPACES.some((space) => m.id.startsWith(space)),
  );
  const [best] = [...found].sort((a, b) => b.last - b.first - (a.last - a.first));
  return best === undefined || best.id === 'method:competencies' ? null : (best.id as Concept);
}

/** "КЦИ (далее – КЦИ) – показатели …": the words before the dash, without the short name in brackets. */
function readTerm(unit: NormUnit): Draft<'definition'> | null {
  const [first] = unit.sentences;
  if (first === undefined) return null;
  const dash = dashAt(first);
  if (dash <= 0) return null;
  const bracket = first.tokens.findIndex((token) => token.word === '(');
  const last = bracket > 0 && bracket < dash ? bracket - 1 : dash - 1;
  const categories = parseCategories([unit.words.text]);
  const sentences = subtree(unit).flatMap((part) => part.sentences);
  return {
    type: 'definition',
    params: { term: wordsOf(first, 0, last), concept: conceptOf(first, last), categories },
    sentences,
  };
}

/** The short names that a sentence gives: "(бұдан әрі – Комиссия)", "(далее – главный инспектор)". */
export function shortNamesOf(sentence: Sentence): { name: string; first: number; last: number }[] {
  return mentionsOf(sentence, 'w:hereafter').flatMap((mention) => {
    const open = sentence.tokens[mention.first - 1];
    if (open?.word !== '(') return [];
    let first = mention.last + 1;
    while (DASHES.has(sentence.tokens[first]?.word ?? '') || sentence.tokens[first]?.word === ':') first += 1;
    const close = sentence.tokens.findIndex((token, at) => at > first && token.word === ')');
    if (close < 0 || close - first > LONGEST_NAME) return [];
    return [{ name: wordsOf(sentence, first, close - 1), first, last: close - 1 }];
  });
}

/** A short name of more words than this is no name. */
const LONGEST_NAME = 14;

function readShortNames(sentence: Sentence): Draft<'definition'>[] {
  return shortNamesOf(sentence).map(({ name, first, last }) => {
    const known = sentence.mentions.find(
      (m) => m.first === first && m.last === last && /^(?:actor|doc|method):/u.test(m.id),
    );
    return {
      type: 'definition',
      params: { term: name, concept: (known?.id ?? null) as Concept | null, categories: [] },
      sentences: [sentence],
    };
  });
}

/** "является лицо, которому он подчиняется", "бағынатын тұлға болып табылады": just somebody, told by a clause. */
function isSomebody(sentence: Sentence, verb: Mention): boolean {
  const { postpositional } = sentence.lexicon;
  return mentionsOf(sentence, 'u:person').some((person) => {
    const isNamed = sentence.mentions.some(
      (m) => m.space === 'actor' && m.first <= person.first && m.last >= person.last,
    );
    if (isNamed || (person.cases & CASE.nominative) === 0) return false;
    return postpositional
      ? person.last === verb.first - 1
      : person.first === verb.last + 1 && sentence.tokens[person.last + 1]?.word === ',';
  });
}

/** "Непосредственным руководителем является лицо, которому он подчиняется": who is called so, not who holds an office. */
function readPerson(sentence: Sentence): Draft<'definition'> | null {
  const { postpositional } = sentence.lexicon;
  const verb = mentionsOf(sentence, 'v:serve-as').find((m) => m.form === 'finite' && !m.negated);
  if (verb === undefined || !isSomebody(sentence, verb)) return null;
  const termCase = postpositional ? CASE.nominative : CASE.instrumental;
  const term = sentence.mentions.find(
    (m) => m.space === 'actor' && m.last < verb.first && m.first <= FIRST_WORDS && (m.cases & termCase) !== 0,
  );
  if (term === undefined) return null;
  return {
    type: 'definition',
    params: { term: wordsOf(sentence, term.first, term.last), concept: term.id as Concept, categories: [] },
    sentences: [sentence],
  };
}

/** The defined person stands at the beginning: "«Б» корпусы қызметшісінің тікелей басшысы …". */
const FIRST_WORDS = 8;

/** Terms defined in the list of concepts, by a short name in brackets, or by saying who is called so. */
export const definitionFrame: Frame = (context) => {
  const drafts: (Draft<'definition'> | null)[] = [];
  for (const point of pointsOf(context.doc)) {
    const listed = new Set<Sentence>();
    for (const list of listsOf(point)) {
      const lead = list.lead.sentences.at(-1);
      if (lead === undefined || !has(lead, 't:concepts')) continue;
      for (const item of list.items) {
        const draft = readTerm(item);
        drafts.push(draft);
        for (const sentence of draft?.sentences ?? []) listed.add(sentence);
      }
    }
    // One unit inserted by an amending act: the list of concepts itself is not held, the term is its own point's child.
    if (point.provision.kind === 'subpoint' && listed.size === 0) drafts.push(readTerm(point));
    for (const sentence of sentencesUnder(point)) {
      if (listed.has(sentence)) continue;
      drafts.push(...readShortNames(sentence), readPerson(sentence));
    }
  }
  return drafts.filter((draft): draft is Draft<'definition'> => draft !== null);
};
