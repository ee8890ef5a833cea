import { foldNumber } from '../lexicon/act-number.ts';
import type { ActId, BodyId } from '../model/ids.ts';
import type { Work } from '../model/work.ts';

/** Finds acts of the corpus by the requisites that another text gives. */
export interface ActIndex {
  readonly find: (reference: Requisites, issuer: BodyId | null) => ActId | null;
  readonly work: (id: ActId) => Work | undefined;
}

export interface Requisites {
  readonly adopted: string | null;
  readonly number: string | null;
  readonly registration: string | null;
}

function keyOf(adopted: string | null, number: string | null): string {
  return `${adopted ?? ''} ${number === null ? '' : foldNumber(number)}`;
}

/**
 * Returns an index over the works. A date and number (or a date and registration number where the number is not told) name an act;
 * where several bodies have an act of that date and number, the issuer decides, else none is taken.
 */
export function indexActs(works: readonly Work[]): ActIndex {
  const byNumber = new Map<string, Work[]>();
  const byRegistration = new Map<string, Work[]>();
  const byId = new Map(works.map((work) => [work.id, work]));
  for (const work of works) {
    if (work.number !== null) push(byNumber, keyOf(work.adopted, work.number), work);
    if (work.registration?.number != null) push(byRegistration, keyOf(work.adopted, work.registration.number), work);
  }
  const find = (reference: Requisites, issuer: BodyId | null): ActId | null => {
    const candidates =
      reference.number !== null
        ? byNumber.get(keyOf(reference.adopted, reference.number))
        : reference.registration !== null
          ? byRegistration.get(keyOf(reference.adopted, reference.registration))
          : undefined;
    if (!candidates) return null;
    const [only] = candidates;
    if (candidates.length === 1 && only) return only.id;
    return candidates.find((work) => work.body === issuer)?.id ?? null;
  };
  return { find, work: (id) => byId.get(id) };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export function requisitesOf(reference: Requisites): Requisites {
  return { adopted: reference.adopted, number: reference.number, registration: reference.registration };
}
