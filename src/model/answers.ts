import * as z from 'zod';
import { Edit } from './amendment.ts';
import { EditionPair } from './editions.ts';
import { Basis, Bound, Certainty, Status, TextStateValue } from './lifecycle.ts';
import { Rule, RuleScope } from './rule-graph.ts';
import { DiagnosticShape, Source } from './source.ts';
import { Names } from './work.ts';

const date = z.iso.date();
const Texts = z.strictObject({ kk: z.string().optional(), ru: z.string().optional() });
const StatusState = z.strictObject({ status: Status, state: TextStateValue });

export const Turning = z.strictObject({
  event: z.enum(['publication', 'registration', 'signing', 'entry-into-force']),
  act: z.string(),
  onOrBefore: date,
  scope: z.string().nullable(),
  then: StatusState,
  otherwise: StatusState,
});
export type Turning = z.infer<typeof Turning>;

export const Alternative = z.strictObject({
  when: z.union([
    z.strictObject({ event: z.string(), act: z.string(), onOrBefore: date.optional(), after: date.optional() }),
    z.strictObject({ reading: z.string() }),
  ]),
  status: Status,
  state: TextStateValue,
  /** The words in one language; `texts` holds them in every language held. */
  text: z.string().nullable(),
  texts: Texts.nullable().optional(),
  by: z.string().nullable(),
});
export type Alternative = z.infer<typeof Alternative>;

export const ProvisionAnswer = z.strictObject({
  id: z.string(),
  kind: z.string(),
  label: z.string().nullable(),
  heading: z.string().nullable(),
  status: Status,
  certainty: Certainty,
  state: TextStateValue,
  texts: Texts.nullable(),
  own: Texts.nullable(),
  from: Bound,
  until: Bound.nullable(),
  introducedBy: z.strictObject({ act: z.string(), provision: z.string().nullable() }),
  turning: z.array(Turning),
  alternatives: z.array(Alternative),
  sources: z.array(Source),
});
export type ProvisionAnswer = z.infer<typeof ProvisionAnswer>;

export const RuleAnswer = z.looseObject({
  id: z.string(),
  type: z.string(),
  params: z.record(z.string(), z.unknown()).nullable(),
  /** To whom and when alone it applies; left out = to everyone whom the params name. */
  scope: RuleScope.optional(),
  provisions: z.array(z.string()),
  status: Status,
  certainty: Certainty,
  from: Bound,
  until: Bound.nullable(),
  turning: z.array(Turning),
  alternatives: z.array(Alternative),
  uses: z.array(z.string()),
  gives: z.array(z.string()),
  citations: z.array(z.strictObject({ lang: z.enum(['kk', 'ru']), quote: z.string(), source: Source })),
});
export type RuleAnswer = z.infer<typeof RuleAnswer>;

const ActRef = z.strictObject({
  id: z.string(),
  held: z.boolean(),
  title: z.string().nullable(),
  adopted: date.nullable(),
  number: z.string().nullable(),
});

export const AsOf = z.strictObject({
  schema: z.literal('adisteme/asof/1'),
  query: z.looseObject({ body: z.string(), date }),
  body: z.strictObject({ id: z.string(), names: Names }),
  status: Status,
  certainty: Certainty,
  basis: z.array(Basis),
  reason: z.string(),
  act: ActRef.nullable(),
  amendedBy: z.array(z.string()),
  text: z.enum(['complete', 'partial', 'unknown']),
  restUnknown: z.boolean(),
  rulesUnknown: z.boolean(),
  pending: z.array(
    z.strictObject({
      act: z.string(),
      status: Status,
      certainty: Certainty,
      entryIntoForce: Bound,
      commencement: Bound,
    }),
  ),
  past: z.array(z.strictObject({ act: z.string(), status: Status, certainty: Certainty, ceased: Bound })),
  methodologies: z.array(z.strictObject({ act: z.string(), scope: z.string() })),
  turning: z.array(Turning),
  alternatives: z.array(Alternative),
  provisions: z.array(ProvisionAnswer),
  rules: z.array(RuleAnswer),
  diagnostics: z.array(DiagnosticShape),
});
export type AsOf = z.infer<typeof AsOf>;

