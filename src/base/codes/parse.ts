import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `parse`; see diagnostic-codes.ts. */
export const PARSE_CODES = {} as const satisfies Readonly<Record<string, CodeEntry>>;
