/**
 * A piece of running text. `key` is what tables are asked: lower case, look-alike letters turned Cyrillic, `ё` as `е`.
 * A number keeps hyphens inside ("5-1"); a dash between spaces is a token of its own.
 */
export interface LawToken {
  readonly kind: 'word' | 'number' | 'punctuation' | 'quotation';
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** No white space before it. */
  readonly glued: boolean;
}

/**
 * Letters of the Latin alphabet and of one vendor's broken font that look like Cyrillic ones (domain.md 6.1).
 * Same length on both sides, so offsets stay true.
 */
const LOOK_ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['aceiopxyhkmtb', 'асеіорхуһкмтв'],
    ['ABCEHKMOPTXYI', 'АВСЕНКМОРТХУІ'],
    ['ёЁ', 'еЕ'],
    ['ќЌѓЃњЊљЉџЏ', 'қҚғҒңҢөӨұҰ'],
    ['ï', 'і'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter, at) => [letter, to[at] ?? letter])),
);

/** Returns the word as tables spell it: same length, lower case, Cyrillic where a Latin letter only looks so. */
export function foldWord(word: string): string {
  let folded = '';
  for (const letter of word) folded += LOOK_ALIKE[letter] ?? letter;
  const lower = folded.toLowerCase();
  return lower.length === word.length ? lower : folded;
}

// «тармағының», "abc"; not "5". Marks join their letter.
const LETTER = /[\p{L}\p{M}_]/u;
// "0".."9"; not «Ⅴ».
const DIGIT = /[0-9]/;
// " ", no-break space, tab, line end.
const SPACE = /\s/u;

function scanWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && LETTER.test(text[at] ?? '')) at += 1;
  return at;
}

function scanNumber(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && DIGIT.test(text[at] ?? '')) at += 1;
    if (text[at] === '-' && DIGIT.test(text[at + 1] ?? '')) at += 1;
    else return at;
  }
}

/** Returns the tokens of the text from `start` to `end`, in order; white space and soft hyphens give none. Linear. */
export function readLawTokens(text: string, start = 0, end = text.length): LawToken[] {
  const tokens: LawToken[] = [];
  let at = start;
  let glued = false;
  while (at < end) {
    const char = text[at] ?? '';
    if (SPACE.test(char) || char === '\u00AD' || char === '\u200B') {
      glued = char === '\u00AD' || char === '\u200B' ? glued : false;
      at += 1;
      continue;
    }
    const isNumber = DIGIT.test(char);
    const isWord = !isNumber && LETTER.test(char);
    const stop = Math.min(end, isNumber ? scanNumber(text, at) : isWord ? scanWord(text, at) : at + 1);
    const piece = text.slice(at, stop);
    tokens.push({
      kind: isNumber ? 'number' : isWord ? 'word' : 'punctuation',
      text: piece,
      key: isWord ? foldWord(piece) : isDash(piece) ? '-' : piece,
      start: at,
      end: stop,
      glued: glued && tokens.length > 0,
    });
    at = stop;
    glued = true;
  }
  return tokens;
}

function isDash(piece: string): boolean {
  return piece === '-' || piece === '–' || piece === '—' || piece === '‑' || piece === '−';
}
