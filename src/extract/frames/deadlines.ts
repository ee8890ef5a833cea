import type { Concept } from '../../lexicon/concepts.ts';
import type { PhraseId } from '../../lexicon/norm-words.ts';
import type { RuleParams } from '../../model/rule-graph.ts';
import { addresseeOf } from '../addressee.ts';
import { agentsOf, leadOf } from '../agents.ts';
import type { Sentence } from '../document.ts';
import type { Draft, Frame, FrameContext } from '../frame.ts';
import { hasAny, mentionsOf, wholeNumber } from '../frame.ts';
import type { Mention } from '../mentions.ts';
import { substituteIn } from '../substitutes.ts';
import type { Term } from '../terms.ts';
import { readTerms } from '../terms.ts';

interface What {
  readonly what: Concept;
  readonly all: readonly PhraseId[];
  readonly any?: readonly PhraseId[];
  readonly none?: readonly PhraseId[];
}

/** What a term is for, the most telling words first: the first row that fits wins. */
const WHATS: readonly What[] = [
  { what: 'act:appeal', all: ['v:appeal'], none: ['v:review'] },
  { what: 'act:complaint-review', all: ['t:complaint', 'v:review'] },
  { what: 'act:appeal', all: ['t:complaint', 'v:file'], none: ['v:review', 'event:complaint-received'] },
  { what: 'act:complaint-review', all: ['event:complaint-received'] },
  { what: 'act:calibration-request', all: ['t:calibration', 'v:apply-for'] },
  { what: 'act:protocol-posting', all: ['v:post', 't:protocol'] },
  { what: 'act:plan-posting', all: ['v:post', 't:plan'] },
  { what: 'act:publication-online', all: ['v:post', 't:internet-resource'] },
  { what: 'act:calibration-decision', all: ['t:calibration', 't:decision', 'v:decide'] },
  { what: 'act:calibration-decision', all: ['t:calibration', 'doc:session-composition'] },
  { what: 'act:calibration-session', all: ['t:calibration', 'v:conduct'] },
  { what: 'act:sending-for-publication', all: ['t:publication', 'v:send'] },
  { what: 'act:sending-for-publication', all: ['t:publication', 't:copy'] },
  { what: 'act:implementation-report', all: ['t:information'], any: ['t:measure'] },
  { what: 'act:decision-report', all: ['t:information', 't:decision'] },
  { what: 'act:acquaintance', all: ['v:acquaint'], none: ['v:send', 'v:fill'] },
  { what: 'act:plan-resubmission', all: ['v:resubmit', 't:plan'] },
  { what: 'act:sheet-resubmission', all: ['v:resubmit', 't:sheet'] },
  { what: 'act:kpi-calculation', all: ['v:calculate', 't:kpi'] },
  { what: 'act:final-calculation', all: ['v:calculate'], any: ['t:final-mark', 't:annual-mark', 't:quarterly-mark'] },
  { what: 'act:respondents-list', all: ['t:list'] },
  { what: 'act:submission-to-commission', all: ['actor:commission', 'v:submit'] },
  { what: 'act:appraisal-notice', all: ['v:notify'] },
  { what: 'act:appraisal-after-return', all: ['event:return-to-work'] },
  { what: 'act:training', all: ['case:training', 'v:send'] },
  { what: 'act:sheet-filling', all: ['v:fill', 't:sheet'] },
  { what: 'act:sheet-submission', all: ['t:sheet'], any: ['v:send', 'v:submit'] },
  { what: 'act:results-sending', all: ['t:result', 'v:send'] },
  { what: 'act:kpi-setting', all: ['v:set'], any: ['t:kpi'] },
  { what: 'act:kpi-setting', all: ['t:plan'], any: ['v:draw-up', 'v:form', 'v:set'] },
  { what: 'act:half-year-appraisal', all: ['method:kpi', 'method:ranking', 't:half-year'] },
  { what: 'act:quarterly-appraisal', all: ['method:kpi', 'method:ranking', 't:quarter'] },
  { what: 'act:appraisal', all: ['method:kpi', 'method:ranking'] },
  { what: 'act:survey-360', all: ['method:survey-360'], any: ['v:conduct', 't:appraisal'], none: ['method:ranking'] },
  { what: 'act:final-calculation', all: ['w:arithmetic'], any: ['t:final-mark', 't:annual-mark'] },
  { what: 'act:quarterly-appraisal', all: ['t:quarterly-mark'] },
  { what: 'act:half-year-appraisal', all: ['t:half-year-mark'] },
  { what: 'act:annual-appraisal', all: ['t:annual-mark'] },
  { what: 'act:kpi-appraisal', all: ['method:kpi', 't:appraisal'], any: ['v:conduct', 'r:results-of-quarter'] },
  { what: 'act:appraisal', all: ['t:appraisal', 'v:conduct'] },
  { what: 'act:commission-meeting', all: ['t:meeting', 'v:conduct'] },
];

