import type { Concept } from '../../lexicon/concepts.ts';
import { CASE } from '../../lexicon/morphology.ts';
import type { RuleParams } from '../../model/rule-graph.ts';
import { agentsOf, conditionOf } from '../agents.ts';
import type { NormUnit, Sentence } from '../document.ts';
import type { AnyDraft, Draft, Frame } from '../frame.ts';
import { conceptsOf, has, hasAny, isDenied, mentionsOf, pointOf, pointsOf, sentencesUnder, wordsOf } from '../frame.ts';
import type { NormList } from '../lists.ts';
import { listsOf, sentencesOfList } from '../lists.ts';
import type { Mention } from '../mentions.ts';
import { readTerms } from '../terms.ts';
import { hasNormVerb, whenWords } from './duties.ts';
import { distance } from './forms.ts';

const withoutEnd = (text: string): string => text.replace(/[;,.]\s*$/u, '').trim();

const APPROVED: readonly Concept[] = [
  'doc:individual-plan',
  'doc:schedule',
  'doc:results',
  'doc:session-composition',
  'doc:methodology',
  'doc:commission-composition',
  'doc:kpi',
];

/** "Where the direct head is the first head, the plan is approved by that official": the one named last before. */
function officialMeant(sentence: Sentence, at: number): Concept | null {
  const named = sentence.mentions.filter(
    ({ id, last }) => last < at && id.startsWith('actor:') && id !== 'actor:servant' && id !== 'actor:appraised-person',
  );
  return (named.at(-1)?.id ?? null) as Concept | null;
}

function approverOf(sentence: Sentence, isMethodology: boolean): Concept | null {
  const official = mentionsOf(sentence, 'w:that-official')[0];
  if (official !== undefined) return officialMeant(sentence, official.first);
  const at = mentionsOf(sentence, 'v:approve')[0]?.first ?? 0;
  const agents = agentsOf(sentence).filter(({ id }) => id !== 'actor:servant' && id !== 'actor:appraised-person');
  const byInstrument = agents.filter(({ mention }) => (mention.cases & CASE.instrumental) !== 0);
  const after = sentence.lexicon.postpositional ? [] : byInstrument.filter(({ mention }) => mention.first > at);
  // Who approves the methodology is the issuer who speaks: a name before the methodology is whose servants it is about.
  const subjects = isMethodology ? [] : agents;
  const candidates = after.length > 0 ? after : byInstrument.length > 0 ? byInstrument : subjects;
  const near = [...candidates].sort((a, b) => distance(a.mention, at) - distance(b.mention, at))[0];
  if (near !== undefined) return near.id;
  // "is submitted to the superior head for approval": the approver stands in the genitive or dative.
  return !isMethodology && hasAny(sentence, 'v:submit', 'v:review')
    ? (conceptsOf(sentence, 'actor:').find((id) => id !== 'actor:servant') ?? null)
    : null;
}

/** Who approves the plan, the schedule, the results. */
function readApproval(sentence: Sentence): Draft<'approval'> | null {
  if (
    !has(sentence, 'v:approve') ||
    !hasNormVerb(sentence) ||
    isDenied(sentence, 'v:approve') ||
    hasAny(sentence, 'w:one-of', 't:concepts')
  )
    return null;
  const verb = mentionsOf(sentence, 'v:approve').find(
    (m) => m.form !== 'participle' && (m.cases & CASE.ablative) === 0,
  );
  if (verb === undefined) return null;
  const at = verb.first;
  const papers = sentence.mentions.filter((m) => APPROVED.includes(m.id as Concept));
  const before = papers.filter((m) => m.last < at);
  const paper = [...(before.length > 0 ? before : papers)].sort((a, b) => distance(a, at) - distance(b, at))[0];
  const what = sentence.unit.provision.kind === 'point' || before.length > 0 || papers.length > 0 ? paper : undefined;
  if (what === undefined) return null;
  const condition = conditionOf(sentence);
  const isPlan = papers.some((m) => m.id === 'doc:individual-plan') && what.id === 'doc:kpi';
  return {
    type: 'approval',
    params: {
      what: isPlan ? 'doc:individual-plan' : (what.id as Concept),
      by: approverOf(sentence, what.id === 'doc:methodology'),
      ...(condition === null ? {} : { when: withoutEnd(wordsOf(sentence, condition.first, condition.last)) }),
    },
    sentences: [sentence],
  };
}

