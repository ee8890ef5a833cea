import type { Concept } from '../lexicon/concepts.ts';
import { CASE } from '../lexicon/morphology.ts';
import type { PhraseId } from '../lexicon/norm-words.ts';
import type { Sentence } from './document.ts';
import { mentionsOf } from './frame.ts';
import type { Mention } from './mentions.ts';

/** Tokens [first, last] of a sentence. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** An actor who may be the doer. */
export interface Agent {
  readonly id: Concept;
  readonly mention: Mention;
  readonly isSubject: boolean;
}

/** Cases in which an actor does the deed: the subject, or the instrument of a passive ("басшымен", "руководителем"). */
const AGENT_CASES = CASE.nominative | CASE.instrumental;
/** A form that may as well be one of these ("Комиссии") is not taken for the doer. */
const OTHER_CASES = CASE.genitive | CASE.dative;

const within = (mention: Mention, span: Span): boolean => mention.first >= span.first && mention.last <= span.last;
const isInAny = (mention: Mention, spans: readonly Span[]): boolean => spans.some((span) => within(mention, span));

/**
 * A noun that only says whose: a bare one before a possessed one ("Комиссия шешіміне"), a possessed one before a possessed one in
 * the genitive ("қызметшісі жұмысының жоспары", "органдары басшыларының қызметіне").
 */
function isAttribute(mention: Mention, sentence: Sentence): boolean {
  const { postpositional, morphology } = sentence.lexicon;
  const at = mention.last + 1;
  const next = sentence.tokens[at];
  if (!postpositional || next === undefined) return false;
  const known = sentence.mentions.filter((other) => other.first === at && other.last === at);
  if (!mention.possessed) return known.some((other) => other.possessed);
  // "қызметі қызметшінің": the ending alone would not tell this word from a possessed one.
  return morphology.isPossessedGenitive(next.word) && known.every((other) => other.possessed);
}

/** How many words behind "after" may name who did the deed from which a Russian term runs. */
const EVENT_WORDS = 6;

/** Clauses that tell of an earlier deed: "тікелей басшымен толтырылғаннан кейін", "После подписания вышестоящим руководителем". */
function eventClauses(sentence: Sentence): Span[] {
  const relations = [...mentionsOf(sentence, 'r:after'), ...mentionsOf(sentence, 'r:before')];
  return relations.map((relation) => {
    if (!sentence.lexicon.postpositional) return { first: relation.first, last: relation.last + EVENT_WORDS };
    let first = relation.first;
    while (first > 0 && sentence.tokens[first - 1]?.word !== ',') first -= 1;
    return { first, last: relation.last };
  });
}

/** What stands in brackets gives a name or adds a remark; it does nothing. */
function bracketsOf(sentence: Sentence): Span[] {
  const spans: Span[] = [];
  let open = -1;
  sentence.tokens.forEach((token, at) => {
    if (token.word === '(' && open < 0) open = at;
    if (token.word !== ')' || open < 0) return;
    spans.push({ first: open, last: at });
    open = -1;
  });
  return spans;
}

/** Returns the clause of the first condition outside brackets: "… жағдайда", "егер … болса", "В случае если …,". */
export function conditionOf(sentence: Sentence): Span | null {
  const brackets = bracketsOf(sentence);
  const absence = mentionsOf(sentence, 'w:in-absence').filter((mention) => isAbsenceClause(mention, sentence));
  const condition = [...mentionsOf(sentence, 'w:if'), ...absence]
    .sort((a, b) => a.first - b.first)
    .find((mention) => !isInAny(mention, brackets));
  if (condition === undefined) return null;
  if (!sentence.lexicon.postpositional) return { first: condition.first, last: conditionEnd(condition, sentence) };
  const closes = sentence.mentions.find((m) => m.form === 'conditional' && m.first > condition.last);
  if (isConjunction(condition, sentence) && closes !== undefined) return { first: condition.first, last: closes.last };
  return { first: clauseStart(condition.first, sentence), last: condition.last };
}

/**
 * "бос лауазым болмаған жағдайда, …", "в случае отсутствия технической возможности": what is absent is named, so it is a
 * condition; "ол болмаған жағдайда", "в случае ее отсутствия" with their pronoun only name a substitute.
 */
