import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOfDayNumber, dayNumber } from '../../src/base/legal-date.ts';
import { defaultCommencement } from '../../src/lexicon/commencement.ts';
import type { Bound, Commencement } from '../../src/model/lifecycle.ts';
import { type ActDates, boundAct } from '../../src/time/act-bounds.ts';
import { parseFormula, printFormula, shiftDate, unshiftDate } from '../../src/time/bounds.ts';
import { type Comparison, compareWithBound } from '../../src/time/compare-bound.ts';

const SEED = 105;
const check = (property: fc.IRawProperty<unknown, false>): void => fc.assert(property, { seed: SEED, numRuns: 500 });

function clause(more: Partial<Commencement>): Commencement {
  return { ...defaultCommencement(), defaulted: false, words: 'w', ...more };
}

function act(more: Partial<ActDates>): ActDates {
  const none = { registration: null, published: null, publicationEvidence: [], effectiveSince: null };
  return { act: 'body/act', adopted: '2023-06-29', ...none, ...more };
}

function start(dates: ActDates, words: Commencement): Bound {
  return boundAct(dates, words).value.commencement;
}

const AFTER_DAY = clause({ plusDays: 1, force: { from: 'A', plusDays: 0 } });

describe('questions whose answer turns on a publication date', () => {
  test.each([
    // q01, q11, q13, q17 of the labelled questions.
    ['2023-06-29', 1, '2023-07-15', '2023-07-14'],
    ['2023-04-11', 11, '2023-05-15', '2023-05-04'],
    ['2022-04-06', 11, '2022-05-01', '2022-04-20'],
    ['2022-02-15', 11, '2022-06-01', '2022-05-21'],
  ])('adopted %s, P+%i: on %s it turns on %s', (adopted, plusDays, date, onOrBefore) => {
    const found = compareWithBound(date, start(act({ adopted }), clause({ plusDays })));
    expect(found.turning).toEqual({ event: 'publication', act: 'body/act', onOrBefore });
  });

  test('before the earliest day certain, in the window undetermined, past the duty presumed', () => {
    const bound = start(act({}), AFTER_DAY);
    expect(compareWithBound('2023-06-29', bound)).toMatchObject({
      position: 'before',
      certainty: 'certain',
      turning: null,
    });
    expect(compareWithBound('2023-06-30', bound)).toMatchObject({ position: 'inside', certainty: 'undetermined' });
    expect(compareWithBound('2023-07-29', bound)).toMatchObject({ position: 'inside', certainty: 'undetermined' });
    expect(compareWithBound('2023-07-30', bound)).toMatchObject({
      position: 'after',
      certainty: 'presumed',
      basis: ['publication-duty'],
      turning: { onOrBefore: '2023-07-29' },
    });
  });

  test('a later edition that is noted makes the effect presumed, whatever the window', () => {
    const bound = start(act({ adopted: '2018-05-04', registration: { date: null } }), clause({}));
    expect(compareWithBound('2020-01-01', bound)).toMatchObject({ position: 'inside', certainty: 'undetermined' });
    expect(compareWithBound('2023-04-11', bound, '2023-04-11')).toMatchObject({
      position: 'after',
      certainty: 'presumed',
      basis: ['in-effect-before-noted'],
    });
  });
});

const day = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2026-12-31') }).map(dateOfDayNumber);
const shift = fc.record({ months: fc.constantFrom(0, 0, 0, 1, 3, 6), days: fc.integer({ min: 0, max: 61 }) });
const words = fc
  .record({
    from: fc.constantFrom('P', 'P', 'P', 'R', 'A', 'V'),
    plusDays: fc.integer({ min: 0, max: 61 }),
    plusMonths: fc.constantFrom(0, 0, 6),
    shorter: fc.boolean(),
  })
  .map(({ from, plusDays, plusMonths, shorter }) =>
    clause({
      from: from as 'P',
      plusDays,
      plusMonths,
      alternativePlusDays: shorter && plusDays > 0 ? plusDays - 1 : null,
    }),
  );

/** What really happened, and how much of it the corpus tells: each field is either known or left out. */
const history = fc.record({
  adopted: day,
  toRegistration: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
  toPublication: fc.integer({ min: 0, max: 60 }),
  tellsRegistration: fc.boolean(),
  tellsPublication: fc.boolean(),
});

