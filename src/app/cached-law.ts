import type { BodyLaw } from '../model/body-law.ts';
import type { CacheStamp } from '../store/cache.ts';

/** A body's law in the cache, with what it was made from. */
export interface CachedLaw {
  readonly stamp: CacheStamp;
  readonly law: BodyLaw;
}
