import type { CompareWords } from './compare-en.ts';
import { countedKk } from './say.ts';

export const COMPARE_KK: CompareWords = {
  title: 'Салыстыру',
  intro: 'Екі орган немесе бір органның екі күні: алдымен қағидалар, содан кейін сөздер бойынша.',
  left: 'Сол жақ',
  right: 'Оң жақ',
  body: 'Орган',
  date: 'Күні',
  ask: 'Салыстыру',
  swap: 'Жақтарын ауыстыру',
  badDate: (text) => `«${text}» – күнтізбедегі күн емес.`,
  sameSide: 'Екі жақта да бір орган мен бір күн тұр: салыстыратын ештеңе жоқ. Басқа орган немесе күн таңдаңыз.',
  choose: 'Әр жақта орган мен күнді таңдаңыз.',
  rules: 'Қағидалар',
  words: 'Сөздер',
  unchanged: countedKk('қағида өзгеріссіз'),
  unchangedUnits: countedKk('бөлік өзгеріссіз'),
  citations: 'Екі жақтың сөздері',
  onlyChanged: 'мұндай жоқ',
  toLaw: 'Осы күнгі құқық',
};
