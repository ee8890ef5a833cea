import * as z from 'zod';
import { Edit } from './amendment.ts';
import { Impact } from './comparison.ts';
import { Bound } from './lifecycle.ts';
import { DiagnosticShape } from './source.ts';

const date = z.iso.date();

/** What would be otherwise with the act in the corpus: days, rules before and after, references that lead nowhere then, cases. */
export const ImpactChanges = Impact.pick({ comparedOn: true, dates: true, rows: true, dangling: true, cases: true });
export type ImpactChanges = z.infer<typeof ImpactChanges>;

export const AddAnswer = z.strictObject({
  schema: z.literal('adisteme/add/1'),
  identity: z.strictObject({
    id: z.string().nullable(),
    body: z.string().nullable(),
    type: z.string().nullable(),
    adopted: date.nullable(),
    number: z.string().nullable(),
    registration: z.strictObject({ number: z.string().nullable(), date: date.nullable() }).nullable(),
    title: z.string().nullable(),
    lang: z.enum(['kk', 'ru']),
  }),
  edits: z.array(Edit),
  touches: z.strictObject({ provisions: z.array(z.string()), rules: z.array(z.string()), from: Bound.nullable() }),
  undetermined: z.array(z.string()),
  impact: ImpactChanges,
  written: z.boolean(),
  diagnostics: z.array(DiagnosticShape),
});
export type AddAnswer = z.infer<typeof AddAnswer>;
