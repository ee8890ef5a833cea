import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of reading who an act is and what it cites; see diagnostic-codes.ts. */
export const FRONT_MATTER_CODES = {
  PARSE_REQUISITE_MISSING: {
    severity: 'warning',
    meaning: 'The text does not say the body, the kind, the date or the number of the act.',
    advice: 'Give what is missing when the act is taken in, or look for a copy with its header.',
  },
  PARSE_REQUISITES_DIFFER: {
    severity: 'warning',
    meaning: 'Two places of the text give different dates or numbers for the same act.',
    advice: 'Compare the header, the note and the stamps on the annexes with the official publication.',
  },
  PARSE_DATE_IMPOSSIBLE: {
    severity: 'warning',
    meaning: 'A date that the text gives is no day of the calendar; it was not used.',
    advice: 'Look up the date in another copy of the act that is cited.',
  },
  PARSE_DATE_OPEN: {
    severity: 'warning',
    meaning: 'Day and month of a date can be read in either order; the month was read first.',
    advice: 'Check the date against another source.',
  },
  PARSE_DATES_OUT_OF_ORDER: {
    severity: 'warning',
    meaning:
      'Dates contradict each other: an act registered before it was adopted, or changed or repealed before it existed.',
    advice: 'One of the dates is misprinted; compare with the official publication.',
  },
  PARSE_KIND_BY_TITLE: {
    severity: 'info',
    meaning: 'No operative words were found, so what the act does was taken from its title.',
    advice: 'Check that the points of the act are complete.',
  },
  PARSE_KIND_CONTRADICTED: {
    severity: 'warning',
    meaning: 'The title says that the act does one thing, its points do another.',
    advice: 'Read the points; they decide.',
  },
  PARSE_COMMENCEMENT_ABSENT: {
    severity: 'info',
    meaning: 'The act has no clause on when it begins to apply; the term of the law on legal acts applies then.',
    advice: 'Nothing to do if the text is complete.',
  },
  PARSE_CITED_NUMBER_MISSING: {
    severity: 'warning',
    meaning: 'An act that this act changes or repeals is cited without its number.',
    advice: 'The act is told apart by date and registration; give the number in its work.yaml when it is known.',
  },
  PARSE_NOTE_NOT_UNDERSTOOD: {
    severity: 'warning',
    meaning: "A publisher's remark was found, but not what it says happened, to which unit, or by which act.",
    advice: 'Read the remark; it may tell of an edition that the corpus does not hold.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
