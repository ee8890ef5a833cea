import { describe, expect, test } from 'vitest';
import { inRole, readFrontMatterOf } from '../support/read-front-matter.ts';

/** Decrees of invented wording modelled on real amending and repealing acts. */
const AMENDING_RU = `О внесении изменений и дополнений в постановление акимата города Риддера от 19 апреля 2018 года № 500 "Об утверждении методики оценки служащих корпуса "Б" акимата города Риддера"

Постановление акимата города Риддера Восточно-Казахстанской области от 15 февраля 2022 года № 324
      В соответствии со статьей 37 Закона Республики Казахстан "О местном государственном управлении и самоуправлении в Республике Казахстан" и статьей 26 Закона Республики Казахстан "О правовых актах", акимат города Риддера ПОСТАНОВЛЯЕТ:
      1. Внести в постановление акимата города Риддера от 19 апреля 2018 года № 500 "Об утверждении методики оценки служащих корпуса "Б" акимата города Риддера" (зарегистрировано в Реестре государственной регистрации нормативных правовых актов за № 4140) следующие изменения и дополнения:
      в методике, утвержденной указанным постановлением:
      пункт 5 изложить в следующей редакции:
      "5. Оценка проводится в соответствии с приказом Министра труда Республики Казахстан от 1 января 2020 года № 7.";
      пункт 42 исключить.
      2. Контроль за исполнением настоящего постановления возложить на руководителя государственного учреждения "Аппарат акима города Риддера" С. Нсанбаева.
      3. Настоящее постановление вступает в силу со дня подписания и вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования, за исключением пункта 2, который вводится в действие с 1 января 2023 года.
      Исполняющий обязанности
акима города                                        Ж. Каражанов
`;
const REPEALING_KK = `Тараз қалалық мәслихатының кейбір шешімдерінің күші жойылды деп тану туралы

Жамбыл облысы Тараз қаласы мәслихатының 2024 жылғы 12 қаңтардағы № 12-4 шешімі. Жамбыл облысының Әділет департаментінде 2024 жылғы 18 қаңтарда № 5200-08 болып тіркелді
      "Құқықтық актілер туралы" Қазақстан Республикасы Заңының 27-бабына сәйкес Тараз қалалық мәслихаты ШЕШТІ:
      1. Тараз қалалық мәслихатының мынадай шешімдерінің күші жойылды деп танылсын:
      1) "Әдістемені бекіту туралы" 2018 жылғы 5 наурыздағы № 12/3 (Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № 3777 болып тіркелген);
      2) "Әдістемеге өзгерістер енгізу туралы" Тараз қалалық мәслихатының 2022 жылғы 5 қарашадағы № 40/2 шешімі.
      2. Осы шешімнің орындалуын бақылау Тараз қалалық мәслихаты аппаратының басшысы М.Б. Бекетаевқа жүктелсін.
      3. Осы шешім алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
      Тараз қалалық мәслихатының төрағасы        Б. Құлекеев
`;
const REPEALING_RU = `О признании утратившими силу некоторых решений маслихата города Тараз

Решение маслихата города Тараз Жамбылской области от 12 января 2024 года № 12-4
      Маслихат города Тараз РЕШИЛ:
      1. Признать утратившими силу некоторые решения маслихата города Тараз согласно приложению к настоящему решению.
      2. Контроль за исполнением настоящего решения оставляю за собой.
      3. Настоящее решение вводится в действие со дня его первого официального опубликования.
      Председатель маслихата города Тараз Б. Кулекеев

Приложение к решению
маслихата города Тараз
от 12 января 2024 года № 12-4

      Перечень утративших силу решений
      1. Решение маслихата города Тараз от 5 марта 2018 года № 12/3 "Об утверждении методики" (зарегистрировано в Реестре государственной регистрации нормативных правовых актов за № 3777).
      2. Решение маслихата города Тараз от 5 ноября 2022 года № 40/2 "О внесении изменений в решение маслихата города Тараз от 5 марта 2018 года № 12/3 "Об утверждении методики"".
`;
const AMENDING_KK = `Солтүстік Қазақстан облысы Тайынша ауданы әкімдігінің 2019 жылғы 3 мамырдағы № 88 "Бағалау әдістемесін бекіту туралы" қаулысына өзгерістер енгізу туралы

Солтүстік Қазақстан облысы Тайынша ауданы әкімдігінің 2021 жылғы 7 қазандағы № 301 қаулысы
      Тайынша ауданының әкімдігі ҚАУЛЫ ЕТЕДІ:
      1. Солтүстік Қазақстан облысы Тайынша ауданы әкімдігінің "Бағалау әдістемесін бекіту туралы" 2019 жылғы 3 мамырдағы № 88 қаулысында (Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № 5400 болып тіркелді):
      көрсетілген қаулымен бекітілген әдістемеде:
      7-тармақ мынадай редакцияда жазылсын:
      "7. Бағалау жүргізіледі.".
      2. Осы қаулының орындалуын бақылау аудан әкімі аппаратының басшысы А. Сергазинаға жүктелсін.
      3. Осы қаулы 2022 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
      Аудан әкімі А. Ысқақов
`;

