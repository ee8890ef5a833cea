import type { Said } from './interface-lang.ts';
import { said } from './said.ts';
import { SCORE_CONCEPTS_EN } from './score-concepts-en.ts';
import { SCORE_CONCEPTS_KK } from './score-concepts-kk.ts';
import { SCORE_CONCEPTS_RU } from './score-concepts-ru.ts';

const IDS = Object.keys(SCORE_CONCEPTS_EN) as (keyof typeof SCORE_CONCEPTS_EN)[];

/** Names of concepts and case events in the three languages at once, for who compares. */
export const SCORE_CONCEPTS: Readonly<Record<string, Said>> = Object.fromEntries(
  IDS.map((id) => [id, said(SCORE_CONCEPTS_KK[id], SCORE_CONCEPTS_RU[id], SCORE_CONCEPTS_EN[id])]),
);
