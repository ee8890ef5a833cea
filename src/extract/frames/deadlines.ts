import type { Concept } from '../../lexicon/concepts.ts';
import type { PhraseId } from '../../lexicon/norm-words.ts';
import type { RuleParams } from '../../model/rule-graph.ts';
import { addresseeOf } from '../addressee.ts';
import { agentsOf, leadOf } from '../agents.ts';
import type { Sentence } from '../document.ts';
import type { Draft, Frame, FrameContext } from '../frame.ts';
import { hasAny, mentionsOf, wholeNumber } from '../frame.ts';
import { substituteIn } from '../substitutes.ts';
import type { Term } from '../terms.ts';
import { readTerms } from '../terms.ts';
import { type Segment, whatOf } from './purposes.ts';

/** A clause with its own term ends at the first comma behind that term, in both languages; days of one list share their clause. */
function segmentsOf(terms: readonly Term[], sentence: Sentence): Segment[] {
  const segments: Segment[] = [];
  let first = 0;
  const end = sentence.tokens.length - 1;
  terms.forEach((term, index) => {
    const shared = segments.at(-1);
    if (term.isListed && shared !== undefined) {
      segments.push(shared);
      return;
    }
    const after = terms.findIndex((other, at) => at > index && !other.isListed);
    const [last, next] = [terms.at(after < 0 ? -1 : after - 1), terms[after]];
    const stop = next === undefined ? end : cutBetween(last?.last ?? term.last, next.first, sentence);
    segments.push({ first, last: stop });
    first = stop + 1;
  });
  return segments;
}

function cutBetween(from: number, to: number, sentence: Sentence): number {
  let cut = from;
  for (let at = from + 1; at < to; at += 1) {
    const isComma = sentence.tokens[at]?.word === ',';
    if (!isComma) continue;
    cut = at;
    break;
  }
  return cut;
}

/** Actors that the sentence is about rather than done by. */
const PASSIVE: ReadonlySet<Concept> = new Set(['actor:appraised-person', 'actor:information-system']);

interface Actor {
  readonly id: Concept | null;
  readonly substitute?: Concept;
  /** The line of the list that names the actor, where the sentence itself does not. */
  readonly lead: Sentence | null;
}

/** Who has to keep the term; whoever did the deed from which it runs ("after signing by the head") is not meant. */
function actorOf(sentence: Sentence, segment: Segment, term: Term): Actor {
  // A Russian event stands behind its relation, where its doers are known as such.
  const reach = sentence.lexicon.postpositional ? EVENT_REACH : 0;
  const agents = agentsOf(sentence, segment.first, segment.last).filter(
    ({ mention, isSubject }) => isSubject || mention.first > term.anchorLast || mention.last < term.anchorFirst - reach,
  );
  const pair = substituteIn(sentence, agents);
  if (pair !== null) return { id: pair.own.id, substitute: pair.substitute.id, lead: null };
  const lead = agents.length > 0 ? null : leadOf(sentence);
  const doers = lead === null ? agents : agentsOf(lead);
  const named = doers.find(({ id }) => !PASSIVE.has(id) && id !== 'actor:servant');
  const id = (named ?? doers.find((each) => each.id === 'actor:servant'))?.id ?? null;
  return { id, lead: id === null ? null : lead };
}

/** Words of an event before the ones that the lexicon knows: "Жоғары тұрған басшымен бағалау парағына [қол қойылғаннан]". */
const EVENT_REACH = 6;

const RETURNED: readonly (readonly [PhraseId, Concept])[] = [
  ['t:plan', 'event:plan-returned'],
  ['t:sheet', 'event:sheet-returned'],
];

/** "after it was returned for correction": which paper it was stands elsewhere in the sentence. */
function eventOf(term: Term, sentence: Sentence): Concept | null {
  if (term.from !== 'event:returned') return term.from;
  return RETURNED.find(([paper]) => hasAny(sentence, paper))?.[1] ?? term.from;
}

type Quarters = NonNullable<RuleParams<'deadline'>['quarters']>;

/** The part of a sentence that sets some quarters apart, and which. */
interface Apart {
  readonly first: number;
  readonly last: number;
  readonly quarters: readonly number[];
}

