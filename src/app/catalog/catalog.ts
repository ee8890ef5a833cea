import type { Diagnostic } from '../../base/diagnostic.ts';
import { lazily } from '../../base/remember.ts';
import { NO_PAUSE } from '../../base/steps.ts';
import type { ActId } from '../../model/ids.ts';
import { readCache } from '../../store/cache.ts';
import type { CorpusShape } from '../cached-law.ts';
import { cardOf, withCard } from '../card-of-act.ts';
import { firstCopies } from '../copies.ts';
import { indexActs } from '../index-acts.ts';
import type { LinkedCorpus } from '../law/link-corpus.ts';
import { linkCorpus } from '../law/link-corpus.ts';
import type { LoadedCorpus } from '../load-corpus.ts';
import type { NamedFile } from '../make-documents.ts';
import { readNamed } from '../make-documents.ts';
import type { DocumentLinks, ReadDocument } from '../read-document.ts';
import type { UnreadAct } from '../unread-act.ts';
import type { Workspace } from '../workspace.ts';

/** A file whose bytes can be used, and what it says of other acts. */
export interface CatalogedFile {
  readonly file: NamedFile;
  /** The place of the whole document in the cache. */
  readonly key: string;
  readonly links: DocumentLinks;
}

/** The corpus with its acts tied to each other; the documents themselves stay where they are until they are asked for. */
export interface Catalog {
  readonly corpus: LoadedCorpus;
  readonly files: ReadonlyMap<ActId, readonly CatalogedFile[]>;
  /** Acts whose files are there but cannot be used. */
  readonly unread: readonly UnreadAct[];
  /** Tied when first asked for: who takes a decree in needs only the acts as they will be. */
  readonly linked: () => LinkedCorpus;
  /** The folders as they were before any of them was looked into. */
  readonly shape: CorpusShape;
  /** Documents that are not in the cache, by key: what was given up, what no corpus holds yet, all where the cache takes nothing. */
  readonly fresh: ReadonlyMap<string, ReadDocument>;
  /** What is wrong with the data of the corpus; what was noticed in reading is told by the documents. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns what a document says of other acts, alone. */
export function linksOf({ act, lang, file, frontMatter, notes, edits }: ReadDocument): DocumentLinks {
  const { adopted, commencement, mentions, repealedBy } = frontMatter;
  return {
    act,
    lang,
    file,
    frontMatter: { adopted, commencement, mentions, repealedBy },
    notes,
    edits: edits.map(({ units: _, ...edit }) => edit),
  };
}

/** Returns the document, or its links, with the requisites that the data of its act add. */
export function withRequisites<D extends DocumentLinks>(document: D, { act }: NamedFile): D {
  const { requisites } = act.work;
  if (requisites === undefined) return document;
  return { ...document, frontMatter: withCard(document.frontMatter, cardOf(requisites)) };
}

/** Returns the catalog that these files make; of each text the first copy is tied to the others. */
export function catalogOf(
  cataloged: readonly CatalogedFile[],
  rest: Pick<Catalog, 'corpus' | 'unread' | 'shape' | 'fresh' | 'diagnostics'>,
): Catalog {
  const files = new Map<ActId, CatalogedFile[]>();
  for (const entry of cataloged) {
    const act = entry.file.act.work.id;
    const list = files.get(act);
    if (list) list.push(entry);
    else files.set(act, [entry]);
  }
  return { ...rest, files, linked: lazily(() => linkedCorpus(rest, files)) };
}

function linkedCorpus({ corpus, unread }: Pick<Catalog, 'corpus' | 'unread'>, files: Catalog['files']): LinkedCorpus {
  const links = new Map([...files].map(([act, held]) => [act, firstCopies(held.map((entry) => entry.links))]));
  const works = corpus.acts.map((act) => act.work);
  return linkCorpus(corpus.bodies, works, links, unread, indexActs(works, corpus.bodies));
}

/** Returns the held documents of some acts, whole. Cost: linear in them, whatever else the corpus holds. */
export async function documentsOf(
  workspace: Workspace,
  catalog: Catalog,
  acts: Iterable<ActId>,
  pause = NO_PAUSE,
): Promise<Map<ActId, ReadDocument[]>> {
  const documents = new Map<ActId, ReadDocument[]>();
  for (const act of acts) {
    const list: ReadDocument[] = [];
    for (const { file, key } of catalog.files.get(act) ?? []) {
      const kept = catalog.fresh.get(key) ?? readCache<ReadDocument>(workspace.cache, key);
      const document = kept ?? (await readNamed(workspace, catalog.corpus, file, false)).value;
      if (document !== null) list.push(withRequisites(document, file));
    }
    if (list.length > 0) documents.set(act, list);
    await pause();
  }
  return documents;
}
