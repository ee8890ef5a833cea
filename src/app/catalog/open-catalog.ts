import { pushAll } from '../../base/collect.ts';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { CacheStamp } from '../../store/cache.ts';
import { isCached, isFresh, stampOf } from '../../store/cache.ts';
import { keepCacheMap, readCacheMap } from '../../store/cache-map.ts';
import type { LoadedCorpus } from '../load-corpus.ts';
import type { NamedFile } from '../make-documents.ts';
import { documentKey, namedFiles, readNamed } from '../make-documents.ts';
import type { DocumentLinks, ReadDocument } from '../read-document.ts';
import { mapAhead, poolOf } from '../reading-room.ts';
import type { UnreadAct } from '../unread-act.ts';
import { unreadWork } from '../unread-act.ts';
import type { Workspace } from '../workspace.ts';
import type { Catalog, CatalogedFile } from './catalog.ts';
import { catalogOf, linksOf, withRequisites } from './catalog.ts';
import type { CorpusLook } from './known-corpus.ts';
import { lookAtCorpus } from './known-corpus.ts';

/** What an earlier run found in a file of these times: what it says of other acts, or why it cannot be used. */
interface RememberedFile {
  readonly stamp: CacheStamp;
  /** What the manifest told of the file. */
  readonly told: string;
  readonly key: string;
  readonly links: DocumentLinks | null;
  readonly problems: readonly Diagnostic[];
}

type Memory = Readonly<Record<string, RememberedFile>>;

/** The name of what is kept. */
const LINKS = 'links';

export type Progress = (done: number, all: number) => void;

/** So many documents are worth the start of further threads. */
const FEWEST_FOR_ALL_CORES = 12;

interface Looked {
  readonly entry: RememberedFile;
  /** The document itself where the cache does not have it. */
  readonly document: ReadDocument | null;
}

/** All that the key of a document depends on beside its path and this code. */
function toldOf({ sha256, lang, mediaType, isConsolidated, corrections }: NamedFile): string {
  const mended = corrections.length === 0 ? '' : JSON.stringify(corrections);
  return `${sha256} ${lang} ${isConsolidated} ${mediaType} ${mended}`;
}

async function look(workspace: Workspace, corpus: LoadedCorpus, file: NamedFile, isMany: boolean): Promise<Looked> {
  const [key, told] = [documentKey(workspace, file), toldOf(file)];
  // The times are taken before the bytes: a file that changes between is looked at again.
  const stamp = stampOf(workspace.corpus, [file.path], workspace.codeVersion);
  const { value: document, diagnostics: problems } = await readNamed(workspace, corpus, file, isMany);
  if (document === null) return { entry: { stamp, told, key, links: null, problems }, document };
  const entry = { stamp, told, key, links: linksOf(document), problems };
  return { entry, document: isCached(workspace.cache, key) ? null : document };
}

/** What the last run found of the files that are as they were; the rest is looked at now. */
async function lookAtFiles(
  workspace: Workspace,
  corpus: LoadedCorpus,
  files: readonly NamedFile[],
  progress: Progress,
): Promise<Looked[]> {
  const memory: Memory = readCacheMap(workspace.cache, LINKS);
  const known = files.map((file) => {
    const entry = memory[file.path];
    const isKnown = entry !== undefined && isFresh(workspace.corpus, entry.stamp, workspace.codeVersion);
    return isKnown && entry.told === toldOf(file) ? entry : null;
  });
  const unknown = known.filter((entry) => entry === null).length;
  let done = 0;
  const looked = await mapAhead(files, poolOf(workspace)?.size ?? 1, async (file, at): Promise<Looked> => {
    const entry = known[at] ?? null;
    const found =
      entry === null ? await look(workspace, corpus, file, unknown >= FEWEST_FOR_ALL_CORES) : { entry, document: null };
    done += 1;
    progress(done, files.length);
    return found;
  });
  remember(workspace, memory, files, looked);
  return looked;
}

/** Only what can be used and is held whole by the cache is remembered: the rest must be looked at again. */
function remember(workspace: Workspace, memory: Memory, files: readonly NamedFile[], looked: readonly Looked[]): void {
  const fresh: Record<string, RememberedFile> = {};
  for (const [at, file] of files.entries()) {
    const found = looked[at];
    if (found?.document === null && found.entry.links !== null) fresh[file.path] = found.entry;
  }
  keepCacheMap(workspace.cache, LINKS, memory, fresh);
}

/**
 * Returns the catalog of the corpus. A document is read once for its bytes and this code, and a file that has the times of the last look
 * is not opened. Cost: a look at the times of the files; what is new is read.
 *
 * **Diagnostics:** STORE_*.
 */
export async function openCatalog(
  workspace: Workspace,
  progress: Progress = () => {},
  { shape, loaded }: CorpusLook = lookAtCorpus(workspace),
): Promise<Catalog> {
  const { value: corpus, diagnostics: ofData } = loaded;
  const files = namedFiles(corpus.acts);
  const looked = await lookAtFiles(workspace, corpus, files, progress);
  const diagnostics = [...ofData];
  const unread: UnreadAct[] = [...corpus.unread];
  const cataloged: CatalogedFile[] = [];
  const fresh = new Map<string, ReadDocument>();
  for (const [at, file] of files.entries()) {
    const found = looked[at];
    if (found === undefined) continue;
    const { key, links, problems } = found.entry;
    pushAll(diagnostics, problems);
    if (links === null) for (const problem of problems) unread.push(unreadWork(file.act.work, problem));
    else cataloged.push({ file, key, links: withRequisites(links, file) });
    if (found.document !== null) fresh.set(key, found.document);
  }
  return catalogOf(cataloged, { corpus, unread, shape, fresh, diagnostics });
}
