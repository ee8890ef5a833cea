/** A run of `*` or `_` that may open or close emphasis. */
interface Run {
  at: number;
  /** Marks not used yet; an opener gives its last ones first, a closer its first ones. */
  left: number;
}

const SPACE = /\s/u;
const LETTER = /[\p{L}\p{N}]/u;
/** A rule to write on, not emphasis. */
const LONGEST_UNDERLINES = 2;

function isSpaceOrEdge(unit: string): boolean {
  return unit === '' || SPACE.test(unit);
}

function isPunctuation(unit: string): boolean {
  return unit !== '' && !SPACE.test(unit) && !LETTER.test(unit);
}

/** CommonMark: a run opens before a word, closes after one. */
function flanks(before: string, after: string): { readonly opens: boolean; readonly closes: boolean } {
  const opens = !isSpaceOrEdge(after) && (!isPunctuation(after) || isSpaceOrEdge(before) || isPunctuation(before));
  const closes = !isSpaceOrEdge(before) && (!isPunctuation(before) || isSpaceOrEdge(after) || isPunctuation(after));
  return { opens, closes };
}

export interface EmphasisReader {
  /** Takes the run of marks at `at`; returns its length. */
  readonly take: (text: string, at: number) => number;
}

/**
 * Finds the pairs of `*` and `_` that only dress words, and calls `drop` for each mark of a pair; a mark without a partner is a
 * character of the text (a footnote star), and so is a rule of underscores to write on. Time is linear.
 */
export function createEmphasisReader(drop: (at: number) => void): EmphasisReader {
  const open: Readonly<Record<'*' | '_', Run[]>> = { '*': [], _: [] };
  const close = (run: Run, openers: Run[]): void => {
    for (let opener = openers.at(-1); opener && run.left > 0; opener = openers.at(-1)) {
      const used = Math.min(2, opener.left, run.left);
      for (let i = 0; i < used; i += 1) {
        drop(opener.at + opener.left - 1 - i);
        drop(run.at + i);
      }
      opener.left -= used;
      run.left -= used;
      run.at += used;
      if (opener.left === 0) openers.pop();
    }
  };
  const take = (text: string, at: number): number => {
    const unit = text.charAt(at) === '_' ? '_' : '*';
    let length = 1;
    while (text.charAt(at + length) === unit) length += 1;
    if (unit === '_' && length > LONGEST_UNDERLINES) return length;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + length)];
    const { opens, closes } = flanks(before, after);
    const isWordly = unit === '*' || (LETTER.test(before) && !LETTER.test(after));
    const run = { at, left: length };
    if (closes && isWordly) close(run, open[unit]);
    const mayOpen = unit === '*' || (LETTER.test(after) && !LETTER.test(before));
    if (opens && mayOpen && run.left > 0) open[unit].push(run);
    return length;
  };
  return { take };
}
