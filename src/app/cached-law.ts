import { dirname } from 'node:path';
import type { BodyLaw } from '../model/body-law.ts';
import type { CacheStamp } from '../store/cache.ts';
import { isCached, isFresh, readCache, stampOf, writeCache } from '../store/cache.ts';
import { actFolders } from '../store/corpus.ts';
import { namesIn } from '../store/files.ts';
import { sha256 } from '../store/sha256.ts';
import type { Workspace } from './workspace.ts';

/** The folders of a corpus as they were at one time: an act of any body may be about an act of another. */
export interface CorpusShape {
  readonly id: string;
  /** The folders whose times tell whether an act has come, gone or changed: the corpus, its bodies and their acts; and the registry. */
  readonly stamp: CacheStamp;
  /** The act folders, `<body>/<act>`, in order. */
  readonly acts: readonly string[];
}

/** A body's law in the cache, with what it was made from. */
export interface CachedLaw {
  /** The files of the bodies whose acts it is made from. */
  readonly stamp: CacheStamp;
  /** The id of the shape that the corpus had. */
  readonly shape: string;
  /** What it was made from, whatever the times of the files (`lawKey`). */
  readonly key: string;
  readonly law: BodyLaw;
}

const SHAPE = 'shape.json';

function lawFile(body: string): string {
  return `bodies/${body}.json`;
}

/** Returns the kept shape if the corpus still has it, else null. Cost: a look at the time of each act's folder. */
export function currentShape(workspace: Workspace): CorpusShape | null {
  const kept = readCache<CorpusShape>(workspace.cache, SHAPE);
  return kept !== null && isFresh(workspace.corpus, kept.stamp, workspace.codeVersion) ? kept : null;
}

/** Returns the shape of the corpus as it is now, kept once for all its laws. */
export function shapeOf(workspace: Workspace): CorpusShape {
  const kept = currentShape(workspace);
  if (kept !== null) return kept;
  const acts = actFolders(workspace.corpus);
  const names = namesIn(workspace.corpus).filter((name) => !name.startsWith('.'));
  const stamp = stampOf(workspace.corpus, ['', ...names, ...acts], workspace.codeVersion);
  const shape = { id: sha256(JSON.stringify(stamp)), stamp, acts };
  writeCache(workspace.cache, SHAPE, shape);
  return shape;
}

/** Returns the shape with acts that were just filed, the rest as it was when it was looked at. Cost: a look at these acts alone. */
export function shapeWith(workspace: Workspace, shape: CorpusShape, acts: readonly string[]): CorpusShape {
  const touched = ['', 'bodies.yaml', ...acts.flatMap((act) => [dirname(act), act])];
  const fresh = stampOf(workspace.corpus, touched, workspace.codeVersion).entries;
  const entries = new Map([...shape.stamp.entries, ...fresh].map((entry) => [entry[0], entry]));
  const stamp = { ...shape.stamp, entries: [...entries.values()] };
  const grown = {
    id: sha256(JSON.stringify(stamp)),
    stamp,
    acts: [...new Set([...shape.acts, ...acts])].sort((a, b) => (a < b ? -1 : 1)),
  };
  writeCache(workspace.cache, SHAPE, grown);
  return grown;
}

/** Says whether a law of the body is kept, current or not. */
export function isLawKept(workspace: Workspace, body: string): boolean {
  return isCached(workspace.cache, lawFile(body));
}

/** Returns the kept law of a body whatever became of the corpus; null when there is none, and under what-ifs, of which none is kept. */
export function keptLaw(workspace: Workspace, body: string): CachedLaw | null {
  return workspace.published.size > 0 ? null : readCache<CachedLaw>(workspace.cache, lawFile(body));
}

export function keepLaw(workspace: Workspace, law: CachedLaw): void {
  if (workspace.published.size === 0) writeCache(workspace.cache, lawFile(law.law.body.id), law);
}

/** Returns the kept law of a body if nothing that it may depend on changed since, the corpus having this shape; else null. */
export function currentLaw(workspace: Workspace, body: string, shape: CorpusShape | null): BodyLaw | null {
  const cached = shape === null ? null : keptLaw(workspace, body);
  if (cached === null || cached.shape !== shape?.id) return null;
  return isFresh(workspace.corpus, cached.stamp, workspace.codeVersion) ? cached.law : null;
}
