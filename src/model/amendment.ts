import * as z from 'zod';
import { Bound, Certainty } from './lifecycle.ts';
import { Source } from './source.ts';

export const EditOp = z.enum([
  'replace-unit',
  'insert-unit',
  'delete-unit',
  'replace-words',
  'insert-words',
  'delete-words',
  'renumber',
  'replace-title',
  'approve',
  'repeal-act',
  'repeal-unit',
  'cancel-act',
  'suspend',
  'resume',
  'set-validity',
  'extend-validity',
  'set-commencement',
  'set-retroactive-reach',
]);
export type EditOp = z.infer<typeof EditOp>;

/** One typed operation; contract.md 9. */
export const Edit = z.strictObject({
  op: EditOp,
  target: z.strictObject({
    act: z.string().nullable(),
    path: z.array(z.string()),
    citedAs: z.string(),
    /** An empty path means the approved document alone, not the decree with it. */
    documentOnly: z.literal(true).optional(),
    /** The line above names the decree alone: its own unit may be meant, or that of the document that it approves. */
    homeOpen: z.literal(true).optional(),
  }),
  words: z
    .strictObject({
      from: z.string().nullable(),
      to: z.string().nullable(),
      position: z.enum(['after', 'before', 'end']).nullable(),
      everywhere: z.boolean(),
      /** «в соответствующих падежах»: other forms of the words are changed too. */
      inCases: z.literal(true).optional(),
    })
    .nullable(),
  newText: z.string().nullable(),
  newUnits: z.array(z.string()),
  fromAnnex: z.string().nullable(),
  effective: Bound.nullable(),
  until: z.strictObject({ date: z.iso.date(), inclusive: z.union([z.boolean(), z.literal('contested')]) }).nullable(),
  languageOnly: z.enum(['kk', 'ru']).nullable(),
  certainty: Certainty,
  source: Source.nullable(),
  /** Provision of the amending act that holds the instruction. */
  sourceProvision: z.string().nullable(),
});
export type Edit = z.infer<typeof Edit>;
