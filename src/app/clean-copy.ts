import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { Lang } from '../model/ids.ts';
import { printTree } from '../report/print-tree.ts';
import { MAX_DOCUMENT_BYTES } from '../store/corpus.ts';
import { readBytes } from '../store/files.ts';
import { sha256 } from '../store/sha256.ts';
import { parseAnyDocument } from './make-document.ts';

/**
 * Returns a document in any known format as Markdown, repaired and in order as its tree has it; null when it cannot be read. What it
 * prints reads back as the same tree.
 *
 * **Diagnostics:** STORE_FILE_*, and those of reading.
 */
export async function cleanCopy(file: string, lang: Lang | null): Promise<Outcome<string | null>> {
  const { value: bytes, diagnostics } = readBytes(file, MAX_DOCUMENT_BYTES);
  if (bytes === null) return outcome(null, diagnostics);
  const input = { path: file, bytes, sha256: sha256(bytes), lang, mediaType: '', isConsolidated: false };
  const parsed = await parseAnyDocument(input);
  return outcome(printTree(parsed.expression), parsed.diagnostics);
}
