import { type Diagnostic, diagnose } from '../../base/diagnostic.ts';
import type { ActLife, BoundIndex } from '../../model/body-law.ts';
import type { ActId, ProvisionId } from '../../model/ids.ts';
import { provisionIdOfPath } from '../../model/ids.ts';
import type { Bound, Commencement } from '../../model/lifecycle.ts';
import { readingOf } from '../../model/readings.ts';
import type { Work } from '../../model/work.ts';
import type { DocumentLinks } from '../read-document.ts';
import { endOf } from './act-end.ts';
import type { BoundTable } from './bound-table.ts';
import { clausesOf, isOwn } from './commencement-clauses.ts';
import type { Edge, LinkedCorpus } from './link-corpus.ts';

/** What the dates of an act rest on. */
export interface ActKnowledge {
  readonly act: ActId;
  readonly adopted: string | null;
  readonly registered: string | null;
  readonly isRegistered: boolean;
  readonly published: string | null;
  readonly evidence: readonly string[];
  readonly commencement: Commencement | null;
  /** A later act shows that it was in effect by then. */
  readonly notedBy: string | null;
}

/** The moments of an act: as a whole, and of units with a start of their own. */
export interface ActMoments {
  readonly entryIntoForce: Bound;
  readonly commencement: Bound;
  readonly units: readonly { readonly path: readonly string[]; readonly commencement: Bound }[];
}

/** Arithmetic of time and the reading of clauses on it, given by the stages that know them. */
export interface MomentTools {
  readonly moments: (known: ActKnowledge) => ActMoments;
  readonly sunset: (until: Until) => Bound;
  /** The moment that several clauses leave open: it lies where one of them says. */
  readonly either: (bounds: readonly Bound[]) => Bound;
  /** The commencement of an act of which no clause is known. */
  readonly unheld: (act: { readonly act: ActId; readonly adopted: string | null }) => Bound;
  /** The clause on commencement that a text holds, null when it holds none. */
  readonly readCommencement: (text: string, lang: DocumentLinks['lang']) => Commencement | null;
  /** The end in advance that a clause sets, null when it sets none. */
  readonly readValidity: (text: string, lang: DocumentLinks['lang']) => Until | null;
  /** The end that a text tells of a unit around it, null when it tells none. */
  readonly readOwnEnd: (
    text: string,
    lang: DocumentLinks['lang'],
  ) => { readonly kind: string; readonly until: Until } | null;
}

export interface Until {
  readonly date: string;
  readonly inclusive: boolean | 'contested';
}

/** A unit that begins at a moment of its own. `unit` is null where the clause names one that was not found. */
export interface UnitStart {
  readonly unit: ProvisionId | null;
  readonly bound: BoundIndex;
}

/** What is computed of one act before its life is told. */
export interface ActTimes {
  readonly entryIntoForce: Bound;
  readonly commencement: BoundIndex;
  readonly starts: readonly UnitStart[];
  /** End of validity that the act itself sets; null when it sets none, or a later act has moved it. */
  readonly sunset: BoundIndex | null;
}

const NO_EDGES: readonly Edge[] = [];

function edgesTo(corpus: LinkedCorpus, act: ActId, kind: Edge['kind']): Edge[] {
  return (corpus.edgesTo.get(act) ?? NO_EDGES).filter((edge) => edge.kind === kind);
}

/** A publication that another act tells of is the first one unless an earlier one is known; a what-if overrules both. */
function knowledgeOf(
  work: Work,
  published: ReadonlyMap<ActId, string>,
  commencement: Commencement | null,
  notedBy: string | null,
): ActKnowledge {
  return {
    act: work.id,
    adopted: work.adopted,
    registered: work.registration?.date ?? null,
    isRegistered: work.registration !== null,
    published: published.get(work.id) ?? work.published?.date ?? null,
    evidence: work.publicationEvidence.map((entry) => entry.date),
    commencement,
    notedBy,
  };
}

function earliest(dates: readonly (string | null)[]): string | null {
  return dates.reduce<string | null>(
    (first, date) => (date !== null && (first === null || date < first) ? date : first),
    null,
  );
}

/** Returns the times of an act as its documents bound them. */
export function timesOf(
  work: Work,
  corpus: LinkedCorpus,
  published: ReadonlyMap<ActId, string>,
  tools: MomentTools,
  table: BoundTable,
): ActTimes {
  // That an amending act is amended proves nothing: it is changed in its own text as long as it has not begun (art. 26(3)).
  const noting = (corpus.edgesTo.get(work.id) ?? NO_EDGES).filter(
    ({ kind }) => kind === 'repeal' || work.kind !== 'amend',
  );
  const notedBy = earliest(noting.map((edge) => edge.adopted ?? corpus.index.work(edge.from)?.adopted ?? null));
  const momentsBy = (act: Work, clauses: readonly Commencement[], noted: string | null): ActMoments[] =>
    (clauses.length === 0 ? [null] : clauses).map((clause) =>
      tools.moments(knowledgeOf(act, published, clause, noted)),
    );
  const clauses = clausesOf(work, corpus, {
    readCommencement: tools.readCommencement,
    momentBy: (act, told) => tools.either(momentsBy(act, told, null).map(({ commencement }) => commencement)),
  });
  const moments = momentsBy(work, clauses, notedBy);
  return {
    entryIntoForce: tools.either(moments.map((entry) => entry.entryIntoForce)),
    commencement: table.add(tools.either(moments.map((entry) => entry.commencement))),
    starts: startsOf(work, corpus, moments, tools, table),
    sunset: ownSunset(work, corpus, tools, table),
  };
}

