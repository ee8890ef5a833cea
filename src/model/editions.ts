import * as z from 'zod';

const date = z.iso.date();
const Lang = z.enum(['kk', 'ru']);
const Runs = z.array(z.strictObject({ op: z.enum(['=', '-', '+']), text: z.string() }));

/**
 * What came of a unit when the held acts were folded over the earlier edition and laid beside the publisher's later one.
 * `same`: nothing changed; `as-ordered`: changed as a held act orders; `as-remarked`: only the publisher's remark tells of the change;
 * `our-miss`: ours to mend; `their-slip`: a finding about the publisher.
 */
export const EditionResult = z.enum(['same', 'as-ordered', 'as-remarked', 'our-miss', 'their-slip']);
export type EditionResult = z.infer<typeof EditionResult>;

/** Why a unit has its result; null where it is the same or as ordered. */
export const EditionReason = z.enum([
  /** The remark names words, and these were changed and no others. */
  'words-in-remark',
  /** The act that the remark names is not held: its words are known from the publisher alone. */
  'text-not-given',
  /** A clause of a held act that was not understood may reach the unit. */
  'clause-not-read',
  /** An edit was read, but could not be carried out. */
  'edit-not-applied',
  /** The publisher's words are not those of the held act. */
  'letter-differs',
  /** The publisher left the unit as it was, although a held act changes it. */
  'not-carried-out',
  /** A remark tells of a change by an act that is held and does not order it. */
  'act-silent',
  /** A remark tells of the unit's end or of its coming, and the text shows the contrary. */
  'remark-contradicted',
  /** Neither a held act nor a remark tells of the difference. */
  'unremarked',
]);
export type EditionReason = z.infer<typeof EditionReason>;

export const EditionRow = z.strictObject({
  provision: z.string(),
  kind: z.string(),
  result: EditionResult,
  reason: EditionReason.nullable(),
  /** The act that changed the unit, by our fold or by the remark. */
  by: z.string().nullable(),
  earlier: z.string().nullable(),
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
  /** From our words to theirs; from the earlier ones where ours are not known. */
  words: Runs,
});
export type EditionRow = z.infer<typeof EditionRow>;

/** One pair of held editions of an act in one language. */
export const EditionPair = z.strictObject({
  act: z.string(),
  lang: Lang,
  earlier: z.strictObject({ file: z.string(), date: date.nullable() }),
  later: z.strictObject({ file: z.string(), date: date.nullable() }),
  /** Acts that made the later edition. */
  by: z.array(z.strictObject({ act: z.string(), held: z.boolean() })),
  counts: z.record(EditionResult, z.int()),
  units: z.int(),
  /** Units in which our words and theirs are the same, among those whose words we can know. */
  compared: z.int(),
  equal: z.int(),
  /** Mean share of characters that differ, 0 to 1, over the units compared. */
  distance: z.number(),
  /** Every unit that changed or differs. */
  rows: z.array(EditionRow),
});
export type EditionPair = z.infer<typeof EditionPair>;