function isAbsenceClause(mention: Mention, sentence: Sentence): boolean {
  const { tokens, lexicon } = sentence;
  const words = mention.last - mention.first + 1;
  if (lexicon.postpositional) return words < KAZAKH_WITH_PRONOUN && tokens[mention.last + 1]?.word === ',';
  const isSubstitute = mentionsOf(sentence, 'w:or').some((or) => or.last === mention.first - 1);
  return words < RUSSIAN_WITH_PRONOUN && !isSubstitute && tokens[mention.last + 1]?.kind === 'word';
}

const KAZAKH_WITH_PRONOUN = 3;
const RUSSIAN_WITH_PRONOUN = 4;

/** "if" that opens a clause with a verb of its own: "если", "егер"; "в случае" and "жағдайда" alone are none. */
function isConjunction(condition: Mention, sentence: Sentence): boolean {
  return mentionsOf(sentence, 'w:if-clause').some((m) => m.first >= condition.first && m.first <= condition.last + 2);
}

/** Returns whether the form is a subject's, and could be no genitive, dative or instrument. */
export const isSubjectForm = ({ cases }: Mention): boolean =>
  (cases & CASE.nominative) !== 0 && (cases & (OTHER_CASES | CASE.instrumental)) === 0;

/** A Russian condition ends at its comma; one without a verb of its own ends before the subject or the verb of the norm. */
function conditionEnd(condition: Mention, sentence: Sentence): number {
  if (!isConjunction(condition, sentence)) return lastClauseEnd(clauseEnd(condition.last, sentence), sentence);
  const comma = commaAfter(condition.last + 1, sentence);
  return comma < 0 ? sentence.tokens.length - 1 : comma - 1;
}

/** "в случае изменения структуры органа, непосредственно влияющего на …": behind the verb of the norm a comma ends nothing. */
function lastClauseEnd(end: number, sentence: Sentence): number {
  const { tokens, lexicon, mentions } = sentence;
  const isVerb = (at: number): boolean =>
    lexicon.morphology.isFinite(tokens[at]?.word ?? '') ||
    mentions.some((m) => m.first === at && m.space === 'v' && m.form === 'finite');
  if (tokens[end + 1]?.word !== ',') return end;
  const [before, behind] = [tokens.slice(0, end + 1), tokens.slice(end + 2)];
  if (!before.some((_, at) => isVerb(at)) || behind.some((_, at) => isVerb(at + end + 2))) return end;
  return tokens.findLastIndex((token) => token.kind !== 'mark');
}

const commaAfter = (from: number, sentence: Sentence): number =>
  sentence.tokens.findIndex((token, at) => at > from && token.word === ',');

/** Things that may be the subject of a norm behind a clause without a verb. */
const SUBJECTS: ReadonlySet<string> = new Set(['actor', 'doc', 't']);

/** Returns where a Russian clause without a verb ends: before its comma, the verb or the subject of the norm. */
export function clauseEnd(from: number, sentence: Sentence): number {
  const { tokens, lexicon, mentions } = sentence;
  const stops = [
    commaAfter(from + 1, sentence),
    tokens.findIndex((token, at) => at > from && lexicon.morphology.isFinite(token.word)),
    mentions.find(
      (m) => m.first > from + 1 && SUBJECTS.has(m.space) && isSubjectForm(m) && !isBesideAdposition(m, sentence),
    )?.first ?? -1,
  ].filter((at) => at > from);
  return Math.min(tokens.length, ...stops) - 1;
}

/** Kazakh conditions reach back to the beginning, or to the comma that closes another clause with its own verb. */
function clauseStart(at: number, sentence: Sentence): number {
  const verb = sentence.mentions.findLast((m) => m.id.startsWith('v:') && m.form === 'finite' && m.last < at);
  return verb === undefined ? 0 : verb.last + 1;
}

/** Returns whether an adposition makes the actor no doer: "с председателем", "в уполномоченный орган", "басшысы үшін": together with, to or for whom, not by whom. */
export function isBesideAdposition(mention: Mention, sentence: Sentence): boolean {
  const { postpositional } = sentence.lexicon;
  if (postpositional) return mentionsOf(sentence, 'w:adposition').some((word) => word.first === mention.last + 1);
  if (mentionsOf(sentence, 'w:adposition').some((word) => word.last === mention.first - 1)) return true;
  // "в уполномоченный орган или его территориальный департамент": the preposition holds for both.
  const tie = [...mentionsOf(sentence, 'w:or'), ...mentionsOf(sentence, 'w:and')].find(
    (m) => m.last === mention.first - 1,
  );
  const joined = sentence.mentions.find((m) => m.space === 'actor' && tie !== undefined && m.last === tie.first - 1);
  return joined !== undefined && isBesideAdposition(joined, sentence);
}

