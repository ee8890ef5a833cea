import type { Said } from './interface-lang.ts';

/** Words of the report of `adisteme add`. */
export const ADD_WORDS = {
  act: { en: 'Act', ru: 'Акт', kk: 'Акт' },
  unknown: { en: 'not told by the text', ru: 'в тексте не указано', kk: 'мәтінде көрсетілмеген' },
  adopted: { en: 'adopted', ru: 'принят', kk: 'қабылданған' },
  registered: { en: 'registered', ru: 'зарегистрирован', kk: 'тіркелген' },
  edits: { en: 'Edits', ru: 'Изменения', kk: 'Өзгерістер' },
  from: { en: 'takes effect', ru: 'вводится в действие', kk: 'қолданысқа енгізіледі' },
  units: { en: 'Units touched', ru: 'Затронутые единицы', kk: 'Қозғалатын бөліктер' },
  rules: { en: 'Rules touched', ru: 'Затронутые правила', kk: 'Қозғалатын қағидалар' },
  open: {
    en: 'Is or becomes undetermined',
    ru: 'Не определено или становится таким',
    kk: 'Анықталмаған не сондай болады',
  },
  written: {
    en: 'Taken into the corpus; rules rebuilt.',
    ru: 'Внесено в корпус; правила пересобраны.',
    kk: 'Корпусқа енгізілді; қағидалар қайта жиналды.',
  },
  notWritten: {
    en: 'Nothing was written; --yes takes it in.',
    ru: 'Ничего не записано; --yes внесёт акт.',
    kk: 'Ештеңе жазылған жоқ; --yes актіні енгізеді.',
  },
  damaged: {
    en: 'Nothing was written: a part of this copy could not be read. Obtain a better one.',
    ru: 'Ничего не записано: часть этой копии не прочитана. Нужна лучшая копия.',
    kk: 'Ештеңе жазылған жоқ: бұл көшірменің бір бөлігі оқылмады. Жақсырақ көшірме керек.',
  },
  cannot: {
    en: 'Nothing was written: as long as the act is not told, it cannot be taken in.',
    ru: 'Ничего не записано: пока неизвестно, что это за акт, внести его нельзя.',
    kk: 'Ештеңе жазылған жоқ: қандай акт екені белгісіз болғанша, оны енгізуге болмайды.',
  },
} as const satisfies Readonly<Record<string, Said>>;
