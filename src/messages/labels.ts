import type { InterfaceLang, Said } from './interface-lang.ts';
import { STANDINGS } from './standings.ts';

/** Words of the interface, by key; law words are never translated. */
const LABELS = {
  ...STANDINGS,
  'state.text': { en: 'words held', ru: 'слова имеются', kk: 'сөздері бар' },
  'state.unknown': { en: 'words not held', ru: 'слов нет в корпусе', kk: 'сөздері корпуста жоқ' },
  notInThisLanguage: {
    en: 'words held only in the other language',
    ru: 'слова имеются только на казахском языке',
    kk: 'сөздері орыс тілінде ғана бар',
  },
  'state.absent': { en: 'absent', ru: 'отсутствует', kk: 'жоқ' },
  'text.partly-held': { en: 'words held in part', ru: 'слова имеются частично', kk: 'сөздері ішінара бар' },
  'text.complete': { en: 'complete', ru: 'полный', kk: 'толық' },
  'text.partial': { en: 'partial', ru: 'частичный', kk: 'ішінара' },
  'text.rest-unknown': {
    en: 'partial: units not listed are unknown',
    ru: 'частичный: неназванные единицы неизвестны',
    kk: 'ішінара: аталмаған бөліктер белгісіз',
  },
  'text.unknown': { en: 'not held', ru: 'отсутствует', kk: 'жоқ' },
  on: { en: 'on', ru: 'на', kk: 'күні:' },
  act: { en: 'act', ru: 'акт', kk: 'акт' },
  held: { en: 'held', ru: 'имеется', kk: 'бар' },
  notHeld: { en: 'not held', ru: 'текста нет', kk: 'мәтіні жоқ' },
  amendedBy: { en: 'amended by', ru: 'изменён актом', kk: 'өзгерткен акт' },
  text: { en: 'text', ru: 'текст', kk: 'мәтін' },
  turnsOn: { en: 'It turns on', ru: 'Ответ зависит от', kk: 'Жауап мынаған байланысты' },
  publishedBy: {
    en: 'first official publication of',
    ru: 'первого официального опубликования акта',
    kk: 'мына актінің алғашқы ресми жариялануы:',
  },
  onOrBefore: { en: 'on or before', ru: 'не позднее', kk: 'мына күннен кешіктірмей:' },
  then: { en: 'then', ru: 'тогда', kk: 'онда' },
  otherwise: { en: 'otherwise', ru: 'иначе', kk: 'әйтпесе' },
  pending: {
    en: 'adopted, not (surely) effective on that day',
    ru: 'приняты, но в этот день (достоверно) не введены в действие',
    kk: 'қабылданған, бірақ сол күні қолданысқа (анық) енгізілмеген',
  },
  past: { en: 'ceased before', ru: 'прекращены ранее', kk: 'бұрын тоқтаған' },
  rules: { en: 'rules', ru: 'правила', kk: 'қағидалар' },
  notEvidenced: {
    en: 'nothing held shows whether there was such a unit then, or what it said',
    ru: 'ни один документ корпуса не показывает, была ли тогда такая единица и что в ней говорилось',
    kk: 'корпустың бірде-бір құжаты ол кезде мұндай бөлік болғанын және онда не айтылғанын көрсетпейді',
  },
  leftOpen: {
    en: 'an order of that act was not read in full, or does not fit the words of the unit: what it says since is not known',
    ru: 'предписание этого акта прочитано не полностью или не подходит к словам единицы: что в ней с тех пор, не известно',
    kk: 'бұл актінің нұсқауы толық оқылмады немесе бөліктің сөздеріне сәйкес келмейді: содан бері онда не айтылғаны белгісіз',
  },
  units: { en: 'units', ru: 'структурные элементы', kk: 'құрылымдық элементтер' },
  certainty: { en: 'certainty', ru: 'достоверность', kk: 'анықтығы' },
  alternatives: { en: 'possible answers', ru: 'возможные ответы', kk: 'мүмкін жауаптар' },
  findings: { en: 'findings', ru: 'замечания', kk: 'ескертулер' },
  more: { en: 'more; --all shows them', ru: 'ещё; --all показывает всё', kk: 'тағы; --all бәрін көрсетеді' },
  by: { en: 'by', ru: 'актом', kk: 'актімен' },
  from: { en: 'from', ru: 'с', kk: 'басталуы' },
  until: { en: 'until', ru: 'до', kk: 'аяқталуы' },
  source: { en: 'source', ru: 'источник', kk: 'дереккөз' },
} as const satisfies Readonly<Record<string, Said>>;

export type LabelKey = keyof typeof LABELS;

/** Returns a word of the interface. */
export function label(key: LabelKey, lang: InterfaceLang): string {
  return LABELS[key][lang];
}