/** The condition under which the paper goes back, in the act's own words. */
function reasonOf(sentence: Sentence): string | null {
  const condition = mentionsOf(sentence, 'w:if')[0];
  const wrong = mentionsOf(sentence, 'w:less-than-shown')[0];
  if (sentence.lexicon.postpositional) {
    const end = condition ?? wrong;
    if (end === undefined) return null;
    const subject = sentence.mentions.find((m) => m.id.startsWith('doc:') && m.first === 0);
    const first =
      subject !== undefined && subject.last + 1 < end.first && subject.id !== 'doc:kpi' ? subject.last + 1 : 0;
    return wordsOf(sentence, first, end.last);
  }
  if (condition === undefined) return null;
  return withoutEnd(wordsOf(sentence, condition.first, sentence.tokens.length - 1));
}

/** When a plan or sheet is returned for correction, and within which term it comes back. */
function readReturn(sentence: Sentence, around: Around): Draft<'return-for-correction'> | null {
  if (!has(sentence, 'v:return') || has(sentence, 'v:resubmit') || hasAny(sentence, 'w:one-of')) return null;
  const reason = reasonOf(sentence);
  if (reason === null) return null;
  const again = around.following.find(
    (other) => other !== sentence && has(other, 'v:resubmit') && samePaper(other, sentence),
  );
  const term = again === undefined ? undefined : readTerms(again, again.lexicon.postpositional)[0];
  const paper = hasAny(sentence, 't:plan')
    ? 'event:plan-returned'
    : hasAny(sentence, 't:sheet')
      ? 'event:sheet-returned'
      : null;
  const within =
    term === undefined
      ? null
      : {
          amount: term.amount,
          unit: term.unit,
          from: term.from === 'event:returned' ? (paper ?? term.from) : term.from,
          ...(term.counting === null ? {} : { counting: term.counting }),
        };
  const own = agentsOf(sentence).map((agent) => agent.id)[0] ?? null;
  const chooser = own === null ? around.choosesReturn : undefined;
  return {
    type: 'return-for-correction',
    params: { reasons: [reason], within, by: own ?? chooser?.by ?? null },
    sentences: [
      sentence,
      ...(again === undefined || term === undefined ? [] : [again]),
      ...(chooser === undefined ? [] : chooser.sentences),
    ],
  };
}

/** What stands around a return: the sentences behind it up to the end of the next point, and who may choose to return. */
interface Around {
  readonly following: readonly Sentence[];
  readonly choosesReturn: { readonly by: Concept; readonly sentences: readonly Sentence[] } | undefined;
}

/** A paper named in one of the two only may be the same. */
function samePaper(a: Sentence, b: Sentence): boolean {
  const plan = (s: Sentence): boolean => has(s, 't:plan');
  const sheet = (s: Sentence): boolean => has(s, 't:sheet');
  return !((plan(a) && sheet(b) && !plan(b)) || (sheet(a) && plan(b) && !sheet(b)));
}

/** "жоғары тұрған басшымен келесі шешімдердің бірі қабылданады: … 2) түзетуге жіберу": the one who decides on a return. */
function choosesReturnIn(point: NormUnit | undefined): Around['choosesReturn'] {
  if (point === undefined) return undefined;
  for (const list of listsOf(point).filter(isChoice)) {
    const lead = list.lead.sentences.at(-1);
    const option = list.items
      .flatMap(allOf)
      .find((s) => hasAny(s, 'v:return', 'event:returned') || has(s, 'v:correct', 'v:send'));
    const by = lead === undefined ? undefined : agentsOf(lead)[0]?.id;
    if (lead !== undefined && option !== undefined && by !== undefined) return { by, sentences: [lead, option] };
  }
  return undefined;
}

