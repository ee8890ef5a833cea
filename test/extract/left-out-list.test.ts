// Who is not appraised, told as a list: each item names some of them.
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model/ids.ts';
import { codesOf, paramsOf, readLines } from './helpers/sentence.ts';

const read = (lang: Lang, ...lines: readonly string[]) =>
  paramsOf(readLines(lang, ...lines), 'eligibility-exclusion').map(
    ({ minTenureMonths, probation, groups = [], othersUnread = false }) => [
      minTenureMonths,
      probation,
      groups,
      othersUnread,
    ],
  );

describe('a list of those who are left out', () => {
  test.each([
    [
      'ru',
      [
        '4. Не подлежат оценке:',
        '1) служащие, находящиеся на испытательном сроке;',
        '2) служащие, срок пребывания которых на должности составляет менее двух месяцев;',
        '3) беременные женщины.',
      ],
      [2, true, ['state:pregnant'], false],
    ],
    [
      'ru',
      [
        '4. Оценка не проводится в следующих случаях:',
        'если срок пребывания на должности составляет менее четырех месяцев;',
        'в период испытательного срока.',
      ],
      [4, true, [], false],
    ],
    [
      'kk',
      [
        '4. Мына қызметшілер бағалауға жатпайды:',
        '1) сынақ мерзімінде жүргендер;',
        '2) лауазымда болу мерзімі екі айдан кем қызметшілер.',
      ],
      [2, true, [], false],
    ],
  ] as const)('is one rule with all its items, in %s', (lang, lines, expected) => {
    expect(read(lang, ...lines)).toEqual([expected]);
  });

  test('with an item that was not read leaves open who else is left out', () => {
    const lines = [
      '4. Оценке не подлежат:',
      '1) служащие, находящиеся на испытательном сроке;',
      '2) служащие, избранные депутатами.',
    ];
    expect(read('ru', ...lines)).toEqual([[null, true, [], true]]);
  });

  test('with two different times in post names neither', () => {
    const lines = [
      '4. Оценке не подлежат:',
      '1) служащие, занимающие должность менее трех месяцев;',
      '2) руководители, занимающие должность менее шести месяцев.',
    ];
    expect(read('ru', ...lines)).toEqual([[null, null, [], true]]);
  });
});

test('a yearly mark made of the circular one says nothing of who is asked', () => {
  const line = '3. Ежегодная оценка складывается из оценки непосредственного руководителя и круговой оценки.';
  expect(paramsOf(readLines('ru', line), 'respondents')).toEqual([]);
});

test('years in which a grade must have come twice are no term', () => {
  const line =
    '4. Получение служащим двух оценок «неудовлетворительно» в течение трех лет является основанием для проведения аттестации.';
  expect(paramsOf(readLines('ru', line), 'deadline')).toEqual([]);
});

test('a demotion on a grade in words that are not read is told', () => {
  const line = '7. Служащий, дважды подряд получивший оценку «не удовлетворительно», понижается в должности.';
  expect(codesOf(readLines('ru', line))).toContain('EXTRACT_SUBJECT_UNREAD');
});
