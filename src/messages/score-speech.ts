import type { InterfaceLang } from './interface-lang.ts';
import { SCORE_CONCEPTS_EN } from './score-concepts-en.ts';
import { SCORE_CONCEPTS_KK } from './score-concepts-kk.ts';
import { SCORE_CONCEPTS_RU } from './score-concepts-ru.ts';
import { SCORE_EN } from './score-en.ts';
import { SCORE_KK } from './score-kk.ts';
import { SCORE_RU } from './score-ru.ts';
import type { ScoreSpeech } from './score-voice.ts';
import { makeSpeech } from './score-voice.ts';

const SPEECHES: Readonly<Record<InterfaceLang, ScoreSpeech>> = {
  en: makeSpeech('en', SCORE_EN, SCORE_CONCEPTS_EN),
  ru: makeSpeech('ru', SCORE_RU, SCORE_CONCEPTS_RU),
  kk: makeSpeech('kk', SCORE_KK, SCORE_CONCEPTS_KK),
};

/** Returns the voice of an interface language. */
export function scoreSpeech(lang: InterfaceLang): ScoreSpeech {
  return SPEECHES[lang];
}
