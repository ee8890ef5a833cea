import type { Lang } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import { bodyKey, englishBodyName, englishPlace, proposeBodyId } from './body-key.ts';
import { nominativeHead, readBodyHead } from './body-words.ts';
import { centralNames, topicSlug } from './central-bodies.ts';
import { collapseSpaces, foldForMatch } from './fold-text.ts';
import { kazakhPossessiveNominative } from './kazakh-stems.ts';
import { placeNominative } from './places.ts';

/** Matches `Атырауского`, `Казыгуртским`; must not match `Павлодарской`, which is feminine in every case. */
const RU_PLACE_ADJECTIVE = /ск(?:ого|ому|им|ом)$/u;

/** Matches `комиссия`, `палата`; must not match `комитет`. */
const FEMININE_HEAD = /[ая]$/u;
/** Matches the end of `Судебной`, `Счетную`; must not match that of `Счетная`. */
const FEMININE_ADJECTIVE = /(?:ой|ую|ою)$/u;

function nominativeRu(words: readonly string[]): string[] {
  const head = words.findIndex((word) => {
    const role = readBodyHead(foldForMatch(word), 'ru')?.role;
    return role === 'local' || role === 'central' || role === 'apparatus';
  });
  const isFeminine = FEMININE_HEAD.test(nominativeHead(words[head] ?? '') ?? '');
  // What stands behind the head ("города Аксу") is in the genitive for good.
  return words.map((word, at) => {
    if (at > head) return word;
    const made = nominativeHead(word) ?? word.replace(RU_PLACE_ADJECTIVE, 'ский');
    return isFeminine && at < head ? made.replace(FEMININE_ADJECTIVE, 'ая') : made;
  });
}

/** Who acts for the body stands before its name in Russian, behind it in Kazakh: "Председатель Комитета …", "… комиссиясының төрағасы". */
function withoutPerson(words: readonly string[], lang: Lang): readonly string[] {
  const isPerson = (word: string | undefined): boolean =>
    word !== undefined && readBodyHead(foldForMatch(word), lang)?.role === 'person';
  const rest =
    lang === 'ru' ? words.slice(isPerson(words[0]) ? 1 : 0) : words.slice(0, isPerson(words.at(-1)) ? -1 : undefined);
  const hasBody = rest.some((word) =>
    ['local', 'central'].includes(readBodyHead(foldForMatch(word), lang)?.role ?? ''),
  );
  return hasBody ? rest : words;
}

/** Returns the name of a body in the nominative, as a registry lists it: "маслихата города Астаны" gives "Маслихат города Астаны". */
export function nominativeBodyName(text: string, lang: Lang): string {
  const words = withoutPerson(collapseSpaces(text).split(' '), lang);
  const last = words[words.length - 1] ?? '';
  const made = lang === 'ru' ? nominativeRu(words) : [...words.slice(0, -1), kazakhPossessiveNominative(last)];
  const name = made.join(' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function placeName(text: string, folded: string): string {
  const at = foldForMatch(text).indexOf(folded);
  return at < 0 ? folded : text.slice(at, at + folded.length);
}

/**
 * Returns a registry entry for a body that the registry does not know, from one spelling of its name; null when the name does not
 * tell kind and place. The name in the other language of the State is left empty, for a person to add, unless it is a ministry or agency that the
 * table of central bodies holds.
 */
export function proposeBody(text: string, lang: Lang): Body | null {
  const id = proposeBodyId(text, lang);
  const key = bodyKey(text, lang);
  if (id === null || key.kind === null) return null;
  const only = (name: string, en: string): Body['names'] => ({
    kk: lang === 'kk' ? name : '',
    ru: lang === 'ru' ? name : '',
    en,
  });
  const slug = key.topic === null ? null : topicSlug(key.topic, lang);
  const known = slug === null ? null : centralNames(slug, key.kind);
  const place = key.place === null ? '' : placeName(collapseSpaces(text), placeNominative(key.place, lang));
  return {
    id,
    names: known ?? only(nominativeBodyName(text, lang), englishBodyName(key)),
    kind: key.kind === 'akim' || key.kind === 'revision' ? 'other' : key.kind,
    level: key.level ?? 'republic',
    place: only(place, key.place === null ? '' : englishPlace(key.place, lang)),
    aliases: { kk: [], ru: [], en: [] },
    predecessors: [],
    successors: [],
    formerNames: [],
  };
}
