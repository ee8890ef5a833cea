import type { Diagnostic } from '../../base/diagnostic.ts';
import { NO_PAUSE } from '../../base/steps.ts';
import type { BodyLaw } from '../../model/body-law.ts';
import type { ActId } from '../../model/ids.ts';
import type { Body } from '../../model/work.ts';
import { firstCopies } from '../copies.ts';
import { indexActs } from '../index-acts.ts';
import type { LinkedCorpus } from '../law/link-corpus.ts';
import { linkCorpus } from '../law/link-corpus.ts';
import type { LoadedCorpus } from '../load-corpus.ts';
import { foldLaw } from '../make-law.ts';
import type { ReadDocument } from '../read-document.ts';
import type { UnreadAct } from '../unread-act.ts';
import type { Workspace } from '../workspace.ts';
import { documentsOf } from './catalog.ts';
import type { Progress } from './open-catalog.ts';
import { openCatalog } from './open-catalog.ts';

/** The corpus with every held document whole: what only a look at all of it needs. */
export interface ReadCorpus {
  readonly corpus: LoadedCorpus;
  readonly documents: ReadonlyMap<ActId, readonly ReadDocument[]>;
  readonly linked: LinkedCorpus;
  /** What is wrong with the data, then what was noticed in reading. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns the corpus with these documents, the first copy of each text tied to the others. */
export function readCorpusOf(
  corpus: LoadedCorpus,
  documents: ReadCorpus['documents'],
  unread: readonly UnreadAct[],
  diagnostics: readonly Diagnostic[],
): ReadCorpus {
  const works = corpus.acts.map((act) => act.work);
  const links = new Map([...documents].map(([act, held]) => [act, firstCopies(held)]));
  const linked = linkCorpus(corpus.bodies, works, links, unread, indexActs(works, corpus.bodies));
  return { corpus, documents, linked, diagnostics };
}

/** Returns the corpus with its documents; each document is read once for its bytes and this code, then kept. */
export async function readCorpusDocuments(
  workspace: Workspace,
  progress: Progress = () => {},
  pause = NO_PAUSE,
): Promise<ReadCorpus> {
  const catalog = await openCatalog(workspace, progress);
  const documents = await documentsOf(workspace, catalog, catalog.files.keys(), pause);
  const noticed = [...documents.values()].flatMap((held) => held.flatMap((document) => document.diagnostics));
  const { corpus, diagnostics } = catalog;
  return { corpus, documents, linked: catalog.linked(), diagnostics: [...diagnostics, ...noticed] };
}

/** Returns the law of one body from a corpus read whole. */
export function lawFromRead(workspace: Workspace, read: ReadCorpus, body: Body): BodyLaw {
  return foldLaw(workspace, read.linked, read.documents, body);
}
