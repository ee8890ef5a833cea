import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOfDayNumber, dayNumber, weekday } from '../../src/base/legal-date.ts';
import type { WorkCalendar } from '../../src/model/calendar.ts';
import type { WorkingCalendar } from '../../src/score/calendar.ts';
import { bindCalendar } from '../../src/time/bind-calendar.ts';
import { compileCalendar, isWorkingDay } from '../../src/time/calendar.ts';
import { computeSubstitutes } from '../../src/time/substitutes.ts';
import {
  addWorkingDays,
  countWorkingDays,
  dayOfMonth,
  diagnoseCount,
  workingDaysBefore,
} from '../../src/time/working-days.ts';
import { loadCalendarFile } from './load-calendar.ts';

const file = loadCalendarFile();
const { value: calendar, diagnostics } = compileCalendar(file);
const SEED = 20_230_831;

describe('the calendar file', () => {
  test('contradicts neither itself nor the substitution rule', () => expect(diagnostics).toEqual([]));

  test.each([
    ['2020-03-24', false, 'computed', 'substitute'],
    ['2015-03-25', false, 'confirmed', 'substitute'],
    ['2022-05-10', false, 'confirmed', 'substitute'],
    ['2020-05-08', false, 'confirmed', 'transfer'],
    ['2020-05-11', true, 'unconfirmed', 'weekday'],
    ['2020-12-20', true, 'confirmed', 'transfer'],
    ['2020-01-05', true, 'confirmed', 'transfer'],
    ['2016-03-07', false, 'unconfirmed', 'transfer'],
    ['2021-12-01', false, 'confirmed', 'holiday'],
    ['2022-12-01', true, 'computed', 'weekday'],
    ['2021-12-17', false, 'confirmed', 'holiday'],
    ['2024-12-17', true, 'computed', 'weekday'],
    ['2021-10-25', true, 'computed', 'weekday'],
    ['2023-10-25', false, 'confirmed', 'holiday'],
    ['2023-06-28', false, 'confirmed', 'holiday'],
    ['2022-07-09', false, 'computed', 'weekend'],
    ['2022-07-11', true, 'computed', 'weekday'],
    ['2024-06-17', false, 'contested', 'holiday'],
    ['2023-01-09', true, 'computed', 'weekday'],
    ['2024-02-29', true, 'computed', 'weekday'],
    ['2020-04-01', true, 'unconfirmed', 'weekday'],
    ['2026-08-31', true, 'unconfirmed', 'single-day'],
  ] as const)('%s: worked %s, %s, as a %s', (date, working, status, kind) => {
    const found = isWorkingDay(calendar, date);
    expect([found.working, found.status, found.why.kind]).toEqual([working, status, kind]);
  });

  test('says nothing about days outside its years, and nothing about what is no day', () => {
    for (const date of ['2014-12-31', '2027-01-01', '2023-02-30', 'tomorrow']) {
      expect(isWorkingDay(calendar, date)).toMatchObject({ working: null, status: 'unknown' });
    }
  });

  test('every transfer frees one working day and makes one weekend day worked', () => {
    for (const { off, worked } of file.transfers) {
      expect([off, isWorkingDay(calendar, off).working]).toEqual([off, false]);
      expect([worked, isWorkingDay(calendar, worked).working]).toEqual([worked, true]);
    }
  });

  test('a substitute that the rule does not give, one that is missing and a senseless transfer are found', () => {
    const broken: WorkCalendar = {
      ...file,
      substitutes: [...file.substitutes.slice(1), { date: '2023-02-01', for: '2023-01-31', status: 'computed' }],
      transfers: [{ off: '2023-07-08', worked: '2023-07-07', act: null, status: 'confirmed', source: 'none' }],
    };
    const codes = compileCalendar(broken).diagnostics.map(({ code, found }) => `${code} ${found}`);
    expect(codes).toEqual([
      'TIME_CALENDAR_CLASH 2015-03-09 for 2015-03-08',
      'TIME_CALENDAR_CLASH 2023-02-01 for 2023-01-31',
      'TIME_CALENDAR_CLASH 2023-07-08',
      'TIME_CALENDAR_CLASH 2023-07-07',
    ]);
  });
});

