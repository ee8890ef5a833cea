import type { Diagnostic } from '../../base/diagnostic.ts';
import type { BodyLaw } from '../../model/body-law.ts';
import type { ActId, BodyId } from '../../model/ids.ts';
import type { Body, Work } from '../../model/work.ts';
import type { ActIndex, Requisites } from '../act-graph.ts';
import { assembleBodyLaw } from '../body-law.ts';
import type { HashOf } from '../edition-rules.ts';
import { linkCorpus } from '../law/link-corpus.ts';
import { momentTools } from '../moments.ts';
import type { ReadDocument } from '../read-document.ts';
import type { UnreadAct } from '../unread-act.ts';

/** What a body's law is assembled from, so that it can be assembled anew where there is no corpus. */
export interface LawParts {
  readonly schema: 'adisteme/explorer-parts/1';
  readonly body: Body;
  readonly bodies: readonly Body[];
  readonly works: readonly Work[];
  /** Documents by act; their diagnostics and the account of sentences are not needed. */
  readonly documents: readonly (readonly [ActId, readonly ReadDocument[]])[];
  /** Acts that cannot be used, as told of the corpus. */
  readonly unread: readonly UnreadAct[];
  /** Which act each reference of the documents led to in the whole corpus, by `keyOfReference`. */
  readonly found: readonly (readonly [string, ActId | null])[];
}

/** Returns the key under which a reference is kept. */
export function keyOfReference(reference: Requisites, issuer: BodyId | null): string {
  const { bodyAsWritten, adopted, number, registration } = reference;
  return JSON.stringify([bodyAsWritten, adopted, number, registration, issuer]);
}

/** Returns the law of the body as it would be if the acts had first been published on these days; runs in the browser too. */
export function lawUnder(parts: LawParts, published: ReadonlyMap<ActId, string>, hashOf: HashOf): BodyLaw {
  const found = new Map(parts.found);
  const works = new Map(parts.works.map((work) => [work.id, work]));
  const index: ActIndex = {
    find: (reference, issuer) => found.get(keyOfReference(reference, issuer)) ?? null,
    work: (id) => works.get(id),
  };
  const diagnostics: Diagnostic[] = [];
  const { body, bodies } = parts;
  const documents = new Map(parts.documents);
  const tools = momentTools(diagnostics);
  const corpus = linkCorpus(bodies, parts.works, documents, parts.unread, index);
  const law = assembleBodyLaw({ body, corpus, documents, published, tools, hashOf });
  return { ...law, diagnostics: [...law.diagnostics, ...diagnostics] };
}
