import type { Concept } from '../lexicon/concepts.ts';
import type { CaseEvent } from '../model/appraisal.ts';

/** Which event of a case fulfils the deed that a term is set for. A deed without a row cannot be judged from a case. */
const DEEDS: Readonly<Partial<Record<Concept, CaseEvent>>> = {
  'act:appraisal': 'evaluation-end',
  'act:kpi-appraisal': 'evaluation-end',
  'act:ranking-appraisal': 'evaluation-end',
  'act:survey-360': 'evaluation-end',
  'act:quarterly-appraisal': 'evaluation-end',
  'act:half-year-appraisal': 'evaluation-end',
  'act:annual-appraisal': 'evaluation-end',
  'act:plan-appraisal': 'evaluation-end',
  'act:appraisal-after-return': 'evaluation-end',
  'act:kpi-setting': 'plan-approved',
  'act:plan-approval': 'plan-approved',
  'act:plan-resubmission': 'plan-resubmitted',
  'act:plan-posting': 'plan-posted',
  'act:kpi-calculation': 'preliminary-calculation',
  'act:sheet-submission': 'sheet-submitted',
  'act:sheet-resubmission': 'sheet-resubmitted',
  'act:submission-to-commission': 'sheet-to-commission',
  'act:appraisal-notice': 'evaluation-notice',
  'act:acquaintance': 'acquainted',
  'act:calibration-request': 'calibration-requested',
  'act:calibration-decision': 'calibration-decision',
  'act:calibration-session': 'calibration-held',
  'act:protocol-posting': 'protocol-posted',
  'act:appeal': 'appeal-filed',
};

/** Which event of a case a term runs from. */
const MOMENTS: Readonly<Partial<Record<Concept, CaseEvent>>> = {
  'event:period-start': 'period-start',
  'event:period-end': 'period-end',
  'event:quarter-end': 'period-end',
  'event:half-year-end': 'period-end',
  'event:year-end': 'period-end',
  'event:appointment': 'appointed',
  'event:return-to-work': 'returned-to-work',
  'event:kpi-set': 'plan-approved',
  'event:plan-returned': 'plan-returned',
  'event:sheet-returned': 'sheet-returned',
  'event:returned': 'sheet-returned',
  'event:sheet-signed': 'sheet-signed',
  'event:appraisal': 'evaluation-start',
  'event:appraisal-end': 'evaluation-end',
  'event:decision': 'decision',
  'event:acquaintance': 'acquainted',
  'event:calibration-requested': 'calibration-requested',
  'event:protocol-signed': 'protocol-signed',
};

export function deedOf(concept: string): CaseEvent | null {
  return DEEDS[concept as Concept] ?? null;
}

export function momentOf(concept: string | null): CaseEvent | null {
  return concept === null ? null : (MOMENTS[concept as Concept] ?? null);
}

/** Concepts that the deciders ask for by name, in one place, so that a renamed concept fails to compile. */
export const CONCEPT = {
  kpiSetting: 'act:kpi-setting',
  socialLeaveEnd: 'event:social-leave-end',
  studyEnd: 'event:study-end',
  heads: 'category:heads',
  servants: 'category:servants',
  all: 'category:all',
  groupHeads: 'group:heads',
  groupServants: 'group:servants',
  groupAll: 'group:all',
  methodKpi: 'method:kpi',
  methodRanking: 'method:ranking',
  methodCompetencies: 'method:competencies',
  methodSurvey: 'method:survey-360',
  tieChair: 'tie:chair-decides',
  tieNotAdopted: 'tie:not-adopted',
  toSession: 'to:calibration-session',
  authorisedPerson: 'actor:authorised-person',
  markFinal: 'mark:final',
  markAnnual: 'mark:annual',
  markQuarterly: 'mark:quarterly',
  markHalfYearly: 'mark:half-yearly',
  unitWords: 'unit:words',
  resultsSending: 'act:results-sending',
  written: 'form:written',
  writtenOrElectronic: 'form:written-or-electronic',
  electronic: 'form:electronic',
} as const satisfies Readonly<Record<string, Concept>>;
