import type { Concept } from '../lexicon/concepts.ts';
import type { PhraseId } from '../lexicon/norm-words.ts';
import type { Sentence } from './document.ts';
import { mentionsOf, wholeNumber } from './frame.ts';
import type { ListedDays } from './listed-days.ts';
import { listedDays } from './listed-days.ts';
import type { Mention } from './mentions.ts';
import type { Quantity, UnitId } from './quantities.ts';

export type TermUnit = 'working-day' | 'calendar-day' | 'month' | 'day-of-month' | 'date-of-year';

/** A time limit as a sentence gives it. */
export interface Term {
  readonly amount: number;
  readonly unit: TermUnit;
  /** null = the sentence names no event; `event:unrecognised` = it names one that the lexicon does not know. */
  readonly from: Concept | null;
  readonly direction: 'after' | 'before' | 'contested';
  readonly atMost: boolean;
  readonly counting: 'contested' | 'next-day' | null;
  /** "days" without saying which. */
  readonly daysUnspecified: boolean;
  /** Tokens [first, last] of the number with its relation words and event. */
  readonly first: number;
  readonly last: number;
  /** Tokens of the event with its relation; both -1 where the sentence names none. */
  readonly anchorFirst: number;
  readonly anchorLast: number;
  readonly quantity: Quantity;
  /** One more day of the list that the term before it began: «до 1 июня и 1 декабря». */
  readonly isListed: boolean;
}

type Relation = 'within' | 'not-later' | 'not-earlier' | 'during' | 'prior' | 'until';
const RELATIONS: readonly Relation[] = ['not-later', 'not-earlier', 'within', 'during', 'prior'];

interface Related {
  readonly relation: Relation;
  readonly first: number;
  readonly last: number;
}

/** Postpositions stand behind the unit, prepositions before the number; a bracket or "мерзімде" may stand between. */
function relationOf(quantity: Quantity, sentence: Sentence, postpositional: boolean): Related | null {
  for (const relation of RELATIONS) {
    for (const mention of mentionsOf(sentence, `r:${relation}` as PhraseId)) {
      if (touches(mention, quantity, postpositional)) return { relation, first: mention.first, last: mention.last };
    }
  }
  const until = mentionsOf(sentence, 'c:to').find((mention) => touches(mention, quantity, postpositional));
  return until === undefined ? null : { relation: 'until', first: until.first, last: until.last };
}

const touches = (mention: Mention, quantity: Quantity, postpositional: boolean): boolean =>
  postpositional ? mention.first === quantity.last + 1 : mention.last === quantity.first - 1;

const DAY_UNITS: Readonly<Partial<Record<UnitId, readonly [TermUnit, number]>>> = {
  'u:working-day': ['working-day', 1],
  'u:calendar-day': ['calendar-day', 1],
  'u:day': ['calendar-day', 1],
  'u:week': ['calendar-day', 7],
  'u:month': ['month', 1],
  'u:year': ['month', 12],
};

function unitOf(quantity: Quantity, sentence: Sentence): readonly [TermUnit, number] | null {
  const { number, unit } = quantity;
  if (number.kind === 'date') return ['date-of-year', 1];
  const isDayOfMonth =
    unit === 'u:date' ||
    (number.kind === 'ordinal' && unit === 'u:day') ||
    (unit === null && mentionsOf(sentence, 'u:of-month').some((mention) => mention.last === number.first - 1));
  if (isDayOfMonth) return ['day-of-month', 1];
  return unit === null ? null : (DAY_UNITS[unit] ?? null);
}

/** A day of the calendar, not so many days. */
const DATED: ReadonlySet<TermUnit> = new Set(['day-of-month', 'date-of-year']);

interface Anchor {
  readonly from: Concept;
  readonly direction: 'after' | 'before';
  readonly counting: 'contested' | 'next-day' | null;
  readonly first: number;
  readonly last: number;
}

const EVENT = 'event:';

function eventsOf(sentence: Sentence): Mention[] {
  return sentence.mentions.filter((mention) => mention.id.startsWith(EVENT));
}

