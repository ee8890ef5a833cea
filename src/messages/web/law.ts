import type { InterfaceLang } from '../interface-lang.ts';
import type { LawWords } from './law-en.ts';
import { LAW_EN } from './law-en.ts';
import { LAW_KK } from './law-kk.ts';
import { LAW_RU } from './law-ru.ts';

export const LAW: Readonly<Record<InterfaceLang, LawWords>> = { kk: LAW_KK, ru: LAW_RU, en: LAW_EN };
