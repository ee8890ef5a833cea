import type { Diagnostic } from '../base/diagnostic.ts';
import type { BodyId } from '../model/ids.ts';
import type { CacheStamp } from '../store/cache.ts';
import { keepCacheMap, readCacheMap } from '../store/cache-map.ts';
import type { BodySummary } from './body-summary.ts';
import type { Catalog } from './catalog/catalog.ts';
import { lawKey } from './catalog/law-key.ts';
import type { Workspace } from './workspace.ts';

/** What the last build made of a body: it stands as long as the key of its law and the times of its rule files do. */
export interface BuiltBody {
  readonly key: string;
  readonly rules: CacheStamp;
  /** The hash of what each rule file says, in the order of `rules`. */
  readonly said: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: BodySummary;
}

export type Built = Readonly<Record<BodyId, BuiltBody>>;

const BUILT = 'built';

/** Returns what the last build made; nothing under what-ifs, which are never kept. */
export function readBuilt(workspace: Workspace): Built {
  return workspace.published.size > 0 ? {} : readCacheMap(workspace.cache, BUILT);
}

/** Keeps what a build made, of which `before` was read. */
export function keepBuilt(workspace: Workspace, before: Built, built: Built): void {
  if (workspace.published.size === 0) keepCacheMap(workspace.cache, BUILT, before, built);
}

/** Returns what the last build found of the bodies whose law is still made from the same things. No law is opened. */
export function builtSummaries(workspace: Workspace, catalog: Catalog): ReadonlyMap<BodyId, BodySummary> {
  const built = readBuilt(workspace);
  const standing = catalog.corpus.bodies.filter((body) => built[body.id]?.key === lawKey(workspace, catalog, body));
  return new Map(standing.flatMap(({ id }) => (built[id] ? [[id, built[id].summary]] : [])));
}
