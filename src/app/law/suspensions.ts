import type { PlacedEdit } from '../../amend/unit-draft.ts';
import type { ActLife, BoundIndex } from '../../model/body-law.ts';

type Stretch = ActLife['suspended'][number];

/**
 * Returns the stretches in which the act as a whole is not applied, from the orders on it in the order in which they take effect. A later
 * suspension takes the place of what is left of an earlier one. An order in doubt suspends nothing for sure: its units are open.
 */
export function suspensionsOf(
  edits: readonly PlacedEdit[],
  isNotBefore: (a: BoundIndex, b: BoundIndex) => boolean,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { edit, bound, until, doubt } of edits) {
    const isOnWhole = edit.target.path.length === 0 && (edit.op === 'suspend' || edit.op === 'resume');
    if (!isOnWhole || doubt !== null) continue;
    const last = stretches.at(-1);
    if (last !== undefined && (last.until === null || !isNotBefore(bound, last.until)))
      stretches[stretches.length - 1] = { ...last, until: bound };
    if (edit.op === 'suspend') stretches.push({ from: bound, until });
  }
  return stretches;
}
