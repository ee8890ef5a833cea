import { UNIT_RANKS } from '../lexicon/units.ts';
import type { Lang, UnitKind } from '../model/ids.ts';
import { type AddressPhrase, isMark, type Phrase } from './clause-types.ts';
import { roleOf } from './frame-roles.ts';

/** Returns the rank of a path element: "point:5" lies above "subpoint:3". */
export function rankOfElement(element: string | undefined): number {
  const kind = (element ?? '').split(':')[0] ?? '';
  return kind === 'act' ? 0 : (UNIT_RANKS[kind as UnitKind] ?? 99);
}

/** Returns the path inside the context: what the context says of the same depth or deeper is replaced. */
export function joinPath(context: readonly string[], path: readonly string[]): string[] {
  const first = path[0];
  if (first === undefined) return [...context];
  const rank = rankOfElement(first);
  return [...context.filter((element) => rankOfElement(element) < rank), ...path];
}

function isAddressJoint(phrase: Phrase | undefined): boolean {
  return isMark(phrase, 'and', 'filler') || (phrase?.kind === 'separator' && phrase.sign === ',');
}

/** Two addresses of one list share a case; «5-тармақта екінші абзац» is a place and a target. */
function isSameRole(one: AddressPhrase, other: Phrase | undefined): boolean {
  return other?.kind === 'address' && one.cases.some((name) => other.cases.includes(name));
}

/** Indices of the addresses that stand in one list, with only commas and conjunctions between them. */
function listsOf(phrases: readonly Phrase[]): number[][] {
  const lists: number[][] = [];
  let current: number[] = [];
  let isJoined = false;
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind === 'address' && !phrase.isPlace) {
      const goesOn = isJoined && isSameRole(phrase, phrases[current[current.length - 1] ?? -1]);
      if (goesOn) current.push(at);
      else {
        if (current.length > 1) lists.push(current);
        current = [at];
      }
      isJoined = false;
    } else if (isAddressJoint(phrase)) isJoined = true;
    else {
      if (current.length > 1) lists.push(current);
      [current, isJoined] = [[], false];
    }
  }
  if (current.length > 1) lists.push(current);
  return lists;
}

/** Above what the first unit of the later address stands in the earlier one: its siblings share it. */
function sharedPrefix(earlier: readonly string[], later: readonly string[]): string[] {
  const rank = rankOfElement(later[0]);
  return earlier.slice(0, -1).filter((element) => rankOfElement(element) < rank);
}

/** The address inside the outer units of its neighbour in the list. */
function under(address: AddressPhrase, neighbour: AddressPhrase): AddressPhrase {
  const prefix = sharedPrefix(neighbour.paths[0] ?? [], address.paths[0] ?? []);
  if (prefix.length === 0) return address;
  const words = [...neighbour.words.slice(0, prefix.length), ...address.words];
  return { ...address, words, paths: address.paths.map((path) => [...prefix, ...path]) };
}

/** Kazakh, outer units first: «5-тармақтың 1) тармақшасы және екінші абзацы» - the second unit is of point 5 too. */
function completeKk(list: readonly AddressPhrase[]): AddressPhrase[] {
  const done: AddressPhrase[] = [];
  for (const address of list) {
    const previous = done[done.length - 1];
    done.push(previous ? under(address, previous) : address);
  }
  return done;
}

/** Russian, outer units last: «подпункт 1) и абзац второй пункта 5» - the first unit is of point 5 too. */
function completeRu(list: readonly AddressPhrase[]): AddressPhrase[] {
  const done: AddressPhrase[] = [];
  for (const address of [...list].reverse()) {
    const following = done[done.length - 1];
    const isOrphan = rankOfElement(address.paths[0]?.[0]) > UNIT_RANKS.point;
    done.push(following && isOrphan ? under(address, following) : address);
  }
  return done.reverse();
}

/** «в приложении 4 в строке 5», «2-тармақта 3) тармақшада»: places side by side, the second inside the first. */
function isNested(outer: Phrase | undefined, inner: Phrase, lang: Lang): outer is AddressPhrase {
  if (outer?.kind !== 'address' || inner.kind !== 'address' || inner.owner !== null) return false;
  if (roleOf(outer, lang) !== 'container' || roleOf(inner, lang) !== 'container') return false;
  return rankOfElement(inner.paths[0]?.[0]) > rankOfElement(outer.paths[0]?.at(-1));
}

/** One address instead of two places of which the second stands in the first. */
function nestPlaces(phrases: readonly Phrase[], lang: Lang): Phrase[] {
  const result: Phrase[] = [];
  for (const phrase of phrases) {
    // A preposition between them says only that the second is a place too.
    const at = isMark(result.at(-1), 'in') ? result.length - 2 : result.length - 1;
    const outer = result[at];
    if (phrase.kind !== 'address' || !isNested(outer, phrase, lang)) {
      result.push(phrase);
      continue;
    }
    const paths = outer.paths.flatMap((path) => phrase.paths.map((inner) => [...path, ...inner]));
    const words = [...outer.words, ...phrase.words];
    const citedAs = `${outer.citedAs} ${phrase.citedAs}`;
    result.splice(at, result.length - at, { ...phrase, start: outer.start, owner: outer.owner, paths, words, citedAs });
  }
  return result;
}

/**
 * Returns the phrases with every list of addresses completed: an owner, a case or an outer unit that is said once holds for
 * all members of the list.
 */
export function coordinate(phrases: readonly Phrase[], lang: Lang): Phrase[] {
  return coordinateLists(nestPlaces(phrases, lang), lang);
}

function coordinateLists(phrases: readonly Phrase[], lang: Lang): Phrase[] {
  const result = [...phrases];
  for (const list of listsOf(phrases)) {
    const members = list
      .map((at) => phrases[at])
      .filter((phrase): phrase is AddressPhrase => phrase?.kind === 'address');
    const completed = lang === 'kk' ? completeKk(members) : completeRu(members);
    const owner = completed.find((address) => address.owner !== null)?.owner ?? null;
    for (const [step, at] of list.entries()) {
      const address = completed[step];
      if (address) result[at] = { ...address, owner: address.owner ?? owner };
    }
  }
  return result;
}
