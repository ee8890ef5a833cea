import { expect, test } from 'vitest';
import { renamedCopy } from './renamed-copy.ts';

test('Kazakh months keep their case under harmony and assimilation', () => {
  const dates = { '2023-06-29': '2024-09-02', '2023-08-31': '2025-07-31', '2018-01-16': '2020-12-05' };
  expect(renamedCopy('2023 жылғы 29 маусымдағы № 105, 2023 жылдың 31 тамызына дейін', { dates })).toBe(
    '2024 жылғы 2 қыркүйектегі № 105, 2025 жылдың 31 шілдесіне дейін',
  );
  expect(renamedCopy('2018 жылғы "16" қаңтардағы, 16.01.2018, 16 января \n2018 года', { dates })).toBe(
    '2020 жылғы "5" желтоқсандағы, 05.12.2020, 5 декабря \n2020 года',
  );
});

test('numbers are renamed as whole numbers; a short one only after its sign', () => {
  const numbers = { '924': '31', '13': '77', '28/189-VI': '5/12-VIII' };
  expect(
    renamedCopy('№ 924 қаулысымен, бастап 924\n№ 13, 13) тармақша, 1924, № 28/189-VI шешімі, № 28/189-VII', {
      numbers,
    }),
  ).toBe('№ 31 қаулысымен, бастап 31\n№ 77, 13) тармақша, 1924, № 5/12-VIII шешімі, № 28/189-VII');
});

test('names are renamed over line breaks, and no renaming touches what another one made', () => {
  expect(
    renamedCopy('акимат города \nАксу, Павлодарской области', {
      words: { 'города Аксу': 'города Риддер', Павлодарской: 'Абайской' },
    }),
  ).toBe('акимат города \nРиддер, Абайской области');
  expect(renamedCopy('№ 105 және № 500', { numbers: { '105': '500', '500': '105' } })).toBe('№ 500 және № 105');
});
