import * as z from 'zod';
import { AddAnswer } from './add-answer.ts';
import * as answers from './answers.ts';
import { AppraisalCase, Scorecard } from './appraisal.ts';
import { WorkCalendar } from './calendar.ts';
import { Diff, Impact, Matrix } from './comparison.ts';
import { Corrections } from './corrections.ts';
import { Overrides } from './overrides.ts';
import { RuleFile, Timeline } from './rule-graph.ts';
import { BodyRegistry, Manifest, Work } from './work.ts';

/** Every shape that has a file in schemas/, by file name without `.schema.json`. */
export const SHAPES = {
  calendar: WorkCalendar,
  work: Work,
  manifest: Manifest,
  'bodies-registry': BodyRegistry,
  corrections: Corrections,
  overrides: Overrides,
  rules: RuleFile,
  timeline: Timeline,
  asof: answers.AsOf,
  text: answers.TextAnswer,
  history: answers.HistoryAnswer,
  try: answers.TryAnswer,
  add: AddAnswer,
  import: answers.ImportAnswer,
  check: answers.CheckAnswer,
  build: answers.BuildAnswer,
  bodies: answers.BodiesAnswer,
  acts: answers.ActsAnswer,
  case: AppraisalCase,
  score: Scorecard,
  diff: Diff,
  matrix: Matrix,
  impact: Impact,
} as const;
export type ShapeName = keyof typeof SHAPES;

/** zod writes a date as pattern and format; one error is enough for the reader (libraries.md 5). */
function withoutDatePatterns(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutDatePatterns);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(
    ([key]) => !(key === 'pattern' && (node as { format?: string }).format === 'date'),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutDatePatterns(value)]));
}

/** Returns the JSON Schema (draft 2020-12) of a shape. */
export function jsonSchemaOf(name: ShapeName): Record<string, unknown> {
  const schema = withoutDatePatterns(z.toJSONSchema(SHAPES[name], { target: 'draft-2020-12' })) as Record<
    string,
    unknown
  >;
  return { $id: `https://adisteme.example/schemas/${name}.schema.json`, ...schema };
}
