import type { Lang } from '../model/ids.ts';
import {
  type AddressPhrase,
  isMark,
  type NamePhrase,
  type Phrase,
  type PhraseOf,
  type WordsPhrase,
} from './clause-types.ts';
import { coordinate } from './coordinate.ts';
import { joinNames } from './names.ts';

/** Positions and insides: «после слов», «сөзден кейін», «в пункте», and determiners before Kazakh names. */
function joinMarks(phrases: readonly Phrase[], lang: Lang): Phrase[] {
  const joined: Phrase[] = [];
  for (let at = 0; at < phrases.length; at += 1) {
    const phrase = phrases[at];
    const next = phrases[at + 1];
    if (!phrase) continue;
    const position = lang === 'kk' ? positionOf(next) : positionOf(phrase);
    const subject = lang === 'kk' ? phrase : next;
    if (position !== null && subject?.kind === 'words' && standsBeside(subject.cases, position, lang)) {
      joined.push({ ...subject, position });
      at += 1;
    } else if (position !== null && subject?.kind === 'address' && standsBeside(subject.cases, position, lang)) {
      joined.push({ ...subject, isPlace: true, side: position });
      at += 1;
    } else if (isMark(phrase, 'onto') && (next?.kind === 'words' || next?.kind === 'quotation')) {
      joined.push(replacement(next));
      at += 1;
    } else if (isMark(phrase, 'in', 'onto') && (next?.kind === 'address' || next?.kind === 'name')) {
      joined.push({ ...next, isInside: true });
      at += 1;
    } else {
      joined.push(phrase);
    }
  }
  return joined;
}

/** «заменить слова "а" на "б"»: what stands after the preposition comes instead. */
function replacement(phrase: WordsPhrase | PhraseOf<'quotation'>): WordsPhrase {
  if (phrase.kind === 'words') return { ...phrase, cases: ['instrumental'] };
  const { start, end } = phrase;
  return {
    kind: 'words',
    texts: [phrase.text],
    noun: 'word',
    isNamedSign: false,
    cases: ['instrumental'],
    position: null,
    start,
    end,
  };
}

function positionOf(phrase: Phrase | undefined): 'after' | 'before' | null {
  if (isMark(phrase, 'after')) return 'after';
  return isMark(phrase, 'before') ? 'before' : null;
}

function standsBeside(cases: readonly string[], position: 'after' | 'before', lang: Lang): boolean {
  if (lang === 'ru')
    return cases.includes(position === 'after' ? 'genitive' : 'instrumental') || cases.includes('genitive');
  return cases.includes(position === 'after' ? 'ablative' : 'genitive');
}

/** Gives an address the owner that stands beside it: «Әдістеменің 5-тармағы», «пункт 5 указанного решения», «приложение 4 к Методике». */
function joinOwners(phrases: readonly Phrase[], lang: Lang): Phrase[] {
  const joined: Phrase[] = [];
  for (let at = 0; at < phrases.length; at += 1) {
    const phrase = phrases[at];
    if (!phrase) continue;
    const [second, third] = [phrases[at + 1], phrases[at + 2]];
    if (lang === 'kk' && phrase.kind === 'name' && second?.kind === 'address' && owns(phrase, second)) {
      joined.push({ ...second, owner: phrase.owner, start: phrase.start });
      at += 1;
    } else if (
      lang === 'ru' &&
      phrase.kind === 'address' &&
      second?.kind === 'name' &&
      second.cases.includes('genitive')
    ) {
      joined.push({ ...phrase, owner: second.owner, end: second.end });
      at += 1;
    } else if (lang === 'ru' && phrase.kind === 'address' && isMark(second, 'to') && third) {
      const made = joinTo(phrase, third);
      joined.push(made ?? phrase);
      if (made) at += 2;
    } else {
      joined.push(phrase);
    }
  }
  return joined;
}

/** Kazakh: the genitive owns; the dative only an annex («осы қаулыға 1-қосымшаға сәйкес»). */
function owns(name: NamePhrase, address: AddressPhrase): boolean {
  if (name.cases.includes('genitive')) return true;
  return name.cases.includes('dative') && address.paths.every((path) => path[0]?.startsWith('annex') === true);
}

/** «приложение 4 к Методике», «примечание к приложению 3». */
function joinTo(inner: AddressPhrase, outer: Phrase): AddressPhrase | null {
  if (outer.kind === 'name') return { ...inner, owner: outer.owner, end: outer.end };
  if (outer.kind !== 'address' || !outer.cases.includes('dative')) return null;
  const paths = outer.paths.flatMap((head) => inner.paths.map((tail) => [...head, ...tail]));
  const words = [...outer.words, ...inner.words];
  return { ...inner, paths, words, owner: outer.owner, citedAs: `${inner.citedAs} … ${outer.citedAs}`, end: outer.end };
}

/** Own annexes: «осы қаулының 1, 2, 3-қосымшаларына сәйкес», «согласно приложению к настоящему решению». */
function joinOwnAnnexes(phrases: readonly Phrase[], lang: Lang): Phrase[] {
  const joined: Phrase[] = [];
  for (let at = 0; at < phrases.length; at += 1) {
    const phrase = phrases[at];
    const next = phrases[at + 1];
    const address = lang === 'kk' ? phrase : next;
    const mark = lang === 'kk' ? next : phrase;
    if (isMark(mark, 'according') && address?.kind === 'address' && isOwnAnnex(address) && phrase) {
      const labels = address.paths.map((path) => path[0]?.split(':')[1] ?? '1');
      joined.push({ kind: 'own-annex', labels, start: phrase.start, end: next?.end ?? phrase.end });
      at += 1;
    } else if (phrase) {
      joined.push(phrase);
    }
  }
  return joined;
}

function isOwnAnnex(address: AddressPhrase): boolean {
  const isAnnex = address.paths.every((path) => path.length === 1 && path[0]?.startsWith('annex') === true);
  return isAnnex && address.cases.includes('dative') && (address.owner === null || address.owner.isOwn);
}

/** Returns the phrases with names, owners, places and own annexes put together, lists of addresses completed. */
export function joinPhrases(phrases: readonly Phrase[], lang: Lang): Phrase[] {
  const named = joinNames(phrases, lang);
  return coordinate(joinOwnAnnexes(joinOwners(joinMarks(named, lang), lang), lang), lang);
}
