import { basename, join } from 'node:path';
import { pushAll } from '../base/collect.ts';
import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import type { Lang } from '../model/ids.ts';
import { mediaTypeOf } from '../read/media-type.ts';
import { MAX_DOCUMENT_BYTES } from '../store/corpus.ts';
import { readBytes } from '../store/files.ts';
import { sha256 } from '../store/sha256.ts';
import { findingsOfCopy } from './copies.ts';
import type { ImportedAct } from './import-act.ts';
import type { FileRecord } from './import-record.ts';
import type { ReadDocument } from './read-document.ts';
import { finishGuarded } from './reading-room.ts';
import type { Workspace } from './workspace.ts';

/** Two files that are one edition of one act, and in how many units their words differ. */
export interface FoundCopy {
  readonly path: string;
  readonly of: string;
  readonly differing: Diagnostic | null;
}

const MOST_NAMED = 8;

/** Returns the units in which two copies of one edition differ, by the hashes of their words; null where none does. */
export function differenceOf(copy: FileRecord, of: FileRecord): Diagnostic | null {
  if (copy.sha256 === of.sha256) return null;
  const ids = [...new Set([...Object.keys(of.units), ...Object.keys(copy.units)])];
  const differing = ids.filter((id) => of.units[id] !== copy.units[id]);
  if (differing.length === 0) return null;
  const named = differing.slice(0, MOST_NAMED).join(', ');
  const more = differing.length > MOST_NAMED ? `, and ${differing.length - MOST_NAMED} more` : '';
  const message = `${differing.length} of ${ids.length} units differ from ${of.path}: ${named}${more}.`;
  return diagnose('IMPORT_COPY_DIFFERS', message, { file: copy.path }, { related: [{ file: of.path }] });
}

async function readCopy(
  workspace: Workspace,
  folder: string,
  path: string,
  act: string,
  lang: Lang | null,
): Promise<ReadDocument | null> {
  const { value: bytes } = readBytes(join(folder, path), MAX_DOCUMENT_BYTES);
  if (bytes === null) return null;
  const mediaType = mediaTypeOf(bytes, path);
  const input = { path: basename(path), bytes, sha256: sha256(bytes), lang, mediaType, isConsolidated: false };
  return finishGuarded(workspace, { input, act, path });
}

/**
 * Returns what further copies of an act in the folder say otherwise than the ones that are taken; copies whose units all have the
 * same words are not read again.
 *
 * **Diagnostics:** COPY_*.
 */
export async function compareImportedCopies(
  workspace: Workspace,
  folder: string,
  act: ImportedAct,
  copies: readonly FoundCopy[],
): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const { path, of, differing } of copies) {
    if (differing === null) continue;
    const lang = act.editions.find((edition) => edition.file.path === of)?.lang ?? null;
    const first = await readCopy(workspace, folder, of, act.id ?? '', lang);
    const second = await readCopy(workspace, folder, path, act.id ?? '', lang);
    if (first !== null && second !== null) pushAll(findings, findingsOfCopy(first, second));
  }
  return findings;
}
