import type { Lang } from '../model/ids.ts';
import type { AddressPhrase, NamePhrase, Phrase, WordsPhrase } from './clause-types.ts';

/** Role by case, the key to Kazakh (domain.md 1.3): nominative = target, instrumental = what is added, locative = where. */
export type Role = 'target' | 'container' | 'added' | 'receiver' | 'genitive' | 'place';

/** Returns the role of an address or name in its frame. */
export function roleOf(phrase: AddressPhrase | NamePhrase, lang: Lang): Role {
  if (phrase.kind === 'address' && phrase.isPlace) return 'place';
  const has = (...names: readonly string[]): boolean => names.some((name) => phrase.cases.includes(name as never));
  if (lang === 'ru' && phrase.isInside) return 'container';
  if (has('instrumental') && !has('nominative', 'accusative')) return 'added';
  if (lang === 'kk') {
    if (has('nominative', 'accusative')) return 'target';
    if (has('locative', 'adjective', 'ablative')) return 'container';
    return has('dative') ? 'receiver' : 'genitive';
  }
  if (has('nominative', 'accusative')) return 'target';
  if (has('genitive')) return 'genitive';
  return has('prepositional') ? 'container' : 'receiver';
}

export type WordsRole = 'from' | 'to' | 'anchor';

/** Returns what quoted words are for: what is changed, what comes instead, or what only shows the place. */
export function wordsRoleOf(words: WordsPhrase, lang: Lang): WordsRole {
  if (words.position !== null) return 'anchor';
  const isNamed = words.cases.includes('nominative') || words.cases.includes('accusative');
  if (isNamed) return 'from';
  if (words.cases.includes('instrumental')) return 'to';
  // «"150" саны "800" санына өзгертілсін»: the dative is what comes instead (V23GF005140).
  return lang === 'kk' && words.cases.includes('dative') ? 'to' : 'from';
}

export interface Roles {
  readonly target: readonly AddressPhrase[];
  readonly container: readonly AddressPhrase[];
  readonly added: readonly AddressPhrase[];
  readonly receiver: readonly AddressPhrase[];
  readonly genitive: readonly AddressPhrase[];
  readonly place: readonly AddressPhrase[];
  readonly names: readonly NamePhrase[];
}

/** Returns the addresses of a frame by role, and its names. */
export function rolesOf(phrases: readonly Phrase[], lang: Lang): Roles {
  const roles: Record<Role, AddressPhrase[]> = {
    target: [],
    container: [],
    added: [],
    receiver: [],
    genitive: [],
    place: [],
  };
  const names: NamePhrase[] = [];
  for (const phrase of phrases) {
    if (phrase.kind === 'address') roles[roleOf(phrase, lang)].push(phrase);
    if (phrase.kind === 'name') names.push(phrase);
  }
  return { ...roles, names };
}
