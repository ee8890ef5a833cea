import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { ActId, Lang } from '../model/ids.ts';
import { readCache, writeCache } from '../store/cache.ts';
import { readDocument } from '../store/corpus.ts';
import { sha256 } from '../store/files.ts';
import { cardOf, withCard } from './card-of-act.ts';
import type { LoadedAct, LoadedCorpus } from './load-corpus.ts';
import { finishDocument, parseAnyDocument } from './make-document.ts';
import type { ReadDocument } from './read-document.ts';
import type { Workspace } from './workspace.ts';

interface HeldFile {
  readonly act: LoadedAct;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly lang: Lang;
  readonly mediaType: string;
  readonly isConsolidated: boolean;
}

/** The bytes of every held document; a file whose bytes are not those of the manifest is not used. */
function heldFiles(corpus: LoadedCorpus, diagnostics: Diagnostic[]): HeldFile[] {
  return corpus.acts.flatMap((act) =>
    (act.manifest?.files ?? []).flatMap((file) => {
      const path = `${act.folder}/${file.file}`;
      const { value: bytes, diagnostics: problems } = readDocument(corpus.folder, act.folder, file.file);
      diagnostics.push(...problems);
      if (bytes === null) return [];
      const hash = sha256(bytes);
      if (hash !== file.sha256) {
        const message = `${path} is not the file that its manifest names.`;
        diagnostics.push(
          diagnose(
            'STORE_HASH_DIFFERS',
            message,
            { act: act.work.id, file: path },
            { found: hash, expected: file.sha256 },
          ),
        );
        return [];
      }
      const isConsolidated = file.textState === 'consolidated-by-publisher';
      return [{ act, path, bytes, sha256: hash, lang: file.language, mediaType: file.mediaType, isConsolidated }];
    }),
  );
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
): Promise<Outcome<ReadonlyMap<ActId, readonly ReadDocument[]>>> {
  const diagnostics: Diagnostic[] = [];
  const files = heldFiles(corpus, diagnostics);
  const documents = new Map<ActId, ReadDocument[]>();
  for (const [index, file] of files.entries()) {
    const key = `documents/${sha256(`${workspace.codeVersion} ${file.sha256} ${file.path} ${file.lang}`)}.json`;
    let document = readCache<ReadDocument>(workspace.cache, key);
    if (document === null) {
      document = finishDocument(await parseAnyDocument(file), file.act.work.id);
      writeCache(workspace.cache, key, document);
    }
    diagnostics.push(...document.diagnostics);
    const { requisites } = file.act.work;
    if (requisites !== undefined)
      document = { ...document, frontMatter: withCard(document.frontMatter, cardOf(requisites)) };
    const list = documents.get(file.act.work.id) ?? [];
    list.push(document);
    documents.set(file.act.work.id, list);
    progress(index + 1, files.length);
  }
  return outcome(documents, diagnostics);
}
