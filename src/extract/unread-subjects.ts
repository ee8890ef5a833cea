import type { PhraseId } from '../lexicon/norm-words.ts';
import type { RuleType } from '../model/rule-graph.ts';
import type { NormUnit, Sentence } from './document.ts';
import type { AnyDraft } from './frame.ts';
import { conceptsOf, has, hasAny, isDenied, mentionsOf, quantitiesOf, quotedIn } from './frame.ts';
import type { UnitId } from './quantities.ts';
import { unreadGradings } from './unread-gradings.ts';
import { unreadWeights } from './unread-weights.ts';

interface Subject {
  readonly type: RuleType;
  /** The words of the sentence show that it is about this, whatever it says of it. */
  readonly isSpokenOf: (sentence: Sentence) => boolean;
  /** Rules that say it too. */
  readonly saidBy?: readonly RuleType[];
}

const DAYS: readonly UnitId[] = ['u:working-day', 'u:calendar-day', 'u:day', 'u:week'];
const hasCount = (sentence: Sentence): boolean =>
  sentence.quantities.some(
    ({ of, unit, number }) => of === null && (unit === null || unit === 'u:person') && number.kind === 'cardinal',
  );
const hasTime = (sentence: Sentence): boolean =>
  quantitiesOf(sentence, 'u:month', 'u:year', ...DAYS).length > 0 || hasAny(sentence, 't:tenure', 't:probation');

const hasGrade = (sentence: Sentence): boolean => quotedIn(sentence.text).some(({ text }) => text.length > 2);

/** Two grades in quotation marks with numbers beside them. */
const isGrading = (sentence: Sentence): boolean =>
  quotedIn(sentence.text).filter(({ text }) => text.length > 2).length > 1 && sentence.quantities.length > 0;

/** "… қызметшілер бағаланбайды", whoever they are; by one competency they may be left out of it alone. */
const isServantNotAppraised = (sentence: Sentence): boolean =>
  !has(sentence, 't:competency') &&
  mentionsOf(sentence, 'v:appraise').some(({ negated, form }) => negated && form === 'finite') &&
  (hasAny(sentence, 'actor:servant', 'actor:appraised-person') || conceptsOf(sentence, 'state:').length > 0);

/** «До 15 января», «25-іне дейін»: a day of the calendar by which something is to be done. */
const namesDay = (sentence: Sentence): boolean =>
  hasAny(sentence, 'c:to', 'r:not-later') &&
  sentence.quantities.some(({ number, unit }) => number.kind === 'date' || unit === 'u:date');

/** Decisions that take something from a servant or give it. */
const DECISIONS: readonly PhraseId[] = ['use:bonus', 'use:encouragement', 'use:demotion', 'use:dismissal'];

const VOTING: readonly PhraseId[] = ['t:vote', 'w:majority', 'v:vote', 'w:unanimous'];

/** «Заседание проводится при наличии не менее пяти ее членов»: who must be there, not how many belong to it. */
const isOfMeeting = (sentence: Sentence): boolean =>
  has(sentence, 't:meeting', 't:member') && !hasAny(sentence, ...VOTING);

