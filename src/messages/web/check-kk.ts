import type { CheckWords } from './check-en.ts';
import { countedKk } from './say.ts';

export const CHECK_KK: CheckWords = {
  title: 'Тексеру: не табылды',
  intro:
    'Құжаттардың өзінде немесе олардың оқылуында не дұрыс емес. Әр табылымның қай жерде екені, нені білдіретіні және не істеу керегі айтылады; мұнда корпус өзгермейді.',
  body: 'Орган',
  code: 'Табылым түрі',
  severity: 'Маңыздылығы',
  text: 'Сөздер',
  textHint: 'Сөздің бөлігі, код немесе файл атауы.',
  all: (count) => `бәрі (${count})`,
  counted: (name, count) => `${name} (${count})`,
  noBody: 'тұтас корпус',
  clear: 'Бәрін қайта көрсету',
  found: countedKk('табылым'),
  of: (shown, all) => `${shown}, барлығы ${all}`,
  none: 'Таңдалғанның бәріне сай келетін табылым жоқ.',
  clean: 'Ештеңе табылған жоқ: құжаттарда да, олардың оқылуында да ескерту жасайтын себеп жоқ.',
  severities: { error: 'қате', warning: 'назар аударыңыз', info: 'мәлімет' },
  severityMeaning: {
    error: 'осыған сүйенген жауап сенімсіз',
    warning: 'адам қарауы керек',
    info: 'түзетілді, қалай түзетілгені айтылды',
  },
  advice: 'Не істеу керек',
  stands: 'жазылғаны',
  expected: 'күтілгені',
  line: (line) => `${line}-жол`,
  toLaw: 'құқық мәтінінде',
  toSource: 'құжатта',
  alsoAt: 'Мұнда да',
  shown: (shown, all) => `${all} табылымның ${shown} көрсетілді; қалғаны айналдырғанда шығады.`,
  accepted: 'Адам қабылдаған',
  acceptedHint: 'Актінің overrides.yaml файлында қабылданған ескертулер, себебімен.',
};
