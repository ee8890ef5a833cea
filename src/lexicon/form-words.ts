import type { FormKind } from '../model/provision.ts';
import { collapseSpaces } from './fold-text.ts';
import { foldLetters, mayHoldOneOf } from './letters.ts';

/** What a line of an annex header says. `label` null = the annex bears no number here. */
export type HeaderAnchor =
  | { readonly kind: 'annex'; readonly label: string | null; readonly where: 'before' | 'after' }
  | { readonly kind: 'approval'; readonly where: 'before' | 'after' };

const NUMBER = String.raw`\d{1,3}(?:-\d{1,3}){0,2}`;
/** Matches `бағалау әдістемесіне 4-қосымша`, `№ 3 қосымша`; must not match `4-қосымшасына`. Run on folded text. */
const KK_ANNEX_END = new RegExp(
  String.raw`(?:^|\s)(?:(?:№ ?)?(${NUMBER}) ?-? ?)?қосымша(?: ?№? ?(${NUMBER}))?\.?$`,
  'u',
);
/** Matches `Приложение 1`, `Приложение № 3 к приказу`, `Приложение к`; must not match `приложению 5`. Run on folded text. */
const RU_ANNEX_START = new RegExp(`^приложение(?: ?№? ?(${NUMBER}))?(?= к(?: |$)|$)`, 'u');
/** Matches `бұйрығымен бекітілген`; must not match `бекітілген Атырау`. Run on folded text. */
const KK_APPROVAL_END = /(?:^|\s)бекітіл(?:ген|ді)\.?$/u;
/** Matches `Утверждена`, `Утверждены постановлением`; must not match `Утвердить прилагаемую`. Run on folded text. */
const RU_APPROVAL_START = /^утвержден(?:а|о|ы)?(?= |$)/u;

/** The words of the patterns: few lines hold them, and those that do not are told apart before a pattern is tried. */
const KK_ANNEX = 'қосымша';
const RU_ANNEX = 'приложение';
const KK_APPROVED = 'бекітіл';
const RU_APPROVED = 'утвержден';
/** Kazakh headers end in one of these, folded, or in a figure. */
const KK_ENDS = 'анді.0123456789';
const mayOpenHeader = mayHoldOneOf([RU_ANNEX, RU_APPROVED]);
const mayCloseHeader = mayHoldOneOf(KK_ENDS);
/** And what stands before that: `қосымша`, `бекітілген`, `бекітілді`, with a full stop or a number behind. */
const mayStandBeforeEnd = mayHoldOneOf('шедані №-0123456789');

/** Returns what a header line says: the Kazakh word closes the header (`before` = the owner stands before), the Russian one opens it. */
export function readHeaderAnchor(line: string): HeaderAnchor | null {
  const last = line.length - 1;
  if (!mayOpenHeader(line, 0) && !(mayCloseHeader(line, last) && mayStandBeforeEnd(line, last - 1))) return null;
  const text = foldLetters(line);
  const kk = text.includes(KK_ANNEX) ? KK_ANNEX_END.exec(text) : null;
  if (kk) return { kind: 'annex', label: kk[1] ?? kk[2] ?? null, where: 'before' };
  const ru = text.startsWith(RU_ANNEX) ? RU_ANNEX_START.exec(text) : null;
  if (ru) return { kind: 'annex', label: ru[1] ?? null, where: 'after' };
  if (text.includes(KK_APPROVED) && KK_APPROVAL_END.test(text)) return { kind: 'approval', where: 'before' };
  if (text.startsWith(RU_APPROVED) && RU_APPROVAL_START.test(text)) return { kind: 'approval', where: 'after' };
  return null;
}

/** Matches `әдістемесіне 1-қосымша 2016 жылғы 24 маусымдағы`; must not match `1-қосымшаға`. Run on folded text. */
const KK_ANNEX_INSIDE = new RegExp(String.raw`(?:^|\s)(?:№ ?)?(${NUMBER}) ?-? ?қосымша(?=$|[\s.,(])`, 'u');

/** Returns what a block says that the format sets apart as a header: its words on one line, the date of the act may close it. */
export function readAsideAnchor(text: string): HeaderAnchor | null {
  const whole = readHeaderAnchor(text);
  if (whole) return whole;
  const inside = KK_ANNEX_INSIDE.exec(foldLetters(text));
  return inside ? { kind: 'annex', label: inside[1] ?? null, where: 'before' } : null;
}

