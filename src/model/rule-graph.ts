import * as z from 'zod';
import { Bound } from './lifecycle.ts';
import { RULE_TYPES } from './rule-types.ts';
import { Source } from './source.ts';

/** Decimals of the law stay strings ("3.99"); whole numbers of months, days, members are numbers. */
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const fraction = z.string().regex(/^\d+\/\d+$/);
const count = z.int().nonnegative();
/** A concept of the lexicon: `actor:hr-service`, `event:return-to-work`, `use:bonus`, `category:E-1`, … */
const concept = z.string().regex(/^[a-z]+:[A-Za-z0-9*_-]+$/);
const words = z.string();

/** One step of a scale; null = unbounded. rank 1 is the best. */
export const Band = z.strictObject({
  min: decimal.nullable(),
  minInclusive: z.boolean(),
  max: decimal.nullable(),
  maxInclusive: z.boolean(),
  grade: words,
  rank: z.int().positive(),
});
export type Band = z.infer<typeof Band>;

/**
 * Whether the first day counted is disputed (domain.md 3.5): `contested` = "from the day of" (the day of the event may count
 * as day 1), `next-day` = "after" (it does not). Left out = not read from the words, taken as contested.
 */
const Counting = z.enum(['contested', 'next-day']);

const Amount = z.strictObject({
  amount: count,
  unit: z.enum(['working-day', 'calendar-day', 'month', 'day-of-month', 'date-of-year']),
  from: concept.nullable(),
  counting: Counting.optional(),
});

/** Qualified category: `E-3` of heads of a structural unit is another group than `E-3` of all others. */
export const CategoryRef = z.strictObject({
  code: z.string(),
  /** `head-of-structural-unit`, `head-of-division`, `deputy-director`, …; null = unqualified. */
  qualifier: z.string().nullable(),
  /** `*` in the tables: except the persons named in the row above of this column. */
  exceptRowAbove: z.boolean(),
});
export type CategoryRef = z.infer<typeof CategoryRef>;

/** A step of a conversion: the results between the bounds count as this mark on another scale. */
const ConversionBand = Band.extend({ mark: decimal });

/** The words and numbers on which a use of the results depends; a use with such a condition is none for other results. */
const UseCondition = z.strictObject({
  /** The grades, in the act's words. */
  grades: z.array(words),
  /** How often such a grade must have been given, within how many years; null = the act does not say. */
  times: count.nullable(),
  years: count.nullable(),
  inSuccession: z.boolean(),
  /** A further condition in the act's words. */
  when: words.nullable(),
});

/** Quarters by number: the term is only for these, or not for those. */
const Quarters = z.strictObject({ only: z.array(count), except: z.array(count) });

/**
 * To whom and when alone a rule applies, where its chapter or part says so: "servants who were on social leave or ill in the work
 * period from … to …". Every rule below carries it.
 */
export const RuleScope = z.strictObject({
  /** Absences, any of which makes the servant one of the group; empty = the group is told by the period alone. */
  cases: z.array(concept),
  /** The appraised period of work, both days in it. */
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  /** Words of the act that set somebody apart and were not read («за исключением …»): no case can tell whether the rule is for it. */
  unread: words.optional(),
  /** The provision whose words say it. */
  by: z.string(),
});
export type RuleScope = z.infer<typeof RuleScope>;

/** Which share of the votes a decision takes, where a bare majority is not enough; `of` null = the words do not say of whom. */
const VoteShare = z.strictObject({
  fraction,
  comparison: z.enum(['>=', '>']),
  of: z.enum(['members', 'present']).nullable(),
});

