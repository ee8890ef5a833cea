import { describe, expect, test } from 'vitest';
import { defaultCommencement, readCommencement } from '../../src/lexicon/commencement.ts';
import type { Commencement } from '../../src/model/lifecycle.ts';
import { type ActBounds, type ActDates, boundAct } from '../../src/time/act-bounds.ts';
import { compareWithBound } from '../../src/time/compare-bound.ts';
import { readSunset, sunsetBound } from '../../src/time/sunset.ts';

const TEN_DAYS =
  'вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования';
const FROM_DAY = 'вводится в действие со дня его первого официального опубликования';
const SIGNED_THEN_AFTER =
  'Осы қаулы қол қойылған күнінен бастап күшіне енеді және ол алғашқы ресми жарияланған күнінен кейін қолданысқа енгізіледі.';

function clauseOf(text: string): Commencement {
  const clause = readCommencement(text, text.includes('қол') ? 'kk' : 'ru');
  if (clause === null) throw new Error(`no clause in ${text}`);
  return clause;
}

function dates(more: Partial<ActDates>): ActDates {
  const none = { adopted: null, registration: null, published: null, publicationEvidence: [], effectiveSince: null };
  return { act: 'body/act', ...none, ...more };
}

function bounds(more: Partial<ActDates>, clause: Commencement | null): ActBounds {
  return boundAct(dates(more), clause).value;
}

function codes(more: Partial<ActDates>, clause: Commencement | null): string[] {
  return boundAct(dates(more), clause).diagnostics.map(({ code }) => code);
}

describe('windows of publication and effect (the table of domain.md 2.5)', () => {
  /** Act, adopted, registered, clause, V, P from, P to by duty, E from, E to by duty. */
  const TABLE = [
    ['001', '2018-04-09', '2018-04-25', TEN_DAYS, '2018-04-25', '2018-04-25', '2018-05-25', '2018-05-06', '2018-06-05'],
    [
      '001 repealed',
      '2022-04-06',
      null,
      TEN_DAYS,
      '2022-04-06',
      '2022-04-06',
      '2022-05-06',
      '2022-04-17',
      '2022-05-17',
    ],
    ['002', '2019-11-26', '2019-12-03', TEN_DAYS, '2019-12-03', '2019-12-03', '2020-01-02', '2019-12-14', '2020-01-13'],
    ['004', '2018-05-04', '2018-05-23', TEN_DAYS, '2018-05-23', '2018-05-23', '2018-06-22', '2018-06-03', '2018-07-03'],
    ['004 edition', '2023-04-11', null, TEN_DAYS, '2023-04-11', '2023-04-11', '2023-05-11', '2023-04-22', '2023-05-22'],
    ['000', '2022-02-15', null, TEN_DAYS, '2022-02-15', '2022-02-15', '2022-03-17', '2022-02-26', '2022-03-28'],
    [
      '000 repealed',
      '2023-05-18',
      null,
      FROM_DAY,
      '2023-05-18',
      '2023-05-18',
      '2023-06-17',
      '2023-05-18',
      '2023-06-17',
    ],
    [
      '003',
      '2023-06-29',
      null,
      SIGNED_THEN_AFTER,
      '2023-06-29',
      '2023-06-29',
      '2023-07-29',
      '2023-06-30',
      '2023-07-30',
    ],
  ] as const;

  test.each(TABLE)('%s', (_name, adopted, registered, clause, force, pFrom, pTo, eFrom, eTo) => {
    const registration = registered === null ? null : { date: registered };
    const found = bounds({ adopted, registration }, clauseOf(clause));
    expect(found.entryIntoForce.exact).toBe(force);
    expect([found.publication.earliest, found.publication.latest, found.publication.latestIfDuty]).toEqual([
      pFrom,
      null,
      pTo,
    ]);
    expect([found.commencement.earliest, found.commencement.latest, found.commencement.latestIfDuty]).toEqual([
      eFrom,
      null,
      eTo,
    ]);
    expect(found.commencement.needs).toEqual([{ event: 'publication', act: 'body/act' }]);
  });

  test("the formula is printed as contract.md 3 shows it, with the act's own words", () => {
    const found = bounds({ adopted: '2019-11-26', registration: { date: '2019-12-03' } }, clauseOf(TEN_DAYS));
    expect(found.commencement).toMatchObject({ formula: 'P+11 d', words: TEN_DAYS, exact: null });
    expect(found.entryIntoForce.formula).toBe('R');
  });
});

