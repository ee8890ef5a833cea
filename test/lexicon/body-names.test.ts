import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bodyKey, matchBody, nominativeBodyName, proposeBody, proposeBodyId } from '../../src/lexicon/body-names.ts';
import type { Body } from '../../src/model/work.ts';

const registry = parse(readFileSync(join(import.meta.dirname, '../../corpus/bodies.yaml'), 'utf8')) as {
  bodies: Body[];
};
const { bodies } = registry;

function found(name: string, lang: 'kk' | 'ru'): string | null {
  return matchBody(name, lang, bodies).best?.id ?? null;
}

describe('one body is known under every spelling', () => {
  test.each([
    ['Атырау қалалық әкімдігінің', 'kk', 'atyrau-city-akimat'],
    ['Атырау қаласы әкімдігі', 'kk', 'atyrau-city-akimat'],
    ['Атырау облысы Атырау қаласы әкімдігінің', 'kk', 'atyrau-city-akimat'],
    ['Атырау облысы әкімдігінің', 'kk', 'atyrau-oblast-akimat'],
    ['Атырау облыстық әкімдігіне', 'kk', 'atyrau-oblast-akimat'],
    ['Оңтүстiк Қазақстан облысы Қазығұрт аудандық мәслихатының', 'kk', 'kazygurt-district-maslikhat'],
    ['Түркістан облысы Қазығұрт аудандық мәслихатының', 'kk', 'kazygurt-district-maslikhat'],
    ['Қазығұрт ауданының мәслихаты', 'kk', 'kazygurt-district-maslikhat'],
    ['Қазақстан Республикасының Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрінің', 'kk', 'mddiai'],
    ['Қазақстан Республикасы Қорғаныс және аэроғарыш өнеркәсібі министрінің', 'kk', 'mdai'],
    ['ЦДИАӨМ', 'kk', 'mddiai'],
    ['акимата города Аксу Павлодарской области', 'ru', 'aksu-city-akimat'],
    ['Аксуский городской акимат', 'ru', 'aksu-city-akimat'],
    ['акиматом г. Аксу', 'ru', 'aksu-city-akimat'],
    ['акимата Атырауской области', 'ru', 'atyrau-oblast-akimat'],
    ['акимата города Атырау Атырауской области', 'ru', 'atyrau-city-akimat'],
    ['маслихата Казыгуртского района Южно-Казахстанской области', 'ru', 'kazygurt-district-maslikhat'],
    ['и.о. Министра цифрового развития, инноваций и аэрокосмической промышленности РК', 'ru', 'mddiai'],
    [
      'Председателя Агентства Республики Казахстан по делам государственной службы и противодействию коррупции',
      'ru',
      'acsaac',
    ],
    ['Atyrau city akimat', 'ru', 'atyrau-city-akimat'],
    ['atyrau-oblast-akimat', 'kk', 'atyrau-oblast-akimat'],
  ] as const)('%s', (name, lang, id) => {
    expect(found(name, lang)).toBe(id);
  });
});

describe('two bodies are never taken for one', () => {
  test('Atyrau city and Atyrau oblast: the bare name gives both and no best', () => {
    for (const lang of ['kk', 'ru'] as const) {
      const match = matchBody('Атырау', lang, bodies);
      expect(match.best).toBeNull();
      expect(match.candidates.map((body) => body.id)).toEqual(['atyrau-city-akimat', 'atyrau-oblast-akimat']);
    }
    expect(matchBody('Атырау әкімдігі', 'kk', bodies).candidates).toHaveLength(2);
  });
  test.each([
    ['Атырау облыстық мәслихатының', 'kk', 'a maslikhat is not the akimat of its place'],
    ['Атырауского областного маслихата', 'ru', 'the same in Russian'],
    ['Атырау облысы Қазығұрт аудандық мәслихатының', 'kk', 'a district of another oblast'],
    ['Қазығұрт ауданының әкімі', 'kk', 'an akim is not the maslikhat'],
    ['Қазығұрт қаласының мәслихаты', 'kk', 'a city is not the district'],
    ['Ақсу аудандық мәслихатының', 'kk', 'a district is not the city of that name'],
    ['Қазақстан Республикасы Денсаулық сақтау министрінің', 'kk', 'another ministry'],
    ['', 'kk', 'no name'],
  ] as const)('%s (%s): %s', (name, lang, _why) => {
    expect(matchBody(name, lang, bodies)).toEqual({ best: null, candidates: [] });
  });
  test('a ministry whose name is part of a longer one is not that one', () => {
    expect(found('Министра оборонной и аэрокосмической промышленности Республики Казахстан', 'ru')).toBe('mdai');
    expect(
      found('Министра цифрового развития, оборонной и аэрокосмической промышленности Республики Казахстан', 'ru'),
    ).toBe('mdddai');
  });
});

