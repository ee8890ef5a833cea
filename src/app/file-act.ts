import { join } from 'node:path';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { Body, Manifest, Work } from '../model/work.ts';
import { mediaTypeOf } from '../read/media-type.ts';
import { isFolder, readBytes, reasonOf, writeFileAtomic } from '../store/files.ts';
import { sha256 } from '../store/sha256.ts';
import { appendToList, readYaml, replaceInList, writeYaml } from '../yaml/yaml-doc.ts';
import { editionOfFile } from './edition-of.ts';
import type { Identity } from './identify.ts';
import type { Intake } from './intake.ts';
import { folderOf } from './intake.ts';
import type { LoadedAct } from './load-corpus.ts';
import { correctionsIn } from './load-corpus.ts';

/**
 * Puts the document and its data into the corpus: bytes first, `work.yaml` last, so that a run killed between leaves an act that is not
 * held yet. Returns the acts as the corpus has them now, the document's own first; none where something went wrong.
 *
 * **Diagnostics:** STORE_WRITE_FAILED.
 */
export function fileAct(corpus: string, intake: Intake): Outcome<readonly LoadedAct[]> {
  const { work } = intake;
  if (work === null) return outcome([]);
  const folder = join(corpus, folderOf(work.id));
  const filed: LoadedAct[] = [];
  try {
    writeFileAtomic(join(folder, intake.fileName), intake.bytes);
    const manifest = manifestWith(folder, intake, work);
    writeFileAtomic(join(folder, 'manifest.yaml'), writeYaml(manifest));
    registerBody(corpus, intake.identity);
    for (const cited of intake.cited) {
      const path = join(corpus, folderOf(cited.id));
      // Data that cannot be read are left to people.
      if (isFolder(path) && dataIn(path, 'work.yaml') === null) continue;
      const known = dataIn(path, 'manifest.yaml') as Manifest | null;
      writeFileAtomic(join(path, 'work.yaml'), writeYaml(cited));
      const corrections = known === null ? {} : correctionsIn(corpus, folderOf(cited.id), known, []);
      filed.push({ folder: folderOf(cited.id), work: cited, manifest: known, ...corrections });
    }
    writeFileAtomic(join(folder, 'work.yaml'), writeYaml(work));
    // What is wrong with corrections is told when the folder is read.
    const corrections = correctionsIn(corpus, folderOf(work.id), manifest, []);
    return outcome([{ folder: folderOf(work.id), work, manifest, ...corrections }, ...filed]);
  } catch (error) {
    const message = `${folder} could not be written: ${reasonOf(error)}.`;
    return outcome([], [diagnose('STORE_WRITE_FAILED', message, { file: folder })]);
  }
}

/** The registry is edited by people: their comments and order stay. */
function registerBody(corpus: string, { newBody, namedBody }: Identity): void {
  const body: Body | null = namedBody ?? newBody;
  if (body === null) return;
  const path = join(corpus, 'bodies.yaml');
  const { value: bytes } = readBytes(path, 8_000_000);
  const text = bytes === null ? 'schema: adisteme/bodies-registry/1\nbodies: []\n' : new TextDecoder().decode(bytes);
  writeFileAtomic(path, namedBody ? replaceInList(text, 'bodies', body) : appendToList(text, 'bodies', body));
}

/** Returns what a YAML file of the folder holds; null where there is none or it cannot be read. */
function dataIn(folder: string, name: string): unknown {
  const { value: bytes } = readBytes(join(folder, name), 1_000_000);
  return bytes === null ? null : readYaml(new TextDecoder().decode(bytes), name).value.value;
}

function manifestWith(folder: string, intake: Intake, work: Work): Manifest {
  const held = dataIn(folder, 'manifest.yaml') as Manifest | null;
  const edition = editionOfFile(intake.fileName);
  const entry: Manifest['files'][number] = {
    file: intake.fileName,
    sha256: sha256(intake.bytes),
    mediaType: mediaTypeOf(intake.bytes, intake.fileName),
    language: intake.document?.lang ?? 'kk',
    editionDate: edition,
    textState: edition === null ? 'as-enacted' : 'consolidated-by-publisher',
    capturedOn: null,
    obtainedFrom: intake.obtainedFrom ?? null,
  };
  return { schema: 'adisteme/manifest/1', act: work.id, files: [...(held?.files ?? []), entry] };
}