/** Where the holiday package is known to be wrong, day by day, against the rule and the acts: [day, what the package says]. */
const PACKAGE_ERRORS: readonly (readonly [string, string])[] = [
  ['2015-03-25', 'worked: the second substitute of Nauryz is missing'],
  ['2015-09-23', 'off: Kurban Ait a day early'],
  ['2015-09-24', 'worked: Kurban Ait a day early'],
  ['2016-05-10', 'worked: the substitute is put on 9 May, itself a holiday'],
  ['2016-09-12', 'worked: Kurban Ait a day early'],
  ['2020-03-25', 'worked: the second substitute of Nauryz is missing'],
  ['2021-03-24', 'worked: the substitute is put on 23 March, itself a holiday'],
  ['2022-05-10', 'worked: the substitute is put on 9 May, itself a holiday'],
  ['2024-06-17', 'worked: it takes 16 June for Kurban Ait; contested'],
  ['2026-03-16', 'off: a Constitution Day that is kept only from 2027'],
  ['2026-03-25', 'worked: the second substitute of Nauryz is missing'],
];

describe('beside the holiday package', () => {
  test('the only differences are its known errors and the transfers, which it does not know', () => {
    const packaged = new Holidays('KZ');
    const off = new Set<string>();
    for (let year = 2015; year <= 2026; year += 1) {
      for (const day of packaged.getHolidays(year)) if (day.type === 'public') off.add(day.date.slice(0, 10));
    }
    const transferred = new Set(file.transfers.flatMap((transfer) => [transfer.off, transfer.worked]));
    const differences: string[] = [];
    for (let date = file.covers.from; date < file.covers.until; date = addDays(date, 1)) {
      const packageWorks = weekday(date) <= 5 && !off.has(date);
      if (packageWorks !== isWorkingDay(calendar, date).working && !transferred.has(date)) differences.push(date);
    }
    expect(differences).toEqual(PACKAGE_ERRORS.map(([date]) => date));
  });
});

describe('counting working days', () => {
  test('ten working days from the decision of Monday 2020-02-03 end on 17 February, or on the 14th if the day itself counts', () => {
    expect(addWorkingDays(calendar, '2020-02-03', 10).date).toBe('2020-02-17');
    expect(addWorkingDays(calendar, '2020-02-03', 10, 'same-day').date).toBe('2020-02-14');
    expect(countWorkingDays(calendar, '2020-02-03', '2020-02-18').count).toBe(11);
  });

  test('three and ten working days from Monday 2023-07-17 end on 20 and 31 July, or a working day earlier each', () => {
    expect([3, 10].map((n) => addWorkingDays(calendar, '2023-07-17', n).date)).toEqual(['2023-07-20', '2023-07-31']);
    expect([3, 10].map((n) => addWorkingDays(calendar, '2023-07-17', n, 'same-day').date)).toEqual([
      '2023-07-19',
      '2023-07-28',
    ]);
  });

  test('an event on a day off counts from the next working day in both readings', () => {
    expect(addWorkingDays(calendar, '2023-07-15', 1).date).toBe('2023-07-17');
    expect(addWorkingDays(calendar, '2023-07-15', 1, 'same-day').date).toBe('2023-07-17');
  });

  test('a worked Saturday counts and the Monday freed for it does not', () => {
    expect(addWorkingDays(calendar, '2021-07-02', 1).date).toBe('2021-07-03');
    expect(addWorkingDays(calendar, '2021-07-03', 1).date).toBe('2021-07-07');
  });

  test('a count over a contested Kurban Ait names it and gives both ends', () => {
    const found = addWorkingDays(calendar, '2024-06-14', 2);
    expect(found).toMatchObject({ date: '2024-06-19', earliest: '2024-06-18', latest: '2024-06-19' });
    expect(found.crosses.map(({ date, status }) => [date, status])).toEqual([['2024-06-17', 'contested']]);
    expect(diagnoseCount(found, {}).map(({ code }) => code)).toEqual(['TIME_CALENDAR_UNCONFIRMED']);
  });

  test('an unconfirmed transfer widens the end to both sides of it', () => {
    const found = addWorkingDays(calendar, '2017-06-30', 5);
    expect(found).toMatchObject({ date: '2017-07-10', earliest: '2017-07-07', latest: '2017-07-11' });
    // Limits, not readings: each doubtful day by itself; with or without the transfer as a whole the end is 10 July.
    expect(found.crosses.map(({ date }) => date)).toEqual(['2017-07-01', '2017-07-07']);
  });

  test('a count inside confirmed days has one end', () => {
    const found = addWorkingDays(calendar, '2023-03-16', 3);
    expect(found).toEqual({ date: '2023-03-24', earliest: '2023-03-24', latest: '2023-03-24', crosses: [] });
  });

  test('a count that leaves the calendar has no end and says so', () => {
    for (const found of [addWorkingDays(calendar, '2026-12-30', 5), addWorkingDays(calendar, '2014-12-30', 5)]) {
      expect(found.date).toBeNull();
      expect(diagnoseCount(found, {}).map(({ code }) => code)).toContain('TIME_CALENDAR_OUTSIDE');
    }
    expect(addWorkingDays(calendar, '2023-01-10', -1).date).toBeNull();
    expect(addWorkingDays(calendar, '2023-01-10', 1.5).date).toBeNull();
  });

  test('seven working days before an evaluation are counted back without its own day, in both readings', () => {
    const found = workingDaysBefore(calendar, '2023-10-02', 7);
    expect(found.nth.date).toBe('2023-09-21');
    expect(found.readings).toEqual([
      { reading: 'at-least-before', onOrBefore: '2023-09-21' },
      { reading: 'within-before', from: '2023-09-21', onOrBefore: '2023-10-01' },
    ]);
  });

  test('the tenth of a month on a day off is given as written and as the next working day', () => {
    expect(dayOfMonth(calendar, 2023, 6, 10)).toMatchObject({ literal: '2023-06-10', shifted: { date: '2023-06-12' } });
    expect(dayOfMonth(calendar, 2023, 7, 10)).toMatchObject({ literal: '2023-07-10', shifted: { date: '2023-07-10' } });
    expect(dayOfMonth(calendar, 2023, 2, 30)).toMatchObject({ literal: null, shifted: { date: null } });
  });
});

test('bound to its data, the calendar is what the scoring core asks for', () => {
  const bound: WorkingCalendar = bindCalendar(calendar);
  expect(bound.addWorkingDays('2024-06-14', 2, 'next-day')).toMatchObject({
    date: '2024-06-19',
    unconfirmed: ['2024-06-17'],
  });
  expect(bound.workingDaysBefore('2023-10-02', 7)).toMatchObject({ date: '2023-09-21', unconfirmed: [] });
  expect([
    bound.isWorkingDay('2023-07-07'),
    bound.isWorkingDay('2023-07-01'),
    bound.isWorkingDay('2030-01-01'),
  ]).toEqual([false, true, null]);
});

const dateInFile = fc
  .integer({ min: dayNumber('2015-02-01'), max: dayNumber('2026-10-01') })
  .map((day) => dateOfDayNumber(day));
const count = fc.integer({ min: 1, max: 40 });

describe('laws of counting (seeded)', () => {
  const check = (property: fc.IRawProperty<unknown, false>): void => fc.assert(property, { seed: SEED, numRuns: 400 });

  test('the end is worked, and exactly n days were worked on the way', () => {
    check(
      fc.property(dateInFile, count, (date, n) => {
        const end = addWorkingDays(calendar, date, n).date ?? '';
        expect(isWorkingDay(calendar, end).working).toBe(true);
        expect(countWorkingDays(calendar, date, end).count).toBe(n);
      }),
    );
  });

  test('the stated end lies between its limits, and the limits differ only where a doubtful day is named', () => {
    check(
      fc.property(dateInFile, count, (date, n) => {
        const { date: end, earliest, latest, crosses } = addWorkingDays(calendar, date, n);
        expect((earliest ?? '') <= (end ?? '') && (end ?? '') <= (latest ?? '')).toBe(true);
        if (crosses.length === 0) expect([earliest, latest]).toEqual([end, end]);
      }),
    );
  });

  test('counting the event day never ends later, and ends one working day sooner when that day is worked', () => {
    check(
      fc.property(dateInFile, count, (date, n) => {
        const [next, same] = [addWorkingDays(calendar, date, n), addWorkingDays(calendar, date, n, 'same-day')];
        const worked = isWorkingDay(calendar, date).working === true;
        expect(countWorkingDays(calendar, same.date ?? '', next.date ?? '').count).toBe(worked ? 1 : 0);
      }),
    );
  });

  test('back is the inverse of forth from a worked day', () => {
    check(
      fc.property(dateInFile, count, (date, n) => {
        const end = addWorkingDays(calendar, date, n).date ?? '';
        const back = workingDaysBefore(calendar, end, n).nth.date ?? '';
        expect(countWorkingDays(calendar, back, end).count).toBe(n);
      }),
    );
  });

  test('the substitutes are as many as the holidays on weekends and never fall on a weekend or holiday', () => {
    for (const { date, for: holiday } of computeSubstitutes(file)) {
      expect(weekday(date)).toBeLessThan(6);
      expect(weekday(holiday)).toBeGreaterThan(5);
    }
  });
});
