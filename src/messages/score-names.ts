import type { InterfaceLang } from './interface-lang.ts';
import { partName } from './score-parts.ts';
import type { ScoreSpeech } from './score-voice.ts';
import { CASE_KK } from './web/case-kk.ts';
import { CASE_RU } from './web/case-ru.ts';

const NAMES: Readonly<Record<InterfaceLang, Readonly<Record<string, string>>>> = {
  en: {},
  kk: CASE_KK.results,
  ru: CASE_RU.results,
};

/**
 * Returns what a result or a finding is called: "Кворум", "Хранение документов (документы оценки)". In English it keeps the key under which
 * `--json` has it.
 */
export function scoreName(
  { what, name }: { readonly what: string; readonly name?: string | undefined },
  speech: ScoreSpeech,
): string {
  const { lang } = speech;
  const called = NAMES[lang][what] ?? what;
  if (name === undefined) return called;
  return `${called} (${lang === 'en' ? name : partName(name, speech)})`;
}
