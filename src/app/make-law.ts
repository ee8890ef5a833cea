import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import { outcome } from '../base/outcome.ts';
import { lazily } from '../base/remember.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { ActId } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import { filesOfBodies, stampOf } from '../store/cache.ts';
import { sha256 } from '../store/sha256.ts';
import { assembleBodyLaw, lineageOf, worksAbout } from './body-law.ts';
import { currentLaw, keepLaw, keptLaw } from './cached-law.ts';
import type { Catalog } from './catalog/catalog.ts';
import { documentsOf } from './catalog/catalog.ts';
import { lookAtCorpus } from './catalog/known-corpus.ts';
import { lawKey } from './catalog/law-key.ts';
import { openCatalog } from './catalog/open-catalog.ts';
import { firstCopies } from './copies.ts';
import { findBody } from './find-body.ts';
import type { LinkedCorpus } from './law/link-corpus.ts';
import type { LawOpener } from './law-opener.ts';
import { momentTools } from './moments.ts';
import type { ReadDocument } from './read-document.ts';
import type { Workspace } from './workspace.ts';

/** Returns the law of one body from its acts tied to each other and their documents; of several copies of a text the first is used. */
export function foldLaw(
  workspace: Workspace,
  corpus: LinkedCorpus,
  held: ReadonlyMap<ActId, readonly ReadDocument[]>,
  body: Body,
): BodyLaw {
  const diagnostics: Diagnostic[] = [];
  const tools = momentTools(diagnostics);
  const documents = new Map([...held].map(([act, copies]) => [act, firstCopies(copies)]));
  const law = assembleBodyLaw({ body, corpus, documents, published: workspace.published, tools, hashOf: sha256 });
  return { ...law, diagnostics: [...law.diagnostics, ...diagnostics] };
}

/** Returns the law of one body from the catalog; only the documents that it is made from are read. */
export async function foldFromCatalog(workspace: Workspace, catalog: Catalog, body: Body): Promise<BodyLaw> {
  const works = worksAbout(body.id, catalog.linked());
  const documents = await documentsOf(
    workspace,
    catalog,
    works.map((work) => work.id),
  );
  return foldLaw(workspace, catalog.linked(), documents, body);
}

/** A body's law with the key of what it was made from. */
export interface KeyedLaw {
  readonly key: string;
  readonly law: BodyLaw;
}

/**
 * Returns the law of one body: the kept one where it was made from the same things, else made now and kept for the next question.
 * `known` is what was worked out of this catalog already.
 */
export async function lawOf(
  workspace: Workspace,
  catalog: Catalog,
  body: Body,
  known: { readonly key: string; readonly folded: BodyLaw | null } | null = null,
): Promise<KeyedLaw> {
  const key = known?.key ?? lawKey(workspace, catalog, body);
  const kept = keptLaw(workspace, body.id);
  const folded = known?.folded?.body.id === body.id ? known.folded : null;
  const law = kept?.key === key ? kept.law : (folded ?? (await foldFromCatalog(workspace, catalog, body)));
  keep(workspace, catalog, { key, law });
  return { key, law };
}

/** Keeps a law with its key and with the times of the files that may change it; acts of other bodies that touch it are among them. */
function keep(workspace: Workspace, catalog: Catalog, { key, law }: KeyedLaw): void {
  const bodies = new Set(lineageOf(law.body.id, catalog.corpus.bodies));
  for (const act of law.acts) bodies.add(act.id.split('/')[0] ?? '');
  const stamp = stampOf(workspace.corpus, filesOfBodies(workspace.corpus, [...bodies].sort()), workspace.codeVersion);
  keepLaw(workspace, { stamp, shape: catalog.shape.id, key, law });
}

/**
 * Returns what makes the laws of one corpus as it is now, and keeps each for the next question.
 *
 * **Diagnostics:** USE_BODY_UNKNOWN, USE_BODY_AMBIGUOUS, USE_ACT_UNKNOWN, STORE_*.
 */
export function lawMaker(workspace: Workspace): LawOpener {
  const look = lazily(() => lookAtCorpus(workspace));
  const catalog = lazily(() => openCatalog(workspace, () => {}, look()));
  return async (name) => {
    const { shape, loaded } = look();
    const { value: corpus, diagnostics } = loaded;
    const found = findBody(name, corpus.bodies);
    if (found.value === null)
      return outcome(null, diagnostics.some((entry) => entry.severity === 'error') ? diagnostics : found.diagnostics);
    for (const act of workspace.published.keys()) {
      if (corpus.acts.some((entry) => entry.work.id === act)) continue;
      const message = `--published names ${act}, which the corpus does not know.`;
      return outcome(null, [diagnose('USE_ACT_UNKNOWN', message, {})]);
    }
    const kept = currentLaw(workspace, found.value.id, shape);
    return outcome(kept ?? (await lawOf(workspace, await catalog(), found.value)).law, diagnostics);
  };
}
