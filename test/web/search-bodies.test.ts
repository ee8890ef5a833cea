import { describe, expect, test } from 'vitest';
import { searchBodies } from '../../src/app/answer/search-bodies.ts';
import { loadCorpus } from '../../src/app/load-corpus.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

const { bodies } = loadCorpus(embeddedWorkspace().corpus).value;
const ids = (text: string) => searchBodies(text, bodies).map((body) => body.id);

describe('finding a body', () => {
  test.each([
    ['Ақсу'],
    ['аксу'],
    ['Aqsu'],
    ['aksu'],
    ['акимат города Аксу'],
    ['Ақсу қаласы әкімдігінің'],
    ['города аксу'],
    ['аксуйский'],
  ])('"%s" finds the akimat of Aksu first', (text) => {
    expect(ids(text)[0]).toBe('aksu-city-akimat');
  });

  test('one name that two bodies share finds both', () => {
    expect(ids('Атырау').sort()).toEqual(['atyrau-city-akimat', 'atyrau-oblast-akimat']);
    expect(ids('atyraw').sort()).toEqual(['atyrau-city-akimat', 'atyrau-oblast-akimat']);
  });

  test('the full name in another case is one body, first', () => {
    expect(ids('Атырау облысы әкімдігінің')[0]).toBe('atyrau-oblast-akimat');
  });

  test('a slip of the hand is forgiven in a long word', () => {
    expect(ids('казыгуртт')[0]).toBe('kazygurt-district-maslikhat');
  });

  test('nothing asked lists all, what fits none finds none', () => {
    expect(ids('  ')).toHaveLength(bodies.length);
    expect(ids('Париж')).toEqual([]);
    expect(ids('!!!')).toEqual([]);
    expect(ids('x'.repeat(100_000))).toEqual([]);
  });
});
