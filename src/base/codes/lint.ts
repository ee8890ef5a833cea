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
  LINT_COUNT_DIFFERS: {
    severity: 'warning',
    meaning: 'A point announces a number of items, and its list has another number.',
    advice: 'Read both; an item may be lost in the copy, or the number left behind when the list was changed.',
  },
  LINT_LISTS_DIFFER: {
    severity: 'warning',
    meaning: 'Two places of the act list the same things with different items.',
    advice: 'Find out which list is meant; the point that orders the appraisal usually decides over a definition.',
  },
  LINT_ITEM_REPEATED: {
    severity: 'warning',
    meaning: 'A list has the same item twice.',
    advice: 'One of the two is a slip of the drafter or of the copy; compare with the publication.',
  },
  LINT_COMPETENCIES_DIFFER: {
    severity: 'warning',
    meaning: 'The sheet lists other competencies than the table of indicators by which it is filled in.',
    advice: 'A competency without indicators cannot be appraised; compare both annexes with the publication.',
  },
  LINT_COMPETENCY_NAMES: {
    severity: 'info',
    meaning: 'One competency bears different names in two annexes.',
    advice: 'They are read as one; a search has to try both names.',
  },
  LINT_LEVELS_SAME: {
    severity: 'info',
    meaning: 'A competency has the same indicators for every group of categories.',
    advice: 'Acts do have such rows; make sure that the levels were not lost in the copy.',
  },
  LINT_ROW_MERGED: {
    severity: 'warning',
    meaning:
      'A row of the table of indicators holds categories that belong to the row beside it: two rows have become one.',
    advice:
      'The categories are kept as written; compare the row with the publication before using it for these categories.',
  },
  LINT_DEADLINE_EQUAL: {
    severity: 'warning',
    meaning: 'Something that has to come first is due no earlier than what comes after it.',
    advice:
      'Who keeps the later term may have broken the earlier duty without any fault; the body has to part the two days.',
  },
  LINT_DEADLINE_PAST: {
    severity: 'warning',
    meaning: 'A term runs from the start of a period that was over when the act was adopted: it could never be kept.',
    advice: 'A breach of this term proves nothing; look when the duty could be done at the earliest.',
  },
  LINT_SUNSET_PAST: {
    severity: 'warning',
    meaning: 'Units are to be valid until a day that lies before the act was adopted.',
    advice: 'Compare the day with the publication; as it stands the units never applied.',
  },
  LINT_SUNSET_CONTESTED: {
    severity: 'warning',
    meaning: 'The words do not say whether the last day itself is still in.',
    advice: 'Answers for this one day are contested; the law has no rule for it.',
  },
  LINT_TERM_UNDEFINED: {
    severity: 'warning',
    meaning: 'A text lets an institution act, or uses a short name, and nowhere says who or what it is.',
    advice:
      'Look for the definition in the act that is changed or in the model document; until then powers and numbers are unknown.',
  },
  LINT_SCOPE_WIDER: {
    severity: 'warning',
    meaning: 'The first point takes in units that the title of the act does not name.',
    advice: 'The point decides over the title; check whom the body meant to appraise.',
  },
  LINT_BODY_NAMES: {
    severity: 'info',
    meaning: 'One act names the body that adopted it in ways that differ in kind, place or region.',
    advice: 'The body may have been renamed or the region formed anew; make sure that it is one body.',
  },
  LINT_APPROVAL_PLURAL: {
    severity: 'info',
    meaning: 'The act approves "annexes", and there is one document without a number.',
    advice: 'It is read as the approval of that document.',
  },
  LINT_REGISTRATION_LOOSE: {
    severity: 'info',
    meaning: 'The registration of an act cited stands outside brackets, apart from the act that it belongs to.',
    advice: 'Make sure to which of the acts cited the number belongs.',
  },
  LINT_BASIS_ABSENT: {
    severity: 'warning',
    meaning: 'The act cites no law or model document on which it rests.',
    advice: 'Look for a copy with its preamble.',
  },
  LINT_BASIS_NOT_CITED: {
    severity: 'info',
    meaning: 'An amending act cites no legal basis; the law on legal acts asks none of it.',
    advice: 'Nothing to do.',
  },
  LINT_CHANGES_UNNUMBERED: {
    severity: 'info',
    meaning: 'A point orders several changes without numbering them, so that none of them can be cited.',
    advice: 'Cite the change by the unit that it changes.',
  },
  LINT_SENTENCE_BROKEN: {
    severity: 'warning',
    meaning: 'A provision is cited as a ground, and no word of the sentence rests on it: words are missing.',
    advice: 'Compare the sentence with the publication; it is not known in what way the provision is meant.',
  },
  LINT_CITATION_SCRAMBLED: {
    severity: 'warning',
    meaning: 'The words of a reference stand in an order that gives no sense.',
    advice: 'Compare with the publication; the units meant can only be guessed.',
  },
  LINT_LIST_CASES: {
    severity: 'info',
    meaning: 'An item of a list stands in another case than the verb at the end of the list asks.',
    advice: 'Nothing to do; it is a slip of grammar.',
  },
  LINT_DEFINITION_PASTED: {
    severity: 'warning',
    meaning: 'An item ends word for word as a definition does: the text of one was pasted into the other.',
    advice: 'What the item asks for is not sure beyond its first words; compare with the model document.',
  },
  LINT_UNIT_TWO_WORDS: {
    severity: 'warning',
    meaning: 'One unit is cited by two words that the law tells apart, абзац and часть (бөлік).',
    advice: 'Both are counted as one paragraph here; check the count where they might differ.',
  },
  LINT_HYPHEN_MISSING: {
    severity: 'info',
    meaning: 'Numbers and nouns of cited units are not joined by a hyphen, as the same act does elsewhere.',
    advice: 'Nothing to do; the citation is read all the same.',
  },
  LINT_BRACKET_UNPAIRED: {
    severity: 'info',
    meaning: 'A bracket has no other half.',
    advice: 'Look whether words are missing at the place.',
  },
  LINT_HEADING_STOP: {
    severity: 'info',
    meaning: 'A title ends with a full stop.',
    advice: 'Nothing to do.',
  },
  LINT_LIST_ENDS: {
    severity: 'info',
    meaning: 'Items of a list end with the wrong mark: the last with ";" or one before it with a full stop.',
    advice: 'Look whether a last item is missing.',
  },
  LINT_SPACE_MISSING: {
    severity: 'info',
    meaning: 'Two words have a comma or semicolon but no space between them.',
    advice: 'Nothing to do.',
  },
  LINT_CODE_ALPHABETS: {
    severity: 'info',
    meaning: 'Categories of posts are written now with Latin, now with Cyrillic letters that look alike.',
    advice: 'They are read as one; a search in the text has to try both.',
  },
  LINT_LETTER_ODD: {
    severity: 'info',
    meaning: 'A capital letter stands inside a word: a letter was replaced by another.',
    advice: 'The word is kept as printed; compare with the publication.',
  },
  LINT_FOREIGN_WORD: {
    severity: 'info',
    meaning: 'A form bears an abbreviation of the other language.',
    advice: 'Nothing to do; it shows from which text the form was copied.',
  },
  LINT_GRADES_UNLIKE: {
    severity: 'info',
    meaning: 'Grades of one scale put the same words in different grammatical forms.',
    advice: 'Write the grade down as the point prints it.',
  },
  LINT_BODY_SPELLINGS: {
    severity: 'info',
    meaning: 'One act spells the name of its body in two ways.',
    advice: 'Both are taken for one body; the registry of bodies keeps every spelling.',
  },
  LINT_MODEL_CITED: {
    severity: 'warning',
    meaning:
      'Points send to units of the model document by number; the model is another text and changes without the act.',
    advice: 'Take in the model document; units of this act that bear the same numbers are not what is cited.',
  },
  LINT_REFERENCE_CONTENT: {
    severity: 'warning',
    meaning: 'A point says what the unit that it cites holds, and another unit holds it.',
    advice: 'The number was probably not moved along when points were inserted; read the other unit as well.',
  },
  LINT_CITES_ITSELF: {
    severity: 'warning',
    meaning: 'A point sends to itself as if it were another point.',
    advice: 'Another number was meant; compare with the model document.',
  },
  LINT_MISPRINTS: {
    severity: 'info',
    meaning: 'Words are probably misprinted; they are read as they stand.',
    advice: 'Compare with the publication; where only the copy is misprinted, put a better one in its place.',
  },
  LINT_REFERENCE_ORDER: {
    severity: 'warning',
    meaning: 'A point looks for an order of proceeding in a unit that does not hold one.',
    advice: 'Read the chapter on the session itself; the number was copied from the model document.',
  },
  LINT_ONLY_APPROVED: {
    severity: 'info',
    meaning: 'A point says of its document only that it was approved, which the header says already.',
    advice: 'Nothing to do.',
  },
  LINT_COMPETENCY_UNLISTED: {
    severity: 'warning',
    meaning: 'The table of indicators speaks of serving consumers, and the sheet has no such competency.',
    advice: 'Find out whether these competencies are appraised; the sheet or the table has a surplus.',
  },
  LINT_CATEGORY_MARK: {
    severity: 'info',
    meaning: 'A category of posts is not parted from the next one by a mark.',
    advice: 'Nothing to do; both categories are read.',
  },
  LINT_MARK_SPLIT: {
    severity: 'info',
    meaning: 'A line break parts a punctuation mark or bracket from its word; reading joins them.',
    advice: 'Nothing to do.',
  },
  LINT_LANGUAGES_IDENTITY: {
    severity: 'warning',
    meaning: 'The Kazakh and the Russian text of one act give it different dates, numbers or registrations.',
    advice: 'Compare both with the publication; make sure that the two files are one act.',
  },
  LINT_LANGUAGES_UNITS: {
    severity: 'warning',
    meaning: 'Numbered units stand in the Kazakh text of an act only, or in the Russian one only.',
    advice: 'Compare both texts: one may have lost or doubled a number; both are authentic.',
  },
  LINT_CITED_DATE_MISSING: {
    severity: 'warning',
    meaning: 'An act that is changed or repealed is cited without its date.',
    advice: 'Find the date by number and registration; a body may have several acts of one number.',
  },
  LINT_KPI_COUNTS_DIFFER: {
    severity: 'warning',
    meaning: 'A plan has one number of KPIs, and the grades are given for another.',
    advice: 'Nobody can say which grade a full plan gets; the body has to mend one of the points.',
  },
  LINT_RANGE_REVERSED: {
    severity: 'warning',
    meaning: 'The lower end of a range lies above its upper one.',
    advice: 'The two numbers have changed places or one is misprinted; compare with the publication.',
  },
  LINT_MARKS_BEYOND_SCALE: {
    severity: 'warning',
    meaning: 'Marks may be given that lie above the highest step of the scale.',
    advice: 'Such a mark has no grade; the body has to fit the scale to the marks.',
  },
  LINT_INDICATORS_OVER: {
    severity: 'warning',
    meaning: 'A competency has more indicators for one group of categories than the point allows.',
    advice: 'Two rows may have become one, or the limit was changed; compare with the publication.',
  },
  LINT_ANNEX_LABELS_DIFFER: {
    severity: 'warning',
    meaning: 'An instruction gives a new annex one number, and the header of the annex bears another.',
    advice: 'Points that send to either number may mean this annex; compare with the publication.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type LintCode = keyof typeof LINT_CODES;
