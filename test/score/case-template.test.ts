import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scoreSpeech } from '../../src/messages/score-speech.ts';
import { AppraisalCase } from '../../src/model/appraisal.ts';
import { askedFacts, caseFacts, caseTemplate } from '../../src/score/case-template.ts';
import { compileRules } from '../../src/score/compile-rules.ts';
import { scoreCase } from '../../src/score/score-case.ts';
import { CALENDAR, lawOf, loadRules } from './load-law.ts';

const NAMES = [
  'kazygurt-2018',
  'mddiai-2019',
  'aksu-2023',
  'atyrau-oblast-2023',
  'atyrau-city-2022',
  'points-2016',
  'points-2015',
];

describe.each(NAMES)('the template of %s', (name) => {
  const fixture = loadRules(name);
  const options = { body: fixture.body, date: '2023-07-15' };
  const text = caseTemplate(fixture.rules, options, scoreSpeech('en'));

  test('is a case that the shape takes and that decides nothing', () => {
    const facts = AppraisalCase.parse(parse(text, { schema: 'core' }));
    const card = scoreCase(facts, lawOf(fixture, '2023-07-15'), { calendar: CALENDAR, messages: scoreSpeech('en') });
    const decided = card.findings.filter(
      (each) =>
        !['form', 'secretary-vote'].includes(each.what) && (each.verdict === 'breach' || each.verdict === 'lawful'),
    );
    expect(decided).toEqual([]);
    expect(card.results.filter((each) => each.value !== null && each.what !== 'method')).toEqual([]);
    expect(card.diagnostics.filter((each) => each.code !== 'SCORE_FORM_DIFFERS_FROM_POINT')).toEqual([]);
  });

  test('bears the same facts whether it is read from the file or asked for as values', () => {
    expect(caseFacts(fixture.rules, options)).toEqual(parse(text, { schema: 'core' }));
  });

  test('names every fact that the version asks for', () => {
    for (const path of askedFacts(compileRules(fixture.rules)).keys()) {
      const name =
        path
          .replace(/^marks\[(.*)\]$/, '$1')
          .split(/[.[\]]+/)
          .filter((each) => each !== '')
          .at(-1) ?? path;
      expect(text, path).toContain(name);
    }
  });
});

test('a version without a commission asks nothing of one', () => {
  expect(caseTemplate(loadRules('aksu-2023').rules, {}, scoreSpeech('en'))).not.toContain('commission:');
  expect(caseTemplate(loadRules('kazygurt-2018').rules, {}, scoreSpeech('en'))).toContain('commission:');
});

test('as many KPIs as the act demands, and the competencies by the names of the act', () => {
  const text = caseTemplate(loadRules('kazygurt-2018').rules, {}, scoreSpeech('en'));
  expect(text.match(/\{name: KPI \d/g)).toHaveLength(5);
  expect(text).toContain('"Стресске орнықтылық"');
});

test('comments are in the language asked for', () => {
  expect(caseTemplate(loadRules('aksu-2023').rules, {}, scoreSpeech('kk'))).toContain('# мыналарға керек: 24-тармақ');
});

test('where rules are only for those who were away, the template asks for the absence', () => {
  const text = caseTemplate(loadRules('atyrau-oblast-2023').rules, {}, scoreSpeech('en'));
  expect(text).toMatch(/^ {2}absence: null {2}# .*chapter 6/m);
  expect(caseTemplate(loadRules('kazygurt-2018').rules, {}, scoreSpeech('en'))).not.toContain('absence');
});
