import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `read`; see diagnostic-codes.ts. */
export const READ_CODES = {} as const satisfies Readonly<Record<string, CodeEntry>>;
