import type { Said } from './interface-lang.ts';
import { said } from './said.ts';
import type { ScoreSpeech } from './score-voice.ts';
import { unitName } from './unit-names.ts';

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

/** Returns what a finding is of, as people call it: a part of the procedure, a concept, a unit of the act, or words of the act. */
export function partName(name: string, speech: ScoreSpeech): string {
  return PARTS[name]?.[speech.lang] ?? (CONCEPT.test(name) ? speech.concept(name) : unitName(name, speech.lang));
}
