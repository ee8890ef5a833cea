import { countedKk } from './say.ts';
import type { SourceWords } from './source-en.ts';

export const SOURCE_KK: SourceWords = {
  act: 'Акт',
  state: 'Мәтіннің күйі',
  states: {
    'as-enacted': 'қабылданған күйінде',
    'consolidated-by-publisher': 'баспагер біріктірген',
  },
  format: 'Пішімі',
  obtainedFrom: 'Қайдан алынды',
  asObtained: 'Алынған күйіндегі құжат',
  lines: countedKk('жол'),
  line: (number) => `${number}-жол`,
  more: (count) => `Тағы көрсету: ${count} жол қалды`,
  notes: 'Оқығанда не табылды',
  diagnostics: countedKk('ескерту'),
  repairs: countedKk('түзету'),
  drops: countedKk('тастап кеткен жер'),
  leftOut: 'тастап кеткен',
  cited: 'көрсетілген сөздер',
  toPlace: 'орнына',
  sure: (share) => `сенімділігі ${Math.round(share * 100)} %`,
  severity: { error: 'қате', warning: 'назар аударыңыз', info: 'мәлімет' },
  repairKinds: {
    'displaced-link': 'Сілтеме мәтіні орнынан жұлынған',
    'letter-spacing': 'Әріптері алшақ',
    'glued-words': 'Сөздер қосылып кеткен',
    'broken-word': 'Сөз екіге бөлінген',
    'look-alike-letter': 'Басқа әліпбидің әрпі',
    'white-space': 'Бос орындар',
    placeholder: 'Толтырғыш',
    correction: 'Адам түзеткен',
  },
  dropReasons: {
    'page-furniture': 'бет колонтитулы',
    placeholder: 'толтырғыш',
    'publisher-footer': 'баспагердің төменгі жазуы',
    struck: 'сызып тасталған',
    metadata: 'метадеректер',
  },
};
