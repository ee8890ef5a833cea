import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { Correction } from '../model/corrections.ts';
import type { Lang } from '../model/ids.ts';
import { readCache, writeCache } from '../store/cache.ts';
import { readDocument } from '../store/corpus.ts';
import { sha256 } from '../store/sha256.ts';
import type { LoadedAct, LoadedCorpus } from './load-corpus.ts';
import { correctionsOf } from './load-corpus.ts';
import type { ReadDocument } from './read-document.ts';
import { finishGuarded } from './reading-room.ts';
import type { Workspace } from './workspace.ts';

/** A file that the manifest of an act names, as the manifest tells of it: its bytes were not looked at. */
export interface NamedFile {
  readonly act: LoadedAct;
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  readonly lang: Lang;
  readonly mediaType: string;
  readonly isConsolidated: boolean;
  /** What people mended in it. */
  readonly corrections: readonly Correction[];
}

/** Returns the files that the manifests of a corpus name. */
export function namedFiles(acts: readonly LoadedAct[]): NamedFile[] {
  return acts.flatMap((act) =>
    (act.manifest?.files ?? []).map(({ file, sha256: hash, language, mediaType, textState }) => ({
      act,
      path: `${act.folder}/${file}`,
      name: file,
      sha256: hash,
      lang: language,
      mediaType,
      isConsolidated: textState === 'consolidated-by-publisher',
      corrections: correctionsOf(act, file),
    })),
  );
}

/** Returns the bytes of a file, if they are those that its manifest names. **Diagnostics:** STORE_HASH_DIFFERS, STORE_FILE_*, STORE_PATH_ESCAPES. */
export function verifiedBytes(corpus: LoadedCorpus, file: NamedFile): Outcome<Uint8Array | null> {
  const { act, path } = file;
  const { value: bytes, diagnostics } = readDocument(corpus.folder, act.folder, file.name);
  if (bytes === null) return outcome(null, diagnostics);
  const hash = sha256(bytes);
  if (hash === file.sha256) return outcome(bytes, diagnostics);
  const message = `${path} is not the file that its manifest names.`;
  const place = { act: act.work.id, file: path };
  return outcome(null, [
    ...diagnostics,
    diagnose('STORE_HASH_DIFFERS', message, place, { found: hash, expected: file.sha256 }),
  ]);
}

/** What the machine could not read this time, it may read another time. */
const PASSING: ReadonlySet<string> = new Set(['READ_TIME_OVER', 'READ_MEMORY_OVER']);

/** Returns the place in the cache of a document read by this version of the code. */
export function documentKey(workspace: Workspace, file: Omit<NamedFile, 'act' | 'name'>): string {
  const { sha256: hash, path, lang, mediaType, isConsolidated, corrections } = file;
  const madeFrom = [workspace.codeVersion, hash, path, lang, mediaType, isConsolidated, corrections];
  return `documents/${sha256(JSON.stringify(madeFrom))}.json`;
}

/** Keeps a document read, unless it was given up. */
export function keepDocument(workspace: Workspace, key: string, document: ReadDocument): void {
  if (!document.diagnostics.some((entry) => PASSING.has(entry.code))) writeCache(workspace.cache, key, document);
}

/**
 * Returns a named file read, null where its bytes cannot be used. It is read once for its bytes and this version of the code;
 * `isMany` asks for all cores.
 *
 * **Diagnostics:** STORE_HASH_DIFFERS, STORE_FILE_*; those of reading are the document's own.
 */
export async function readNamed(
  workspace: Workspace,
  corpus: LoadedCorpus,
  file: NamedFile,
  isMany: boolean,
): Promise<Outcome<ReadDocument | null>> {
  const { value: bytes, diagnostics } = verifiedBytes(corpus, file);
  if (bytes === null) return outcome(null, diagnostics);
  const key = documentKey(workspace, file);
  const kept = readCache<ReadDocument>(workspace.cache, key);
  if (kept !== null) return outcome(kept, diagnostics);
  const { path, sha256: hash, lang, mediaType, isConsolidated, corrections } = file;
  const input = { path, bytes, sha256: hash, lang, mediaType, isConsolidated, corrections };
  const document = await finishGuarded(workspace, { input, act: file.act.work.id, path }, isMany);
  keepDocument(workspace, key, document);
  return outcome(document, diagnostics);
}
