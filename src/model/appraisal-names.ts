// Names apart from the shapes: the page that scores a case needs them without the library of shapes.

export const RESULT_NAMES = [
  'eligibility',
  'method',
  'kpi-grade',
  'ranking-mark',
  'quarter-score',
  'final-score',
  'final-grade',
  'competency',
  'survey360',
] as const;

export const FINDING_NAMES = [
  'eligibility',
  'kpi-count',
  'plan-requirements',
  'respondents',
  'commission-size',
  'quorum',
  'vote',
  'secretary-vote',
  'deadline',
  'acquaintance',
  'appeal-in-time',
  'retention',
  'use-of-result',
  'form',
] as const;

/** What is worked out about a case. */
export type ScoreName = (typeof RESULT_NAMES)[number] | (typeof FINDING_NAMES)[number];
