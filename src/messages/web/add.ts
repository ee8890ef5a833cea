import type { InterfaceLang } from '../interface-lang.ts';
import type { AddPageWords } from './add-en.ts';
import { ADD_PAGE_EN } from './add-en.ts';
import { ADD_PAGE_KK } from './add-kk.ts';
import { ADD_PAGE_RU } from './add-ru.ts';

export const ADD_PAGE: Readonly<Record<InterfaceLang, AddPageWords>> = {
  kk: ADD_PAGE_KK,
  ru: ADD_PAGE_RU,
  en: ADD_PAGE_EN,
};
