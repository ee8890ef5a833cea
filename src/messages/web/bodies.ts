import type { InterfaceLang } from '../interface-lang.ts';
import type { BodiesWords } from './bodies-en.ts';
import { BODIES_EN } from './bodies-en.ts';
import { BODIES_KK } from './bodies-kk.ts';
import { BODIES_RU } from './bodies-ru.ts';

export const BODIES: Readonly<Record<InterfaceLang, BodiesWords>> = { kk: BODIES_KK, ru: BODIES_RU, en: BODIES_EN };
