const QUOTE_MARKS = '"«»“”';
/** Matches `"`, `»`; must not match `'`. */
const QUOTE_MARK = /["«»“”]/u;

/** Returns the text with every quoted passage blanked out (same length), so that titles of other acts are not read as addresses. */
export function withoutQuotedPassages(text: string): string {
  let depth = 0;
  let isStraightOpen = false;
  let result = '';
  // What stands before this place is in the result.
  let done = 0;
  for (let at = text.search(QUOTE_MARK); at >= 0 && at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (!QUOTE_MARKS.includes(unit)) continue;
    const isQuoted = depth > 0 || isStraightOpen;
    result += isQuoted ? ' '.repeat(at - done) : text.slice(done, at);
    done = at;
    if (unit === '"') isStraightOpen = !isStraightOpen;
    else if (unit === '«' || unit === '“') depth += 1;
    else depth = Math.max(0, depth - 1);
    result += ' ';
    done = at + 1;
  }
  return result + (depth > 0 || isStraightOpen ? ' '.repeat(text.length - done) : text.slice(done));
}
