import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `score`; see diagnostic-codes.ts. */
export const SCORE_CODES = {
  SCORE_FACT_ABSURD: {
    severity: 'error',
    meaning:
      'A fact of the case cannot be so: a negative number, more of something than there is, a day that does not exist.',
    advice: 'Correct the fact; until then every answer that needs it is undetermined.',
  },
  SCORE_FACTS_CONTRADICT: {
    severity: 'error',
    meaning: 'Two facts of the case exclude each other.',
    advice: 'Find out which of them is right and correct the other; until then neither is used.',
  },
  SCORE_DATES_OUT_OF_ORDER: {
    severity: 'error',
    meaning:
      'Something is dated before what must come first (an appeal before the decision, the end of a period before its start).',
    advice: 'Correct the dates; until then no term that needs them is judged.',
  },
  SCORE_FACT_UNLIKELY: {
    severity: 'warning',
    meaning: 'A fact of the case is possible but unusual (more votes than members present).',
    advice: 'Look at the paper again; the answer uses the fact as given.',
  },
  SCORE_NO_RULES: {
    severity: 'warning',
    meaning: 'No rules are known for the body on that date, so that nothing can be decided.',
    advice: 'See `adisteme asof` for the reason; take in the act that is missing with `adisteme add`.',
  },
  SCORE_NAME_NOT_IN_ACT: {
    severity: 'warning',
    meaning: 'The case names a competency or a parameter that the act in force does not have.',
    advice: 'Compare the spelling with the list in the message; names differ from act to act.',
  },
  SCORE_INDICATORS_DIFFER: {
    severity: 'warning',
    meaning: 'The case counts another number of indicators than the act has for this competency and category.',
    advice: 'Check the category of the servant and the table of indicators of the act in force on that date.',
  },
  SCORE_INDICATORS_TOO_MANY: {
    severity: 'warning',
    meaning: 'The case counts more indicators of one competency than the act allows.',
    advice: 'Check the table of indicators against the limit that the act sets.',
  },
  SCORE_ACHIEVED_CONTRADICTS: {
    severity: 'warning',
    meaning: 'A KPI is marked as achieved although not all of its indicators are met, and the act demands all.',
    advice: 'The indicators were used, because the act says that they decide; check the sheet.',
  },
  SCORE_FORM_DIFFERS_FROM_POINT: {
    severity: 'warning',
    meaning: 'A form of the act names the grades with other words than the point that it serves.',
    advice: "The point's grade is given; write it into the form, and report the defect of the act.",
  },
  SCORE_CALENDAR_UNCONFIRMED: {
    severity: 'warning',
    meaning: 'A term crosses a day of which no source confirms whether it was a working day.',
    advice: 'Find the decision on the transfer of days off and enter it in the calendar with its source.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
