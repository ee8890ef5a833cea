import { expect, test } from 'vitest';
import { actTitle } from '../../src/messages/act-title.ts';

test('the title of an act stands in the language asked for, else in the one in which it is known', () => {
  const both = { kk: 'Әдістемені бекіту туралы', ru: 'Об утверждении методики' };
  expect(actTitle(both, 'kk')).toBe(both.kk);
  expect(actTitle(both, 'ru')).toBe(both.ru);
  expect(actTitle({ kk: both.kk }, 'ru')).toBe(both.kk);
  expect(actTitle({ ru: both.ru }, 'en')).toBe(both.ru);
  expect(actTitle({}, 'ru')).toBeNull();
});
