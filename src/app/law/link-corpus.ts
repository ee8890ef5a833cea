import type { EditOp } from '../../model/amendment.ts';
import type { ActId, BodyId } from '../../model/ids.ts';
import type { Bound, Commencement } from '../../model/lifecycle.ts';
import type { Body, Work } from '../../model/work.ts';
import type { ActIndex } from '../act-graph.ts';
import { requisitesOf } from '../act-graph.ts';
import type { DocumentLinks, ReadEdit } from '../read-document.ts';
import { isExact, miscited } from '../slips.ts';
import type { UnreadAct } from '../unread-act.ts';

/** What is ordered of an act as a whole, not of its units: a repeal of an act that is not known ends nothing that is. */
export const OF_ACTS: ReadonlySet<EditOp> = new Set(['approve', 'repeal-act', 'cancel-act', 'set-commencement']);

/** One act amends or repeals another, by its own words or by what a third text tells. */
export interface Edge {
  readonly kind: 'amend' | 'repeal';
  readonly from: ActId;
  readonly to: ActId;
  readonly commencement: Commencement | null;
  readonly adopted: string | null;
  /** The act is cancelled, not repealed; Kazakh has one verb for both. */
  readonly cancels?: 'sure' | 'maybe';
  /** No order to end the act was read for sure: what it excepts or depends on is not known. */
  readonly inDoubt?: true | undefined;
  /** The day from which the repeal itself says that the act is void; absent = with the repealing act. */
  readonly since?: Bound;
}

/** An edit with the act that it changes, found by the requisites that the text gives; null where several acts could be meant. */
export interface TargetedEdit extends ReadEdit {
  readonly document: DocumentLinks;
  /** Its place among the edits of the document. */
  readonly at: number;
  readonly target: ActId | null;
  /** Why it is not sure that this act is meant: its requisites are cited otherwise. */
  readonly slip: string | null;
}

/** The corpus with its acts tied to each other: what every question about a body shares. */
export interface LinkedCorpus {
  readonly bodies: readonly Body[];
  readonly works: readonly Work[];
  readonly worksOf: ReadonlyMap<BodyId, readonly Work[]>;
  readonly index: ActIndex;
  /** What the held documents say of other acts, by act. */
  readonly links: ReadonlyMap<ActId, readonly DocumentLinks[]>;
  readonly edgesFrom: ReadonlyMap<ActId, readonly Edge[]>;
  readonly edgesTo: ReadonlyMap<ActId, readonly Edge[]>;
  /** Edits by the act that they change. */
  readonly editsOn: ReadonlyMap<ActId, readonly TargetedEdit[]>;
  /** Acts that change an act which the corpus does not know, by the body that adopted them: they may mean any act of it. */
  readonly aimless: ReadonlyMap<BodyId, readonly ActId[]>;
  /** Acts whose files are there but cannot be used: what they order is not known. */
  readonly unread: readonly UnreadAct[];
}

/** Returns the acts of a read corpus tied to each other; `index` tells which act a reference means. Cost: linear in its edits, mentions and notes. */
export function linkCorpus(
  bodies: readonly Body[],
  works: readonly Work[],
  links: ReadonlyMap<ActId, readonly DocumentLinks[]>,
  unread: readonly UnreadAct[],
  index: ActIndex,
): LinkedCorpus {
  const edits: TargetedEdit[] = [];
  const edges: Edge[] = [];
  for (const [act, held] of links) {
    const issuer = index.work(act)?.body ?? null;
    for (const document of held) {
      const targeted = targetedEdits(document, index, issuer);
      edits.push(...targeted);
      edges.push(...edgesOfEdits(document, targeted), ...edgesOfMentions(document, index, issuer, targeted));
    }
  }
  const merged = mergeEdges(edges);
  const slips = miscited(works);
  return {
    bodies,
    works,
    worksOf: groupBy(
      works.filter((work) => !slips.has(work.id)),
      (work) => work.body,
    ),
    index,
    links,
    edgesFrom: groupBy(merged, (edge) => edge.from),
    edgesTo: groupBy(merged, (edge) => edge.to),
    editsOn: groupBy(edits, (edit) => edit.target),
    aimless: groupBy(
      [...new Set([...aimlessActs(edits), ...silentActs(links, merged, index)])],
      (act) => index.work(act)?.body ?? null,
    ),
    unread,
  };
}

const ENDS: ReadonlySet<EditOp> = new Set(['repeal-act', 'cancel-act']);

/** Acts with an order that changes some text, of which it is not known whose. */
function aimlessActs(edits: readonly TargetedEdit[]): ActId[] {
  const acts = edits
    // A repeal of acts that are not named, or cited with a slip, may end the act that is held.
    .filter(({ target, edit, slip, reference }) => {
      if (!OF_ACTS.has(edit.op)) return target === null;
      return slip !== null || (ENDS.has(edit.op) && target === null && reference === null);
    })
    .map(({ document }) => document.act);
  return [...new Set(acts)];
}

