import type { PlacedEdit, UnitWords } from '../amend/apply-edit.ts';
import type { AmendmentRepealed, EditionNote, HeldEdition } from '../amend/consolidate.ts';
import { consolidate } from '../amend/consolidate.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { ActLife, BodyLaw, BoundIndex, MethodologyLaw } from '../model/body-law.ts';
import type { ActId, BodyId, ProvisionId } from '../model/ids.ts';
import { provisionIdOfPath } from '../model/ids.ts';
import type { Bound, Commencement } from '../model/lifecycle.ts';
import type { Body, Work } from '../model/work.ts';
import type { ActIndex } from './act-graph.ts';
import { requisitesOf } from './act-graph.ts';
import { joinCells } from './cells.ts';
import type { HashOf } from './edition-rules.ts';
import { rulesOfEditions } from './edition-rules.ts';
import { joinLanguages } from './flatten.ts';
import { joinRuleLanguages } from './join-languages.ts';
import type { EditWithUnits, ReadDocument } from './read-document.ts';

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

/** Arithmetic of time, given by src/time. */
export interface MomentTools {
  readonly moments: (known: ActKnowledge) => { readonly entryIntoForce: Bound; readonly commencement: Bound };
  readonly sunset: (until: { date: string; inclusive: boolean | 'contested' }) => Bound;
}

export interface AssembleInput {
  readonly body: Body;
  readonly bodies: readonly Body[];
  readonly works: readonly Work[];
  readonly index: ActIndex;
  /** Held documents of the acts concerned, by act. */
  readonly documents: ReadonlyMap<ActId, readonly ReadDocument[]>;
  readonly published: ReadonlyMap<ActId, string>;
  readonly tools: MomentTools;
  readonly hashOf: HashOf;
}

interface Edge {
  readonly kind: 'amend' | 'repeal';
  readonly from: ActId;
  readonly to: ActId;
  readonly commencement: Commencement | null;
  readonly adopted: string | null;
}

/** Collects moments; equal ones share an index. */
interface BoundTable {
  readonly bounds: Bound[];
  readonly add: (bound: Bound) => BoundIndex;
}

function boundTable(): BoundTable {
  const bounds: Bound[] = [];
  const known = new Map<string, BoundIndex>();
  return {
    bounds,
    add: (bound) => {
      const key = JSON.stringify(bound);
      const found = known.get(key);
      if (found !== undefined) return found;
      bounds.push(bound);
      known.set(key, bounds.length - 1);
      return bounds.length - 1;
    },
  };
}

/** Returns the body with all its predecessors: their acts live on (law on legal acts, art. 36). */
export function lineageOf(body: BodyId, bodies: readonly Body[]): Set<BodyId> {
  const byId = new Map(bodies.map((entry) => [entry.id, entry]));
  const lineage = new Set<BodyId>();
  const stack = [body];
  while (stack.length > 0) {
    const id = stack.pop();
    if (id === undefined || lineage.has(id)) continue;
    lineage.add(id);
    for (const { body: earlier } of byId.get(id)?.predecessors ?? []) stack.push(earlier);
  }
  return lineage;
}

interface TargetedEdit extends EditWithUnits {
  readonly target: ActId | null;
}

/** Edits with the acts that they change: found by the requisites that the text gives; a base that several acts could be is not guessed. */
function targetedEdits(document: ReadDocument, input: AssembleInput): TargetedEdit[] {
  const issuer = input.index.work(document.act)?.body ?? null;
  return document.edits.map((entry) => ({
    ...entry,
    target: entry.reference
      ? input.index.find(entry.reference, issuer)
      : entry.edit.op === 'approve'
        ? document.act
        : null,
  }));
}

