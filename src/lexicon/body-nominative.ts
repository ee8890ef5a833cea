import type { Lang } from '../model/ids.ts';

/** Kazakh: the name as owner of an act ends in a genitive. Matches `әкімдігінің`, must not match `әкімдігі`. */
const GENITIVE_KK = /(?:ның|нің|дың|дің|тың|тің)$/u;
/** Russian: head words of bodies in oblique cases. Matches `акимата города`, `Министра цифрового`, must not match `акимат города`. */
const OBLIQUE_RU =
  /^(?:акимат|маслихат|аким|министр|министерств|агентств|председател|комитет|суд)(?:а|я|ом|ем|у|ю|е)(?=\s|$)/iu;
/** Russian: the adjective before the head word in the genitive. Matches `районного маслихата`, must not match `районный маслихат`. */
const ADJECTIVE_RU = /(?:ого|его)\s(?:маслихата|акимата|суда|комитета)(?=\s|$)/iu;

/** Returns the spelling that names the body itself rather than owns an act: nominative, the fullest of those; else the fullest of all. */
export function nominativeName(spellings: readonly string[], lang: Lang): string | null {
  const isOblique = (name: string) =>
    lang === 'kk' ? GENITIVE_KK.test(name.trim()) : OBLIQUE_RU.test(name.trim()) || ADJECTIVE_RU.test(name);
  const fullest = (names: readonly string[]) =>
    [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0))[0] ?? null;
  const nominative = spellings.filter((name) => !isOblique(name));
  return fullest(nominative.length > 0 ? nominative : spellings);
}
