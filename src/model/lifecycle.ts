import * as z from 'zod';

const date = z.iso.date();

/** A moment bounded by what the documents say; contract.md 3. `until` bounds give the first day out. */
export const Bound = z.strictObject({
  earliest: date,
  latest: date.nullable(),
  latestIfDuty: date.nullable(),
  exact: date.nullable(),
  formula: z.string().nullable(),
  words: z.string().nullable(),
  needs: z.array(
    z.strictObject({ event: z.enum(['publication', 'registration', 'signing', 'entry-into-force']), act: z.string() }),
  ),
  contested: z.boolean().optional(),
  /** Evidence that the moment was past by then: a later act amends or repeals what began (presumption in-effect-before-noted). */
  latestIfNoted: date.nullable().optional(),
});
export type Bound = z.infer<typeof Bound>;

export const Certainty = z.enum(['certain', 'presumed', 'contested', 'undetermined']);
export type Certainty = z.infer<typeof Certainty>;
export const Basis = z.enum(['publication-duty', 'no-end-known', 'in-effect-before-noted']);
export type Basis = z.infer<typeof Basis>;
export const Status = z.enum([
  'applies',
  'not-yet-effective',
  'in-force-not-effective',
  'ceased',
  'suspended',
  'undetermined',
  'contested',
  'no-act',
]);
export type Status = z.infer<typeof Status>;
export const TextStateValue = z.enum(['text', 'unknown', 'absent']);
export type TextStateValue = z.infer<typeof TextStateValue>;

/**
 * Commencement or end as an act words it. `from` is the event counted from: P first official publication, R state registration,
 * A adoption or signing, V entry into force; null when the clause names a date.
 */
export interface Commencement {
  readonly from: 'P' | 'R' | 'A' | 'V' | null;
  readonly plusDays: number;
  readonly plusMonths: number;
  /** A fixed date named by the clause. */
  readonly date: string | null;
  /** Entry into force (V), where the clause tells it apart from putting into effect. */
  readonly force: { readonly from: 'P' | 'R' | 'A'; readonly plusDays: number } | null;
  /** Units with another date: path elements and their own commencement. */
  readonly exceptions: readonly { readonly path: readonly string[]; readonly commencement: Commencement }[];
  /** The relations it reaches back to, as the clause says; null when it says nothing. */
  readonly retroactiveFrom: string | null;
  /** The act's own words, repaired. */
  readonly words: string;
  /** Wordings that allow a second reading (an older formula without "day"): P+10 beside P+11. */
  readonly alternativePlusDays: number | null;
  /** The clause is absent and the law's default was taken. */
  readonly defaulted: boolean;
  /** Parts of the clause that could not be read; where there are any, no date may be taken from it as certain. */
  readonly unread?: readonly string[];
}
