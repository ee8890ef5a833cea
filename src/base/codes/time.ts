import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `time`; see diagnostic-codes.ts. */
export const TIME_CODES = {
  TIME_PUBLICATION_IMPOSSIBLE: {
    severity: 'warning',
    meaning: 'A publication date was given that lies before the act was adopted or registered; it was not used.',
    advice: 'Check the date in work.yaml, in --published or in the act that tells of it.',
  },
  TIME_PUBLICATION_SEVERAL: {
    severity: 'info',
    meaning: 'Several publications of the act are known; which one was the first official one is open between them.',
    advice: 'Write the first one that carried both languages into work.yaml as `published`.',
  },
  TIME_REGISTRATION_MISSING: {
    severity: 'info',
    meaning: 'The act is of a time when acts of this kind were registered, but no registration date is known.',
    advice: 'Add number and date of the state registration to work.yaml.',
  },
  TIME_CLAUSE_NOT_READ: {
    severity: 'warning',
    meaning: 'The act has a commencement clause that is not understood in full; its days are not used.',
    advice: 'Read the clause; corrections.yaml can write it out in words that are understood, with the reason.',
  },
  TIME_CLAUSE_DEFAULTED: {
    severity: 'info',
    meaning: 'The act does not say when it is put into effect; the default of the law on legal acts was taken.',
    advice: 'Nothing, if the act is complete; otherwise look for the missing clause.',
  },
  TIME_RETROACTIVE: {
    severity: 'warning',
    meaning: 'The act names a day of commencement that lies before it could be published: it reaches back.',
    advice: 'Answers between that day and publication are contested; read art. 43 of the law on legal acts.',
  },
  TIME_REACHES_BACK: {
    severity: 'info',
    meaning: 'An act says that it also applies to relations that arose before it was put into effect.',
    advice:
      'The status on a day tells when the act is in effect; for a case of that earlier time read its clause too (art. 43 of the law on legal acts).',
  },
  TIME_CALENDAR_OUTSIDE: {
    severity: 'warning',
    meaning: 'A working-day count leaves the years that the calendar covers.',
    advice: 'Add the years to corpus/calendar.',
  },
  TIME_CALENDAR_UNCONFIRMED: {
    severity: 'info',
    meaning: 'A working-day count crosses a day whose status is not confirmed by an act.',
    advice: 'Check the day in the official calendar of that year.',
  },
  TIME_CALENDAR_CLASH: {
    severity: 'error',
    meaning: 'The calendar file says two things about one day, or a transfer does not fit its days.',
    advice: 'Correct the line in corpus/calendar that the message names.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
