import { scoreSpeech } from '../src/messages/score-speech.ts';
import type { AppraisalCase, Trace } from '../src/model/appraisal.ts';
import { scoreCase } from '../src/score/score-case.ts';
import { CALENDAR, lawOf, loadRules } from '../test/score/load-law.ts';
import { type FullCase, measure } from './measure.ts';

/** A case that asks every question of the 2018 generation. */
export const FULL: AppraisalCase = {
  body: 'kazygurt-district-maslikhat',
  period: { from: '2020-01-01', to: '2020-12-31' },
  employee: {
    category: 'E-4',
    headOfUnit: false,
    tenureMonths: 14,
    probation: false,
    publicServices: true,
    monthsSinceSocialLeave: 'none',
    monthsSinceStudy: 'none',
  },
  plan: {
    kpis: 5,
    requirements: { specific: true, measurable: true, achievable: true, 'time-bound': true, strategic: true },
  },
  kpis: [{ achieved: true }, { achieved: true }, { achieved: false }, { achieved: true }, { achieved: true }],
  competencies: [
    { name: 'Адалдық', shown: 6, of: 8 },
    { name: 'Жауапкершілік', shown: 5, of: 8 },
  ],
  commission: { members: 7, present: 6, votes: { for: 3, against: 3, chair: 'for', open: true } },
  acquaintance: { form: 'written', refused: false, means: ['intranet-portal'] },
  papers: { keeper: 'hr-service', destroyedOn: '2025-01-15' },
  uses: [
    { result: 'kpi', for: 'bonus' },
    { result: 'competencies', for: 'bonus' },
  ],
  recorded: { kpiGrade: 'тиімді' },
  events: [
    { what: 'plan-approved', on: '2020-01-15' },
    { what: 'sheet-signed', on: '2021-01-11' },
    { what: 'sheet-to-commission', on: '2021-01-12' },
    { what: 'evaluation-notice', on: '2021-01-05' },
    { what: 'evaluation-start', on: '2021-01-18' },
    { what: 'evaluation-end', on: '2021-01-20' },
    { what: 'decision', on: '2021-01-20' },
    { what: 'acquainted', on: '2021-01-21' },
    { what: 'appeal-filed', on: '2021-01-28' },
  ],
};

function countSteps(trace: Trace | null): number {
  return trace === null ? 0 : 1 + trace.children.reduce((sum, child) => sum + countSteps(child), 0);
}

export function fullCase(): FullCase {
  const law = lawOf(loadRules('kazygurt-2018'), '2020-12-31');
  const tools = { calendar: CALENDAR, messages: scoreSpeech('en') };
  const card = scoreCase(FULL, law, tools);
  const answers = [...card.results, ...card.findings];
  const run =
    (trace: boolean) =>
    (rounds: number): number => {
      let sum = 0;
      for (let i = 0; i < rounds; i += 1) sum += scoreCase(FULL, law, { ...tools, trace }).findings.length;
      return sum;
    };
  return {
    microseconds: 1e6 / measure(run(true)),
    withoutTrace: 1e6 / measure(run(false)),
    findings: answers.length,
    steps: answers.reduce((sum, each) => sum + countSteps(each.trace), 0),
  };
}
