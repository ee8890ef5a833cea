import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `store`; see diagnostic-codes.ts. */
export const STORE_CODES = {} as const satisfies Readonly<Record<string, CodeEntry>>;
