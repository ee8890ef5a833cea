// Names of competencies are matched through the lexicon; a name that it does not know is matched by letters, and shown as unsure.
import { describe, expect, test } from 'vitest';
import { compareRuleSets } from '../../src/compare/compare-laws.ts';
import { likeNames, unsureMatches } from '../../src/compare/match-names.ts';
import type { AsOf, RuleAnswer } from '../../src/model/answers.ts';
import type { RuleChange } from '../../src/model/comparison.ts';
import { lawOn } from './laws.ts';

type Item = { readonly name: string; readonly concept: string | null };

/** The law with one list of competencies put in the place of its own. */
async function lawWith(body: string, list: readonly Item[]): Promise<AsOf> {
  const law = await lawOn('kazygurt-district-maslikhat', '2020-01-01');
  const rule = law.rules.find((entry) => entry.type === 'competencies') as RuleAnswer;
  const full = list.map((entry) => ({ ...entry, onlyForPublicServices: false }));
  return { ...law, body: { ...law.body, id: body }, rules: [{ ...rule, params: { ...rule.params, list: full } }] };
}

async function changeBetween(left: readonly Item[], right: readonly Item[]): Promise<RuleChange | undefined> {
  const [row] = compareRuleSets(await lawWith('a', left), await lawWith('b', right), 'en');
  return row?.changes.find((change) => change.facet === 'list');
}

const COOPERATION = { name: 'Ынтымақтастық', concept: 'competency:cooperation' };

describe('names of competencies', () => {
  test('two names of one concept in two languages are one: no change', async () => {
    const russian = { name: 'Сотрудничество', concept: 'competency:cooperation' };
    expect(await changeBetween([COOPERATION], [russian])).toBeUndefined();
  });

  test('a misspelt name is perhaps the known one: said with how alike they are, never as the same', async () => {
    const change = await changeBetween([COOPERATION], [{ name: 'Ынтымактастык', concept: null }]);
    expect(change?.unsure).toHaveLength(1);
    expect(change?.unsure[0]?.left).toBe('competency:cooperation');
    expect(change?.unsure[0]?.confidence).toBeGreaterThanOrEqual(0.6);
    expect(change?.unsure[0]?.confidence).toBeLessThan(1);
    expect(change?.sentence.en).toMatch(
      /^list: perhaps one name, not sure \(0\.\d+\): "cooperation" and "Ынтымактастык"$/,
    );
  });

  test('two names that the lexicon does not know are matched by letters; unlike ones are gone and come', async () => {
    const change = await changeBetween(
      [
        { name: 'Цифровая грамотность', concept: null },
        { name: 'Наставничество', concept: null },
      ],
      [
        { name: 'Цифровая  грамотность служащих', concept: null },
        { name: 'Знание права', concept: null },
      ],
    );
    expect(change?.unsure.map((entry) => [entry.left, entry.right])).toEqual([
      ['name:цифровая грамотность', 'name:цифровая грамотность служащих'],
    ]);
    expect(change?.sentence.ru).toContain('исключено Наставничество; добавлено Знание права; возможно, одно название');
  });

  test('two known concepts are two, however alike their names', async () => {
    const change = await changeBetween(
      [{ name: 'Ориентация на потребителя услуг', concept: 'competency:consumer-orientation' }],
      [{ name: 'Информирование потребителя услуг', concept: 'competency:consumer-information' }],
    );
    expect(change?.unsure).toEqual([]);
    expect(change?.sentence.en).toContain('removed');
  });
});

describe('likeness of names', () => {
  test('is 1 for the same letters, whatever stands between words, and 0 for none', () => {
    expect(likeNames('Стресске  орнықтылық', 'стресске-орнықтылық')).toBe(1);
    expect(likeNames('abc', 'xyz')).toBe(0);
    expect(likeNames('', '')).toBeLessThanOrEqual(1);
  });

  test('each name is matched once, the surest first', () => {
    const item = (name: string) => ({ id: `name:${name}`, said: { kk: name, ru: name, en: name } });
    const matches = unsureMatches([item('жеделдік'), item('жеделділік')], [item('жеделділік 1')]);
    expect(matches.map((entry) => entry.left)).toEqual(['name:жеделділік']);
  });
});
