import type { Diagnostic } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { LEXICONS } from '../lexicon/norm-words.ts';
import type { ActId } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import type { Rule } from '../model/rule-graph.ts';
import type { SentenceAccount } from '../model/sentence-account.ts';
import { accountFor, isFormLine } from './account.ts';
import type { Citing } from './build-rules.ts';
import { buildRules } from './build-rules.ts';
import type { NormDocument, Sentence } from './document.ts';
import { flattenUnits, LONGEST_POINT, LONGEST_SENTENCE, readDocument, readNames } from './document.ts';
import type { AnyDraft, Frame, FrameContext } from './frame.ts';
import { definedIn, has, makeContext, pointsOf, sentencesUnder } from './frame.ts';
import { annexFrame } from './frames/annexes.ts';
import { calibrationFrame } from './frames/calibration.ts';
import { commissionFrame } from './frames/commission.ts';
import { competencyFrame } from './frames/competencies.ts';
import { deadlineFrame } from './frames/deadlines.ts';
import { definitionFrame } from './frames/definitions.ts';
import { readDuties, readListDuties } from './frames/duties.ts';
import { eligibilityFrame } from './frames/eligibility.ts';
import { flowFrame } from './frames/flow.ts';
import { formFrame } from './frames/forms.ts';
import { kpiFrame } from './frames/kpi.ts';
import { markPartsFrame } from './frames/mark-parts.ts';
import { memberFrame } from './frames/members.ts';
import { methodFrame } from './frames/methods.ts';
import { pointsFrame } from './frames/points.ts';
import { printedGradeFrame } from './frames/printed-grades.ts';
import { resultsFrame } from './frames/results.ts';
import { scaleFrame } from './frames/scales.ts';
import { surveyFrame } from './frames/survey.ts';
import { useFrame } from './frames/uses.ts';
import { findAliases } from './glossary.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { phraseIndexOf } from './phrase-index.ts';
import { scopesOf } from './scopes.ts';
import { unreadSubjects } from './unread-subjects.ts';

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

const FRAMES: readonly Frame[] = [
  definitionFrame,
  eligibilityFrame,
  methodFrame,
  kpiFrame,
  commissionFrame,
  memberFrame,
  competencyFrame,
  scaleFrame,
  pointsFrame,
  markPartsFrame,
  surveyFrame,
  calibrationFrame,
  deadlineFrame,
  useFrame,
  resultsFrame,
  flowFrame,
  formFrame,
  annexFrame,
  printedGradeFrame,
];

/**
 * Returns the typed rules of the units, each with its quotes, and what became of every sentence.
 *
 * Shape: rules in reading order; ids `<type>/<first provision>`, `~n` for the second and later ones.
 * Diagnostics: EXTRACT_…; an error means that the params of the rules of that provision are not sure.
 */
export function extractRules(input: ExtractInput): Outcome<ExtractedRules> {
  const diagnostics: Diagnostic[] = [];
  const doc = readWithAliases(flattenUnits(input.units), phraseIndexOf(LEXICONS[input.lang]));
  const context = makeContext(doc, input.ofAct, input.act, diagnostics);
  const drafts: AnyDraft[] = FRAMES.flatMap((frame) => frame(context)).filter(
    (draft) => isOwnNorm(draft, context) && !isLifecycle(draft, context),
  );
  const isOpen = (sentence: Sentence): boolean =>
    !context.flagged.has(sentence) &&
    !context.isDefinition(sentence) &&
    !isFormLine(sentence) &&
    !isLifecycleClause(sentence, context);
  const taken = new Set(drafts.flatMap((draft) => draft.sentences));
  const points = pointsOf(doc).filter((point) => sentencesUnder(point).every(isOpen));
  drafts.push(...readListDuties(points, taken));
  const isNorm = (sentence: Sentence): boolean => isOpen(sentence) || isUnsure(sentence, context);
  const unread = unreadSubjects(doc.sentences.filter(isNorm), points, drafts);
  drafts.push(...readDuties(doc.sentences.filter(isOpen), drafts, unread));
  for (const [sentence, types] of unread) {
    const message = `The sentence speaks of ${types.join(', ')}, but no rule on it was read.`;
    if (!context.flagged.has(sentence)) context.report('EXTRACT_SUBJECT_UNREAD', message, sentence, sentence.text);
  }
  const rules = buildRules(inReadingOrder(drafts, doc), input, scopesOf(context, drafts));
  const account = accountFor(doc, rules, input);
  complain(doc, account, context, unread.keys());
  return outcome({ rules: rules.map(({ rule }) => rule), account }, diagnostics);
}

