import * as z from 'zod';
import type { Diagnostic } from '../base/diagnostic.ts';
import { FINDING_NAMES, RESULT_NAMES } from './appraisal-names.ts';

export { FINDING_NAMES, RESULT_NAMES };

import { Certainty, Status } from './lifecycle.ts';
import { DiagnosticShape } from './source.ts';

const date = z.iso.date();
const count = z.int().nonnegative();
/** A fact may be left out or null: both mean "not known", and neither is ever filled in. */
const known = <T extends z.ZodType>(shape: T) => shape.nullable().optional();
/** Decimals are best written as strings ("3.99"); a plain number is read by its shortest decimal form. */
export const Mark = z.union([z.string().regex(/^-?\d+([.,]\d+)?$|^-?\d+\/\d+$/), z.number()]);
export type Mark = z.infer<typeof Mark>;

/** What may happen in an appraisal; a date in `events` says when it did. */
export const CASE_EVENTS = [
  'period-start',
  'period-end',
  'appointed',
  'plan-approved',
  'plan-returned',
  'plan-resubmitted',
  'plan-posted',
  'preliminary-calculation',
  'sheet-submitted',
  'sheet-returned',
  'sheet-resubmitted',
  'sheet-signed',
  'sheet-to-commission',
  'evaluation-notice',
  'evaluation-start',
  'evaluation-end',
  'decision',
  'acquainted',
  'calibration-requested',
  'calibration-decision',
  'calibration-held',
  'protocol-signed',
  'protocol-posted',
  'appeal-filed',
  'returned-to-work',
] as const;
export const CaseEvent = z.enum(CASE_EVENTS);
export type CaseEvent = z.infer<typeof CaseEvent>;

const Side = z.enum(['for', 'against']);
const Votes = z.strictObject({
  for: known(count),
  against: known(count),
  chair: known(Side),
  /** How the secretary voted; `none` = did not vote. */
  secretary: known(z.enum(['for', 'against', 'none'])),
  open: known(z.boolean()),
  /** Which side the protocol declares to have won. */
  declared: known(Side),
});

const MonthsSince = z.union([z.number().nonnegative(), z.literal('none')]);

/** Why a servant may have been away from work; the names of `case:…` in the rules. */
export const ABSENCES = [
  'labour-leave',
  'social-leave',
  'unpaid-leave',
  'illness',
  'business-trip',
  'internship',
  'retraining',
  'training',
  'secondment',
] as const;

const Absence = z.strictObject({
  kind: z.enum(ABSENCES),
  /** Without days: some time in the appraised period. */
  from: known(date),
  to: known(date),
});

/** What a servant may be whom an act leaves out; the names of `state:…` in the rules. */
export const STATES = [
  'pregnant',
  'maternity-leave',
  'childcare-leave',
  'contract',
  'military-service',
  'dismissed',
] as const;

const Employee = z.strictObject({
  category: known(z.string()),
  headOfUnit: known(z.boolean()),
  /** Full months in the post, counted as the act counts them; 2.5 is allowed. */
  tenureMonths: known(z.number().nonnegative()),
  /** Full months from the appointment to the end of the period. */
  monthsToPeriodEnd: known(z.number().nonnegative()),
  probation: known(z.boolean()),
  publicServices: known(z.boolean()),
  /** `none` = there was no such leave; null = not known. */
  monthsSinceSocialLeave: known(MonthsSince),
  monthsSinceStudy: known(MonthsSince),
  /** Leaves, illness, trips …; `[]` = there was none, null = not known. */
  absence: known(z.array(Absence)),
  /** Groups of servants he or she is one of; `[]` = none of them, null = not known. */
  groups: known(z.array(z.enum(STATES))),
});

const Quarter = z.strictObject({
  score: known(Mark),
  /** false = the servant was not appraised in this quarter, so that it does not enter the mean. */
  evaluated: known(z.boolean()),
  bonus: known(z.array(Mark)),
  penalties: known(z.array(Mark)),
});

