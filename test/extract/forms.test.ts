// A point that sends to an annex of another kind: the number is kept, the doubt goes with it.
import { expect, test } from 'vitest';
import { extractDocument } from './helpers/documents.ts';

const formsOf = (name: '001' | '004') => extractDocument(name).rules.filter((rule) => rule.type === 'form');

test('document 004: the sheet of the survey is annex 5, which by its title is the minutes of a commission', () => {
  expect(formsOf('004').filter(({ params }) => params.annexIs !== undefined)).toMatchObject([
    { id: 'form/point_34__para_2', params: { what: 'doc:survey-sheet', annexIs: 'commission-protocol' } },
  ]);
});

test('document 001: every annex is the form that its point asks for', () => {
  expect(formsOf('001').filter(({ params }) => params.annexIs !== undefined)).toEqual([]);
});

test('grades printed in a form end the quote, give no grade and take no mark', () => {
  const [printed] = extractDocument('004').rules.filter(({ id }) => id.startsWith('grade-scale/annex'));
  expect(printed).toMatchObject({ uses: [], gives: [], params: { unit: 'unit:words' } });
  expect(printed?.citations[0]?.quote).toMatch(/^Результат оценки .*превосходно\)$/s);
});