const SUBJECTS: readonly Subject[] = [
  {
    type: 'quorum',
    isSpokenOf: (s) =>
      (hasAny(s, 't:commission', 't:meeting', 't:member') &&
        (has(s, 'v:competent') || (s.quantities.some(({ of }) => of !== null) && !hasAny(s, ...VOTING)))) ||
      (isOfMeeting(s) && (hasCount(s) || quantitiesOf(s, 'u:percent').length > 0)),
  },
  {
    type: 'vote',
    isSpokenOf: (s) => hasAny(s, ...VOTING) && !has(s, 't:secretary'),
    saidBy: ['calibration', 'quorum', 'secretary', 'vote-exclusion', 'definition'],
  },
  { type: 'secretary', isSpokenOf: (s) => has(s, 't:secretary') && hasAny(s, ...VOTING) },
  {
    type: 'commission-min-members',
    isSpokenOf: (s) =>
      has(s, 't:commission') &&
      hasAny(s, 't:member', 't:composition') &&
      hasCount(s) &&
      !hasAny(s, 'v:attend', 't:vote', 'v:competent') &&
      !isOfMeeting(s),
    saidBy: ['commission-formation', 'quorum', 'vote', 'acknowledgement'],
  },
  { type: 'kpi-count', isSpokenOf: (s) => has(s, 't:kpi', 't:count'), saidBy: ['grade-by-kpi-count', 'deadline'] },
  {
    type: 'grade-by-kpi-count',
    isSpokenOf: (s) => has(s, 't:kpi') && isGrading(s),
    saidBy: ['grade-scale', 'competency-threshold', 'results-used-for'],
  },
  {
    type: 'grade-scale',
    isSpokenOf: (s) =>
      (!has(s, 't:kpi') && isGrading(s) && hasAny(s, 't:mark', 't:points', 'v:appraise')) ||
      (has(s, 't:grade-scale') && s.quantities.length > 1),
    saidBy: ['grade-by-kpi-count', 'competency-threshold', 'results-used-for', 'score-range', 'points-scale'],
  },
  {
    type: 'score-range',
    isSpokenOf: (s) =>
      has(s, 'v:put-mark') &&
      hasAny(s, 't:mark', 't:points') &&
      s.quantities.some(({ of, min, max }) => of === null && min !== null && max !== null && min !== max),
    saidBy: ['grade-scale', 'grade-by-kpi-count', 'points-scale'],
  },
  {
    type: 'eligibility-exclusion',
    isSpokenOf: (s) =>
      has(s, 'w:left-out') ||
      (has(s, 'v:worked', 'v:appraise') && quantitiesOf(s, 'u:month', 'u:year').length > 0) ||
      (isDenied(s, 'v:appraise', 'v:conduct', 'v:subject-to') && hasTime(s)) ||
      (has(s, 'v:worked', 't:appraisal') && hasAny(s, 'v:subject-to', 'w:only') && hasTime(s)) ||
      isServantNotAppraised(s) ||
      (isDenied(s, 'v:attend') && has(s, 't:appraisal', 'v:worked')),
    saidBy: ['method', 'absent-servant', 'results-used-for'],
  },
  {
    type: 'retention',
    isSpokenOf: (s) => has(s, 'v:keep') && quantitiesOf(s, 'u:year', 'u:month').length > 0,
  },
  {
    type: 'respondents',
    isSpokenOf: (s) =>
      hasAny(s, 't:respondent', 't:circle', 'method:survey-360', 'w:asked') && quantitiesOf(s, 'u:person').length > 0,
  },
  {
    type: 'aggregation',
    isSpokenOf: (s) => hasAny(s, 't:final-mark', 't:annual-mark') && has(s, 'w:rounded'),
    saidBy: ['formula', 'mark-composition'],
  },
  {
    type: 'results-used-for',
    isSpokenOf: (s) =>
      hasAny(s, ...DECISIONS) &&
      (isDenied(s, 'v:pay', 'v:count-in') || (hasGrade(s) && hasAny(s, 't:mark', 't:result', 'v:pay'))),
    saidBy: ['grade-scale', 'grade-by-kpi-count', 'competency-threshold'],
  },
  {
    type: 'appeal',
    isSpokenOf: (s) =>
      (has(s, 'v:appeal') || has(s, 't:complaint', 'v:file')) &&
      !has(s, 'v:review') &&
      (has(s, 'w:day-term') || quantitiesOf(s, 'u:month', ...DAYS).length > 0),
  },
];

const NO_TYPES: ReadonlySet<RuleType> = new Set();
const NAMES_ONLY: ReadonlySet<RuleType> = new Set(['duty', 'form', 'definition', 'periodicity']);

/** Returns what each sentence speaks of although no rule on it was read: of that nothing is known, not even that the act is silent. */
export function unreadSubjects(
  sentences: readonly Sentence[],
  points: readonly NormUnit[],
  drafts: readonly AnyDraft[],
): ReadonlyMap<Sentence, readonly RuleType[]> {
  const said = new Map<Sentence, Set<RuleType>>();
  for (const { type, sentences: own } of drafts)
    for (const sentence of own) said.set(sentence, (said.get(sentence) ?? new Set()).add(type));
  const isSaid = (sentence: Sentence): boolean => [...(said.get(sentence) ?? [])].some((type) => !NAMES_ONLY.has(type));
  const typesOf = (sentence: Sentence): ReadonlySet<RuleType> => said.get(sentence) ?? NO_TYPES;
  const ofPoints = [...unreadGradings(points, isSaid), ...unreadWeights(points, typesOf)];
  const unread = new Map<Sentence, RuleType[]>(ofPoints.map(([lead, type]) => [lead, [type]]));
  for (const sentence of sentences) {
    const types = typesOf(sentence);
    const open = SUBJECTS.filter(
      ({ type, isSpokenOf, saidBy }) =>
        isSpokenOf(sentence) && ![type, ...(saidBy ?? [])].some((one) => types.has(one)),
    ).map(({ type }) => type);
    // A term that no rule of any kind took is a deadline of something.
    const hasTerm = hasAny(sentence, 'w:day-term') || quantitiesOf(sentence, ...DAYS).length > 0 || namesDay(sentence);
    const isTermOpen = hasTerm && [...types].every((type) => NAMES_ONLY.has(type));
    if (isTermOpen && open.length === 0) open.push('deadline');
    if (open.length > 0) unread.set(sentence, open);
  }
  return unread;
}
