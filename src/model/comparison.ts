import * as z from 'zod';
import { Alternative } from './answers.ts';
import { Certainty, Status, TextStateValue } from './lifecycle.ts';
import { RuleScope } from './rule-graph.ts';
import { DiagnosticShape, Source } from './source.ts';
import { Names } from './work.ts';

const date = z.iso.date();
/** A sentence in every interface language. */
const Sentence = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() });
const Lang = z.enum(['kk', 'ru']);
/** For the employee: more is asked, less is asked, or both. */
export const Effect = z.enum(['stricter', 'looser', 'mixed']);
export type Effect = z.infer<typeof Effect>;

/** One of the two laws that are compared. */
export const DiffSide = z.strictObject({
  body: z.strictObject({ id: z.string(), names: Names }),
  date,
  act: z.string().nullable(),
  amendedBy: z.array(z.string()),
  status: Status,
  certainty: Certainty,
  text: z.enum(['complete', 'partial', 'unknown']),
  restUnknown: z.boolean(),
  rulesUnknown: z.boolean(),
  languages: z.array(Lang),
  reason: z.string(),
});
export type DiffSide = z.infer<typeof DiffSide>;

/** A rule as far as a comparison needs it. */
export const ComparedRule = z.strictObject({
  id: z.string(),
  params: z.record(z.string(), z.unknown()).nullable(),
  scope: RuleScope.optional(),
  provisions: z.array(z.string()),
  status: Status,
  certainty: Certainty,
  citations: z.array(z.strictObject({ lang: Lang, quote: z.string(), source: Source })),
});
export type ComparedRule = z.infer<typeof ComparedRule>;

/** Two names that may be one, and how alike they are (0 to 1): the lexicon does not know one of them, so it is never sure. */
export const NameMatch = z.strictObject({ left: z.string(), right: z.string(), confidence: z.number() });
export type NameMatch = z.infer<typeof NameMatch>;

/** One value that differs; `left` and `right` are null where a side does not say it. */
export const RuleChange = z.strictObject({
  facet: z.string(),
  left: z.string().nullable(),
  right: z.string().nullable(),
  sentence: Sentence,
  effect: Effect.nullable(),
  /** Names told as gone and come that may be one name. */
  unsure: z.array(NameMatch),
});
export type RuleChange = z.infer<typeof RuleChange>;

export const RowKind = z.enum(['added', 'removed', 'changed', 'same', 'undetermined']);
export type RowKind = z.infer<typeof RowKind>;

/** How the two rules of a row were found to be one: by id, by what they regulate, or only because they look alike. */
export const RowMatch = z.strictObject({ by: z.enum(['id', 'meaning', 'likeness', 'none']), sure: z.boolean() });
export type RowMatch = z.infer<typeof RowMatch>;

export const RuleRow = z.strictObject({
  kind: RowKind,
  type: z.string(),
  key: z.string(),
  left: ComparedRule.nullable(),
  right: ComparedRule.nullable(),
  /** What the rule is about. */
  title: Sentence,
  /** In the language asked for; `sentences` has all three. */
  sentence: z.string(),
  sentences: Sentence,
  changes: z.array(RuleChange),
  effect: Effect.nullable(),
  match: RowMatch,
  certainty: Certainty,
  /** Why the row is undetermined: words not held, no common language, law of the day open; null otherwise. */
  why: z.enum(['words-not-held', 'no-common-language', 'law-of-the-day']).nullable(),
});
export type RuleRow = z.infer<typeof RuleRow>;

export const WordRun = z.strictObject({ op: z.enum(['=', '-', '+']), text: z.string() });
export type WordRun = z.infer<typeof WordRun>;

export const UnitRowKind = z.enum(['added', 'removed', 'changed', 'same', 'undetermined', 'moved', 'split', 'merged']);
export type UnitRowKind = z.infer<typeof UnitRowKind>;

/** Units that say the same, with what differs in their words. */
export const UnitRow = z.strictObject({
  kind: UnitRowKind,
  left: z.array(z.string()),
  right: z.array(z.string()),
  words: z.array(WordRun),
  /** Share of the words that both have, 0 to 1 with two digits. */
  likeness: z.number(),
  sure: z.boolean(),
  isTable: z.boolean(),
  /** A cell of a table: the heading of its row (null = the row of column titles) and the title of its column (null = the whole row). */
  cell: z.strictObject({ row: z.string().nullable(), column: z.string().nullable() }).nullable(),
  /** Where the words of the day are open: the possible words of each side, named. */
  alternatives: z.array(
    z.strictObject({
      side: z.enum(['left', 'right']),
      when: Alternative.shape.when,
      state: TextStateValue,
      text: z.string().nullable(),
      words: z.array(WordRun),
    }),
  ),
  certainty: Certainty,
});
export type UnitRow = z.infer<typeof UnitRow>;

