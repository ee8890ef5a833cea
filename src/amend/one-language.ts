import type { Lang } from '../model/ids.ts';
import { otherLang } from '../model/ids.ts';
import { isMark, type Phrase } from './clause-types.ts';

function langOf(phrase: Phrase): Lang | null {
  if (isMark(phrase, 'lang-kk')) return 'kk';
  return isMark(phrase, 'lang-ru') ? 'ru' : null;
}

/**
 * Returns the only language whose text a frame changes, or null. «текст на русском языке не меняется» names the one that stays;
 * without it the language named is the one that changes.
 */
export function languageOf(phrases: readonly Phrase[]): Lang | null {
  const stays = phrases.findIndex((phrase) => isMark(phrase, 'unchanged'));
  const named = phrases.flatMap((phrase, at) => {
    const lang = langOf(phrase);
    return lang === null ? [] : [{ lang, at }];
  });
  if (stays < 0) return named.length === 1 ? (named[0]?.lang ?? null) : null;
  const kept = named.filter((one) => one.at < stays).at(-1)?.lang;
  if (kept === undefined) return null;
  return otherLang(kept);
}
