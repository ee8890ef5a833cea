import { describe, expect, test } from 'vitest';
import { createBodyIndex } from '../../src/lexicon/body-index.ts';
import { matchBody, proposeBody } from '../../src/lexicon/body-names.ts';
import type { Lang } from '../../src/model/ids.ts';
import type { Body } from '../../src/model/work.ts';

const NAMES: readonly (readonly [string, Lang])[] = [
  ['Атырау облысының әкімдігі', 'kk'],
  ['Атырау қаласының әкімдігі', 'kk'],
  ['акимата Атырауской области', 'ru'],
  ['акимат города Атырау', 'ru'],
  ['Атырау', 'kk'],
  ['Қазығұрт аудандық мәслихаты', 'kk'],
  ['Казыгуртский районный маслихат', 'ru'],
  ['Түркістан облысы Қазығұрт аудандық мәслихатының', 'kk'],
  ['маслихата города Рудного Костанайской области', 'ru'],
  ['Рудненский городской маслихат', 'ru'],
  ['Қазақстан Республикасы Әділет министрінің', 'kk'],
  ['Министра юстиции Республики Казахстан', 'ru'],
  ['Министерство культуры и туризма', 'ru'],
  ['Мәдениет және туризм министрлігі', 'kk'],
  ['Агентство по делам магии', 'ru'],
  ['нечто', 'ru'],
  ['', 'kk'],
];

describe('an index of bodies answers as the search through all of them', () => {
  const bodies = new Map<string, Body>();
  for (const [name, lang] of NAMES) {
    const made = proposeBody(name, lang);
    if (made && !bodies.has(made.id)) bodies.set(made.id, made);
  }
  const all = [...bodies.values()];

  test.each(NAMES)('%s (%s)', (name, lang) => {
    expect(createBodyIndex(all).match(name, lang)).toEqual(matchBody(name, lang, all));
  });

  test('a body that is put again answers to its new names and keeps its place', () => {
    const index = createBodyIndex(all);
    const [first] = all;
    if (!first) throw new Error('no body');
    index.put({ ...first, aliases: { ...first.aliases, ru: ['Тестовое имя'] } });
    expect(index.match('тестовое имя', 'ru').best?.id).toBe(first.id);
    expect(index.get(first.id)?.aliases.ru).toEqual(['Тестовое имя']);
  });
});
