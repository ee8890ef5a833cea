import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { lazily } from '../base/remember.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { WorkCalendar } from '../model/calendar.ts';
import type { ExplorerBody, ExplorerBodyData, ExplorerSource } from '../model/explorer.ts';
import type { ActId } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import type { ActIndex } from './act-graph.ts';
import type { LawParts } from './answer/what-if-answer.ts';
import { keyOfReference } from './answer/what-if-answer.ts';
import { lineageOf } from './body-law.ts';
import { summaryOf } from './body-summary.ts';
import { builtSummaries } from './built.ts';
import { readCalendar } from './calendar.ts';
import { documentsOf } from './catalog/catalog.ts';
import { knownCorpus } from './catalog/known-corpus.ts';
import { openCatalog } from './catalog/open-catalog.ts';
import { firstCopies } from './copies.ts';
import type { CheckedCorpus } from './explorer-check.ts';
import { checkedCorpus } from './explorer-check.ts';
import { explorerDocuments, explorerSource } from './explorer-source.ts';
import { indexActs } from './index-acts.ts';
import { linkCorpus } from './law/link-corpus.ts';
import type { LoadedCorpus } from './load-corpus.ts';
import { lawOpener } from './open-law.ts';
import type { ReadDocument } from './read-document.ts';
import type { UnreadAct } from './unread-act.ts';
import type { Workspace } from './workspace.ts';

/** Returns what the pages of one body need, from its law and the data of its acts. */
export function explorerBodyData(law: BodyLaw, corpus: LoadedCorpus): ExplorerBodyData {
  const own = new Set(law.acts.map((act) => act.id));
  const acts = corpus.acts.filter(({ work }) => own.has(work.id));
  const documents = acts.flatMap(explorerDocuments);
  return { schema: 'adisteme/explorer-body/1', law, works: acts.map(({ work }) => work), documents };
}

/** What the parts are taken from: the corpus, the documents of the acts about the body, and what cannot be read. */
interface PartsInput {
  readonly corpus: LoadedCorpus;
  readonly documents: ReadonlyMap<ActId, readonly ReadDocument[]>;
  readonly unread: readonly UnreadAct[];
}

/** Returns the parts that a body's law is assembled from: its acts and theirs, and where every reference in them led. */
export function lawParts(read: PartsInput, body: Body, law: BodyLaw): LawParts {
  const own = new Set(law.acts.map((act) => act.id));
  const all = read.corpus.acts.map((act) => act.work);
  const index = indexActs(all, read.corpus.bodies);
  const found = new Map<string, ActId | null>();
  const documents = law.acts.flatMap((act) => {
    const list = read.documents.get(act.id);
    return list
      ? [[act.id, firstCopies(list).map((document) => ({ ...document, account: [], diagnostics: [] }))] as const]
      : [];
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
  // Tying the documents together asks for every act that they name.
  linkCorpus(bodies, all, new Map(documents), [], recorder);
  const targets = new Set([...own, ...found.values()]);
  return {
    schema: 'adisteme/explorer-parts/1',
    body,
    bodies,
    works: all.filter((work) => targets.has(work.id)),
    documents,
    unread: read.unread.filter((act) => lineage.has(act.body)),
    found: [...found].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** The corpus as the explorer asks for it: one body at a time, nothing read before it is asked for. */
export interface Explorer {
  readonly corpus: LoadedCorpus;
  /** Ids of the bodies, sorted. */
  readonly ids: readonly string[];
  readonly law: (id: string) => Promise<BodyLaw | null>;
  readonly entry: (id: string) => Promise<ExplorerBody | null>;
  readonly body: (id: string) => Promise<ExplorerBodyData | null>;
  /** For what-ifs; null for a body whose law rests on no unknown day. */
  readonly parts: (id: string) => Promise<LawParts | null>;
  /** What `adisteme check` finds in the bodies of this explorer, in words of a language. */
  readonly check: CheckedCorpus;
  /** A document by its path in the corpus. */
  readonly source: (file: string) => Promise<ExplorerSource | null>;
  /** The calendar of working days; null where the corpus has none that can be used. */
  readonly calendar: () => WorkCalendar | null;
}

/** Returns the explorer's view of a corpus, of all bodies or of those named by id. **Diagnostics:** STORE_*. */
export function openExplorer(workspace: Workspace, only: ReadonlySet<string> | null = null): Outcome<Explorer> {
  const { value: corpus, diagnostics } = knownCorpus(workspace);
  const bodies = new Map(
    [...corpus.bodies]
      .filter((body) => only === null || only.has(body.id))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((body) => [body.id, body]),
  );
  const open = lawOpener(workspace);
  const law = async (id: string) => (bodies.has(id) ? (await open(id)).value : null);
  const catalogued = lazily(() => openCatalog(workspace));
  const summaries = lazily(async () => builtSummaries(workspace, await catalogued()));
  const counts = new Map<string, number>();
  for (const { work } of corpus.acts) counts.set(work.body, (counts.get(work.body) ?? 0) + 1);
  const entry = async (id: string) => {
    const body = bodies.get(id);
    if (body === undefined) return null;
    const built = (await summaries()).get(id);
    const known = built === undefined ? await law(id) : null;
    const summary = built ?? (known && summaryOf(known));
    return summary === null ? null : { body, acts: counts.get(id) ?? 0, ...summary };
  };
  const parts = async (id: string) => {
    const [body, known] = [bodies.get(id), await law(id)];
    if (!body || !known?.bounds.some((bound) => bound.needs.length > 0)) return null;
    const catalog = await catalogued();
    const acts = known.acts.map((act) => act.id);
    const documents = await documentsOf(workspace, catalog, acts);
    return lawParts({ corpus: catalog.corpus, documents, unread: catalog.unread }, body, known);
  };
  const explorer: Explorer = {
    corpus,
    ids: [...bodies.keys()],
    law,
    entry,
    body: async (id) => {
      const known = await law(id);
      return known && explorerBodyData(known, corpus);
    },
    parts,
    check: checkedCorpus(workspace, only),
    source: (file) => explorerSource(corpus, file),
    calendar: () => readCalendar(workspace).value?.calendar ?? null,
  };
  return outcome(explorer, diagnostics);
}
