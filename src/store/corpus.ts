import { basename, join } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
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

/** One act folder: `work.yaml` always, the rest when the act is held. */
export interface StoredAct {
  readonly folder: string;
  readonly work: StoredYaml | null;
  readonly manifest: StoredYaml | null;
  readonly corrections: StoredYaml | null;
  readonly overrides: StoredYaml | null;
}

export interface StoredCorpus {
  readonly folder: string;
  readonly bodies: StoredYaml | null;
  readonly calendar: StoredYaml | null;
  readonly acts: readonly StoredAct[];
}

function readYamlText(folder: string, path: string, diagnostics: Diagnostic[]): StoredYaml | null {
  const { value, diagnostics: problems } = readBytes(join(folder, path), MAX_YAML_BYTES);
  diagnostics.push(...problems);
  return value === null ? null : { path, text: new TextDecoder().decode(value) };
}

/**
 * Returns the YAML texts of a corpus folder, acts in order of their path; documents are read later by `readDocument`.
 *
 * **Diagnostics:** STORE_FILE_MISSING, STORE_FILE_TOO_LARGE.
 */
export function readCorpus(folder: string, onlyBodies: ReadonlySet<string> | null = null): Outcome<StoredCorpus> {
  const diagnostics: Diagnostic[] = [];
  if (!isFolder(folder)) {
    const problem = diagnose('STORE_FILE_MISSING', `There is no corpus folder ${folder}.`, { file: folder });
    return outcome({ folder, bodies: null, calendar: null, acts: [] }, [problem]);
  }
  const acts: StoredAct[] = [];
  for (const body of namesIn(folder)) {
    if (body.startsWith('.') || body === 'calendar' || !isFolder(join(folder, body))) continue;
    if (onlyBodies !== null && !onlyBodies.has(body)) continue;
    for (const name of namesIn(join(folder, body))) {
      const act = `${body}/${name}`;
      if (name.startsWith('.') || !isFolder(join(folder, act))) continue;
      const files = new Set(namesIn(join(folder, act)));
      const read = (file: string) => (files.has(file) ? readYamlText(folder, `${act}/${file}`, diagnostics) : null);
      acts.push({
        folder: act,
        work: read('work.yaml'),
        manifest: read('manifest.yaml'),
        corrections: read('corrections.yaml'),
        overrides: read('overrides.yaml'),
      });
    }
  }
  const top = new Set(namesIn(folder));
  const bodies = top.has('bodies.yaml') ? readYamlText(folder, 'bodies.yaml', diagnostics) : null;
  const calendar = namesIn(join(folder, 'calendar')).includes('kz.yaml')
    ? readYamlText(folder, 'calendar/kz.yaml', diagnostics)
    : null;
  return outcome({ folder, bodies, calendar, acts }, diagnostics);
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