/** Verbs whose passive names the doer right behind it: "лист заверяется служащим"; "бонусы выплачиваются служащим" names to whom. */
const DONE_BY: readonly PhraseId[] = [
  'v:certify',
  'v:fill',
  'v:draw-up',
  'v:approve',
  'v:calculate',
  'v:set',
  'v:correct',
];

/** One form serves for "by the servant" and "to the servants": right behind a passive of doing it is the first. */
function isDoneBy(mention: Mention, sentence: Sentence): boolean {
  const isEither = (mention.cases & CASE.instrumental) !== 0 && (mention.cases & CASE.dative) !== 0;
  if (!isEither || (mention.cases & CASE.genitive) !== 0) return false;
  return DONE_BY.some((id) =>
    mentionsOf(sentence, id).some((verb) => verb.last === mention.first - 1 && verb.form === 'finite'),
  );
}

/** "Кадровой службе обеспечить …": an order names the doer in the dative before the infinitive. */
function isOrdered(mention: Mention, sentence: Sentence): boolean {
  const { morphology, postpositional } = sentence.lexicon;
  if (postpositional || mention.first > 0 || (mention.cases & CASE.dative) === 0) return false;
  const words = sentence.tokens.slice(mention.last + 1).filter((token) => token.kind === 'word');
  const isOpen = sentence.text.trimEnd().endsWith(':');
  const hasInfinitive = words.some((token) => morphology.isInfinitive(token.word));
  return (hasInfinitive || isOpen) && !words.some((token) => morphology.isFinite(token.word));
}

const isAgentForm = (mention: Mention, sentence: Sentence): boolean =>
  ((mention.cases & AGENT_CASES) !== 0 && (mention.cases & OTHER_CASES) === 0) ||
  isDoneBy(mention, sentence) ||
  isOrdered(mention, sentence);

/** "представленных руководителем сведений", "оценка лицами": a Russian instrument right behind a participle or a noun of doing. */
function didOtherDeed(mention: Mention, sentence: Sentence): boolean {
  const { postpositional, morphology } = sentence.lexicon;
  if (postpositional || (mention.cases & CASE.nominative) !== 0) return false;
  if (morphology.isPassiveParticiple(sentence.tokens[mention.first - 1]?.word ?? '')) return true;
  return sentence.mentions.some(
    ({ last, id, form }) => last === mention.first - 1 && (form === 'participle' || id === 't:appraisal'),
  );
}

/** A proper name in quotes stands in apposition: с государственным учреждением "Отдел …". */
const isQuoted = (mention: Mention, sentence: Sentence): boolean => sentence.tokens[mention.first - 1]?.word === '"';

/** "Аппарат басшысы және тікелей басшы": the second of two joined subjects. */
const isJoined = (agent: Agent, sentence: Sentence): boolean =>
  mentionsOf(sentence, 'w:and').some((word) => word.last === agent.mention.first - 1);

/** "«Б» корпусының қызметшісі Комиссия нәтижелерін бекіткеннен кейін … жіберіледі": the nearer subject did the earlier deed. */
function didEarlierDeed(agent: Agent, agents: readonly Agent[], events: readonly Span[], sentence: Sentence): boolean {
  const event = events.find((span) => within(agent.mention, span));
  if (event === undefined || isJoined(agent, sentence)) return false;
  // "қызметші жүгінген күннен бастап": right before the participle, and not the first word, it can have no other verb.
  const isNextToDeed = sentence.mentions.some(
    ({ space, first, form, last }) =>
      space === 'v' && first === agent.mention.last + 1 && form === 'participle' && last <= event.last,
  );
  if (isNextToDeed && agent.mention.first > 0) return true;
  // An information system is a means more often than a doer ("ақпараттық жүйе не … арқылы").
  return agents.some(
    (other) =>
      other.isSubject &&
      other.id !== 'actor:information-system' &&
      (!within(other.mention, event) || other.mention.first < agent.mention.first),
  );
}

