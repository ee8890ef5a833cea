import type { Diagnostic } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { BodyId } from '../model/ids.ts';
import { isFresh, stampOf } from '../store/cache.ts';
import { replaceFolder } from '../store/replace-folder.ts';
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
  readonly files: ReadonlyMap<string, string | null>;
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: BodySummary;
  /** What the last build kept, where it stands. */
  readonly built: BuiltBody | null;
}

/** Returns what a law tells of its own body: what it tells of other bodies' acts, those tell themselves. */
export function diagnosticsOfLaw({ body, diagnostics }: BodyLaw): Diagnostic[] {
  return diagnostics.filter(({ place }) => place.act === undefined || place.act.startsWith(`${body.id}/`));
}

/**
 * Makes the rule files of every body; a body whose law is made from the same things as at the last build is passed over, its law is not
 * even looked at. `folded` is the law of one body that was made from this catalog already. Returns the paths of files written and the number of those that stay. Cost: linear in what changed, beside one key
 * for each body.
 *
 * **Diagnostics:** those of laws; STORE_WRITE_FAILED.
 */
export async function makeRules(
  workspace: Workspace,
  catalog: Catalog,
  folded: BodyLaw | null = null,
): Promise<Outcome<{ readonly written: string[]; readonly unchanged: number }>> {
  // A corpus without bodies is one that cannot be read: the rules that it had are not thrown away.
  if (catalog.corpus.bodies.length === 0) return outcome({ written: [], unchanged: 0 });
  const built = readBuilt(workspace);
  const made = new Map<BodyId, Making>();
  for (const body of catalog.corpus.bodies) {
    const key = lawKey(workspace, catalog, body);
    const known = built[body.id];
    const stands = known?.key === key && isFresh(workspace.rules, known.rules, workspace.codeVersion);
    made.set(body.id, stands ? asBuilt(known) : making(await lawOf(workspace, catalog, body, { key, folded })));
  }
  const swapped = replaceFolder(workspace.rules, new Map([...made.values()].flatMap(({ files }) => [...files])));
  if (swapped.diagnostics.length === 0) remember(workspace, built, made);
  const told = [...made.values()].flatMap((entry) => entry.diagnostics);
  return outcome(swapped.value, [...told, ...swapped.diagnostics]);
}

function asBuilt(built: BuiltBody): Making {
  return { ...built, files: new Map(built.rules.entries.map(([path]) => [path, null])), built };
}

/** The rule files of the methodologies that the body itself adopted. */
function making({ key, law }: { readonly key: string; readonly law: BodyLaw }): Making {
  const own = law.methodologies.filter((methodology) => methodology.act.startsWith(`${law.body.id}/`));
  const files = new Map(own.flatMap((methodology) => [...ruleFilesOf(law, methodology)]));
  return { key, files, diagnostics: diagnosticsOfLaw(law), summary: summaryOf(law), built: null };
}

function remember(workspace: Workspace, before: Built, made: ReadonlyMap<BodyId, Making>): void {
  const built = [...made].map(([body, { key, files, diagnostics, summary, built: known }]): [BodyId, BuiltBody] => {
    const rules = () => stampOf(workspace.rules, [...files.keys()], workspace.codeVersion);
    return [body, known ?? { key, rules: rules(), diagnostics, summary }];
  });
  keepBuilt(workspace, before, Object.fromEntries(built));
}
