import type { InterfaceLang } from '../interface-lang.ts';
import type { ShellWords } from './shell-en.ts';
import { SHELL_EN } from './shell-en.ts';
import { SHELL_KK } from './shell-kk.ts';
import { SHELL_RU } from './shell-ru.ts';

export const SHELL: Readonly<Record<InterfaceLang, ShellWords>> = { kk: SHELL_KK, ru: SHELL_RU, en: SHELL_EN };

/** Names of the languages, each in itself. */
export const LANG_NAMES: Readonly<Record<InterfaceLang, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };
