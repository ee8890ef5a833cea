import { expect, test } from 'vitest';
import { dayOfClock, startDay } from '../../src/web/client/start-day.ts';

test('a page begins on the last day that is known, and on the day of the clock where none is', () => {
  expect(startDay(['2019-05-01', null, '2023-07-14', '2021-01-01'], '2026-11-22')).toBe('2023-07-14');
  expect(startDay([null], '2026-11-22')).toBe('2026-11-22');
  expect(startDay([], '2026-11-22')).toBe('2026-11-22');
});

test("the day of the clock is that of its owner's calendar", () => {
  expect(dayOfClock(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(dayOfClock(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
