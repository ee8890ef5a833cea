import type { AsOf } from '../model/answers.ts';
import type { UnitRow } from '../model/comparison.ts';
import type { Lang } from '../model/ids.ts';

export function compareTexts(_left: AsOf, _right: AsOf, _lang: Lang, _sameAct: boolean): UnitRow[] {
  return [];
}