/** "(за исключением четвертого квартала, оценка которого проводится не позднее десятого декабря)": a bracket, else the rest. */
function quartersApart(sentence: Sentence): Apart | null {
  const except = mentionsOf(sentence, 'w:except')[0];
  if (except === undefined) return null;
  const { tokens } = sentence;
  const open = tokens.findLastIndex((token, at) => at < except.first && token.word === '(');
  const close = tokens.findIndex((token, at) => at > except.last && token.word === ')');
  const isInBracket = open >= 0 && close > open;
  if (!isInBracket && sentence.lexicon.postpositional) return null;
  const [first, last] = isInBracket ? [open, close] : [except.first, tokens.length - 1];
  const quarters = sentence.numbers.flatMap((number) => {
    const isQuarter = mentionsOf(sentence, 't:quarter').some((m) => m.first === number.last + 1);
    const value = isQuarter && number.first >= first && number.last <= last ? wholeNumber(number.value) : null;
    return value === null || value < 1 || value > QUARTERS_OF_YEAR ? [] : [value];
  });
  return quarters.length === 0 ? null : { first, last, quarters };
}

const QUARTERS_OF_YEAR = 4;

/** A term inside the exception is for the quarters set apart, one outside it is not for them. */
function quartersOf(term: Term, apart: Apart | null): Quarters | null {
  if (apart === null) return null;
  const isInside = term.quantity.first >= apart.first && term.quantity.last <= apart.last;
  return isInside ? { only: [...apart.quarters], except: [] } : { only: [], except: [...apart.quarters] };
}

/** Sentences whose time is said by another rule type. */
const OTHER_RULES: readonly PhraseId[] = ['v:keep'];

function readDeadlines(sentence: Sentence, context: FrameContext): Draft<'deadline'>[] {
  if (hasAny(sentence, ...OTHER_RULES, 't:basis') && hasAny(sentence, 'u:year')) return [];
  const { postpositional } = context.doc.lexicon;
  const terms = readTerms(sentence, postpositional);
  const segments = segmentsOf(terms, sentence);
  const apart = quartersApart(sentence);
  return terms.flatMap((term, index): Draft<'deadline'>[] => {
    const segment = segments[index] ?? { first: 0, last: sentence.tokens.length - 1 };
    const quarters = quartersOf(term, apart);
    // What is done for the quarters set apart is done for the others too.
    const what = quarters === null ? whatOf(sentence, segment, term) : whatOf(sentence, segments[0] ?? segment, term);
    if (what === 'act:appeal' || what === null) {
      if (what === null)
        context.report('EXTRACT_WHAT_UNKNOWN', 'What this term is for was not understood.', sentence, sentence.text);
      if (what === 'act:appeal') return [];
    }
    complain(term, sentence, context);
    const { amount, unit, direction, atMost, counting } = term;
    const actor = actorOf(sentence, segment, term);
    // Who is acquainted is not who has to acquaint.
    const isAcquainted = what === 'act:acquaintance' && actor.id === 'actor:servant';
    const params = {
      what: what ?? ('act:unrecognised' as const),
      actor: isAcquainted ? null : actor.id,
      ...(actor.substitute === undefined ? {} : { substitute: actor.substitute }),
      amount,
      unit,
      from: eventOf(term, sentence),
      direction,
      atMost,
      ...addresseeOf(what, sentence, segment, term, context),
    };
    const counted = counting === null ? params : { ...params, counting };
    const limited = quarters === null ? counted : { ...counted, quarters };
    return [
      { type: 'deadline', params: limited, sentences: actor.lead === null ? [sentence] : [sentence, actor.lead] },
    ];
  });
}

function complain(term: Term, sentence: Sentence, context: FrameContext): void {
  if (term.from === 'event:unrecognised') {
    context.report(
      'EXTRACT_EVENT_UNKNOWN',
      'The event from which the term runs was not understood.',
      sentence,
      sentence.text,
    );
  }
  if (term.daysUnspecified) {
    context.report(
      'EXTRACT_DAYS_UNSPECIFIED',
      'The act does not say whether working or calendar days are meant.',
      sentence,
      sentence.text,
    );
  }
}

/** Every time limit of the text, but those of appeals and of keeping papers. */
export const deadlineFrame: Frame = (context) =>
  context.doc.sentences.flatMap((sentence) => readDeadlines(sentence, context));
