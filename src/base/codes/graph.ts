import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `graph`; see diagnostic-codes.ts. */
export const GRAPH_CODES = {} as const satisfies Readonly<Record<string, CodeEntry>>;
