import type { Mending, Source } from '../model/source.ts';
import type { InterfaceLang, Said } from './interface-lang.ts';

const MENDED: Said = {
  en: 'words mended in reading',
  ru: 'слова исправлены при чтении',
  kk: 'сөздері оқу кезінде түзетілген',
};

const MENDINGS: Readonly<Record<Mending, Said>> = {
  'displaced-link': {
    en: 'link text put back in its place',
    ru: 'текст ссылки возвращен на место',
    kk: 'сілтеме мәтіні орнына қойылған',
  },
  'letter-spacing': {
    en: 'letters set apart joined',
    ru: 'буквы вразрядку соединены',
    kk: 'алшақ әріптер біріктірілген',
  },
  'glued-words': {
    en: 'words run together parted',
    ru: 'слитые слова разделены',
    kk: 'қосылып кеткен сөздер ажыратылған',
  },
  'broken-word': { en: 'broken words joined', ru: 'разорванные слова соединены', kk: 'үзілген сөздер біріктірілген' },
  correction: { en: 'put right by a person', ru: 'исправлено человеком', kk: 'адам түзеткен' },
};

/** Returns how the words that stand in these places were mended; null where they are those of the copies. */
export function sayMended(sources: readonly Source[], lang: InterfaceLang): string | null {
  const kinds = new Set(sources.flatMap(({ mended }) => mended ?? []));
  if (kinds.size === 0) return null;
  return `${MENDED[lang]}: ${[...kinds].map((kind) => MENDINGS[kind][lang]).join(', ')}`;
}
