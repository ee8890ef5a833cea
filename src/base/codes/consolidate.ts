import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of folding edits over a text; see diagnostic-codes.ts. */
export const CONSOLIDATE_CODES = {
  AMEND_TARGET_MISSING: {
    severity: 'warning',
    meaning: 'An act changes a unit that the text in force does not have.',
    advice: 'Compare the number in the amending act with the text; perhaps an act between the two is not held.',
  },
  AMEND_TEXT_DIFFERS: {
    severity: 'warning',
    meaning:
      'The words that an act replaces, deletes or adds to do not stand exactly once in the unit, so the edit was not made.',
    advice: 'The unit is unknown from then on; look at the words in both acts and decide in overrides.yaml.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
