import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { isOfOtherSubject } from '../lexicon/act-kind-words.ts';
import { matchBody, proposeBody } from '../lexicon/body-names.ts';
import { actSlug } from '../lexicon/romanize.ts';
import type { ActReference, FrontMatter } from '../model/expression.ts';
import type { ActId, BodyId, Lang } from '../model/ids.ts';
import { printActId } from '../model/ids.ts';
import type { Body, Work } from '../model/work.ts';
import { kindOfTitle } from '../parse/front-matter-kind.ts';
import type { Plain } from './plain.ts';
import { bodyInOtherLanguage } from './same-body.ts';
import { isExact } from './slips.ts';

type References = Plain<FrontMatter>['mentions'][number] | ActReference;

/** Which act a document is, and the body that a new name would become. */
export interface Identity {
  readonly id: ActId | null;
  readonly body: BodyId | null;
  readonly newBody: Body | null;
  /** The entry of the registry with its names in the language of the document, which it did not have. */
  readonly namedBody?: Body;
}

/** Returns the body of any of the spellings: a match in the registry first, else an id proposed from the fullest name. */
function bodyOf(
  spellings: readonly string[],
  lang: Lang,
  bodies: readonly Body[],
): { known: Body | null; proposed: Body | null } {
  // The fullest spelling names place and region; a short one may fit two bodies.
  const byLength = [...spellings].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  for (const name of byLength) {
    const { best } = matchBody(name, lang, bodies);
    if (best) return { known: best, proposed: null };
  }
  return { known: null, proposed: newBody(byLength, lang, bodies) };
}

/** A registry entry under the name in the nominative; every spelling of the text is an alias; names in other languages wait for a person. */
function newBody(spellings: readonly string[], lang: Lang, bodies: readonly Body[]): Body | null {
  const proposed = spellings.map((spelling) => proposeBody(spelling, lang)).find((body) => body !== null) ?? null;
  if (proposed === null) return null;
  const taken = new Set(bodies.map((body) => body.id));
  let id = proposed.id;
  for (let n = 2; taken.has(id); n += 1) id = `${proposed.id}~${n}`;
  const name = proposed.names[lang];
  const place = proposed.place[lang];
  const aliases = [...new Set(spellings)].filter((spelling) => spelling !== name).sort();
  return {
    ...proposed,
    id,
    names: { kk: proposed.names.kk || name, ru: proposed.names.ru || name, en: proposed.names.en || id },
    place: { kk: proposed.place.kk || place, ru: proposed.place.ru || place, en: proposed.place.en || place },
    aliases: { kk: lang === 'kk' ? aliases : [], ru: lang === 'ru' ? aliases : [], en: [] },
  };
}

/** Returns the registry as it is once the document is taken in. */
export function bodiesWith(bodies: readonly Body[], { newBody, namedBody }: Identity): readonly Body[] {
  if (namedBody) return bodies.map((body) => (body.id === namedBody.id ? namedBody : body));
  return newBody ? [...bodies, newBody] : bodies;
}

/**
 * Returns which act the front matter describes; `bodyId` overrules the name in the text.
 *
 * **Diagnostics:** ADD_IDENTITY_INCOMPLETE, ADD_BODY_NEW, ADD_BODY_NAMED.
 */
export function identify(
  frontMatter: Plain<FrontMatter>,
  bodies: readonly Body[],
  bodyId: BodyId | null,
  works: readonly Work[] = [],
): Outcome<Identity> {
  const diagnostics: Diagnostic[] = [];
  const { known, proposed } = bodyOf(frontMatter.bodyAsWritten, frontMatter.lang, bodies);
  const unknown = bodyId === null && known === null ? proposed : null;
  const named = unknown === null ? null : bodyInOtherLanguage(unknown, frontMatter, bodies, works);
  const body = bodyId ?? known?.id ?? named?.id ?? proposed?.id ?? null;
  const newOne = named === null ? unknown : null;
  if (named) {
    const message = `"${named.names[frontMatter.lang]}" is taken for ${named.id}, which the registry names in its other language only.`;
    diagnostics.push(diagnose('ADD_BODY_NAMED', message, {}));
  }
  if (newOne)
    diagnostics.push(
      diagnose(
        'ADD_BODY_NEW',
        `"${newOne.names[frontMatter.lang]}" is not in the registry; proposed id: ${newOne.id}.`,
        {},
      ),
    );
  const slug = actSlug(frontMatter.number, frontMatter.registration?.number ?? null);
  const id =
    body !== null && frontMatter.adopted !== null && slug !== null
      ? printActId({ body, adopted: frontMatter.adopted, number: slug })
      : null;
  if (id === null) {
    const missing = [
      body === null ? 'issuing body' : '',
      frontMatter.adopted === null ? 'date' : '',
      slug === null ? 'number' : '',
    ];
    diagnostics.push(
      diagnose(
        'ADD_IDENTITY_INCOMPLETE',
        `The text does not tell: ${missing.filter((word) => word !== '').join(', ')}.`,
        {},
      ),
    );
  }
  return outcome({ id, body, newBody: newOne, ...(named ? { namedBody: named } : {}) }, diagnostics);
}

