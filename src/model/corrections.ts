import * as z from 'zod';

/** What a person mends in a copy whose words are damaged beyond what the reader can mend; the stored bytes stay as obtained. */
export const Correction = z.strictObject({
  /** The file of the act's folder. */
  file: z.string().min(1),
  /** The words as they are read, white space apart; they must stand in the file once. */
  found: z.string().min(1).max(10_000),
  /** The right words; empty = the words found do not belong to the act. */
  made: z.string().max(10_000),
  /** Where the right words were seen. */
  reason: z.string().min(3),
  by: z.string().min(1).optional(),
  on: z.iso.date().optional(),
});
export type Correction = z.infer<typeof Correction>;

/** corpus/<body>/<date>_<number>/corrections.yaml: mended words of a damaged copy, each with its reason. */
export const Corrections = z.strictObject({
  schema: z.literal('adisteme/corrections/1'),
  corrections: z.array(Correction).max(1000),
});
export type Corrections = z.infer<typeof Corrections>;
