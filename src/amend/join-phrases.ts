import type { Lang } from '../model/ids.ts';
import { type AddressPhrase, isMark, type NamePhrase, type Phrase } from './clause-types.ts';
import { coordinate } from './coordinate.ts';

/** Words that may stand inside the name of an act or document. */
function isNamePart(phrase: Phrase | undefined): boolean {
  if (phrase === undefined) return false;
  if (phrase.kind === 'unknown' || phrase.kind === 'quotation' || phrase.kind === 'date') return true;
  if (phrase.kind === 'bracket') return phrase.isNaming;
  return isMark(
    phrase,
    'and',
    'in',
    'to',
    'until',
    'through',
    'from-date',
    'list',
    'filler',
    'this',
    'that',
    'approved',
    'attached',
    'duty',
    'effect',
  );
}

/** Marks that belong to a name only when more of the name follows. */
function isLink(phrase: Phrase | undefined): boolean {
  return isMark(phrase, 'and', 'in', 'to', 'until', 'through', 'from-date', 'list', 'filler', 'this', 'that');
}

function widen(head: NamePhrase, absorbed: readonly Phrase[]): NamePhrase {
  const all = [head, ...absorbed];
  const inner = absorbed.find((phrase) => phrase.kind === 'name');
  const reference = head.owner.reference ?? (inner?.kind === 'name' ? inner.owner.reference : null);
  return {
    ...head,
    owner: { ...head.owner, reference, isOwn: head.owner.isOwn || absorbed.some((p) => isMark(p, 'this')) },
    start: Math.min(...all.map((phrase) => phrase.start)),
    end: Math.max(...all.map((phrase) => phrase.end)),
  };
}

/** Kazakh names stand before their noun: «Қаулымен бекітілген Атырау қалалық әкімдігі "Б" корпусы … әдістемесінің». */
function absorbKk(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    if (phrase.kind !== 'name') {
      joined.push(phrase);
      continue;
    }
    const absorbed: Phrase[] = [];
    for (;;) {
      const last = joined[joined.length - 1];
      const isApprover =
        last?.kind === 'name' && last.cases.includes('instrumental') && isMark(absorbed[0], 'approved');
      const isOwner =
        last?.kind === 'name' &&
        last.cases.includes('genitive') &&
        absorbed.length > 0 &&
        !isMark(absorbed[0], 'this', 'that');
      const isListSign =
        last?.kind === 'separator' &&
        last.sign === ',' &&
        absorbed[0]?.kind === 'unknown' &&
        joined[joined.length - 2]?.kind === 'unknown';
      if (last === undefined || !(isNamePart(last) || isApprover || isOwner || isListSign)) break;
      absorbed.unshift(last);
      joined.pop();
    }
    // A conjunction in front belongs to what came before, not to the name.
    while (isMark(absorbed[0], 'and', 'filler')) {
      const first = absorbed.shift();
      if (first) joined.push(first);
    }
    joined.push(widen(phrase, absorbed));
  }
  return joined;
}

/** Russian names go on after their noun: «Методики оценки … корпуса "Б", утвержденной указанным постановлением». */
function absorbRu(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  let at = 0;
  while (at < phrases.length) {
    const head = phrases[at];
    if (head?.kind !== 'name') {
      if (head) joined.push(head);
      at += 1;
      continue;
    }
    const end = nameEndRu(phrases, at + 1);
    const determiners: Phrase[] = [];
    while (isMark(joined[joined.length - 1], 'this', 'that', 'attached', 'list')) {
      const last = joined.pop();
      if (last) determiners.unshift(last);
    }
    joined.push(widen(head, [...determiners, ...phrases.slice(at + 1, end)]));
    at = end;
  }
  return joined;
}

function nameEndRu(phrases: readonly Phrase[], from: number): number {
  let end = from;
  let at = from;
  while (at < phrases.length) {
    const phrase = phrases[at];
    const previous = phrases[at - 1];
    const isComma = phrase?.kind === 'separator' && phrase.sign === ',';
    if (isComma && !(isMark(phrases[at + 1], 'approved') || phrases[at + 1]?.kind === 'unknown')) break;
    const isInnerName =
      phrase?.kind === 'name' &&
      (isMark(previous, 'approved', 'this', 'that', 'list') ||
        (phrase.cases.includes('genitive') && previous?.kind === 'unknown'));
    const isTerm = isMark(phrase, 'until', 'through', 'from-date') && phrases[at + 1]?.kind === 'date';
    if (isTerm || (!isComma && !isNamePart(phrase) && !isInnerName)) break;
    at += 1;
    if (!isComma && !isLink(phrase)) end = at;
  }
  return end;
}

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
      joined.push({ ...subject, isPlace: true });
      at += 1;
    } else if (isMark(phrase, 'in') && (next?.kind === 'address' || next?.kind === 'name')) {
      joined.push({ ...next, isInside: true });
      at += 1;
    } else {
      joined.push(phrase);
    }
  }
  return joined;
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
  return { ...inner, paths, owner: outer.owner, citedAs: `${inner.citedAs} … ${outer.citedAs}`, end: outer.end };
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
  const named = lang === 'kk' ? absorbKk(phrases) : absorbRu(phrases);
  return coordinate(joinOwnAnnexes(joinOwners(joinMarks(named, lang), lang), lang), lang);
}