/** "келесі шешімдердің бірі қабылданады: 1) …; 2) …"; what follows a revision may stand in the next point. */
function readOptions(list: NormList, following: readonly Sentence[]): Draft<'decision-options'> | null {
  const lead = list.lead.sentences.at(-1);
  if (lead === undefined || !has(lead, 'w:one-of') || has(lead, 'actor:civil-service-authority')) return null;
  const by = agentsOf(lead).map((agent) => agent.id)[0] ?? null;
  const revised = by === 'actor:commission' ? revisionIn(following, list) : [];
  const onlyUp = revised.length === 0 ? undefined : following.find(forbidsLowering);
  const params = {
    by,
    list: list.items.map((item) => withoutEnd(item.words.text)),
    onRevision: revised.length === 0 ? null : withoutEnd(revised.map((s) => s.text).join(' ')),
  };
  return {
    type: 'decision-options',
    params: onlyUp === undefined ? params : { ...params, directions: ['up'] },
    sentences: [...new Set([...sentencesOfList(list), ...revised, ...(onlyUp === undefined ? [] : [onlyUp])])],
  };
}

/** "При этом не допускается снижение оценки", "бағасын төмендетуге жол берілмейді". */
const forbidsLowering = (sentence: Sentence): boolean =>
  has(sentence, 't:lowering') && hasAny(sentence, 't:mark', 't:appraisal') && isDenied(sentence, 'v:allow');

/** What the commission does when it revises a result, with the list of cases in which it may. */
function revisionIn(following: readonly Sentence[], list: NormList): Sentence[] {
  const revision = following.find((s) => has(s, 'w:revision', 't:decision', 'v:correct'));
  if (revision === undefined) return [];
  const cases = listsOf(pointOf(revision.unit)).filter(
    (other) => other.lead === revision.unit && other.lead !== list.lead,
  );
  return [revision, ...cases.flatMap((other) => other.items.flatMap(allOf))];
}

/** The items are decisions to choose from, not norms of their own. */
const isChoice = (list: NormList): boolean => list.lead.sentences.at(-1)?.byId.has('w:one-of') === true;

/** Papers that are laid before the commission. */
function readDocuments(list: NormList): Draft<'document-set'> | null {
  const lead = list.lead.sentences.at(-1);
  if (lead === undefined || !has(lead, 't:document') || hasAny(lead, 't:concepts')) return null;
  const last = list.items.at(-1)?.sentences ?? [];
  if (!hasAny(lead, 'v:submit') && !last.some((s) => hasAny(s, 'v:submit'))) return null;
  const purpose: Concept = hasAny(lead, 't:meeting', 'actor:commission') ? 'act:commission-meeting' : 'act:appraisal';
  return {
    type: 'document-set',
    params: {
      for: purpose,
      list: list.items.map((item) => withoutEnd(item.words.text)),
      by: agentsOf(lead).map((a) => a.id)[0] ?? null,
    },
    sentences: sentencesOfList(list),
  };
}

const PAPERS: readonly Concept[] = [
  'doc:individual-plan',
  'doc:development-plan',
  'doc:sheet',
  'doc:protocol',
  'doc:schedule',
];

