import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import type { ScoreSpeech } from '../../../messages/score-voice.ts';
import { makeSpeech } from '../../../messages/score-voice.ts';

/** Returns the voice of a language; the sentences of the others are not loaded. */
export async function loadSpeech(lang: InterfaceLang): Promise<ScoreSpeech> {
  if (lang === 'kk') return makeSpeech(lang, (await import('../../../messages/score-kk.ts')).SCORE_KK);
  if (lang === 'ru') return makeSpeech(lang, (await import('../../../messages/score-ru.ts')).SCORE_RU);
  return makeSpeech(lang, (await import('../../../messages/score-en.ts')).SCORE_EN);
}
