import { describe, expect, test } from 'vitest';
import { readRequisiteLine } from '../../src/parse/front-matter.ts';
import { readFrontMatterOf } from '../support/read-front-matter.ts';

/** Headers modelled on real ones of other bodies; the decree below them is always the same. */
function kazakh(header: string, enacting: string): string {
  return `${header}
      "Қазақстан Республикасының мемлекеттік қызметі туралы" Қазақстан Республикасы Заңының 33-бабының 5-тармағына сәйкес ${enacting}:
      1. Қоса берілген "Б" корпусы қызметшілерін бағалау әдістемесі бекітілсін.
      2. Осы шешім алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.
      Хатшы А. Ахметов
`;
}
function russian(header: string, enacting: string): string {
  return `${header}
      В соответствии с пунктом 5 статьи 33 Закона Республики Казахстан "О государственной службе Республики Казахстан" ${enacting}:
      1. Утвердить прилагаемую методику оценки.
      2. Настоящее решение вводится в действие со дня его первого официального опубликования.
      Секретарь А. Ахметов
`;
}
const KK_TITLE = '"Б" корпусы қызметшілерін бағалау әдістемесін бекіту туралы';
const RU_TITLE = 'Об утверждении методики оценки служащих корпуса "Б"';

test('Kazakh: the law that a body acts under is no part of its name', () => {
  const text = `${KK_TITLE}
      "Қазақстан Республикасының мемлекеттік қызметі туралы" Қазақстан Республикасының Заңына сәйкес Сарыөзек аудандық мәслихаты ШЕШТІ:
      1. Қоса берілген "Б" корпусы қызметшілерін бағалау әдістемесі бекітілсін.
`;
  expect(readFrontMatterOf(text).front.bodyAsWritten).toEqual(['Сарыөзек аудандық мәслихаты']);
});

test('Kazakh: a title keeps no hyphens that only the margin set', () => {
  const text = `Ауданы әкімдіг-
інің «Б» корпусы қызметшілерін бағалау әдіс-
темесін бекіту туралы

      Заңның 33-бабына сәйкес аудан әкімдігінің шешімімен ауданы әкімдігі ҚАУЛЫ ЕТЕДІ:
      1. Қоса берілген «Б» корпусы қызметшілерін бағалау әдістемесін бекіту туралы ереже бекітілсін.
`;
  expect(readFrontMatterOf(text).front.title).toBe(
    'Ауданы әкімдігінің «Б» корпусы қызметшілерін бағалау әдістемесін бекіту туралы',
  );
});

test('a name with a hyphen of its own is whole in the title, whatever line it ends', () => {
  const text = `Об утверждении Методики оценки государственного учреждения «Аппарат маслихата города Ак-
Булак»

      В соответствии с Законом маслихат города Ак-Булак РЕШИЛ:
      1. Утвердить прилагаемую Методику оценки.
`;
  expect(readFrontMatterOf(text).front.title).toBe(
    'Об утверждении Методики оценки государственного учреждения «Аппарат маслихата города Ак-Булак»',
  );
});

test('Kazakh: a title goes on with the act that it ends, at whatever word the lines part', () => {
  const text = `«Арал қаласының жекелеген санаттағы азаматтарына
әлеуметтік көмек көрсету туралы»
Арал қаласы мәслихатының 2016
жылғы 15 сәуірдегі № 7/2-VI шешімінің
күшін жою туралы

      Заңның 27-бабына сәйкес Арал қаласының мәслихаты ШЕШТІ:
      1. Күші жойылды деп танылсын.
`;
  const { front } = readFrontMatterOf(text);
  expect([front.title, front.bodyAsWritten, front.number]).toEqual([
    '«Арал қаласының жекелеген санаттағы азаматтарына әлеуметтік көмек көрсету туралы» Арал қаласы мәслихатының 2016 жылғы 15 сәуірдегі № 7/2-VI шешімінің күшін жою туралы',
    ['Арал қаласының мәслихаты', 'Арал қаласы мәслихатының'],
    null,
  ]);
});

