import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { ActsAnswer, BodiesAnswer } from '../model/answers.ts';
import { knownCorpus } from './catalog/known-corpus.ts';
import { findBody } from './find-body.ts';
import type { LoadedCorpus } from './load-corpus.ts';
import type { Workspace } from './workspace.ts';

/** Returns the bodies of the registry with the number of acts that the corpus knows of each. */
export function listBodies(workspace: Workspace): Outcome<BodiesAnswer> {
  const { value: corpus, diagnostics } = knownCorpus(workspace);
  return outcome(bodiesOf(corpus), diagnostics);
}

/** Returns the bodies of a corpus that is loaded. */
export function bodiesOf(corpus: LoadedCorpus): BodiesAnswer {
  const counts = new Map<string, number>();
  for (const { work } of corpus.acts) counts.set(work.body, (counts.get(work.body) ?? 0) + 1);
  const bodies = [...corpus.bodies]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((body) => ({
      id: body.id,
      names: body.names,
      kind: body.kind,
      predecessors: body.predecessors.map((entry) => entry.body),
      successors: body.successors.map((entry) => entry.body),
      acts: counts.get(body.id) ?? 0,
    }));
  return { schema: 'adisteme/bodies/1', bodies };
}

/** Returns the acts of the corpus, held or only cited; of one body where it is named. **Diagnostics:** USE_BODY_*. */
export function listActs(workspace: Workspace, body: string | null): Outcome<ActsAnswer | null> {
  const { value: corpus, diagnostics } = knownCorpus(workspace);
  const { value, diagnostics: problems } = actsOf(corpus, body);
  return outcome(value, value === null ? problems : diagnostics);
}

/** Returns the acts of a corpus that is loaded. **Diagnostics:** USE_BODY_*. */
export function actsOf(corpus: LoadedCorpus, body: string | null): Outcome<ActsAnswer | null> {
  const found = body === null ? null : findBody(body, corpus.bodies);
  if (found !== null && found.value === null) return outcome(null, found.diagnostics);
  const acts = corpus.acts
    .filter((act) => found === null || act.work.body === found.value?.id)
    .sort((a, b) => (a.work.id < b.work.id ? -1 : 1))
    .map(({ work, manifest }) => ({
      id: work.id,
      held: work.held,
      kind: work.kind,
      title: work.title.kk ?? work.title.ru ?? null,
      adopted: work.adopted,
      languages: [...new Set((manifest?.files ?? []).map((file) => file.language))].sort(),
      status: work.held ? 'held' : 'cited',
    }));
  return outcome({ schema: 'adisteme/acts/1', acts });
}