/** Facts of one appraisal; contract.md 6. Everything but the body and a date is optional. */
export const AppraisalCase = z.strictObject({
  body: z.string(),
  name: z.string().optional(),
  /** Which methodology, where a body has several. */
  act: known(z.string()),
  lawDate: known(date),
  evaluatedOn: known(date),
  period: known(z.strictObject({ from: known(date), to: known(date) })),
  employee: known(Employee),
  plan: known(
    z.strictObject({
      kpis: known(count),
      achieved: known(count),
      /** By requirement of the act: specific, measurable, attainable, time-bound, strategic … */
      requirements: known(z.record(z.string(), z.boolean().nullable())),
    }),
  ),
  kpis: known(
    z.array(
      z.strictObject({
        name: known(z.string()),
        achieved: known(z.boolean()),
        mark: known(Mark),
        /** How many of its indicators were fully met. */
        indicators: known(z.strictObject({ met: count, of: count })),
      }),
    ),
  ),
  quarters: known(z.array(Quarter)),
  /** Where the act joins the final mark of half-years. */
  halfYears: known(z.array(Quarter.pick({ score: true, evaluated: true }))),
  /** Inputs of the act's formulas, by name. */
  scores: known(z.record(z.string(), Mark.nullable())),
  marks: known(
    z.array(z.strictObject({ parameter: z.string(), evaluator: known(z.string()), value: Mark.nullable() })),
  ),
  competencies: known(z.array(z.strictObject({ name: known(z.string()), shown: known(count), of: known(count) }))),
  survey360: known(
    z.strictObject({
      respondents: known(count),
      selfAssessment: known(z.boolean()),
      circle: known(z.array(z.string())),
    }),
  ),
  commission: known(
    z.strictObject({
      members: known(count),
      present: known(count),
      /** null = it is not known whether the secretary, counted in both figures, is a member. Left out = the figures are of members. */
      secretaryIsMember: known(z.boolean()),
      /** The figures count the secretary although he or she is not a member. */
      secretaryCounted: known(z.boolean()),
      votes: known(Votes),
    }),
  ),
  calibration: known(z.strictObject({ votes: known(Votes) })),
  acquaintance: known(
    z.strictObject({
      form: known(z.string()),
      refused: known(z.boolean()),
      refusalAct: known(
        z.strictObject({ drawn: known(z.boolean()), hrSigned: known(z.boolean()), otherServants: known(count) }),
      ),
      means: known(z.array(z.string())),
    }),
  ),
  papers: known(z.strictObject({ keeper: known(z.string()), destroyedOn: known(date) })),
  /** Decisions that were based on a result: `{result: competencies, for: bonus}`. */
  uses: known(z.array(z.strictObject({ result: z.string(), for: z.string() }))),
  /** The grade that the filled form bears. */
  recorded: known(z.strictObject({ kpiGrade: known(z.string()), finalGrade: known(z.string()) })),
  events: known(z.array(z.strictObject({ what: CaseEvent, on: date }))),
});
export type AppraisalCase = z.infer<typeof AppraisalCase>;

export const Truth = z.enum(['true', 'false', 'undetermined']);
export type Truth = z.infer<typeof Truth>;

/** Where a rule's words stand: act, provision, words, and the act that brought them when it is another one. */
export const TraceCitation = z.strictObject({
  act: z.string(),
  provision: z.string(),
  lang: z.enum(['kk', 'ru']),
  words: z.string(),
  amendedBy: z.string().nullable(),
});
export type TraceCitation = z.infer<typeof TraceCitation>;

/** One step of the reasoning; `text` is the plain sentence in the language asked for, `say` and `args` make it in the others. */
export interface Trace {
  readonly kind: 'result' | 'rule' | 'condition' | 'fact';
  readonly say: string;
  readonly args: Readonly<Record<string, string>>;
  readonly text: string;
  readonly truth: Truth | null;
  readonly rule: string | null;
  readonly citation: TraceCitation | null;
  readonly children: readonly Trace[];
}
export const Trace: z.ZodType<Trace> = z.strictObject({
  kind: z.enum(['result', 'rule', 'condition', 'fact']),
  say: z.string(),
  args: z.record(z.string(), z.string()),
  text: z.string(),
  truth: Truth.nullable(),
  rule: z.string().nullable(),
  citation: TraceCitation.nullable(),
  get children() {
    return z.array(Trace);
  },
});

