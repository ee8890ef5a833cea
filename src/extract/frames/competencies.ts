import { competencyConcept } from '../../lexicon/competencies.ts';
import type { Concept } from '../../lexicon/concepts.ts';
import type { RuleParams } from '../../model/rule-graph.ts';
import type { NormUnit, Sentence } from '../document.ts';
import type { AnyDraft, Draft, Frame, FrameContext } from '../frame.ts';
import { has, hasAny, isDenied, pointsOf, quotedIn, sentencesUnder, wholeNumber } from '../frame.ts';
import { isLead } from '../lists.ts';
import type { Quantity } from '../quantities.ts';
import { isLeadOnly } from './duties.ts';

interface Half {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  readonly grade: string;
}

/** A grade in quotes for a share of the indicators. */
function readHalf(sentence: Sentence): Half | null {
  if (!hasAny(sentence, 't:indicator') || !hasAny(sentence, 'v:put-mark', 't:mark')) return null;
  const shares = sentence.quantities.filter((quantity) => quantity.of !== null);
  const [quantity] = shares;
  const grade = quotedIn(sentence.text).at(-1)?.text ?? '';
  return quantity === undefined || shares.length > 1 || grade === '' ? null : { sentence, quantity, grade };
}

const isLower = (half: Half): boolean => half.quantity.min !== null;

/**
 * "3/4 или более" gives one grade, "менее 3/4" the other. Where the second clause is negated once too often
 * ("does not correspond to less than 3/4"), it is the complement of the first.
 */
function readThreshold(point: NormUnit, context: FrameContext): Draft<'competency-threshold'> | null {
  const sentences = sentencesUnder(point);
  const halves = sentences.map(readHalf).filter((half) => half !== null);
  const met = halves.find(isLower);
  const unmet = halves.find((half) => !isLower(half));
  if (met === undefined || unmet === undefined || halves.length !== 2) {
    for (const sentence of sentences.filter((s) => has(s, 't:indicator', 'v:put-mark') && readHalf(s) === null)) {
      context.report(
        'EXTRACT_NUMBER_UNKNOWN',
        'The share of indicators for this grade cannot be read.',
        sentence,
        sentence.text,
      );
    }
    return null;
  }
  const share = (half: Half): string => `${half.quantity.number.value}/${half.quantity.of}`;
  if (share(met) !== share(unmet)) {
    context.report(
      'EXTRACT_NUMBER_UNKNOWN',
      'The two clauses of the threshold name different shares.',
      unmet.sentence,
      unmet.sentence.text,
    );
  }
  if (has(unmet.sentence, 'w:less-than-shown') || isDenied(unmet.sentence, 'v:correspond')) {
    const message = 'The clause denies twice; it is read as the complement of the clause before it.';
    context.report('EXTRACT_DOUBLE_NEGATION', message, unmet.sentence, unmet.sentence.text);
  }
  const lead = halves[0]?.sentence.unit.parent === point ? point.sentences.at(-1) : undefined;
  return {
    type: 'competency-threshold',
    params: {
      fraction: share(met),
      comparison: met.quantity.minInclusive ? '>=' : '>',
      met: met.grade,
      unmet: unmet.grade,
    },
    sentences: [...(lead === undefined ? [] : [lead]), met.sentence, unmet.sentence],
  };
}

/** "Бір құзырет бойынша мінез-құлық индикаторларының саны 10-нан аспайды". */
function readMaxIndicators(sentence: Sentence, context: FrameContext): Draft<'max-indicators'> | null {
  if (!has(sentence, 't:indicator', 't:count') || hasAny(sentence, 'v:put-mark', 'v:shown') || isLeadOnly(sentence))
    return null;
  const limits = sentence.quantities.filter((q) => q.of === null && q.max !== null && q.number.kind === 'cardinal');
  const upper = limits.filter((q) => q.min === null);
  const [limit] = upper.length > 0 ? upper : limits.filter((q) => q.unit === null);
  const max = wholeNumber(limit?.max ?? null);
  if (max === null || limit === undefined || upper.length > 1) {
    context.report(
      'EXTRACT_NUMBER_UNKNOWN',
      'The greatest number of indicators cannot be read.',
      sentence,
      sentence.text,
    );
    return null;
  }
  return { type: 'max-indicators', params: { max: limit.maxInclusive ? max : max - 1 }, sentences: [sentence] };
}

type Listed = RuleParams<'competencies'>['list'][number];

const nameOf = (unit: NormUnit): string => unit.words.text.replace(/[;,.:]\s*$/u, '').trim();

interface Group {
  readonly group: Concept;
  readonly units: readonly NormUnit[];
  readonly list: readonly Listed[];
}

function groupOf(lead: Sentence | undefined): Concept {
  if (lead === undefined) return 'group:all';
  if (hasAny(lead, 't:head', 'actor:unit-head', 'actor:office-head')) return 'group:heads';
  return hasAny(lead, 'actor:servant') ? 'group:servants' : 'group:all';
}

/** Lines under a lead that names competencies; a line with its own colon opens the list of another group. */
function readGroups(point: NormUnit): Group[] {
  const groups: { group: Concept; units: NormUnit[]; list: Listed[] }[] = [];
  for (const unit of point.children) {
    if (isLead(unit)) {
      groups.push({ group: groupOf(unit.sentences.at(-1)), units: [unit], list: [] });
      continue;
    }
    if (groups.length === 0) groups.push({ group: 'group:all', units: [], list: [] });
    const current = groups.at(-1);
    const name = nameOf(unit);
    const concept = competencyConcept(name) as Concept | null;
    current?.units.push(unit);
    current?.list.push({ name, concept, onlyForPublicServices: false });
  }
  return groups.filter((group) => group.list.length > 0);
}

const FEWEST_KNOWN = 2;

/** Returns the lists of competencies that a point gives, one for each group of persons. */
export function readCompetencies(point: NormUnit): Draft<'competencies'>[] {
  const lead = point.sentences.at(-1);
  if (lead === undefined || !has(lead, 't:competency') || !isLead(point)) return [];
  const groups = readGroups(point);
  const known = groups.flatMap((group) => group.list).filter((item) => item.concept !== null);
  if (known.length < FEWEST_KNOWN) return [];
  return groups.map((group) => ({
    type: 'competencies',
    params: { group: group.group, list: [...group.list] },
    sentences: [lead, ...group.units.flatMap((unit) => unit.sentences)],
  }));
}

/** The 3/4 of the indicators, how many indicators there may be, and which competencies are appraised. */
export const competencyFrame: Frame = (context) => {
  const drafts: (AnyDraft | null)[] = [];
  for (const point of pointsOf(context.doc)) {
    drafts.push(readThreshold(point, context), ...readCompetencies(point));
    for (const sentence of sentencesUnder(point)) drafts.push(readMaxIndicators(sentence, context));
  }
  return drafts.filter((draft): draft is AnyDraft => draft !== null);
};
