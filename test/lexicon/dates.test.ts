import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/lexicon/dates.ts';

function datesOf(text: string): (string | null)[] {
  return findDates(text).map((found) => found.date);
}

describe('a date is read in every form that decrees use (domain.md 6.3)', () => {
  test.each([
    ['2023 жылғы 29 маусымдағы № 105 қаулысы', '2023-06-29'],
    ['2023 жылдың 31 тамызына дейін', '2023-08-31'],
    ['2018 жылғы 24 сәуірде № 5', '2018-04-24'],
    ['2017 жылғы 20 сәуіріндегі газетте', '2017-04-20'],
    ['2014 жылғы 1 қаңтардан бастап', '2014-01-01'],
    ['2022 жылғы "15" ақпандағы №\n324', '2022-02-15'],
    ['2021 жылғы 5 қыркүйегінен', '2021-09-05'],
    ['2018 жылғы 9 сәуiрдегi', '2018-04-09'],
    ['2016 жылы 20 желтоқсанда', '2016-12-20'],
    ['1 қаңтар 2018 жыл', '2018-01-01'],
    ['2020 жылғы жиырма бірінші наурыздағы', '2020-03-21'],
    ['от 4 мая 2018 года № 278/5', '2018-05-04'],
    ['от "4" мая 2018 года', '2018-05-04'],
    ['23 января 2001года', '2001-01-23'],
    ['от 24 июня 2016 год № 39/7-VI', '2016-06-24'],
    ['11 \nапреля 2017 года', '2017-04-11'],
    ['двадцать первого марта 2020 года', '2020-03-21'],
    ['3 августа 2016 г.', '2016-08-03'],
    ['29.06.2023 № 105', '2023-06-29'],
    ['18.05.2023 г.', '2023-05-18'],
    ['2012.09.18 №345', '2012-09-18'],
    ['2020.13.05. №3', '2020-05-13'],
    ['от 11.04.23 г. № 55', '2023-04-11'],
    ['05.11.22 №3', '2022-11-05'],
    ['2023-06-29', '2023-06-29'],
  ])('%s', (text, date) => {
    expect(datesOf(text)).toEqual([date]);
  });
});

describe('what is no date is not read as one', () => {
  test.each([
    '2023 жылғы бюджет туралы',
    'в мае 2018 года',
    'пункт 2.1.20',
    '1.2.29.06.2023',
    'подпункт 11.04.23 настоящего пункта',
    'екі жұмыс күні ішінде',
    'со 2 по 4 мая',
    '№ 2023',
  ])('%s', (text) => {
    expect(findDates(text)).toEqual([]);
  });
});

describe('a date that cannot be used says why', () => {
  test.each(['31 ноября 2022 года', '2023 жылғы 30 ақпандағы', '45.13.2023', '2023.13.45'])(
    '%s is no day of the calendar',
    (text) => {
      expect(findDates(text)).toMatchObject([{ date: null, isBlank: false }]);
    },
  );
  test('a blank place for the day is found, so that the requisites are known to be missing', () => {
    expect(findDates('решению от ______2023 года № ____')).toMatchObject([{ date: null, isBlank: true }]);
    expect(findDates('2024 жылғы "___" ____________ № ___')).toMatchObject([{ date: null, isBlank: true }]);
  });
  test('day and month that can change places are both told', () => {
    expect(findDates('2020.05.06.')).toMatchObject([{ date: '2020-05-06', otherReading: '2020-06-05' }]);
    expect(findDates('2020-05-06')).toMatchObject([{ date: '2020-05-06', otherReading: null }]);
  });
});

test('offsets lead to the words of the date, also over a line break', () => {
  const text = 'әкімдігінің 2023 \nжылғы 18 мамырдағы № 924';
  const [found] = findDates(text, 'kk');
  expect(text.slice(found?.start, found?.end)).toBe('2023 \nжылғы 18 мамырдағы');
});

test('twelve months are read in both languages', () => {
  const kk = [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ];
  const ru = [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ];
  expect(kk.map((month) => datesOf(`2019 жылғы 7 ${month}дағы`)[0]?.slice(5, 7))).toEqual(
    ru.map((_, at) => String(at + 1).padStart(2, '0')),
  );
  expect(ru.map((month) => datesOf(`7 ${month} 2019 года`)[0]?.slice(5, 7))).toEqual(
    ru.map((_, at) => String(at + 1).padStart(2, '0')),
  );
});

test('a hostile line of digits, blanks and spaces is read in linear time', () => {
  const hostile = `${'1 '.repeat(200_000)}${' '.repeat(400_000)}${'_'.repeat(400_000)}${'2023 жылғы '.repeat(40_000)}`;
  expect(Array.isArray(findDates(hostile))).toBe(true);
});
