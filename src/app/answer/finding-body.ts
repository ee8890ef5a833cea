import type { CheckAnswer } from '../../model/answers.ts';

/** A finding as it is told. */
export type ToldFinding = CheckAnswer['diagnostics'][number];

/** Returns the id of the body that a finding is about, by its act; empty where it is about no act. Runs in the browser too. */
export function bodyOfFinding({ place }: Pick<ToldFinding, 'place'>): string {
  return place.act?.split('/')[0] ?? '';
}
