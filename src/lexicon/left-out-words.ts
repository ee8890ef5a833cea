import type { Lang } from '../model/ids.ts';

/** Words that join the names of groups or name their members, and say nothing of who they are: any other word may be a condition or one more group. */
const WORDS: Readonly<Record<Lang, string>> = {
  kk: `мен бен пен және сондай ақ немесе ал
    әйелдер әйелдерге әйелдерді қызметшілер қызметшілерді қызметшілерге қызметшіні қызметкерлер қызметкерлерді адамдар тұлғалар тұлғаларды
    демалыстағы демалыста жүрген болған мемлекеттік әкімшілік б корпусы корпусының корпустың
    үш жасқа толғанға дейін дейінгі ол бала бойынша`,
  ru: `и или а также либо в на во
    женщины женщин женщинам лица лиц лицам лицами служащие военнослужащие работники граждане мужчины
    находящиеся находящихся находящимся пребывающие пребывающих работающие работающих работающим принятые принятых
    государственные государственных административные административных корпуса б который которые
    отношении до достижения им ими ребенком возраста трех лет год года`,
};

const SETS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  kk: new Set(WORDS.kk.split(/\s+/u)),
  ru: new Set(WORDS.ru.split(/\s+/u)),
};

/** Words that open one more group: «а также», «сондай-ақ». */
const ADDING: Readonly<Record<Lang, string>> = { kk: 'сондай', ru: 'также' };

/** The word opens one more group. */
export const addsGroup = (word: string, lang: Lang): boolean => word === ADDING[lang];

/** The word says nothing of who is left out. */
export const joinsGroups = (word: string, lang: Lang): boolean => SETS[lang].has(word);
