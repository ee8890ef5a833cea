import type { Diagnostic } from '../base/diagnostic.ts';
import type { ExplorerDocument, ExplorerSource, PlacedDiagnostic } from '../model/explorer.ts';
import { readDocument } from '../store/corpus.ts';
import { sha256 } from '../store/sha256.ts';
import type { BytePlaces } from './flatten.ts';
import { byteOffsets } from './flatten.ts';
import type { LoadedAct, LoadedCorpus } from './load-corpus.ts';
import { correctionsOf } from './load-corpus.ts';

/** Returns the stored documents of an act. */
export function explorerDocuments({ work, folder, manifest }: LoadedAct): ExplorerDocument[] {
  return (manifest?.files ?? []).map((file) => ({
    act: work.id,
    file: `${folder}/${file.file}`,
    lang: file.language,
    mediaType: file.mediaType,
    textState: file.textState,
    editionDate: file.editionDate,
    obtainedFrom: file.obtainedFrom,
  }));
}

/**
 * Returns a document of the corpus as obtained, with every repair, drop and diagnostic placed in its text; null when the corpus holds
 * no such file. Cost: one reading and extraction of the document.
 */
export async function explorerSource(corpus: LoadedCorpus, file: string): Promise<ExplorerSource | null> {
  const act = corpus.acts.find(({ folder }) => file.startsWith(`${folder}/`));
  const document = act && explorerDocuments(act).find((entry) => entry.file === file);
  if (!act || !document) return null;
  const name = file.slice(act.folder.length + 1);
  const { value: bytes } = readDocument(corpus.folder, act.folder, name);
  if (bytes === null) return null;
  const { bytePlacesOf, finishDocument, parseAnyDocument } = await import('./make-document.ts');
  const isConsolidated = document.textState === 'consolidated-by-publisher';
  const input = {
    path: file,
    bytes,
    sha256: sha256(bytes),
    lang: document.lang,
    mediaType: document.mediaType,
    isConsolidated,
    corrections: correctionsOf(act, name),
  };
  const parsed = await parseAnyDocument(input);
  const { diagnostics } = finishDocument(parsed, act.work.id);
  const places = bytePlacesOf(parsed);
  const { decoded, repairs, drops } = parsed.source;
  return {
    schema: 'adisteme/explorer-source/1',
    document,
    text: decoded,
    encoding: places.encoding,
    markLength: places.from,
    repairs,
    drops,
    diagnostics: placed(diagnostics, decoded, places),
  };
}

function placed(diagnostics: readonly Diagnostic[], text: string, places: BytePlaces): PlacedDiagnostic[] {
  const bytes = byteOffsets(text, places);
  const lines = lineStarts(text);
  return diagnostics.map((diagnostic) => ({ diagnostic, spans: spansOf(diagnostic, bytes, lines, text) }));
}

function spansOf(
  { place, found }: Diagnostic,
  bytes: Uint32Array,
  lines: readonly number[],
  text: string,
): [number, number][] {
  if (place.spans !== undefined) return place.spans.map(([start, end]) => [unitAt(bytes, start), unitAt(bytes, end)]);
  if (place.line === undefined) return [];
  const start = lines[place.line - 1];
  if (start === undefined) return [];
  const end = (lines[place.line] ?? text.length + 1) - 1;
  const words = found === undefined ? -1 : text.slice(start, end).indexOf(found);
  if (found !== undefined && words >= 0) return [[start + words, start + words + found.length]];
  const column = place.column === undefined ? start : Math.min(end, start + place.column - 1);
  return [[column, end]];
}

/** The first unit that stands at the byte or after it, by halving. */
function unitAt(bytes: Uint32Array, byte: number): number {
  let [low, high] = [0, bytes.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bytes[middle] ?? 0) < byte) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
