import { expect, test } from 'vitest';
import { loadVoice } from '../../src/web/client/case/case-voice.ts';
import { sayFact, sayRulePlace, sayStep } from '../../src/web/client/case/say-fact.ts';
import { sayValue } from '../../src/web/client/case/say-value.ts';

const ru = await loadVoice('ru');

test('facts, rules and methods are called by their names, not by the codes that rules know them by', () => {
  expect(sayFact('employee.tenureMonths', ru)).toBe('Служащий – срок в должности, месяцев');
  expect(sayFact('kpis[].achieved', ru)).not.toMatch(/[a-z]/u);
  expect(sayStep('employee.probation: не указано', ru)).toBe('Служащий – на испытательном сроке: не указано');
  expect(sayStep('Оценка: 5', ru)).toBe('Оценка: 5');
  expect(sayRulePlace('eligibility-exclusion/point_6', ru)).toBe('пункт 6');
  expect(sayValue('method', 'competencies, kpi', ru)).toBe('компетенции, достижение КЦИ');
});
