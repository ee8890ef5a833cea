import type { InterfaceLang } from '../interface-lang.ts';
import type { CompareWords } from './compare-en.ts';
import { COMPARE_EN } from './compare-en.ts';
import { COMPARE_KK } from './compare-kk.ts';
import { COMPARE_RU } from './compare-ru.ts';

export const COMPARE: Readonly<Record<InterfaceLang, CompareWords>> = {
  kk: COMPARE_KK,
  ru: COMPARE_RU,
  en: COMPARE_EN,
};
