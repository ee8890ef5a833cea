import type { Lang } from '../model/ids.ts';
import { type AddressPhrase, isMark, type NamePhrase, type Phrase } from './clause-types.ts';
import { contextTarget, wholeAct } from './draft-edit.ts';
import { roleOf } from './frame-roles.ts';
import { type Context, ownerIn, placeAddress, type Target } from './places.ts';

/** Matches `point:39`, `article:5`; must not match `subpoint:3`, `chapter:2`. */
const POINT = /^(?:point|article):/u;

/** Words and the places where they are changed. */
export interface Scope {
  readonly targets: readonly Target[];
  readonly everywhere: boolean;
  readonly phrases: readonly Phrase[];
  readonly used: readonly Phrase[];
}

/** Addresses before the first words, then words: «в пункте 5 слова …, в пункте 6 слова …» are two stretches. */
function stretches(phrases: readonly Phrase[]): Phrase[][] {
  const found: Phrase[][] = [];
  let current: Phrase[] = [];
  let hasWords = false;
  const lastWords = phrases.findLastIndex((phrase) => phrase.kind === 'words');
  for (const [at, phrase] of phrases.entries()) {
    const isPlace = phrase.kind === 'address' && !phrase.isPlace;
    if (isPlace && hasWords && at < lastWords) {
      found.push(current);
      [current, hasWords] = [[], false];
    }
    if (phrase.kind === 'words') hasWords = true;
    current.push(phrase);
  }
  found.push(current);
  return found;
}

function placesOf(phrases: readonly Phrase[]): AddressPhrase[] {
  return phrases.filter((phrase): phrase is AddressPhrase => phrase.kind === 'address');
}

/** The annexes that «по всему тексту решения и приложений к нему» names only say again that nothing is left out. */
function isBareAnnexes(address: AddressPhrase, lang: Lang): boolean {
  return address.paths.length === 1 && address.paths[0]?.join('/') === 'annex' && roleOf(address, lang) === 'genitive';
}

/** «в наименовании и по всему тексту»: the heading is a place of its own beside the whole text. */
function isJoinedBesideText(phrases: readonly Phrase[], address: AddressPhrase): boolean {
  const [at, mark] = [phrases.indexOf(address), phrases.findIndex((phrase) => isMark(phrase, 'everywhere'))];
  return phrases.slice(Math.min(at, mark) + 1, Math.max(at, mark)).some((phrase) => isMark(phrase, 'and'));
}

/** A point has no "whole text": drafters write the order for the document after those about its last point. */
function isInPoint(context: Context): boolean {
  return context.path.some((element) => POINT.test(element)) && context.path[0] !== 'act';
}

function wholeTextScope(
  phrases: readonly Phrase[],
  context: Context,
  lang: Lang,
): { targets: Target[]; used: Phrase[] } {
  const name = phrases.find((phrase): phrase is NamePhrase => phrase.kind === 'name') ?? null;
  const addresses = placesOf(phrases).filter((address) => !isBareAnnexes(address, lang));
  const beside = addresses.filter((address) => isJoinedBesideText(phrases, address));
  const inside = addresses.filter((address) => !beside.includes(address));
  const owned = (address: AddressPhrase): AddressPhrase =>
    address.owner === null && name !== null ? { ...address, owner: name.owner } : address;
  const outer = beside.find((address) => address.owner !== null)?.owner ?? name?.owner ?? context.owner;
  const whole =
    inside.length > 0
      ? inside.flatMap((address) => placeAddress(address, context))
      : [
          name || beside.length > 0 || isInPoint(context)
            ? wholeAct(ownerIn(outer, context), '')
            : contextTarget(context),
        ];
  const targets = [...beside.flatMap((address) => placeAddress(owned(address), context)), ...whole];
  return { targets, used: [...placesOf(phrases), ...(name ? [name] : [])] };
}

/**
 * Returns the places at which the words of a frame are changed. `carried` are the places of the frame before it in the same
 * clause, which hold until new ones are named.
 */
export function wordsScopes(
  phrases: readonly Phrase[],
  context: Context,
  carried: readonly Target[],
  lang: Lang,
): Scope[] {
  const scopes: Scope[] = [];
  let last: readonly Target[] = carried.length > 0 ? carried : [contextTarget(context)];
  for (const stretch of stretches(phrases)) {
    if (stretch.some((phrase) => isMark(phrase, 'everywhere'))) {
      const { targets, used } = wholeTextScope(stretch, context, lang);
      scopes.push({ targets, everywhere: true, phrases: stretch, used });
      continue;
    }
    const addresses = placesOf(stretch);
    const targets = addresses.flatMap((address) => placeAddress(address, context));
    const name = stretch.find((phrase) => phrase.kind === 'name');
    if (targets.length > 0) last = targets;
    else if (name?.kind === 'name' && roleOf(name, lang) !== 'added')
      last = [wholeAct(ownerIn(name.owner, context), '')];
    scopes.push({ targets: last, everywhere: false, phrases: stretch, used: [...addresses, ...(name ? [name] : [])] });
  }
  return scopes;
}