/** Matches `Нысан`, `Форма`, `нысан "БЕКІТЕМІН"`; must not match `Форма плана`. Run on folded text. */
const FORM_MARK = /^(?:нысан|форма)(?= ?"|$)/u;
export function isFormMark(line: string): boolean {
  return FORM_MARK.test(foldLetters(line));
}

/** Words of the box in which the form is approved, and of the blanks that are filled in by hand. Folded stems at the start of a line. */
const BOX_STARTS: readonly string[] = [
  '"бекітемін',
  'бекітемін',
  '"утверждаю',
  'утверждаю',
  'жоғары тұрған басшы',
  'лауазымды тұлға',
  'уәкілетті тұлға',
  'вышестоящий руководитель',
  'уполномоченное лицо',
  'должностное лицо',
  'күні',
  'қолы',
  'дата',
  'подпись',
  'әріптері)',
  '"___',
];

/** Says whether a line belongs to the box or to a blank: a role, a caption in brackets, a rule of underscores. */
export function isFormBlank(line: string): boolean {
  const text = foldLetters(line).trim();
  return (
    text.startsWith('(') ||
    text.includes('___') ||
    BOX_STARTS.some((start) => text.startsWith(start)) ||
    isFormMark(text)
  );
}

interface FormWords {
  readonly form: FormKind;
  /** Every stem of one row must occur in the title, in any order. */
  readonly titles: readonly (readonly string[])[];
}

/** In order: the first that fits wins, so the narrower titles stand first. */
const FORM_TITLES: readonly FormWords[] = [
  {
    form: 'percentage-table',
    titles: [
      ['таблица', 'процент'],
      ['кесте', 'пайыз'],
      ['кесте', 'процент'],
    ],
  },
  {
    form: 'survey-360-report',
    titles: [
      ['результат', '360'],
      ['отчет', '360'],
      ['нәтиже', '360'],
      ['есеп', '360'],
    ],
  },
  {
    form: 'survey-360-heads',
    titles: [
      ['360', 'руководител'],
      ['360', 'басшы'],
    ],
  },
  {
    form: 'survey-360-servants',
    titles: [
      ['360', 'служащ'],
      ['360', 'қызметші'],
    ],
  },
  {
    form: 'indicator-table',
    titles: [
      ['мінез-құлық', 'индикатор'],
      ['поведенческ', 'индикатор'],
    ],
  },
  {
    form: 'individual-plan',
    titles: [
      ['жеке', 'жоспар'],
      ['индивидуальн', 'план'],
    ],
  },
  {
    form: 'ranking-sheet',
    titles: [['ранжирован'], ['саралау']],
  },
  {
    form: 'competency-sheet',
    titles: [
      ['құзырет', 'бағалау парағы'],
      ['лист', 'компетенц'],
    ],
  },
  {
    form: 'kpi-sheet',
    titles: [
      ['нми', 'бағалау парағы'],
      ['нысаналы', 'бағалау парағы'],
      ['лист', 'кци'],
      ['лист', 'ключев'],
    ],
  },
  {
    form: 'commission-protocol',
    titles: [
      ['комиссия', 'хаттама'],
      ['протокол', 'комисси'],
    ],
  },
  {
    form: 'points-sheet',
    titles: [['бағалау парағы'], ['айналмалы', 'бағала'], ['оценочный лист'], ['лист', 'оценки']],
  },
];

/** Returns the kind of a form by its title, null when the vocabulary is not known. */
export function readFormKind(title: string): FormKind | null {
  const text = foldLetters(title.slice(0, 600));
  return (
    FORM_TITLES.find((row) => row.titles.some((stems) => stems.every((stem) => text.includes(stem))))?.form ?? null
  );
}

/** Titles that tell only that a form is a sheet of appraisal, or were cut before they tell more. Folded. */
const BARE_SHEETS: ReadonlySet<string> = new Set([
  'бағалау парағы',
  'оценочный лист',
  'оценочный лист по',
  'лист оценки',
  'лист оценки по',
]);

/** Says whether a title tells of a sheet but not of what: a print may have cut the rest. */
export function isBareSheet(title: string): boolean {
  return BARE_SHEETS.has(collapseSpaces(foldLetters(title)));
}

/** Beginnings of column titles, folded. Where a flattened header glues two cells together, a cell begins at one of these. */
const COLUMN_STARTS: readonly string[] = [
  'нысаналы',
  'қай мемлекеттік',
  'өлшем',
  'жоспарлы',
  'нақты мәні',
  'көрсеткішке',
  'түйінді',
  'қолжеткізу',
  'қол жеткізу',
  'құзыреттер атауы',
  'құзырет атауы',
  'мемлекеттік әкімшілік',
  'тиімді мінез',
  'тиімсіз мінез',
  'бағалау нәтижелері',
  'қызметшіде',
  'қызметшілердің тегі',
  'комиссияның ұсыныс',
  'іс-шара',
  'наименование',
  'наименовани',
  'из какого',
  'единица',
  'единицы',
  'плановое',
  'фактическое',
  'срок',
  'конечный',
  'результат достиг',
  'результаты оценки',
  'фамилия',
  'сведения',
  'корректировка',
  'рекомендации',
  'категория',
  'поведенческие индикатор',
];

/** Says whether a new column title begins at this offset of a folded line. */
export function beginsColumnTitle(foldedLine: string, at: number): boolean {
  return COLUMN_STARTS.some((start) => foldedLine.startsWith(start, at));
}

/** Matches `№`, `№ п/п`, `№ р/ с`; must not match `№ 105 қаулысы`. Run on folded text. */
const NUMBER_COLUMN = /^№(?: ?[пр] ?\/ ?[псн])?(?= (?!\d)|$)/u;
/** Says whether a line opens with the title of the number column. */
export function opensNumberColumn(line: string): boolean {
  return line.startsWith('№') && numberColumnLength(foldLetters(line)) > 0;
}

/** Returns how many characters at the start of a folded text are the title of the number column; 0 when none. */
export function numberColumnLength(folded: string): number {
  return NUMBER_COLUMN.exec(folded)?.[0].length ?? 0;
}
