import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `extract`; see diagnostic-codes.ts. */
export const EXTRACT_CODES = {} as const satisfies Readonly<Record<string, CodeEntry>>;