describe('Kazakh headers', () => {
  test.each([
    [
      'the kind first, the body last (from late 2025)',
      kazakh(
        `${KK_TITLE}\n\nШешім 26.11.2025 №442, Жаңақорған ауданының мәслихаты`,
        'Жаңақорған ауданының мәслихаты ШЕШТІ',
      ),
      {
        type: 'decision',
        adopted: '2025-11-26',
        number: '442',
        bodyAsWritten: ['Жаңақорған ауданының мәслихаты'],
        registration: null,
      },
    ],
    [
      'no number, registered',
      kazakh(
        `${KK_TITLE}\n\nҚазақстан Республикасы Білім және ғылым министрінің 2016 жылғы 25 наурыздағы бұйрығы. Қазақстан Республикасының Әділет министрлігінде 2016 жылы 20 сәуірде № 13612 болып тіркелді`,
        'БҰЙЫРАМЫН',
      ),
      {
        type: 'order',
        adopted: '2016-03-25',
        number: null,
        bodyAsWritten: ['Қазақстан Республикасы Білім және ғылым министрінің'],
        registration: {
          number: '13612',
          date: '2016-04-20',
          authority: 'Қазақстан Республикасының Әділет министрлігінде',
        },
      },
    ],
    [
      'the number before the date',
      kazakh(
        `${KK_TITLE}\n\nБатыс Қазақстан облысы Теректі аудандық мәслихатының № 12-3 2019 жылғы 5 маусымдағы шешімі. Батыс Қазақстан облысының Әділет департаментінде 2019 жылғы 11 маусымда № 5711 болып тіркелді`,
        'Теректі аудандық мәслихаты ШЕШІМ ҚАБЫЛДАДЫ',
      ),
      {
        type: 'decision',
        adopted: '2019-06-05',
        number: '12-3',
        bodyAsWritten: ['Батыс Қазақстан облысы Теректі аудандық мәслихатының', 'Теректі аудандық мәслихаты'],
        registration: {
          number: '5711',
          date: '2019-06-11',
          authority: 'Батыс Қазақстан облысының Әділет департаментінде',
        },
      },
    ],
    [
      'a letterhead above the title',
      kazakh(
        `ҚАУЛЫ\n\n2024 жылғы 10 қаңтар № 15\n\nАқсай қаласы\n\n${KK_TITLE}\n`,
        'Бөрлі ауданының әкімдігі ҚАУЛЫ ЕТЕДІ',
      ),
      {
        type: 'decree',
        adopted: '2024-01-10',
        number: '15',
        bodyAsWritten: ['Бөрлі ауданының әкімдігі'],
        registration: null,
      },
    ],
    [
      'date and number behind the kind, the year first',
      kazakh(
        `${KK_TITLE}\nҚостанай облысы Рудный қаласы әкімдігінің қаулысы 2012.09.18 № 1234`,
        'Рудный қаласының әкімдігі ҚАУЛЫ ЕТЕДІ',
      ),
      {
        type: 'decree',
        adopted: '2012-09-18',
        number: '1234',
        bodyAsWritten: ['Қостанай облысы Рудный қаласы әкімдігінің', 'Рудный қаласының әкімдігі'],
        registration: null,
      },
    ],
  ])('%s', (_name, text, expected) => {
    const { front } = readFrontMatterOf(text);
    expect(front).toMatchObject({ ...expected, title: KK_TITLE, kind: 'approve', repealedBy: null });
  });
});

describe('Russian headers', () => {
  test.each([
    [
      'registered and repealed in one line',
      russian(
        `${RU_TITLE}\n\nРешение маслихата Теректинского района Западно-Казахстанской области от 5 июня 2019 года № 12-3. Зарегистрировано Департаментом юстиции Западно-Казахстанской области 11 июня 2019 года № 5711. Утратило силу решением маслихата Теректинского района Западно-Казахстанской области от 7 апреля 2023 года № 2-1 (вводится в действие со дня его первого официального опубликования)`,
        'маслихат Теректинского района РЕШИЛ',
      ),
      {
        type: 'decision',
        adopted: '2019-06-05',
        number: '12-3',
        registration: {
          number: '5711',
          date: '2019-06-11',
          authority: 'Департаментом юстиции Западно-Казахстанской области',
        },
        repealedBy: { by: { adopted: '2023-04-07', number: '2-1' }, commencement: { from: 'P', plusDays: 0 } },
      },
    ],
    [
      'a short year, an acting minister, repeal in the remark only',
      russian(
        `${RU_TITLE}\nУтративший силу\nПриказ и.о. Министра здравоохранения Республики Казахстан от 11.04.23 г. № 55. Зарегистрирован в Министерстве юстиции Республики Казахстан 13.04.2023 г. № 32299\n      Сноска. Утратил силу приказом Министра здравоохранения РК от 17.09.2025 № 99 (вводится в действие после дня его первого официального опубликования).`,
        'ПРИКАЗЫВАЮ',
      ),
      {
        type: 'order',
        adopted: '2023-04-11',
        number: '55',
        statusAsWritten: 'Утративший силу',
        bodyAsWritten: ['и.о. Министра здравоохранения Республики Казахстан'],
        registration: { number: '32299', date: '2023-04-13', authority: 'Министерстве юстиции Республики Казахстан' },
        repealedBy: { by: { adopted: '2025-09-17', number: '99' }, commencement: { from: 'P', plusDays: 1 } },
      },
    ],
    [
      'the number before the body',
      russian(
        `${RU_TITLE}\n\nРешение № 12-3 маслихата Теректинского района от 5 июня 2019 года`,
        'маслихат Теректинского района РЕШИЛ',
      ),
      {
        type: 'decision',
        adopted: '2019-06-05',
        number: '12-3',
        bodyAsWritten: ['маслихата Теректинского района', 'маслихат Теректинского района'],
      },
    ],
    [
      'a letterhead above the title',
      russian(
        `ПОСТАНОВЛЕНИЕ\nакимата города Риддера\n29 июня 2023 года                № 105-п\n\n${RU_TITLE}\n`,
        'акимат города Риддера ПОСТАНОВЛЯЕТ',
      ),
      {
        type: 'decree',
        adopted: '2023-06-29',
        number: '105-п',
        bodyAsWritten: ['акимата города Риддера', 'акимат города Риддера'],
      },
    ],
    [
      'year, day, month as one vendor prints them',
      russian(
        `${RU_TITLE}\n\nПостановление акимата Северо-Казахстанской области от 2020.13.05. №77`,
        'акимат Северо-Казахстанской области ПОСТАНОВЛЯЕТ',
      ),
      { type: 'decree', adopted: '2020-05-13', number: '77' },
    ],
  ])('%s', (_name, text, expected) => {
    const { front } = readFrontMatterOf(text);
    expect(front).toMatchObject({ ...expected, title: RU_TITLE, kind: 'approve' });
  });
});

