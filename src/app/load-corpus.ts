import bodiesSchema from '../../schemas/bodies-registry.schema.json' with { type: 'json' };
import correctionsSchema from '../../schemas/corrections.schema.json' with { type: 'json' };
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' };
import workSchema from '../../schemas/work.schema.json' with { type: 'json' };
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { Correction, Corrections } from '../model/corrections.ts';
import type { Body, BodyRegistry, Manifest, Work } from '../model/work.ts';
import type { ActFile, StoredYaml } from '../store/corpus.ts';
import { actFolders, readActYaml, readBodiesYaml, readCalendarYaml } from '../store/corpus.ts';
import type { SchemaCheck } from '../yaml/check-schema.ts';
import { compileSchema } from '../yaml/check-schema.ts';
import { readYaml } from '../yaml/yaml-doc.ts';
import type { UnreadAct } from './unread-act.ts';
import { unreadFolder, unreadWork } from './unread-act.ts';

/** An act of the corpus with its checked data; `manifest` only when it is held. */
export interface LoadedAct {
  readonly folder: string;
  readonly work: Work;
  readonly manifest: Manifest | null;
  /** What people mended in its files; absent = nothing. */
  readonly corrections?: readonly Correction[];
}

export interface LoadedCorpus {
  readonly folder: string;
  readonly bodies: readonly Body[];
  readonly acts: readonly LoadedAct[];
  readonly unread: readonly UnreadAct[];
  readonly calendar: StoredYaml | null;
}

/** Compiled when first needed: questions answered from the cache never pay for it. */
const checks = new Map<string, SchemaCheck>();

function checkOf(name: string, schema: object): SchemaCheck {
  const known = checks.get(name);
  if (known) return known;
  const check = compileSchema(schema as Record<string, unknown>);
  checks.set(name, check);
  return check;
}

function checked<T>(yaml: StoredYaml | null, name: string, schema: object, diagnostics: Diagnostic[]): T | null {
  if (yaml === null) return null;
  const { value: doc, diagnostics: broken } = readYaml(yaml.text, yaml.path);
  diagnostics.push(...broken);
  if (broken.length > 0) return null;
  const problems = checkOf(name, schema)(doc, yaml.path);
  diagnostics.push(...problems);
  return problems.length > 0 ? null : (doc.value as T);
}

/** The registry of bodies as it stands in the corpus. */
export interface LoadedRegistry {
  readonly bodies: readonly Body[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What one act folder holds: the act, or why it cannot be used. */
export interface LoadedFolder {
  readonly act: LoadedAct | null;
  readonly unread: readonly UnreadAct[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns the checked registry. **Diagnostics:** STORE_*. */
export function loadRegistry(folder: string): LoadedRegistry {
  const { value: yaml, diagnostics: missing } = readBodiesYaml(folder);
  const diagnostics = [...missing];
  const registry = checked<BodyRegistry>(yaml, 'bodies', bodiesSchema, diagnostics);
  return { bodies: registry?.bodies ?? [], diagnostics };
}

/** Returns what people mended in one file of an act. */
export function correctionsOf({ corrections = [] }: LoadedAct, file: string): readonly Correction[] {
  return corrections.filter((entry) => entry.file === file);
}

/** Returns what people mended in the files of an act folder. **Diagnostics:** STORE_*. */
export function correctionsIn(
  corpus: string,
  folder: string,
  { files, act }: Manifest,
  diagnostics: Diagnostic[],
): Pick<LoadedAct, 'corrections'> {
  const { value: yaml, diagnostics: problems } = readActYaml(corpus, folder, 'corrections.yaml');
  diagnostics.push(...problems);
  const held = checked<Corrections>(yaml, 'corrections', correctionsSchema, diagnostics);
  if (held === null || held.corrections.length === 0) return {};
  for (const { file, found } of held.corrections) {
    if (files.some((entry) => entry.file === file)) continue;
    const message = `corrections.yaml mends "${file}", which is no file of ${act}.`;
    diagnostics.push(diagnose('STORE_CORRECTION_ASTRAY', message, { act, file: yaml?.path ?? folder }, { found }));
  }
  return { corrections: held.corrections };
}

/** Returns the checked data of one act folder. **Diagnostics:** STORE_*. */
export function loadFolder(corpus: string, folder: string): LoadedFolder {
  const diagnostics: Diagnostic[] = [];
  const read = <T>(file: ActFile, name: string, schema: object): T | null => {
    const { value: yaml, diagnostics: problems } = readActYaml(corpus, folder, file);
    diagnostics.push(...problems);
    return checked<T>(yaml, name, schema, diagnostics);
  };
  const work = read<Work>('work.yaml', 'work', workSchema);
  if (work === null) {
    const message = `${folder} has no work.yaml.`;
    const [broken = diagnose('STORE_FILE_MISSING', message, { file: `${folder}/work.yaml` })] = diagnostics;
    const told = diagnostics.length === 0 ? [broken] : diagnostics;
    return { act: null, unread: [unreadFolder(folder, broken)], diagnostics: told };
  }
  const manifest = read<Manifest>('manifest.yaml', 'manifest', manifestSchema);
  if (!work.held) return { act: { folder, work, manifest: null }, unread: [], diagnostics };
  if (manifest !== null) {
    const corrections = correctionsIn(corpus, folder, manifest, diagnostics);
    return { act: { folder, work, manifest, ...corrections }, unread: [], diagnostics };
  }
  const message = `${work.id} is marked as held, but ${folder}/manifest.yaml is missing or broken.`;
  const at = { act: work.id, file: `${folder}/manifest.yaml` };
  const problem = diagnose('STORE_MANIFEST_MISSING', message, at);
  diagnostics.push(problem);
  return { act: { folder, work, manifest }, unread: [unreadWork(work, problem)], diagnostics };
}

/** Returns the corpus that its registry and its act folders make, without its calendar. */
export function corpusOf(
  folder: string,
  registry: LoadedRegistry,
  folders: readonly LoadedFolder[],
): Outcome<LoadedCorpus> {
  const acts = folders.flatMap((entry) => entry.act ?? []);
  const unread = folders.flatMap((entry) => entry.unread);
  const diagnostics = [...registry.diagnostics, ...folders.flatMap((entry) => entry.diagnostics)];
  return outcome({ folder, bodies: registry.bodies, acts, unread, calendar: null }, diagnostics);
}

/**
 * Returns the corpus with every YAML file read and checked against its schema; a broken file is left out, reported with line and column, and
 * its act is among the unread ones.
 *
 * **Diagnostics:** STORE_*.
 */
export function loadCorpus(folder: string): Outcome<LoadedCorpus> {
  const folders = actFolders(folder).map((act) => loadFolder(folder, act));
  const { value, diagnostics } = corpusOf(folder, loadRegistry(folder), folders);
  const calendar = readCalendarYaml(folder);
  return outcome({ ...value, calendar: calendar.value }, [...diagnostics, ...calendar.diagnostics]);
}
