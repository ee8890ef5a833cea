// A term set for heads is not asked of other servants, and one for KPIs is not asked of those who are ranked.
import { expect, test } from 'vitest';
import { scoreSpeech } from '../../src/messages/score-speech.ts';
import type { AppraisalCase, Scorecard } from '../../src/model/appraisal.ts';
import { scoreCase } from '../../src/score/score-case.ts';
import { CALENDAR, lawOf, loadRules } from './load-law.ts';

const QUARTER = { from: '2023-07-01', to: '2023-09-30' };

function score(facts: Omit<AppraisalCase, 'body'>): Scorecard {
  const law = lawOf(loadRules('aksu-2023'), '2023-10-12');
  const tools = { calendar: CALENDAR, messages: scoreSpeech('en') };
  return scoreCase({ body: 'aksu-city-akimat', period: QUARTER, ...facts }, law, tools);
}

/** Verdicts on terms with the points that they rest on. */
function terms(facts: Omit<AppraisalCase, 'body'>): string[] {
  return score(facts)
    .findings.filter(({ what }) => what === 'deadline')
    .map(({ name, verdict, rules }) => `${name} ${verdict} ${rules.map((id) => id.split('/')[1]).join()}`);
}

const HEAD = { employee: { category: 'E-2', headOfUnit: true } };
const SERVANT = { employee: { category: 'E-4', headOfUnit: false } };
const NOTICE = { events: [{ what: 'evaluation-notice' as const, on: '2023-10-06' }] };
const BACK = {
  events: [
    { what: 'returned-to-work' as const, on: '2023-10-02' },
    { what: 'evaluation-end' as const, on: '2023-10-10' },
  ],
};

test('a notice on the sixth is lawful to a servant, who is told by the tenth', () => {
  expect(terms({ ...SERVANT, ...NOTICE })).toEqual(['evaluation-notice lawful point_31']);
});

test('the same notice is late to a head, who is told by the fifth', () => {
  expect(terms({ ...HEAD, ...NOTICE })).toEqual(['evaluation-notice breach point_27']);
});

test('of a person of unknown post the term of heads is no breach: the fact is asked', () => {
  expect(terms(NOTICE)).toEqual(['evaluation-notice undetermined point_27', 'evaluation-notice lawful point_31']);
  expect(score(NOTICE).missing.map(({ fact }) => fact)).toContain('employee.headOfUnit');
});

test('a ranked servant who was away is appraised in the usual term, not within five days after the return', () => {
  expect(terms({ ...SERVANT, ...BACK })).toEqual(['evaluation-end lawful point_5']);
});

test('a head who was away is appraised by KPIs within five days after the return, and not in the usual term', () => {
  expect(terms({ ...HEAD, ...BACK })).toEqual(['after-return breach point_6,point_6']);
  const later = [
    { what: 'returned-to-work' as const, on: '2023-10-20' },
    { what: 'evaluation-end' as const, on: '2023-10-27' },
  ];
  expect(terms({ ...HEAD, events: later })).toEqual(['after-return lawful point_6,point_6']);
});

test('where nobody was away, no day of return is asked for', () => {
  const answer = score({ ...HEAD, events: [{ what: 'evaluation-end', on: '2023-10-10' }] });
  expect(answer.missing.map(({ fact }) => fact)).not.toContain('events.returned-to-work');
  expect(answer.findings.map(({ name }) => name)).not.toContain('after-return');
});

test('whoever the servant is, one of the two directions is his: the term of both stands without the post', () => {
  expect(terms({ events: [{ what: 'evaluation-end', on: '2023-10-11' }] })).toEqual(['evaluation-end breach point_5']);
});

test("a quarter's mark of a ranked servant is cited to the point on ranking, of a head to the point on KPIs", () => {
  const quarters = [{ score: '4' }];
  const cited = (facts: Omit<AppraisalCase, 'body'>): string[] =>
    score({ ...facts, quarters })
      .results.find(({ what }) => what === 'quarter-score')
      ?.rules.slice(0, 1) ?? [];
  expect(cited(SERVANT)).toEqual(['score-range/point_32__para_2']);
  expect(cited(HEAD)).toEqual(['score-range/point_28']);
});
