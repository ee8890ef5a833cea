import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import type { ScoreSpeech } from '../../../messages/score-voice.ts';
import { makeSpeech } from '../../../messages/score-voice.ts';
import type { CaseWords } from '../../../messages/web/case-en.ts';

/** Speaks one language on the page of a case: reasons and names of the score, and the words of the page. */
export interface CaseVoice extends ScoreSpeech {
  readonly words: CaseWords;
}

/** Returns the voice of a language; the sentences of the others are not loaded. */
export async function loadVoice(lang: InterfaceLang): Promise<CaseVoice> {
  if (lang === 'kk') {
    const [{ SCORE_KK }, { SCORE_CONCEPTS_KK }, { CASE_KK }] = await Promise.all([
      import('../../../messages/score-kk.ts'),
      import('../../../messages/score-concepts-kk.ts'),
      import('../../../messages/web/case-kk.ts'),
    ]);
    return { ...makeSpeech(lang, SCORE_KK, SCORE_CONCEPTS_KK), words: CASE_KK };
  }
  if (lang === 'ru') {
    const [{ SCORE_RU }, { SCORE_CONCEPTS_RU }, { CASE_RU }] = await Promise.all([
      import('../../../messages/score-ru.ts'),
      import('../../../messages/score-concepts-ru.ts'),
      import('../../../messages/web/case-ru.ts'),
    ]);
    return { ...makeSpeech(lang, SCORE_RU, SCORE_CONCEPTS_RU), words: CASE_RU };
  }
  const [{ SCORE_EN }, { SCORE_CONCEPTS_EN }, { CASE_EN }] = await Promise.all([
    import('../../../messages/score-en.ts'),
    import('../../../messages/score-concepts-en.ts'),
    import('../../../messages/web/case-en.ts'),
  ]);
  return { ...makeSpeech(lang, SCORE_EN, SCORE_CONCEPTS_EN), words: CASE_EN };
}
