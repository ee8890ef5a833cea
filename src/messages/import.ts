import type { Said } from './interface-lang.ts';

/** Words of the report of `adisteme import`. */
export const IMPORT_WORDS = {
  taken: { en: 'Acts about a methodology', ru: 'Акты о методике', kk: 'Әдістеме туралы актілер' },
  left: { en: 'Left', ru: 'Оставлено', kk: 'Қалдырылды' },
  more: { en: 'more; all of them with --json', ru: 'ещё; все — с --json', kk: 'тағы; барлығы --json арқылы' },
  unknown: { en: 'identity not told', ru: 'реквизиты не указаны', kk: 'деректемелері көрсетілмеген' },
  missing: { en: 'missing', ru: 'нет', kk: 'жоқ' },
  new: { en: 'new', ru: 'новый', kk: 'жаңа' },
  held: { en: 'held', ru: 'уже в корпусе', kk: 'корпуста бар' },
  written: { en: 'taken in', ru: 'внесён', kk: 'енгізілді' },
  approve: { en: 'approves', ru: 'утверждает', kk: 'бекітеді' },
  amend: { en: 'amends', ru: 'изменяет', kk: 'өзгертеді' },
  repeal: { en: 'repeals', ru: 'отменяет', kk: 'күшін жояды' },
  notWritten: {
    en: 'Nothing was written; --yes takes them in.',
    ru: 'Ничего не записано; --yes внесёт акты.',
    kk: 'Ештеңе жазылған жоқ; --yes актілерді енгізеді.',
  },
  rebuilt: { en: 'Rules rebuilt.', ru: 'Правила пересобраны.', kk: 'Қағидалар қайта жиналды.' },
} as const satisfies Readonly<Record<string, Said>>;
