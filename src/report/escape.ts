const HTML_SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Signs with a meaning in HTML. Matches `<`, must not match `«`. */
const HTML_SIGN = /[&<>"']/gu;
/** Signs that a spreadsheet takes for a formula, wide forms among them. Matches `=1+1`, must not match `1+1`. */
const FORMULA = /^[=+\-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u;
/** What a cell of a CSV file must be quoted for. Matches `a,b`, must not match `ab`. */
const CSV_SIGN = /[",\r\n]/u;
/** Signs with a meaning in a cell of a Markdown table. Matches `|`, must not match `-`. */
const MARKDOWN_SIGN = /[\\|*_`[\]<>]/gu;
/** Line ends. Matches a line feed, must not match a space. */
const LINE_END = /[\r\n\u2028\u2029]+/gu;

/** Control characters and halves of pairs, which no page can hold. Matches U+0000 and U+0085, must not match a line feed. */
const NOT_HTML = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Returns the text as words of an HTML page: nothing of it can become a tag or an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(NOT_HTML, '\u{FFFD}').replace(HTML_SIGN, (sign) => HTML_SIGNS[sign] ?? sign);
}

/** Returns the text as a cell of a CSV file; what a spreadsheet would run as a formula is made words. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return CSV_SIGN.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Returns the text as a cell of a Markdown table. */
export function markdownCell(text: string): string {
  return text.replace(MARKDOWN_SIGN, (sign) => `\\${sign}`).replace(LINE_END, ' ');
}
