import type { Lang } from '../model/ids.ts';
import { KK_ORDINAL_TENS, KK_ORDINAL_UNITS, KK_TENS, russianOrdinals } from './ordinal-stems.ts';

/** Label of a unit named by its place at the end: «соңғы абзац», «абзац последний». */
export const LAST_LABEL = 'last';

const RU_LAST =
  'последний последнего последнему последним последнем последняя последней последнюю последнее последние последних последними'.split(
    ' ',
  );
const RU_TENS: Readonly<Record<string, number>> = {
  двадцать: 20,
  тридцать: 30,
  сорок: 40,
  пятьдесят: 50,
  шестьдесят: 60,
  семьдесят: 70,
  восемьдесят: 80,
  девяносто: 90,
};

const RU_ORDINALS: ReadonlyMap<string, number> = new Map(russianOrdinals());
const RU_LAST_FORMS: ReadonlySet<string> = new Set(RU_LAST);
const KK_LAST_FORMS: ReadonlySet<string> = new Set(['соңғы', 'ақырғы']);

/** Endings that turn digits into an ordinal: «2-ші абзац», «2-й абзац», «5-го пункта». */
export const DIGIT_ORDINAL_ENDINGS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  kk: new Set(['ші', 'шы', 'інші', 'ыншы', 'нші', 'ншы']),
  ru: new Set([
    'й',
    'ый',
    'ой',
    'ий',
    'го',
    'ого',
    'му',
    'ому',
    'м',
    'ом',
    'ым',
    'я',
    'ая',
    'ю',
    'ую',
    'е',
    'ое',
    'х',
    'ых',
    'ми',
  ]),
};

export interface OrdinalReading {
  /** "2", "21" or "last". */
  readonly label: string;
  /** Words used: 1 or 2 («жиырма бірінші»). */
  readonly words: number;
}

/** Returns the ordinal that folded words spell from the first on, or null: «он екінші» gives 12 in two words. */
export function readOrdinal(first: string, second: string | null, lang: Lang): OrdinalReading | null {
  const last = lang === 'kk' ? KK_LAST_FORMS : RU_LAST_FORMS;
  if (last.has(first)) return { label: LAST_LABEL, words: 1 };
  const tens = (lang === 'kk' ? KK_TENS : RU_TENS)[first];
  if (tens !== undefined) {
    const unit = second === null ? undefined : lang === 'kk' ? KK_ORDINAL_UNITS[second] : RU_ORDINALS.get(second);
    return unit !== undefined && unit < 10 ? { label: String(tens + unit), words: 2 } : null;
  }
  const value = lang === 'kk' ? (KK_ORDINAL_UNITS[first] ?? KK_ORDINAL_TENS[first]) : RU_ORDINALS.get(first);
  return value === undefined ? null : { label: String(value), words: 1 };
}
