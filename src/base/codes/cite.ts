import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `cite`; see diagnostic-codes.ts. */
export const CITE_CODES = {
  CITE_UNRESOLVED: {
    severity: 'warning',
    meaning: 'A unit is cited that the document does not have.',
    advice:
      'The unit may be deleted, expired, lost from the copy, or misnumbered by the drafter; compare with the model act.',
  },
  CITE_DANGLING_NOW: {
    severity: 'warning',
    meaning: 'A unit in force on the day cites a unit that was deleted or had expired by then.',
    advice:
      'The citing words stay in force but lead nowhere; the act that ended the target does not say what applies instead.',
  },
  CITE_PARAGRAPH_OR_PART: {
    severity: 'warning',
    meaning: 'A citation of an абзац or a бөлік / часть leads to different words under the two ways of counting.',
    advice: 'Read both; drafters use the two words for one another.',
  },
  CITE_RANGE_OR_INSERTED: {
    severity: 'warning',
    meaning:
      'Numbers such as "7-9" may be a range or one inserted unit, and the units of the document do not decide it.',
    advice: 'Read the sentence; both readings are kept.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
