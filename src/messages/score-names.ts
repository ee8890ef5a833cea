import type { InterfaceLang, Said } from './interface-lang.ts';
import { said } from './said.ts';
import type { ScoreSpeech } from './score-voice.ts';
import { unitName } from './unit-names.ts';
import { CASE_KK } from './web/case-kk.ts';
import { CASE_RU } from './web/case-ru.ts';

const NAMES: Readonly<Record<InterfaceLang, Readonly<Record<string, string>>>> = {
  en: {},
  kk: CASE_KK.results,
  ru: CASE_RU.results,
};

/** What a finding is of, where it has no concept of its own. */
const PARTS: Readonly<Record<string, Said>> = {
  form: said('нысаны', 'форма', 'form'),
  refusal: said('бас тарту', 'отказ', 'refusal'),
  means: said('жіберу тәсілі', 'способ направления', 'means'),
  'after-return': said('жұмысқа шыққаннан кейін', 'после выхода на работу', 'after return'),
  'kpi-setting': said('НМИ белгілеу', 'установление КЦИ', 'setting of KPIs'),
  kpis: said('НМИ', 'КЦИ', 'KPIs'),
  calibration: said('калибрлеу сессиясы', 'калибровочная сессия', 'calibration'),
  'individual-plan': said('жеке жоспар', 'индивидуальный план', 'individual plan'),
  sheet: said('бағалау парағы', 'оценочный лист', 'appraisal sheet'),
  protocol: said('хаттама', 'протокол', 'minutes'),
  'appraisal-documents': said('бағалау құжаттары', 'документы оценки', 'appraisal documents'),
};

/** Concepts that name a result, not words of an act. Matches `appraisal-documents`, must not match `Қызметті басқару`. */
const CONCEPT = /^[a-z][a-z0-9-]*$/u;

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
  const part = PARTS[name]?.[lang] ?? (CONCEPT.test(name) ? speech.concept(name) : unitName(name, lang));
  const own = lang === 'en' ? name : part;
  return `${called} (${own})`;
}
