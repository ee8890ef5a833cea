import type { Lang } from '../model/ids.ts';

interface Place {
  readonly slug: string;
  readonly kk: string;
  readonly ru: string;
  /** Stems of Russian adjectives that the rule for endings does not give ("актюбинская" of Актобе). */
  readonly adjectives?: readonly string[];
}

/** Oblasts and larger cities: where the Russian or Kazakh name alone would not give the same id. All folded. */
const PLACES: readonly Place[] = [
  { slug: 'abai', kk: 'абай', ru: 'абай' },
  { slug: 'akmola', kk: 'ақмола', ru: 'акмола', adjectives: ['акмолин'] },
  { slug: 'aktobe', kk: 'ақтөбе', ru: 'актобе', adjectives: ['актюбин', 'актобин'] },
  { slug: 'almaty', kk: 'алматы', ru: 'алматы', adjectives: ['алматин', 'алма-атин'] },
  { slug: 'astana', kk: 'астана', ru: 'астана', adjectives: ['астанин'] },
  { slug: 'atyrau', kk: 'атырау', ru: 'атырау' },
  { slug: 'east-kazakhstan', kk: 'шығыс қазақстан', ru: 'восточный казахстан', adjectives: ['восточно-казахстан'] },
  { slug: 'kapshagai', kk: 'қапшағай', ru: 'капшагай', adjectives: ['капшагай', 'капчагай'] },
  { slug: 'karaganda', kk: 'қарағанды', ru: 'караганда', adjectives: ['карагандин'] },
  { slug: 'kokshetau', kk: 'көкшетау', ru: 'кокшетау' },
  { slug: 'konaev', kk: 'қонаев', ru: 'конаев' },
  { slug: 'kostanay', kk: 'қостанай', ru: 'костанай' },
  { slug: 'kyzylorda', kk: 'қызылорда', ru: 'кызылорда', adjectives: ['кызылордин'] },
  { slug: 'mangystau', kk: 'маңғыстау', ru: 'мангистау' },
  { slug: 'north-kazakhstan', kk: 'солтүстік қазақстан', ru: 'северный казахстан', adjectives: ['северо-казахстан'] },
  { slug: 'nur-sultan', kk: 'нұр-сұлтан', ru: 'нур-султан' },
  { slug: 'oral', kk: 'орал', ru: 'уральск', adjectives: ['ураль'] },
  { slug: 'oskemen', kk: 'өскемен', ru: 'усть-каменогорск' },
  { slug: 'pavlodar', kk: 'павлодар', ru: 'павлодар' },
  { slug: 'petropavl', kk: 'петропавл', ru: 'петропавловск' },
  { slug: 'semey', kk: 'семей', ru: 'семей' },
  { slug: 'shymkent', kk: 'шымкент', ru: 'шымкент' },
  { slug: 'south-kazakhstan', kk: 'оңтүстік қазақстан', ru: 'южный казахстан', adjectives: ['южно-казахстан'] },
  { slug: 'taldykorgan', kk: 'талдықорған', ru: 'талдыкорган' },
  { slug: 'taraz', kk: 'тараз', ru: 'тараз' },
  { slug: 'turkistan', kk: 'түркістан', ru: 'туркестан' },
  { slug: 'ulytau', kk: 'ұлытау', ru: 'улытау' },
  { slug: 'west-kazakhstan', kk: 'батыс қазақстан', ru: 'западный казахстан', adjectives: ['западно-казахстан'] },
  { slug: 'zhambyl', kk: 'жамбыл', ru: 'жамбыл' },
  { slug: 'zhetisu', kk: 'жетісу', ru: 'жетысу', adjectives: ['жетісу'] },
];

/** Oblasts that others were made of or renamed to: bodies of one may be met under the other (domain.md 2.10). */
const SUCCESSION: readonly (readonly [string, string])[] = [
  ['south-kazakhstan', 'turkistan'],
  ['east-kazakhstan', 'abai'],
  ['almaty', 'zhetisu'],
  ['karaganda', 'ulytau'],
];

