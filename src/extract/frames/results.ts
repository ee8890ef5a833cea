import type { Concept } from '../../lexicon/concepts.ts';
import { citedUnits } from '../cited-units.ts';
import type { NormUnit, Sentence } from '../document.ts';
import type { AnyDraft, Draft, Frame, FrameContext } from '../frame.ts';
import {
  conceptsOf,
  has,
  hasAny,
  isDenied,
  pointOf,
  pointsOf,
  quantitiesOf,
  sentencesUnder,
  wholeNumber,
} from '../frame.ts';
import { listsOf, sentencesOfList } from '../lists.ts';
import { readTerms } from '../terms.ts';

const KEPT: readonly Concept[] = ['doc:individual-plan', 'doc:sheet', 'doc:protocol', 'doc:appraisal-documents'];

/** Which papers are kept, by whom and how long. */
function readRetention(sentence: Sentence, context: FrameContext): Draft<'retention'> | null {
  if (!has(sentence, 'v:keep') || isDenied(sentence, 'v:keep')) return null;
  const docs = conceptsOf(sentence, 'doc:');
  // "Бағалау нәтижелері бойынша құжаттар": the papers, not what they are about.
  const what = docs.find((id) => KEPT.includes(id)) ?? docs.find((id) => id === 'doc:results');
  if (what === undefined) return null;
  const periods = quantitiesOf(sentence, 'u:year', 'u:month');
  const [period] = periods;
  // «не менее одного года»: papers may be kept longer, they must not be kept for less.
  const isAtLeast = period?.max === null && period.minInclusive;
  const isOne = periods.length === 1 && period?.unit === 'u:year' && (period.min === period.max || isAtLeast);
  const years = isOne ? wholeNumber(period.min) : null;
  const namesYears = hasAny(sentence, 'r:during-years') || has(sentence, 'u:year');
  if (periods.length > 1 || (namesYears && years === null)) {
    context.report('EXTRACT_NUMBER_UNKNOWN', 'How long the papers are kept cannot be read.', sentence, sentence.text);
  }
  const terms = readTerms(sentence, context.doc.lexicon.postpositional);
  const from = terms[0]?.from ?? conceptsOf(sentence, 'event:').find((id) => id === 'event:appraisal-end') ?? null;
  const keeper = conceptsOf(sentence, 'actor:').find(
    (id) => id !== 'actor:servant' && id !== 'actor:commission' && id !== 'actor:information-system',
  );
  return {
    type: 'retention',
    params: {
      what,
      years,
      ...(years !== null && isAtLeast ? { atLeast: true } : {}),
      from: years === null ? null : from,
      keeper: keeper ?? null,
    },
    sentences: [sentence],
  };
}

/** Results are secret, or known to a circle of persons only. */
function readConfidentiality(sentence: Sentence): Draft<'confidentiality'> | null {
  if (!hasAny(sentence, 't:result', 't:mark', 't:appraisal')) return null;
  const isSecret = has(sentence, 't:confidential') || isDenied(sentence, 'v:disclose');
  const isLimited = has(sentence, 'v:known', 'w:only');
  if (!isSecret && !isLimited) return null;
  const known = isLimited ? conceptsOf(sentence, 'actor:') : [];
  const exceptions: Concept[] = has(sentence, 'w:except') && isSecret ? ['exception:access-to-information'] : [];
  return { type: 'confidentiality', params: { knownTo: known, exceptions }, sentences: [sentence] };
}

function againstOf(sentence: Sentence): Concept | null {
  if (has(sentence, 't:calibration', 't:decision')) return 'against:calibration-decision';
  if (has(sentence, 'actor:commission', 't:decision')) return 'against:commission-decision';
  return hasAny(sentence, 't:result', 't:mark', 'doc:results') ? 'against:results' : null;
}

function toOf(sentence: Sentence): Concept {
  if (has(sentence, 't:calibration', 'v:apply-for')) return 'to:calibration-session';
  if (has(sentence, 'to:administrative-code')) return 'to:administrative-code';
  if (has(sentence, 'actor:civil-service-authority')) return 'actor:civil-service-authority';
  if (has(sentence, 'actor:court')) return 'actor:court';
  // "шағым комиссияға беріледі": to the commission, where it is not its own decision that is appealed.
  const isToCommission = has(sentence, 'actor:commission') && !has(sentence, 't:decision');
  return isToCommission ? 'actor:commission' : 'to:unnamed';
}

