import { attributesOf, type HtmlToken, readHtmlTokens } from './html-tokens.ts';
import { keepsStruck } from './struck.ts';

/** A document without the runs that Word does not show, or strikes through. */
export interface ShownDocument {
  readonly xml: string;
  /** How many runs with words were left out because Word hides them. */
  readonly hidden: number;
  /** The words of struck runs. */
  readonly struck: readonly string[];
  /** So much is struck that it was kept. */
  readonly isStruckKept: boolean;
}

interface Run {
  readonly start: number;
  isHidden: boolean;
  isStruck: boolean;
  words: string;
}

/** A run that is to be left out. */
interface LeftOut {
  readonly start: number;
  readonly end: number;
  /** Of a struck run its words; null = hidden. */
  readonly struck: string | null;
}

type Tag = Extract<HtmlToken, { name: string }>;

/** Word writes `w:vanish` alone, or says no by a value. */
function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

function takeProperty(run: Run, name: string, value: string | undefined): void {
  if (name === 'w:vanish') run.isHidden = isOn(value);
  else if (name === 'w:strike' || name === 'w:dstrike') run.isStruck ||= isOn(value);
}

/** The runs that hide or strike words, and how many letters all runs hold. */
function findRuns(xml: string): { readonly left: readonly LeftOut[]; readonly letters: number } {
  // A paragraph inside a run (a text box) has properties of its own: null.
  const open: (Run | null)[] = [];
  const left: LeftOut[] = [];
  let [letters, former, isText] = [0, 0, false];
  const takeTag = (token: Tag): void => {
    const run = open.at(-1);
    const isEmpty = xml.charAt(token.end - 2) === '/';
    const isOpening = token.kind === 'open';
    isText = token.name === 'w:t' && isOpening && !isEmpty;
    // Properties before a tracked change are no longer so.
    if (token.name === 'w:rprchange' && !isEmpty) former += isOpening ? 1 : -1;
    else if (token.name === 'w:p' && !isEmpty) {
      if (isOpening) open.push(null);
      else open.pop();
    } else if (token.name === 'w:r' && isOpening && !isEmpty) {
      open.push({ start: token.start, isHidden: false, isStruck: false, words: '' });
    } else if (isOpening && run && former === 0) takeProperty(run, token.name, attributesOf(xml, token).get('w:val'));
    else if (token.name === 'w:r' && !isOpening) {
      open.pop();
      // The marks of fields and notes are hidden runs too, and hold no words.
      if (!run || run.words === '' || !(run.isHidden || run.isStruck)) return;
      left.push({ start: run.start, end: token.end, struck: run.isHidden ? null : run.words });
    }
  };
  readHtmlTokens(xml, (token) => {
    if (token.kind !== 'text') {
      takeTag(token);
      return;
    }
    const run = open.at(-1);
    if (!isText) return;
    letters += token.end - token.start;
    if (run) run.words += xml.slice(token.start, token.end);
  });
  return { left, letters };
}

/** Matches what a document that hides or strikes words holds: `<w:vanish/>`, `<w:dstrike`; must not match `w:t`. */
const MARKS = /w:(?:vanish|d?strike)[\s/>]/u;

/**
 * Returns the document without hidden text, which neither the screen nor the printed page shows, and without struck text, which is no
 * longer to be read; where most of it is struck, that is kept. Only what a run says of itself counts, not its style. Time is
 * linear in the document.
 */
export function dropHidden(xml: string): ShownDocument {
  if (!MARKS.test(xml)) return { xml, hidden: 0, struck: [], isStruckKept: false };
  const { left, letters } = findRuns(xml);
  const struck = left.flatMap((run) => (run.struck === null ? [] : [run.struck]));
  const isStruckKept = keepsStruck(
    struck.reduce((sum, words) => sum + words.length, 0),
    letters,
  );
  const pieces: string[] = [];
  let from = 0;
  for (const run of left) {
    if (run.start < from || (run.struck !== null && isStruckKept)) continue;
    pieces.push(xml.slice(from, run.start));
    from = run.end;
  }
  const hidden = left.length - struck.length;
  return { xml: pieces.join('') + xml.slice(from), hidden, struck, isStruckKept };
}
