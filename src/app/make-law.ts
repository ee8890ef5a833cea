import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { ActId } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import { dependenciesOf, stampOf, writeCache } from '../store/cache.ts';
import { sha256 } from '../store/sha256.ts';
import { assembleBodyLaw, lineageOf } from './body-law.ts';
import type { CachedLaw } from './cached-law.ts';
import { firstCopies } from './copies.ts';
import { findBody } from './find-body.ts';
import type { LinkedCorpus } from './law/link-corpus.ts';
import { linkCorpus } from './law/link-corpus.ts';
import type { LoadedCorpus } from './load-corpus.ts';
import { loadCorpus } from './load-corpus.ts';
import type { HeldDocuments } from './make-documents.ts';
import { readDocuments } from './make-documents.ts';
import { momentTools } from './moments.ts';
import type { ReadDocument } from './read-document.ts';
import type { Workspace } from './workspace.ts';

/** The corpus with every held document read and its acts tied to each other. */
export interface ReadCorpus {
  readonly corpus: LoadedCorpus;
  readonly documents: ReadonlyMap<ActId, readonly ReadDocument[]>;
  readonly linked: LinkedCorpus;
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns the corpus with these documents, its acts tied to each other. */
export function readCorpusOf(
  corpus: LoadedCorpus,
  { documents, unread }: HeldDocuments,
  diagnostics: readonly Diagnostic[],
): ReadCorpus {
  const works = corpus.acts.map((act) => act.work);
  const first = new Map([...documents].map(([act, held]) => [act, firstCopies(held)]));
  const linked = linkCorpus(corpus.bodies, works, first, [...corpus.unread, ...unread]);
  return { corpus, documents, linked, diagnostics };
}

/** Returns the corpus with its documents; each document is read once for its bytes and this code, then kept. */
export async function readCorpusDocuments(
  workspace: Workspace,
  progress: (done: number, all: number) => void = () => {},
): Promise<ReadCorpus> {
  return readLoaded(workspace, loadCorpus(workspace.corpus), progress);
}

async function readLoaded(
  workspace: Workspace,
  { value: corpus, diagnostics }: Outcome<LoadedCorpus>,
  progress: (done: number, all: number) => void = () => {},
): Promise<ReadCorpus> {
  const read = await readDocuments(workspace, corpus, progress);
  return readCorpusOf(corpus, read.value, [...diagnostics, ...read.diagnostics]);
}

/** Returns the law of one body from a read corpus. */
export function lawOf(workspace: Workspace, read: ReadCorpus, body: Body): BodyLaw {
  const diagnostics: Diagnostic[] = [];
  const tools = momentTools(diagnostics);
  const law = assembleBodyLaw({ body, corpus: read.linked, published: workspace.published, tools, hashOf: sha256 });
  return { ...law, diagnostics: [...law.diagnostics, ...diagnostics] };
}

/** Keeps a body's law with what it was made from; acts of other bodies that touch it are among the dependencies. */
export function keepLaw(workspace: Workspace, read: ReadCorpus, law: BodyLaw): void {
  if (workspace.published.size > 0) return;
  const bodies = new Set(lineageOf(law.body.id, read.corpus.bodies));
  for (const act of law.acts) bodies.add(act.id.split('/')[0] ?? '');
  const stamp = stampOf(workspace.corpus, dependenciesOf(workspace.corpus, [...bodies].sort()), workspace.codeVersion);
  const cached: CachedLaw = { stamp, law };
  writeCache(workspace.cache, `bodies/${law.body.id}.json`, cached);
}

/**
 * Returns the law of the body named, made from the corpus, and keeps it for the next question.
 *
 * **Diagnostics:** USE_BODY_UNKNOWN, USE_BODY_AMBIGUOUS, STORE_*.
 */
export async function makeLaw(workspace: Workspace, name: string): Promise<Outcome<BodyLaw | null>> {
  const loaded = loadCorpus(workspace.corpus);
  const { value: corpus, diagnostics } = loaded;
  const found = findBody(name, corpus.bodies);
  if (found.value === null)
    return outcome(null, diagnostics.some((entry) => entry.severity === 'error') ? diagnostics : found.diagnostics);
  for (const act of workspace.published.keys()) {
    if (corpus.acts.some((entry) => entry.work.id === act)) continue;
    return outcome(null, [
      diagnose('USE_ACT_UNKNOWN', `--published names ${act}, which the corpus does not know.`, {}),
    ]);
  }
  const read = await readLoaded(workspace, loaded);
  const law = lawOf(workspace, read, found.value);
  keepLaw(workspace, read, law);
  return outcome(law, diagnostics);
}
