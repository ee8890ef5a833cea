import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `parse` about tables of behavioural indicators; see diagnostic-codes.ts. */
export const PARSE_TABLE_CODES = {
  PARSE_TABLE_COLUMNS_UNKNOWN: {
    severity: 'warning',
    meaning: 'The annex should hold a table of behavioural indicators, but its column titles were not found.',
    advice: 'Look at the annex in the source; its text is kept, but no indicators are read from it.',
  },
  PARSE_TABLE_EMPTY: {
    severity: 'warning',
    meaning: 'The table of behavioural indicators has column titles but no rows.',
    advice: 'Look at the annex in the source; the copy may end there.',
  },
  PARSE_TABLE_TOO_LARGE: {
    severity: 'warning',
    meaning: 'What should be a table of behavioural indicators has thousands of cells, so it was not read as one.',
    advice: 'Look at the annex in the source; perhaps another document was appended without a header.',
  },
  PARSE_TABLE_AMBIGUOUS: {
    severity: 'error',
    meaning: 'The flattened table can be put back together in two ways at this row.',
    advice: 'Compare the row with the published act; its words can be mended in corrections.yaml.',
  },
  PARSE_TABLE_UNRECOVERABLE: {
    severity: 'warning',
    meaning: 'The copy has lost the borders of cells here, so it is not known which indicators belong to whom.',
    advice: 'Look for a copy of the act that keeps the table; nothing is read from this part.',
  },
  PARSE_TABLE_BORDER_INFERRED: {
    severity: 'info',
    meaning:
      'The border between two cells is missing in the copy; it was found because the effective and the ineffective indicators mirror each other.',
    advice: 'Nothing to do unless the row looks wrong.',
  },
  PARSE_TABLE_CATEGORIES_DEVIATE: {
    severity: 'warning',
    meaning: 'The categories of a row differ from those of the same group in the other competencies.',
    advice: 'The row is kept as written; the act itself may contain a slip of the drafter.',
  },
  PARSE_TABLE_GROUP_COUNT: {
    severity: 'warning',
    meaning: 'A competency has more or fewer groups of categories than the other competencies of the table.',
    advice: 'Check whether a row was lost or two rows were merged in the source.',
  },
  PARSE_TABLE_SIDES_DIFFER: {
    severity: 'info',
    meaning:
      'A row has more effective than ineffective indicators, or the other way round; in most rows they mirror each other.',
    advice: 'Acts do have such rows; check only whether an indicator was lost in the copy.',
  },
  PARSE_TABLE_NAME_UNSURE: {
    severity: 'error',
    meaning: 'It is not certain to which competency a row of the table belongs.',
    advice: 'Compare the row with the published act.',
  },
  PARSE_TABLE_NUMBER_ODD: {
    severity: 'warning',
    meaning: 'The row numbers of the table skip a number or go backwards.',
    advice: 'Check whether a row was lost in the source.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
