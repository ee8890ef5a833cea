import type { UnitState } from '../../model/body-law.ts';
import { isOfDecree } from '../../model/ids.ts';
import type { Status } from '../../model/lifecycle.ts';

/** How much of a text is held. */
export type TextHeld = 'complete' | 'partial' | 'unknown';

/** Says whether a unit belongs to the text: the decree's own points (approval, control, commencement) are not the methodology. */
export const isOfMethodology = (id: string): boolean => !isOfDecree(id);

/** Says whether the words of a unit are held wherever it applies, by its state alone; null where it applies in no case. */
export function areWordsHeld({
  state,
  readings,
}: {
  readonly state: UnitState['state'];
  readonly readings: readonly { readonly status: Status; readonly state: UnitState['state'] }[];
}): boolean | null {
  if (readings.length === 0) return state === 'absent' ? null : state === 'text';
  const applying = readings.filter((reading) => reading.status === 'applies');
  return applying.length === 0 ? null : applying.every((reading) => reading.state === 'text');
}

/** Returns how much is held of a text with so many units whose words are held, and so many whose words are not. */
export function textHeld(held: number, lost: number, restUnknown: boolean): TextHeld {
  if (held === 0) return 'unknown';
  return restUnknown || lost > 0 ? 'partial' : 'complete';
}
