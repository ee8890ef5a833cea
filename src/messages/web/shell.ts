import type { InterfaceLang } from '../interface-lang.ts';

/** Names of the languages, each in itself. */
export const LANG_NAMES: Readonly<Record<InterfaceLang, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };
