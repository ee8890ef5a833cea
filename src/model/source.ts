import * as z from 'zod';

/** How words were mended in reading: what the copy had torn apart, run together or moved, and what people put right. */
export const Mending = z.enum(['displaced-link', 'letter-spacing', 'glued-words', 'broken-word', 'correction']);
export type Mending = z.infer<typeof Mending>;

/** Where words stand: UTF-8 byte offsets in the stored file, several spans where repaired words are not contiguous. */
export const Source = z.strictObject({
  act: z.string(),
  file: z.string(),
  spans: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
  /** The words are not those of the copy letter by letter; absent = they are. */
  mended: z.array(Mending).optional(),
});
export type Source = z.infer<typeof Source>;

export const PlaceShape = z.strictObject({
  act: z.string().optional(),
  provision: z.string().optional(),
  file: z.string().optional(),
  page: z.int().optional(),
  line: z.int().optional(),
  column: z.int().optional(),
  spans: z.array(z.tuple([z.int(), z.int()])).optional(),
});

export const DiagnosticShape = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  place: PlaceShape,
  found: z.string().optional(),
  expected: z.string().optional(),
  related: z.array(PlaceShape),
});
