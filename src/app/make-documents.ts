import { pushAll } from '../base/collect.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { ActId, Lang } from '../model/ids.ts';
import { isCached, readCache, writeCache } from '../store/cache.ts';
import { readDocument } from '../store/corpus.ts';
import { sha256 } from '../store/sha256.ts';
import { cardOf, withCard } from './card-of-act.ts';
import type { LoadedAct, LoadedCorpus } from './load-corpus.ts';
import type { ReadDocument } from './read-document.ts';
import { finishGuarded, mapAhead, poolOf } from './reading-room.ts';
import type { UnreadAct } from './unread-act.ts';
import { unreadWork } from './unread-act.ts';
import type { Workspace } from './workspace.ts';

export interface HeldFile {
  readonly act: LoadedAct;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly lang: Lang;
  readonly mediaType: string;
  readonly isConsolidated: boolean;
}

/** The bytes of every held document; a file whose bytes are not those of the manifest is not used, and its act counts as unread. */
export function heldFiles(corpus: LoadedCorpus, diagnostics: Diagnostic[], unread: UnreadAct[] = []): HeldFile[] {
  return corpus.acts.flatMap((act) =>
    (act.manifest?.files ?? []).flatMap((file) => {
      const path = `${act.folder}/${file.file}`;
      const { value: bytes, diagnostics: problems } = readDocument(corpus.folder, act.folder, file.file);
      pushAll(diagnostics, problems);
      if (bytes === null) {
        for (const problem of problems) unread.push(unreadWork(act.work, problem));
        return [];
      }
      const hash = sha256(bytes);
      if (hash !== file.sha256) {
        const message = `${path} is not the file that its manifest names.`;
        const place = { act: act.work.id, file: path };
        const problem = diagnose('STORE_HASH_DIFFERS', message, place, { found: hash, expected: file.sha256 });
        diagnostics.push(problem);
        unread.push(unreadWork(act.work, problem));
        return [];
      }
      const isConsolidated = file.textState === 'consolidated-by-publisher';
      return [{ act, path, bytes, sha256: hash, lang: file.language, mediaType: file.mediaType, isConsolidated }];
    }),
  );
}

/** Documents by act, and the acts of which a document could not be used. */
export interface HeldDocuments {
  readonly documents: ReadonlyMap<ActId, readonly ReadDocument[]>;
  readonly unread: readonly UnreadAct[];
}

/**
 * Returns every held document read, by act. A document is read once for its bytes and this version of the code.
 *
 * **Diagnostics:** STORE_HASH_DIFFERS, STORE_FILE_*, and those of reading.
 */
export async function readDocuments(
  workspace: Workspace,
  corpus: LoadedCorpus,
  progress: (done: number, all: number) => void,
): Promise<Outcome<HeldDocuments>> {
  const diagnostics: Diagnostic[] = [];
  const unread: UnreadAct[] = [];
  const files = heldFiles(corpus, diagnostics, unread);
  const keys = files.map((file) => documentKey(workspace, file.sha256, file.path, file.lang));
  const isMany = keys.filter((key) => !isCached(workspace.cache, key)).length >= FEWEST_FOR_ALL_CORES;
  let done = 0;
  const read = await mapAhead(files, poolOf(workspace)?.size ?? 1, async (file, at) => {
    const document = await readHeld(workspace, file, keys[at] ?? '', isMany);
    done += 1;
    progress(done, files.length);
    return document;
  });
  const documents = new Map<ActId, ReadDocument[]>();
  for (const [index, { act }] of files.entries()) {
    const document = read[index];
    if (document === undefined) continue;
    pushAll(diagnostics, document.diagnostics);
    const list = documents.get(act.work.id) ?? [];
    list.push(document);
    documents.set(act.work.id, list);
  }
  return outcome({ documents, unread }, diagnostics);
}

/** So many documents are worth the start of further threads. */
const FEWEST_FOR_ALL_CORES = 12;
/** What the machine could not read this time, it may read another time. */
const PASSING: ReadonlySet<string> = new Set(['READ_TIME_OVER', 'READ_MEMORY_OVER']);

/** Returns the place in the cache of a document read by this version of the code. */
export function documentKey(workspace: Workspace, hash: string, path: string, lang: Lang): string {
  return `documents/${sha256(`${workspace.codeVersion} ${hash} ${path} ${lang}`)}.json`;
}

/** Keeps a document read, unless it was given up. */
export function keepDocument(workspace: Workspace, key: string, document: ReadDocument): void {
  if (!document.diagnostics.some((entry) => PASSING.has(entry.code))) writeCache(workspace.cache, key, document);
}

async function readHeld(workspace: Workspace, file: HeldFile, key: string, isMany: boolean): Promise<ReadDocument> {
  let document = readCache<ReadDocument>(workspace.cache, key);
  if (document === null) {
    const { path, bytes, sha256: hash, lang, mediaType, isConsolidated } = file;
    const input = { path, bytes, sha256: hash, lang, mediaType, isConsolidated };
    document = await finishGuarded(workspace, { input, act: file.act.work.id, path }, isMany);
    keepDocument(workspace, key, document);
  }
  const { requisites } = file.act.work;
  if (requisites === undefined) return document;
  return { ...document, frontMatter: withCard(document.frontMatter, cardOf(requisites)) };
}
