import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreSpeech } from '../../src/messages/score-speech.ts';
import { type AppraisalCase, CASE_EVENTS, Scorecard } from '../../src/model/appraisal.ts';
import { printScorecard } from '../../src/report/print-scorecard.ts';
import { scoreCase } from '../../src/score/score-case.ts';
import { CALENDAR, lawOf, loadRules } from './load-law.ts';

const SEED = 20_231_122;
const NAMES = ['kazygurt-2018', 'mddiai-2019', 'aksu-2023', 'atyrau-oblast-2023', 'points-2016', 'points-2015'];
const tools = { calendar: CALENDAR, messages: scoreSpeech('en') };

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const count = maybe(fc.nat({ max: 12 }));
const flag = maybe(fc.boolean());
const mark = maybe(
  fc.oneof(
    fc.constantFrom('4', '3.99', '3,995', '11/3', '-1', '5.5', 'x', ''),
    fc.double({ noNaN: true, min: 0, max: 6 }),
  ),
);
const date = fc.constantFrom(
  '2020-02-03',
  '2020-02-14',
  '2020-02-17',
  '2020-02-30',
  '2014-12-31',
  '2026-12-30',
  '2020-04-10',
);
const side = maybe(fc.constantFrom('for' as const, 'against' as const));
const votes = maybe(
  fc.record({ for: count, against: count, chair: side, secretary: side, open: flag, declared: side }),
);

/** Cases as a careless person may write them: facts missing, null, absurd, contradictory. */
const anyCase = fc.record(
  {
    body: fc.constant('x'),
    period: maybe(fc.record({ from: maybe(date), to: maybe(date) })),
    employee: maybe(
      fc.record({
        category: maybe(fc.constantFrom('E-3', 'С-4', 'boss', '')),
        headOfUnit: flag,
        tenureMonths: maybe(fc.double({ min: 0, max: 800, noNaN: true })),
        probation: flag,
        publicServices: flag,
        monthsSinceSocialLeave: maybe(fc.oneof(fc.nat(9), fc.constant('none' as const))),
      }),
    ),
    plan: maybe(
      fc.record({
        kpis: count,
        achieved: count,
        requirements: maybe(fc.dictionary(fc.constantFrom('specific', 'measurable', 'other'), flag)),
      }),
    ),
    kpis: maybe(
      fc.array(fc.record({ achieved: flag, mark, indicators: maybe(fc.record({ met: fc.nat(5), of: fc.nat(5) })) }), {
        maxLength: 8,
      }),
    ),
    quarters: maybe(
      fc.array(
        fc.record({
          score: mark,
          evaluated: flag,
          bonus: maybe(fc.array(fc.constantFrom('5', '7', 'x'), { maxLength: 3 })),
        }),
        { maxLength: 5 },
      ),
    ),
    scores: maybe(fc.dictionary(fc.constantFrom('final', 'direct-head', 'circular', 'plan'), mark)),
    marks: maybe(
      fc.array(fc.record({ parameter: fc.constantFrom('трудовая дисциплина', '', 'x'), value: mark }), {
        maxLength: 4,
      }),
    ),
    competencies: maybe(
      fc.array(fc.record({ name: maybe(fc.constantFrom('Жеделділік', 'Адалдық', '')), shown: count, of: count }), {
        maxLength: 3,
      }),
    ),
    survey360: maybe(
      fc.record({
        respondents: count,
        selfAssessment: flag,
        circle: maybe(fc.array(fc.constantFrom('colleague', 'first-head'), { maxLength: 2 })),
      }),
    ),
    commission: maybe(
      fc.record({ members: count, present: count, secretaryIsMember: flag, secretaryCounted: flag, votes }),
    ),
    calibration: maybe(fc.record({ votes })),
    acquaintance: maybe(
      fc.record({
        form: maybe(fc.constantFrom('written', 'oral')),
        refused: flag,
        refusalAct: maybe(fc.record({ drawn: flag, hrSigned: flag, otherServants: count })),
        means: maybe(fc.array(fc.constantFrom('sms', 'x'), { maxLength: 2 })),
      }),
    ),
    papers: maybe(fc.record({ keeper: maybe(fc.constantFrom('hr-service', 'x')), destroyedOn: maybe(date) })),
    uses: maybe(
      fc.array(fc.record({ result: fc.constantFrom('kpi', '360', 'x'), for: fc.constantFrom('bonus', 'x') }), {
        maxLength: 2,
      }),
    ),
    recorded: maybe(
      fc.record({ kpiGrade: maybe(fc.constantFrom('тиімді', 'x')), finalGrade: maybe(fc.constant('x')) }),
    ),
    events: maybe(fc.array(fc.record({ what: fc.constantFrom(...CASE_EVENTS), on: date }), { maxLength: 8 })),
  },
  { requiredKeys: ['body'] },
) as unknown as fc.Arbitrary<AppraisalCase>;

describe.each(NAMES)('any case under %s', (name) => {
  const fixture = loadRules(name);
  const law = lawOf(fixture, '2020-02-03');

  test('has a scorecard of the promised shape, and never crashes', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const card = scoreCase(facts, law, tools);
        const { case: _, ...rest } = card;
        const shape = Scorecard.safeParse({ ...rest, case: { body: 'x' } });
        expect(shape.error?.issues ?? []).toEqual([]);
        expect(printScorecard(card, tools.messages)).toContain(fixture.body);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('has a certain answer only with a value, and an undetermined one only without', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        for (const result of scoreCase(facts, law, tools).results) {
          if (result.certainty === 'undetermined') expect(result.value, result.what).toBeNull();
          if (result.value === null && result.certainty === 'certain')
            expect(result.reason).toMatch(/No grade|Not assessed|does not appraise/);
          if (!result.reason.includes('no rule that is held'))
            expect(result.rules.length, `${result.what}: ${result.reason}`).toBeGreaterThan(0);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('does not turn from breach to lawful, or back, when a fact is left out', () => {
    const steady = [
      'quorum',
      'commission-size',
      'kpi-count',
      'appeal-in-time',
      'deadline',
      'retention',
      'plan-requirements',
    ];
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom('period', 'employee', 'kpis', 'commission', 'events', 'papers'),
        (facts, left) => {
          const verdicts = (given: AppraisalCase): Map<string, string> =>
            new Map(
              scoreCase(given, law, tools)
                .findings.filter((each) => steady.includes(each.what))
                .map((each) => [`${each.what}|${each.name ?? ''}`, each.verdict]),
            );
          const [whole, part] = [verdicts(facts), verdicts({ ...facts, [left]: undefined })];
          for (const [key, verdict] of part) {
            const other = whole.get(key);
            if (verdict === 'lawful') expect(other, key).not.toBe('breach');
            if (verdict === 'breach') expect(other, key).not.toBe('lawful');
          }
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});
