import type { InterfaceLang, Said } from './interface-lang.ts';

/** Words of the report of `adisteme check --editions`. */
const WORDS = {
  title: {
    en: 'Our consolidation against the publisher’s editions',
    ru: 'Наша сводная редакция в сравнении с редакциями издателя',
    kk: 'Біздің жинақталған редакциямыз бен баспагер редакцияларын салыстыру',
  },
  none: {
    en: 'No act of the corpus is held in two editions.',
    ru: 'Ни один акт корпуса не имеется в двух редакциях.',
    kk: 'Корпустағы бірде-бір акт екі редакцияда жоқ.',
  },
  asAdopted: { en: 'as adopted', ru: 'как принят', kk: 'қабылданған күйінде' },
  madeBy: { en: 'made by', ru: 'внесена актом', kk: 'енгізген акт' },
  nobody: {
    en: 'no act that a remark or the corpus names',
    ru: 'ни сноски, ни корпус не называют акта',
    kk: 'ескерту де, корпус та акт атамайды',
  },
  held: { en: 'held', ru: 'имеется', kk: 'бар' },
  notHeld: { en: 'not held', ru: 'текста нет', kk: 'мәтіні жоқ' },
  units: { en: 'units', ru: 'структурных элементов', kk: 'құрылымдық элемент' },
  equal: {
    en: 'equal to the publisher’s, of those whose words we can know',
    ru: 'равны тексту издателя из тех, чьи слова можно знать',
    kk: 'сөздері белгілі болуы мүмкін элементтердің ішінде баспагердікімен тең',
  },
  distance: { en: 'mean distance of the words', ru: 'среднее расхождение слов', kk: 'сөздердің орташа айырмасы' },
  more: { en: 'more; --json shows all', ru: 'ещё; --json показывает всё', kk: 'тағы; --json бәрін көрсетеді' },
  'result.same': { en: 'unchanged', ru: 'без изменений', kk: 'өзгермеген' },
  'result.as-ordered': {
    en: 'changed as the act orders',
    ru: 'изменены так, как велит акт',
    kk: 'акт бойынша өзгерген',
  },
  'result.as-remarked': {
    en: 'changed, as only the publisher’s remark tells',
    ru: 'изменены, о чём говорит лишь сноска издателя',
    kk: 'өзгерген, бұл жөнінде тек баспагердің ескертуі айтады',
  },
  'result.our-miss': { en: 'ours to mend', ru: 'наш пропуск', kk: 'біздің қатеміз' },
  'result.their-slip': { en: 'the publisher’s slip', ru: 'погрешность издателя', kk: 'баспагердің қатесі' },
  'reason.words-in-remark': {
    en: 'the remark names the words, and these alone changed',
    ru: 'сноска называет слова, и изменились только они',
    kk: 'ескерту сөздерді атайды, тек солар өзгерген',
  },
  'reason.text-not-given': {
    en: 'no held act gives the new words; they come from the publisher',
    ru: 'новых слов нет ни в одном имеющемся акте; они взяты у издателя',
    kk: 'жаңа сөздер қолдағы бірде-бір актіде жоқ; олар баспагерден алынған',
  },
  'reason.clause-not-read': {
    en: 'a clause of a held act was not understood',
    ru: 'положение имеющегося акта не понято',
    kk: 'қолдағы актінің ережесі түсінілмеді',
  },
  'reason.edit-not-applied': {
    en: 'the edit could not be carried out',
    ru: 'изменение не удалось внести',
    kk: 'өзгерісті енгізу мүмкін болмады',
  },
  'reason.letter-differs': {
    en: 'not the words of the act',
    ru: 'не те слова, что в акте',
    kk: 'актінің сөздері емес',
  },
  'reason.not-carried-out': {
    en: 'the act’s change is not in the edition',
    ru: 'изменение акта в редакцию не внесено',
    kk: 'актінің өзгерісі редакцияға енгізілмеген',
  },
  'reason.act-silent': {
    en: 'the remark names an act that does not order this',
    ru: 'сноска ссылается на акт, который этого не велит',
    kk: 'ескерту сілтеген акт мұны бұйырмайды',
  },
  'reason.remark-contradicted': {
    en: 'the remark and the text contradict each other',
    ru: 'сноска и текст противоречат друг другу',
    kk: 'ескерту мен мәтін бір-біріне қайшы',
  },
  'reason.unremarked': {
    en: 'changed without act and without remark',
    ru: 'изменено без акта и без сноски',
    kk: 'актісіз және ескертусіз өзгерген',
  },
} as const satisfies Readonly<Record<string, Said>>;

export type EditionWord = keyof typeof WORDS;

/** Returns words of the comparison of editions. */
export function editionWord(key: EditionWord, lang: InterfaceLang): string {
  return WORDS[key][lang];
}
