import type { Said } from './interface-lang.ts';
import { said } from './said.ts';

/** Returns the same text in every language: numbers, ids, words of the law. */
export function plainSaid(text: string): Said {
  return { kk: text, ru: text, en: text };
}

/** Returns the texts one after another. */
export function joinSaid(parts: readonly Said[], separator: string): Said {
  // Most lists have one part, and a matrix joins hundreds of thousands.
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  let [kk, ru, en] = ['', '', ''];
  parts.forEach((part, at) => {
    const before = at === 0 ? '' : separator;
    kk += before + part.kk;
    ru += before + part.ru;
    en += before + part.en;
  });
  return { kk, ru, en };
}

/** Returns a text made of others: the function is given one language at a time. */
export function mapSaid(make: (lang: 'kk' | 'ru' | 'en') => string): Said {
  return { kk: make('kk'), ru: make('ru'), en: make('en') };
}

/** Returns "5 working days" and the like. */
export function amountSaid(amount: number, unit: string): Said {
  const one = amount === 1;
  const ruForm = (singular: string, plural: string) => (amount % 10 === 1 && amount % 100 !== 11 ? singular : plural);
  switch (unit) {
    case 'working-day':
      return said(
        `${amount} жұмыс күні`,
        `${amount} ${ruForm('рабочего дня', 'рабочих дней')}`,
        `${amount} working day${one ? '' : 's'}`,
      );
    case 'calendar-day':
      return said(
        `${amount} күнтізбелік күн`,
        `${amount} ${ruForm('календарного дня', 'календарных дней')}`,
        `${amount} calendar day${one ? '' : 's'}`,
      );
    case 'year':
      return said(`${amount} жыл`, `${amount} ${ruForm('года', 'лет')}`, `${amount} year${one ? '' : 's'}`);
    default:
      return said(`${amount} ай`, `${amount} ${ruForm('месяца', 'месяцев')}`, `${amount} month${one ? '' : 's'}`);
  }
}

/** Returns "5 years" as it stands alone: a Russian number of two to four has a form of its own. */
export function yearsSaid(years: number): Said {
  const [last, isTeen] = [years % 10, Math.floor(years / 10) % 10 === 1];
  const ru = isTeen ? 'лет' : last === 1 ? 'год' : last >= 2 && last <= 4 ? 'года' : 'лет';
  return said(`${years} жыл`, `${years} ${ru}`, `${years} year${years === 1 ? '' : 's'}`);
}

/** Returns "below 3 months". */
export function belowMonths(months: number): Said {
  const one = months % 10 === 1 && months % 100 !== 11;
  return said(
    `${months} айдан кем`,
    `менее ${months} ${one ? 'месяца' : 'месяцев'}`,
    `below ${months} month${months === 1 ? '' : 's'}`,
  );
}

interface Term {
  readonly amount: number;
  readonly unit: string;
  readonly direction: 'after' | 'before' | 'contested';
}

/** Returns "within 5 working days after return to work"; `event` is the name of what it is counted from. */
export function termSaid({ amount, unit, direction }: Term, event: Said | null): Said {
  const at = (lang: 'kk' | 'ru' | 'en', before: string, after: string) =>
    event === null ? '' : `${before}${event[lang]}${after}`;
  if (unit === 'date-of-year') {
    // Month and day in one number: 1220 is 20 December.
    const day = `${String(amount % 100).padStart(2, '0')}.${String(Math.floor(amount / 100)).padStart(2, '0')}`;
    return said(
      `${day} күнінен кешіктірмей${at('kk', ' (неден кейін: ', ')')}`,
      `не позднее ${day}${at('ru', ' (после: ', ')')}`,
      `by ${day} (day.month)${at('en', ' after ', '')}`,
    );
  }
  if (unit === 'day-of-month') {
    return said(
      `ай күні ${amount}${at('kk', ' (неден кейін: ', ')')}`,
      `не позднее ${amount} числа${at('ru', ' (после: ', ')')}`,
      `by day ${amount} of the month${at('en', ' after ', '')}`,
    );
  }
  const length = amountSaid(amount, unit);
  if (direction === 'after') {
    return said(
      `${length.kk} ішінде${at('kk', ' (санақ басы: ', ')')}`,
      `в течение ${length.ru}${at('ru', ' (отсчёт: ', ')')}`,
      `within ${length.en}${at('en', ' after ', '')}`,
    );
  }
  const open = direction === 'contested';
  return said(
    `${length.kk} бұрын${at('kk', ' (неден: ', ')')}${open ? ', кемінде ме, ішінде ме – даулы' : ''}`,
    `за ${length.ru}${at('ru', ' (до: ', ')')}${open ? ', не менее или в пределах – спорно' : ''}`,
    `${length.en} before${at('en', ' ', '')}${open ? ' (at least or within: disputed)' : ''}`,
  );
}

