import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `time`; see diagnostic-codes.ts. */
export const TIME_CODES = {} as const satisfies Readonly<Record<string, CodeEntry>>;
