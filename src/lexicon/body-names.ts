import { remember } from '../base/remember.ts';
import type { Lang } from '../model/ids.ts';
import { otherLang } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import { type BodyKey, bodyKey, keysOfPlace } from './body-key.ts';
import { topicSlug } from './central-bodies.ts';
import { collapseSpaces, foldForMatch } from './fold-text.ts';
import { areSuccessiveRegions } from './places.ts';

export { type BodyKey, bodyKey, proposeBodyId } from './body-key.ts';
export { nominativeBodyName, proposeBody } from './propose-body.ts';

export interface BodyMatch {
  /** The only body that the name can mean, or null. */
  readonly best: Body | null;
  /** All bodies that the name can mean, in the order of the registry. */
  readonly candidates: readonly Body[];
}

interface RegisteredKeys {
  readonly keys: readonly BodyKey[];
  /** By which its place is compared, as the registry and its names tell it. */
  readonly places: readonly string[];
  readonly regions: readonly string[];
}

const CACHES: Readonly<Record<Lang, WeakMap<Body, RegisteredKeys>>> = { kk: new WeakMap(), ru: new WeakMap() };

function namesOf(body: Body, lang: Lang): string[] {
  return [body.names[lang], ...body.aliases[lang], ...body.formerNames.map((former) => former.names[lang])];
}

function registeredKeys(body: Body, lang: Lang): RegisteredKeys {
  const known = CACHES[lang].get(body);
  if (known) return known;
  const keys = namesOf(body, lang).map((name) => bodyKey(name, lang));
  const places = new Set([spelling(body.place[lang]), ...keys.map((key) => key.place)]);
  const made = {
    keys,
    places: [...places].flatMap((place) => keysOfPlace(place, lang)),
    regions: keys.flatMap((key) => keysOfPlace(key.region, lang)),
  };
  CACHES[lang].set(body, made);
  return made;
}

/** Returns a name as it is compared: folded, without quotation marks and spare spaces. */
export function spelling(text: string): string {
  return collapseSpaces(foldForMatch(text).replace(/"/g, ' '));
}

const SPELLINGS = new WeakMap<Body, readonly string[]>();

function spellingsOf(body: Body): readonly string[] {
  const known = SPELLINGS.get(body);
  if (known) return known;
  const names = [body.id, body.names.en, ...body.aliases.en, ...namesOf(body, 'kk'), ...namesOf(body, 'ru')];
  const made = [...new Set(names.map(spelling))];
  SPELLINGS.set(body, made);
  return made;
}

/** All that the names of a body are compared by, as data: it can be kept with the registry. */
export interface ComparedNames {
  readonly spellings: readonly string[];
  readonly kk: RegisteredKeys;
  readonly ru: RegisteredKeys;
}

export function comparedNames(body: Body): ComparedNames {
  return { spellings: spellingsOf(body), kk: registeredKeys(body, 'kk'), ru: registeredKeys(body, 'ru') };
}

/** Takes what `comparedNames` gave for this body before, so that it is not worked out again. */
export function recallNames(body: Body, { spellings, kk, ru }: ComparedNames): void {
  SPELLINGS.set(body, spellings);
  CACHES.kk.set(body, kk);
  CACHES.ru.set(body, ru);
}

/** Says whether the registry spells a name of the body so. */
export function isSpelledSo(body: Body, wanted: string): boolean {
  return spellingsOf(body).includes(wanted);
}

/** Returns by what a place is looked up: one that both languages know by the same slug (`=`) in whichever of them it is named. */
export function markOfPlace(key: string, lang: Lang): string {
  return isKnownPlace(key) ? `place ${key}` : `${lang} ${key}`;
}

function isKnownPlace(key: string): boolean {
  return key.startsWith('=');
}

/** Returns what a body can be found by: its spellings, and the places and fields that its names tell in each language. */
export function marksOfBody(body: Body): string[] {
  const marks = spellingsOf(body).map((name) => `name ${name}`);
  for (const lang of ['kk', 'ru'] as const) {
    const { keys, places } = registeredKeys(body, lang);
    marks.push(...places.map((place) => markOfPlace(place, lang)));
    for (const { topic } of keys) {
      if (topic === null) continue;
      const slug = topicSlug(topic, lang);
      marks.push(`${lang} topic ${topic}`, ...(slug === null ? [] : [`topic ${slug}`]));
    }
  }
  return marks;
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

function isRegionCompatible(key: BodyKey, registered: RegisteredKeys, lang: Lang): boolean {
  if (key.region === null || registered.regions.length === 0) return true;
  const regions = keysOfPlace(key.region, lang);
  return shares(regions, registered.regions) || areSuccessiveRegions(regions, registered.regions);
}

/** A ministry is told by its words, or by its fields where both names are of known fields, in whichever language. */
function isForTheSame(key: BodyKey, topic: string, body: Body): boolean {
  const slug = topicSlug(topic, key.lang);
  return (['kk', 'ru'] as const).some((lang) =>
    registeredKeys(body, lang).keys.some((other) => {
      if (other.topic === null || other.kind !== key.kind) return false;
      if (lang === key.lang && other.topic === topic) return true;
      return slug !== null && topicSlug(other.topic, lang) === slug;
    }),
  );
}

/** An akim and a commission are of kind `other` in the registry; their names tell which. */
function isNamedAs(kind: BodyKey['kind'], body: Body): boolean {
  return (['kk', 'ru'] as const).some((lang) => registeredKeys(body, lang).keys.some((key) => key.kind === kind));
}

/** One name is compared with a thousand bodies: by what, is worked out once. */
const placesOf = remember((key: BodyKey) => keysOfPlace(key.place, key.lang));

/** A body may be registered in one language only: a known place is then told by its name in the other. */
function isAtPlace(places: readonly string[], body: Body, lang: Lang): boolean {
  if (shares(places, registeredKeys(body, lang).places)) return true;
  const known = places.filter(isKnownPlace);
  return known.length > 0 && shares(known, registeredKeys(body, otherLang(lang)).places);
}

/** Says whether a name with this key can mean the body. */
export function canMean(key: BodyKey, body: Body, lang: Lang): boolean {
  if (key.topic !== null) return isForTheSame(key, key.topic, body);
  if (key.place === null) return false;
  if (key.kind !== null && key.kind !== body.kind && !isNamedAs(key.kind, body)) return false;
  if (key.level !== null && key.level !== body.level) return false;
  const registered = registeredKeys(body, lang);
  return isAtPlace(placesOf(key), body, lang) && isRegionCompatible(key, registered, lang);
}

/**
 * Returns the bodies of the registry that a name can mean, in any case form, and the one it must mean. A name that fits several
 * ("Атырау": city and oblast) has no best; level and kind, where the name gives them, must be the body's own.
 */
export function matchBody(text: string, lang: Lang, bodies: readonly Body[]): BodyMatch {
  const wanted = spelling(text);
  if (wanted === '') return { best: null, candidates: [] };
  const spelled = bodies.filter((body) => isSpelledSo(body, wanted));
  if (spelled.length === 1) return { best: spelled[0] ?? null, candidates: spelled };
  const key = bodyKey(text, lang);
  const candidates = spelled.length > 1 ? spelled : bodies.filter((body) => canMean(key, body, lang));
  return { best: candidates.length === 1 ? (candidates[0] ?? null) : null, candidates };
}
