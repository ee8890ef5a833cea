import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `score`; see diagnostic-codes.ts. */
export const SCORE_CODES = {} as const satisfies Readonly<Record<string, CodeEntry>>;
