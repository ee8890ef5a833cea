import { said } from './compare-words.ts';
import type { InterfaceLang, Said } from './interface-lang.ts';

/** Headings and marks of printed comparisons. */
const PRINT = {
  changed: said('Өзгеше', 'Различаются', 'Differ'),
  added: said('Тек оң жақта', 'Только справа', 'Only on the right'),
  removed: said('Тек сол жақта', 'Только слева', 'Only on the left'),
  undetermined: said('Анықталмаған', 'Не определено', 'Undetermined'),
  same: said('Бірдей', 'Одинаковы', 'The same'),
  left: said('Сол жақ', 'Слева', 'Left'),
  right: said('Оң жақ', 'Справа', 'Right'),
  'why.words-not-held': said(
    'сөздері жоқ, сондықтан белгісіз',
    'не известно: слов нет',
    'not known, because the words are not held',
  ),
  'why.no-common-language': said(
    'ортақ тілі жоқ, сөзбен ғана салыстырылады',
    'сопоставимо только по словам, общего языка нет',
    'comparable by words only, and there is no common language',
  ),
  'why.law-of-the-day': said(
    'сол күнгі құқыққа байланысты',
    'зависит от права этого дня',
    'depends on the law of the day',
  ),
  'effect.stricter': said('қызметшіге қатаңырақ', 'строже для служащего', 'stricter for the servant'),
  'effect.looser': said('қызметшіге жеңілірек', 'мягче для служащего', 'looser for the servant'),
  'effect.mixed': said('қызметшіге әртүрлі', 'для служащего по-разному', 'mixed for the servant'),
  text: said('Мәтін', 'Текст', 'Words'),
  noWordChange: said('сөздерде айырмашылық жоқ', 'в словах различий нет', 'no difference in the words'),
  versions: said('Мүмкін құқық', 'Возможное право', 'If the law of the day is'),
  versionUnknown: said(
    'бұл нұсқаның сөздері жоқ: салыстыруға болмайды',
    'слов этого варианта нет: сравнить нельзя',
    'the words of this version are not held: nothing can be compared',
  ),
  noDifference: said(
    'Қағидаларда айырмашылық табылмады.',
    'Различий в правилах не найдено.',
    'No difference in the rules was found.',
  ),
  hint: said(
    '--all бәрін, --words сөздерді көрсетеді',
    '--all покажет всё, --words – слова',
    '--all shows everything, --words the words',
  ),
  'unit.moved': said('орны ауысқан', 'перемещено', 'moved'),
  'unit.split': said('бөлінген', 'разделено', 'split'),
  'unit.merged': said('біріктірілген', 'объединено', 'merged'),
  'unit.changed': said('өзгерген', 'изменено', 'changed'),
  'unit.added': said('тек оң жақта', 'только справа', 'only on the right'),
  'unit.removed': said('тек сол жақта', 'только слева', 'only on the left'),
  'unit.same': said('бірдей', 'одинаково', 'the same'),
  'unit.undetermined': said('анықталмаған', 'не определено', 'undetermined'),
  possible: said('мүмкін сөздері', 'возможные слова', 'possible words'),
  rule: said('қағида', 'правило', 'rule'),
  kind: said('түрі', 'вид', 'kind'),
  effect: said('қызметшіге әсері', 'для служащего', 'for the servant'),
  leftQuote: said('сол жақтың сөздері', 'слова слева', 'words on the left'),
  rightQuote: said('оң жақтың сөздері', 'слова справа', 'words on the right'),
  groups: said('Қағидалары бірдей органдар', 'Органы с одинаковыми правилами', 'Bodies with the same rules'),
  generation: said('буыны', 'поколение', 'generation'),
  lags: said('артта қалған', 'отстаёт', 'lags behind'),
  notSure: said('анық емес', 'не достоверно', 'not sure'),
  distance: said('ең жиі жиынтықтан айырмасы', 'отличие от самого частого набора', 'differs from the commonest set in'),
  ofCompared: said('салыстырылғаны', 'из сравнимых', 'of comparable'),
  unknownCells: said('белгісіз', 'не известно', 'not known'),
  absent: said('жоқ', 'нет', 'none'),
  unknown: said('?', '?', '?'),
  leftOut: said(
    'Сөзбен ғана ажыратылатындар кестеде жоқ',
    'Без правил, различимых только по словам',
    'Left out, because only words tell them apart',
  ),
  withoutLaw: said('Қолданыстағы актісі белгісіз', 'Действующий акт не известен', 'No act is known to apply'),
  whatItIs: said('Бұл', 'Что это', 'What it is'),
  touches: said('Қозғайды', 'Затрагивает', 'Touches'),
  units: said('бірлік', 'единиц', 'units'),
  rules: said('қағида', 'правил', 'rules'),
  comparedOn: said('Салыстыру күні', 'Сравнение на день', 'Compared on'),
  dates: said('Күндері', 'Даты', 'Dates'),
  becomesOpen: said('Анықталмаған болады', 'Становится неопределённым', 'Becomes undetermined'),
  dangling: said('Сілтеме ілініп қалады', 'Ссылки повиснут', 'References will dangle'),
  since: said('бастап', 'с', 'from'),
  cases: said('Істер', 'Дела', 'Cases'),
  asIf: said('сол күні болса', 'если бы в этот день', 'as if on that day'),
  noCaseChange: said('нәтижесі өзгермейді', 'результат не меняется', 'no result changes'),
  becauseOf: said('себебі', 'причина', 'because of'),
} as const satisfies Readonly<Record<string, Said>>;

export type PrintKey = keyof typeof PRINT;

/** Returns a heading or mark of a printed comparison. */
export function printWord(key: PrintKey, lang: InterfaceLang): string {
  return PRINT[key][lang];
}