describe('an amending act', () => {
  test('Russian: the base act is amended, the laws are its basis, an act cited inside new text is not its own', () => {
    const { front, codes } = readFrontMatterOf(AMENDING_RU);
    expect(front).toMatchObject({ kind: 'amend', type: 'decree', adopted: '2022-02-15', number: '324' });
    expect(front.mentions.map((mention) => [mention.role, mention.adopted, mention.number, mention.where])).toEqual([
      ['legal-basis', null, null, 'act__preamble'],
      ['legal-basis', null, null, 'act__preamble'],
      ['amended', '2018-04-19', '500', 'act__point_1'],
    ]);
    expect(inRole(front, 'amended')[0]).toMatchObject({
      registration: '4140',
      bodyAsWritten: 'акимата города Риддера',
    });
    expect(codes).toEqual([]);
  });
  test('its clause tells entry into force, putting into effect and the exception apart', () => {
    const { front } = readFrontMatterOf(AMENDING_RU);
    expect(front.commencementPoint).toBe('3');
    expect(front.commencement).toMatchObject({
      from: 'P',
      plusDays: 11,
      force: { from: 'A', plusDays: 0 },
      exceptions: [{ path: ['point:2'], commencement: { date: '2023-01-01' } }],
    });
  });
  test('a role that runs over two lines is one role; control names the person', () => {
    const { front } = readFrontMatterOf(AMENDING_RU);
    expect(front.signatories).toEqual([{ role: 'Исполняющий обязанности акима города', name: 'Ж. Каражанов' }]);
    expect(front.control).toEqual({
      point: '2',
      who: 'руководителя государственного учреждения "Аппарат акима города Риддера" С. Нсанбаева',
    });
  });
  test('Kazakh: the base act may stand in the locative', () => {
    const { front, codes } = readFrontMatterOf(AMENDING_KK);
    expect(front).toMatchObject({ kind: 'amend', number: '301', commencement: { date: '2022-01-01' } });
    expect(front.mentions).toMatchObject([
      { role: 'amended', adopted: '2019-05-03', number: '88', registration: '5400', where: 'act__point_1' },
    ]);
    expect(front.control?.who).toBe('аудан әкімі аппаратының басшысы А. Сергазина');
    expect(codes).toEqual([]);
  });
});

describe('a repealing act', () => {
  test('Kazakh: every act of the list is repealed, also where the item leaves out the word for its kind', () => {
    const { front } = readFrontMatterOf(REPEALING_KK);
    expect(front).toMatchObject({ kind: 'repeal', registration: { number: '5200-08', date: '2024-01-18' } });
    expect(inRole(front, 'repealed')).toMatchObject([
      { type: 'decision', adopted: '2018-03-05', number: '12/3', registration: '3777', where: 'act__point_1__sub_1' },
      { type: 'decision', adopted: '2022-11-05', number: '40/2', where: 'act__point_1__sub_2' },
    ]);
    expect(front.control?.who).toBe('Тараз қалалық мәслихаты аппаратының басшысы М.Б. Бекетаев');
  });
  test('Russian: the list may stand in an annex', () => {
    const { front } = readFrontMatterOf(REPEALING_RU);
    expect(front.kind).toBe('repeal');
    expect(inRole(front, 'repealed').map((mention) => [mention.number, mention.registration, mention.where])).toEqual([
      ['12/3', '3777', 'act__annex_1__point_1'],
      ['40/2', null, 'act__annex_1__point_2'],
    ]);
    expect(front.control).toEqual({ point: '2', who: 'за собой' });
  });
});

test('two signatories with their own roles are told apart', () => {
  const text = REPEALING_KK.replace(
    'Тараз қалалық мәслихатының төрағасы        Б. Құлекеев',
    'Қалалық мәслихат\n      сессиясының төрағасы\n      Б. Құлекеев\n      хатшысы\n      С. Әлиев',
  );
  expect(readFrontMatterOf(text).front.signatories).toEqual([
    { role: 'Қалалық мәслихат сессиясының төрағасы', name: 'Б. Құлекеев' },
    { role: 'Қалалық мәслихат хатшысы', name: 'С. Әлиев' },
  ]);
});

describe('any text gives an answer', () => {
  test.each([
    '',
    ' \n \n',
    '№ № №',
    '"""""((((',
    'қаулысы қаулысы',
    'Решение',
    '2023 жылғы',
    '\u0000\uFFFD',
    '      1. \n      2. ',
  ])('%j', (text) => {
    expect(readFrontMatterOf(text).front.kind).toBe('other');
  });
  test('a header of one very long line is read in linear time', () => {
    const { front } = readFrontMatterOf(
      `${'Атырау облысы әкімдігінің 2023 жылғы 25 сәуірдегі № 57 "'.repeat(1500)}\n\n      Атырау облысы әкімдігі ҚАУЛЫ ЕТЕДІ:\n      1. Бекітілсін.\n`,
    );
    expect(front.kind).toBeDefined();
  });
  test.each([
    ['titles', 'О внесении\n', 40_000],
    ['pieces of a Kazakh title', 'әкімдігі мен\n', 40_000],
    ['lines of status', 'Күші жойылды\n', 40_000],
    ['letters of one word', 'а', 2_000_000],
  ])('a block of nothing but %s is no header; it is read in linear time', (_, line, times) => {
    expect(readFrontMatterOf(line.repeat(times)).front.number).toBeNull();
  });
});
