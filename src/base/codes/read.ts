import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of the stage `read`; see diagnostic-codes.ts. */
export const READ_CODES = {
  READ_EMPTY: {
    severity: 'error',
    meaning: 'The file holds no text.',
    advice: 'Obtain the document again; an empty file is often a download that failed.',
  },
  READ_NOT_TEXT: {
    severity: 'error',
    meaning: 'The file is not text: a picture, an archive, a program or a word-processor file under a wrong name.',
    advice: 'Open it with the program that made it and save it as Word (.docx), HTML or PDF with a text layer.',
  },
  READ_TOO_LARGE: {
    severity: 'error',
    meaning: 'The file is larger than any decree, so it was not read.',
    advice: 'Check that it is the right file, or raise the size limit.',
  },
  READ_TOO_MANY_PAGES: {
    severity: 'error',
    meaning: 'The file has more pages than any decree, so it was not read.',
    advice: 'Check that it is the right file; cut the decree out of a collection.',
  },
  READ_TOO_DEEP: {
    severity: 'error',
    meaning: 'The parts of the file stand in one another deeper than any word processor nests them; it was not read.',
    advice: 'Open it in a word processor and save it anew.',
  },
  READ_TIME_OVER: {
    severity: 'error',
    meaning: 'Reading the file took longer than any decree takes, so it was stopped; nothing of the file was used.',
    advice:
      'Check that it is the right file; save it anew from a word processor or a browser, or obtain another format.',
  },
  READ_MEMORY_OVER: {
    severity: 'error',
    meaning:
      'Reading the file took more memory than any decree takes, so it was stopped; nothing of the file was used.',
    advice:
      'Check that it is the right file; save it anew from a word processor or a browser, or obtain another format.',
  },
  READ_LINE_TOO_LONG: {
    severity: 'warning',
    meaning: 'A line is far longer than a paragraph of any decree; it was kept as it is, without repairs.',
    advice: 'Obtain the document with its line breaks.',
  },
  READ_ENCODING_GUESSED: {
    severity: 'warning',
    meaning: 'The file does not say how its letters are encoded; the encoding was guessed.',
    advice: 'Look at a few Kazakh words; if letters are wrong, save the file as UTF-8.',
  },
  READ_ENCODING_DAMAGED: {
    severity: 'warning',
    meaning: 'Some bytes are no letters in the encoding of the file; they were read as replacement characters.',
    advice: 'Obtain the document again, or correct those places by hand.',
  },
  READ_LANGUAGE_UNKNOWN: {
    severity: 'warning',
    meaning: 'The text is hardly Kazakh or Russian, so words could not be checked.',
    advice: 'Check that it is the right file.',
  },
  READ_LINK_DISPLACED: {
    severity: 'info',
    meaning: 'The text of a hyperlink stood at the end of its line and was put back into its place.',
    advice: 'Nothing to do; the message shows the line before and after.',
  },
  READ_LINK_UNMATCHED: {
    severity: 'warning',
    meaning:
      'The text of a hyperlink seems to stand in the wrong place, but its right place is not certain; nothing was moved.',
    advice: 'Compare the line with the publication; if the copy is damaged, put a better one in its place.',
  },
  READ_LETTERS_SPACED: {
    severity: 'info',
    meaning: 'Words printed with spaces between their letters were joined.',
    advice: 'Nothing to do.',
  },
  READ_WORDS_SPLIT: {
    severity: 'info',
    meaning: 'Words printed without a space between them were parted, because the corpus knows them apart.',
    advice: 'Look at the words where the confidence is below 0.9.',
  },
  READ_WORDS_GLUED: {
    severity: 'warning',
    meaning:
      'Words seem to be printed without a space between them, but where they part is not certain; nothing was changed.',
    advice: 'Compare the line with the publication; if the copy is damaged, put a better one in its place.',
  },
  READ_WORD_MENDED: {
    severity: 'info',
    meaning: 'A word broken between two lines was made whole.',
    advice: 'Look at the words where the confidence is below 0.9.',
  },
  READ_WORD_BROKEN: {
    severity: 'warning',
    meaning: 'A word may be broken between two lines, but it is not certain; the pieces were kept apart.',
    advice: 'Compare the place with the publication.',
  },
  READ_LETTERS_MIXED: {
    severity: 'info',
    meaning:
      'Words mix Latin and Cyrillic letters that look alike; they are compared as one word, the text keeps its letters.',
    advice: 'Nothing to do.',
  },
  READ_FURNITURE_DROPPED: {
    severity: 'info',
    meaning: 'Page numbers, the publisher’s footer or picture marks were left out; they are not law text.',
    advice: 'Nothing to do.',
  },
  READ_PICTURE_DROPPED: {
    severity: 'warning',
    meaning: 'A picture stood in the text; the copy does not hold what it shows, often a formula.',
    advice: 'Look the place up in the publication; where it is a formula, no rule is made of it.',
  },
  READ_PICTURE_WORDS: {
    severity: 'info',
    meaning: 'Words of the text stand only in the description of a picture; they were taken from there.',
    advice: 'Compare the place with the publication.',
  },
  READ_HIDDEN_DROPPED: {
    severity: 'warning',
    meaning: 'A Word file holds hidden text, which neither the screen nor paper shows; it was left out.',
    advice: 'Show the hidden text in Word and compare the place with the publication.',
  },
  READ_CORRECTED: {
    severity: 'info',
    meaning: 'Damaged words of the copy were mended by a person, who told why; the stored bytes are as obtained.',
    advice: 'Nothing needs to be done; corrections.yaml of the act says where the right words were seen.',
  },
  READ_CORRECTION_UNMET: {
    severity: 'warning',
    meaning:
      'A correction names words that do not stand in the file, or stand there more than once; it was not applied.',
    advice:
      'Write the words in corrections.yaml as the explorer shows them, with so many more that they stand there once.',
  },
  READ_MARGINS_DROPPED: {
    severity: 'info',
    meaning: 'A Word file holds words in the header or footer of its pages; they were left out.',
    advice: 'Where they are text of the act, such as the header of an annex, move them into the body of the document.',
  },
  READ_STRUCK_DROPPED: {
    severity: 'warning',
    meaning: 'Words are struck through, as a publisher shows what is no longer in force; they were left out.',
    advice: 'Compare the place with the publication; where the words are still in force, remove the line through them.',
  },
  READ_STRUCK_KEPT: {
    severity: 'warning',
    meaning: 'Most of the text is struck through, as a publisher shows an act that has ceased; its words were kept.',
    advice: 'Check whether the act is still in force, and add the act that repealed it.',
  },
  READ_MARK_UNCLOSED: {
    severity: 'warning',
    meaning:
      'A table, a fenced block or another mark is opened and never closed; the text after it was read without it.',
    advice: 'Obtain the copy again, or compare the place with the publication.',
  },
  READ_TABLE_TOO_LARGE: {
    severity: 'warning',
    meaning: 'A table has more cells or columns than any table of a decree; its spans were not followed to the end.',
    advice: 'Check that it is the right file.',
  },
  READ_LIST_NUMBERED: {
    severity: 'info',
    meaning:
      'Items of a numbered list bear no number in the file; they got the number that a browser or a word processor shows.',
    advice: 'Compare the numbers of points and subpoints with the publication.',
  },
  READ_TABLE_TOO_DEEP: {
    severity: 'warning',
    meaning: 'Tables stand inside tables deeper than in any decree; the inner ones were read as running text.',
    advice: 'Check that it is the right file.',
  },
  READ_ENCRYPTED: {
    severity: 'error',
    meaning: 'The file is locked with a password, so it was not read.',
    advice: 'Open it with the password and save it without one.',
  },
  READ_DAMAGED: {
    severity: 'error',
    meaning: 'The file is damaged: its parts cannot be unpacked or found.',
    advice: 'Obtain the document again, or open it in a word processor and save it anew.',
  },
  READ_NO_TABLES: {
    severity: 'warning',
    meaning: 'The format gives the words of tables without their rows and columns.',
    advice: 'Save the document as .docx or HTML; tables of forms and indicators are not to be relied on in this copy.',
  },
  READ_SCANNED: {
    severity: 'error',
    meaning: 'Pages of the PDF are pictures of paper without a text layer, so nothing of the file was used.',
    advice:
      'Obtain the text from the publisher, or have the letters recognised (OCR, Kazakh and Russian), correct them and save a text.',
  },
  READ_LETTERS_UNKNOWN: {
    severity: 'error',
    meaning: 'The letters of the PDF have lost their meaning: its fonts do not say which letters they draw.',
    advice: 'Obtain the document as HTML or Word, or print it anew from its source.',
  },
  READ_TEXT_OVERRUN: {
    severity: 'error',
    meaning:
      'Text of the PDF runs over the edge of the page or over the text beside it, as tables do that are too wide: words are missing or mixed with others.',
    advice:
      'Obtain the document as HTML or Word, or print it anew in smaller letters or on pages turned sideways; do not rely on the tables of this copy.',
  },
  READ_TEXT_TURNED: {
    severity: 'warning',
    meaning: 'Text that does not run along the lines of the page, such as a stamp across it, was left out.',
    advice: 'Compare the page with the publication; a table printed sideways has to be obtained in another format.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
