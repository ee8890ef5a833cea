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
  ADD_BODY_NAMED: {
    severity: 'warning',
    meaning:
      'The issuing body is in the registry under a name in the other language; it is told by its act, or by kind, level and place.',
    advice: 'Check the entry in corpus/bodies.yaml after --yes; where another body is meant, name it with --body.',
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
  ADD_COPY_SAME: {
    severity: 'info',
    meaning: 'The corpus holds another copy of this act with other bytes, and every unit says the same.',
    advice: 'Nothing to do; the copy that was there first is the one that is used.',
  },
  ADD_COPY_RECOGNISED: {
    severity: 'warning',
    meaning: 'The text does not tell which act it is; its words are those of an act that the corpus holds.',
    advice: 'Compare the two copies; the new one is filed beside the held one.',
  },
  COPY_WORDS_DIFFER: {
    severity: 'warning',
    meaning: 'Two copies of one text say a unit in different words; the first copy is the one that is used.',
    advice:
      'Look the words up at the official publication and remove the wrong copy, or mend its words in corrections.yaml.',
  },
  COPY_UNIT_LACKS: {
    severity: 'warning',
    meaning: 'One of two copies of a text lacks a unit that the other has.',
    advice: 'Look at the official publication; a copy may be cut off, or be another edition.',
  },
  COPY_NUMBER_DIFFERS: {
    severity: 'warning',
    meaning: 'Two copies of one text have the same words under different numbers.',
    advice: 'Look at the official publication: citations of the number lead to different words.',
  },
  COPY_REQUISITE_DIFFERS: {
    severity: 'warning',
    meaning: 'Two copies of one act give it another date, number or registration.',
    advice: 'Look at the official publication; correct the data in work.yaml if the first copy is wrong.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