/** What a cited act does, by its title where one is given: a list of repealed acts names amendments and acts about other matters too. */
function kindOfCited(kind: Work['kind'], title: string | null, lang: Lang): Work['kind'] {
  if (kind !== 'approve' || title === null) return kind;
  if (isOfOtherSubject(title)) return 'other';
  const told = kindOfTitle(title, lang);
  return told === 'amend' || told === 'repeal' ? told : kind;
}

/** Two bodies of one kind in two places, such as the akimats of two districts. */
function isOfOtherPlace(a: Body, b: Body): boolean {
  return a.kind === b.kind && a.level === b.level && a.id !== b.id;
}

/** Returns the works that a document tells of and the corpus does not know yet: not held, known by citation only. */
export function citedWorks(
  frontMatter: Plain<FrontMatter>,
  act: ActId,
  issuer: BodyId,
  bodies: readonly Body[],
  isKnown: (reference: References) => boolean,
): Work[] {
  const roles: Readonly<Record<string, Work['kind']>> = {
    amended: 'approve',
    repealed: 'approve',
    'repeals-this': 'repeal',
    'edition-note': 'amend',
    'model-methodology': 'model',
  };
  const works = new Map<string, Work>();
  const references = [...frontMatter.mentions, ...(frontMatter.repealedBy ? [frontMatter.repealedBy.by] : [])];
  const bodyNamed = ({ bodyAsWritten: name }: References) =>
    name === null ? null : bodyOf([name], frontMatter.lang, bodies);
  const namesIssuer = references.some((reference) => bodyNamed(reference)?.known?.id === issuer);
  const own = bodies.find(({ id }) => id === issuer);
  for (const reference of references) {
    const kind = roles[reference.role];
    if (kind === undefined || reference.adopted === null || isKnown(reference)) continue;
    const slug = actSlug(reference.number, reference.registration);
    const named = bodyNamed(reference);
    // A body that the registry does not know may be an earlier name of this one, but not beside acts of this one by its own name.
    const isOther = namesIssuer && named?.proposed != null && own !== undefined && isOfOtherPlace(named.proposed, own);
    const body = named?.known?.id ?? (kind === 'model' || isOther ? null : issuer);
    if (slug === null || !body) continue;
    const id = printActId({ body, adopted: reference.adopted, number: slug });
    if (id !== act) {
      const { lang } = frontMatter;
      works.set(id, citedWork(id, body, kindOfCited(kind, reference.title, lang), reference, lang, act));
    }
  }
  return [...works.values()];
}

function citedWork(
  id: ActId,
  body: BodyId,
  kind: Work['kind'],
  reference: References,
  lang: Lang,
  toldBy: ActId,
): Work {
  return {
    schema: 'adisteme/work/1',
    id,
    held: false,
    body,
    kind,
    type: reference.type,
    adopted: reference.adopted,
    number: reference.number,
    registration: reference.registration === null ? null : { number: reference.registration, date: null },
    title: reference.title === null ? {} : { [lang]: reference.title },
    published: null,
    publicationEvidence: reference.publications.map(({ date, where }) => ({ date, where, toldBy })),
    citedBy: [toldBy],
  };
}

/** Returns the works that the corpus knows already and of whose publication the document tells something new (domain.md 1.2, art. 26(2)). */
export function retoldWorks(
  frontMatter: Plain<FrontMatter>,
  toldBy: ActId,
  workOf: (reference: References) => Work | undefined,
): Work[] {
  const retold = new Map<string, Work>();
  for (const reference of frontMatter.mentions) {
    const found = reference.role === 'amended' || reference.role === 'repealed' ? workOf(reference) : undefined;
    if (found === undefined || found.id === toldBy || !isExact(reference, found)) continue;
    const known = retold.get(found.id) ?? found;
    const days = new Set(known.publicationEvidence.map((entry) => entry.date));
    const fresh = reference.publications.filter(({ date }) => !days.has(date));
    if (fresh.length === 0) continue;
    const told = fresh.map(({ date, where }) => ({ date, where, toldBy }));
    retold.set(found.id, { ...known, publicationEvidence: [...known.publicationEvidence, ...told] });
  }
  return [...retold.values()];
}

/** Returns the work that a held document describes. */
export function heldWork(id: ActId, body: BodyId, frontMatter: Plain<FrontMatter>, known: Work | undefined): Work {
  const lang = frontMatter.lang;
  return {
    schema: 'adisteme/work/1',
    id,
    held: true,
    body,
    kind: frontMatter.kind,
    type: frontMatter.type,
    adopted: frontMatter.adopted,
    number: frontMatter.number,
    registration:
      frontMatter.registration === null
        ? (known?.registration ?? null)
        : { number: frontMatter.registration.number, date: frontMatter.registration.date },
    title: { ...known?.title, ...(frontMatter.title === null ? {} : { [lang]: frontMatter.title }) },
    published: known?.published ?? null,
    publicationEvidence: known?.publicationEvidence ?? [],
    citedBy: known?.citedBy ?? [],
  };
}
