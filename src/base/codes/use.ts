import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of wrong use of a command or of bad input; see diagnostic-codes.ts. */
export const USE_CODES = {
  USE_BODY_UNKNOWN: {
    severity: 'error',
    meaning: 'No state body has this id, name or alias.',
    advice: 'Run `adisteme bodies` for the list; write the name as the decree does, in Kazakh or Russian.',
  },
  USE_BODY_AMBIGUOUS: {
    severity: 'error',
    meaning: 'The name fits more than one state body.',
    advice: 'Use one of the ids that the message lists.',
  },
  USE_DATE_INVALID: {
    severity: 'error',
    meaning: 'The date is not a day of the calendar in the form YYYY-MM-DD.',
    advice: 'Write the date as 2023-07-15.',
  },
  USE_OPTION_INVALID: {
    severity: 'error',
    meaning: 'An option or argument is missing, unknown or has a value that cannot be used.',
    advice: 'See `adisteme help <command>`.',
  },
  USE_PROVISION_UNKNOWN: {
    severity: 'error',
    meaning: 'The address is not a unit that the held documents know.',
    advice: 'Write it as point:5, chapter:6, annex:4 or point:2/subpoint:13.',
  },
  USE_ACT_UNKNOWN: {
    severity: 'error',
    meaning: 'No act of the corpus has this id.',
    advice: 'Run `adisteme acts` for the list.',
  },
  USE_NO_TEXT: {
    severity: 'error',
    meaning: 'No methodology of the body is known to have applied on the day, so there is no text to hand on.',
    advice: 'See `adisteme history --body <body>` for the days on which there is one.',
  },
  USE_CODE_UNKNOWN: {
    severity: 'error',
    meaning: 'There is no diagnostic code or rule with this name.',
    advice: 'Diagnostic codes are listed in docs/diagnostics.md, rules in the rule files.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
