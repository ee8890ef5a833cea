import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of taking a document in; see diagnostic-codes.ts. */
export const ADD_CODES = {
  ADD_ALREADY_HELD: {
    severity: 'info',
    meaning: 'The corpus holds these very bytes already.',
    advice: 'Nothing to do.',
  },
  ADD_IDENTITY_INCOMPLETE: {
    severity: 'error',
    meaning: 'The text does not tell which body adopted the act, or when; without both it cannot be filed.',
    advice: 'Name the body with --body; if the date is missing, look whether the file is a whole decree.',
  },
  ADD_BODY_NEW: {
    severity: 'warning',
    meaning: 'The issuing body is not in corpus/bodies.yaml yet; an id was proposed from its name.',
    advice: 'Check the names in corpus/bodies.yaml after --yes, above all the other language.',
  },
  ADD_COPY_DIFFERS: {
    severity: 'warning',
    meaning: 'The corpus holds another copy of this act in this language with other bytes.',
    advice: 'Compare the two; the new one is kept beside the old one, which stays the one that is used.',
  },
  ADD_NOT_A_METHODOLOGY_ACT: {
    severity: 'warning',
    meaning: 'The text neither approves, amends nor repeals a methodology of appraisal, as far as can be read.',
    advice: 'Make sure that this is the right file; --yes takes it in all the same.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
