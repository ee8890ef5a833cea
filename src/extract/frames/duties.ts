import type { Concept } from '../../lexicon/concepts.ts';
import { CASE } from '../../lexicon/morphology.ts';
import type { PhraseId } from '../../lexicon/norm-words.ts';
import type { RuleType } from '../../model/rule-graph.ts';
import { agentsOf, clauseEnd, conditionOf, isSubjectForm, subjectEnd } from '../agents.ts';
import type { NormUnit, Sentence } from '../document.ts';
import type { AnyDraft, Draft } from '../frame.ts';
import { has, hasAny, isDenied, mentionsOf, wordsOf } from '../frame.ts';
import { listsOf, sentencesOfList } from '../lists.ts';
import type { Mention } from '../mentions.ts';
import { substituteIn } from '../substitutes.ts';
import { readTerms } from '../terms.ts';

/** Rule types that leave room for a duty in the same sentence: they say when or on which paper, not who does what. */
const LEAVES_ROOM: ReadonlySet<RuleType> = new Set(['deadline', 'form', 'periodicity', 'definition']);

/** The verb that closes a norm: a finite form at the end (Kazakh) or anywhere (Russian), or a word of duty. */
export function hasNormVerb(sentence: Sentence): boolean {
  if (hasAny(sentence, 'v:duty', 'v:enact', 'v:done')) return true;
  const { morphology, postpositional } = sentence.lexicon;
  const words = sentence.tokens.filter((token) => token.kind === 'word');
  const candidates = postpositional ? words.slice(-1) : words;
  return (
    candidates.some((token) => morphology.isFinite(token.word)) ||
    sentence.mentions.some((m) => m.id.startsWith('v:') && m.form === 'finite')
  );
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Condition or term of the deed: "… жағдайда", "в случае …,", "… қол қойылғаннан кейін", "2 жұмыс күні ішінде". */
function whenOf(sentence: Sentence): Span | null {
  const condition = conditionOf(sentence);
  if (condition !== null) return condition;
  const { postpositional } = sentence.lexicon;
  const [term] = readTerms(sentence, postpositional);
  if (term === undefined) return openingEvent(sentence);
  if (!postpositional) return { first: term.first, last: withOwner(term.last, sentence) };
  if (term.anchorLast < 0) return { first: term.first, last: term.last };
  return { first: eventStart(term.anchorFirst, sentence), last: term.anchorLast };
}

/** "со дня установления (утверждения) КЦИ", "последнего дня оценки": whose event it is stands right behind, in the genitive. */
function withOwner(last: number, sentence: Sentence): number {
  const { tokens } = sentence;
  const close =
    tokens[last + 1]?.word === '(' ? tokens.findIndex((token, at) => at > last && token.word === ')') : last;
  const owner = sentence.mentions.find(
    (m) =>
      m.first === close + 1 &&
      (m.space === 't' || m.space === 'doc') &&
      (m.cases === 0 || (m.cases & CASE.genitive) !== 0),
  );
  return close < 0 || owner === undefined ? last : owner.last;
}

/**
 * What has to be done or found out first, without a term: "… толтырылғаннан кейін,", "После согласования руководителем",
 * "По итогам мониторинга". Only at the beginning, where it is no remark; a Russian "после" with its event may also stand last.
 */
function openingEvent(sentence: Sentence): Span | null {
  const { postpositional } = sentence.lexicon;
  const relations = [...mentionsOf(sentence, 'r:after'), ...mentionsOf(sentence, 'r:by-results')];
  const [begun] = relations.sort((a, b) => a.first - b.first);
  // "күнінен кейін" is one relation in two words.
  const relation = relations.find((other) => other.first === (begun?.last ?? 0) + 1) ?? begun;
  if (relation === undefined || hasAny(sentence, 'v:keep')) return null;
  if (!postpositional) {
    const isEvent =
      relation.id === 'r:after' && sentence.mentions.some((m) => m.space === 'event' && m.first > relation.last);
    if (relation.first > 0 && !isEvent) return null;
    const end = clauseEnd(relation.last, sentence);
    // What was found out has no doer: "По итогам мониторинга руководителем представляются …".
    const doer = relation.id === 'r:by-results' ? agentsOf(sentence, relation.last + 1, end)[0] : undefined;
    return { first: relation.first, last: doer === undefined ? end : doer.mention.first - 1 };
  }
  const isEarlier = ({ first, last }: Span): boolean => last < relation.last && first >= 0;
  const subject = agentsOf(sentence).find(({ isSubject, mention }) => isSubject && isEarlier(mention));
  const verb = sentence.mentions.find((m) => m.id.startsWith('v:') && m.form === 'finite' && isEarlier(m));
  const reach = relation.id === 'r:by-results' ? LONGEST_THEME : LONGEST_CLAUSE;
  if (verb !== undefined || relation.last > reach) return null;
  const isClause = sentence.tokens[relation.last + 1]?.word === ',';
  return subject === undefined || isClause ? { first: 0, last: relation.last } : null;
}

/** An opening clause of more words holds parts of the norm itself; "… мониторинг қорытындысы бойынша" is shorter still. */
const LONGEST_CLAUSE = 16;
const LONGEST_THEME = 5;

/** Returns the words that say when or on which condition something is done; null where the sentence does not say. */
export function whenWords(sentence: Sentence): string | null {
  const when = whenOf(sentence);
  return when === null ? null : withoutEnd(wordsOf(sentence, when.first, when.last));
}

/** A Kazakh event clause reaches back to the comma, the subject or the verb before it. */
function eventStart(anchor: number, sentence: Sentence): number {
  const subjects = agentsOf(sentence).filter(({ isSubject, mention }) => isSubject && mention.last < anchor);
  const verbs = sentence.mentions.filter((m) => m.id.startsWith('v:') && m.form === 'finite' && m.last < anchor);
  let first = Math.max(-1, ...subjects.map(({ mention }) => mention.last), ...verbs.map((verb) => verb.last)) + 1;
  for (let at = first; at < anchor; at += 1) if (sentence.tokens[at]?.word === ',') first = at + 1;
  // "бағалау нәтижелерімен ол аяқталған соң": the pronoun is the subject of the event, what stands before it is not.
  const pronoun = mentionsOf(sentence, 'w:it').findLast((it) => it.first >= first && it.first <= anchor);
  if (pronoun !== undefined) return pronoun.first;
  const theme = themeEnd(first, anchor, sentence);
  if (theme !== null) return theme + 1;
  const isJoined = sentence.mentions.some((m) => m.id === 'w:and' && m.first === first);
  // Far from its verb the clause holds the object of the main verb too; then only the event itself is sure.
  return anchor - first > LONGEST_EVENT ? anchor : isJoined ? first + 1 : first;
}

/** Events that happen to time or to a person, never to a paper. */
const NOT_OF_PAPERS: readonly PhraseId[] = [
  'event:period-start',
  'event:period-end',
  'event:quarter-end',
  'event:half-year-end',
  'event:year-end',
  'event:appointment',
];

const PAPERS: readonly PhraseId[] = ['t:kpi', 't:plan', 't:sheet'];

/** "НМИ бағалау кезеңі басталғаннан кейін … анықталады": what is dealt with opens the sentence, then comes the event. */
function themeEnd(first: number, anchor: number, sentence: Sentence): number | null {
  const isOfTime = NOT_OF_PAPERS.some((id) => mentionsOf(sentence, id).some((event) => event.first === anchor));
  // An abbreviation does not bend.
  const isSubject = (m: Mention): boolean => m.cases === 0 || isSubjectForm(m);
  const theme = sentence.mentions.find((m) => m.first === first && PAPERS.includes(m.id) && isSubject(m));
  // Between the two stands at most the word that says of which period: "бағалау кезеңі".
  return isOfTime && theme !== undefined && theme.last < anchor && anchor - theme.last <= 2 ? theme.last : null;
}

/** Words of an event before the ones that the lexicon knows. */
const LONGEST_EVENT = 5;

const withoutEnd = (text: string): string => text.replace(/^[\s,;:)-]+|[;,.:\s]+$/gu, '');