export const TextAnswer = z.strictObject({
  schema: z.literal('adisteme/text/1'),
  query: z.looseObject({ body: z.string(), date }),
  status: Status,
  certainty: Certainty,
  provisions: z.array(ProvisionAnswer),
});
export type TextAnswer = z.infer<typeof TextAnswer>;

export const HistoryAnswer = z.strictObject({
  schema: z.literal('adisteme/history/1'),
  body: z.string(),
  provision: z.string().nullable(),
  states: z.array(
    z.looseObject({
      provision: z.string().optional(),
      from: Bound,
      until: Bound.nullable(),
      state: TextStateValue,
      texts: Texts.nullable(),
      by: z.strictObject({ act: z.string(), provision: z.string().nullable() }),
      certainty: Certainty,
    }),
  ),
});
export type HistoryAnswer = z.infer<typeof HistoryAnswer>;

export const TryAnswer = z.strictObject({
  schema: z.literal('adisteme/try/1'),
  lang: z.enum(['kk', 'ru']),
  edits: z.array(Edit),
  contexts: z.array(z.strictObject({ path: z.array(z.string()), citedAs: z.string() })),
  notUnderstood: z.array(z.strictObject({ text: z.string(), why: z.string() })),
  diagnostics: z.array(DiagnosticShape),
});
export type TryAnswer = z.infer<typeof TryAnswer>;

export const ImportAnswer = z.strictObject({
  schema: z.literal('adisteme/import/1'),
  taken: z.array(
    z.strictObject({
      /** null = body, date or number is not told; `missing` says which. */
      act: z.string().nullable(),
      body: z.string().nullable(),
      kind: z.enum(['approve', 'amend', 'repeal']),
      generation: z.string().nullable(),
      editions: z.array(z.strictObject({ lang: z.enum(['kk', 'ru']), date: date.nullable(), file: z.string() })),
      missing: z.array(z.enum(['body', 'date', 'number'])),
      /** `new` = not in the corpus; `held` = every edition is in it; `written` = taken in by this run. */
      state: z.enum(['new', 'held', 'written']),
    }),
  ),
  left: z.array(z.strictObject({ path: z.string(), why: z.string() })),
  diagnostics: z.array(DiagnosticShape),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;

export const CheckAnswer = z.strictObject({
  schema: z.literal('adisteme/check/1'),
  diagnostics: z.array(DiagnosticShape),
  counts: z.record(z.string(), z.int()),
  /** With `--editions`: our consolidation against the publisher's, for every act held in several editions. */
  editions: z.array(EditionPair).optional(),
  /** What each code that occurs means and what to do, in the language of the interface. */
  codes: z.record(z.string(), z.strictObject({ meaning: z.string(), advice: z.string() })).optional(),
  /** Warnings that a person accepted in overrides.yaml, with the reason. */
  accepted: z.array(z.strictObject({ diagnostic: DiagnosticShape, reason: z.string() })),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;

export const BuildAnswer = z.strictObject({
  schema: z.literal('adisteme/build/1'),
  documents: z.array(
    z.strictObject({
      act: z.string(),
      lang: z.enum(['kk', 'ru']),
      sentences: z.int(),
      claimed: z.int(),
      notNormative: z.record(z.string(), z.int()),
      notModelled: z.array(z.strictObject({ provision: z.string(), quote: z.string() })),
    }),
  ),
  written: z.array(z.string()),
  unchanged: z.int(),
  diagnostics: z.array(DiagnosticShape),
});
export type BuildAnswer = z.infer<typeof BuildAnswer>;

export const BodiesAnswer = z.strictObject({
  schema: z.literal('adisteme/bodies/1'),
  bodies: z.array(
    z.strictObject({
      id: z.string(),
      names: Names,
      kind: z.string(),
      predecessors: z.array(z.string()),
      successors: z.array(z.string()),
      acts: z.int(),
    }),
  ),
});
export type BodiesAnswer = z.infer<typeof BodiesAnswer>;

export const ActsAnswer = z.strictObject({
  schema: z.literal('adisteme/acts/1'),
  acts: z.array(
    z.strictObject({
      id: z.string(),
      held: z.boolean(),
      kind: z.string(),
      title: z.string().nullable(),
      adopted: date.nullable(),
      languages: z.array(z.enum(['kk', 'ru'])),
      status: z.string(),
    }),
  ),
});
export type ActsAnswer = z.infer<typeof ActsAnswer>;

export { Rule };
