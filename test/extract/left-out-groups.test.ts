// Groups of servants whom an act leaves out, as other bodies name them.
import { describe, expect, test } from 'vitest';
import { paramsOf, readLines } from './helpers/sentence.ts';

describe('a group that is not appraised', () => {
  test.each([
    ['ru', 'Уволенные служащие не оцениваются.', ['state:dismissed']],
    [
      'ru',
      'Уволенные служащие и военнослужащие, призванные на воинскую службу, не оцениваются.',
      ['state:dismissed', 'state:military-service'],
    ],
    [
      'ru',
      'Служащие, находящиеся в отпуске по беременности и родам или отпуске по уходу за ребенком до достижения им возраста трех лет, не оцениваются.',
      ['state:maternity-leave', 'state:childcare-leave'],
    ],
    [
      'ru',
      'Оценке не подлежат беременные женщины, а также работники, принятые по контракту.',
      ['state:pregnant', 'state:contract'],
    ],
    ['kk', 'Жұмыстан шығарылғандар бағаланбайды.', ['state:dismissed']],
    [
      'kk',
      'Жүкті әйелдер мен бала күтіміне байланысты демалыстағы қызметшілер бағаланбайды.',
      ['state:pregnant', 'state:childcare-leave'],
    ],
    ['kk', 'Әскери қызметке шақырылған қызметшілер бағалауға жатпайды.', ['state:military-service']],
    ['kk', 'Келісімшарт бойынша жұмыс істейтін қызметкерлерге бағалау жүргізілмейді.', ['state:contract']],
  ] as const)('is read in %s: %s', (lang, sentence, groups) => {
    const read = readLines(lang, `5. ${sentence}`);
    expect(paramsOf(read, 'eligibility-exclusion')).toMatchObject([{ groups, minTenureMonths: null }]);
    expect(paramsOf(read, 'eligibility-exclusion')[0]?.othersUnread).toBeUndefined();
  });

  test.each([
    ['ru', 'Беременные женщины и инвалиды первой группы не оцениваются.'],
    ['ru', 'Беременные женщины по их заявлению не оцениваются.'],
    ['ru', 'Уволенные служащие методом 360 не оцениваются.'],
    ['kk', 'Жүкті әйелдер өз өтініші бойынша бағаланбайды.'],
    ['kk', 'Зейнеткер қызметшілер бағаланбайды.'],
  ] as const)('is not read beside a word that may be a condition or one more group, in %s: %s', (lang, sentence) => {
    const read = readLines(lang, `5. ${sentence}`);
    expect(paramsOf(read, 'eligibility-exclusion')).toEqual([]);
    expect(paramsOf(read, 'duty')).toMatchObject([{ about: ['eligibility-exclusion'] }]);
  });

  test('stands beside a shortest time in post', () => {
    const read = readLines('kk', '5. Үш айдан аз жұмыс істеген қызметшілер, сондай-ақ жүкті әйелдер бағаланбайды.');
    expect(paramsOf(read, 'eligibility-exclusion')).toMatchObject([{ minTenureMonths: 3, groups: ['state:pregnant'] }]);
    const open = readLines(
      'ru',
      '5. Оценка не проводится для служащих, проработавших менее трех месяцев, беременных женщин и инвалидов.',
    );
    expect(paramsOf(open, 'eligibility-exclusion')).toMatchObject([{ minTenureMonths: 3, othersUnread: true }]);
  });

  test.each([
    ['ru', 'Оценка не проводится для служащих, проработавших менее трех месяцев, а также пенсионеров.', true],
    ['kk', 'Үш айдан аз жұмыс істеген қызметшілер, сондай-ақ зейнеткерлер бағаланбайды.', true],
    [
      'ru',
      'Оценка не проводится, если срок пребывания в должности менее трех месяцев, а также в период испытательного срока.',
      undefined,
    ],
    [
      'kk',
      'Нақты лауазымда болу мерзімі үш айдан кем болса, сондай-ақ сынақ мерзімі кезеңінде бағалау өткізілмейді.',
      undefined,
    ],
  ] as const)(
    'that is added and not read leaves a shortest time in post open for others, in %s: %s',
    (lang, text, open) => {
      const [exclusion] = paramsOf(readLines(lang, `5. ${text}`), 'eligibility-exclusion');
      expect(exclusion).toMatchObject({ minTenureMonths: 3 });
      expect(exclusion?.othersUnread).toBe(open);
    },
  );

  test('is no group of those who are appraised', () => {
    const read = readLines('ru', '5. Уволенные служащие оцениваются без их участия.');
    expect(paramsOf(read, 'eligibility-exclusion')).toEqual([]);
  });
});
