import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `amend`; see diagnostic-codes.ts. */
export const AMEND_CODES = {
  AMEND_RANGE_OR_INSERTED: {
    severity: 'warning',
    meaning:
      'Numbers such as "7-9" may name units 7 to 9 or one inserted unit 7-9, and the grammar does not settle it.',
    advice: 'Look whether the unit 7-9 exists in the act amended; record the reading in overrides.yaml.',
  },
  AMEND_PARAGRAPH_IN_PART: {
    severity: 'info',
    meaning: 'The address counts a paragraph inside a part of the unit; both are kept as paragraphs of the path.',
    advice: 'Check that the paragraph meant is the one found.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
