import type { BodyLaw } from '../model/body-law.ts';
import type { ActId, BodyId } from '../model/ids.ts';
import type { Body, Work } from '../model/work.ts';
import type { HashOf } from './edition-rules.ts';
import type { ActTimes, MomentTools } from './law/act-lives.ts';
import { lifeOf, reachFindings, timesOf } from './law/act-lives.ts';
import { boundTable } from './law/bound-table.ts';
import type { LinkedCorpus } from './law/link-corpus.ts';
import { methodologyLaw } from './law/methodology-law.ts';
import type { PlacingInput } from './law/placed-edits.ts';
import type { ReadDocument } from './read-document.ts';

export interface AssembleInput {
  readonly body: Body;
  readonly corpus: LinkedCorpus;
  /** The held documents of the acts about the body (`worksAbout`), whole. */
  readonly documents: ReadonlyMap<ActId, readonly ReadDocument[]>;
  /** Publication dates supposed for a what-if. */
  readonly published: ReadonlyMap<ActId, string>;
  readonly tools: MomentTools;
  readonly hashOf: HashOf;
}

const indexes = new WeakMap<readonly Body[], ReadonlyMap<BodyId, Body>>();

/** Returns the bodies by id; one index for each registry. */
export function bodiesById(bodies: readonly Body[]): ReadonlyMap<BodyId, Body> {
  const known = indexes.get(bodies) ?? new Map(bodies.map((entry) => [entry.id, entry]));
  indexes.set(bodies, known);
  return known;
}

/** Returns the body with all its predecessors: their acts live on (law on legal acts, art. 36). */
export function lineageOf(body: BodyId, bodies: readonly Body[]): Set<BodyId> {
  const byId = bodiesById(bodies);
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

const ROLES: ReadonlySet<string> = new Set(['approve', 'amend', 'repeal']);

function byAdoption(a: Work, b: Work): number {
  const [left, right] = [`${a.adopted ?? ''} ${a.id}`, `${b.adopted ?? ''} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Returns the acts of a body and of its predecessors. */
function ownActs(body: BodyId, corpus: LinkedCorpus): Set<ActId> {
  const lineage = lineageOf(body, corpus.bodies);
  return new Set([...lineage].flatMap((id) => (corpus.worksOf.get(id) ?? []).map((work) => work.id)));
}

/** Returns the acts that the law of a body is made from: its own, its predecessors', and those that an edge ties to them, by adoption. */
export function worksAbout(body: BodyId, corpus: LinkedCorpus): Work[] {
  const own = ownActs(body, corpus);
  const related = new Set(own);
  for (const id of own) {
    for (const edge of corpus.edgesTo.get(id) ?? []) related.add(edge.from);
    for (const edge of corpus.edgesFrom.get(id) ?? []) related.add(edge.to);
  }
  return [...related]
    .flatMap((id) => corpus.index.work(id) ?? [])
    .filter((work) => ROLES.has(work.kind))
    .sort(byAdoption);
}

/** Returns everything that questions about the body need. Cost: linear in units and edits of its acts, whatever else the corpus holds. */
export function assembleBodyLaw(input: AssembleInput): BodyLaw {
  const { body, corpus, tools } = input;
  const lineage = lineageOf(body.id, corpus.bodies);
  const own = ownActs(body.id, corpus);
  const works = worksAbout(body.id, corpus);
  const table = boundTable();
  const times = new Map(works.map((work) => [work.id, timesOf(work, corpus, input.published, tools, table)]));
  const acts = works.map((work) => lifeOf(work, times.get(work.id) as ActTimes, corpus, times, table));
  const unread = corpus.unread
    .filter((act) => lineage.has(act.body))
    .map((act) => ({ ...act, bound: table.add(tools.unheld(act)) }));
  const { documents } = input;
  const placing: PlacingInput = { corpus, documents, acts, times, tools, table, unread, hashOf: input.hashOf };
  const methodologies = acts
    // The successor's act that repealed a predecessor's is told as an act, but is no methodology of the predecessor.
    .filter((act) => act.role === 'approve' && own.has(act.id))
    .map((act) => methodologyLaw(act, placing));
  const suspended = new Map(methodologies.map((entry) => [entry.law.act, entry.suspended]));
  return {
    schema: 'adisteme/body-law/1',
    body: { id: body.id, names: body.names, kind: body.kind },
    predecessors: body.predecessors.map(({ body: id, on }) => ({ body: id, on })),
    successors: body.successors.map(({ body: id, on }) => ({ body: id, on })),
    bounds: table.bounds,
    acts: acts.map((act) => ({ ...act, suspended: suspended.get(act.id) ?? [] })),
    methodologies: methodologies.map((entry) => entry.law),
    diagnostics: [
      ...unread.map((act) => act.problem),
      ...works.flatMap((work) => reachFindings(work, corpus)),
      ...methodologies.flatMap((entry) => entry.diagnostics),
    ],
  };
}