function datesOf(past: typeof history extends fc.Arbitrary<infer T> ? T : never, everything: boolean): ActDates {
  const registered = past.toRegistration === null ? null : addDays(past.adopted, past.toRegistration);
  const published = addDays(registered ?? past.adopted, past.toPublication);
  return act({
    adopted: past.adopted,
    registration: registered === null ? null : { date: everything || past.tellsRegistration ? registered : null },
    published: everything || past.tellsPublication ? { date: published, source: 'test' } : null,
  });
}

const SIDES: Readonly<Record<Comparison['position'], number>> = { before: 0, inside: 1, after: 2 };

describe('laws of bounds (seeded)', () => {
  test('a formula survives printing and reading', () => {
    check(
      fc.property(fc.constantFrom('P', 'R', 'A', 'V'), shift, (event, by) => {
        expect(parseFormula(printFormula(event as 'P', by))).toEqual({ event, shift: by });
      }),
    );
  });

  test('the turning day is the last one that still brings the date after the bound', () => {
    check(
      fc.property(day, shift, (date, by) => {
        const turning = unshiftDate(date, by);
        expect(shiftDate(turning, by) <= date).toBe(true);
        expect(shiftDate(addDays(turning, 1), by) > date).toBe(true);
      }),
    );
  });

  test('the day before, on and after each end of a bound fall on the right side', () => {
    check(
      fc.property(history, words, (past, formula) => {
        const bound = start(datesOf(past, false), formula);
        expect(compareWithBound(addDays(bound.earliest, -1), bound)).toMatchObject({
          position: 'before',
          certainty: 'certain',
        });
        if (bound.exact === null) expect(compareWithBound(bound.earliest, bound).position).not.toBe('before');
        else expect(compareWithBound(bound.exact, bound)).toMatchObject({ position: 'after', certainty: 'certain' });
        if (bound.latest !== null) {
          expect(compareWithBound(bound.latest, bound)).toMatchObject({ position: 'after', certainty: 'certain' });
          expect(compareWithBound(addDays(bound.latest, 1), bound).position).toBe('after');
          if (bound.latest > bound.earliest)
            expect(compareWithBound(addDays(bound.latest, -1), bound).certainty).not.toBe('certain');
        }
      }),
    );
  });

  test('as dates go on the answer never turns back', () => {
    check(
      fc.property(history, words, day, fc.integer({ min: 0, max: 200 }), (past, formula, date, later) => {
        const bound = start(datesOf(past, false), formula);
        const [sooner, after] = [compareWithBound(date, bound), compareWithBound(addDays(date, later), bound)];
        expect(SIDES[after.position]).toBeGreaterThanOrEqual(SIDES[sooner.position]);
      }),
    );
  });

  test('learning more never contradicts what was certain', () => {
    check(
      fc.property(history, words, day, fc.integer({ min: -120, max: 120 }), (past, formula, _any, offset) => {
        const date = addDays(past.adopted, offset);
        const known = compareWithBound(date, start(datesOf(past, false), formula));
        const all = compareWithBound(date, start(datesOf(past, true), formula));
        if (known.certainty === 'certain') expect([all.position, all.certainty]).toEqual([known.position, 'certain']);
      }),
    );
  });

  test('what turns an open answer does turn it: a publication on the turning day and one day later give different sides', () => {
    check(
      fc.property(
        day,
        fc.integer({ min: 0, max: 61 }),
        fc.integer({ min: 0, max: 90 }),
        (adopted, plusDays, offset) => {
          const formula = clause({ plusDays });
          const date = addDays(adopted, plusDays + offset);
          const dates = act({ adopted, registration: { date: adopted } });
          const { turning } = compareWithBound(date, start(dates, formula));
          if (turning === null) return;
          const onDay = (published: string) =>
            compareWithBound(date, start({ ...dates, published: { date: published, source: 'test' } }, formula))
              .position;
          expect([onDay(turning.onOrBefore), onDay(addDays(turning.onOrBefore, 1))]).toEqual(['after', 'before']);
        },
      ),
    );
  });
});
