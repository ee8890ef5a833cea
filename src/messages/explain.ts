import type { Said } from './interface-lang.ts';
import { said } from './said.ts';

/** Words of `adisteme explain <body>/<rule id>`. */
export const EXPLAIN_WORDS = {
  type: said('түрі', 'вид', 'type'),
  units: said('бөліктер', 'единицы', 'units'),
  params: said('параметрлері', 'параметры', 'params'),
  scope: said('қолданылу аясы', 'область действия', 'scope'),
  uses: said('пайдаланатыны', 'использует', 'uses'),
  gives: said('беретіні', 'даёт', 'gives'),
} as const satisfies Readonly<Record<string, Said>>;