describe('what turns a window into a day', () => {
  const act = { adopted: '2023-04-11' };

  test('a known publication', () => {
    const found = bounds({ ...act, published: { date: '2023-04-20', source: 'bank' } }, clauseOf(TEN_DAYS));
    expect(found.commencement).toMatchObject({
      earliest: '2023-05-01',
      latest: '2023-05-01',
      exact: '2023-05-01',
      needs: [],
    });
  });

  test('a publication told of by another act', () => {
    const found = bounds({ ...act, publicationEvidence: ['2023-04-20'] }, clauseOf(TEN_DAYS));
    expect(found.commencement.exact).toBe('2023-05-01');
  });

  test('two publications told of leave the days between contested', () => {
    const told = {
      adopted: '2017-04-07',
      registration: { date: '2017-04-20' },
      publicationEvidence: ['2017-05-11', '2017-05-05'],
    };
    const found = bounds(told, clauseOf(TEN_DAYS)).commencement;
    expect(found).toMatchObject({ earliest: '2017-05-16', latest: '2017-05-22', exact: null, contested: true });
    expect(compareWithBound('2017-05-15', found)).toMatchObject({ position: 'before', certainty: 'certain' });
    expect(compareWithBound('2017-05-18', found)).toMatchObject({ position: 'inside', certainty: 'contested' });
    expect(compareWithBound('2017-05-22', found)).toMatchObject({ position: 'after', certainty: 'certain' });
    expect(codes(told, clauseOf(TEN_DAYS))).toContain('TIME_PUBLICATION_SEVERAL');
  });

  test('a note that gives the first day of effect gives the publication too', () => {
    const found = bounds({ adopted: '2023-02-01', effectiveSince: '2023-03-07' }, clauseOf(TEN_DAYS));
    expect([found.publication.exact, found.commencement.exact]).toEqual(['2023-02-24', '2023-03-07']);
  });

  test('a publication before the act could be published is reported and not used', () => {
    const early = {
      adopted: '2018-05-04',
      registration: { date: '2018-05-23' },
      published: { date: '2018-05-10', source: 'user' },
    };
    expect(codes(early, clauseOf(TEN_DAYS))).toEqual(['TIME_PUBLICATION_IMPOSSIBLE']);
    expect(bounds(early, clauseOf(TEN_DAYS)).publication).toMatchObject({ earliest: '2018-05-23', exact: null });
  });
});

