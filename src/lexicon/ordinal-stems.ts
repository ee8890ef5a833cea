// Number words that readers of addresses and readers of norms share; folded.

/** Kazakh ordinals from 1 to 9. */
export const KK_ORDINAL_UNITS: Readonly<Record<string, number>> = {
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
/** Kazakh ordinals of tens; "он бірінші" is a ten and an ordinal. */
export const KK_ORDINAL_TENS: Readonly<Record<string, number>> = {
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
/** Kazakh tens before an ordinal. */
export const KK_TENS: Readonly<Record<string, number>> = {
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

/** Stems of Russian ordinals with the endings of a hard adjective; «третий» has forms of its own. */
const RU_ORDINAL_STEMS: Readonly<Record<string, number>> = {
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
const RU_HARD_ENDINGS = ['ый', 'ой', 'ого', 'ому', 'ым', 'ом', 'ая', 'ую', 'ою', 'ое', 'ые', 'ых', 'ыми'];
const RU_THIRD = 'третий третьего третьему третьим третьем третья третьей третью третье третьи третьих третьими'.split(
  ' ',
);

/** Returns every form of the Russian ordinals with its value. */
export function russianOrdinals(): [form: string, value: number][] {
  const list: [string, number][] = RU_THIRD.map((form) => [form, 3]);
  for (const [stem, value] of Object.entries(RU_ORDINAL_STEMS)) {
    for (const ending of RU_HARD_ENDINGS) list.push([stem + ending, value]);
  }
  return list;
}