/** Words that sentences of a comparison are made of. */
export const COMPARE = {
  none: said('жоқ', 'нет', 'none'),
  notSaid: said('айтылмаған', 'не сказано', 'not said'),
  notHeld: said('белгісіз (сөздері жоқ)', 'неизвестно (слов нет)', 'not known (words not held)'),
  noCommonLanguage: said(
    'салыстырылмайды (ортақ тілі жоқ)',
    'несопоставимо (нет общего языка)',
    'not comparable (no common language)',
  ),
  suspended: said('қолданылуы тоқтатыла тұрған', 'действие приостановлено', 'suspended'),
  ended: said('енді қолданылмайды', 'более не действует', 'no longer applies'),
  notYet: said('әлі қолданылмайды', 'ещё не действует', 'not yet in effect'),
  ifItApplies: said(
    'сол күнгі құқық анықталмаған; қолданылса',
    'право на этот день не определено; если действует',
    'the law of the day is undetermined; if it applies',
  ),
  unsure: said('сәйкестігі анық емес', 'соответствие правил не достоверно', 'it is not sure that these are one rule'),
  perhapsOne: (left: Said, right: Said, confidence: number) =>
    said(
      `бір атау болуы мүмкін, анық емес (${confidence}): "${left.kk}" және "${right.kk}"`,
      `возможно, одно название, не достоверно (${confidence}): «${left.ru}» и «${right.ru}»`,
      `perhaps one name, not sure (${confidence}): "${left.en}" and "${right.en}"`,
    ),
  all: said('барлығы', 'все', 'all'),
  openEnd: said('(шеті кірмейді)', '(без края)', '(open end)'),
  yes: said('иә', 'да', 'yes'),
  no: said('жоқ', 'нет', 'no'),
  added: said('қосылды', 'добавлено', 'added'),
  removed: said('алынды', 'исключено', 'removed'),
  exactly: (n: string) => said(`дәл ${n}`, `ровно ${n}`, `exactly ${n}`),
  range: (min: string, max: string) => said(`${min}–${max}`, `от ${min} до ${max}`, `${min} to ${max}`),
  atLeast: (n: string) => said(`кемінде ${n}`, `не менее ${n}`, `at least ${n}`),
  atMost: (n: string) => said(`ең көбі ${n}`, `не более ${n}`, `at most ${n}`),
  above: (n: string) => said(`${n}-ден көп`, `более ${n}`, `more than ${n}`),
  below: (n: string) => said(`${n}-ден кем`, `менее ${n}`, `below ${n}`),
  rank: (rank: number, of: number) =>
    said(`${of} бағаның ${rank}-сі`, `${rank}-я из ${of} оценок`, `grade ${rank} of ${of}`),
  count: (n: number) => said(`${n} тармақ`, `пунктов: ${n}`, `${n} item${n === 1 ? '' : 's'}`),
  wordsDiffer: said('сөздері басқа', 'слова различаются', 'words differ'),
  sameWords: said('сөздері бірдей', 'слова те же', 'same words'),
} as const;

/** What a body may say about the comparison as a whole. */
export const COMPARE_NOTES = {
  noCommonLanguage: said(
    'Екі жақтың ортақ тілі жоқ: мәтіндер салыстырылмайды, тек қағидалар салыстырылады.',
    'У сторон нет общего языка: тексты не сравниваются, сравниваются только правила.',
    'The two sides have no common language: words are not compared, only rules.',
  ),
  moreVersions: (shown: number, all: number) =>
    said(
      `Мүмкін құқықтардың ${all} жұбының ${shown} көрсетілген: күнді нақтылаңыз немесе жариялану күнін --published арқылы болжаңыз.`,
      `Показано ${shown} из ${all} пар возможного права: возьмите день, на который право определено, или предположите день публикации через --published.`,
      `${shown} of ${all} pairs of possible laws are shown: ask for a day on which the law is determined, or suppose a day of publication with --published.`,
    ),
  sameSide: said(
    'Екі жақ бір: айырмашылық болуы мүмкін емес.',
    'Обе стороны одни и те же: различий быть не может.',
    'Both sides are the same: there can be no difference.',
  ),
  noWords: (side: Said) =>
    mapSaid(
      (lang) =>
        ({
          kk: `${side.kk}: сол күнгі редакцияның сөздері жоқ, сондықтан одан ештеңе шығарылмайды.`,
          ru: `${side.ru}: слов редакции этого дня нет, поэтому из неё ничего не выводится.`,
          en: `${side.en}: the words of the edition of that day are not held, so nothing is concluded from it.`,
        })[lang],
    ),
  partial: (side: Said) =>
    mapSaid(
      (lang) =>
        ({
          kk: `${side.kk}: мәтін ішінара ғана бар; табылмаған қағида жоқ деп саналмайды.`,
          ru: `${side.ru}: текст имеется лишь частично; ненайденное правило не считается отсутствующим.`,
          en: `${side.en}: the text is held only in part; a rule that was not found does not count as absent.`,
        })[lang],
    ),
  noLaw: (side: Said) =>
    mapSaid(
      (lang) =>
        ({
          kk: `${side.kk}: сол күні қолданылатын әдістеме белгісіз.`,
          ru: `${side.ru}: методика, действовавшая в этот день, не известна.`,
          en: `${side.en}: no methodology is known to have applied on that day.`,
        })[lang],
    ),
  undetermined: (side: Said) =>
    mapSaid(
      (lang) =>
        ({
          kk: `${side.kk}: сол күнгі құқық анықталмаған; мүмкін нұсқалардың бәрі салыстырылып, аталған.`,
          ru: `${side.ru}: право на этот день не определено; все возможные варианты сравнены и названы.`,
          en: `${side.en}: the law of that day is undetermined; every possible version is compared and named.`,
        })[lang],
    ),
} as const;
