// Weights that were not read: any other join of the parts may be another mark, so none is given as sure.
import { expect, test } from 'vitest';
import { scoreSpeech } from '../../src/messages/score-speech.ts';
import { scoreCase } from '../../src/score/score-case.ts';
import { readLines } from '../extract/helpers/sentence.ts';
import { CALENDAR, lawOf } from './load-law.ts';

const ACT = [
  '5. Итоговая оценка складывается из средней оценки служащего за отчетные кварталы.',
  '6. Оценка выставляется по следующей шкале:',
  'от 4 до 5 баллов – «эффективно»;',
  'от 0 до 3,99 баллов – «плохо».',
];
const WEIGHTS = '7. В итоговой оценке доля КЦИ составляет 60 %, доля оценки методом 360 – 40 %.';

function finalIn(lines: readonly string[]) {
  const { rules } = readLines('ru', ...lines);
  const law = lawOf({ body: 'body', act: 'body/2020-01-01/1', brought: null, rules }, '2020-06-01');
  const facts = { body: 'body', quarters: [{ score: '4' }, { score: '5' }] };
  const card = scoreCase(facts, law, { calendar: CALENDAR, messages: scoreSpeech('en') });
  return card.results
    .filter(({ what }) => what.startsWith('final'))
    .map(({ what, value, certainty }) => [what, value, certainty]);
}

test('a mean of quarters is sure only where the act says nothing more of how marks are joined', () => {
  expect(finalIn(ACT)).toEqual([
    ['final-score', '4.5', 'certain'],
    ['final-grade', 'эффективно', 'certain'],
  ]);
  expect(finalIn([...ACT, WEIGHTS])).toEqual([
    ['final-score', null, 'undetermined'],
    ['final-grade', null, 'undetermined'],
  ]);
});
