import type { Concept } from '../../lexicon/concepts.ts';
import type { PhraseId } from '../../lexicon/norm-words.ts';
import { leadOf } from '../agents.ts';
import type { Sentence } from '../document.ts';
import { hasAny } from '../frame.ts';
import type { Mention } from '../mentions.ts';
import type { Term } from '../terms.ts';

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
export interface Segment {
  readonly first: number;
  readonly last: number;
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
