import { spansOf } from '../base/mapped-text.ts';
import { Mending } from '../model/source.ts';
import type { Repair, SourceText } from '../model/source-text.ts';
import type { SourceOf } from './flatten.ts';

/** A place in the decoded text that was mended. */
interface MendedPlace {
  readonly start: number;
  readonly end: number;
  readonly kind: Mending;
}

/** Repairs below this are told and not made. */
const MADE_FROM = 0.5;

const ORDER: readonly Mending[] = Mending.options;

function isMending(kind: Repair['kind']): kind is Mending {
  return (ORDER as readonly string[]).includes(kind);
}

function placesIn(repairs: readonly Repair[]): MendedPlace[] {
  return repairs
    .flatMap(({ kind, confidence, spans }) =>
      isMending(kind) && confidence >= MADE_FROM ? spans.map(([start, end]) => ({ start, end, kind })) : [],
    )
    .sort((a, b) => a.start - b.start);
}

/** The first place that begins at or after the offset. */
function firstFrom(places: readonly MendedPlace[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Returns `sourceOf` with what was mended in the words told. Cost: for each text the logarithm of the number of repairs, and the repairs in it;
 * a repair reaches no further back than the longest one.
 */
export function tellingMended(sourceOf: SourceOf, { decoded, repairs }: SourceText): SourceOf {
  const places = placesIn(repairs);
  if (places.length === 0) return sourceOf;
  const longest = places.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (text) => {
    const kinds = new Set<Mending>();
    for (const [start, end] of spansOf(text, decoded))
      for (let at = firstFrom(places, start - longest); (places[at]?.start ?? end) < end; at += 1) {
        const place = places[at];
        if (place !== undefined && place.end > start) kinds.add(place.kind);
      }
    const source = sourceOf(text);
    return kinds.size === 0 ? source : { ...source, mended: ORDER.filter((kind) => kinds.has(kind)) };
  };
}
