import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `extract`; see diagnostic-codes.ts. */
export const EXTRACT_CODES = {
  EXTRACT_NUMBER_UNKNOWN: {
    severity: 'error',
    meaning: 'A norm needs a number here and none can be read, or two different ones stand where one is meant.',
    advice: 'Read the quoted words; if the copy is damaged, put a better one in its place.',
  },
  EXTRACT_ROW_UNREADABLE: {
    severity: 'warning',
    meaning: 'A row of the table of behavioural indicators could not be rebuilt from the source; it gives no rule.',
    advice: 'Compare the row with an official copy; indicators of its competency are not known here.',
  },
  EXTRACT_GRADE_UNKNOWN: {
    severity: 'error',
    meaning: 'A step of a scale has no readable grade or range, so the scale as a whole is not sure.',
    advice: 'Compare the quoted sentences with the source; correct the text or override the rule.',
  },
  EXTRACT_GRADE_UNMATCHED: {
    severity: 'error',
    meaning: 'The list of grades and the list of ranges do not name the same grades.',
    advice: 'Compare both sentences with the source; one of them is damaged or the act contradicts itself.',
  },
  EXTRACT_EVENT_UNKNOWN: {
    severity: 'warning',
    meaning: 'The event from which a term runs is not in the lexicon; the term is kept, its start is "unrecognised".',
    advice: 'Read the quote. If the wording is common, add it to the concept tables.',
  },
  EXTRACT_WHAT_UNKNOWN: {
    severity: 'warning',
    meaning: 'It was not understood what a term is for; the term itself was read.',
    advice: 'Read the quote. If the wording is common, add it to the concept tables.',
  },
  EXTRACT_DAYS_UNSPECIFIED: {
    severity: 'warning',
    meaning: 'The act says "days" without saying working or calendar days; they are read as calendar days.',
    advice: 'Check with the other language of the act.',
  },
  EXTRACT_DOUBLE_NEGATION: {
    severity: 'warning',
    meaning: 'Taken literally the clause denies what it means to say ("does not correspond to less than 3/4").',
    advice: 'It is read as the complement of the clause before it; a person should confirm this.',
  },
  EXTRACT_SUBJECT_UNREAD: {
    severity: 'warning',
    meaning:
      'A sentence speaks of a subject of the rules (votes, a quorum, a term, who is left out …) in words from which no rule was read.',
    advice:
      'Read the quote; questions on that subject are undetermined. If the wording is common, add it to the lexicon.',
  },
  EXTRACT_SENTENCE_NOT_MODELLED: {
    severity: 'info',
    meaning: 'A sentence that may be a norm was not turned into a rule.',
    advice: 'It is listed in the account of the build; nothing is concluded from it.',
  },
  EXTRACT_SENTENCE_TOO_LONG: {
    severity: 'warning',
    meaning: 'A sentence is far longer than any sentence of a decree and was not read.',
    advice: 'Check whether the file is a decree and whether its lines and points survived conversion.',
  },
  EXTRACT_POINT_TOO_LONG: {
    severity: 'warning',
    meaning: 'A point holds far more sentences than any point of a decree and was not read for norms.',
    advice: 'Check whether the file is a decree and whether its points survived conversion.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
