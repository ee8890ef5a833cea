import { join } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Body, Manifest, Work } from '../model/work.ts';
import { mediaTypeOf } from '../read/media-type.ts';
import { isFolder, readBytes, reasonOf, writeFileAtomic } from '../store/files.ts';
import { sha256 } from '../store/sha256.ts';
import { appendToList, readYaml, writeYaml } from '../yaml/yaml-doc.ts';
import type { Intake } from './intake.ts';
import { folderOf } from './intake.ts';

/**
 * Puts the document and its data into the corpus: bytes first, `work.yaml` last, so that a run killed between leaves an act that is not
 * held yet. Returns what went wrong.
 *
 * **Diagnostics:** STORE_WRITE_FAILED.
 */
export function fileAct(corpus: string, intake: Intake): Diagnostic[] {
  const { work } = intake;
  if (work === null) return [];
  const folder = join(corpus, folderOf(work.id));
  try {
    writeFileAtomic(join(folder, intake.fileName), intake.bytes);
    writeFileAtomic(join(folder, 'manifest.yaml'), writeYaml(manifestWith(folder, intake, work)));
    if (intake.identity.newBody) registerBody(corpus, intake.identity.newBody);
    for (const cited of intake.cited) {
      const path = join(corpus, folderOf(cited.id));
      if (!isFolder(path)) writeFileAtomic(join(path, 'work.yaml'), writeYaml(cited));
    }
    writeFileAtomic(join(folder, 'work.yaml'), writeYaml(work));
    return [];
  } catch (error) {
    return [diagnose('STORE_WRITE_FAILED', `${folder} could not be written: ${reasonOf(error)}.`, { file: folder })];
  }
}

/** The registry is edited by people: their comments and order stay. */
function registerBody(corpus: string, body: Body): void {
  const path = join(corpus, 'bodies.yaml');
  const { value: bytes } = readBytes(path, 8_000_000);
  const text = bytes === null ? 'schema: adisteme/bodies-registry/1\nbodies: []\n' : new TextDecoder().decode(bytes);
  writeFileAtomic(path, appendToList(text, 'bodies', body));
}

function manifestWith(folder: string, intake: Intake, work: Work): Manifest {
  const { value: bytes } = readBytes(join(folder, 'manifest.yaml'), 1_000_000);
  const held =
    bytes === null ? null : (readYaml(new TextDecoder().decode(bytes), 'manifest.yaml').value.value as Manifest | null);
  const edition = /@(\d{4}-\d{2}-\d{2})/u.exec(intake.fileName)?.[1] ?? null;
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