/** Of several events that touch the place, the one that says most: more words, then the later in the table of the text. */
function longest(events: readonly Mention[]): Mention | undefined {
  let best: Mention | undefined;
  for (const event of events) {
    if (best === undefined || event.last - event.first > best.last - best.first) best = event;
  }
  return best;
}

/** Words that may stand between the event and its relation: "күн-", "күннен", "его", "ее". */
const SLACK = 2;

function eventBefore(relation: Mention, sentence: Sentence): Mention | undefined {
  return longest(
    eventsOf(sentence).filter(
      (event) =>
        event.first < relation.first && event.last >= relation.first - 1 - SLACK && event.last <= relation.last,
    ),
  );
}

/** Farther than this from its relation a Russian event belongs to another phrase. */
const REACH = 9;

function eventAfter(relation: Mention, sentence: Sentence): Mention | undefined {
  const near = eventsOf(sentence).filter(
    (event) => event.first > relation.last && event.first <= relation.last + 1 + SLACK,
  );
  if (near.length > 0) return longest(near);
  return longest(
    eventsOf(sentence).filter((event) => event.first > relation.last && event.first <= relation.last + REACH),
  );
}

const CONTESTED_START: readonly PhraseId[] = ['r:from-day'];

function anchorOf(relation: Mention, sentence: Sentence, postpositional: boolean): Anchor {
  const event = postpositional ? eventBefore(relation, sentence) : eventAfter(relation, sentence);
  const isBefore = relation.id === 'r:before';
  const isFromDay = CONTESTED_START.some((id) =>
    mentionsOf(sentence, id).some((mention) => mention.first <= relation.last && mention.last >= relation.first),
  );
  return {
    from: event === undefined ? 'event:unrecognised' : (event.id as Concept),
    direction: isBefore ? 'before' : 'after',
    counting: isBefore ? null : isFromDay ? 'contested' : 'next-day',
    first: Math.min(relation.first, event?.first ?? relation.first),
    last: Math.max(relation.last, event?.last ?? relation.last),
  };
}

function startRelations(sentence: Sentence): Mention[] {
  return [...mentionsOf(sentence, 'r:after'), ...mentionsOf(sentence, 'r:before')].sort((a, b) => a.first - b.first);
}

/** Kazakh: the nearest "after …" or "before …" to the left of the number; Russian: right behind it, else to the left. */
function findAnchor(
  quantity: Quantity,
  related: Related,
  after: number,
  sentence: Sentence,
  postpositional: boolean,
): Anchor | null {
  const relations = startRelations(sentence).filter((relation) => relation.first >= after);
  const end = Math.max(quantity.last, related.last);
  const right = relations.find((relation) => relation.first > end && relation.first <= end + 1 + SLACK);
  const left = relations.filter((relation) => relation.last < quantity.first).at(-1);
  if (postpositional) {
    const far = relations.find((relation) => relation.first > end && relation.first <= end + REACH);
    const chosen = left ?? (far?.id === 'r:before' ? far : undefined);
    return chosen === undefined ? null : anchorOf(chosen, sentence, true);
  }
  const chosen = right ?? left;
  return chosen === undefined ? null : anchorOf(chosen, sentence, false);
}

const PERIOD_ENDS: ReadonlySet<string> = new Set(['event:quarter-end', 'event:half-year-end', 'event:year-end']);

/** The month after the reported quarter or year, for "not later than the tenth". */
function periodAnchor(sentence: Sentence, from: number, to: number): Mention | undefined {
  return eventsOf(sentence).find((event) => PERIOD_ENDS.has(event.id) && event.first >= from && event.last <= to);
}

/** The number of a term: "at least ten days before" and "within not more than three days" say it by its bound. */
function amountOf({ min, minInclusive, max, maxInclusive }: Quantity, relation: Relation): number | null {
  if (min === max) return wholeNumber(min);
  const isAhead = relation === 'prior' || relation === 'during';
  if (isAhead && max === null && minInclusive) return wholeNumber(min);
  return !isAhead && min === null && maxInclusive ? wholeNumber(max) : null;
}

/**
 * The relation of a day in a list is that of the list, said once: before its first day in Russian, behind its last in Kazakh. Of «до 1 июня
 * или 1 декабря» it is not told which day ends the term.
 */
