import type { Concept } from '../../lexicon/concepts.ts';
import type { RuleParams } from '../../model/rule-graph.ts';
import type { NormUnit, Sentence } from '../document.ts';
import type { AnyDraft, Draft, Frame } from '../frame.ts';
import { conceptsOf, hasAny, pointsOf, quotedIn, sentencesUnder } from '../frame.ts';
import type { NormList } from '../lists.ts';
import { listsOf, sentencesOfList } from '../lists.ts';
import type { Quantity } from '../quantities.ts';

const FEWEST_PARTS = 2;

/** Which mark the sentence is about: the one that it names first. */
function markOf(sentence: Sentence): Concept | null {
  if (hasAny(sentence, 't:annual-mark')) return 'mark:annual';
  if (hasAny(sentence, 't:quarterly-mark')) return 'mark:quarterly';
  return hasAny(sentence, 't:final-mark') ? 'mark:final' : (conceptsOf(sentence, 'mark:')[0] ?? null);
}

/** The verb "is made up of" stands in the lead, or closes a Kazakh list. */
const isMadeUp = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined && hasAny(sentence, 'w:sum', 'v:add-up');

function compositionDraft(
  what: Concept,
  parts: readonly Concept[],
  sentences: readonly Sentence[],
): Draft<'mark-composition'> {
  return { type: 'mark-composition', params: { what, parts: [...parts] }, sentences };
}

/** "Годовая оценка складывается из: 1) средней оценки за отчетные кварталы; 2) …": every item is a mark. */
function readComposition(list: NormList): Draft<'mark-composition'> | null {
  const lead = list.lead.sentences.at(-1);
  if (lead === undefined || !(isMadeUp(lead) || isMadeUp(list.items.at(-1)?.sentences.at(-1)))) return null;
  const what = markOf(lead);
  const parts = list.items.map((item) => item.sentences.flatMap((s) => conceptsOf(s, 'mark:'))[0] ?? null);
  const known = parts.filter((part) => part !== null);
  if (what === null || known.length < FEWEST_PARTS || known.length < parts.length) return null;
  return compositionDraft(what, known, sentencesOfList(list));
}

/** Returns whether a list says of which marks a mark is made up, rather than by which methods somebody is appraised. */
export const isMarkComposition = (list: NormList): boolean => readComposition(list) !== null;

/** "Оценка … складывается из базовых, поощрительных и штрафных баллов": the parts stand in the sentence itself. */
function readSum(sentence: Sentence): Draft<'mark-composition'> | null {
  if (!isMadeUp(sentence) || sentence.text.trimEnd().endsWith(':') || hasAny(sentence, 't:formula')) return null;
  const what = markOf(sentence);
  const parts = conceptsOf(sentence, 'mark:').filter((id) => id !== what);
  return what === null || parts.length < FEWEST_PARTS ? null : compositionDraft(what, parts, [sentence]);
}

interface Step {
  readonly grade: string;
  readonly range: Quantity;
  readonly mark: string;
  readonly sentence: Sentence;
}

const isPoints = (quantity: Quantity): boolean =>
  quantity.of === null && (quantity.unit === 'u:points' || quantity.unit === null) && quantity.number.kind !== 'date';

/** Number of the token at which a bracket opens, and of the one at which it closes. */
function bracketOf(sentence: Sentence): { open: number; close: number } | null {
  const open = sentence.tokens.findIndex((token) => token.word === '(');
  const close = sentence.tokens.findLastIndex((token) => token.word === ')');
  return open < 0 || close < open ? null : { open, close };
}

/** "значению «X» (менее 80 баллов) присваиваются 2 балла": one grade, its range in brackets, its mark outside them. */
function readStep(sentence: Sentence): Step | null {
  const bracket = bracketOf(sentence);
  if (bracket === null) return null;
  const [grade, ...others] = quotedIn(sentence.text);
  if (grade === undefined || others.length > 0) return null;
  const points = sentence.quantities.filter(isPoints);
  const inside = points.filter((q) => q.first > bracket.open && q.first < bracket.close);
  const outside = points.filter((q) => q.last < bracket.open || q.first > bracket.close);
  const [range] = inside;
  const [mark] = outside;
  if (inside.length !== 1 || outside.length !== 1 || range === undefined || mark === undefined) return null;
  return mark.min === null || mark.min !== mark.max ? null : { grade: grade.text, range, mark: mark.min, sentence };
}

/** The higher the mark, the better the grade. */
function bandsOf(steps: readonly Step[]): RuleParams<'mark-conversion'>['bands'] {
  const ranked = [...steps].sort((a, b) => Number(b.mark) - Number(a.mark));
  return ranked.map(({ grade, range, mark }, index) => ({
    min: range.min,
    minInclusive: range.minInclusive,
    max: range.max,
    maxInclusive: range.maxInclusive,
    grade,
    rank: index + 1,
    mark,
  }));
}

/** "приводится к пятибалльной системе оценок, а именно: …": what each result of one scale counts on another. */
function readConversion(point: NormUnit): Draft<'mark-conversion'> | null {
  const sentences = sentencesUnder(point);
  const at = sentences.findIndex((s) => hasAny(s, 'v:convert') && s.text.trimEnd().endsWith(':'));
  const lead = sentences[at];
  if (lead === undefined) return null;
  const what = conceptsOf(lead, 'mark:')[0] ?? markOf(lead);
  const steps = sentences
    .slice(at + 1)
    .map(readStep)
    .filter((step) => step !== null);
  const [first] = sentences;
  if (what === null || first === undefined || steps.length < FEWEST_PARTS) return null;
  const target = first === lead ? null : markOf(first);
  return {
    type: 'mark-conversion',
    params: { what, for: target, bands: bandsOf(steps) },
    sentences: [...new Set([...(target === null ? [] : [first]), lead, ...steps.map((step) => step.sentence)])],
  };
}

/** Returns whether a point converts marks of one scale into marks of another. */
export const isConversion = (point: NormUnit): boolean => readConversion(point) !== null;

/** Of what marks are made up, and how they pass from one scale to another. */
export const markPartsFrame: Frame = (context) => {
  const drafts: (AnyDraft | null)[] = [];
  for (const point of pointsOf(context.doc)) {
    drafts.push(...listsOf(point).map(readComposition), readConversion(point));
    for (const sentence of sentencesUnder(point)) drafts.push(readSum(sentence));
  }
  return drafts.filter((draft): draft is AnyDraft => draft !== null);
};
