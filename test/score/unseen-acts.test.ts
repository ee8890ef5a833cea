// Short excerpts of methodologies of other bodies, read and then applied: the numbers are checked by hand.
import { describe, expect, test } from 'vitest';
import type { InterfaceLang } from '../../src/messages/interface-lang.ts';
import { scoreSpeech } from '../../src/messages/score-speech.ts';
import type { AppraisalCase } from '../../src/model/appraisal.ts';
import type { Lang } from '../../src/model/ids.ts';
import { scoreCase } from '../../src/score/score-case.ts';
import { readLines } from '../extract/helpers/sentence.ts';
import { CALENDAR, lawOf } from './load-law.ts';

function score(lang: Lang, lines: readonly string[], facts: Omit<AppraisalCase, 'body'>, says: InterfaceLang = 'en') {
  const tools = { calendar: CALENDAR, messages: scoreSpeech(says) };
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

describe('a decision that takes a share of the votes', () => {
  const ofPresent = [
    '18. Результаты голосования определяются двумя третями голосов присутствующих членов Комиссии. При равенстве голосов решение считается непринятым.',
  ];
  const ofMembers = [
    '12. Комиссияның шешімі Комиссия мүшелері жалпы санының кемінде үштен екісінің дауысымен қабылданады.',
    '13. Дауыстар тең болған жағдайда қайта дауыс беру өткізіледі.',
  ];
  const vote = (lang: Lang, act: readonly string[], commission: AppraisalCase['commission']) => {
    const found = score(lang, act, { commission }).findings.find((one) => one.what === 'vote');
    return [found?.verdict, found?.value ?? null];
  };

  test('is not taken by a bare majority', () => {
    expect(vote('ru', ofPresent, { members: 7, present: 6, votes: { for: 4, against: 2 } })).toEqual(['lawful', 'for']);
    const five = { members: 7, present: 7, votes: { for: 4, against: 3 } };
    expect(vote('ru', ofPresent, five)).toEqual(['lawful', 'against']);
    expect(vote('kk', ofMembers, { members: 9, present: 6, votes: { for: 6, against: 0 } })).toEqual(['lawful', 'for']);
    const four = { members: 9, present: 6, votes: { for: 5, against: 1 } };
    expect(vote('kk', ofMembers, four)).toEqual(['lawful', 'against']);
  });

  test('is open while it is not known of how many', () => {
    expect(vote('ru', ofPresent, { votes: { for: 4, against: 2 } })).toEqual(['undetermined', null]);
  });

  test('on equal votes falls, or is put to the vote again, as the act says', () => {
    const tie = { members: 7, present: 6, votes: { for: 3, against: 3, chair: 'for' as const } };
    expect(vote('ru', ofPresent, tie)).toEqual(['lawful', 'against']);
    expect(vote('kk', ofMembers, tie)).toEqual(['undetermined', null]);
  });

  test('the reason says what share the act demands, and what it says of equal votes', () => {
    const reason = (votesFor: number, present: number) => {
      const commission = { members: 9, present, votes: { for: votesFor, against: present - votesFor } };
      return score('kk', ofMembers, { commission }, 'kk').findings.find((one) => one.what === 'vote')?.message;
    };
    expect(reason(6, 7)).toBe(
      'Жақтап 6, қарсы 1: шешім қабылдау үшін дауыстардың 2/3 бөлігі қажет; қорытындысы: «жақтап»',
    );
    expect(reason(3, 6)).toBe(
      'Анықталмады: жақтап 3, қарсы 3; дауыстар тең болған жағдайда акт бойынша: дауыс беру қайта өткізіледі',
    );
  });

  test('in a calibration session, with the tie rule in the sentence behind', () => {
    const act = [
      '17. Итоговая оценка принимается большинством в две трети голосов участников калибровочной сессии. При равенстве голосов голос председательствующего является решающим.',
    ];
    const session = (votes: { for: number; against: number; chair?: 'for' }) =>
      score('ru', act, { calibration: { votes } }).findings.find((one) => one.what === 'vote')?.value;
    expect(session({ for: 4, against: 2 })).toBe('for');
    expect(session({ for: 3, against: 2 })).toBe('against');
    expect(session({ for: 3, against: 3, chair: 'for' })).toBe('for');
  });
});

describe('a final mark joined of half-years', () => {
  const act = [
    '2. Итоговая оценка по КЦИ и ранжированию складывается из средней оценки служащего за отчетные полугодия.',
    '4. Результатам оценки соответствуют следующие диапазоны оценок:',
    '"эффективно" – не менее 90 баллов;',
    '"удовлетворительно" – не менее 50, но менее 90 баллов;',
    '"не удовлетворительно" – менее 50 баллов.',
  ];

  test('is the mean of both, exact at the edge of a step', () => {
    const at = (a: string, b: string) => {
      const card = score('ru', act, { halfYears: [{ score: a }, { score: b }] });
      return [...valuesOf(card, 'final-score'), ...valuesOf(card, 'final-grade')];
    };
    expect(at('95', '85')).toEqual(['90', 'эффективно']);
    expect(at('95', '84.99')).toEqual(['89.995', 'удовлетворительно']);
    expect(at('49.5', '50')).toEqual(['49.75', 'не удовлетворительно']);
  });

  test('asks for the half-year that the period has and the case leaves out', () => {
    const facts = { period: { from: '2019-01-01', to: '2019-12-31' }, halfYears: [{ score: '95' }] };
    const card = score('ru', act, facts);
    expect(valuesOf(card, 'final-score')).toEqual([null]);
    expect(card.missing.map(({ fact }) => fact)).toContain('halfYears[1].score');
  });

  test('leaves out a half-year without an appraisal', () => {
    const card = score('ru', act, { halfYears: [{ score: '70' }, { evaluated: false }] });
    expect(valuesOf(card, 'final-score')).toEqual(['70']);
  });
});

describe('what the act says in words that are not read', () => {
  const act = [
    '4. От оценки освобождаются беременные женщины.',
    '5. Оценка не проводится, если срок пребывания на должности составляет менее трех месяцев.',
    '6. Кворум составляет две трети членов Комиссии.',
  ];
  const found = (facts: Omit<AppraisalCase, 'body'>, what: string) => {
    const card = score('ru', act, facts);
    const finding = card.findings.find((one) => one.what === what);
    return [finding?.verdict, finding?.rules];
  };

  test('is not said to be unregulated: the answer is open, with the point that speaks of it', () => {
    expect(found({ commission: { members: 7, present: 4 } }, 'quorum')).toEqual(['undetermined', ['duty/point_6']]);
  });

  test('may leave out a servant whom no rule that was read leaves out, and no other', () => {
    expect(found({ employee: { tenureMonths: 14 } }, 'eligibility')[0]).toBe('undetermined');
    expect(found({ employee: { tenureMonths: 2 }, quarters: [{ score: '4' }] }, 'eligibility')[0]).toBe('breach');
  });

  test('a shortest time in days is no right to be appraised', () => {
    const days = ['4. Оценка не проводится, если срок пребывания на должности составляет менее сорока пяти дней.'];
    const card = score('ru', days, { employee: { tenureMonths: 1 } });
    expect(card.results.find((one) => one.what === 'eligibility')).toMatchObject({
      value: null,
      certainty: 'undetermined',
    });
  });
});

describe('a group whom the act leaves out', () => {
  const act = ['5. Уволенные служащие и беременные женщины не оцениваются.'];
  const eligible = (employee: AppraisalCase['employee'], lines = act) => {
    const [first] = score('ru', lines, { employee }).results.filter(({ what }) => what === 'eligibility');
    return [first?.value, first?.certainty];
  };

  test('excludes its members and no others, and is open where the case does not tell', () => {
    expect(eligible({ groups: ['pregnant'] })).toEqual([false, 'certain']);
    expect(eligible({ groups: ['contract'] })).toEqual([true, 'certain']);
    expect(eligible({ groups: [] })).toEqual([true, 'certain']);
    expect(eligible({ category: 'E-3' })).toEqual([null, 'undetermined']);
    expect(score('ru', act, { employee: { category: 'E-3' } }).missing.map(({ fact }) => fact)).toContain(
      'employee.groups',
    );
  });

  test('named beside words that are not read excludes its members and leaves the others open', () => {
    const more = ['5. Не оцениваются служащие, проработавшие менее трех месяцев, беременные женщины и инвалиды.'];
    expect(eligible({ groups: ['pregnant'], tenureMonths: 9 }, more)).toEqual([false, 'certain']);
    expect(eligible({ groups: [], tenureMonths: 9 }, more)).toEqual([null, 'undetermined']);
  });
});
