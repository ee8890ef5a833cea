import type { InterfaceLang } from '../interface-lang.ts';
import type { CheckWords } from './check-en.ts';
import { CHECK_EN } from './check-en.ts';
import { CHECK_KK } from './check-kk.ts';
import { CHECK_RU } from './check-ru.ts';

export const CHECK: Readonly<Record<InterfaceLang, CheckWords>> = { kk: CHECK_KK, ru: CHECK_RU, en: CHECK_EN };
