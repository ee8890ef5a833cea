import type { Lang } from '../model/ids.ts';

/** Label of a unit named by its place at the end: «соңғы абзац», «абзац последний». */
export const LAST_LABEL = 'last';

const KK_ORDINAL_UNITS: Readonly<Record<string, number>> = {
  бірінші: 1,
  екінші: 2,
  үшінші: 3,
  төртінші: 4,
  бесінші: 5,
  алтыншы: 6,
  жетінші: 7,
  сегізінші: 8,
  тоғызыншы: 9,
};
const KK_ORDINAL_TENS: Readonly<Record<string, number>> = {
  оныншы: 10,
  жиырмасыншы: 20,
  отызыншы: 30,
  қырқыншы: 40,
  елуінші: 50,
  алпысыншы: 60,
  жетпісінші: 70,
  сексенінші: 80,
  тоқсаныншы: 90,
  жүзінші: 100,
};
const KK_TENS: Readonly<Record<string, number>> = {
  он: 10,
  жиырма: 20,
  отыз: 30,
  қырық: 40,
  елу: 50,
  алпыс: 60,
  жетпіс: 70,
  сексен: 80,
  тоқсан: 90,
};

/** Stems with the endings of a hard adjective; «третий» and «последний» have their own rows below. */
const RU_STEMS: Readonly<Record<string, number>> = {
  перв: 1,
  втор: 2,
  четверт: 4,
  пят: 5,
  шест: 6,
  седьм: 7,
  восьм: 8,
  девят: 9,
  десят: 10,
  одиннадцат: 11,
  двенадцат: 12,
  тринадцат: 13,
  четырнадцат: 14,
  пятнадцат: 15,
  шестнадцат: 16,
  семнадцат: 17,
  восемнадцат: 18,
  девятнадцат: 19,
  двадцат: 20,
  тридцат: 30,
  сороков: 40,
  пятидесят: 50,
  шестидесят: 60,
  семидесят: 70,
  восьмидесят: 80,
  девяност: 90,
  сот: 100,
};
const RU_HARD = ['ый', 'ой', 'ого', 'ому', 'ым', 'ом', 'ая', 'ую', 'ою', 'ое', 'ые', 'ых', 'ыми'];
const RU_THIRD = 'третий третьего третьему третьим третьем третья третьей третью третье третьи третьих третьими'.split(
  ' ',
);
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

function ruOrdinals(): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const [stem, value] of Object.entries(RU_STEMS)) for (const ending of RU_HARD) map.set(stem + ending, value);
  for (const form of RU_THIRD) map.set(form, 3);
  return map;
}
const RU_ORDINALS = ruOrdinals();
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
