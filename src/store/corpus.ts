import { basename, join } from 'node:path';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { filesUnder, isFolder, namesIn, readBytes } from './files.ts';

/** A decree has a few hundred kilobytes; a scanned one some megabytes. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;
const MAX_YAML_BYTES = 8 * 1024 * 1024;

/** A YAML file of the corpus as text, with its path relative to the corpus folder. */
export interface StoredYaml {
  readonly path: string;
  readonly text: string;
}

/** The YAML files that an act folder may have. */
export type ActFile = 'work.yaml' | 'manifest.yaml' | 'corrections.yaml' | 'overrides.yaml';

function readYamlText(folder: string, path: string): Outcome<StoredYaml | null> {
  const { value, diagnostics } = readBytes(join(folder, path), MAX_YAML_BYTES);
  return outcome(value === null ? null : { path, text: new TextDecoder().decode(value) }, diagnostics);
}

/** Returns the act folders of a corpus as `<body>/<act>`, in order of their path. */
export function actFolders(folder: string): string[] {
  return namesIn(folder).flatMap((body) => {
    if (body.startsWith('.') || body === 'calendar' || !isFolder(join(folder, body))) return [];
    const acts = namesIn(join(folder, body)).filter((name) => !name.startsWith('.'));
    return acts.map((name) => `${body}/${name}`).filter((act) => isFolder(join(folder, act)));
  });
}

/** Returns a YAML file of an act folder; null where there is none. **Diagnostics:** STORE_FILE_TOO_LARGE. */
export function readActYaml(folder: string, act: string, file: ActFile): Outcome<StoredYaml | null> {
  return namesIn(join(folder, act)).includes(file) ? readYamlText(folder, `${act}/${file}`) : outcome(null);
}

/** Returns the registry of bodies. **Diagnostics:** STORE_FILE_MISSING, STORE_FILE_TOO_LARGE. */
export function readBodiesYaml(folder: string): Outcome<StoredYaml | null> {
  if (!isFolder(folder)) {
    const message = `There is no corpus folder ${folder}.`;
    return outcome(null, [diagnose('STORE_FILE_MISSING', message, { file: folder })]);
  }
  if (namesIn(folder).includes('bodies.yaml')) return readYamlText(folder, 'bodies.yaml');
  const message = `${folder} has no bodies.yaml.`;
  return outcome(null, [diagnose('STORE_FILE_MISSING', message, { file: 'bodies.yaml' })]);
}

/** Returns the calendar of working days; null where the corpus has none. **Diagnostics:** STORE_FILE_TOO_LARGE. */
export function readCalendarYaml(folder: string): Outcome<StoredYaml | null> {
  const isThere = namesIn(join(folder, 'calendar')).includes('kz.yaml');
  return isThere ? readYamlText(folder, 'calendar/kz.yaml') : outcome(null);
}

/**
 * Returns the bytes of a document named by a manifest; the name must be a plain file name inside the act folder.
 *
 * **Diagnostics:** STORE_PATH_ESCAPES, STORE_FILE_MISSING, STORE_FILE_TOO_LARGE.
 */
export function readDocument(corpus: string, act: string, file: string): Outcome<Uint8Array | null> {
  if (file !== basename(file) || file.startsWith('.') || file.includes('\\') || file.includes('\0')) {
    const message = `The manifest of ${act} names "${file}", which is not a plain file name.`;
    return outcome(null, [diagnose('STORE_PATH_ESCAPES', message, { file: `${act}/manifest.yaml` })]);
  }
  return readBytes(join(corpus, act, file), MAX_DOCUMENT_BYTES);
}

/** Returns every file of the corpus, for the staleness check. */
export function corpusFiles(folder: string): string[] {
  return filesUnder(folder);
}
