import { expect, test } from 'vitest';
import { placeName, unitName } from '../../src/messages/unit-names.ts';

test('a unit is named by its id as people name it', () => {
  expect(unitName('point_17__para_6', 'ru')).toBe('пункт 17, абзац 6');
  expect(unitName('point_17__para_6', 'kk')).toBe('17-тармақ, 6-абзац');
});

test('a place of an instruction is named by its path; what is no kind of unit stays as it is', () => {
  expect(placeName(['point:2', 'subpoint:13'], 'ru')).toBe('пункт 2, подпункт 13)');
  expect(placeName(['annex:4'], 'kk')).toBe('4-қосымша');
  expect(placeName(['preamble'], 'en')).toBe('preamble');
  expect(placeName(['верх:1'], 'ru')).toBe('верх:1');
});
