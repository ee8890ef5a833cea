import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of taking a folder of acts in; see diagnostic-codes.ts. */
export const IMPORT_CODES = {
  IMPORT_FOLDER_MISSING: {
    severity: 'error',
    meaning: 'The folder to import is not there, or is a file.',
    advice: 'Name an existing folder; a single decree is taken in with `adisteme add`.',
  },
  IMPORT_FOLDER_TOO_LARGE: {
    severity: 'warning',
    meaning: 'The folder holds more files than are read in one run, or is nested too deeply; the rest was left.',
    advice: 'Import its sub-folders one by one.',
  },
  IMPORT_IDENTITY_PARTIAL: {
    severity: 'warning',
    meaning: 'The act is about a methodology, but neither its text nor a meta file tells all of body, date and number.',
    advice: 'Put a meta.yaml beside it, or take the file in with `adisteme add --body`.',
  },
  IMPORT_METADATA_DIFFERS: {
    severity: 'warning',
    meaning: 'The text and the meta file beside it tell different things of the act; the text was followed.',
    advice: 'Compare both with the publication.',
  },
  IMPORT_COPY_DIFFERS: {
    severity: 'warning',
    meaning:
      'Two copies of one edition of an act, often in two formats, do not hold the same words; the first was taken.',
    advice: 'Compare the named units of both with the publication; keep the copy that is right.',
  },
  IMPORT_HISTORY_UNREAD: {
    severity: 'warning',
    meaning:
      'The folder is a repository of git, but its history cannot be read; earlier editions under the same path were not taken.',
    advice: 'Install git, or write the editions out as files named by their dates (rus@2018-03-29.md).',
  },
  IMPORT_DATE_FROM_HISTORY: {
    severity: 'warning',
    meaning: 'An edition is a state of a file in the history of a repository, and only its commit tells a date.',
    advice:
      'Put the date of the edition into the meta.yaml of that state, or see that commits bear the dates of editions.',
  },
  IMPORT_LANGUAGES_DIFFER: {
    severity: 'warning',
    meaning: 'The Kazakh and the Russian text of one act tell different things of it.',
    advice: 'Compare both with the publication.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