/** Cities that bear or bore another name: one place, whichever name an act of its time uses (renamed in 2019 and back in 2022; in 2022). */
const RENAMED: readonly (readonly [string, string])[] = [
  ['astana', 'nur-sultan'],
  ['kapshagai', 'konaev'],
];

/** Matches `атырауский`, `казыгуртского`, `павлодарской`; must not match `усть-каменогорск`. */
const RU_ADJECTIVE = /^(.{2,}?)(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ою|ое|ие|их|ими)$/u;
/** A last vowel, which Russian cases change. Matches the `ы` of `астаны`, must not match `шымкент`. */
const RU_LAST_VOWEL = /(?:ой|ом|ем|ою|[аыеуояюьий])$/u;
/** Kazakh endings that the name of a place may bear. Matches `астананың`, must not match `алматы`. */
const KK_PLACE_ENDING = /(?:ның|нің|дың|дің|тың|тің|дағы|дегі|тағы|тегі)$/u;

function russianStems(word: string): string[] {
  const adjective = RU_ADJECTIVE.exec(word);
  if (adjective?.[1] !== undefined) {
    const stem = adjective[1];
    return stem.endsWith('ин') ? [stem, stem.slice(0, -2)] : [stem];
  }
  const bare = word.replace(RU_LAST_VOWEL, '');
  const stems = [word, bare.length >= 3 ? bare : word];
  // "Уральск" gives "уральского" as if it were an adjective itself.
  if (bare.endsWith('ск') && bare.length > 5) stems.push(bare.slice(0, -2));
  return stems;
}

const RU_STEMS = new WeakMap<Place, readonly string[]>();

function stemsOfPlace(place: Place): readonly string[] {
  const stems = RU_STEMS.get(place) ?? russianStems(place.ru);
  RU_STEMS.set(place, stems);
  return stems;
}

function knownPlace(stems: readonly string[], lang: Lang): Place | undefined {
  return PLACES.find((place) => {
    if (lang === 'kk') return stems.includes(place.kk);
    if (place.adjectives?.some((adjective) => stems.includes(adjective))) return true;
    return stemsOfPlace(place).some((stem) => stems.includes(stem));
  });
}

/** Says whether the word is a Russian adjective made of a place's name. The word must be folded. */
export function isRussianPlaceAdjective(word: string): boolean {
  return RU_ADJECTIVE.test(word);
}

/**
 * Returns the keys by which the folded name of a place is compared; two names mean one place when they share a key. Known
 * places have no key but their slug, and that of their other name, so that no likeness of endings joins two of them.
 */
export function placeKeys(name: string, lang: Lang): string[] {
  const last = name.split(' ').pop() ?? '';
  const rest = name.slice(0, name.length - last.length);
  const stems =
    lang === 'ru'
      ? russianStems(last)
      : [last, ...(KK_PLACE_ENDING.test(last) ? [last.replace(KK_PLACE_ENDING, '')] : [])];
  const names = stems.map((stem) => rest + stem);
  const known = knownPlace(names, lang);
  return known ? slugsOf(known).map((slug) => `=${slug}`) : [...new Set(names)];
}

/** Its own slug first. */
function slugsOf({ slug }: Place): string[] {
  return [slug, ...RENAMED.flatMap(([one, other]) => (slug === one ? [other] : slug === other ? [one] : []))];
}

/** Returns the slug of a known place, or null. The name must be folded. */
export function placeSlug(name: string, lang: Lang): string | null {
  const key = placeKeys(name, lang)[0] ?? '';
  return key.startsWith('=') ? key.slice(1) : null;
}

/** Returns the bare name for an id: the adjective's stem, the Kazakh name without case. The name must be folded. */
export function placeNominative(name: string, lang: Lang): string {
  if (lang === 'kk') return name.replace(KK_PLACE_ENDING, '');
  return RU_ADJECTIVE.exec(name)?.[1] ?? name;
}

/** Says whether the two lists of keys can mean one oblast, renamed or divided in between. */
export function areSuccessiveRegions(a: readonly string[], b: readonly string[]): boolean {
  return SUCCESSION.some(
    ([before, after]) =>
      (a.includes(`=${before}`) && b.includes(`=${after}`)) || (a.includes(`=${after}`) && b.includes(`=${before}`)),
  );
}
