import { basename, join } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Lang } from '../model/ids.ts';
import { mediaTypeOf } from '../read/media-type.ts';
import { MAX_DOCUMENT_BYTES } from '../store/corpus.ts';
import { readBytes } from '../store/files.ts';
import { sha256 } from '../store/sha256.ts';
import { findingsOfCopy } from './copies.ts';
import type { ImportedAct } from './import-act.ts';
import { finishDocument, parseAnyDocument } from './make-document.ts';
import type { ReadDocument } from './read-document.ts';

async function readCopy(folder: string, path: string, act: string, lang: Lang | null): Promise<ReadDocument | null> {
  const { value: bytes } = readBytes(join(folder, path), MAX_DOCUMENT_BYTES);
  if (bytes === null) return null;
  const mediaType = mediaTypeOf(bytes, path);
  const input = { path: basename(path), bytes, sha256: sha256(bytes), lang, mediaType, isConsolidated: false };
  return finishDocument(await parseAnyDocument(input), act, path);
}

/** Returns what further copies of an act in the folder say otherwise than the ones that are taken. **Diagnostics:** COPY_*. */
export async function compareImportedCopies(
  folder: string,
  act: ImportedAct,
  copies: readonly { readonly path: string; readonly of: string }[],
): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const { path, of } of copies) {
    const lang = act.editions.find((edition) => edition.file.path === of)?.lang ?? null;
    const first = await readCopy(folder, of, act.id ?? '', lang);
    const second = await readCopy(folder, path, act.id ?? '', lang);
    if (first !== null && second !== null) findings.push(...findingsOfCopy(first, second));
  }
  return findings;
}
