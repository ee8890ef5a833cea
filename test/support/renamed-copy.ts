/**
 * Copies of a decree under other names, numbers and dates: whatever reads the original must read the copy. Written apart from the
 * code under test: it has its own table of months and its own endings.
 */
export interface Renaming {
  /** Words to put in place of others, several words too; white space and line breaks between the words stay where they are. */
  readonly words?: Readonly<Record<string, string>>;
  /** Numbers of acts: a short one only after its sign, a long one everywhere (the PDF export moves numbers to the line end). */
  readonly numbers?: Readonly<Record<string, string>>;
  /** ISO dates. Written forms in words and figures follow, Kazakh month words with their endings. */
  readonly dates?: Readonly<Record<string, string>>;
}

const KK_MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
];
const RU_MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

type Ending = 'adjective' | 'locative' | 'ablative' | 'dative' | 'genitive' | 'accusative' | 'none';

/** Kazakh endings of a month, with and without the possessive, by harmony and last sound. */
const ENDINGS: readonly (readonly [RegExp, Ending, boolean])[] = [
  [/^с?[ыі]нда?ғы$|^с?[ыі]ндегі$/u, 'adjective', true],
  [/^с?[ыі]нда$|^с?[ыі]нде$/u, 'locative', true],
  [/^с?[ыі]нан$|^с?[ыі]нен$/u, 'ablative', true],
  [/^с?[ыі]ның$|^с?[ыі]нің$/u, 'genitive', true],
  [/^с?[ыі]на$|^с?[ыі]не$/u, 'dative', true],
  [/^с?[ыі]н$/u, 'accusative', true],
  [/^с?[ыі]$/u, 'none', true],
  [/^[дт](?:ағы|егі)$/u, 'adjective', false],
  [/^[дт][ае]$/u, 'locative', false],
  [/^[днт][ае]н$/u, 'ablative', false],
  [/^[ндт][ыі]ң$/u, 'genitive', false],
  [/^[ғгқк][ае]$/u, 'dative', false],
  [/^[ндт][ыі]$/u, 'accusative', false],
  [/^$/u, 'none', false],
];

function kazakhMonth(month: number, ending: Ending, possessive: boolean): string {
  const name = KK_MONTHS[month - 1] ?? '';
  const isFront = /[әөүіе](?!.*[аоұы])/u.test(name);
  const [a, y, g] = isFront ? ['е', 'і', 'г'] : ['а', 'ы', 'ғ'];
  const last = name.slice(-1);
  const isVowel = /[аеыі]/u.test(last);
  if (possessive) {
    const owned = isVowel ? `${name}с${y}` : `${name.replace(/к$/u, 'г')}${y}`;
    const after: Record<Ending, string> = {
      adjective: `нд${a}${g}${y}`,
      locative: `нд${a}`,
      ablative: `н${a}н`,
      genitive: `н${y}ң`,
      dative: `н${a}`,
      accusative: 'н',
      none: '',
    };
    return owned + after[ending];
  }
  const isHard = last === 'к';
  const isNasal = last === 'н' || last === 'м';
  const d = isHard ? 'т' : 'д';
  const after: Record<Ending, string> = {
    adjective: `${d}${a}${g}${y}`,
    locative: `${d}${a}`,
    ablative: `${isHard ? 'т' : isNasal ? 'н' : 'д'}${a}н`,
    genitive: `${isHard ? 'т' : isNasal || isVowel ? 'н' : 'д'}${y}ң`,
    dative: `${isHard ? 'к' : g}${a}`,
    accusative: `${isHard ? 'т' : isVowel ? 'н' : 'д'}${y}`,
    none: '',
  };
  return name + after[ending];
}

/** Puts made words out of reach of later renamings. */
type Keep = (value: string) => string;

function partsOf(date: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

function renameKazakhDate(text: string, from: string, to: string, keep: Keep): string {
  const [year, month, day] = partsOf(from);
  const [newYear, newMonth, newDay] = partsOf(to);
  const stem = (KK_MONTHS[month - 1] ?? '').replace(/к$/u, '[кг]');
  const pattern = new RegExp(
    `(?<!\\d)${year}(\\s+жыл(?:ғы|дың|ы|)\\s+"?)${day}("?\\s+)(${stem})([а-яәіңғүұқөһ]*)`,
    'gu',
  );
  return text.replace(pattern, (whole, gap: string, second: string, _stem: string, rest: string) => {
    const known = ENDINGS.find(([shape]) => shape.test(rest));
    return known ? keep(`${newYear}${gap}${newDay}${second}${kazakhMonth(newMonth, known[1], known[2])}`) : whole;
  });
}

function renameRussianDate(text: string, from: string, to: string, keep: Keep): string {
  const [year, month, day] = partsOf(from);
  const [newYear, newMonth, newDay] = partsOf(to);
  const pattern = new RegExp(`(?<!\\d)${day}("?\\s+)${RU_MONTHS[month - 1] ?? ''}(\\s+)${year}(?!\\d)`, 'gu');
  return text.replace(pattern, (_, gap: string, second: string) =>
    keep(`${newDay}${gap}${RU_MONTHS[newMonth - 1] ?? ''}${second}${newYear}`),
  );
}

function figures(date: string): string {
  return date.split('-').reverse().join('.');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function renameNumber(text: string, from: string, to: string): string {
  const bounds = `(?![\\p{L}\\d/]|-\\d)`;
  const isLong = from.length >= 3;
  const before = isLong ? '(?<![\\p{L}\\d/-])' : '(?<=№\\s{0,4})';
  return text.replace(new RegExp(`${before}${escaped(from)}${bounds}`, 'gu'), to);
}

function renameWords(text: string, from: string, to: string): string {
  // A capital letter opens a word even where the printer glued it to the one before.
  const before = /^\p{Lu}/u.test(from) ? '(?<!\\p{Lu})' : '(?<!\\p{L})';
  const pattern = new RegExp(`${before}${from.split(' ').map(escaped).join('(\\s+)')}`, 'gu');
  const words = to.split(' ');
  return text.replace(pattern, (_, ...rest) => {
    const gaps = rest.filter((part): part is string => typeof part === 'string' && /^\s+$/u.test(part));
    // Gaps that no word is left for are dropped: kept, they would make blank lines where the original has none.
    return words.map((word, at) => (at === 0 ? word : `${gaps[at - 1] ?? ' '}${word}`)).join('');
  });
}

/** A stand-in that no text holds, so that one renaming never touches what another one made. */
function mark(at: number): string {
  return `\uE000${String.fromCodePoint(0xe100 + at)}\uE001`;
}

/** Returns the text under other names, numbers and dates. */
export function renamedCopy(text: string, renaming: Renaming): string {
  const made: string[] = [];
  const keep = (value: string): string => {
    made.push(value);
    return mark(made.length - 1);
  };
  let copy = text;
  for (const [from, to] of Object.entries(renaming.dates ?? {})) {
    copy = renameRussianDate(renameKazakhDate(copy, from, to, keep), from, to, keep).replaceAll(figures(from), () =>
      keep(figures(to)),
    );
  }
  for (const [from, to] of Object.entries(renaming.numbers ?? {})) copy = renameNumber(copy, from, keep(to));
  for (const [from, to] of Object.entries(renaming.words ?? {})) copy = renameWords(copy, from, to);
  return made.reduceRight((done, value, at) => done.replaceAll(mark(at), value), copy);
}
