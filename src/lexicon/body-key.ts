import type { Lang } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import { expandBodyAbbreviations, IDLE_BODY_WORDS, JOINING_WORDS, type LocalKind, readBodyHead } from './body-words.ts';
import { topicSlug } from './central-bodies.ts';
import { collapseSpaces, foldForMatch } from './fold-text.ts';
import { institutionIn, institutionNames } from './institutions.ts';
import { isRussianPlaceAdjective, placeKeys, placeNominative, placeSlug } from './places.ts';
import { romanizeName } from './romanize.ts';

/** What the name of a body tells, free of case, word order and short forms; null = the name does not say. */
export interface BodyKey {
  readonly kind: LocalKind | null;
  readonly level: Body['level'] | null;
  /** Folded, without case where the language's endings tell. */
  readonly place: string | null;
  /** The territory around the place: the oblast of a city or district, the city of a city district. */
  readonly region: string | null;
  /** Its office is named ("аппараты"), not the body itself. */
  readonly isApparatus: boolean;
  /** What a ministry or agency is for: its words without country, head word and conjunctions. */
  readonly topic: string | null;
  readonly lang: Lang;
}

interface Territory {
  readonly level: Body['level'] | null;
  readonly place: string;
}

/** A word of a name. Matches `Нұр-Сұлтан`, must not match `"`. */
const WORD = /[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*/gu;

function wordsOf(text: string, lang: Lang): string[] {
  let folded = collapseSpaces(expandBodyAbbreviations(foldForMatch(text), lang)).replace(/"/g, ' ');
  for (const idle of IDLE_BODY_WORDS) {
    const at = folded.includes(idle) ? ` ${folded} `.indexOf(` ${idle} `) : -1;
    if (at >= 0) folded = collapseSpaces(`${folded.slice(0, at)} ${folded.slice(at + idle.length)}`);
  }
  return folded.match(WORD) ?? [];
}

/** Kazakh: the place stands before its level word, the larger territory before the smaller. */
function territoriesKk(words: readonly string[]): Territory[] {
  const found: Territory[] = [];
  let name: string[] = [];
  for (const word of words) {
    const head = readBodyHead(word, 'kk');
    if (head === null) {
      name.push(word);
      continue;
    }
    if (head.role === 'level' ? name.length > 0 : name.length > 0 && head.role === 'local') {
      found.push({ level: head.level, place: name.join(' ') });
    } else if (head.role === 'level' && found.length === 0) {
      found.push({ level: head.level, place: '' });
    }
    name = [];
  }
  if (name.length > 0) found.push({ level: null, place: name.join(' ') });
  return found;
}

/** Russian: "города Аксу" but "Павлодарской области" and "Казыгуртский районный". */
function territoriesRu(words: readonly string[]): Territory[] {
  const found: Territory[] = [];
  const used = new Set<number>();
  const isName = (at: number) => words[at] !== undefined && !used.has(at) && readBodyHead(words[at], 'ru') === null;
  words.forEach((word, at) => {
    const head = readBodyHead(word, 'ru');
    if (head?.role !== 'level') return;
    const name: string[] = [];
    if (isName(at - 1) && (head.isAdjective || isRussianPlaceAdjective(words[at - 1] ?? ''))) {
      name.push(words[at - 1] ?? '');
      used.add(at - 1);
    } else {
      for (let i = at + 1; isName(i); i += 1) {
        const next = readBodyHead(words[i + 1] ?? '', 'ru');
        if (isRussianPlaceAdjective(words[i] ?? '') && next?.role === 'level') break;
        name.push(words[i] ?? '');
        used.add(i);
      }
    }
    // "сельского округа": the second level word has no name left and adds nothing.
    if (name.length > 0 || found.length === 0) found.push({ level: head.level, place: name.join(' ') });
  });
  const rest = words.filter((_, at) => isName(at));
  if (found.length === 0 && rest.length > 0) found.push({ level: null, place: rest.join(' ') });
  return found;
}

const DEPTH: Readonly<Record<Body['level'], number>> = { rural: 0, district: 1, city: 2, oblast: 3, republic: 4 };

function innermost(territories: readonly Territory[], lang: Lang): number {
  if (lang === 'kk') return territories.length - 1;
  let best = 0;
  territories.forEach((territory, at) => {
    const depth = territory.level === null ? 9 : DEPTH[territory.level];
    const bestLevel = territories[best]?.level ?? null;
    if (depth < (bestLevel === null ? 9 : DEPTH[bestLevel])) best = at;
  });
  return best;
}

function localKey(words: readonly string[], kind: BodyKey['kind'], isApparatus: boolean, lang: Lang): BodyKey {
  const territories = lang === 'kk' ? territoriesKk(words) : territoriesRu(words);
  const own = innermost(territories, lang);
  const territory = territories[own];
  const around = territories.find((other, at) => at !== own && other.place !== '');
  return {
    kind,
    level: territory?.level ?? null,
    place: territory && territory.place !== '' ? placeNominative(territory.place, lang) : null,
    region: around ? placeNominative(around.place, lang) : null,
    isApparatus,
    topic: null,
    lang,
  };
}

/**
 * Returns what the name of a body tells under any case, word order, prefix or short form: "Атырау қалалық әкімдігінің" and
 * "Атырау облысы Атырау қаласы әкімдігі" give the same kind, level and place.
 */
export function bodyKey(text: string, lang: Lang): BodyKey {
  const words = wordsOf(text, lang);
  const heads = words.map((word) => readBodyHead(word, lang));
  const isApparatus = heads.some((head) => head?.role === 'apparatus');
  const only = institutionIn(words, lang);
  if (only !== null)
    return { kind: only.kind, level: 'republic', place: null, region: null, isApparatus, topic: only.slug, lang };
  const central = heads.find((head) => head?.role === 'central');
  const local =
    heads.find((head) => head?.role === 'local' && head.kind !== 'akim') ??
    heads.find((head) => head?.role === 'local');
  // The office of a ministry in an oblast is a body of its own; no akimat has a ministry in its name.
  if (!central || local) return localKey(words, local?.kind ?? null, isApparatus, lang);
  const topic = words.filter((word, at) => {
    const head = heads[at];
    return (
      head?.role !== 'central' && head?.role !== 'person' && head?.role !== 'apparatus' && !JOINING_WORDS.has(word)
    );
  });
  return {
    kind: central.kind,
    level: 'republic',
    place: null,
    region: null,
    isApparatus,
    topic: topic.length === 0 ? null : topic.join(' '),
    lang,
  };
}

/** Returns the keys of the place that the name gives, for comparing; empty when it gives none. */
export function keysOfPlace(place: string | null, lang: Lang): string[] {
  return place === null ? [] : placeKeys(place, lang);
}

const KIND_SLUGS: Readonly<Record<string, string>> = {
  akimat: 'akimat',
  akim: 'akim',
  maslikhat: 'maslikhat',
  ministry: 'ministry',
  agency: 'agency',
  court: 'court',
  revision: 'revision-commission',
  other: 'body',
};

/**
 * Returns an id for a body that the registry does not know, `<romanized place>-<level>-<kind>` (docs name the table), the same from
 * a Kazakh and a Russian name where a ministry's fields are known (`justice-ministry`); null when
 * the name does not tell place or kind. A person confirms or changes it.
 */
export function proposeBodyId(text: string, lang: Lang): string | null {
  const key = bodyKey(text, lang);
  if (key.kind === null) return null;
  if (key.topic !== null) {
    if (institutionNames(key.topic) !== null) return key.topic;
    const topic = topicSlug(key.topic, lang) ?? romanizeName(key.topic);
    return `${topic}-${KIND_SLUGS[key.kind] ?? 'body'}`;
  }
  if (key.place === null || key.level === null) return null;
  return `${romanizedPlace(key.place, lang)}-${key.level}-${KIND_SLUGS[key.kind] ?? 'body'}`;
}

function romanizedPlace(place: string, lang: Lang): string {
  return placeSlug(place, lang) ?? romanizeName(place);
}

const ENGLISH_KINDS: Readonly<Partial<Record<LocalKind, string>>> = {
  akimat: 'Akimat',
  akim: 'Akim',
  maslikhat: 'Maslikhat',
  court: 'Court',
  revision: 'Revision commission',
};

const ENGLISH_LEVELS: Readonly<Partial<Record<Body['level'], string>>> = {
  rural: 'rural district',
  district: 'district',
  city: 'city',
  oblast: 'oblast',
};

/** Returns the English name of a local body as the registry writes it ("Maslikhat of Kazygurt district"), '' where its kind or place is not told. */
export function englishBodyName({ kind, level, place, lang }: BodyKey): string {
  const [head, unit] = [
    kind === null ? undefined : ENGLISH_KINDS[kind],
    level === null ? undefined : ENGLISH_LEVELS[level],
  ];
  if (head === undefined || unit === undefined || place === null) return '';
  return `${head} of ${englishPlace(place, lang)} ${unit}`;
}

/** Returns the name of a place in Latin letters: "East Kazakhstan". */
export function englishPlace(place: string, lang: Lang): string {
  const words = romanizedPlace(place, lang).split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
