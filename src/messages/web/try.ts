import type { InterfaceLang } from '../interface-lang.ts';
import type { TryWords } from './try-en.ts';
import { TRY_EN } from './try-en.ts';
import { TRY_KK } from './try-kk.ts';
import { TRY_RU } from './try-ru.ts';

export const TRY: Readonly<Record<InterfaceLang, TryWords>> = { kk: TRY_KK, ru: TRY_RU, en: TRY_EN };
