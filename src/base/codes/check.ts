import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `check`; see diagnostic-codes.ts. */
export const CHECK_CODES = {} as const satisfies Readonly<Record<string, CodeEntry>>;