function isAppeal(sentence: Sentence): boolean {
  const asksSession =
    has(sentence, 't:calibration', 'v:apply-for') && hasAny(sentence, 't:disagreement', 't:statement');
  const isFiled = has(sentence, 't:complaint', 'v:file');
  const isAsked = has(sentence, 'v:appeal') || isFiled || asksSession;
  return isAsked && !has(sentence, 'v:review') && !has(sentence, 'event:complaint-received');
}

/** "обращается к должностному лицу о проведении калибровочной сессии": the session decides, the official receives. */
function receiverOf(sentence: Sentence, to: Concept): { receivedBy?: Concept } {
  return to === 'to:calibration-session' && has(sentence, 'actor:authorised-person')
    ? { receivedBy: 'actor:authorised-person' }
    : {};
}

/** «в комиссию в течение трех дней, а ее решение – в суд в течение трех месяцев»: which term is whose, is not read. */
const hasStages = (sentence: Sentence): boolean =>
  quantitiesOf(sentence, 'u:working-day', 'u:calendar-day', 'u:day', 'u:week', 'u:month').length > 1;

/** Appeal: against what, to whom, within which term, and what the authority may decide. */
function readAppeal(sentence: Sentence, context: FrameContext): Draft<'appeal'> | null {
  if (!isAppeal(sentence) || hasStages(sentence)) return null;
  const [against, to] = [againstOf(sentence), toOf(sentence)];
  const terms = readTerms(sentence, context.doc.lexicon.postpositional);
  const [term] = terms;
  // Without a term and an addressee the sentence only speaks of an appeal.
  if (against === null || (to === 'to:unnamed' && term === undefined)) return null;
  if (term === undefined && quantitiesOf(sentence, 'u:working-day', 'u:calendar-day', 'u:day', 'u:month').length > 0) {
    context.report('EXTRACT_NUMBER_UNKNOWN', 'The term of the appeal cannot be read.', sentence, sentence.text);
  }
  const list = listsOf(pointOf(sentence.unit)).find(
    (item) => sentencesOfList(item)[0] !== sentence && item.lead === sentence.unit && isOutcomes(item.lead),
  );
  const within =
    term === undefined
      ? null
      : {
          amount: term.amount,
          unit: term.unit,
          from: term.from,
          ...(term.counting === null ? {} : { counting: term.counting }),
        };
  return {
    type: 'appeal',
    params: {
      against,
      to,
      ...receiverOf(sentence, to),
      within,
      outcomes: (list?.items ?? []).map((item) => item.words.text.replace(/[;.]$/u, '')),
    },
    sentences: [sentence, ...(list === undefined ? [] : sentencesOfList(list))],
  };
}

/** The lead says that the authority takes one of the following decisions. */
function isOutcomes(lead: NormUnit): boolean {
  const last = lead.sentences.at(-1);
  return last !== undefined && hasAny(last, 'w:one-of', 't:complaint') && has(last, 'actor:civil-service-authority');
}

const MEANS_NEEDED = 1;

interface Acknowledged {
  readonly form: Concept | null;
  readonly refusal: NonNullable<Draft<'acknowledgement'>['params']['onRefusal']> | null;
  readonly means: readonly Concept[];
}

function formOf(sentence: Sentence): Concept | null {
  const [written, electronic] = [has(sentence, 'w:written'), has(sentence, 'w:electronic')];
  if (written && electronic) return 'form:written-or-electronic';
  return written ? 'form:written' : electronic ? 'form:electronic' : null;
}

function refusalOf(sentence: Sentence, context: FrameContext): Acknowledged['refusal'] {
  if (!has(sentence, 'doc:refusal-act') || !hasAny(sentence, 't:refusal', 'w:free-form')) return null;
  const others = sentence.quantities.filter((q) => q.of === null && q.number.kind === 'cardinal');
  const servants = others.length === 1 ? wholeNumber(others[0]?.min ?? null) : null;
  if (others.length > 1) {
    context.report(
      'EXTRACT_NUMBER_UNKNOWN',
      'How many other servants sign the act of refusal cannot be read.',
      sentence,
      sentence.text,
    );
  }
  const signers = conceptsOf(sentence, 'actor:').filter(
    (id) => id !== 'actor:servant' && id !== 'actor:state-body' && id !== 'actor:appraised-person',
  );
  return { then: 'act:refusal-act', signers, servants, bars: null };
}

