import type { Concept } from '../../lexicon/concepts.ts';
import type { RuleParams } from '../../model/rule-graph.ts';
import { citedUnits } from '../cited-units.ts';
import type { Sentence } from '../document.ts';
import type { AnyDraft, Draft, Frame, FrameContext } from '../frame.ts';
import { conceptsOf, has, hasAny, isDenied, mentionsOf, pointsOf, quantitiesOf, wholeNumber } from '../frame.ts';
import { listsOf } from '../lists.ts';
import type { Term } from '../terms.ts';
import { readTerms } from '../terms.ts';
import { exceptionIn } from '../unread-limits.ts';
import { addsUnread, readLeftOut } from './left-out.ts';
import { readLeftOutList } from './left-out-list.ts';

const COUNTED_ANEW: readonly Concept[] = ['event:social-leave-end', 'event:study-end'];

/** "менее трех месяцев", "үш айдан кем": months below which a servant is left out. Years count as twelve months. */
function readMonths(sentence: Sentence): number | null {
  const limits = quantitiesOf(sentence, 'u:month', 'u:year').filter((q) => q.max !== null && q.min === null);
  const [limit] = limits;
  const months = limits.length === 1 ? wholeNumber(limit?.max ?? null) : null;
  if (months === null || limit === undefined) return null;
  const factor = limit.unit === 'u:year' ? 12 : 1;
  return limit.maxInclusive ? months * factor + 1 : months * factor;
}

/** "не ранее шести месяцев со дня занятия должности": the same bound said from the other side. */
function readNotEarlier(sentence: Sentence, postpositional: boolean): number | null {
  const relation = mentionsOf(sentence, 'r:not-earlier')[0];
  if (relation === undefined || !has(sentence, 'event:appointment')) return null;
  const quantity = quantitiesOf(sentence, 'u:month').find((q) =>
    postpositional ? q.last + 1 === relation.first : q.first - 1 === relation.last,
  );
  return wholeNumber(quantity?.min ?? null);
}

/** "бағалау өткізілмейді", "КЦИ … не устанавливаются": what is not done to the excluded. */
function excludedDeed(sentence: Sentence): Concept | null {
  if (isDenied(sentence, 'v:set') && has(sentence, 't:kpi')) return 'act:kpi-setting';
  const takesNoPart = isDenied(sentence, 'v:attend') && has(sentence, 't:appraisal', 'v:worked');
  if (takesNoPart || has(sentence, 'w:left-out')) return 'act:appraisal';
  const isOfAppraisal = hasAny(sentence, 't:appraisal', 't:mark');
  if (isDenied(sentence, 'v:conduct', 'v:appraise', 'v:subject-to') && isOfAppraisal) return 'act:appraisal';
  return isDenied(sentence, 'v:appraise') ? 'act:appraisal' : null;
}

function readExclusion(sentence: Sentence, context: FrameContext): Draft<'eligibility-exclusion'> | null {
  const early = readNotEarlier(sentence, context.doc.lexicon.postpositional);
  const deed = early === null ? excludedDeed(sentence) : 'act:appraisal';
  const hasTenure = has(sentence, 't:tenure') || (has(sentence, 'v:worked') && readMonths(sentence) !== null);
  const hasProbation = has(sentence, 't:probation');
  const leftOut = deed === 'act:appraisal' ? readLeftOut(sentence) : null;
  const months = early ?? readMonths(sentence);
  // «Менее половины оцениваемого периода»: time in post that is not counted in months.
  const isTimeUnread = months === null && has(sentence, 'v:worked') && sentence.quantities.length > 0;
  const isOfGroups = leftOut !== null && leftOut.groups.length > 0 && !leftOut.othersUnread;
  if (deed === null || (!hasTenure && !hasProbation && early === null && !isOfGroups)) return null;
  if (hasTenure && months === null) {
    context.report('EXTRACT_NUMBER_UNKNOWN', 'The shortest time in post cannot be read.', sentence, sentence.text);
  }
  return {
    type: 'eligibility-exclusion',
    params: {
      minTenureMonths: months,
      probation: hasProbation ? true : null,
      appliesTo: deed,
      countedAnewAfter: COUNTED_ANEW.filter((id) => has(sentence, id)),
      measured: has(sentence, 'event:period-end') && has(sentence, 'event:appointment') ? 'to-period-end' : 'in-post',
      ...(leftOut === null || leftOut.groups.length === 0 ? {} : { groups: leftOut.groups }),
      ...(leftOut?.othersUnread === true || isTimeUnread || addsUnread(sentence)
        ? { othersUnread: true as const }
        : {}),
    },
    sentences: [sentence],
  };
}

