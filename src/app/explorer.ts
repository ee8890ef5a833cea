import type { Diagnostic } from '../base/diagnostic.ts';
import { generationOf } from '../compare/generation.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { ExplorerBody, ExplorerBodyData, ExplorerDocument, ExplorerIndex } from '../model/explorer.ts';
import type { ActId } from '../model/ids.ts';
import type { Bound } from '../model/lifecycle.ts';
import type { Body } from '../model/work.ts';
import { sha256 } from '../store/sha256.ts';
import type { ActIndex } from './act-graph.ts';
import { indexActs } from './act-graph.ts';
import type { LawParts } from './answer/what-if-answer.ts';
import { keyOfReference } from './answer/what-if-answer.ts';
import { asOf } from './as-of.ts';
import { assembleBodyLaw, lineageOf } from './body-law.ts';
import type { LoadedCorpus } from './load-corpus.ts';
import type { ReadCorpus } from './make-law.ts';
import { readCorpusDocuments } from './make-law.ts';
import { momentTools, timeLogic } from './moments.ts';
import { openLaw } from './open-law.ts';
import type { Workspace } from './workspace.ts';

/** Returns the latest day that a moment may be, as far as the documents and the duty to publish bound it. */
function latestOf(bound: Bound): string {
  return bound.exact ?? bound.latest ?? bound.latestIfDuty ?? bound.earliest;
}

function lastChangeOf(law: BodyLaw): ExplorerBody['lastChange'] {
  let last: ExplorerBody['lastChange'] = null;
  for (const act of law.acts) {
    const on = law.bounds[act.commencement];
    if (on && (last === null || latestOf(on) >= latestOf(last.on))) last = { act: act.id, on };
  }
  return last;
}

/** Returns the entry of a body in the list of the explorer. Cost: one question to its law. */
export function explorerBody(body: Body, law: BodyLaw, acts: number): ExplorerBody {
  const lastChange = lastChangeOf(law);
  const lawDate = lastChange === null ? null : latestOf(lastChange.on);
  if (lawDate === null || law.methodologies.length === 0)
    return { body, acts, text: 'none', generation: null, lastChange, lawDate };
  const answer = asOf(law, { date: lawDate, lang: 'en' }, timeLogic);
  const { generation, name, sure } = generationOf(answer);
  return {
    body,
    acts,
    text: answer.text,
    generation: generation === null ? null : { id: generation, name, sure },
    lastChange,
    lawDate,
  };
}

/** Returns what the pages of one body need, from its law and the data of its acts. */
export function explorerBodyData(law: BodyLaw, corpus: LoadedCorpus): ExplorerBodyData {
  const own = new Set(law.acts.map((act) => act.id));
  const acts = corpus.acts.filter(({ work }) => own.has(work.id));
  const documents = acts.flatMap(({ work, folder, manifest }) =>
    (manifest?.files ?? []).map(
      (file): ExplorerDocument => ({
        act: work.id,
        file: `${folder}/${file.file}`,
        lang: file.language,
        mediaType: file.mediaType,
        textState: file.textState,
        editionDate: file.editionDate,
        obtainedFrom: file.obtainedFrom,
      }),
    ),
  );
  return { schema: 'adisteme/explorer-body/1', law, works: acts.map(({ work }) => work), documents };
}

/** Returns the parts that a body's law is assembled from: its acts and theirs, and where every reference in them led. */
export function lawParts(read: ReadCorpus, body: Body, law: BodyLaw): LawParts {
  const own = new Set(law.acts.map((act) => act.id));
  const all = read.corpus.acts.map((act) => act.work);
  const index = indexActs(all);
  const found = new Map<string, ActId | null>();
  const documents = law.acts.flatMap((act) => {
    const list = read.documents.get(act.id);
    return list ? [[act.id, list.map((document) => ({ ...document, account: [], diagnostics: [] }))] as const] : [];
  });
  const recorder: ActIndex = {
    find: (reference, issuer) => {
      const act = index.find(reference, issuer);
      found.set(keyOfReference(reference, issuer), act);
      return act;
    },
    work: index.work,
  };
  const lineage = lineageOf(body.id, read.corpus.bodies);
  const bodies = read.corpus.bodies.filter((entry) => lineage.has(entry.id));
  assembleBodyLaw({
    body,
    bodies,
    works: all,
    index: recorder,
    documents: new Map(documents),
    published: new Map(),
    tools: momentTools([]),
    hashOf: sha256,
  });
  const targets = new Set([...own, ...found.values()]);
  return {
    schema: 'adisteme/explorer-parts/1',
    body,
    bodies,
    works: all.filter((work) => targets.has(work.id)),
    documents,
    found: [...found].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

export interface ExplorerCorpus {
  readonly index: ExplorerIndex;
  readonly bodies: ReadonlyMap<string, ExplorerBodyData>;
  /** For what-ifs; only of bodies whose law rests on a day that is not known. */
  readonly parts: ReadonlyMap<string, LawParts>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns the data of the explorer for all bodies, or for those named by id. **Diagnostics:** STORE_*. */
export async function explorerCorpus(
  workspace: Workspace,
  only: ReadonlySet<string> | null = null,
): Promise<ExplorerCorpus> {
  const read = await readCorpusDocuments(workspace);
  const { corpus, diagnostics } = read;
  const entries: ExplorerBody[] = [];
  const bodies = new Map<string, ExplorerBodyData>();
  const parts = new Map<string, LawParts>();
  for (const body of [...corpus.bodies].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (only !== null && !only.has(body.id)) continue;
    const { value: law } = await openLaw(workspace, body.id);
    if (law === null) continue;
    const acts = corpus.acts.filter((act) => act.work.body === body.id).length;
    entries.push(explorerBody(body, law, acts));
    bodies.set(body.id, explorerBodyData(law, corpus));
    if (law.bounds.some((bound) => bound.needs.length > 0)) parts.set(body.id, lawParts(read, body, law));
  }
  return { index: { schema: 'adisteme/explorer-index/1', bodies: entries }, bodies, parts, diagnostics };
}