function edgesOf(input: AssembleInput): Edge[] {
  const edges: Edge[] = [];
  const issuerOf = (act: ActId): BodyId | null => input.index.work(act)?.body ?? null;
  for (const [act, documents] of input.documents) {
    for (const document of documents) {
      const { frontMatter, notes } = document;
      const adopted = frontMatter.adopted;
      for (const { edit, target, commencement } of targetedEdits(document, input)) {
        if (target === null || target === act) continue;
        const kind = edit.op === 'repeal-act' || edit.op === 'cancel-act' ? 'repeal' : 'amend';
        if (edit.op !== 'approve') edges.push({ kind, from: act, to: target, commencement, adopted });
      }
      for (const mention of frontMatter.mentions) {
        if (mention.role !== 'amended' && mention.role !== 'repealed') continue;
        const to = input.index.find(requisitesOf(mention), issuerOf(act));
        const kind = mention.role === 'repealed' ? 'repeal' : 'amend';
        if (to !== null && to !== act)
          edges.push({ kind, from: act, to, commencement: frontMatter.commencement, adopted });
      }
      const repealer = frontMatter.repealedBy;
      const by = repealer ? input.index.find(requisitesOf(repealer.by), issuerOf(act)) : null;
      if (repealer && by)
        edges.push({
          kind: 'repeal',
          from: by,
          to: act,
          commencement: repealer.commencement,
          adopted: repealer.by.adopted,
        });
      for (const note of notes) {
        const noted =
          note.by && note.event !== 'repealed' ? input.index.find(requisitesOf(note.by), issuerOf(act)) : null;
        if (noted)
          edges.push({
            kind: 'amend',
            from: noted,
            to: act,
            commencement: note.commencement,
            adopted: note.by?.adopted ?? null,
          });
      }
    }
  }
  const seen = new Set<string>();
  return edges.filter((edge) => {
    const key = `${edge.kind} ${edge.from} ${edge.to}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** A publication that another act tells of is the first one unless an earlier one is known; a what-if overrules both. */
function knowledgeOf(
  work: Work,
  input: AssembleInput,
  commencement: Commencement | null,
  notedBy: string | null,
): ActKnowledge {
  return {
    act: work.id,
    adopted: work.adopted,
    registered: work.registration?.date ?? null,
    isRegistered: work.registration !== null,
    published: input.published.get(work.id) ?? work.published?.date ?? null,
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

function livesOf(input: AssembleInput, works: readonly Work[], edges: readonly Edge[], table: BoundTable): ActLife[] {
  const moments = new Map<ActId, { entryIntoForce: Bound; commencement: BoundIndex }>();
  for (const work of works) {
    const own = input.documents.get(work.id)?.[0]?.frontMatter.commencement ?? null;
    const told = edges.find((edge) => edge.from === work.id && edge.commencement !== null)?.commencement ?? null;
    const notedBy = earliest(
      edges
        .filter((edge) => edge.to === work.id)
        .map((edge) => edge.adopted ?? input.index.work(edge.from)?.adopted ?? null),
    );
    const { entryIntoForce, commencement } = input.tools.moments(knowledgeOf(work, input, own ?? told, notedBy));
    moments.set(work.id, { entryIntoForce, commencement: table.add(commencement) });
  }
  return works.map((work) => lifeOf(work, input, edges, moments, table));
}

function lifeOf(
  work: Work,
  input: AssembleInput,
  edges: readonly Edge[],
  moments: ReadonlyMap<ActId, { entryIntoForce: Bound; commencement: BoundIndex }>,
  table: BoundTable,
): ActLife {
  const own = moments.get(work.id);
  const repeal = edges.find((edge) => edge.kind === 'repeal' && edge.to === work.id);
  const amends = edges.find((edge) => edge.kind === 'amend' && edge.from === work.id)?.to ?? null;
  const documents = input.documents.get(work.id) ?? [];
  const touchedOn = edges.filter((edge) => edge.to === work.id).map((edge) => edge.adopted ?? '');
  const evidence = [...touchedOn, work.registration?.date ?? '', work.adopted ?? ''].sort();
  return {
    id: work.id,
    held: work.held,
    role: work.kind === 'amend' ? 'amend' : work.kind === 'repeal' ? 'repeal' : 'approve',
    title: work.title.kk ?? work.title.ru ?? null,
    adopted: work.adopted,
    number: work.number,
    languages: [...new Set(documents.map((document) => document.lang))].sort(),
    entryIntoForce: own?.entryIntoForce ?? unknownBound(),
    commencement: own?.commencement ?? table.add(unknownBound()),
    ceased: repeal ? (moments.get(repeal.from)?.commencement ?? null) : null,
    ceasedBy: repeal?.from ?? null,
    evidencedUntil: evidence[evidence.length - 1] || null,
    openFrom: openFate(work, edges, moments),
    amends,
  };
}

/** The repeal of an amending act usually goes with that of its base (art. 27(9)), but proves nothing about it: both fates stay open. */
function openFate(
  work: Work,
  edges: readonly Edge[],
  moments: ReadonlyMap<ActId, { commencement: BoundIndex }>,
): ActLife['openFrom'] {
  if (edges.some((edge) => edge.kind === 'repeal' && edge.to === work.id)) return null;
  for (const amendment of edges.filter((edge) => edge.kind === 'amend' && edge.to === work.id)) {
    const repeal = edges.find((edge) => edge.kind === 'repeal' && edge.to === amendment.from);
    const bound = repeal ? moments.get(repeal.from)?.commencement : undefined;
    if (repeal && bound !== undefined)
      return { bound, by: repeal.from, readings: repealReadings(repeal.from, amendment.from) };
  }
  return null;
}

function repealReadings(by: ActId, amending: ActId): readonly { reading: string; ceased: boolean }[] {
  return [
    {
      reading: `${by} repealed only ${amending}; what that act had changed stays as changed (domain: repeal revives nothing)`,
      ceased: false,
    },
    { reading: `${by} repealed the base act together with ${amending}`, ceased: true },
  ];
}

function unknownBound(): Bound {
  return {
    earliest: '1991-12-16',
    latest: null,
    latestIfDuty: null,
    exact: null,
    formula: null,
    words: null,
    needs: [],
  };
}

/** Returns everything that questions about the body need. Cost: linear in units and edits of its acts. */
export function assembleBodyLaw(input: AssembleInput): BodyLaw {
  const lineage = lineageOf(input.body.id, input.bodies);
  const edges = edgesOf(input);
  const own = new Set(input.works.filter((work) => lineage.has(work.body)).map((work) => work.id));
  const related = new Set(own);
  for (const edge of edges) {
    if (own.has(edge.to)) related.add(edge.from);
    if (own.has(edge.from)) related.add(edge.to);
  }
  const works = input.works
    .filter((work) => related.has(work.id) && ['approve', 'amend', 'repeal'].includes(work.kind))
    .sort((a, b) =>
      (a.adopted ?? '') < (b.adopted ?? '') ? -1 : (a.adopted ?? '') > (b.adopted ?? '') ? 1 : a.id < b.id ? -1 : 1,
    );
  const table = boundTable();
  const acts = livesOf(input, works, edges, table);
  const methodologies = acts
    // The successor's act that repealed a predecessor's is told as an act, but is no methodology of the predecessor.
    .filter((act) => act.role === 'approve' && own.has(act.id))
    .map((act) => methodologyOf(act, input, acts, edges, table));
  return {
    schema: 'adisteme/body-law/1',
    body: { id: input.body.id, names: input.body.names, kind: input.body.kind },
    predecessors: input.body.predecessors.map(({ body, on }) => ({ body, on })),
    successors: input.body.successors.map(({ body, on }) => ({ body, on })),
    bounds: table.bounds,
    acts,
    methodologies: methodologies.map((entry) => entry.law),
    diagnostics: methodologies.flatMap((entry) => entry.diagnostics),
  };
}

function notesOf(
  act: ActLife,
  documents: readonly ReadDocument[],
  acts: readonly ActLife[],
  input: AssembleInput,
): EditionNote[] {
  const notes: EditionNote[] = [];
  for (const document of documents) {
    for (const note of document.notes) {
      if (!note.by || note.target === null || !['restated', 'amended', 'inserted', 'deleted'].includes(note.event))
        continue;
      const by = input.index.find(requisitesOf(note.by), input.index.work(act.id)?.body ?? null);
      const life = acts.find((entry) => entry.id === by);
      if (!by || !life) continue;
      const target = isWholeMethodology(note.target) ? null : provisionIdOfPath(note.target);
      notes.push({
        by,
        bound: life.commencement,
        event: note.event as EditionNote['event'],
        targets: target === null ? [] : [target],
      });
    }
  }
  return notes;
}

/** A note on the act or on its annex covers every unit of the methodology (domain.md 2.9). */
function isWholeMethodology(path: readonly string[]): boolean {
  return path.length === 0 || (path[0] === 'act' && path.length <= 2);
}

function placedEdits(act: ActLife, acts: readonly ActLife[], input: AssembleInput, table: BoundTable): PlacedEdit[] {
  const placed: PlacedEdit[] = [];
  for (const life of acts) {
    for (const document of input.documents.get(life.id) ?? []) {
      for (const { edit, target, units } of targetedEdits(document, input)) {
        if (target !== act.id || ['approve', 'repeal-act', 'cancel-act', 'set-commencement'].includes(edit.op))
          continue;
        const bound = edit.effective ? table.add(edit.effective) : life.commencement;
        const until = edit.until ? table.add(input.tools.sunset(edit.until)) : null;
        placed.push({ edit, units, act: life.id, bound, until });
      }
    }
  }
  const earliestOf = (index: BoundIndex): string => table.bounds[index]?.earliest ?? '';
  return placed
    .map((entry, order) => ({ entry, order }))
    .sort((a, b) =>
      earliestOf(a.entry.bound) < earliestOf(b.entry.bound)
        ? -1
        : earliestOf(a.entry.bound) > earliestOf(b.entry.bound)
          ? 1
          : a.order - b.order,
    )
    .map(({ entry }) => entry);
}

function repealedAmendments(act: ActLife, acts: readonly ActLife[], edges: readonly Edge[]): AmendmentRepealed[] {
  return acts
    .filter((life) => life.role === 'amend' && life.amends === act.id && life.ceased !== null && act.ceased === null)
    .flatMap((life) => {
      const repeal = edges.find((edge) => edge.kind === 'repeal' && edge.to === life.id);
      if (!repeal || life.ceased === null) return [];
      const readings = repealReadings(repeal.from, life.id).map(({ reading, ceased }) => ({
        reading,
        ceased,
        keepsWords: !ceased,
      }));
      const silent = {
        reading: 'the words in force before the amendment, which are not held',
        ceased: false,
        keepsWords: false,
      };
      return [{ act: life.id, by: repeal.from, bound: life.ceased, readings: [...readings, silent] }];
    });
}

/** The texts of the act that are held, the earliest first, each in the languages that it is held in. */
function heldEditions(documents: readonly ReadDocument[]): HeldEdition[] {
  const byDate = new Map<string, UnitWords[]>();
  for (const document of documents) {
    if (document.units.length === 0) continue;
    const date = EDITION_OF_FILE.exec(document.file)?.[1] ?? '';
    const units = byDate.get(date);
    byDate.set(date, units === undefined ? [...document.units] : joinLanguages(units, document.units));
  }
  const dates = [...byDate.keys()].sort();
  return dates.map((date) => ({ date, units: byDate.get(date) ?? [] }));
}

/** The edition that the name of a stored file bears. Matches `ru@2022-09-29.md`, must not match `ru.md`. */
const EDITION_OF_FILE = /@(\d{4}-\d{2}-\d{2})/u;

function methodologyOf(
  act: ActLife,
  input: AssembleInput,
  acts: readonly ActLife[],
  edges: readonly Edge[],
  table: BoundTable,
): { law: MethodologyLaw; diagnostics: readonly Diagnostic[] } {
  const documents = input.documents.get(act.id) ?? [];
  const texts = heldEditions(documents);
  const latest = texts[texts.length - 1];
  const base = latest?.units ?? [];
  const edits = placedEdits(act, acts, input, table);
  const amending = acts.filter((life) => life.role === 'amend' && life.amends === act.id);
  const amendingDocuments = amending.flatMap((life) => input.documents.get(life.id) ?? []);
  const notes = notesOf(act, documents, acts, input);
  const result = consolidate({
    act: act.id,
    start: act.commencement,
    lang: documents[0]?.lang ?? amendingDocuments[0]?.lang ?? 'kk',
    base,
    ...(texts.length > 1 && latest ? { earlier: texts.slice(0, -1), baseDate: latest.date } : {}),
    notes,
    edits,
    repealed: repealedAmendments(act, acts, edges),
    doubts: amendingDocuments.flatMap((document) => {
      const bound = acts.find((life) => life.id === document.act)?.commencement;
      return bound === undefined
        ? []
        : document.open.map((clause) => ({ reach: clause.reach, bound, act: document.act, why: clause.why }));
    }),
    cited: base.length > 0 ? [] : amendingDocuments.flatMap((document) => document.citedUnits),
    isNotBefore: (a, b) => isNotBefore(table.bounds[a], table.bounds[b]),
  });
  const held = { latest: base.length > 0, first: texts.length > 1 && texts[0]?.date === '' };
  const editions = editionsOf(act, held, notes, edits, table);
  const joined = joinRuleLanguages(
    rulesOfEditions({
      act: act.id,
      units: result.units,
      documents: [...documents, ...amendingDocuments],
      bounds: table.bounds,
      cuts: editions.map((edition) => edition.from),
      hashOf: input.hashOf,
    }),
  );
  const law: MethodologyLaw = {
    act: act.id,
    scope: '',
    editions,
    units: result.units,
    rules: joined.rules,
    citations: [...documents, ...amendingDocuments].flatMap((document) => document.citations),
    cells: joinCells([...documents, ...amendingDocuments].map((document) => document.cells)),
    restUnknown: base.length === 0 && result.units.length > 0,
  };
  return { law, diagnostics: [...result.diagnostics, ...joined.diagnostics] };
}

function isNotBefore(a: Bound | undefined, b: Bound | undefined): boolean {
  return a !== undefined && b !== undefined && a.earliest >= (b.exact ?? b.latest ?? b.earliest);
}

function editionName(act: ActId): string {
  return act.split('/').slice(1).join('_');
}

/** Editions in order: the act as adopted, then one for each moment at which edits or a sunset cut the text anew. */
function editionsOf(
  act: ActLife,
  held: { readonly latest: boolean; readonly first: boolean },
  notes: readonly EditionNote[],
  edits: readonly PlacedEdit[],
  table: BoundTable,
): MethodologyLaw['editions'] {
  const cuts: { by: ActId; bound: BoundIndex; touched: ProvisionId[]; ends: string | null; isSunset: boolean }[] = [];
  const cut = (by: ActId, bound: BoundIndex, touched: readonly ProvisionId[], isSunset: boolean) => {
    const known = cuts.find((entry) => entry.by === by && entry.bound === bound);
    if (known) known.touched.push(...touched);
    else cuts.push({ by, bound, touched: [...touched], ends: null, isSunset });
  };
  for (const note of notes) cut(note.by, note.bound, note.targets, false);
  for (const edit of edits) {
    const target = provisionIdOfPath(edit.edit.target.path);
    cut(edit.act, edit.bound, target === null ? [] : [target], false);
    if (edit.until !== null) cut(edit.act, edit.until, target === null ? [] : [target], true);
  }
  cuts.sort((a, b) => ((table.bounds[a.bound]?.earliest ?? '') < (table.bounds[b.bound]?.earliest ?? '') ? -1 : 1));
  const first = { by: act.id, bound: act.commencement, touched: [] as ProvisionId[], ends: null, isSunset: false };
  const names = new Map<string, number>();
  return [first, ...cuts].map((entry, index, all) => {
    const count = (names.get(entry.by) ?? 0) + 1;
    names.set(entry.by, count);
    const next = all[index + 1];
    const whole = notes.some((note) => note.targets.length === 0);
    const isLost = index === 0 && (!held.latest || (whole && !held.first));
    return {
      name: count === 1 ? editionName(entry.by) : `${editionName(entry.by)}-${count}`,
      by: entry.by,
      from: entry.bound,
      until: next?.bound ?? act.ceased,
      words: isLost ? ('unknown' as const) : held.latest ? ('held' as const) : ('partial' as const),
      ends: next
        ? next.isSunset
          ? `sunset set by ${next.by}`
          : `changed by ${next.by}`
        : act.ceasedBy
          ? `repealed by ${act.ceasedBy}`
          : null,
      touched: [...new Set(entry.touched)].sort(),
    };
  });
}