/** Acts that are to change something by their title, of whose orders none was read: they name no act by an edit or in a heading. */
function silentActs(links: LinkedCorpus['links'], edges: readonly Edge[], index: ActIndex): ActId[] {
  const tied = new Set(edges.filter(({ kind }) => kind === 'amend').map(({ from }) => from));
  return [...links].flatMap(([act, held]) => {
    const orders = held.flatMap(({ edits }) => edits).filter(({ edit }) => edit.op !== 'set-commencement');
    return orders.length === 0 && !tied.has(act) && index.work(act)?.kind === 'amend' ? [act] : [];
  });
}

function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

function targetedEdits(document: DocumentLinks, index: ActIndex, issuer: BodyId | null): TargetedEdit[] {
  return document.edits.map((entry, at) => {
    const isOwn = entry.isOwn || entry.edit.op === 'approve';
    const target = isOwn ? document.act : entry.reference ? index.find(entry.reference, issuer) : null;
    const work = target === null || isOwn ? undefined : index.work(target);
    const isSlip = work !== undefined && entry.reference !== null && !isExact(entry.reference, work);
    const slip = isSlip ? `${document.act} cites ${work.id} with other requisites` : null;
    return { ...entry, document, at, target, slip };
  });
}

function isInDoubt({ certainty, op }: TargetedEdit['edit']): boolean {
  return ENDS.has(op) && certainty === 'undetermined';
}

function edgesOfEdits(document: DocumentLinks, edits: readonly TargetedEdit[]): Edge[] {
  const { act, frontMatter } = document;
  return edits.flatMap(({ edit, target, commencement, slip }): Edge[] => {
    if (target === null || target === act || edit.op === 'approve') return [];
    const kind = edit.op === 'repeal-act' || edit.op === 'cancel-act' ? 'repeal' : 'amend';
    if (kind === 'repeal' && slip !== null) return [];
    const cancels = edit.op === 'cancel-act' ? ({ cancels: document.lang === 'kk' ? 'maybe' : 'sure' } as const) : {};
    const since = kind === 'repeal' && edit.effective !== null ? { since: edit.effective } : {};
    const inDoubt = isInDoubt(edit) ? ({ inDoubt: true } as const) : {};
    const { adopted } = frontMatter;
    return [{ kind, from: act, to: target, commencement, adopted, ...cancels, ...since, ...inDoubt }];
  });
}

/** Acts of which the document repeals points, and never the whole: a heading "on the repeal of some points" names them alike. */
function repealedInPart(edits: readonly TargetedEdit[]): ReadonlySet<ActId> {
  const targetsOf = (isWanted: (op: EditOp) => boolean): ActId[] =>
    edits.flatMap(({ edit, target }) => (target !== null && isWanted(edit.op) ? [target] : []));
  const whole = new Set(targetsOf((op) => ENDS.has(op)));
  return new Set(targetsOf((op) => op === 'repeal-unit').filter((act) => !whole.has(act)));
}

/** What headings, repeal remarks and notes of the publisher tell of other acts. */
function edgesOfMentions(
  document: DocumentLinks,
  index: ActIndex,
  issuer: BodyId | null,
  edits: readonly TargetedEdit[],
): Edge[] {
  const { act, frontMatter, notes } = document;
  const edges: Edge[] = [];
  const inPart = repealedInPart(edits);
  const ended = new Set(edits.flatMap(({ edit, target }) => (ENDS.has(edit.op) && !isInDoubt(edit) ? target : null)));
  const { adopted, commencement } = frontMatter;
  for (const mention of frontMatter.mentions) {
    if (mention.role !== 'amended' && mention.role !== 'repealed') continue;
    const to = index.find(requisitesOf(mention), issuer);
    const kind = mention.role === 'repealed' && (to === null || !inPart.has(to)) ? 'repeal' : 'amend';
    const work = to === null ? undefined : index.work(to);
    const isSlip = work !== undefined && !isExact(requisitesOf(mention), work);
    if (to !== null && to !== act && !(isSlip && kind === 'repeal'))
      edges.push({ kind, from: act, to, commencement, adopted, ...(ended.has(to) ? {} : { inDoubt: true }) });
  }
  const repealer = frontMatter.repealedBy;
  const by = repealer ? index.find(requisitesOf(repealer.by), issuer) : null;
  if (repealer && by) {
    const { adopted: told } = repealer.by;
    edges.push({ kind: 'repeal', from: by, to: act, commencement: repealer.commencement, adopted: told });
  }
  for (const note of notes) {
    const noted = note.by && note.event !== 'repealed' ? index.find(requisitesOf(note.by), issuer) : null;
    if (noted === null) continue;
    const told = note.by?.adopted ?? null;
    edges.push({ kind: 'amend', from: noted, to: act, commencement: note.commencement, adopted: told });
  }
  return edges;
}

/** One edge for each pair and kind; what one text leaves untold another may tell. */
function mergeEdges(edges: readonly Edge[]): Edge[] {
  const merged = new Map<string, Edge>();
  for (const edge of edges) {
    const key = `${edge.kind} ${edge.from} ${edge.to}`;
    const known = merged.get(key);
    merged.set(key, {
      ...known,
      ...edge,
      inDoubt: known === undefined ? edge.inDoubt : known.inDoubt && edge.inDoubt,
      commencement: known?.commencement ?? edge.commencement,
      adopted: known?.adopted ?? edge.adopted,
    });
  }
  return [...merged.values()];
}
