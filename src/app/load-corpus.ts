import bodiesSchema from '../../schemas/bodies-registry.schema.json' with { type: 'json' };
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' };
import workSchema from '../../schemas/work.schema.json' with { type: 'json' };
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { Body, BodyRegistry, Manifest, Work } from '../model/work.ts';
import type { StoredYaml } from '../store/corpus.ts';
import { readCorpus } from '../store/corpus.ts';
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

type StoredAct = ReturnType<typeof readCorpus>['value']['acts'][number];

function loadAct(stored: StoredAct, diagnostics: Diagnostic[]): { act: LoadedAct | null; unread: UnreadAct[] } {
  const place = { file: `${stored.folder}/work.yaml` };
  const told: Diagnostic[] = [];
  const work = checked<Work>(stored.work, 'work', workSchema, told);
  if (work === null) {
    const [broken = diagnose('STORE_FILE_MISSING', `${stored.folder} has no work.yaml.`, place)] = told;
    diagnostics.push(...(told.length === 0 ? [broken] : told));
    return { act: null, unread: [unreadFolder(stored.folder, broken)] };
  }
  const manifest = checked<Manifest>(stored.manifest, 'manifest', manifestSchema, diagnostics);
  if (!work.held) return { act: { folder: stored.folder, work, manifest: null }, unread: [] };
  if (manifest !== null) return { act: { folder: stored.folder, work, manifest }, unread: [] };
  const message = `${work.id} is marked as held, but ${stored.folder}/manifest.yaml is missing or broken.`;
  const at = { act: work.id, file: `${stored.folder}/manifest.yaml` };
  const problem = diagnose('STORE_MANIFEST_MISSING', message, at);
  diagnostics.push(problem);
  return { act: { folder: stored.folder, work, manifest }, unread: [unreadWork(work, problem)] };
}

/**
 * Returns the corpus with every YAML file read and checked against its schema; a broken file is left out, reported with line and column, and
 * its act is among the unread ones.
 *
 * **Diagnostics:** STORE_*.
 */
export function loadCorpus(folder: string): Outcome<LoadedCorpus> {
  const { value: stored, diagnostics: missing } = readCorpus(folder);
  const diagnostics: Diagnostic[] = [...missing];
  const registry = checked<BodyRegistry>(stored.bodies, 'bodies', bodiesSchema, diagnostics);
  if (stored.bodies === null && missing.length === 0) {
    diagnostics.push(diagnose('STORE_FILE_MISSING', `${folder} has no bodies.yaml.`, { file: 'bodies.yaml' }));
  }
  const loaded = stored.acts.map((act) => loadAct(act, diagnostics));
  const acts = loaded.flatMap((entry) => entry.act ?? []);
  const unread = loaded.flatMap((entry) => entry.unread);
  return outcome({ folder, bodies: registry?.bodies ?? [], acts, unread, calendar: stored.calendar }, diagnostics);
}