/** A norm whose params are not sure. */
function isUnsure(sentence: Sentence, context: FrameContext): boolean {
  return context.flagged.has(sentence) && !context.ofAct && !isFormLine(sentence);
}

/** Says what was not read at all: sentences and points of no decree, and sentences that may be norms. */
function complain(
  doc: NormDocument,
  account: readonly SentenceAccount[],
  context: FrameContext,
  unread: Iterable<Sentence>,
): void {
  for (const unit of doc.units) {
    if (unit.point === unit && unit.under.length > LONGEST_POINT) {
      context.reportUnit('EXTRACT_POINT_TOO_LONG', 'This point has too many sentences to be one.', unit);
    }
    if (
      unit.sentences.some(
        (sentence) => sentence.text.length > LONGEST_READ || sentence.tokens.length > LONGEST_SENTENCE,
      )
    ) {
      context.reportUnit('EXTRACT_SENTENCE_TOO_LONG', 'A sentence is too long to be one.', unit);
    }
  }
  const told = new Set([...context.flagged, ...unread].map((sentence) => sentence.unit.id));
  const open = new Set(account.filter(({ verdict }) => verdict === 'not-modelled').map(({ provision }) => provision));
  for (const unit of doc.units) {
    if (open.has(unit.id) && !told.has(unit.id) && unit.provision.unrecoverable === undefined) {
      context.reportUnit('EXTRACT_SENTENCE_NOT_MODELLED', 'No rule was read from a sentence here.', unit);
    }
  }
}

/** Characters of the longest sentence that is still read. */
const LONGEST_READ = 20_000;

/** Names that the document gives itself are known only after a first reading. */
function readWithAliases(flat: ReturnType<typeof flattenUnits>, index: PhraseIndex): NormDocument {
  const doc = readDocument(flat, index);
  const defined = definedIn(doc);
  const aliases = findAliases(doc, (sentence) => defined.has(sentence));
  return aliases.length === 0 ? doc : readNames(doc, aliases);
}

/** What a term means is no norm of its own: "a document approved by the superior head" approves nothing. */
function isOwnNorm(draft: AnyDraft, context: FrameContext): boolean {
  const [first] = draft.sentences;
  return draft.type === 'definition' || first === undefined || !context.isDefinition(first);
}

/** A decree's clauses that change, repeal or put acts into effect are read by other stages. */
function isLifecycleClause(sentence: Sentence, context: FrameContext): boolean {
  if (!context.ofAct || has(sentence, 'v:order-approve')) return false;
  return has(sentence, 'v:lifecycle') || (sentence.text.trimEnd().endsWith(':') && !has(sentence, 'v:ensure'));
}

function isLifecycle(draft: AnyDraft, context: FrameContext): boolean {
  const [first] = draft.sentences;
  return first !== undefined && isLifecycleClause(first, context);
}

/** By the first sentence or cell, then by type: the order in which a reader meets the rules. */
function inReadingOrder(drafts: readonly AnyDraft[], doc: NormDocument): AnyDraft[] {
  const place = new Map<unknown, number>();
  doc.units.forEach((unit, index) => {
    place.set(unit, index);
  });
  for (const sentence of doc.sentences) {
    place.set(sentence, (place.get(sentence.unit) ?? 0) + sentence.order / SENTENCES_PER_UNIT);
  }
  const keyOf = (draft: AnyDraft): number => place.get(draft.sentences[0] ?? draft.pieces?.[0]?.unit) ?? 0;
  return drafts
    .map((draft, index) => ({ draft, index, key: keyOf(draft) }))
    .sort((a, b) => a.key - b.key || compare(a.draft.type, b.draft.type) || a.index - b.index)
    .map(({ draft }) => draft);
}

/** More sentences than one unit ever has; beyond that the order within the unit no longer matters. */
const SENTENCES_PER_UNIT = 1e6;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