/** Params by rule type: one closed list, contract.md 5. Fields may be added by decision, never renamed. */
export const RULE_PARAMS = {
  'eligibility-exclusion': z.strictObject({
    minTenureMonths: count.nullable(),
    probation: z.boolean().nullable(),
    /** What is not done to the excluded: `act:appraisal`, `act:kpi-setting`. */
    appliesTo: concept,
    /** After which leaves the tenure is counted anew: `event:social-leave-end`, `event:study-end`. */
    countedAnewAfter: z.array(concept),
    /** A count that runs forward to the end of the period (004 point 23) instead of back to the appointment. */
    measured: z.enum(['in-post', 'to-period-end']),
    /** Who else is left out, whatever the tenure: `state:pregnant` …; absent = nobody is named. */
    groups: z.array(concept).optional(),
    /** The sentence names more of those left out than was read. */
    othersUnread: z.literal(true).optional(),
  }),
  'absent-servant': z.strictObject({
    cases: z.array(concept),
    /** What happens, by direction of appraisal; `method: null` = all directions. */
    then: z.array(
      z.strictObject({
        method: concept.nullable(),
        result: z.enum(['within-term-after-return', 'without-participation', 'special-procedure']),
        within: Amount.nullable(),
        termsOf: z.string().nullable(),
      }),
    ),
  }),
  'commission-min-members': z.strictObject({ min: count }),
  quorum: z.strictObject({ fraction, comparison: z.enum(['>=', '>']) }),
  vote: z.strictObject({
    open: z.boolean().nullable(),
    majority: concept.nullable(),
    tie: concept.nullable(),
    share: VoteShare.optional(),
  }),
  secretary: z.strictObject({ votes: z.boolean().nullable(), role: concept.nullable() }),
  'kpi-count': z.strictObject({ min: count, max: count.nullable() }),
  'kpi-requirements': z.strictObject({
    requirements: z.array(z.strictObject({ label: z.string().nullable(), requirement: concept, words })),
    /** "Achieved" means every indicator of the plan fully met. */
    achievedMeans: concept.nullable(),
  }),
  'grade-by-kpi-count': z.strictObject({
    of: count.nullable(),
    bands: z.array(Band),
    onAll: z.strictObject({ grade: words, rank: z.int().positive() }).nullable(),
    /** Bands are shares of the KPIs of the plan in percent; left out = numbers of KPIs. */
    unit: z.literal('percent').optional(),
  }),
  'competency-threshold': z.strictObject({
    fraction,
    comparison: z.enum(['>=', '>']),
    met: words,
    unmet: words,
  }),
  'max-indicators': z.strictObject({ max: count }),
  competencies: z.strictObject({
    /** `group:heads`, `group:servants`, `group:all`. */
    group: concept,
    list: z.array(z.strictObject({ name: words, concept: concept.nullable(), onlyForPublicServices: z.boolean() })),
  }),
  indicators: z.strictObject({
    competency: words,
    concept: concept.nullable(),
    categories: z.array(CategoryRef),
    effective: z.array(words),
    ineffective: z.array(words).nullable(),
  }),
  'grade-scale': z.strictObject({ bands: z.array(Band), unit: concept }),
  'score-range': z.strictObject({ min: decimal, max: decimal, method: concept }),
  'ranking-parameters': z.strictObject({ list: z.array(z.strictObject({ name: words, concept: concept.nullable() })) }),
  method: z.strictObject({
    category: concept,
    categories: z.array(CategoryRef),
    methods: z.array(concept),
    evaluator: concept.nullable(),
  }),
  aggregation: z.strictObject({ what: concept, how: z.enum(['mean', 'sum', 'last', 'formula']), over: concept }),
  periodicity: z.strictObject({ what: concept, period: z.enum(['month', 'quarter', 'half-year', 'year']) }),
  deadline: z.strictObject({
    what: concept,
    actor: concept.nullable(),
    /** Who keeps the term where there is no such actor. */
    substitute: concept.optional(),
    amount: count,
    unit: z.enum(['working-day', 'calendar-day', 'month', 'day-of-month', 'date-of-year']),
    from: concept.nullable(),
    direction: z.enum(['after', 'before', 'contested']),
    /** "оныншы күнінен кешіктірмей" of the month after the period. */
    atMost: z.boolean(),
    counting: Counting.optional(),
    /** Left out = every quarter. */
    quarters: Quarters.optional(),
    /** For whose appraisal alone: `category:heads`, `category:servants`; left out = the words do not tell groups apart. */
    category: concept.optional(),
    /** For which directions of appraisal alone; left out = for all. */
    methods: z.array(concept).optional(),
  }),
  respondents: z.strictObject({ min: count.nullable(), max: count.nullable(), circle: z.array(concept) }),
  'self-assessment': z.strictObject({ counts: z.boolean() }),
  'results-used-for': z.strictObject({
    source: z.array(concept),
    uses: z.array(concept),
    not: z.array(concept),
    /** Left out = whatever the result is. */
    on: UseCondition.optional(),
  }),
  acknowledgement: z.strictObject({
    form: concept.nullable(),
    onRefusal: z
      .strictObject({
        then: concept,
        signers: z.array(concept),
        servants: count.nullable(),
        bars: z.boolean().nullable(),
        /** The point whose term holds for the sending. */
        termsOf: z.string().optional(),
      })
      .nullable(),
    means: z.array(concept),
  }),
  retention: z.strictObject({
    what: concept,
    years: count.nullable(),
    /** "Not less than": the papers may be kept longer. */
    atLeast: z.literal(true).optional(),
    from: concept.nullable(),
    keeper: concept.nullable(),
  }),
  confidentiality: z.strictObject({ knownTo: z.array(concept), exceptions: z.array(concept) }),
  appeal: z.strictObject({
    against: concept,
    to: concept,
    /** Who receives the appeal, where that is not the one who decides it: the official whom a session is asked of. */
    receivedBy: concept.optional(),
    within: Amount.nullable(),
    outcomes: z.array(words),
  }),
  calibration: z.strictObject({
    what: z.enum([
      'decision',
      'holding',
      'organisation',
      'order',
      'correction',
      'vote',
      'protocol',
      'feedback',
      'request',
    ]),
    by: concept.nullable(),
    within: Amount.nullable(),
    majority: concept.nullable(),
    share: VoteShare.optional(),
    tie: concept.optional(),
    directions: z.array(z.enum(['up', 'down'])),
  }),
  'commission-formation': z.strictObject({
    by: concept.nullable(),
    workingBody: z.array(concept),
    replacementBy: concept.nullable(),
  }),
  /** Who chairs the commission and who sits in it, as far as the act names posts. */
  'commission-composition': z.strictObject({ chair: concept.nullable(), members: z.array(concept) }),
  /** Members who do not vote on a servant whom they head or appraise. */
  'vote-exclusion': z.strictObject({ who: z.array(concept) }),
  definition: z.strictObject({ term: words, concept: concept.nullable(), categories: z.array(CategoryRef) }),
  duty: z.strictObject({
    actor: concept.nullable(),
    /** Who does it where there is no such actor: "the system, or if there is none the HR service". */
    substitute: concept.optional(),
    action: words,
    when: words.nullable(),
    /** The words give a right: the actor may do it, and need not. */
    may: z.boolean().optional(),
    /** Types of rules that the words speak of although none was read from them: what they say of it is not known. */
    about: z.array(z.string()).optional(),
  }),
  approval: z.strictObject({
    what: concept,
    by: concept.nullable(),
    /** The condition under which this one approves, in the act's words; left out = always. */
    when: words.optional(),
  }),
  form: z.strictObject({
    what: concept.nullable(),
    annex: z.string(),
    of: z.enum(['this', 'model']),
    filledBy: concept.nullable(),
    /** What the annex is by its own title, where that is another form than the point asks for. */
    annexIs: z.string().optional(),
  }),
  'return-for-correction': z.strictObject({
    reasons: z.array(words),
    within: Amount.nullable(),
    by: concept.nullable(),
  }),
  'decision-options': z.strictObject({
    by: concept.nullable(),
    list: z.array(words),
    onRevision: words.nullable(),
    /** In which directions a revision may change the mark; left out = the act does not say. */
    directions: z.array(z.enum(['up', 'down'])).optional(),
  }),
  'document-set': z.strictObject({ for: concept, list: z.array(words), by: concept.nullable() }),
  /** What a paper must hold. */
  'document-content': z.strictObject({ of: concept, list: z.array(words) }),
  /** Of which marks or points a mark is made up. */
  'mark-composition': z.strictObject({ what: concept, parts: z.array(concept) }),
  /** How marks of one scale become marks of another before they enter a further mark. */
  'mark-conversion': z.strictObject({ what: concept, for: concept.nullable(), bands: z.array(ConversionBand) }),
  formula: z.strictObject({ name: words, expression: z.string().nullable(), inputs: z.array(concept) }),
  'points-scale': z.strictObject({ base: decimal.nullable(), bonus: z.array(decimal), penalty: z.array(decimal) }),
} as const satisfies Readonly<Record<(typeof RULE_TYPES)[number], z.ZodType>>;

