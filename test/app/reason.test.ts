import { expect, test } from 'vitest';
import { reasonFor } from '../../src/messages/as-of.ts';
import type { AsOf } from '../../src/model/answers.ts';

test('units that are open are named as people name them, in the language of the reader', () => {
  const open = ['point_5', 'point_5__para_1'].map((id) => ({ id, certainty: 'undetermined', alternatives: [] }));
  const answer = {
    act: { id: 'body/2020-01-01/1', number: '1', adopted: '2020-01-01' },
    status: 'applies',
    certainty: 'undetermined',
    text: 'complete',
    basis: [],
    turning: [],
    provisions: open,
  } as unknown as AsOf;
  const reason = (lang: 'kk' | 'ru' | 'en') => reasonFor(answer, { lang, absence: null, openActs: new Set() });
  expect(reason('kk')).toContain('5-тармақ; 5-тармақ, 1-абзац');
  expect(reason('ru')).toContain('открыто: пункт 5; пункт 5, абзац 1 (см. эти единицы)');
  expect(reason('en')).toContain('open for point 5; point 5, paragraph 1: see these units');
});
