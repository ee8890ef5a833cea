import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `amend`; see diagnostic-codes.ts. */
export const AMEND_CODES = {} as const satisfies Readonly<Record<string, CodeEntry>>;