/** A deed is said in at least so many words. */
const SHORTEST_DEED = 2;

/** What is done: the words behind the subject, or behind the condition that opens the sentence. */
function actionOf(sentence: Sentence, when: Span | null, subjectLast: number): string {
  const afterWhen = when !== null && when.first === 0 ? when.last + 1 : 0;
  const end = sentence.tokens.length - 1;
  const first = subjectLast >= afterWhen && subjectLast + SHORTEST_DEED < end ? subjectLast + 1 : afterWhen;
  const words = withoutEnd(wordsOf(sentence, first, end));
  return words === '' ? withoutEnd(sentence.text) : words;
}

interface Doer {
  readonly id: Concept;
  readonly last: number;
  readonly substitute?: Concept;
}

/** Who is (not) appraised does nothing: "служащие … не оцениваются по компетенциям". */
const isAppraised = (sentence: Sentence, id: Concept): boolean =>
  (id === 'actor:servant' || id === 'actor:appraised-person') && isDenied(sentence, 'v:appraise');

function actorOf(sentence: Sentence): Doer | null {
  const agents = agentsOf(sentence).filter(({ id }) => !isAppraised(sentence, id));
  const pair = substituteIn(sentence, agents);
  if (pair !== null) return { id: pair.own.id, last: pair.last, substitute: pair.substitute.id };
  const named = agents.find(({ id }) => id !== 'actor:servant' && id !== 'actor:appraised-person') ?? agents[0];
  return named === undefined ? null : { id: named.id, last: named.isSubject ? subjectEnd(named, sentence) : -1 };
}