describe('what the law and the clause leave open', () => {
  test('before 2021 an act without a known registration has no upper bound, only what is hard', () => {
    const found = bounds({ adopted: '2018-04-19', registration: { date: null } }, clauseOf(TEN_DAYS));
    expect(found.commencement).toMatchObject({ earliest: '2018-04-30', latest: null, latestIfDuty: null });
    expect(found.entryIntoForce.needs).toEqual([{ event: 'registration', act: 'body/act' }]);
    expect(codes({ adopted: '2018-04-19' }, clauseOf(TEN_DAYS))).toEqual(['TIME_REGISTRATION_MISSING']);
  });

  test('the older formula without the word "day" runs from the shorter to the longer count', () => {
    const older = clauseOf(
      'вводится в действие по истечении десяти календарных дней после его первого официального опубликования',
    );
    const open = bounds({ adopted: '2022-02-15' }, older).commencement;
    expect(open).toMatchObject({ earliest: '2022-02-25', latestIfDuty: '2022-03-28', contested: true });
    const known = bounds(
      { adopted: '2022-02-15', published: { date: '2022-02-20', source: 'bank' } },
      older,
    ).commencement;
    expect(known).toMatchObject({ earliest: '2022-03-02', latest: '2022-03-03', exact: null });
    expect(compareWithBound('2022-03-02', known).certainty).toBe('contested');
  });

  test('months end on the corresponding day, and the day after is the other reading', () => {
    const months = clauseOf(
      'вводится в действие по истечении шести месяцев после дня его первого официального опубликования',
    );
    const found = bounds(
      { adopted: '2022-08-01', published: { date: '2022-08-31', source: 'bank' } },
      months,
    ).commencement;
    expect(found).toMatchObject({ earliest: '2023-02-28', latest: '2023-03-01', formula: 'P+6 m+1 d' });
    // Months before days: 30 August gives 28 February, and the day after.
    const short = bounds(
      { adopted: '2022-08-01', published: { date: '2022-08-30', source: 'bank' } },
      months,
    ).commencement;
    expect(short).toMatchObject({ earliest: '2023-02-28', latest: '2023-03-01' });
  });

  test('a clause that tells only of entry into force leaves the start open between force and the default', () => {
    const found = bounds(
      { adopted: '2023-05-24' },
      clauseOf('Настоящее решение вступает в силу со дня подписания.'),
    ).commencement;
    expect(found).toMatchObject({ earliest: '2023-05-24', exact: null, contested: true, formula: 'P+11 d' });
  });

  test('no clause at all is the default of the law and says so', () => {
    expect(codes({ adopted: '2023-05-24' }, defaultCommencement())).toEqual(['TIME_CLAUSE_DEFAULTED']);
  });

  test('an act that is not held has no formula: its start is only bounded from below', () => {
    const found = bounds({ adopted: '2023-04-25' }, null).commencement;
    expect(found).toMatchObject({ earliest: '2023-04-25', latest: null, latestIfDuty: null, formula: null });
  });

  test('a clause not understood gives no day and is reported', () => {
    const unread = clauseOf(
      'Настоящее решение вводится в действие по истечении пяти рабочих дней после дня опубликования.',
    );
    expect(codes({ adopted: '2023-05-24' }, unread)).toEqual(['TIME_CLAUSE_NOT_READ']);
    const found = bounds({ adopted: '2023-05-24' }, unread).commencement;
    expect(compareWithBound('2030-01-01', found)).toMatchObject({
      position: 'inside',
      certainty: 'undetermined',
      turning: null,
    });
  });

  test('a named day is that day; one before any possible publication reaches back and is contested until publication', () => {
    const named = clauseOf('вводится в действие с 1 января 2018 года');
    expect(bounds({ adopted: '2017-11-01', registration: { date: '2017-11-20' } }, named).commencement.exact).toBe(
      '2018-01-01',
    );
    const late = {
      adopted: '2018-01-10',
      registration: { date: '2018-01-25' },
      published: { date: '2018-02-01', source: 'bank' },
    };
    const found = boundAct(dates(late), named);
    expect(found.value.retroactiveFrom).toBe('2018-01-01');
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['TIME_RETROACTIVE']);
    const at = (date: string) => compareWithBound(date, found.value.commencement);
    expect(at('2017-12-31')).toMatchObject({ position: 'before', certainty: 'certain' });
    expect(at('2018-01-20')).toMatchObject({ position: 'inside', certainty: 'contested' });
    expect(at('2018-02-01')).toMatchObject({ position: 'after', certainty: 'certain' });
  });

  test('a unit with its own day has its own bound', () => {
    const clause = clauseOf(`${TEN_DAYS}, за исключением пункта 3, который вводится в действие с 1 июля 2024 года`);
    const found = bounds({ adopted: '2023-05-24' }, clause);
    expect(found.units).toMatchObject([{ path: ['point:3'], commencement: { exact: '2024-07-01' } }]);
    expect(found.commencement.earliest).toBe('2023-06-04');
  });

  test('"from the day of signing" of an act registered later is contested between the two days', () => {
    const clause = clauseOf('вводится в действие со дня подписания');
    const found = bounds({ adopted: '2018-04-09', registration: { date: '2018-04-25' } }, clause).commencement;
    expect(found).toMatchObject({ earliest: '2018-04-09', latest: '2018-04-25', exact: null, contested: true });
  });
});

describe('the last day of a validity (domain.md 2.6)', () => {
  test('"31 тамызына дейін": 30 August in, 31 August contested, 1 September out', () => {
    const bound = sunsetBound('2023-08-31', 'contested');
    expect(bound).toMatchObject({ earliest: '2023-08-31', latest: '2023-09-01', exact: null, contested: true });
    expect(compareWithBound('2023-08-30', bound)).toMatchObject({ position: 'before', certainty: 'certain' });
    expect(compareWithBound('2023-08-31', bound)).toMatchObject({ position: 'inside', certainty: 'contested' });
    expect(compareWithBound('2023-09-01', bound)).toMatchObject({ position: 'after', certainty: 'certain' });
  });

  test('words that settle it leave one day', () => {
    expect(sunsetBound('2023-08-31', true).exact).toBe('2023-09-01');
    expect(sunsetBound('2017-01-01', false).exact).toBe('2017-01-01');
  });

  test('the usual meaning is kept beside: last of a month included, first of a month excluded, else unknown', () => {
    expect(readSunset('2023-08-31', 'contested')).toMatchObject({ usual: 'last-day-included', readings: [{}, {}] });
    expect(readSunset('2017-01-01', 'contested').usual).toBe('last-day-excluded');
    expect(readSunset('2024-02-28', 'contested').usual).toBeNull();
    expect(readSunset('2024-02-29', 'contested').usual).toBe('last-day-included');
    expect(readSunset('2023-08-31', true).readings).toEqual([
      { reading: 'last-day-included', firstDayOut: '2023-09-01' },
    ]);
  });
});
