/** A stretch of a text, and whether it is among the words looked for. */
export interface MarkedPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** One space for every run of white space; `at[i]` = where character i of the folded text stands in the original. */
function foldSpaces(text: string): { readonly folded: string; readonly at: number[] } {
  const at: number[] = [];
  let folded = '';
  let isSpace = true;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (/\s/u.test(char)) {
      if (!isSpace) {
        folded += ' ';
        at.push(index);
      }
      isSpace = true;
    } else {
      folded += char;
      at.push(index);
      isSpace = false;
    }
  }
  return { folded, at };
}

/** Returns the text cut into parts, those that are among the quotes marked; white space need not be the same. Cost: linear in text times quotes. */
export function markWords(text: string, quotes: readonly string[]): MarkedPart[] {
  const { folded, at } = foldSpaces(text);
  const spans: [number, number][] = [];
  for (const quote of quotes) {
    const wanted = foldSpaces(quote).folded.trimEnd();
    if (wanted === '') continue;
    const found = folded.indexOf(wanted);
    const [start, last] = [at[found], at[found + wanted.length - 1]];
    if (found >= 0 && start !== undefined && last !== undefined) spans.push([start, last + 1]);
  }
  spans.sort(([a], [b]) => a - b);
  const parts: MarkedPart[] = [];
  let done = 0;
  for (const [start, end] of spans) {
    const from = Math.max(start, done);
    if (from >= end) continue;
    if (from > done) parts.push({ text: text.slice(done, from), isMarked: false });
    parts.push({ text: text.slice(from, end), isMarked: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isMarked: false });
  return parts;
}
