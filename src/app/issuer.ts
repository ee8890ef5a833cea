import type { BodyIndex } from '../lexicon/body-index.ts';
import { proposeBody } from '../lexicon/body-names.ts';
import { detectLanguage } from '../lexicon/language.ts';
import type { Lang } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import type { Edition, Spelling } from './import-act.ts';
import type { ActMetadata } from './import-meta.ts';
import { lacksNameIn, twinInOtherLanguage, withNamesOf } from './same-body.ts';

export interface Issuer {
  readonly body: Body | null;
  /** The registry does not know it: an entry was made of its names in both languages. */
  readonly isNew: boolean;
  readonly spellings: readonly Spelling[];
}

function spellingsOf(editions: readonly Edition[], metadata: readonly ActMetadata[]): Spelling[] {
  const fromText = editions.flatMap(({ file, lang }) =>
    // The fullest spelling names place and region; a short one may fit two bodies.
    [...(file.who?.bodyAsWritten ?? [])]
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .map((name) => ({ name, lang })),
  );
  const fromCards = metadata.flatMap(({ card }) =>
    card?.body ? [{ name: card.body, lang: detectLanguage(card.body).lang }] : [],
  );
  const seen = new Set<string>();
  return [...fromText, ...fromCards].filter(({ name }) => !seen.has(name) && seen.add(name) !== undefined);
}

function firstProposal(spellings: readonly Spelling[], lang: Lang): Body | null {
  for (const spelling of spellings) {
    const body = spelling.lang === lang ? proposeBody(spelling.name, lang) : null;
    if (body) return body;
  }
  return null;
}

/** One entry of the names that both languages give: the act as adopted names the body first, later names are aliases. */
function entryOf(spellings: readonly Spelling[], bodies: BodyIndex): Body | null {
  const [kk, ru] = [firstProposal(spellings, 'kk'), firstProposal(spellings, 'ru')];
  const base = kk ?? ru;
  if (base === null) return null;
  const only = kk === null ? 'ru' : ru === null ? 'kk' : null;
  const twin = only === null ? null : twinInOtherLanguage(base, only, bodies.get(base.id));
  if (twin !== null) return withAliases(twin, spellings);
  let id = base.id;
  for (let n = 2; bodies.get(id) !== null; n += 1) id = `${base.id}~${n}`;
  const names = {
    kk: kk?.names.kk || ru?.names.ru || '',
    ru: ru?.names.ru || kk?.names.kk || '',
    en: base.names.en || id,
  };
  const place = {
    kk: kk?.place.kk || ru?.place.ru || '',
    ru: ru?.place.ru || kk?.place.kk || '',
    en: base.place.en || id,
  };
  const entry = { ...base, id, names, place, aliases: { kk: [], ru: [], en: [] } };
  return withAliases(entry, spellings);
}

/** Returns the entry with every spelling that is not its name as an alias. */
export function withAliases(body: Body, spellings: readonly Spelling[]): Body {
  const aliases = (lang: Lang): string[] => {
    const told = spellings.filter((spelling) => spelling.lang === lang).map(({ name }) => name);
    return [...new Set([...body.aliases[lang], ...told])].filter((name) => name !== body.names[lang]).sort();
  };
  return { ...body, aliases: { kk: aliases('kk'), ru: aliases('ru'), en: body.aliases.en } };
}

/** The body with its name in a language in which it was not named before. */
function namedIn(lang: Lang, body: Body, spellings: readonly Spelling[]): Body {
  const proposed = firstProposal(spellings, lang);
  return proposed !== null && lacksNameIn(body, lang) ? withNamesOf(body, proposed, lang) : body;
}

/**
 * Returns the body that issued the act: the one of the registry that any spelling means, else a new entry. Spellings of the earliest
 * edition come first, because a place may have been renamed since.
 */
export function issuerOf(editions: readonly Edition[], metadata: readonly ActMetadata[], bodies: BodyIndex): Issuer {
  const spellings = spellingsOf(editions, metadata);
  for (const { name, lang } of spellings) {
    const { best } = bodies.match(name, lang);
    if (best) return { body: namedIn(lang, best, spellings), isNew: false, spellings };
  }
  const body = entryOf(spellings, bodies);
  return { body, isNew: body !== null, spellings };
}
