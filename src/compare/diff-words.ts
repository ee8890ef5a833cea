import { diffArrays } from 'diff';
import type { WordRun } from '../model/comparison.ts';
import type { Token } from './tokens.ts';

/** Past so many differing tokens the words are shown as replaced as a whole. A limit in steps, not in time: same answer on every machine. */
const MOST_EDITS = 1500;

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join('');
}

function push(runs: WordRun[], op: WordRun['op'], tokens: readonly Token[]): void {
  if (tokens.length === 0) return;
  const last = runs[runs.length - 1];
  if (last?.op === op) runs[runs.length - 1] = { op, text: last.text + textOf(tokens) };
  else runs.push({ op, text: textOf(tokens) });
}

/**
 * Returns the words of the left with what is taken out and put in; `=` and `-` together are the left text, `=` shows the left's
 * form where only quotes, dashes, spaces or capitals differ.
 */
export function diffWords(left: readonly Token[], right: readonly Token[]): WordRun[] {
  const runs: WordRun[] = [];
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start]?.fold === right[start]?.fold) start += 1;
  let end = 0;
  while (end < shorter - start && left[left.length - 1 - end]?.fold === right[right.length - 1 - end]?.fold) end += 1;
  push(runs, '=', left.slice(0, start));
  middle(runs, left.slice(start, left.length - end), right.slice(start, right.length - end));
  push(runs, '=', left.slice(left.length - end));
  return runs;
}

function middle(runs: WordRun[], left: readonly Token[], right: readonly Token[]): void {
  const parts =
    left.length === 0 || right.length === 0
      ? undefined
      : diffArrays(
          left.map((token) => token.fold),
          right.map((token) => token.fold),
          { maxEditLength: MOST_EDITS },
        );
  if (parts === undefined) {
    push(runs, '-', left);
    push(runs, '+', right);
    return;
  }
  let [l, r] = [0, 0];
  for (const part of parts) {
    const size = part.value.length;
    if (part.removed) {
      push(runs, '-', left.slice(l, l + size));
      l += size;
    } else if (part.added) {
      push(runs, '+', right.slice(r, r + size));
      r += size;
    } else {
      push(runs, '=', left.slice(l, l + size));
      l += size;
      r += size;
    }
  }
}
