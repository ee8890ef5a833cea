import type { Alternative } from './answers.ts';
import type { ActLife, BoundIndex } from './body-law.ts';
import type { CellWords } from './cells.ts';
import type { ActId, BodyId, Lang, ProvisionId } from './ids.ts';
import type { Basis, Bound, Certainty, Status, TextStateValue } from './lifecycle.ts';
import type { Source } from './source.ts';
import type { Names } from './work.ts';

/** One of the ways in which an open unit may stand on the day. */
export interface PossibleWords {
  readonly when: Alternative['when'];
  readonly status: Status;
  readonly state: TextStateValue;
  readonly words: string | null;
  readonly by: ActId | null;
}

/** A change that a unit has gone through, or may have, by the day. */
export interface UnitChange {
  readonly what: 'insertion' | 'substitution' | 'repeal';
  readonly by: { readonly act: ActId; readonly provision: ProvisionId | null };
  readonly from: BoundIndex;
  readonly until: BoundIndex | null;
}

/** A unit with its own words alone (those of the units under it stand there), as it stood on the day. */
export interface ConsolidatedUnit {
  readonly id: ProvisionId;
  readonly kind: string;
  readonly label: string | null;
  readonly parent: ProvisionId | null;
  readonly status: Status;
  readonly certainty: Certainty;
  readonly state: TextStateValue;
  /** In the language of the text; null where they are not held in it, or not sure. */
  readonly words: string | null;
  /** Words are held, but in the other language alone. */
  readonly isInOtherLanguage: boolean;
  readonly from: BoundIndex;
  readonly until: BoundIndex | null;
  readonly by: { readonly act: ActId; readonly provision: ProvisionId | null };
  /** Cells of a row or of column titles; null where it is no table, or its cells are not known. */
  readonly cells: readonly CellWords[] | null;
  readonly alternatives: readonly PossibleWords[];
  readonly changes: readonly UnitChange[];
  readonly sources: readonly Source[];
}

/** The text of a methodology with its decree on one day in one language, ready to be handed on. */
export interface ConsolidatedText {
  readonly body: { readonly id: BodyId; readonly names: Names };
  readonly act: ActLife;
  /** Acts that made, changed, ended or were ended by the text; the approving act is among them. */
  readonly acts: readonly ActLife[];
  readonly date: string;
  readonly lang: Lang;
  readonly status: Status;
  readonly certainty: Certainty;
  readonly basis: readonly Basis[];
  /** One sentence in the language of the text. */
  readonly reason: string;
  readonly text: 'complete' | 'partial' | 'unknown';
  /** Units beyond those listed exist, and nobody here knows which. */
  readonly restUnknown: boolean;
  readonly bounds: readonly Bound[];
  readonly units: readonly ConsolidatedUnit[];
  readonly citations: readonly { readonly from: ProvisionId; readonly to: ProvisionId; readonly words: string }[];
}
