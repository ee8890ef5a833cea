import type { ScoreWhen } from '../model/appraisal.ts';
import type { Certainty, Status } from '../model/lifecycle.ts';
import type { Rule } from '../model/rule-graph.ts';

/** One possible law of the day. `rules` null = this edition's words are not held, so nothing can be said under it. */
export interface LawVersion {
  readonly label: string;
  /** What must be so for this version to be the law; empty when it is the only one. */
  readonly when: readonly ScoreWhen[];
  readonly rules: readonly Rule[] | null;
  /** The words of the version are held in full: a question that no rule answers is then one that the act does not regulate. */
  readonly complete?: boolean;
  /** Rules that a later act brought, by rule id; where absent, the act of the rule's source is taken. */
  readonly broughtBy?: Readonly<Record<string, string>>;
  /** Rules that carry an error of the checker, with the reason: never used for a decision. */
  readonly unsure?: Readonly<Record<string, string>>;
}

/** The law of the day for a body: one version where it is determined, several where it is undetermined or contested. */
export interface LawVersions {
  readonly body: string;
  readonly date: string;
  readonly act: string | null;
  readonly amendedBy: readonly string[];
  readonly status: Status;
  readonly certainty: Certainty;
  readonly versions: readonly LawVersion[];
}