/** "Индивидуальный план содержит: 1) …": what a paper must hold. A Kazakh list closes with the verb. */
function readContent(list: NormList): Draft<'document-content'> | null {
  const lead = list.lead.sentences.at(-1);
  const closing = list.items.at(-1)?.sentences.at(-1);
  if (lead === undefined || !(has(lead, 'v:contain') || (closing !== undefined && has(closing, 'v:contain'))))
    return null;
  const isWhole = (m: Mention): boolean => PAPERS.includes(m.id as Concept) && (m.cases & HOLDER_CASES) !== 0;
  const paper = lead.mentions.find((m) => isWhole(m) && isHolder(m, lead));
  if (paper === undefined || hasAny(lead, 'w:one-of', 't:concepts', 'doc:commission-composition')) return null;
  return {
    type: 'document-content',
    params: { of: paper.id as Concept, list: list.items.map((item) => withoutEnd(item.words.text)) },
    sentences: [lead, ...list.items.flatMap((item) => item.sentences)],
  };
}

/** The paper is the subject, or that into which the parts enter ("жоспарына … кіреді"). */
const HOLDER_CASES = CASE.nominative | CASE.dative;

/** A Russian holder stands before its verb, a Kazakh one right before the list. */
function isHolder(mention: Mention, lead: Sentence): boolean {
  if (lead.lexicon.postpositional) return mention.last >= lead.tokens.length - 1 - HOLDER_REACH;
  return mentionsOf(lead, 'v:contain').some((verb) => verb.first > mention.last);
}

/** The colon and one more word may stand between the paper and its list. */
const HOLDER_REACH = 2;

type Duty = RuleParams<'duty'>;

/** Duties in a list: the actor and the verb stand in the lead. */
function readDutyList(list: NormList): Draft<'duty'>[] {
  const lead = list.lead.sentences.at(-1);
  const closing = list.items.at(-1)?.sentences.at(-1);
  const hasVerb =
    lead !== undefined &&
    (hasAny(lead, 'v:ensure', 'v:duty') || (closing !== undefined && hasAny(closing, 'v:ensure')));
  if (lead === undefined || !hasVerb || hasAny(lead, 't:concepts', 't:kpi', 't:document')) return [];
  const actor = agentsOf(lead).map((agent) => agent.id)[0] ?? conceptsOf(lead, 'actor:')[0] ?? null;
  // The verb that closes a Kazakh list is the verb of every item.
  const verb = hasAny(lead, 'v:ensure', 'v:duty') || closing === undefined ? [] : [closing];
  return list.items.map((item) => {
    const [first] = item.sentences;
    const when = first === undefined ? null : whenWords(first);
    const params: Duty = { actor, action: withoutEnd(item.words.text), when };
    return { type: 'duty', params, sentences: [...new Set([...allOf(item), lead, ...verb])] };
  });
}

function readContentOrDuties(list: NormList): AnyDraft[] {
  const content = readContent(list);
  return content === null ? readDutyList(list) : [content];
}

const allOf = (unit: NormUnit): Sentence[] => [...unit.sentences, ...unit.children.flatMap((child) => allOf(child))];

/** Approvals, returns, choices of decisions, sets of documents and lists of duties. */
export const flowFrame: Frame = (context) => {
  const drafts: (AnyDraft | null)[] = [];
  const points = pointsOf(context.doc);
  points.forEach((point, index) => {
    const sentences = sentencesUnder(point);
    const next = points[index + 1];
    const following = [...sentences, ...(next === undefined ? [] : sentencesUnder(next))];
    const around: Around = { following, choosesReturn: choosesReturnIn(points[index - 1]) };
    for (const list of listsOf(point))
      drafts.push(readOptions(list, following), readDocuments(list), ...readContentOrDuties(list));
    const options = new Set(
      listsOf(point)
        .filter(isChoice)
        .flatMap((list) => list.items.flatMap(allOf)),
    );
    for (const sentence of sentences) {
      if (context.isDefinition(sentence)) continue;
      if (options.has(sentence) || (context.ofAct && !has(sentence, 'v:order-approve'))) continue;
      drafts.push(readApproval(sentence), readReturn(sentence, around));
    }
  });
  return drafts.filter((draft): draft is AnyDraft => draft !== null);
};
