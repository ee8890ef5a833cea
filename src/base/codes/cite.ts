import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `cite`; see diagnostic-codes.ts. */
export const CITE_CODES = {} as const satisfies Readonly<Record<string, CodeEntry>>;