/** Returns what is to be told of acts that reach back to earlier relations: a second axis beside their effect. **Diagnostics:** TIME_REACHES_BACK. */
export function reachFindings(work: Work, corpus: LinkedCorpus): Diagnostic[] {
  const own = (corpus.links.get(work.id) ?? []).flatMap(
    ({ frontMatter }) => frontMatter.commencement?.retroactiveFrom ?? [],
  );
  const told = (corpus.editsOn.get(work.id) ?? []).flatMap(({ edit }) =>
    edit.op === 'set-retroactive-reach' ? (edit.effective?.exact ?? []) : [],
  );
  return [...new Set([...own, ...told])].map((date) => {
    const message = `${work.id} also applies to relations that arose from ${date} on, as its words say.`;
    return diagnose('TIME_REACHES_BACK', message, { act: work.id }, { found: date });
  });
}

/** Units with a start of their own: the clause names them as the act does, the edits say which unit is meant. */
function startsOf(
  work: Work,
  corpus: LinkedCorpus,
  moments: readonly ActMoments[],
  tools: MomentTools,
  table: BoundTable,
): UnitStart[] {
  const edits = (corpus.editsOn.get(work.id) ?? []).filter(
    (entry) => isOwn(entry) && entry.edit.op === 'set-commencement' && entry.edit.target.path.length > 0,
  );
  const bounds = new Map<string, { unit: ProvisionId | null; bounds: Bound[] }>();
  for (const { path, commencement } of moments.flatMap((entry) => entry.units)) {
    const told = edits.find((entry) => withoutAct(entry.edit.target.path) === withoutAct(path));
    const key = withoutAct(path);
    const known = bounds.get(key) ?? { unit: told ? provisionIdOfPath(told.edit.target.path) : null, bounds: [] };
    known.bounds.push(commencement);
    bounds.set(key, known);
  }
  return [...bounds.values()].map((entry) => ({ unit: entry.unit, bound: table.add(tools.either(entry.bounds)) }));
}

function withoutAct(path: readonly string[]): string {
  return path.filter((element) => element !== 'act').join('/');
}

/** "… and is valid until": the end that the act sets itself. Where others moved it, the units tell. */
function ownSunset(work: Work, corpus: LinkedCorpus, tools: MomentTools, table: BoundTable): BoundIndex | null {
  const onAct = (corpus.editsOn.get(work.id) ?? []).filter(
    ({ edit }) => ['set-validity', 'extend-validity'].includes(edit.op) && edit.target.path.length === 0,
  );
  if (onAct.some((entry) => !isOwn(entry))) return null;
  const ends = [
    ...onAct.flatMap(({ edit }) => edit.until ?? []),
    ...(corpus.links.get(work.id) ?? []).flatMap(({ frontMatter, lang }) =>
      frontMatter.commencement === null ? [] : (tools.readValidity(frontMatter.commencement.words, lang) ?? []),
    ),
  ];
  return ends.length === 0 ? null : table.add(tools.either(ends.map(tools.sunset)));
}

/** Returns the life of an act: its times, its end and who brought it. */
export function lifeOf(
  work: Work,
  own: ActTimes,
  corpus: LinkedCorpus,
  times: ReadonlyMap<ActId, ActTimes>,
  table: BoundTable,
): ActLife {
  const repeals = edgesTo(corpus, work.id, 'repeal');
  const amends = (corpus.edgesFrom.get(work.id) ?? NO_EDGES).find((edge) => edge.kind === 'amend')?.to ?? null;
  const documents = corpus.links.get(work.id) ?? [];
  const touchedOn = (corpus.edgesTo.get(work.id) ?? NO_EDGES).map((edge) => edge.adopted ?? '');
  const evidence = [...touchedOn, work.registration?.date ?? '', work.adopted ?? ''].sort();
  return {
    id: work.id,
    held: work.held,
    role: work.kind === 'amend' ? 'amend' : work.kind === 'repeal' ? 'repeal' : 'approve',
    titles: work.title,
    adopted: work.adopted,
    number: work.number,
    languages: [...new Set(documents.map((document) => document.lang))].sort(),
    entryIntoForce: own.entryIntoForce,
    commencement: own.commencement,
    ...endOf(work, own, repeals, (act) => edgesTo(corpus, act, 'repeal'), times, table),
    evidencedUntil: evidence[evidence.length - 1] || null,
    openFrom: openFate(work, corpus, times),
    amends,
    // Told by the orders that are placed on the act (`suspensions.ts`), once all acts have their times.
    suspended: [],
  };
}

/** The repeal of an amending act usually goes with that of its base (art. 27(9)), but proves nothing about it: both fates stay open. */
function openFate(work: Work, corpus: LinkedCorpus, times: ReadonlyMap<ActId, ActTimes>): ActLife['openFrom'] {
  if (edgesTo(corpus, work.id, 'repeal').length > 0) return null;
  for (const amendment of edgesTo(corpus, work.id, 'amend')) {
    const [repeal] = edgesTo(corpus, amendment.from, 'repeal');
    const bound = repeal ? times.get(repeal.from)?.commencement : undefined;
    if (repeal && repeal.cancels !== 'sure' && bound !== undefined)
      return { bound, by: repeal.from, readings: repealReadings(repeal.from, amendment.from) };
  }
  return null;
}

/** Returns the two ways to understand the repeal of an amending act. */
export function repealReadings(by: ActId, amending: ActId): readonly { reading: string; ceased: boolean }[] {
  return [
    {
      reading: readingOf('repealed-alone', by, amending),
      ceased: false,
    },
    { reading: readingOf('repealed-with-base', by, amending), ceased: true },
  ];
}
