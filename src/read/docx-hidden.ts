import { attributesOf, readHtmlTokens } from './html-tokens.ts';

/** A document without the runs that Word does not show. */
export interface ShownDocument {
  readonly xml: string;
  /** How many runs with words were left out. */
  readonly hidden: number;
}

interface Run {
  readonly start: number;
  isHidden: boolean;
  hasWords: boolean;
}

/** Word writes `w:vanish` alone, or says no by a value. */
function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

/**
 * Returns the document without hidden text, which neither the screen nor the printed page shows: what it orders nobody has read.
 * Only what a run says of itself counts, not its style. Time is linear in the document.
 */
export function dropHidden(xml: string): ShownDocument {
  if (!xml.includes('w:vanish')) return { xml, hidden: 0 };
  // A paragraph inside a run (a text box) has properties of its own: null.
  const open: (Run | null)[] = [];
  const pieces: string[] = [];
  let [from, hidden, former] = [0, 0, 0];
  readHtmlTokens(xml, (token) => {
    const run = open.at(-1);
    if (token.kind === 'text') return;
    const isEmpty = xml.charAt(token.end - 2) === '/';
    // Properties before a tracked change are no longer so.
    if (token.name === 'w:rprchange' && !isEmpty) former += token.kind === 'open' ? 1 : -1;
    if (token.name === 'w:p' && !isEmpty) {
      if (token.kind === 'open') open.push(null);
      else open.pop();
    } else if (token.kind === 'open' && token.name === 'w:r' && !isEmpty) {
      open.push({ start: token.start, isHidden: false, hasWords: false });
    } else if (token.kind === 'open' && run) {
      if (token.name === 'w:vanish' && former === 0) run.isHidden = isOn(attributesOf(xml, token).get('w:val'));
      else if (token.name === 'w:t') run.hasWords = true;
    } else if (token.name === 'w:r') {
      open.pop();
      // The marks of fields and notes are hidden runs too, and hold no words.
      if (!run?.isHidden || !run.hasWords || run.start < from) return;
      pieces.push(xml.slice(from, run.start));
      from = token.end;
      hidden += 1;
    }
  });
  return { xml: pieces.join('') + xml.slice(from), hidden };
}
