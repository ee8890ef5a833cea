import { describe, expect, test } from 'vitest';
import { printAddress, queriesOf, queryOf, readAddress, withQuery } from '../../src/web/client/address.ts';

describe('addresses of pages', () => {
  test('an address that is printed is read again as it was', () => {
    const address = {
      lang: 'kk',
      page: 'law',
      parts: ['atyrau-oblast-akimat', '2023-07-15'],
      query: [
        ['published', 'atyrau-oblast-akimat/2023-06-29/105=2023-07-05'],
        ['published', 'a=b&c'],
        ['rule', 'quorum/point_42~2'],
        ['q', 'Ақсу қаласы + 50 %'],
      ],
    } as const;
    expect(readAddress(printAddress(address), 'en')).toEqual(address);
  });

  test('an empty, foreign or broken hash leads to the list of bodies', () => {
    for (const hash of ['', '#', '#/', '#/de/law/x', '#main', '#%%%'])
      expect(readAddress(hash, 'ru')).toMatchObject({ lang: 'ru', page: 'bodies' });
  });

  test('a broken escape stays as it came', () => {
    expect(readAddress('#/en/law/100%', 'kk').parts).toEqual(['100%']);
  });

  test('a query value is set, repeated and taken out', () => {
    const address = readAddress('#/en/law/x?unit=point_5&published=a%3D1', 'en');
    expect(queryOf(address, 'unit')).toBe('point_5');
    expect(queriesOf(withQuery(address, { published: ['a=1', 'b=2'] }), 'published')).toEqual(['a=1', 'b=2']);
    expect(queryOf(withQuery(address, { unit: null }), 'unit')).toBeNull();
  });
});
