import { describe, expect, test } from 'vitest';
import { scoreSpeech } from '../../src/messages/score-speech.ts';
import type { AppraisalCase } from '../../src/model/appraisal.ts';
import { findCaseProblems, sayProblems } from '../../src/score/check-case.ts';

function check(facts: Omit<AppraisalCase, 'body'>): string[] {
  const problems = sayProblems(findCaseProblems({ body: 'x', ...facts }), scoreSpeech('en'));
  return problems.map((each) => `${each.code} ${each.found}: ${each.message}`);
}

describe('a case that cannot be so', () => {
  test.each<[string, Omit<AppraisalCase, 'body'>, string]>([
    [
      'ten of nine indicators',
      { competencies: [{ shown: 10, of: 9 }] },
      'SCORE_FACT_ABSURD competencies[0].shown: competencies[0].shown is 10, but competencies[0].of is 9',
    ],
    [
      'more present than members',
      { commission: { members: 5, present: 6 } },
      'SCORE_FACT_ABSURD commission.present: commission.present is 6, but commission.members is 5',
    ],
    [
      'more votes than members',
      { commission: { members: 5, votes: { for: 4, against: 3 } } },
      'SCORE_FACT_ABSURD commission.votes: 7 votes were cast, but the commission has 5 members',
    ],
    [
      'more votes than people in the room',
      { commission: { members: 7, present: 4, votes: { for: 3, against: 3 } } },
      'SCORE_FACT_UNLIKELY commission.votes: 6 votes were cast, but 4 members were present',
    ],
    [
      'a negative tenure',
      { employee: { tenureMonths: -1 } },
      'SCORE_FACT_ABSURD employee.tenureMonths: employee.tenureMonths is -1: a number from 0 to 720 is expected',
    ],
    [
      'a tenure of a thousand months',
      { employee: { tenureMonths: 1000 } },
      'SCORE_FACT_ABSURD employee.tenureMonths: employee.tenureMonths is 1000: a number from 0 to 720 is expected',
    ],
    [
      'a negative mark',
      { quarters: [{ score: '-1' }] },
      'SCORE_FACT_ABSURD quarters[0].score: quarters[0].score is -1: a mark is not negative',
    ],
    [
      'a mark with twenty digits',
      { marks: [{ parameter: 'p', value: '3.99999999999999999999' }] },
      'SCORE_FACT_ABSURD marks[0].value: marks[0].value is 3.99999999999999999999: not a number that can be held exactly',
    ],
    [
      'an appeal before the decision',
      {
        events: [
          { what: 'appeal-filed', on: '2020-01-31' },
          { what: 'decision', on: '2020-02-03' },
        ],
      },
      'SCORE_DATES_OUT_OF_ORDER events[0].on: Out of order: appeal-filed 2020-01-31 is before decision 2020-02-03',
    ],
    [
      'a period that ends before it begins',
      { period: { from: '2023-06-30', to: '2023-04-01' } },
      'SCORE_DATES_OUT_OF_ORDER period.to: Out of order: period.to 2023-04-01 is before period.from 2023-06-30',
    ],
    [
      'a day that does not exist',
      { events: [{ what: 'decision', on: '2023-02-30' }] },
      'SCORE_FACT_ABSURD events[0].on: events[0].on is 2023-02-30: there is no such day',
    ],
    [
      'two dates of one event',
      {
        events: [
          { what: 'decision', on: '2023-02-01' },
          { what: 'decision', on: '2023-02-02' },
        ],
      },
      'SCORE_FACTS_CONTRADICT events[1].on: "decision" is dated twice: 2023-02-01 and 2023-02-02',
    ],
    [
      'more KPIs listed than planned',
      { plan: { kpis: 1 }, kpis: [{ achieved: true }, { achieved: true }] },
      'SCORE_FACTS_CONTRADICT kpis: 2 KPIs are listed, but the plan has 1',
    ],
    [
      'more KPIs achieved than marked',
      { plan: { kpis: 2, achieved: 2 }, kpis: [{ achieved: true }, { achieved: false }] },
      'SCORE_FACTS_CONTRADICT plan.achieved: plan.achieved is 2, but 1 KPIs are marked as achieved',
    ],
    [
      'a category that no table has',
      { employee: { category: 'boss' } },
      'SCORE_FACT_UNLIKELY employee.category: The category "boss" is not written as the tables of the acts write one (E-3, C-1, E-R-2)',
    ],
    [
      'papers destroyed before the end',
      { papers: { destroyedOn: '2019-01-01' }, events: [{ what: 'evaluation-end', on: '2019-01-15' }] },
      'SCORE_DATES_OUT_OF_ORDER papers.destroyedOn: Out of order: papers.destroyedOn 2019-01-01 is before evaluation-end 2019-01-15',
    ],
  ])('%s', (_, facts, expected) => expect(check(facts)).toEqual([expected]));

  test('the place is a path into the file, for the line', () => {
    expect(
      findCaseProblems({
        body: 'x',
        competencies: [
          { shown: 1, of: 2 },
          { shown: 3, of: 2 },
        ],
      }).map((each) => each.path),
    ).toEqual([['competencies', 1, 'shown']]);
  });
});

describe('a case that can be so has no problems', () => {
  test.each<[string, Omit<AppraisalCase, 'body'>]>([
    [
      'everything at its limit',
      {
        competencies: [{ shown: 9, of: 9 }],
        commission: { members: 5, present: 5, votes: { for: 3, against: 2 } },
        plan: { kpis: 5, achieved: 5 },
      },
    ],
    [
      'two events on one day',
      {
        events: [
          { what: 'decision', on: '2020-02-03' },
          { what: 'appeal-filed', on: '2020-02-03' },
        ],
      },
    ],
    [
      'the same event twice on the same day',
      {
        events: [
          { what: 'decision', on: '2020-02-03' },
          { what: 'decision', on: '2020-02-03' },
        ],
      },
    ],
    ['a category in Cyrillic letters', { employee: { category: 'Е-3' } }],
    ['nothing at all', {}],
  ])('%s', (_, facts) => expect(check(facts)).toEqual([]));
});
