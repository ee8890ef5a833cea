import type { Diagnostic } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { BodyId } from '../model/ids.ts';
import { isFresh, stampOf } from '../store/cache.ts';
import { replaceFolder } from '../store/replace-folder.ts';
import { sha256 } from '../store/sha256.ts';
import { writeYaml } from '../yaml/yaml-doc.ts';
import type { BodySummary } from './body-summary.ts';
import { summaryOf } from './body-summary.ts';
import type { Built, BuiltBody } from './built.ts';
import { keepBuilt, readBuilt } from './built.ts';
import type { Catalog } from './catalog/catalog.ts';
import { lawKey } from './catalog/law-key.ts';
import { lawOf } from './make-law.ts';
import { ruleFilesOf } from './rule-files.ts';
import type { Workspace } from './workspace.ts';

/** What is made of one body now; `text` null = the file stays as it is. */
interface Making {
  readonly key: string;
  readonly files: ReadonlyMap<string, { readonly said: string; readonly text: string | null }>;
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: BodySummary;
  /** What the last build kept, where it stands. */
  readonly built: BuiltBody | null;
}

/** Returns what a law tells of its own body: what it tells of other bodies' acts, those tell themselves. */
export function diagnosticsOfLaw({ body, diagnostics }: BodyLaw): Diagnostic[] {
  return diagnostics.filter(({ place }) => place.act === undefined || place.act.startsWith(`${body.id}/`));
}

/** What is known before rules are made. */
interface RulesToMake {
  /** The law of one body that was made from this catalog already. */
  readonly folded?: BodyLaw;
  /** What no body tells of in the folder of rules is thrown away; else only a body whose rules are made anew is looked into. */
  readonly isWhole: boolean;
}

/**
 * Makes the rule files of every body; a body whose law is made from the same things as at the last build and whose files have the
 * times of then is passed over, its law is not even looked at. Returns the paths of files written and the number of those that stay.
 * Cost: linear in what changed, beside one key for each body and a look at the time of each rule file.
 *
 * **Diagnostics:** those of laws; STORE_WRITE_FAILED.
 */
export async function makeRules(
  workspace: Workspace,
  catalog: Catalog,
  { folded, isWhole }: RulesToMake,
): Promise<Outcome<{ readonly written: string[]; readonly unchanged: number }>> {
  // A corpus without bodies is one that cannot be read: the rules that it had are not thrown away.
  if (catalog.corpus.bodies.length === 0) return outcome({ written: [], unchanged: 0 });
  const built = readBuilt(workspace);
  const made = new Map<BodyId, Making>();
  for (const body of catalog.corpus.bodies) {
    const key = lawKey(workspace, catalog, body);
    const known = built[body.id] ?? null;
    const stands = known?.key === key && isFresh(workspace.rules, known.rules, workspace.codeVersion);
    const law = async () => (await lawOf(workspace, catalog, body, { key, folded: folded ?? null })).law;
    made.set(body.id, stands ? asBuilt(known) : making(workspace, key, await law(), known));
  }
  const swapped = swapIn(workspace, made, isWhole);
  if (swapped.diagnostics.length === 0) remember(workspace, built, made);
  const told = [...made.values()].flatMap((entry) => entry.diagnostics);
  return outcome(swapped.value, [...told, ...swapped.diagnostics]);
}

function swapIn(workspace: Workspace, made: ReadonlyMap<BodyId, Making>, isWhole: boolean) {
  const anew = [...made].filter(([, { built }]) => built === null);
  const only = anew.length === 1 && !isWhole ? anew[0] : undefined;
  const makings = only === undefined ? [...made.values()] : [only[1]];
  const files = new Map(makings.flatMap((entry) => [...entry.files].map(([path, { text }]) => [path, text])));
  return replaceFolder(workspace.rules, files, only?.[0]);
}

function asBuilt(built: BuiltBody): Making {
  const files = built.rules.entries.map(([path], at) => [path, { said: built.said[at] ?? '', text: null }] as const);
  return { ...built, files: new Map(files), built };
}

/** The rule files of the methodologies that the body itself adopted; one that says what it said is not written anew. */
function making(workspace: Workspace, key: string, law: BodyLaw, known: BuiltBody | null): Making {
  const own = law.methodologies.filter((methodology) => methodology.act.startsWith(`${law.body.id}/`));
  const files = own.flatMap((methodology) =>
    [...ruleFilesOf(law, methodology)].map(([path, file]) => {
      const said = sha256(JSON.stringify(file));
      const stays = known !== null && stillSays(workspace, known, path, said);
      return [path, { said, text: stays ? null : writeYaml(file) }] as const;
    }),
  );
  return { key, files: new Map(files), diagnostics: diagnosticsOfLaw(law), summary: summaryOf(law), built: null };
}

function stillSays(workspace: Workspace, { rules, said }: BuiltBody, path: string, wanted: string): boolean {
  const at = rules.entries.findIndex(([entry]) => entry === path);
  const stamp = { ...rules, entries: rules.entries.slice(at, at + 1) };
  // What another version of the code kept may have another shape: its times are asked for first.
  return at >= 0 && isFresh(workspace.rules, stamp, workspace.codeVersion) && said[at] === wanted;
}

function remember(workspace: Workspace, before: Built, made: ReadonlyMap<BodyId, Making>): void {
  const built = [...made].map(([body, { key, files, diagnostics, summary, built: known }]): [BodyId, BuiltBody] => {
    const rules = () => stampOf(workspace.rules, [...files.keys()], workspace.codeVersion);
    const said = () => [...files.values()].map((file) => file.said);
    return [body, known ?? { key, rules: rules(), said: said(), diagnostics, summary }];
  });
  keepBuilt(workspace, before, Object.fromEntries(built));
}