describe('an unknown body gets a proposed id from its name, the same in both languages where the place is the same', () => {
  test.each([
    ['Астана қаласының мәслихаты', 'kk', 'astana-city-maslikhat'],
    ['маслихата города Астаны', 'ru', 'astana-city-maslikhat'],
    ['Жаңақорған ауданының мәслихаты', 'kk', 'zhanakorgan-district-maslikhat'],
    ['Жанакорганского районного маслихата', 'ru', 'zhanakorgan-district-maslikhat'],
    ['Шығыс Қазақстан облысы әкімдігінің', 'kk', 'east-kazakhstan-oblast-akimat'],
    ['акимата Восточно-Казахстанской области', 'ru', 'east-kazakhstan-oblast-akimat'],
    ['Алматинского областного маслихата', 'ru', 'almaty-oblast-maslikhat'],
    ['Алматы облыстық мәслихатының', 'kk', 'almaty-oblast-maslikhat'],
    ['акимат района Биржан сал Акмолинской области', 'ru', 'birzhan-sal-district-akimat'],
    ['Абай облысының Абай ауданының мәслихаты', 'kk', 'abai-district-maslikhat'],
  ] as const)('%s', (name, lang, id) => {
    expect(proposeBodyId(name, lang)).toBe(id);
  });
  test('a name that tells neither kind nor place gets none', () => {
    expect(proposeBodyId('Атырау', 'kk')).toBeNull();
    expect(proposeBodyId('мәслихаттың шешімі', 'kk')).toBeNull();
  });
  test('the proposed entry matches the spellings it was made from', () => {
    const made = proposeBody('маслихата города Рудного Костанайской области', 'ru');
    expect(made).toMatchObject({ kind: 'maslikhat', level: 'city' });
    const match = matchBody('Рудненский городской маслихат', 'ru', made ? [made] : []);
    expect(match.candidates.length).toBeLessThanOrEqual(1);
    expect(matchBody('маслихат города Рудного', 'ru', made ? [made] : []).best?.id).toBe(made?.id);
  });
});

test('the office of a body is read as such', () => {
  expect(bodyKey('Қазығұрт аудандық мәслихат аппаратының', 'kk')).toMatchObject({
    kind: 'maslikhat',
    isApparatus: true,
  });
});

test('the name goes into the registry in the nominative', () => {
  expect(nominativeBodyName('Атырау облысы әкімдігінің', 'kk')).toBe('Атырау облысы әкімдігі');
  expect(nominativeBodyName('маслихата города Астаны', 'ru')).toBe('Маслихат города Астаны');
  expect(nominativeBodyName('Атырауского областного маслихата', 'ru')).toBe('Атырауский областной маслихат');
  const office = nominativeBodyName('руководителя Аппарата Конституционного Суда Республики Казахстан', 'ru');
  expect(office).toBe('Аппарат Конституционного Суда Республики Казахстан');
  const court = nominativeBodyName('руководителя Судебной администрации Республики Казахстан', 'ru');
  expect(court).toBe('Судебная администрация Республики Казахстан');
});

describe('a commission of revision', () => {
  const registered = proposeBody('Ревизионная комиссия по Костанайской области', 'ru');
  const bodies = registered === null ? [] : [{ ...registered, place: { kk: 'Костанай', ru: 'Костанай', en: '' } }];

  test('is a body of its oblast, one in both languages, and no other commission', () => {
    expect(registered?.id).toBe('kostanay-oblast-revision-commission');
    expect(proposeBody('Қостанай облысы бойынша тексеру комиссиясының', 'kk')?.id).toBe(registered?.id);
    expect(matchBody('Ревизионной комиссии по Костанайской области', 'ru', bodies).best?.id).toBe(registered?.id);
    expect(matchBody('Аким Костанайской области', 'ru', bodies).best).toBeNull();
    expect(proposeBody('Комиссия по оценке', 'ru')).toBeNull();
  });
});

test('the English name is the place in Latin letters with kind and level, of a ministry the one of the table', () => {
  const named = (text: string, lang: 'kk' | 'ru') => proposeBody(text, lang)?.names.en;
  expect(named('Шымкент қалалық мәслихаты', 'kk')).toBe('Maslikhat of Shymkent city');
  expect(named('акимата Восточно-Казахстанской области', 'ru')).toBe('Akimat of East Kazakhstan oblast');
  expect(named('Қазығұрт аудандық мәслихаты', 'kk')).toBe('Maslikhat of Kazygurt district');
  expect(named('Министерство юстиции Республики Казахстан', 'ru')).toBe(
    'Ministry of Justice of the Republic of Kazakhstan',
  );
});
