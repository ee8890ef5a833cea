import * as z from 'zod';

/**
 * A finding that a person has looked at and accepts. It is met by code and place; `words` narrows it to a finding with these very words,
 * so that it comes up again when the text changes.
 */
export const AcceptedFinding = z.strictObject({
  code: z.string().regex(/^[A-Z]+(?:_[A-Z0-9]+)+$/),
  /** The unit that the finding names; left out = any place of the act. */
  provision: z.string().optional(),
  words: z.string().min(1).optional(),
  reason: z.string().min(3),
  by: z.string().min(1).optional(),
  on: z.iso.date().optional(),
});
export type AcceptedFinding = z.infer<typeof AcceptedFinding>;

/** corpus/<body>/<date>_<number>/overrides.yaml: human decisions, each with its reason. */
export const Overrides = z.strictObject({
  schema: z.literal('adisteme/overrides/1'),
  accepted: z.array(AcceptedFinding),
});
export type Overrides = z.infer<typeof Overrides>;