function relationInList(
  quantity: Quantity,
  lists: readonly ListedDays[],
  sentence: Sentence,
  postpositional: boolean,
): Related | null {
  const list = lists.find(({ days }) => days.includes(quantity));
  if (list === undefined) return relationOf(quantity, sentence, postpositional);
  if (list.by === 'or') return null;
  const told = postpositional ? list.days.at(-1) : list.days[0];
  return (
    relationOf(quantity, sentence, postpositional) ??
    (told === undefined ? null : relationOf(told, sentence, postpositional))
  );
}

function readTerm(
  quantity: Quantity,
  related: Related | null,
  after: number,
  before: number,
  sentence: Sentence,
  postpositional: boolean,
): Omit<Term, 'isListed'> | null {
  const unit = unitOf(quantity, sentence);
  if (quantity.of !== null || unit === null || related === null || related.relation === 'not-earlier') return null;
  const amount = amountOf(quantity, related.relation);
  if (amount === null) return null;
  const [name, factor] = unit;
  const isDate = DATED.has(name);
  // «До 25 числа»: only a day of the calendar is meant so, and whether it counts is contested.
  const isUntil = related.relation === 'until';
  if (isDate ? related.relation !== 'not-later' && !isUntil : isUntil) return null;
  const first = Math.min(quantity.first, related.first);
  const last = Math.max(quantity.last, related.last);
  const common = {
    amount: amount * factor,
    unit: name,
    daysUnspecified: quantity.unit === 'u:day' && !isDate,
    anchorFirst: -1,
    anchorLast: -1,
    quantity,
  };
  if (isDate) {
    const period = name === 'day-of-month' ? periodAnchor(sentence, after, before) : undefined;
    const from = period === undefined ? null : (period.id as Concept);
    return {
      ...common,
      from,
      direction: isUntil ? 'contested' : 'after',
      atMost: true,
      counting: null,
      first,
      last: Math.max(last, period?.last ?? last),
    };
  }
  const anchor = findAnchor(quantity, related, after, sentence, postpositional);
  const ahead = related.relation === 'during' || related.relation === 'prior';
  return {
    ...common,
    anchorFirst: anchor?.first ?? -1,
    anchorLast: anchor?.last ?? -1,
    from: anchor?.from ?? (ahead ? nearestEvent(sentence, first) : null),
    // "бағалауға дейін жеті күн аралығында": at least seven days before, or within the seven days before.
    direction:
      related.relation === 'during' ? 'contested' : ahead || anchor?.direction === 'before' ? 'before' : 'after',
    atMost: !ahead,
    counting: ahead ? null : (anchor?.counting ?? null),
    first: Math.min(first, anchor?.first ?? first),
    last: Math.max(last, anchor?.last ?? last),
  };
}

/** "о ее проведении за семь рабочих дней": the event stands right before the term. */
function nearestEvent(sentence: Sentence, at: number): Concept | null {
  const event = longest(eventsOf(sentence).filter((mention) => mention.last < at && mention.last >= at - 1 - SLACK));
  return event === undefined ? null : (event.id as Concept);
}

/** Returns the time limits of a sentence in order; quantities without "within", "not later than" … are none. */
export function readTerms(sentence: Sentence, postpositional: boolean): Term[] {
  const terms: Term[] = [];
  const timed = sentence.quantities.filter((quantity) => unitOf(quantity, sentence) !== null);
  const lists = listedDays(
    timed.filter((quantity) => DATED.has(unitOf(quantity, sentence)?.[0] ?? 'month')),
    sentence,
  );
  for (let i = 0; i < timed.length; i += 1) {
    const quantity = timed[i];
    if (quantity === undefined) continue;
    const after = Math.max(terms.at(-1)?.last ?? -1, terms.at(-1)?.quantity.last ?? -1);
    const before = timed[i + 1]?.first ?? Number.POSITIVE_INFINITY;
    const related = relationInList(quantity, lists, sentence, postpositional);
    const term = readTerm(quantity, related, after, before, sentence, postpositional);
    const isListed = lists.some(({ days }) => days.indexOf(quantity) > 0) && terms.length > 0;
    if (term !== null) terms.push({ ...term, isListed });
  }
  return terms;
}