function fits(row: What, ids: ReadonlySet<PhraseId>): boolean {
  return (
    row.all.every((id) => ids.has(id)) &&
    (row.any === undefined || row.any.some((id) => ids.has(id))) &&
    !(row.none ?? []).some((id) => ids.has(id))
  );
}

function idsBetween(sentence: Sentence, first: number, last: number): Set<PhraseId> {
  return new Set(
    sentence.mentions.filter((m) => m.first >= first && m.last <= last && !isAttributive(m)).map((m) => m.id),
  );
}

/** "толтырылған парақ", "жүгінген күннен": what was done before, not what is to be done. */
const isAttributive = ({ id, form }: Mention): boolean =>
  form === 'participle' && (id === 'v:fill' || id === 'v:apply-for');

/** The part of a sentence that a term belongs to, where there are several. */
interface Segment {
  readonly first: number;
  readonly last: number;
}

/** A clause with its own term ends at the first comma behind that term, in both languages. */
export function segmentsOf(terms: readonly Term[], sentence: Sentence): Segment[] {
  const segments: Segment[] = [];
  let first = 0;
  const end = sentence.tokens.length - 1;
  terms.forEach((term, index) => {
    const next = terms[index + 1];
    const stop = next === undefined ? end : cutBetween(term.last, next.first, sentence);
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

const isMethod = (id: PhraseId): boolean => id.startsWith('method:');

/** "Оценка проводится: 1) по итогам квартала – не позднее …": the lead says that it is the appraisal, the item which one. */
const OF_PERIOD: readonly (readonly [PhraseId, Concept])[] = [
  ['r:results-of-quarter', 'act:quarterly-appraisal'],
  ['r:results-of-half-year', 'act:half-year-appraisal'],
  ['r:results-of-year', 'act:annual-appraisal'],
];

function whatOfItem(sentence: Sentence): Concept | null {
  const lead = leadOf(sentence);
  if (lead === null || !hasAny(lead, 't:appraisal')) return null;
  // A Kazakh list closes with the verb that its lead leaves open.
  const siblings = sentence.unit.parent?.children.flatMap((item) => item.sentences) ?? [];
  if (![lead, ...siblings.slice(-1)].some((one) => hasAny(one, 'v:conduct'))) return null;
  const told = OF_PERIOD.filter(([id]) => hasAny(sentence, id));
  return told.length === 1 ? (told[0]?.[1] ?? null) : null;
}

/** Deeds that an event may be named by: what is done after an appraisal or an acquaintance is something else. */
const NAMED_BY_EVENT: readonly Concept[] = ['act:appraisal', 'act:acquaintance'];

/** «бағалау аяқталғаннан кейін бес жұмыс күні ішінде жүзеге асырылады»: the appraisal is the event alone, what is done stands in another part. */
function isOfEvent({ what, all }: What, { mentions }: Sentence, { first, last }: Segment, term: Term): boolean {
  if (!NAMED_BY_EVENT.includes(what) || term.anchorFirst < 0) return false;
  const named = mentions.filter((m) => m.id === all[0] && m.first >= first && m.last <= last);
  return named.every((m) => m.first >= term.anchorFirst && m.last <= term.anchorLast);
}

/** Returns what the term is for, from its own part of the sentence, else from the whole; null = not understood. */
export function whatOf(sentence: Sentence, segment: Segment, term: Term): Concept | null {
  const own = idsBetween(sentence, segment.first, segment.last);
  const found = WHATS.find((row) => fits(row, own) && !isOfEvent(row, sentence, segment, term));
  if (found !== undefined) return found.what === 'act:appraisal' ? (whatOfItem(sentence) ?? found.what) : found.what;
  const whole = idsBetween(sentence, 0, sentence.tokens.length);
  // «…, по методу 360 – по итогам года – не позднее …»: the method is the part's own, the verb that of the whole.
  if ([...own].some(isMethod)) {
    const shared = new Set([...own, ...[...whole].filter((id) => !isMethod(id))]);
    const told = WHATS.find((row) => row.all.some(isMethod) && fits(row, shared));
    if (told !== undefined) return told.what;
  }
  const isWhole = segment.first === 0 && segment.last >= sentence.tokens.length - 1;
  const told = WHATS.find((row) => fits(row, whole) && !(isWhole && isOfEvent(row, sentence, segment, term)));
  return told?.what ?? whatOfItem(sentence);
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
