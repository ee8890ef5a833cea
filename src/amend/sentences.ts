import type { Edit } from '../model/amendment.ts';
import { editedWords } from './edit-words.ts';
import { PRINTED_MARKER } from './renumber.ts';

/** Where one sentence may end and the next begin. Matches `. К` in `құрылады. Комиссия`; must not match `. к` or `2.1`. */
const BETWEEN = /[.!?]["»”)]*\s+(?=["«“(]?\p{Lu})/gu;
/** One letter before the stop: an initial or «г.», «т.». Matches ` Б`, `т.б`; must not match ` ішінде`. */
const INITIAL = /(?:^|[^\p{L}])\p{L}$/u;

/** Returns where the sentences of one unit stand, without the number printed before them. Cost: linear. */
export function sentenceSpans(text: string): [number, number][] {
  const start = PRINTED_MARKER.exec(text)?.[0].length ?? 0;
  const spans: [number, number][] = [];
  let from = start;
  for (const match of text.matchAll(BETWEEN)) {
    if (match.index < start || INITIAL.test(text.slice(Math.max(start, match.index - 2), match.index))) continue;
    spans.push([from, match.index + match[0].trimEnd().length]);
    from = match.index + match[0].length;
  }
  return from < text.length ? [...spans, [from, text.length]] : spans;
}

function withSentence(text: string, [start, end]: readonly [number, number], words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** Returns the words of a unit after one sentence of it was changed; null where the unit has no such sentence or not the words. */
export function editedSentence(text: string, number: number, edit: Edit): string | null {
  const spans = sentenceSpans(text);
  const span = spans[number - 1];
  const [words, last] = [edit.newText, spans.at(-1)];
  if (edit.op === 'insert-unit') {
    if (words === null || last === undefined) return null;
    if (span !== undefined) return withSentence(text, [span[0], span[0]], `${words} `);
    return number === spans.length + 1 ? `${text} ${words}` : null;
  }
  if (span === undefined) return null;
  if (edit.op === 'replace-unit') return words === null ? null : withSentence(text, span, words);
  if (edit.op === 'delete-unit' || edit.op === 'repeal-unit')
    return spans.length < 2 ? null : withSentence(text, [span[0], spans[number]?.[0] ?? text.length], '').trimEnd();
  const edited = editedWords(text.slice(...span), edit);
  return edited === null ? null : withSentence(text, span, edited);
}