/** Under what reading or event another answer holds. */
export const ScoreWhen = z.union([
  z.strictObject({ reading: z.string() }),
  z.strictObject({ event: z.string(), act: z.string(), onOrBefore: date.optional(), after: date.optional() }),
]);
export type ScoreWhen = z.infer<typeof ScoreWhen>;

export const ResultName = z.enum(RESULT_NAMES);
export type ResultName = z.infer<typeof ResultName>;
const Value = z.union([z.string(), z.number(), z.boolean()]).nullable();
export type ScoreValue = z.infer<typeof Value>;

export const ScoreResult = z.strictObject({
  what: ResultName,
  name: z.string().optional(),
  /** Decimals are strings, exact; 11/3 stays a fraction and `approximate` shows it rounded. */
  value: Value,
  approximate: z.string().optional(),
  /** 1 = best, out of `of`: grades are compared by these, never by their words. */
  rank: z.int().optional(),
  of: z.int().optional(),
  /** How many would have been needed (indicators shown, say). */
  needed: Value.optional(),
  certainty: Certainty,
  reason: z.string(),
  alternatives: z.array(
    z.strictObject({ when: z.array(ScoreWhen), value: Value, rank: z.int().nullable(), of: z.int().nullable() }),
  ),
  rules: z.array(z.string()),
  trace: Trace.nullable(),
});
export type ScoreResult = z.infer<typeof ScoreResult>;

export const FindingName = z.enum(FINDING_NAMES);
export type FindingName = z.infer<typeof FindingName>;
export const Verdict = z.enum(['lawful', 'breach', 'undetermined', 'not-applicable']);
export type Verdict = z.infer<typeof Verdict>;

export const ScoreFinding = z.strictObject({
  what: FindingName,
  name: z.string().optional(),
  verdict: Verdict,
  value: Value,
  needed: Value,
  due: z.array(z.strictObject({ reading: z.string(), date })),
  message: z.string(),
  alternatives: z.array(z.strictObject({ when: z.array(ScoreWhen), verdict: Verdict, needed: Value })),
  rules: z.array(z.string()),
  trace: Trace.nullable(),
});
export type ScoreFinding = z.infer<typeof ScoreFinding>;

/** What the answer was made from: the same receipt, the same bytes. */
export const Receipt = z.strictObject({
  core: z.string(),
  case: z.string(),
  rules: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
  sources: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
  calendar: z.string().nullable(),
});
export type Receipt = z.infer<typeof Receipt>;

export const Scorecard = z.strictObject({
  schema: z.literal('adisteme/score/1'),
  case: AppraisalCase,
  law: z.strictObject({
    body: z.string(),
    date,
    act: z.string().nullable(),
    amendedBy: z.array(z.string()),
    status: Status,
    certainty: Certainty,
  }),
  results: z.array(ScoreResult),
  findings: z.array(ScoreFinding),
  missing: z.array(z.strictObject({ fact: z.string(), neededBy: z.array(z.string()) })),
  diagnostics: z.array(DiagnosticShape),
  /** One row per possible law of the day, where more than one is possible. */
  versions: z.array(
    z.strictObject({
      label: z.string(),
      when: z.array(ScoreWhen),
      rulesKnown: z.boolean(),
      results: z.array(
        z.strictObject({ what: ResultName, name: z.string().optional(), value: Value, rank: z.int().nullable() }),
      ),
      findings: z.array(z.strictObject({ what: FindingName, name: z.string().optional(), verdict: Verdict })),
    }),
  ),
  /** Whether every result and verdict is the same under all possible laws of the day; null = only one is possible. */
  sameEitherWay: z.boolean().nullable(),
  receipt: Receipt.nullable(),
});
export type Scorecard = Omit<z.infer<typeof Scorecard>, 'diagnostics'> & {
  readonly diagnostics: readonly Diagnostic[];
};
