import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `parse`; see diagnostic-codes.ts. */
export const PARSE_CODES = {
  PARSE_NO_ENACTMENT: {
    severity: 'warning',
    meaning: 'The text has no words with which a body enacts ("ҚАУЛЫ ЕТЕДІ", "ПОСТАНОВЛЯЕТ" and the like).',
    advice: 'Check that the file is a decree and that its beginning is not missing.',
  },
  PARSE_STAMP_MISSING: {
    severity: 'warning',
    meaning: 'A document follows the decree, but the header that says which act approved it is missing.',
    advice: 'Check the source between the signature and the first chapter.',
  },
  PARSE_TRUNCATED: {
    severity: 'warning',
    meaning: 'The text ends in the middle of a unit or of an annex header; what should follow is not held.',
    advice: 'Look for a complete copy of the act.',
  },
  PARSE_LABEL_GAP: {
    severity: 'warning',
    meaning: 'The numbering of units skips a number or goes backwards.',
    advice: 'A deleted unit keeps its number; otherwise look in the source for a lost or misread unit.',
  },
  PARSE_LABEL_DUPLICATE: {
    severity: 'warning',
    meaning: 'Two units of one kind bear the same number in one place; the second gets the ending ~2 in its address.',
    advice: 'Some official texts do have duplicate numbers; check which one a citation means.',
  },
  PARSE_MARKER_ODD: {
    severity: 'info',
    meaning:
      'The number of a unit is printed without its dot; it was taken as a unit because the numbering asks for it.',
    advice: 'Nothing to do unless the text is not a unit.',
  },
  PARSE_QUOTE_UNCLOSED: {
    severity: 'warning',
    meaning: 'New text in quotation marks has no closing mark that fits.',
    advice: 'Compare the end of the new text with the source; it was taken up to the next instruction or unit.',
  },
  PARSE_ANNEX_HEADER_MODEL: {
    severity: 'warning',
    meaning: 'The header of an annex names the model document, copied with its text, not the document it belongs to.',
    advice: 'Read the annex as part of the document in which it stands; the header is a slip of the drafter.',
  },
  PARSE_SECOND_ACT: {
    severity: 'warning',
    meaning: 'A file holds two acts, or one act in both languages, one after the other; it was read as one.',
    advice: 'Part the file and take in each act, and each language of an act, by itself.',
  },
  PARSE_ANNEX_REPEATED: {
    severity: 'warning',
    meaning: 'Two annexes bear the same number, or an annex bears none although there are several.',
    advice: 'Check the headers of the annexes in the source.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
