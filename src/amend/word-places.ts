/** Signs that copies of one text print differently; each is folded to one sign, so that places stay the same. */
const SAME_SIGNS: Readonly<Record<string, string>> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
};
/** Matches `«`, `—`, a no-break space; must not match `"` or a plain space. */
const VARIANT_SIGN = /[«»“”„–—]|[^\S ]/gu;
/** Matches the last sign of `отдел` or `2024`; must not match that of `(`. */
const WORD_SIGN = /[\p{L}\p{N}]/u;

function folded(text: string): string {
  return text.replace(VARIANT_SIGN, (sign) => SAME_SIGNS[sign] ?? ' ');
}

function isWordSign(text: string, at: number): boolean {
  return WORD_SIGN.test(text.charAt(at));
}

/** Returns where the words stand in the text as words of their own: «отдел» does not stand in «отделения». Cost: linear. */
export function placesOf(text: string, words: string): number[] {
  const [inText, sought] = [folded(text), folded(words)];
  if (sought === '') return [];
  const places: number[] = [];
  for (let at = inText.indexOf(sought); at >= 0; at = inText.indexOf(sought, at + sought.length)) {
    const end = at + sought.length;
    const runsOn =
      (isWordSign(inText, at - 1) && isWordSign(inText, at)) ||
      (isWordSign(inText, end - 1) && isWordSign(inText, end));
    if (!runsOn) places.push(at);
  }
  return places;
}

/** Returns the text with a capital first letter. */
export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns where the words stand with the capital of the beginning of a sentence, in the place of the small letter that is quoted. */
export function capitalPlacesOf(text: string, words: string): number[] {
  const capital = withCapital(words);
  return capital === words ? [] : placesOf(text, capital);
}

/** A word with what ties its parts. Matches `қызметінде`, `интернет-портал`; must not match `"`. */
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** Letters that an ending takes from a word («служба» – «службой»), adds to it («қызметі» – «қызметіндегі»), and leaves of it. */
const MOST_LOST = 3;
const MOST_ADDED = 6;
const LEAST_KEPT = 4;
/** Signs between two words of one phrase. */
const WIDEST_GAP = 3;

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    key: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** The two may be forms of one word. */
function isFormOf(word: string, quoted: string): boolean {
  if (word === quoted) return true;
  let kept = 0;
  while (kept < word.length && kept < quoted.length && word[kept] === quoted[kept]) kept += 1;
  return kept >= LEAST_KEPT && kept >= quoted.length - MOST_LOST && word.length - kept <= MOST_ADDED;
}

/** Returns which part of the words of the new text stands in the old one: 0 to 1. */
export function sharedWords(old: string, next: string): number {
  const known = new Set(wordsIn(old).map(({ key }) => key));
  const words = wordsIn(next);
  return words.length === 0 ? 0 : words.filter(({ key }) => known.has(key)).length / words.length;
}

/** Returns where the words stand in another form than the quoted one: «персоналды басқару қызметінде» of «персоналды басқару қызметі». */
export function otherFormsOf(text: string, words: string): (readonly [start: number, end: number])[] {
  const quoted = wordsIn(words).map(({ key }) => key);
  const all = wordsIn(text);
  const found: (readonly [number, number])[] = [];
  for (let at = 0; quoted.length > 0 && at + quoted.length <= all.length; at += 1) {
    const run = all.slice(at, at + quoted.length);
    const isTight = run.every((word, i) => i === 0 || word.start - (run[i - 1]?.end ?? 0) <= WIDEST_GAP);
    const isForm = isTight && run.every((word, i) => isFormOf(word.key, quoted[i] ?? ''));
    const isOther = run.some((word, i) => word.key !== quoted[i]);
    if (isForm && isOther) found.push([run[0]?.start ?? 0, run.at(-1)?.end ?? 0]);
  }
  return found;
}

/**
 * Returns the new words with the ending of the form that stands in the text; null where that cannot be told. Only the last word may be bent,
 * and both must end in the same word: «персоналды басқару қызметінде» → «кадр қызметінде».
 */
export function bentAlike(form: string, from: string, to: string): string | null {
  const [old, next] = [wordsIn(from).at(-1)?.key, wordsIn(to).at(-1)?.key];
  if (old === undefined || old !== next) return null;
  if (!form.toLowerCase().startsWith(from.toLowerCase())) return null;
  const bent = to + form.slice(from.length);
  return form.charAt(0) === from.charAt(0) ? bent : withCapital(bent);
}
