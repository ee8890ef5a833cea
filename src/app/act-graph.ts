import type { ActId, BodyId } from '../model/ids.ts';
import type { Work } from '../model/work.ts';

/** Finds acts of the corpus by the requisites that another text gives. */
export interface ActIndex {
  readonly find: (reference: Requisites, issuer: BodyId | null) => ActId | null;
  readonly work: (id: ActId) => Work | undefined;
}

export interface Requisites {
  /** The body that adopted the act, where the text names it. */
  readonly bodyAsWritten: string | null;
  readonly adopted: string | null;
  readonly number: string | null;
  readonly registration: string | null;
}

export function requisitesOf({ bodyAsWritten, adopted, number, registration }: Requisites): Requisites {
  return { bodyAsWritten, adopted, number, registration };
}
