import { describe, expect, test } from 'vitest';
import { INTERFACE_LANGS } from '../../src/messages/interface-lang.ts';
import { SCORE_CONCEPTS } from '../../src/messages/score-concepts.ts';
import { SCORE_EN } from '../../src/messages/score-en.ts';
import { SCORE_KK } from '../../src/messages/score-kk.ts';
import { SCORE_RU } from '../../src/messages/score-ru.ts';
import { scoreSpeech } from '../../src/messages/score-speech.ts';
import type { ScoreSay } from '../../src/messages/score-voice.ts';
import { CASE_EVENTS } from '../../src/model/appraisal.ts';

const keys = Object.keys(SCORE_EN) as ScoreSay[];

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

describe('every sentence is said in three languages', () => {
  test.each(keys)('%s names the same values', (key) => {
    const unique = (text: string): string[] => [...new Set(placeholders(text))];
    expect(unique(SCORE_RU[key])).toEqual(unique(SCORE_EN[key]));
    expect(unique(SCORE_KK[key])).toEqual(unique(SCORE_EN[key]));
  });

  test('Russian and Kazakh sentences are not left in English', () => {
    const letters = /\p{Script=Cyrillic}/u;
    const bare = ['fact.given', 'method.rule', 'plan-requirements.one', 'print.cited', 'grade.band'];
    for (const key of keys.filter((each) => !bare.includes(each))) {
      expect(SCORE_RU[key], key).toMatch(letters);
      expect(SCORE_KK[key], key).toMatch(letters);
    }
  });

  test('Kazakh sentences hold Kazakh letters somewhere in each group', () => {
    const kazakh = keys.filter((key) => /[әғқңөұүһі]/iu.test(SCORE_KK[key]));
    expect(kazakh.length).toBeGreaterThan(keys.length * 0.8);
  });
});

test('every event of a case has a name in three languages', () => {
  for (const event of CASE_EVENTS)
    expect(Object.keys(SCORE_CONCEPTS[event] ?? {}).sort(), event).toEqual([...INTERFACE_LANGS].sort());
});

test('values are put where the sentence has them, and a concept without a name keeps its own', () => {
  const speech = scoreSpeech('en');
  expect(speech.say('quorum.true', { present: '5', members: '7', needed: '5', fraction: '2/3' })).toBe(
    '5 of 7 members are present, at least 5 are needed (2/3)',
  );
  expect(speech.concept('use:bonus')).toBe('bonuses');
  expect(speech.concept('use:some-new-use')).toBe('some new use');
});
