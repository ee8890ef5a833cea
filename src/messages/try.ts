import type { EditOp } from '../model/amendment.ts';
import type { InterfaceLang, Said } from './interface-lang.ts';

/** What each operation does, for a reader. */
const OPERATIONS: Readonly<Record<EditOp, Said>> = {
  'replace-unit': { en: 'restate', ru: 'изложить в новой редакции', kk: 'жаңа редакцияда жазу' },
  'insert-unit': { en: 'add', ru: 'дополнить', kk: 'толықтыру' },
  'delete-unit': { en: 'delete', ru: 'исключить', kk: 'алып тастау' },
  'replace-words': { en: 'replace words in', ru: 'заменить слова в', kk: 'сөздерді ауыстыру:' },
  'insert-words': { en: 'insert words in', ru: 'дополнить словами', kk: 'сөздермен толықтыру:' },
  'delete-words': { en: 'delete words in', ru: 'исключить слова в', kk: 'сөздерді алып тастау:' },
  renumber: { en: 'renumber', ru: 'изменить номер', kk: 'нөмірін өзгерту' },
  'replace-title': { en: 'restate the title of', ru: 'изложить заголовок', kk: 'тақырыбын жаңа редакцияда жазу:' },
  approve: { en: 'approve', ru: 'утвердить', kk: 'бекіту' },
  'repeal-act': { en: 'repeal', ru: 'признать утратившим силу', kk: 'күшін жою' },
  'repeal-unit': { en: 'repeal', ru: 'признать утратившим силу', kk: 'күшін жою' },
  'cancel-act': { en: 'cancel', ru: 'отменить', kk: 'жою' },
  suspend: { en: 'suspend', ru: 'приостановить действие', kk: 'қолданылуын тоқтата тұру' },
  resume: { en: 'resume', ru: 'возобновить действие', kk: 'қолданылуын қайта бастау' },
  'set-validity': { en: 'limit the validity of', ru: 'установить срок действия', kk: 'қолданылу мерзімін белгілеу' },
  'extend-validity': { en: 'extend the validity of', ru: 'продлить действие', kk: 'қолданылу мерзімін ұзарту' },
  'set-commencement': {
    en: 'set the commencement of',
    ru: 'установить введение в действие',
    kk: 'қолданысқа енгізілуін белгілеу',
  },
  'set-retroactive-reach': {
    en: 'extend to earlier relations',
    ru: 'распространить на прежние отношения',
    kk: 'бұрынғы қатынастарға қолдану',
  },
};

/** Returns what an operation does in a language of the interface. */
export function sayOperation(op: EditOp, lang: InterfaceLang): string {
  return OPERATIONS[op][lang];
}

/** Words of the report of `adisteme try`. */
export const TRY_WORDS = {
  wholeAct: { en: 'the whole act', ru: 'весь акт', kk: 'бүкіл акт' },
  citedAs: { en: 'words of the address', ru: 'слова адреса', kk: 'мекенжай сөздері' },
  newText: { en: 'new text', ru: 'новый текст', kk: 'жаңа мәтін' },
  noText: { en: 'not in what was pasted', ru: 'во вставленном тексте его нет', kk: 'қойылған мәтінде жоқ' },
  holds: { en: 'units in it', ru: 'единицы в нём', kk: 'ондағы бөліктер' },
  fromAnnex: { en: 'text from annex', ru: 'текст из приложения', kk: 'мәтіні қосымшадан:' },
  becomes: { en: 'becomes', ru: 'становится', kk: 'болады' },
  everywhere: { en: 'throughout the text', ru: 'по всему тексту', kk: 'бүкіл мәтін бойынша' },
  after: { en: 'after', ru: 'после', kk: 'кейін' },
  before: { en: 'before', ru: 'перед', kk: 'алдында' },
  end: { en: 'at the end', ru: 'в конце', kk: 'соңында' },
  until: { en: 'until', ru: 'до', kk: 'дейін' },
  included: { en: 'that day included', ru: 'этот день включительно', kk: 'сол күнді қоса алғанда' },
  openDay: {
    en: 'whether that day is included is open',
    ru: 'включён ли этот день, не ясно',
    kk: 'сол күн кіре ме, белгісіз',
  },
  from: { en: 'from', ru: 'с', kk: 'бастап' },
  onlyIn: { en: 'only in the text in', ru: 'только в тексте на языке', kk: 'тек мына тілдегі мәтінде:' },
  certainty: { en: 'certainty', ru: 'достоверность', kk: 'анықтығы' },
  context: {
    en: 'Context, changes nothing by itself',
    ru: 'Контекст, сам ничего не меняет',
    kk: 'Контекст, өзі ештеңе өзгертпейді',
  },
  notUnderstood: { en: 'Not understood', ru: 'Не понято', kk: 'Түсінілмеді' },
  nothing: { en: 'This orders no change.', ru: 'Этот текст ничего не меняет.', kk: 'Бұл мәтін ештеңе өзгертпейді.' },
} as const satisfies Readonly<Record<string, Said>>;
