import { isNameLink, mayStandInName } from '../lexicon/document-names.ts';
import type { Lang } from '../model/ids.ts';
import { isMark, type NamePhrase, type Phrase } from './clause-types.ts';

/** Words of the longest name; a longer run of words is no name. */
const LONGEST_NAME = 200;

/** Words that may stand inside the name of an act or document. */
function isNamePart(phrase: Phrase | undefined, lang: Lang): boolean {
  if (phrase === undefined) return false;
  if (phrase.kind === 'unknown') return mayStandInName(phrase.key, phrase.text, lang);
  if (phrase.kind === 'quotation' || phrase.kind === 'date') return true;
  if (phrase.kind === 'bracket') return phrase.isNaming;
  return (
    isMark(phrase, 'list', 'filler', 'this', 'that', 'approved', 'attached', 'duty', 'effect') || isLink(phrase, lang)
  );
}

/** Marks that belong to a name only when more of the name follows. Kazakh names hold no words of time. */
function isLink(phrase: Phrase | undefined, lang: Lang): boolean {
  if (lang === 'kk') return isMark(phrase, 'and');
  return isMark(phrase, 'and', 'in', 'onto', 'to', 'until', 'through', 'from-date', 'list', 'filler', 'this', 'that');
}

function widen(head: NamePhrase, absorbed: readonly Phrase[]): NamePhrase {
  const all = [head, ...absorbed];
  const inner = absorbed.flatMap((phrase) =>
    phrase.kind === 'name' && phrase.owner.reference ? [phrase.owner.reference] : [],
  );
  const reference = head.owner.reference ?? inner[0] ?? null;
  return {
    ...head,
    owner: { ...head.owner, reference, isOwn: head.owner.isOwn || absorbed.some((p) => isMark(p, 'this')) },
    start: Math.min(...all.map((phrase) => phrase.start)),
    end: Math.max(...all.map((phrase) => phrase.end)),
  };
}

/** What a Kazakh noun takes from before it although its name does not stand there: «көрсетілген», «қаулымен бекітілген». */
function isDeterminer(phrase: Phrase | undefined, absorbed: readonly Phrase[]): boolean {
  if (isMark(phrase, 'this', 'that', 'attached', 'list', 'approved')) return true;
  return phrase?.kind === 'name' && phrase.cases.includes('instrumental') && isMark(absorbed[0], 'approved');
}

/** Another document or act inside a name: «Жұмыспен қамту және әлеуметтік бағдарламалар басқармасының …». */
function isOwnerBefore(phrase: Phrase | undefined, absorbed: readonly Phrase[]): boolean {
  if (phrase?.kind !== 'name' || absorbed.length === 0 || isMark(absorbed[0], 'this', 'that')) return false;
  return phrase.cases.includes('genitive') || (phrase.cases.includes('nominative') && phrase.owner.reference === null);
}

/** A comma inside a name stands between two of its plain words. */
function isCommaInside(joined: readonly Phrase[], absorbed: readonly Phrase[]): boolean {
  const last = joined[joined.length - 1];
  const isComma = last?.kind === 'separator' && last.sign === ',';
  return isComma && absorbed[0]?.kind === 'unknown' && joined[joined.length - 2]?.kind === 'unknown';
}

/** Kazakh names stand before their noun: «Қаулымен бекітілген Атырау қалалық әкімдігі "Б" корпусы … әдістемесінің». */
function joinKk(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    if (phrase.kind !== 'name') {
      joined.push(phrase);
      continue;
    }
    const before = joined[joined.length - 1];
    const hasName =
      phrase.owner.reference === null && (phrase.isPossessed || (before?.kind === 'unknown' && isNameLink(before.key)));
    const absorbed: Phrase[] = [];
    for (;;) {
      const last = joined[joined.length - 1];
      const fits =
        isDeterminer(last, absorbed) ||
        (hasName && (isNamePart(last, 'kk') || isOwnerBefore(last, absorbed) || isCommaInside(joined, absorbed)));
      if (last === undefined || !fits || absorbed.length >= LONGEST_NAME) break;
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
function joinRu(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  let at = 0;
  while (at < phrases.length) {
    const head = phrases[at];
    if (head?.kind !== 'name') {
      if (head) joined.push(head);
      at += 1;
      continue;
    }
    // «настоящего приказа», «указанной Методики»: the name is told before, nothing of it follows.
    const isTold = isMark(joined[joined.length - 1], 'this', 'that');
    const end = isTold ? at + 1 : nameEndRu(phrases, at + 1);
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
  for (let at = from; at < Math.min(phrases.length, from + LONGEST_NAME); at += 1) {
    const phrase = phrases[at];
    const previous = phrases[at - 1];
    const isComma = phrase?.kind === 'separator' && phrase.sign === ',';
    const goesOn =
      isMark(phrases[at + 1], 'approved') || (phrases[at + 1]?.kind === 'unknown' && isNamePart(phrases[at + 1], 'ru'));
    if (isComma && !goesOn) break;
    const isInnerName =
      phrase?.kind === 'name' &&
      (isMark(previous, 'approved', 'this', 'that', 'list') ||
        (phrase.cases.includes('genitive') && previous?.kind === 'unknown'));
    const isTerm = isMark(phrase, 'until', 'through', 'from-date') && phrases[at + 1]?.kind === 'date';
    if (isTerm || (!isComma && !isNamePart(phrase, 'ru') && !isInnerName)) break;
    if (!isComma && !isLink(phrase, 'ru')) end = at + 1;
  }
  return end;
}

/** Returns the phrases with the names of acts and documents put together. */
export function joinNames(phrases: readonly Phrase[], lang: Lang): Phrase[] {
  return lang === 'kk' ? joinKk(phrases) : joinRu(phrases);
}
