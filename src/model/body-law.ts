import type { Diagnostic } from '../base/diagnostic.ts';
import type { CellTable } from './cells.ts';
import type { ActId, BodyId, ProvisionId } from './ids.ts';
import type { Basis, Bound, Certainty } from './lifecycle.ts';
import type { Rule } from './rule-graph.ts';
import type { Source } from './source.ts';
import type { Body, Names, Work } from './work.ts';

export interface TextsByLang {
  readonly kk?: string;
  readonly ru?: string;
}

/** Index into `BodyLaw.bounds`: many units share one moment, so a question is put to each moment once. */
export type BoundIndex = number;

/** Why a state ends, and what is then known. */
export type EndKind = 'replaced' | 'deleted' | 'sunset' | 'repealed' | 'unresolved';

/**
 * One stretch of a unit's life. `unknown` = its words are not held; `absent` = there was no such unit.
 * `readings` are the ways to understand a state that the sources leave open (the repeal of an amending act, say).
 */
export interface UnitState {
  readonly from: BoundIndex;
  readonly until: BoundIndex | null;
  readonly end: EndKind | null;
  readonly state: 'text' | 'unknown' | 'absent';
  readonly own: TextsByLang | null;
  readonly sources: readonly Source[];
  readonly by: { readonly act: ActId; readonly provision: ProvisionId | null };
  readonly readings: readonly UnitReading[];
  /** The words stand but are not applied for a while. */
  readonly suspended: boolean;
  /** A clause that was not understood may touch the unit: nothing after it is sure. */
  readonly doubt: string | null;
  /** False where nothing held shows that there was such a unit: a text restated as a whole is numbered as its drafters liked. */
  readonly isEvidenced: boolean;
  /** The title from here on, where an edit gave a new one. */
  readonly heading?: string | null;
}

export interface UnitReading {
  readonly reading: string;
  readonly status: 'applies' | 'ceased';
  readonly state: 'text' | 'unknown' | 'absent';
  /** Index of the earlier state of this unit whose words hold under the reading; null = none known. */
  readonly wordsOfState: number | null;
  readonly by: ActId | null;
}

export interface UnitTimeline {
  readonly id: ProvisionId;
  readonly kind: string;
  readonly label: string | null;
  readonly heading: string | null;
  readonly parent: ProvisionId | null;
  /** Known only because some held words cite it. */
  readonly citedOnly: boolean;
  readonly states: readonly UnitState[];
}

/** A rule and the unit states that its words stand in; it applies when all of them do. */
export interface RuleTimeline {
  readonly rule: Rule;
  readonly states: readonly { readonly unit: ProvisionId; readonly state: number }[];
  /** The two languages of the act give other params: what differs. The rule is then contested. */
  readonly differs?: string;
  /** What each of the two says, where they differ. */
  readonly sides?: { readonly kk: string; readonly ru: string };
}

/** One act in the life of a body's methodology. */
export interface ActLife {
  readonly id: ActId;
  readonly held: boolean;
  readonly role: 'approve' | 'amend' | 'repeal';
  /** In each language in which it is known. */
  readonly titles: Work['title'];
  readonly adopted: string | null;
  readonly number: string | null;
  readonly languages: readonly ('kk' | 'ru')[];
  readonly entryIntoForce: Bound;
  readonly commencement: BoundIndex;
  readonly ceased: BoundIndex | null;
  readonly ceasedBy: ActId | null;
  /** Last date for which something held shows the act alive; after it only a presumption carries. */
  readonly evidencedUntil: string | null;
  /** From here on the fate of the act is open, and why. */
  readonly openFrom: {
    readonly bound: BoundIndex;
    readonly by: ActId;
    readonly readings: readonly { readonly reading: string; readonly ceased: boolean }[];
  } | null;
  readonly amends: ActId | null;
  /** Stretches in which the act as a whole is not applied, in order of time; `until` null = until further notice. */
  readonly suspended: readonly { readonly from: BoundIndex; readonly until: BoundIndex | null }[];
}

export interface MethodologyLaw {
  readonly act: ActId;
  readonly scope: string;
  /** Editions in order; `words` says whether the text of the edition is held. */
  readonly editions: readonly {
    readonly name: string;
    readonly by: ActId;
    readonly from: BoundIndex;
    readonly until: BoundIndex | null;
    readonly words: 'held' | 'partial' | 'unknown';
    readonly ends: string | null;
    readonly touched: readonly ProvisionId[];
  }[];
  /** Units in reading order. */
  readonly units: readonly UnitTimeline[];
  readonly rules: readonly RuleTimeline[];
  /** Which unit cites which: a target that lapses leaves the citation dangling. */
  readonly citations: readonly { readonly from: ProvisionId; readonly to: ProvisionId; readonly words: string }[];
  /** How the words of its tables fall into cells. */
  readonly cells?: CellTable;
  /** Units beyond those listed exist but are not known (the base act is not held). */
  readonly restUnknown: boolean;
}

/** All that the questions about one body need: made by `build`, kept in the cache, shipped to the browser. */
export interface BodyLaw {
  readonly schema: 'adisteme/body-law/1';
  readonly body: { readonly id: BodyId; readonly names: Names; readonly kind: Body['kind'] };
  readonly predecessors: readonly { readonly body: BodyId; readonly on: string | null }[];
  readonly successors: readonly { readonly body: BodyId; readonly on: string | null }[];
  readonly bounds: readonly Bound[];
  readonly acts: readonly ActLife[];
  readonly methodologies: readonly MethodologyLaw[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a date stands to a bound. `after` = at or past the moment. */
export interface Position {
  readonly position: 'before' | 'after' | 'inside';
  readonly certainty: Certainty;
  readonly basis: readonly Basis[];
}
