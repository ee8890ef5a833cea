import type { InterfaceLang } from '../interface-lang.ts';
import type { MatrixWords } from './matrix-en.ts';
import { MATRIX_EN } from './matrix-en.ts';
import { MATRIX_KK } from './matrix-kk.ts';
import { MATRIX_RU } from './matrix-ru.ts';

export const MATRIX: Readonly<Record<InterfaceLang, MatrixWords>> = { kk: MATRIX_KK, ru: MATRIX_RU, en: MATRIX_EN };