/** Returns the line that opens the list in which the sentence stands, or null: it may name the doer for all items. */
export function leadOf(sentence: Sentence): Sentence | null {
  const { provision, parent } = sentence.unit;
  const lead = provision.kind === 'subpoint' ? parent?.sentences.at(-1) : undefined;
  return lead?.text.trimEnd().endsWith(':') === true ? lead : null;
}

/**
 * Returns the last token of the words that name the doer: with "корпуса «Б»", with "или его территориальный департамент",
 * and up to the comma that closes "указанные в пункте 14,".
 */
export function subjectEnd(agent: Agent, sentence: Sentence): number {
  const { tokens } = sentence;
  let { last } = agent.mention;
  const opened = tokens.slice(agent.mention.first, last).some((token) => token.word === ',');
  if (opened) {
    const comma = tokens.findIndex((token, at) => at > last && token.word === ',');
    return comma < 0 ? last : comma;
  }
  const behind = (at: number): number => mentionsOf(sentence, 'w:of-corps').find((m) => m.first === at + 1)?.last ?? at;
  if (isOrdered(agent.mention, sentence)) return ownerEnd(last, sentence);
  last = behind(last);
  // "руководители оцениваемых сотрудников": whose, right behind.
  const owner = sentence.mentions.find(
    (m) =>
      m.space === 'actor' &&
      m.first === last + 1 &&
      (m.cases & CASE.genitive) !== 0 &&
      (m.cases & CASE.nominative) === 0,
  );
  if (owner !== undefined && !sentence.lexicon.postpositional) last = behind(owner.last);
  const or = mentionsOf(sentence, 'w:or').find((word) => word.first === last + 1);
  if (or === undefined) return last;
  // Another doer than the first ("либо в случае ее отсутствия главный инспектор") is told by the action.
  const other = sentence.mentions.find(
    (m) => m.id === agent.id && m.first > or.last && m.first <= or.last + OR_REACH && (m.cases & CASE.nominative) !== 0,
  );
  if (other === undefined) return last;
  return behind(other.last);
}

/** "Департаменту кадровой службы Министерства юстиции обеспечить": a proper name up to the infinitive says whose unit it is. */
function ownerEnd(last: number, sentence: Sentence): number {
  const { tokens, lexicon, text } = sentence;
  const next = tokens[last + 1];
  const isName = next !== undefined && /^\p{Lu}/u.test(text.slice(next.start));
  const order = tokens.findIndex((token, at) => at > last && lexicon.morphology.isInfinitive(token.word));
  return isName && order > last && order - last <= LONGEST_OWNER ? order - 1 : last;
}

const LONGEST_OWNER = 9;

/** "или его территориальный департамент": words between "or" and the other name of the doer. */
const OR_REACH = 5;

/** Returns the actors that may be the doers, subjects first; not those in the genitive or dative, in conditions or of earlier deeds. */
export function agentsOf(sentence: Sentence, from = 0, to = Number.POSITIVE_INFINITY): Agent[] {
  const events = eventClauses(sentence);
  const found = formsOf(sentence)
    .filter(({ mention, isSubject }) => isSubject || !isInAny(mention, events))
    .filter(({ mention }) => mention.first >= from && mention.last <= to);
  const doers = sentence.lexicon.postpositional
    ? found.filter((agent) => !agent.isSubject || !didEarlierDeed(agent, found, events, sentence))
    : found;
  const rankOf = (agent: Agent): number => (isQuoted(agent.mention, sentence) ? 2 : agent.isSubject ? 0 : 1);
  return [0, 1, 2].flatMap((rank) => doers.filter((agent) => rankOf(agent) === rank));
}

/** Actors in the form of a doer, outside conditions and brackets. */
function formsOf(sentence: Sentence): Agent[] {
  const condition = conditionOf(sentence);
  const outside = [...bracketsOf(sentence), ...(condition === null ? [] : [condition])];
  return sentence.mentions
    .filter((mention) => mention.space === 'actor' && isAgentForm(mention, sentence))
    .filter((mention) => !isAttribute(mention, sentence) && !isBesideAdposition(mention, sentence))
    .filter((mention) => !isInAny(mention, outside) && !didOtherDeed(mention, sentence))
    .map((mention) => ({
      id: mention.id as Concept,
      mention,
      isSubject: (mention.cases & CASE.nominative) !== 0 || isOrdered(mention, sentence),
    }));
}
