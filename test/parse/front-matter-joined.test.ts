import { describe, expect, test } from 'vitest';
import { readFrontMatterOf } from '../support/read-front-matter.ts';

/** Copies whose header has lost its line ends: narrow sheets, office files and prints set as one paragraph. */
function frontOf(header: string, law: string) {
  const { statusAsWritten, bodyAsWritten, adopted, number, title, repealedBy } = readFrontMatterOf(
    `${header}\n${law}`,
  ).front;
  const repeal = repealedBy && `${repealedBy.by.adopted} ${repealedBy.by.number}`;
  return { status: statusAsWritten, body: bodyAsWritten[0], adopted, number, title, repeal };
}

const KK_LAW = `      Заңның 33-бабына сәйкес Сарыөзек қаласы әкімдігі ҚАУЛЫ ЕТЕДІ:
      1. Қоса берілген "Б" корпусы қызметшілерін бағалау әдістемесі бекітілсін.
      2. Осы қаулы алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.
      Әкім А. Ахметов
`;
const KK_TITLE = '"Б" корпусы қызметшілерін бағалау әдістемесін бекіту туралы';
const KK_OWN = 'Жетісу облысы Сарыөзек қаласы әкімдігінің 2022 жылғы 15 ақпандағы № 37 қаулысы.';
const KK_END = 'Күші жойылды - Жетісу облысы Сарыөзек қаласы әкімдігінің 2023 жылғы 18 мамырдағы № 91 қаулысымен';
const KK = {
  body: 'Жетісу облысы Сарыөзек қаласы әкімдігінің',
  adopted: '2022-02-15',
  number: '37',
  title: KK_TITLE,
};

describe('Kazakh: a header run together', () => {
  test.each([
    ['status and requisite', `${KK_TITLE}\n\nКүшін жойған ${KK_OWN} ${KK_END}\n`],
    ['title and status', `${KK_TITLE} Күшін жойған\n\n${KK_OWN} ${KK_END}\n`],
    ['title, status and requisite', `${KK_TITLE} Күшін жойған ${KK_OWN} ${KK_END}\n`],
  ])('%s', (_, header) => {
    expect(frontOf(header, KK_LAW)).toEqual({ ...KK, status: 'Күшін жойған', repeal: '2023-05-18 91' });
  });

  test('title and requisite without a status', () => {
    expect(frontOf(`${KK_TITLE} ${KK_OWN}\n`, KK_LAW)).toEqual({ ...KK, status: null, repeal: null });
  });
});

const RU_LAW = `      В соответствии со статьей 33 Закона акимат города Сарыозек ПОСТАНОВЛЯЕТ:
      1. Утвердить прилагаемую методику оценки.
      2. Настоящее постановление вводится в действие со дня его первого официального опубликования.
      Аким А. Ахметов
`;
const RU_TITLE =
  'О внесении изменений в постановление акимата города Сарыозек от 3 мая 2018 года № 12 "Об утверждении методики оценки"';
const RU_OWN = 'Постановление акимата города Сарыозек области Жетісу от 15 февраля 2022 года № 37.';
const RU = { body: 'акимата города Сарыозек области Жетісу', adopted: '2022-02-15', number: '37', title: RU_TITLE };

describe('Russian: a header run together', () => {
  test.each([
    ['title and requisite', `${RU_TITLE} ${RU_OWN}\n`, null],
    ['title, status and requisite', `${RU_TITLE} Утративший силу ${RU_OWN}\n`, 'Утративший силу'],
  ])('%s', (_, header, status) => {
    expect(frontOf(header, RU_LAW)).toEqual({ ...RU, status, repeal: null });
  });

  test('an act that a title cites with a capital letter is not the act itself', () => {
    const title = 'Об отмене решения "Постановление акимата города Сарыозек от 3 мая 2018 года № 12"';
    const front = frontOf(`${title}\n\n${RU_OWN}\n`, RU_LAW);
    expect(front).toMatchObject({ adopted: '2022-02-15', number: '37', title });
  });
});

test('signatures run together are those of two people', () => {
  const law = KK_LAW.replace('Әкім А. Ахметов', 'Аудандық мәслихат сессиясының төрағасы А.Бекова хатшысы Б. Ахметов');
  expect(readFrontMatterOf(`${KK_TITLE}\n\n${KK_OWN}\n${law}`).front.signatories).toEqual([
    { role: 'Аудандық мәслихат сессиясының төрағасы', name: 'А.Бекова' },
    { role: 'Аудандық мәслихат хатшысы', name: 'Б. Ахметов' },
  ]);
});

test('an acting head written in capitals is a role and no name', () => {
  const law = RU_LAW.replace('Аким А. Ахметов', 'И.О. Акима города А. Ахметов');
  expect(readFrontMatterOf(`${RU_TITLE}\n\n${RU_OWN}\n${law}`).front.signatories).toEqual([
    { role: 'И.О. Акима города', name: 'А. Ахметов' },
  ]);
});
