/** A browser needs minutes to lay out one word of a million letters, so a word longer than this is laid out in pieces. */
const LONGEST_WORD = 2_000;

/** Returns where words begin and end that are too long to be laid out as one. Cost: linear. */
export function longWords(text: string): [number, number][] {
  if (text.length <= LONGEST_WORD) return [];
  const found: [number, number][] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? 32 : text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) continue;
    if (at - start > LONGEST_WORD) found.push([start, at]);
    start = at + 1;
  }
  return found;
}