/** "могут поддержать", "құқылы": the verb of the norm itself gives a right; in a condition it gives none. */
function isRight(sentence: Sentence, when: Span | null): boolean {
  const words = sentence.tokens.findLastIndex((token) => token.kind === 'word');
  return mentionsOf(sentence, 'w:may').some(
    (may) =>
      !may.negated &&
      !(when !== null && may.first >= when.first && may.last <= when.last) &&
      (sentence.lexicon.postpositional ? may.last === words && may.form !== 'participle' : true),
  );
}

/** Returns the duty that a sentence lays on someone; null when it has no verb of a norm. */
export function readDuty(sentence: Sentence): Draft<'duty'> | null {
  if (!hasNormVerb(sentence)) return null;
  const actor = actorOf(sentence);
  const when = whenOf(sentence);
  return {
    type: 'duty',
    params: {
      actor: actor?.id ?? null,
      ...(actor?.substitute === undefined ? {} : { substitute: actor.substitute }),
      action: actionOf(sentence, when, actor?.last ?? -1),
      when: whenWords(sentence),
      ...(isRight(sentence, when) ? { may: true } : {}),
    },
    sentences: [sentence],
  };
}

type Unread = ReadonlyMap<Sentence, readonly RuleType[]>;

/**
 * Returns duties of the sentences that no other rule says in full: those without a rule, and those with only a term or a form. A sentence
 * that speaks of what was not read from it is one too, and says so.
 */
export function readDuties(
  sentences: readonly Sentence[],
  drafts: readonly AnyDraft[],
  unread: Unread = new Map(),
): Draft<'duty'>[] {
  const plain = plainDuties(sentences, drafts);
  const told = new Set(plain.flatMap((duty) => duty.sentences));
  const others = [...unread.keys()].filter((sentence) => !told.has(sentence)).map(wholeDuty);
  return [...plain, ...others].map((duty) => {
    const about = duty.sentences.flatMap((sentence) => unread.get(sentence) ?? []);
    return about.length === 0 ? duty : { ...duty, params: { ...duty.params, about } };
  });
}

/** A sentence of which no more is known than its words. */
function wholeDuty(sentence: Sentence): Draft<'duty'> {
  const params = { actor: null, action: withoutEnd(sentence.text), when: null };
  return readDuty(sentence) ?? { type: 'duty', params, sentences: [sentence] };
}

function plainDuties(sentences: readonly Sentence[], drafts: readonly AnyDraft[]): Draft<'duty'>[] {
  const claimed = new Map<Sentence, Set<RuleType>>();
  for (const draft of drafts) {
    for (const sentence of draft.sentences) {
      const types = claimed.get(sentence) ?? new Set<RuleType>();
      types.add(draft.type);
      claimed.set(sentence, types);
    }
  }
  return sentences.flatMap((sentence) => {
    const types = [...(claimed.get(sentence) ?? [])];
    // A short name in brackets leaves the sentence its norm; a sentence that says who is called so has no other.
    const isNameOnly = !types.includes('definition') || has(sentence, 'w:hereafter');
    const hasRoom = isNameOnly && types.every((type) => LEAVES_ROOM.has(type));
    if (!hasRoom || isLeadOnly(sentence)) return [];
    const duty = readDuty(sentence);
    if (duty === null || (types.length > 0 && duty.params.actor === null)) return [];
    return [duty];
  });
}

/** A list that no other rule reads, under a line with the verb of a norm: one duty with all its items. */
export function readListDuties(points: readonly NormUnit[], claimed: ReadonlySet<Sentence>): Draft<'duty'>[] {
  return points.flatMap(listsOf).flatMap((list): Draft<'duty'>[] => {
    const sentences = sentencesOfList(list);
    const [lead] = sentences;
    const last = sentences.at(-1);
    if (lead === undefined || last === undefined || sentences.some((s) => claimed.has(s))) return [];
    if (!hasNormVerb(lead) && !hasNormVerb(last)) return [];
    const action = [
      withoutEnd(lead.text),
      sentences
        .slice(1)
        .map((s) => s.text)
        .join(' '),
    ].join(': ');
    return [
      { type: 'duty', params: { actor: actorOf(lead)?.id ?? null, action: withoutEnd(action), when: null }, sentences },
    ];
  });
}

/** A line that only opens a list says nothing by itself. */
export function isLeadOnly(sentence: Sentence): boolean {
  return (
    sentence.text.trimEnd().endsWith(':') || (has(sentence, 'w:following') && sentence.text.trimEnd().endsWith(';'))
  );
}
