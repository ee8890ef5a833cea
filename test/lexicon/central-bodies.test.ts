import { describe, expect, test } from 'vitest';
import { matchBody, proposeBody, proposeBodyId } from '../../src/lexicon/body-names.ts';
import { CENTRAL_NAMES } from '../../src/lexicon/central-bodies.ts';

describe('a ministry or agency has one id, whichever language names it', () => {
  test.each(CENTRAL_NAMES.map((names) => [names.ru, names.kk] as const))('%s', (ru, kk) => {
    const id = proposeBodyId(ru, 'ru');
    expect(id).toMatch(/-(?:ministry|agency)$/u);
    expect(proposeBodyId(kk, 'kk')).toBe(id);
  });

  test('no two of them have the same', () => {
    const ids = CENTRAL_NAMES.map((names) => proposeBodyId(names.ru, 'ru'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ['Қазақстан Республикасы Әділет министрінің', 'Министра юстиции Республики Казахстан', 'justice-ministry'],
    [
      'Қазақстан Республикасы Ішкі істер министрінің',
      'Министр внутренних дел Республики Казахстан',
      'internal-affairs-ministry',
    ],
    ['ҚР Қаржы министрлігінің', 'Министерства финансов РК', 'finance-ministry'],
    ['Төтенше жағдайлар министрі', 'Министра по чрезвычайным ситуациям', 'emergency-ministry'],
  ])('as an act names it, in any case form: %s', (kk, ru, id) => {
    expect([proposeBodyId(kk, 'kk'), proposeBodyId(ru, 'ru')]).toEqual([id, id]);
  });

  test.each([
    ['Мәдениет және туризм министрлігі', 'Министерство культуры и туризма'],
    ['Көлік және энергетика министрлігі', 'Министерство транспорта и энергетики'],
    ['Жастар және спорт істері агенттігі', 'Агентство по делам молодежи и спорта'],
    ['Экология және су ресурстары министрлігі', 'Министерство водных ресурсов и экологии'],
  ])('one that never was is told from its fields: %s', (kk, ru) => {
    expect(proposeBodyId(kk, 'kk')).toBe(proposeBodyId(ru, 'ru'));
    expect(proposeBody(kk, 'kk')?.names.ru).toBe('');
  });

  test('a field that no table knows is written in its own letters, and is not guessed at', () => {
    expect(proposeBodyId('Министерство магии Республики Казахстан', 'ru')).toBe('magii-ministry');
    expect(proposeBodyId('Министерство культуры и магии Республики Казахстан', 'ru')).toBe('kultury-magii-ministry');
  });
});

describe('an entry made of one language is found by the other', () => {
  test('its names are filled in from the table', () => {
    const made = proposeBody('Қазақстан Республикасы Әділет министрінің', 'kk');
    expect(made?.names.ru).toBe('Министерство юстиции Республики Казахстан');
    expect(matchBody('Министра юстиции Республики Казахстан', 'ru', made ? [made] : []).best?.id).toBe(made?.id);
  });

  test('and so is one whose Russian name nobody has told', () => {
    const made = proposeBody('Мәдениет және туризм министрлігі', 'kk');
    const entry = made && { ...made, names: { ...made.names, ru: made.names.kk } };
    expect(matchBody('Министр культуры и туризма', 'ru', entry ? [entry] : []).best?.id).toBe(made?.id);
  });

  test('a minister is no agency of the same field', () => {
    const made = proposeBody('Агентство Республики Казахстан по статистике', 'ru');
    expect(matchBody('Статистика министрлігі', 'kk', made ? [made] : []).best).toBeNull();
  });
});

describe('a body of the republic that is the only one of its kind', () => {
  const rows = [
    [
      'central-election-commission',
      'Руководителя Аппарата Центральной избирательной комиссии Республики Казахстан',
      'Қазақстан Республикасы Орталық сайлау комиссиясы Аппараты Басшысының',
    ],
    [
      'presidential-administration',
      'Руководителя Администрации Президента Республики Казахстан',
      'Қазақстан Республикасы Президенті Әкімшілігі Басшысының',
    ],
    [
      'presidential-affairs-department',
      'Управляющего делами Президента Республики Казахстан',
      'Қазақстан Республикасы Президенті Іс басқарушысының',
    ],
    [
      'judicial-administration',
      'Руководителя Судебной администрации Республики Казахстан',
      'Қазақстан Республикасының Сот әкімшілігі басшысының',
    ],
    [
      'prime-minister-office',
      'Руководителя Канцелярии Премьер-Министра Республики Казахстан',
      'Қазақстан Республикасы Премьер-Министрінің Кеңсесі басшысының',
    ],
  ] as const;
  test.each(rows)('%s has one id in both languages, whoever acts for it', (id, ru, kk) => {
    expect([proposeBody(ru, 'ru')?.id, proposeBody(kk, 'kk')?.id]).toEqual([id, id]);
  });

  test('is not taken for a body of a place', () => {
    expect(proposeBodyId('Прокуратура Павлодарской области', 'ru')).not.toBe('prosecutor-general');
    expect(proposeBodyId('Ревизионная комиссия по городу Алматы', 'ru')).toBe('almaty-city-revision-commission');
  });
});
