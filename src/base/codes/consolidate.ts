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
    advice:
      'The unit is unknown from then on; look at the words in both acts; a misprint of a copy can be mended in corrections.yaml.',
  },
  AMEND_NUMBER_TAKEN: {
    severity: 'warning',
    meaning:
      'An act adds a unit under a number that the text in force has already: it may replace that unit or stand beside it.',
    advice: 'The unit is open from then on; look whether the act means a number such as 5-1, or restates the unit.',
  },
  AMEND_ORDER_SPENT: {
    severity: 'info',
    meaning:
      'An act changes an amending act whose orders have taken effect already: they are spent, so the amended text stays as they made it.',
    advice:
      'Look whether the act means to change the amended text itself; then a change of that text is to be ordered.',
  },
  CONSOLIDATE_CHANGE_UNNOTED: {
    severity: 'warning',
    meaning: 'Units of an act differ between two held editions, although no remark of the publisher tells of a change.',
    advice: 'Compare the two editions; an amending act may be missing, or the publisher corrected a slip silently.',
  },
  CONSOLIDATE_OUR_MISS: {
    severity: 'warning',
    meaning:
      "Our text and the publisher's later edition differ, and the cause is ours: a clause of a held act was not understood or not carried out.",
    advice: 'Read the clause in the amending act; until it is mended the unit is not sure.',
  },
  CONSOLIDATE_EDITION_DIFFERS: {
    severity: 'warning',
    meaning:
      "The publisher's later edition is not what the held acts and the publisher's own remarks make of the earlier one.",
    advice: 'Compare the act with the edition: the act is the law, the edition a copy. An amending act may be missing.',
  },
  CONSOLIDATE_WORDS_NOT_GIVEN: {
    severity: 'info',
    meaning:
      'A remark tells that the unit was changed; no held act gives its new words, they are taken from the publisher.',
    advice: 'Add the amending act, so that the words can be compared.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
