import overridesSchema from '../../schemas/overrides.schema.json' with { type: 'json' };
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import { checkMessage } from '../messages/check.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { AcceptedFinding, Overrides } from '../model/overrides.ts';
import { actFolders, readActYaml } from '../store/corpus.ts';
import type { SchemaCheck } from '../yaml/check-schema.ts';
import { compileSchema } from '../yaml/check-schema.ts';
import { readYaml } from '../yaml/yaml-doc.ts';

interface Entry extends AcceptedFinding {
  readonly act: string;
  readonly file: string;
  readonly line: number;
}

export interface Accepted {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

export interface Baseline {
  readonly open: readonly Diagnostic[];
  readonly accepted: readonly Accepted[];
}

let schemaCheck: SchemaCheck | null = null;

/** Runs of white space say nothing: the words may be wrapped in the YAML file. Matches ` \n `, must not match `a`. */
const SPACE = /\s+/gu;
const plain = (text: string): string => text.replace(SPACE, ' ').trim();

/** Matches `aksu-city-akimat/2018-05-04_278-5`, must not match `calendar/kz`: only the first `_` parts date and number. */
const FOLDER = /^([^/]+)\/(\d{4}-\d{2}-\d{2}|[^_/]+)_(.+)$/u;

function actOfFolder(folder: string): string {
  return folder.replace(FOLDER, '$1/$2/$3');
}

/** Line of the n-th entry of the list: entries begin with `- ` at one indent. Matches `  - code: X`, must not match `    words: - x`. */
const ENTRY = /^\s*-\s+\w+:/u;

function readEntries(corpus: string, problems: Diagnostic[]): Entry[] {
  return actFolders(corpus).flatMap((folder) => {
    const { value: overrides, diagnostics: unreadable } = readActYaml(corpus, folder, 'overrides.yaml');
    problems.push(...unreadable);
    if (overrides === null) return [];
    const { value: doc, diagnostics: broken } = readYaml(overrides.text, overrides.path);
    schemaCheck ??= compileSchema(overridesSchema as unknown as Record<string, unknown>);
    const wrong = broken.length > 0 ? broken : schemaCheck(doc, overrides.path);
    problems.push(...wrong);
    if (wrong.length > 0) return [];
    const lines = overrides.text.split('\n').flatMap((line, at) => (ENTRY.test(line) ? [at + 1] : []));
    return (doc.value as Overrides).accepted.map((entry, at) => ({
      ...entry,
      act: actOfFolder(folder),
      file: overrides.path,
      line: lines[at] ?? 1,
    }));
  });
}

function meets(entry: Entry, { code, place, found }: Diagnostic): boolean {
  return (
    entry.code === code &&
    entry.act === place.act &&
    (entry.provision === undefined || entry.provision === place.provision) &&
    (entry.words === undefined || plain(entry.words) === plain(found ?? ''))
  );
}

function complain(
  entry: Entry,
  code: 'CHECK_ACCEPTED_STALE' | 'CHECK_ACCEPTED_ERROR',
  lang: InterfaceLang,
): Diagnostic {
  const data = { code: entry.code, provision: entry.provision ?? entry.act };
  const place = { act: entry.act, file: entry.file, line: entry.line };
  return diagnose(code, checkMessage(code, data, lang), place, { found: entry.reason });
}

/**
 * Returns the findings that stay open and those that a person accepted. An error cannot be accepted; an entry that meets nothing any more
 * is reported, so that the list does not outlive its reasons.
 *
 * **Diagnostics:** CHECK_ACCEPTED_STALE, CHECK_ACCEPTED_ERROR, STORE_YAML_BROKEN, STORE_SCHEMA.
 */
export function applyAccepted(corpus: string, diagnostics: readonly Diagnostic[], lang: InterfaceLang): Baseline {
  const problems: Diagnostic[] = [];
  const entries = readEntries(corpus, problems);
  const used = new Set<Entry>();
  const open: Diagnostic[] = [];
  const accepted: Accepted[] = [];
  for (const diagnostic of diagnostics) {
    const entry = entries.find((each) => meets(each, diagnostic));
    if (entry) used.add(entry);
    if (entry && diagnostic.severity !== 'error') accepted.push({ diagnostic, reason: entry.reason });
    else open.push(diagnostic);
  }
  for (const entry of entries) {
    if (!used.has(entry)) open.push(complain(entry, 'CHECK_ACCEPTED_STALE', lang));
    else if (diagnostics.some((each) => each.severity === 'error' && meets(entry, each)))
      open.push(complain(entry, 'CHECK_ACCEPTED_ERROR', lang));
  }
  return { open: [...open, ...problems], accepted };
}
