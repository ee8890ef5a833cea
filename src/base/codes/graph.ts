import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `graph`; see diagnostic-codes.ts. */
export const GRAPH_CODES = {
  GRAPH_LANGUAGES_DIFFER: {
    severity: 'warning',
    meaning: 'The Kazakh and the Russian text of one act give a rule with other params; both are authentic.',
    advice:
      'Compare the two quotes. If the texts say the same, our reading of one is wrong; if not, the rule is contested.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
