import * as z from 'zod';

const date = z.iso.date();

export const Names = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() });
export type Names = z.infer<typeof Names>;

export const BodyKind = z.enum(['akimat', 'maslikhat', 'ministry', 'agency', 'court', 'other']);
export const BodyLevel = z.enum(['republic', 'oblast', 'city', 'district', 'rural']);

/** A state body: one body, many spellings. */
export const Body = z.strictObject({
  id: z.string(),
  names: Names,
  kind: BodyKind,
  level: BodyLevel,
  place: Names,
  /** Every other spelling seen: forms in other cases need not be listed, the reader folds suffixes. */
  aliases: z.strictObject({ kk: z.array(z.string()), ru: z.array(z.string()), en: z.array(z.string()) }),
  predecessors: z.array(z.strictObject({ body: z.string(), on: date.nullable(), how: z.string() })),
  successors: z.array(z.strictObject({ body: z.string(), on: date.nullable(), how: z.string() })),
  /** Earlier names of the same body, and of the place it is in, with dates. */
  formerNames: z.array(z.strictObject({ names: Names, until: date.nullable(), source: z.string() })),
});
export type Body = z.infer<typeof Body>;
export const BodyRegistry = z.strictObject({ schema: z.literal('adisteme/bodies-registry/1'), bodies: z.array(Body) });
export type BodyRegistry = z.infer<typeof BodyRegistry>;

/** corpus/<body>/<date>_<number>/work.yaml. Acts known only from a citation have only this file, `held: false`. */
export const Work = z.strictObject({
  schema: z.literal('adisteme/work/1'),
  id: z.string(),
  held: z.boolean(),
  body: z.string(),
  kind: z.enum(['approve', 'amend', 'repeal', 'other', 'law', 'model']),
  type: z.enum(['decree', 'decision', 'order', 'law', 'code', 'edict', 'model']).nullable(),
  adopted: date.nullable(),
  number: z.string().nullable(),
  registration: z.strictObject({ number: z.string().nullable(), date: date.nullable() }).nullable(),
  title: z.strictObject({ kk: z.string().optional(), ru: z.string().optional() }),
  /** First official publication; null until known. `source` says from where. */
  published: z.strictObject({ date, source: z.string() }).nullable(),
  /** Publications that other acts tell of, the earliest counting as first. */
  publicationEvidence: z.array(z.strictObject({ date, where: z.string(), toldBy: z.string() })),
  /** Which acts told of this one, where it is not held. */
  citedBy: z.array(z.string()),
  /** The requisite line of the publisher's card, where the act came with one: it may tell what the text does not. */
  requisites: z.string().optional(),
});
export type Work = z.infer<typeof Work>;

/** corpus/<body>/<date>_<number>/manifest.yaml: the bytes as obtained. */
export const Manifest = z.strictObject({
  schema: z.literal('adisteme/manifest/1'),
  act: z.string(),
  files: z.array(
    z.strictObject({
      file: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      mediaType: z.string(),
      language: z.enum(['kk', 'ru']),
      editionDate: date.nullable(),
      textState: z.enum(['as-enacted', 'consolidated-by-publisher']),
      capturedOn: date.nullable(),
      obtainedFrom: z.string().nullable(),
    }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;
