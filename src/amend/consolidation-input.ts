import type { BoundIndex, TextsByLang } from '../model/body-law.ts';
import type { ActId, ProvisionId } from '../model/ids.ts';
import type { OwnEndOf } from './own-ends.ts';
import type { CellsOf, MethodologyDraft, PlacedEdit, UnitWords } from './unit-draft.ts';

/** A text of the act that is held, as it stood after the acts adopted up to a day. */
export interface HeldEdition {
  /** Day of the act that brought the edition; '' = the text as adopted. */
  readonly date: string;
  readonly units: readonly UnitWords[];
}

/** What an edition note of a consolidated copy proves (domain.md 2.9). */
export interface EditionNote {
  readonly by: ActId;
  readonly bound: BoundIndex;
  readonly event: 'restated' | 'amended' | 'inserted' | 'deleted';
  /** Units noted; empty = the whole methodology. */
  readonly targets: readonly ProvisionId[];
}

/** A repeal of an amending act: its operations are consumed, what stands afterwards is open. */
export interface AmendmentRepealed {
  readonly act: ActId;
  readonly by: ActId;
  readonly bound: BoundIndex;
  readonly readings: readonly {
    readonly reading: string;
    readonly keepsWords: boolean;
    readonly ceased: boolean;
    /** The amendment never took effect: the words before it stand. */
    readonly undoes?: boolean;
  }[];
}

export interface ConsolidationInput {
  readonly act: ActId;
  readonly start: BoundIndex;
  /** Units of the held text in reading order; empty when the base is not held. */
  readonly base: readonly UnitWords[];
  /** Other held texts of the act, the earliest first; the base is the latest. */
  readonly earlier?: readonly HeldEdition[];
  /** Day of the act that brought the text of the base; absent where only one text is held. */
  readonly baseDate?: string;
  /** Units that begin at a moment of their own; null = the clause names a unit that was not found. */
  readonly starts?: readonly { readonly unit: ProvisionId | null; readonly bound: BoundIndex }[];
  readonly notes: readonly EditionNote[];
  /** Edits in the order in which they take effect. */
  readonly edits: readonly PlacedEdit[];
  readonly repealed: readonly AmendmentRepealed[];
  /** Clauses that were not understood: everything under `reach` (null = the whole act) is in doubt from the moment on. */
  readonly doubts: readonly {
    readonly reach: ProvisionId | null;
    readonly bound: BoundIndex;
    readonly act: ActId;
    readonly why: string;
    /** What the act itself had deleted is in doubt too: its own effect has ended. */
    readonly ofDeleted?: boolean;
  }[];
  /** Units that held words cite although no text shows them. */
  readonly cited: readonly ProvisionId[];
  readonly isNotBefore: MethodologyDraft['isNotBefore'];
  /** As `isNotBefore`, if the duty to publish was met; absent = no duty is known. */
  readonly isNotBeforeIfDuty?: MethodologyDraft['isNotBefore'];
  /** What the words of a unit tell of their own end; absent = it is not asked. */
  readonly ownEndOf?: (own: TextsByLang) => OwnEndOf | null;
  /** Absent = no cells are known. */
  readonly cellsOf?: CellsOf;
}
