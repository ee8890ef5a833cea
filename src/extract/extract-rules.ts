import type { Diagnostic } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { LEXICONS } from '../lexicon/norm-words.ts';
import type { ActId } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import type { Rule } from '../model/rule-graph.ts';
import type { SentenceAccount } from '../model/sentence-account.ts';
import type { Citing } from './build-rules.ts';
import { buildRules } from './build-rules.ts';
import { flattenUnits, readDocument } from './document.ts';
import type { AnyDraft, Frame } from './frame.ts';
import { makeContext } from './frame.ts';
import { commissionFrame } from './frames/commission.ts';
import { deadlineFrame } from './frames/deadlines.ts';
import { eligibilityFrame } from './frames/eligibility.ts';
import { kpiFrame } from './frames/kpi.ts';
import { resultsFrame } from './frames/results.ts';
import { phraseIndexOf } from './phrase-index.ts';

export interface ExtractInput extends Citing {
  /** Chapters, points and annexes of a methodology, or the points of a decree itself. */
  readonly units: readonly Provision[];
  readonly act: ActId;
  /** The units belong to the decree itself (ids begin with `act`). */
  readonly ofAct: boolean;
}

export interface ExtractedRules {
  readonly rules: readonly Rule[];
  readonly account: readonly SentenceAccount[];
}

const FRAMES: readonly Frame[] = [eligibilityFrame, kpiFrame, commissionFrame, deadlineFrame, resultsFrame];

/**
 * Returns the typed rules of the units, each with its quotes, and what became of every sentence.
 *
 * Shape: rules in reading order; ids `<type>/<first provision>`, `~n` for the second and later ones.
 * Diagnostics: EXTRACT_…; an error means that the params of the rules of that provision are not sure.
 */
export function extractRules(input: ExtractInput): Outcome<ExtractedRules> {
  const diagnostics: Diagnostic[] = [];
  const doc = readDocument(flattenUnits(input.units), phraseIndexOf(LEXICONS[input.lang]));
  const context = makeContext(doc, input.ofAct, input.act, diagnostics);
  const drafts: AnyDraft[] = FRAMES.flatMap((frame) => frame(context));
  const rules = buildRules(drafts, input);
  return outcome({ rules: rules.map(({ rule }) => rule), account: [] }, diagnostics);
}
