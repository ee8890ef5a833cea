import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the lint of the law; see diagnostic-codes.ts. */
export const LINT_CODES = {
  LINT_SCALE_GAP: {
    severity: 'warning',
    meaning: 'Between two steps of a scale lie marks that belong to no grade.',
    advice: 'The scale gives no answer for such a mark; the body has to say how marks are rounded or mend the scale.',
  },
  LINT_SCALE_OVERLAP: {
    severity: 'warning',
    meaning: 'A mark belongs to two steps of one scale.',
    advice: 'The scale gives two grades for such a mark; the body has to say which one counts.',
  },
  LINT_FORM_OTHER: {
    severity: 'warning',
    meaning: 'A point sends to an annex for a form, and the annex of that number holds another form.',
    advice: 'Find out which form is meant: annexes often stay behind when the points are restated.',
  },
  LINT_FORM_ABSENT: {
    severity: 'warning',
    meaning: 'A point sends to an annex for a form, and the document has annexes, but none of that number.',
    advice: 'Look for the form in the model document; until then nobody can say what it asks.',
  },
  LINT_FORM_GRADES: {
    severity: 'warning',
    meaning: 'A form prints other grade words than the point that it serves.',
    advice: 'The point decides; the form has to be mended.',
  },
  LINT_CITED_DOCUMENT_SWITCHES: {
    severity: 'warning',
    meaning: 'Forms of one kind are cited now in this document, now in the model document.',
    advice: 'Read the minority as a slip only if the annexes show it; the model document is another text.',
  },
  LINT_FORM_MARKS: {
    severity: 'warning',
    meaning: 'A point asks for a mark on a sheet, and the sheet knows only whether something was achieved.',
    advice: 'The sheet belongs to another method of appraisal; look for the sheet that the point means.',
  },
  LINT_FORM_UNSIGNED: {
    severity: 'warning',
    meaning: 'A point orders that a sheet be signed, and the form has no line for the signature.',
    advice: 'The duty stands in the point; add the line to the form.',
  },
  LINT_BASE_ABSENT: {
    severity: 'warning',
    meaning: 'An act changes another that is not held: the units that it leaves alone are not known.',
    advice: 'Obtain the act that is changed, in the edition before the change, and take it in with `adisteme add`.',
  },
  LINT_FATE_OPEN: {
    severity: 'warning',
    meaning:
      'The act that amended a methodology was repealed, and no held act tells whether the methodology went with it.',
    advice: 'Obtain the repealing act; a repeal of the amending act alone revives nothing and ends nothing else.',
  },
  LINT_EDITION_ABSENT: {
    severity: 'warning',
    meaning: 'A later edition of an act is held, and the words that stood before it are not.',
    advice: 'Obtain the act as it was adopted; questions about that time have no answer in words.',
  },
  LINT_DANGLES_AFTER_END: {
    severity: 'warning',
    meaning: 'A unit that stays in force cites one that ends on a known day.',
    advice: 'From that day the citing words lead nowhere; the act does not say what applies instead.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type LintCode = keyof typeof LINT_CODES;
