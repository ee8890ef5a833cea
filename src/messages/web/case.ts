import type { InterfaceLang } from '../interface-lang.ts';
import type { CaseWords } from './case-en.ts';
import { CASE_EN } from './case-en.ts';
import { CASE_KK } from './case-kk.ts';
import { CASE_RU } from './case-ru.ts';

export const CASE: Readonly<Record<InterfaceLang, CaseWords>> = { kk: CASE_KK, ru: CASE_RU, en: CASE_EN };