type Then = RuleParams<'absent-servant'>['then'][number];

interface Outcome {
  readonly at: number;
  readonly result: Then['result'];
  readonly term: Term | null;
}

function outcomesOf(sentence: Sentence, context: FrameContext): Outcome[] {
  const terms = readTerms(sentence, context.doc.lexicon.postpositional).filter(
    (t) => t.from === 'event:return-to-work',
  );
  const found: Outcome[] = terms.map((term) => ({ at: term.last, result: 'within-term-after-return', term }));
  for (const mention of mentionsOf(sentence, 'w:without-participation')) {
    found.push({ at: mention.last, result: 'without-participation', term: null });
  }
  if (found.length === 0 && has(sentence, 'event:return-to-work')) {
    found.push({ at: sentence.tokens.length, result: 'within-term-after-return', term: null });
  }
  if (found.length === 0 && citedUnits(sentence).some((unit) => unit.startsWith('chp_'))) {
    found.push({ at: sentence.tokens.length, result: 'special-procedure', term: null });
  }
  return found.sort((a, b) => a.at - b.at);
}

const METHODS: readonly Concept[] = ['method:kpi', 'method:ranking', 'method:survey-360', 'method:competencies'];

function thenOf(outcome: Outcome, from: number, sentence: Sentence): Then[] {
  const methods = conceptsOf(sentence, 'method:', from, outcome.at).filter((id) => METHODS.includes(id));
  const { term } = outcome;
  const counting = term?.counting;
  const amount =
    term === null
      ? null
      : { amount: term.amount, unit: term.unit, from: term.from, ...(counting == null ? {} : { counting }) };
  const termsOf = citedUnits(sentence).at(-1) ?? null;
  const common = { result: outcome.result, within: amount, termsOf: amount === null ? termsOf : null };
  return methods.length === 0 ? [{ method: null, ...common }] : methods.map((method) => ({ method, ...common }));
}

const FEWEST_CASES = 1;

/** Absences that an exception names are those of somebody else. */
function casesOf(sentence: Sentence): Concept[] {
  const excepted = exceptionIn(sentence);
  const all = conceptsOf(sentence, 'case:');
  if (excepted === null) return all;
  const others = [
    ...conceptsOf(sentence, 'case:', 0, excepted.first - 1),
    ...conceptsOf(sentence, 'case:', excepted.last + 1),
  ];
  return all.filter((id) => others.includes(id));
}

/** Leave, illness, trips …: how those who were absent are appraised. */
function readAbsence(sentence: Sentence, context: FrameContext): Draft<'absent-servant'> | null {
  const cases = casesOf(sentence);
  if (cases.length < FEWEST_CASES || !hasAny(sentence, 't:appraisal', 'v:appraise')) return null;
  const outcomes = outcomesOf(sentence, context);
  if (outcomes.length === 0) return null;
  const then: Then[] = [];
  let from = 0;
  for (const outcome of outcomes) {
    then.push(...thenOf(outcome, from, sentence));
    from = outcome.at + 1;
  }
  return { type: 'absent-servant', params: { cases, then }, sentences: [sentence] };
}

/** Who is left out of the appraisal, and how absent servants are appraised. */
export const eligibilityFrame: Frame = (context) => {
  const drafts: (AnyDraft | null)[] = pointsOf(context.doc)
    .flatMap(listsOf)
    .map((list) => readLeftOutList(list, excludedDeed, readMonths));
  const listed = new Set(drafts.flatMap((draft) => draft?.sentences ?? []));
  for (const sentence of context.doc.sentences) {
    if (!listed.has(sentence)) drafts.push(readExclusion(sentence, context), readAbsence(sentence, context));
  }
  return drafts.filter((draft): draft is AnyDraft => draft !== null);
};
