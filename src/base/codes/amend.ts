import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `amend`; see diagnostic-codes.ts. */
export const AMEND_CODES = {
  AMEND_RANGE_OR_INSERTED: {
    severity: 'warning',
    meaning:
      'Numbers such as "7-9" may name units 7 to 9 or one inserted unit 7-9, and the grammar does not settle it.',
    advice:
      'Look whether the unit 7-9 exists in the act amended; corrections.yaml can write the numbers out, with the reason.',
  },
  AMEND_PARAGRAPH_IN_PART: {
    severity: 'info',
    meaning: 'The address counts a paragraph inside a part of the unit; both are kept as paragraphs of the path.',
    advice: 'Check that the paragraph meant is the one found.',
  },
  AMEND_NOT_UNDERSTOOD: {
    severity: 'warning',
    meaning:
      'A clause of an amending act is not understood. Every unit that it may touch is undetermined from then on.',
    advice:
      'Read the clause; corrections.yaml can write out what it orders in words that "adisteme try" understands, with the reason.',
  },
  AMEND_OTHER_ORDER: {
    severity: 'info',
    meaning: 'A point of an amending act orders something else than a change of text; it names no text but its own.',
    advice: 'Nothing to do unless the point changes another act after all.',
  },
  AMEND_WORDS_LEFT: {
    severity: 'warning',
    meaning: 'An instruction was read, but some of its words took no part in the reading and may change its meaning.',
    advice: 'Compare the edit with the sentence; corrections.yaml can write it out plainly, with the reason.',
  },
  AMEND_FORM_LEFT: {
    severity: 'warning',
    meaning:
      'Words that are changed throughout a text also stand there in a form that the act does not quote; it was left unchanged.',
    advice: 'Compare with the other language and with a consolidated text; record what is meant in overrides.yaml.',
  },
  AMEND_NEW_TEXT_MISSING: {
    severity: 'warning',
    meaning: 'An instruction announces new text and none follows.',
    advice: 'Check that the copy of the amending act is complete.',
  },
  AMEND_NEW_TEXT_SPLIT: {
    severity: 'warning',
    meaning: 'One quotation brings text for several units and its parts cannot be told apart.',
    advice: 'Check the numbers inside the quotation.',
  },
  AMEND_LABEL_DIFFERS: {
    severity: 'warning',
    meaning: 'The number in the instruction and the number printed in its new text differ.',
    advice: 'Compare with the official text and the other language; mend the number in corrections.yaml.',
  },
  AMEND_DECREE_OR_DOCUMENT: {
    severity: 'warning',
    meaning:
      'A point is changed under a line that names only the decree; the decree and the document it approves may both have such a point.',
    advice: 'Look which of the two has the words that are changed; corrections.yaml can name it, with the reason.',
  },
  AMEND_ANNEX_COUNT: {
    severity: 'warning',
    meaning: 'An instruction takes new annexes from the amending act, but the two lists differ in length.',
    advice: 'Check which annex of the amending act belongs to which unit.',
  },
  AMEND_ONE_LANGUAGE: {
    severity: 'warning',
    meaning: 'A change concerns the text of one language only; its words stand in the act of that language.',
    advice: 'Add the amending act in the language that changes.',
  },
  AMEND_CANCEL_OR_REPEAL: {
    severity: 'warning',
    meaning: 'The Kazakh verb may cancel an act that never came into force or repeal one that did.',
    advice: 'Check whether the act ever came into force.',
  },
  AMEND_COMMENCEMENT_UNREAD: {
    severity: 'warning',
    meaning: 'A part of a commencement clause is not understood, so the day is not known.',
    advice: 'Read the clause; corrections.yaml can write the day out, with the reason.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
