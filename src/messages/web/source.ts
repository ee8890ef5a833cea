import type { InterfaceLang } from '../interface-lang.ts';
import type { SourceWords } from './source-en.ts';
import { SOURCE_EN } from './source-en.ts';
import { SOURCE_KK } from './source-kk.ts';
import { SOURCE_RU } from './source-ru.ts';

export const SOURCE: Readonly<Record<InterfaceLang, SourceWords>> = { kk: SOURCE_KK, ru: SOURCE_RU, en: SOURCE_EN };