describe('a copy without indents gives the same identity', () => {
  test.each([
    kazakh(
      `${KK_TITLE}\n\nТараз қаласы мәслихатының 2018 жылғы 5 наурыздағы № 12/3 шешімі`,
      'Тараз қаласының мәслихаты ШЕШТІ',
    ),
    russian(
      `${RU_TITLE}\n\nРешение маслихата города Тараза от 5 марта 2018 года № 12/3`,
      'маслихат города Тараза РЕШИЛ',
    ),
  ])('copy %#', (text) => {
    const [indented, flat] = [readFrontMatterOf(text), readFrontMatterOf(text.replace(/^ +/gm, ''))];
    expect(flat.front).toMatchObject({
      adopted: '2018-03-05',
      number: '12/3',
      kind: 'approve',
      title: indented.front.title,
    });
    expect(flat.front.mentions.map((mention) => [mention.role, mention.type])).toEqual([['legal-basis', 'law']]);
    expect(flat.codes).toEqual([]);
  });
});

describe('what the header lacks is null and reported, never guessed', () => {
  test('an impossible date', () => {
    const { front, codes } = readFrontMatterOf(
      kazakh(
        `${KK_TITLE}\n\nРудный қаласы әкімдігінің 2018 жылғы 31 қарашадағы № 12 қаулысы`,
        'Рудный қаласының әкімдігі ҚАУЛЫ ЕТЕДІ',
      ),
    );
    expect(front).toMatchObject({ adopted: null, number: '12' });
    expect(codes).toEqual(['PARSE_DATE_IMPOSSIBLE', 'PARSE_REQUISITE_MISSING']);
  });
  test('day and month that can change places', () => {
    const { front, codes } = readFrontMatterOf(
      russian(
        `${RU_TITLE}\n\nПостановление акимата города Риддера от 2020.05.06. №77`,
        'акимат города Риддера ПОСТАНОВЛЯЕТ',
      ),
    );
    expect(front.adopted).toBe('2020-05-06');
    expect(codes).toContain('PARSE_DATE_OPEN');
  });
  test('no header at all: the body and kind come from the enacting words', () => {
    const { front, codes } = readFrontMatterOf(russian(RU_TITLE, 'маслихат города Тараза РЕШИЛ'));
    expect(front).toMatchObject({
      type: 'decision',
      typeAsWritten: null,
      adopted: null,
      number: null,
      bodyAsWritten: ['маслихат города Тараза'],
    });
    expect(codes).toEqual(['PARSE_REQUISITE_MISSING']);
  });
  test('registered before it was adopted', () => {
    const { codes } = readFrontMatterOf(
      russian(
        `${RU_TITLE}\n\nРешение маслихата города Тараза от 5 марта 2018 года № 12/3. Зарегистрировано Департаментом юстиции Жамбылской области 1 марта 2018 года № 700`,
        'маслихат города Тараза РЕШИЛ',
      ),
    );
    expect(codes).toContain('PARSE_DATES_OUT_OF_ORDER');
  });
  test('the header and the remark name different acts of repeal', () => {
    const { codes } = readFrontMatterOf(
      kazakh(
        `${KK_TITLE}\nКүшін жойған\nТараз қаласы мәслихатының 2018 жылғы 5 наурыздағы № 12/3 шешімі. Күші жойылды - Тараз қаласы мәслихатының 2020 жылғы 3 ақпандағы № 77 шешімімен\n      Ескерту. Күші жойылды - Тараз қаласы мәслихатының 03.02.2020 № 78 (қол қойылған күнінен бастап қолданысқа енгізіледі) шешімімен.`,
        'Тараз қаласының мәслихаты ШЕШТІ',
      ),
    );
    expect(codes).toEqual(['PARSE_REQUISITES_DIFFER']);
  });
  test('the stamp on the annex contradicts the header', () => {
    const text = `${russian(`${RU_TITLE}\n\nРешение маслихата города Тараза от 5 марта 2018 года № 12/3.`, 'маслихат города Тараза РЕШИЛ')}
Утверждена
решением маслихата
города Тараза
от 6 марта 2018 года № 12/3

      Методика оценки служащих корпуса "Б"
      Глава 1. Общие положения
      1. Настоящая методика определяет порядок.
`;
    const { front, codes } = readFrontMatterOf(text);
    expect(front.adopted).toBe('2018-03-05');
    expect(codes).toContain('PARSE_REQUISITES_DIFFER');
  });
  test('the title says another thing than the points', () => {
    const { front, codes } = readFrontMatterOf(
      russian(
        'О внесении изменений в решение маслихата города Тараза от 3 мая 2016 года № 200 "Об утверждении методики"\n\nРешение маслихата города Тараза от 5 марта 2018 года № 12/3.',
        'маслихат города Тараза РЕШИЛ',
      ),
    );
    expect(front.kind).toBe('approve');
    expect(codes).toContain('PARSE_KIND_CONTRADICTED');
  });
});

