import { lazily } from '../base/remember.ts';
import { lettersOf } from './letter-codes.ts';
import { foldLetters, mayHoldOneOf } from './letters.ts';

/** A competency of the appraisal, with every name that acts in both languages give it. */
export interface CompetencyWords {
  readonly concept: string;
  readonly kk: readonly string[];
  readonly ru: readonly string[];
}

/**
 * Names of both generations (2018: eleven competencies; 2023: twelve for heads, eight for servants). Spelling varies
 * between the form and the indicator table of one act, so each row keeps all variants seen; case and spaces do not count.
 */
export const COMPETENCIES: readonly CompetencyWords[] = [
  {
    concept: 'competency:service-management',
    kk: ['қызметтік басқару', 'қызметті басқару', 'қызметін басқару'],
    ru: ['управление деятельностью'],
  },
  { concept: 'competency:cooperation', kk: ['ынтымақтастық'], ru: ['сотрудничество'] },
  { concept: 'competency:decision-making', kk: ['шешім қабылдау', 'шешімдер қабылдау'], ru: ['принятие решений'] },
  {
    concept: 'competency:consumer-orientation',
    kk: [
      'қызметті тұтынушыға бағдарлану',
      'қызмет тұтынушыға бағдарлану',
      'қызметті тұтынушыларға бағдарлану',
      'көрсетілетін қызметті тұтынушыға бағдарлану',
    ],
    ru: ['ориентация на потребителя услуг', 'ориентация на потребителей услуг', 'ориентация на потребителя'],
  },
  {
    concept: 'competency:consumer-information',
    kk: [
      'қызметті тұтынушыға ақпараттандыру',
      'қызметті тұтынушыны ақпараттандыру',
      'қызметті тұтынушыларды ақпараттандыру',
      'қызмет тұтынушыларды ақпараттандыру',
      'қызметті тұтынушыларды хабарландыру',
      'қызметті тұтынушыны хабарландыру',
      'қызметті тұтынушыға хабарландыру',
      'қызмет тұтынушыларды хабарландыру',
    ],
    ru: ['информирование потребителя услуг', 'информирование потребителей услуг', 'информирование потребителей'],
  },
  { concept: 'competency:promptness', kk: ['жеделдік', 'жеделділік'], ru: ['оперативность'] },
  {
    concept: 'competency:self-development',
    kk: ['өздігінен даму', 'өзін-өзі дамыту', 'өзін өзі дамыту'],
    ru: ['саморазвитие'],
  },
  { concept: 'competency:integrity', kk: ['адалдық'], ru: ['добропорядочность'] },
  {
    concept: 'competency:stress-resistance',
    kk: ['стресске орнықтылық', 'стреске орнықтылық', 'стресске төзімділік', 'күйзеліске төзімділік'],
    ru: ['стрессоустойчивость'],
  },
  { concept: 'competency:responsibility', kk: ['жауапкершілік'], ru: ['ответственность'] },
  {
    concept: 'competency:initiative',
    kk: ['бастамашылдық', 'бастамашылық', 'бастамашылдылық'],
    ru: ['инициативность'],
  },
  {
    concept: 'competency:effective-communication',
    kk: [
      'тиімді коммуникациялар құру',
      'тиімді коммуникация құру',
      'тиімді коммуникацияларды құру',
      'тиімді коммуникацияларды қалыптастыру',
    ],
    ru: ['выстраивание эффективных коммуникаций', 'построение эффективных коммуникаций'],
  },
  {
    concept: 'competency:ethical-conduct',
    kk: [
      'әдеп нормалары мен қағидаттарын сақтау',
      'әдеп нормалары мен қағидаттарын ұстану',
      'әдептілік нормалары мен қағидаттарын сақтау',
      'әдептілік нормалары мен қағидаттарын ұстану',
      'этикалық нормалар мен қағидаттарды сақтау',
      'этикалық нормалар мен қағидаттарды ұстану',
    ],
    ru: ['следование этическим нормам и принципам', 'соблюдение этических норм и принципов'],
  },
  { concept: 'competency:change-management', kk: ['өзгерістерді басқару'], ru: ['управление изменениями'] },
  {
    concept: 'competency:result-orientation',
    kk: ['нәтижеге бағдарлану', 'нәтижеге бағытталу', 'нәтижеге бағдарланушылық', 'нәтижеге бағытталғандық'],
    ru: ['ориентация на результат'],
  },
  {
    concept: 'competency:independence-and-decisions',
    kk: [
      'дербестік және шешім қабылдау дағдылары',
      'дербестік және шешім қабылдау дағдысы',
      'өзбеттілік және шешім қабылдау дағдылары',
      'өз бетінше және шешім қабылдау дағдылары',
    ],
    ru: ['самостоятельность и навыки принятия решений', 'самостоятельность и навыки в принятии решений'],
  },
  { concept: 'competency:team-management', kk: ['команданы басқару', 'ұжымды басқару'], ru: ['управление командой'] },
  {
    concept: 'competency:leadership',
    kk: ['көшбасшылық қасиеттер', 'көшбасшылық қасиеттері', 'көшбасшылық', 'лидерлік қасиеттер', 'лидерлік қасиеттері'],
    ru: ['лидерские качества', 'лидерство'],
  },
];

/**
 * Returns the letters of a name alone, small, in one alphabet: `Қ Ы З М Е Т Т І К  басқару *` and `қызметтік басқару` fold
 * to the same word. Digits, spaces, hyphens, stars and brackets are left out.
 */
export function foldCompetencyName(name: string): string {
  return lettersOf(foldLetters(name.normalize('NFC')));
}

/** So many letters tell most texts from every name. */
const BEGINNING = 3;
/** Even a letter-spaced name has so many letters in this. */
const LONGEST_BEGINNING = 24;

/** The names folded, when they are first looked for: who only shows competencies does not pay for it. */
const folded = lazily(() => {
  const conceptByName: ReadonlyMap<string, string> = new Map(
    COMPETENCIES.flatMap((row) =>
      [...row.kk, ...row.ru].map((name) => [foldCompetencyName(name), row.concept] as const),
    ),
  );
  const names = [...conceptByName.keys()];
  const beginnings: ReadonlySet<string> = new Set(names.map((name) => name.slice(0, BEGINNING)));
  const longest = Math.max(...names.map((name) => name.length));
  return { conceptByName, longest, beginnings, mayHoldName: mayHoldOneOf(beginnings) };
});

/** A letter may be written as a letter and a mark over it. */
function isCombining(code: number): boolean {
  return code >= 0x300 && code < 0x370;
}

/** Says whether the text may hold a competency's name at a place, by its first letters: what cannot need not be compared with all names. */
export function mayBeginCompetency(text: string, at: number): boolean {
  const { mayHoldName, beginnings } = folded();
  if (!mayHoldName(text, at) && !isCombining(text.charCodeAt(at + 1))) return false;
  return beginnings.has(foldCompetencyName(text.slice(at, at + LONGEST_BEGINNING)).slice(0, BEGINNING));
}

/** Returns the concept id of a competency's name in either language, or null when the lexicon does not know it. */
export function competencyConcept(name: string): string | null {
  // A folded name is at most as long as the text, so a page of prose is not folded for nothing.
  const { longest, conceptByName } = folded();
  if (name.length > longest * 4) return null;
  return conceptByName.get(foldCompetencyName(name)) ?? null;
}
