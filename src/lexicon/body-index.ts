import type { Lang } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import { bodyKey, keysOfPlace } from './body-key.ts';
import { type BodyMatch, canMean, isSpelledSo, markOfPlace, marksOfBody, spelling } from './body-names.ts';
import { topicSlug } from './central-bodies.ts';

/** A registry of bodies that grows while acts are taken in: a name is looked up without asking every body. */
export interface BodyIndex {
  readonly match: (text: string, lang: Lang) => BodyMatch;
  readonly get: (id: string) => Body | null;
  /** Adds a body, or puts it in the place of the one with its id. */
  readonly put: (body: Body) => void;
}

/** Returns an index that answers as `matchBody` does over the bodies in the order in which they were put first. */
export function createBodyIndex(bodies: readonly Body[]): BodyIndex {
  const places = new Map<string, { readonly at: number; body: Body }>();
  const byMark = new Map<string, Set<string>>();
  const put = (body: Body): void => {
    const known = places.get(body.id);
    if (known) known.body = body;
    else places.set(body.id, { at: places.size, body });
    for (const mark of marksOfBody(body)) {
      const ids = byMark.get(mark);
      if (ids) ids.add(body.id);
      else byMark.set(mark, new Set([body.id]));
    }
  };
  /** Bodies that bear any of the marks, in order; a mark of an earlier entry may be there still, so each is asked. */
  const bearing = (marks: readonly string[], isIt: (body: Body) => boolean): Body[] => {
    const ids = new Set(marks.flatMap((mark) => [...(byMark.get(mark) ?? [])]));
    return [...ids]
      .flatMap((id) => places.get(id) ?? [])
      .filter(({ body }) => isIt(body))
      .sort((a, b) => a.at - b.at)
      .map(({ body }) => body);
  };
  for (const body of bodies) put(body);
  return {
    put,
    get: (id) => places.get(id)?.body ?? null,
    match: (text, lang) => {
      const wanted = spelling(text);
      if (wanted === '') return { best: null, candidates: [] };
      const spelled = bearing([`name ${wanted}`], (body) => isSpelledSo(body, wanted));
      if (spelled.length === 1) return { best: spelled[0] ?? null, candidates: spelled };
      const key = bodyKey(text, lang);
      const slug = key.topic === null ? null : topicSlug(key.topic, lang);
      const marks =
        key.topic === null
          ? keysOfPlace(key.place, lang).map((place) => markOfPlace(place, lang))
          : [`${lang} topic ${key.topic}`, ...(slug === null ? [] : [`topic ${slug}`])];
      const candidates = spelled.length > 1 ? spelled : bearing(marks, (body) => canMean(key, body, lang));
      return { best: candidates.length === 1 ? (candidates[0] ?? null) : null, candidates };
    },
  };
}
