import type { InterfaceLang } from '../interface-lang.ts';
import type { RemarksWords } from './remarks-en.ts';
import { REMARKS_EN } from './remarks-en.ts';
import { REMARKS_KK } from './remarks-kk.ts';
import { REMARKS_RU } from './remarks-ru.ts';

export const REMARKS: Readonly<Record<InterfaceLang, RemarksWords>> = {
  kk: REMARKS_KK,
  ru: REMARKS_RU,
  en: REMARKS_EN,
};
