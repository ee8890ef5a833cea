import type { Said } from './interface-lang.ts';

/** Names of concepts in findings and traces, by the part after the colon. */
export const SCORE_CONCEPTS: Readonly<Record<string, Said>> = {};
