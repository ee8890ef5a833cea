import { COMPETENCIES } from '../lexicon/competencies.ts';
import { conceptSaid } from '../messages/compare-concepts.ts';
import type { Said } from '../messages/interface-lang.ts';

/** Returns the name of a concept; a competency bears the names that acts give it. */
export function conceptName(id: string): Said {
  const row = id.startsWith('competency:') ? COMPETENCIES.find((entry) => entry.concept === id) : undefined;
  const [kk, ru] = [row?.kk[0], row?.ru[0]];
  return kk === undefined || ru === undefined ? conceptSaid(id) : { kk, ru, en: conceptSaid(id).en };
}
