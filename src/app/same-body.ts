import { foldNumber } from '../lexicon/act-number.ts';
import { bodyKey, keysOfPlace } from '../lexicon/body-key.ts';
import { areSuccessiveRegions } from '../lexicon/places.ts';
import type { FrontMatter } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import { LANGS, otherLang } from '../model/ids.ts';
import type { Body, Work } from '../model/work.ts';
import type { Plain } from './plain.ts';

/** Says whether the body was named in the other language only, whose name then stands for this one too. */
export function lacksNameIn(body: Body, lang: Lang): boolean {
  const other = otherLang(lang);
  return body.names[lang] === '' || body.names[lang] === body.names[other];
}

/** The larger territories that the names tell, as far as they are known in both languages. */
function regionsOf(body: Body): string[] {
  return LANGS.flatMap((lang) =>
    [body.names[lang], ...body.aliases[lang]].flatMap((name) => keysOfPlace(bodyKey(name, lang).region, lang)),
  ).filter((key) => key.startsWith('='));
}

function mayShareRegion(a: Body, b: Body): boolean {
  const [left, right] = [regionsOf(a), regionsOf(b)];
  if (left.length === 0 || right.length === 0) return true;
  return left.some((key) => right.includes(key)) || areSuccessiveRegions(left, right);
}

/** The number that parts bodies of one id. Matches `~2` of `abai-district-akimat~2`; must not match `~abai`. */
const CLASH = /~\d+$/u;

function isNamedAlike(proposed: Body, body: Body): boolean {
  return body.id === proposed.id.replace(CLASH, '');
}

/** Says whether an act that the text names by day and number is one of the body. */
function ownsActOf(
  { adopted, number, registration, mentions }: Plain<FrontMatter>,
  body: Body,
  works: readonly Work[],
): boolean {
  const own = { adopted, number, registration: registration?.number ?? null };
  const cited = [own, ...mentions.filter((mention) => mention.role === 'amended')];
  return works.some((work) =>
    cited.some(
      (entry) =>
        work.body === body.id &&
        entry.adopted !== null &&
        entry.number !== null &&
        work.number !== null &&
        entry.adopted === work.adopted &&
        foldNumber(entry.number) === foldNumber(work.number) &&
        (entry.registration === null || work.registration === null || entry.registration === work.registration.number),
    ),
  );
}

/**
 * Returns the body of the registry that a name in its other language means: of the same kind and level, not of another oblast, and either
 * romanized alike or the owner of an act that the text names by day, number and registration. Null where none or several may be meant.
 */
export function bodyInOtherLanguage(
  proposed: Body,
  frontMatter: Plain<FrontMatter>,
  bodies: readonly Body[],
  works: readonly Work[],
): Body | null {
  const may = bodies.filter((body) => mayBeNamedIn(body, proposed, frontMatter.lang));
  const owners = may.filter((body) => ownsActOf(frontMatter, body, works));
  const found = owners.length > 0 ? owners : may.filter((body) => isNamedAlike(proposed, body));
  const [only] = found;
  return found.length === 1 && only ? withNamesOf(only, proposed, frontMatter.lang) : null;
}

function mayBeNamedIn(body: Body, proposed: Body, lang: Lang): boolean {
  if (body.kind !== proposed.kind || body.level !== proposed.level) return false;
  return lacksNameIn(body, lang) && mayShareRegion(body, proposed);
}

/** Returns the body of the registry with the id that the name gives, where the name may be its own in the other language; else null. */
export function twinInOtherLanguage(proposed: Body, lang: Lang, registered: Body | null): Body | null {
  if (registered === null || !isNamedAlike(proposed, registered)) return null;
  return mayBeNamedIn(registered, proposed, lang) ? withNamesOf(registered, proposed, lang) : null;
}

/** Returns the entry of the registry with the names of the other language. */
export function withNamesOf(body: Body, proposed: Body, lang: Lang): Body {
  const aliases = [...new Set([...body.aliases[lang], ...proposed.aliases[lang]])].sort();
  return {
    ...body,
    names: { ...body.names, [lang]: proposed.names[lang] },
    place: { ...body.place, [lang]: proposed.place[lang] },
    aliases: { ...body.aliases, [lang]: aliases },
  };
}