/** A possible law of the day of one side or both, and what it would change. */
export const DiffVersion = z.strictObject({
  left: z.string().nullable(),
  right: z.string().nullable(),
  /** What must be so on each side; empty where its law is determined. */
  when: z.strictObject({ left: z.array(Alternative.shape.when), right: z.array(Alternative.shape.when) }),
  /** null = the words of a version are not held: nothing can be compared. */
  rows: z.array(RuleRow).nullable(),
});
export type DiffVersion = z.infer<typeof DiffVersion>;

/** `diff --json`; contract.md 9. */
export const Diff = z.strictObject({
  schema: z.literal('adisteme/diff/1'),
  left: DiffSide,
  right: DiffSide,
  sameBody: z.boolean(),
  /** How the words were compared, and in which language; `none` says why in `notes`. */
  text: z.strictObject({ by: z.enum(['ids', 'content', 'none']), lang: Lang.nullable() }),
  notes: z.array(Sentence),
  rules: z.array(RuleRow),
  provisions: z.array(UnitRow),
  versions: z.array(DiffVersion),
  counts: z.record(z.string(), z.int()),
  diagnostics: z.array(DiagnosticShape),
});
export type Diff = z.infer<typeof Diff>;

export const MatrixCell = z.strictObject({
  state: z.enum(['value', 'absent', 'unknown', 'undetermined']),
  params: z.record(z.string(), z.unknown()).nullable(),
  provision: z.string().nullable(),
  rule: z.string().nullable(),
  certainty: Certainty,
  said: Sentence,
  /** The words of the rule and where they stand. */
  citation: z.strictObject({ lang: Lang, quote: z.string(), source: Source }).nullable(),
  /** Bodies with the same letter have the same value. */
  group: z.string().nullable(),
});
export type MatrixCell = z.infer<typeof MatrixCell>;

/** `matrix --json`; contract.md 9. */
export const Matrix = z.strictObject({
  schema: z.literal('adisteme/matrix/1'),
  date,
  bodies: z.array(z.string()),
  names: z.record(z.string(), Names),
  rows: z.array(
    z.strictObject({
      type: z.string(),
      key: z.string(),
      title: Sentence,
      cells: z.record(z.string(), MatrixCell),
      /** Most bodies that have the rule have this group. */
      commonest: z.string().nullable(),
    }),
  ),
  /** Bodies whose known values nowhere differ. */
  groups: z.array(z.strictObject({ bodies: z.array(z.string()), comparedRows: z.int() })),
  distances: z.record(
    z.string(),
    z.strictObject({ differ: z.int(), compared: z.int(), notKnown: z.int(), generation: z.string().nullable() }),
  ),
  generations: z.record(
    z.string(),
    z.strictObject({
      generation: z.string().nullable(),
      name: Sentence.nullable(),
      sure: z.boolean(),
      /** Rules that are signs of each generation. */
      signs: z.record(z.string(), z.array(z.string())),
      lags: z.boolean().nullable(),
    }),
  ),
  /** Bodies for which no act is known to apply on the day. */
  withoutLaw: z.array(z.string()),
  /** Rule types that only words can tell apart. */
  leftOut: z.array(z.string()),
  diagnostics: z.array(DiagnosticShape),
});
export type Matrix = z.infer<typeof Matrix>;

const ImpactResult = z.strictObject({
  what: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  certainty: z.strictObject({ before: Certainty.nullable(), after: Certainty.nullable() }),
  rules: z.array(z.string()),
  provisions: z.array(z.string()),
});

/** `impact --json`: what taking a decree in would change. */
export const Impact = z.strictObject({
  schema: z.literal('adisteme/impact/1'),
  identity: z.strictObject({ id: z.string().nullable(), body: z.string().nullable(), kind: z.string().nullable() }),
  /** The day on which before and after are compared: the first on which the decree may be in effect. */
  comparedOn: date.nullable(),
  from: z.unknown(),
  touches: z.strictObject({ provisions: z.array(z.string()), rules: z.array(z.string()) }),
  /** `act` is set where a whole act ends. */
  dates: z.array(
    z.strictObject({ date, what: z.string(), provisions: z.array(z.string()), act: z.string().optional() }),
  ),
  rows: z.array(RuleRow),
  undetermined: z.array(z.string()),
  dangling: z.array(
    z.strictObject({ from: z.string(), to: z.string(), words: z.string(), since: date, latest: date.nullable() }),
  ),
  cases: z.array(
    z.strictObject({
      file: z.string(),
      lawDate: date.nullable(),
      /** The case is from before the act: it was put under the law of the act's first day. */
      asIf: z.boolean(),
      changed: z.array(ImpactResult),
      problem: z.string().nullable(),
    }),
  ),
  diagnostics: z.array(DiagnosticShape),
});
export type Impact = z.infer<typeof Impact>;