test('the requisites stand on the stamp of the annex when the copy has no header', () => {
  const text = `${russian(RU_TITLE, 'Атырауский областной маслихат РЕШИЛ')}
Приложение к решению
Атырауского областного
маслихата от 24 мая
2023 года № 26-VIII

      Методика оценки служащих корпуса "Б"
      Глава 1. Общие положения
      1. Настоящая методика определяет порядок.
`;
  const { front, codes } = readFrontMatterOf(text);
  expect(front).toMatchObject({ type: 'decision', adopted: '2023-05-24', number: '26-VIII' });
  expect(front.bodyAsWritten).toEqual(['Атырауский областной маслихат', 'Атырауского областного маслихата']);
  expect(codes).toEqual([]);
});

describe('one line of requisites, as repositories of acts keep it beside the text', () => {
  test('Russian: registered, repealed, with the commencement of the repeal', () => {
    const line = readRequisiteLine(
      'Решение маслихата города Астаны от 24 июня 2016 года № 39/7-VI. Зарегистрировано Департаментом юстиции города Астаны 3 августа 2016 года № 1043. Утратило силу решением маслихата города Астаны от 17 марта 2017 года № 122/17-VI (вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования)',
      'ru',
    );
    expect(line).toMatchObject({
      type: 'decision',
      body: 'маслихата города Астаны',
      adopted: '2016-06-24',
      number: '39/7-VI',
      registration: { number: '1043', date: '2016-08-03', authority: 'Департаментом юстиции города Астаны' },
      repealer: { adopted: '2017-03-17', number: '122/17-VI', bodyAsWritten: 'маслихата города Астаны' },
    });
    expect(line.repealer?.commencementWords).toContain('десяти календарных дней');
  });
  test('Russian: never registered', () => {
    expect(
      readRequisiteLine('Приказ Министра юстиции Республики Казахстан от 4 июня 2015 года № 316', 'ru'),
    ).toMatchObject({
      type: 'order',
      body: 'Министра юстиции Республики Казахстан',
      adopted: '2015-06-04',
      number: '316',
      registration: null,
      repealer: null,
    });
  });
  test('Kazakh: registered and repealed', () => {
    expect(
      readRequisiteLine(
        'Оңтүстiк Қазақстан облысы Төле би аудандық мәслихатының 2018 жылғы 9 сәуірдегі № 28/1-VI шешiмi. Оңтүстiк Қазақстан облысының Әдiлет департаментiнде 2018 жылғы 25 сәуірде № 4567 болып тiркелдi. Күші жойылды - Түркістан облысы Төле би аудандық мәслихатының 2022 жылғы 6 сәуірдегі № 24/1-VII шешiмiмен',
        'kk',
      ),
    ).toMatchObject({
      body: 'Оңтүстiк Қазақстан облысы Төле би аудандық мәслихатының',
      adopted: '2018-04-09',
      registration: {
        number: '4567',
        date: '2018-04-25',
        authority: 'Оңтүстiк Қазақстан облысының Әдiлет департаментiнде',
      },
      repealer: {
        adopted: '2022-04-06',
        number: '24/1-VII',
        bodyAsWritten: 'Түркістан облысы Төле би аудандық мәслихатының',
      },
    });
  });
});
