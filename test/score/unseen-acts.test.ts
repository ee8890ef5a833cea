// Short excerpts of methodologies of other bodies, read and then applied: the numbers are checked by hand.
import { describe, expect, test } from 'vitest';
import { scoreSpeech } from '../../src/messages/score-speech.ts';
import type { AppraisalCase } from '../../src/model/appraisal.ts';
import type { Lang } from '../../src/model/ids.ts';
import { scoreCase } from '../../src/score/score-case.ts';
import { readLines } from '../extract/helpers/sentence.ts';
import { CALENDAR, lawOf } from './load-law.ts';

const tools = { calendar: CALENDAR, messages: scoreSpeech('en') };

function score(lang: Lang, lines: readonly string[], facts: Omit<AppraisalCase, 'body'>) {
  const { rules } = readLines(lang, ...lines);
  const law = lawOf({ body: 'body', act: 'body/2020-01-01/1', brought: null, rules }, '2020-06-01');
  return scoreCase({ body: 'body', ...facts }, law, tools);
}

type Card = ReturnType<typeof score>;
const valuesOf = (card: Card, what: string) => card.results.filter((one) => one.what === what).map((one) => one.value);

describe('points of the quarter, brought to five marks and joined by a formula', () => {
  const act = [
    '9. Базовые баллы устанавливаются на уровне 80 баллов.',
    '10. За каждый поощряемый показатель служащему присваиваются от "+2" до "+6" баллов.',
    '11. За каждый факт нарушения выставляются штрафные баллы в размере "-3" балла.',
    '12. Итоговая квартальная оценка вычисляется по следующей формуле:',
    'К = 80 + П – Ш,',
    'где К – квартальная оценка;',
    'Ш – штрафные баллы;',
    'П – поощрительные баллы.',
    '13. Итоговая годовая оценка вычисляется по следующей формуле:',
    'Г = 0,5×К + 0,3×П + 0,1×О,',
    'где Г – годовая оценка;',
    'О – круговая оценка;',
    'К – средняя оценка за отчетные кварталы;',
    'П – оценка выполнения индивидуального плана работы.',
    'При этом полученная средняя оценка за отчетные кварталы приводится к пятибалльной системе оценок, а именно:',
    'значению "неудовлетворительно" (менее 60 баллов) присваиваются 2 балла,',
    'значению "удовлетворительно" (от 60 до 85 баллов) – 3 балла,',
    'значению "эффективно" (свыше 85 баллов) – 4 балла.',
  ];
  const quarters = [
    { bonus: ['2', '5'], penalties: ['3'] },
    { bonus: [], penalties: [] },
    { bonus: ['6'], penalties: [] },
    { score: '110' },
  ];

  test('84, 80, 86 and 110 are 90 in the mean, which counts 4: 2 + 1.2 + 0.3', () => {
    const card = score('ru', act, { quarters, scores: { plan: '4', circular: '3' } });
    expect(valuesOf(card, 'quarter-score')).toEqual(['84', '80', '86', '110']);
    expect(valuesOf(card, 'final-score')).toEqual(['3.5']);
  });

  test('a deed that the act gives no such points for is not counted', () => {
    const card = score('ru', act, {
      quarters: [{ bonus: ['7'], penalties: [] }],
      scores: { plan: '4', circular: '3' },
    });
    expect(valuesOf(card, 'quarter-score')).toEqual([null]);
    expect(valuesOf(card, 'final-score')).toEqual([null]);
  });
});
