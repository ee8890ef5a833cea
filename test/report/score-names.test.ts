import { expect, test } from 'vitest';
import { scoreName } from '../../src/messages/score-names.ts';
import { scoreSpeech } from '../../src/messages/score-speech.ts';

test('what a result or a finding is of is told in the language asked for; words of the act stay', () => {
  const named = (what: string, name: string | undefined, lang: 'kk' | 'ru' | 'en') =>
    scoreName({ what, name }, scoreSpeech(lang));
  expect(named('quorum', undefined, 'ru')).toBe('Кворум');
  expect(named('retention', 'appraisal-documents', 'ru')).toBe('Хранение документов (документы оценки)');
  expect(named('form', 'annex_2', 'kk')).toContain('2-қосымша');
  expect(named('competency', 'Қызметті тұтынушыға бағдарлану', 'ru')).toBe(
    'Компетенция (Қызметті тұтынушыға бағдарлану)',
  );
  expect(named('competency', 'Нәтижеге-бағдарлану', 'kk')).toContain('(Нәтижеге-бағдарлану)');
  expect(named('retention', 'appraisal-documents', 'en')).toBe('retention (appraisal-documents)');
  expect(named('new-kind', undefined, 'ru')).toBe('new-kind');
});