export type RuleType = (typeof RULE_TYPES)[number];
export type RuleParams<T extends RuleType = RuleType> = z.infer<(typeof RULE_PARAMS)[T]>;

export const Citation = z.strictObject({
  lang: z.enum(['kk', 'ru']),
  quote: z.string(),
  source: Source,
  /** sha256 of the whole source provision's words; a changed provision is seen at once. */
  hash: z.string(),
});
export type Citation = z.infer<typeof Citation>;

const common = {
  id: z.string(),
  provisions: z.array(z.string()).min(1),
  uses: z.array(z.string()),
  gives: z.array(z.string()),
  /** Left out = the rule is for everyone whom its params name. */
  scope: RuleScope.optional(),
  citations: z.array(Citation).min(1),
};

function ruleOf<T extends RuleType>(type: T) {
  return z.strictObject({ ...common, type: z.literal(type), params: RULE_PARAMS[type] });
}

const ruleShapes = RULE_TYPES.map((type) => ruleOf(type));
/** A typed rule: every one has at least one citation with a quote. */
export const Rule = z.discriminatedUnion(
  'type',
  ruleShapes as [(typeof ruleShapes)[number], ...(typeof ruleShapes)[number][]],
);
/** `TypedRule<'quorum'>['params']` is exact; `Rule` is the union for code that carries rules without reading params. */
export interface TypedRule<T extends RuleType> {
  readonly id: string;
  readonly type: T;
  readonly provisions: readonly string[];
  readonly uses: readonly string[];
  readonly gives: readonly string[];
  readonly params: RuleParams<T>;
  readonly scope?: RuleScope | undefined;
  readonly citations: readonly Citation[];
}
export type Rule = { [T in RuleType]: TypedRule<T> }[RuleType];

/** rules/<body>/<date>_<number>/<edition>.yaml */
export const RuleFile = z.strictObject({
  schema: z.literal('adisteme/rules/1'),
  body: z.string(),
  act: z.string(),
  edition: z.strictObject({ by: z.string(), from: Bound, until: Bound.nullable() }),
  rules: z.array(Rule),
});
export interface RuleFile {
  readonly schema: 'adisteme/rules/1';
  readonly body: string;
  readonly act: string;
  readonly edition: { readonly by: string; readonly from: Bound; readonly until: Bound | null };
  readonly rules: readonly Rule[];
}

/** rules/<body>/<date>_<number>/timeline.yaml: editions in order. */
export const Timeline = z.strictObject({
  schema: z.literal('adisteme/timeline/1'),
  body: z.string(),
  act: z.string(),
  editions: z.array(
    z.strictObject({
      edition: z.string(),
      by: z.string(),
      words: z.enum(['held', 'partial', 'unknown']),
      from: Bound,
      until: Bound.nullable(),
      begins: z.string(),
      ends: z.string().nullable(),
      touched: z.array(z.string()),
    }),
  ),
});
export type Timeline = z.infer<typeof Timeline>;