/** "Танысудан бас тартқан қызметшілерге … жолданады": what is sent to those who refused, in the term of which point. */
function sendingOf(sentence: Sentence): Acknowledged['refusal'] {
  if (!has(sentence, 't:refusal', 'v:send') || meansOf(sentence).length < MEANS_NEEDED) return null;
  const [termsOf] = citedUnits(sentence).filter((unit) => unit.startsWith('point_'));
  const refusal = { then: 'act:results-sending' as const, signers: [], servants: null, bars: null };
  return termsOf === undefined ? refusal : { ...refusal, termsOf };
}

/** Names of means; one that stands in brackets right behind another is its gloss: "дерекқор (ақпараттық жүйенің)". */
function meansOf(sentence: Sentence): Concept[] {
  const means = sentence.mentions.filter((mention) => mention.id.startsWith('means:'));
  const isGloss = (at: number): boolean => {
    const [before, own] = [means[at - 1], means[at]];
    return before !== undefined && own !== undefined && before.last + 2 === own.first && isOpening(own.first - 1);
  };
  const isOpening = (at: number): boolean => sentence.tokens[at]?.word === '(';
  return [...new Set(means.filter((_, at) => !isGloss(at)).map((mention) => mention.id as Concept))];
}

function readAcknowledged(sentence: Sentence, context: FrameContext): Acknowledged | null {
  const isObstacle = has(sentence, 't:refusal', 't:obstacle') && isDenied(sentence, 'v:be', 'v:serve-as', 'v:able');
  const isAbout = hasAny(sentence, 'v:acquaint', 'event:acquaintance') || has(sentence, 'doc:refusal-act');
  const bars = isObstacle ? { then: 'act:results-sending' as const, signers: [], servants: null, bars: false } : null;
  const refusal = bars ?? refusalOf(sentence, context) ?? sendingOf(sentence);
  const means = meansOf(sentence);
  const isSending = means.length >= MEANS_NEEDED && (isAbout || has(sentence, 't:result', 'v:send'));
  const form = isAbout && hasAny(sentence, 'v:conduct') ? formOf(sentence) : null;
  if (refusal === null && form === null && !isSending) return null;
  return { form, refusal, means: isSending ? means : [] };
}

/** Sentences of one unit on how the servant learns the result, and what follows a refusal. */
function readAcknowledgement(unit: NormUnit, context: FrameContext): Draft<'acknowledgement'> | null {
  const parts = unit.sentences
    .map((sentence) => ({ sentence, read: readAcknowledged(sentence, context) }))
    .filter((part) => part.read !== null);
  if (parts.length === 0) return null;
  const refusals = parts.map((part) => part.read?.refusal ?? null).filter((refusal) => refusal !== null);
  const act = refusals.find((refusal) => refusal.then === 'act:refusal-act') ?? refusals[0] ?? null;
  return {
    type: 'acknowledgement',
    params: {
      form: parts.map((part) => part.read?.form ?? null).find((form) => form !== null) ?? null,
      onRefusal:
        act === null ? null : { ...act, bars: refusals.some((refusal) => refusal.bars === false) ? false : null },
      means: [...new Set(parts.flatMap((part) => part.read?.means ?? []))],
    },
    sentences: parts.map((part) => part.sentence),
  };
}

/** What results are used for, who keeps and knows them, how the servant learns them and appeals. */
export const resultsFrame: Frame = (context) => {
  const drafts: (AnyDraft | null)[] = [];
  for (const point of pointsOf(context.doc)) {
    for (const sentence of sentencesUnder(point)) {
      drafts.push(readRetention(sentence, context), readConfidentiality(sentence), readAppeal(sentence, context));
    }
  }
  for (const unit of context.doc.units) drafts.push(readAcknowledgement(unit, context));
  return drafts.filter((draft): draft is AnyDraft => draft !== null);
};
