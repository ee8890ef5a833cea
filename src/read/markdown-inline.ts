import { concatMapped, type MappedText, sliceMapped } from '../base/mapped-text.ts';
import { createEmphasisReader } from './markdown-emphasis.ts';
import { readEntity } from './markdown-entities.ts';
import { BREAKING_TAGS, readTag, UNSHOWN_TAGS } from './markdown-tags.ts';

/** A picture that the copy names instead of showing it. `words` are those of its description; '' when it has none. */
export interface Picture {
  /** Offset in the decoded text, for the line. */
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly words: string;
}

export interface InlineText {
  readonly text: MappedText;
  readonly pictures: readonly Picture[];
}

/** `html`: inside an HTML table nothing but tags, entities and pictures is marked. */
export type InlineSyntax = 'markdown' | 'html';

/** A character that may mark something. Matches `*`, `&`; must not match `(`. */
const MARKS = /[\\*_`<&[]/u;
/** What a backslash takes the meaning from. Matches `.`, `)`; must not match `n`. */
const ESCAPABLE = /[!-/:-@[-`{-~]/u;
/** What converters write for a picture, after the bracket. Matches `Image]`, `image: Ставит`; must not match `Imagine`. */
const PICTURE = /(?:image|img|picture)(?:\s?:\s?|(?=\]))/iuy;
/** An address in brackets after a link. Matches `#p1`, `http://a.kz/x "y"`; must not match `далее - Методика`. */
const ADDRESS = /^<?(?:[^\s<>]*[/#.?=:][^\s<>]*)?>?(?:\s+(?:"[^"]*"|'[^']*'))?$/u;
/** An address that is shown as its own text. Matches `<https://a.kz>`, `<a@b.kz>`; must not match `<далее>`. */
const AUTOLINK = /<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,30}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>/uy;
/** Matches each run of backticks. */
const BACKTICKS = /`+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LONGEST_ADDRESS = 2000;
const LONGEST_DESCRIPTION = 2000;

/** The text on the way: which characters go, and what is made in their place. */
interface Draft {
  readonly value: MappedText;
  readonly text: string;
  readonly isDropped: Uint8Array;
  readonly made: Map<number, string>;
  readonly pictures: Picture[];
  /** Offsets of open square brackets. */
  readonly brackets: number[];
  /** Offsets of runs of backticks by length, made when the first is met. */
  ticks: Map<number, number[]> | null;
  /** A comment was opened and never closed; there is no need to look for its end again. */
  hasOpenComment: boolean;
}

function make(draft: Draft, from: number, to: number, unit: string): void {
  draft.isDropped.fill(1, from, to);
  if (unit !== '') draft.made.set(from, unit);
}

function finish(draft: Draft): MappedText {
  const pieces: MappedText[] = [];
  let from = 0;
  for (let at = 0; at <= draft.text.length; at += 1) {
    if (at < draft.text.length && draft.isDropped[at] === 0) continue;
    if (at > from) pieces.push(sliceMapped(draft.value, from, at));
    const made = draft.made.get(at);
    if (made !== undefined) {
      const origins = new Int32Array(made.length).fill(draft.value.origins[at] ?? -1);
      pieces.push({ text: made, origins });
    }
    from = at + 1;
  }
  return concatMapped(pieces);
}

function tickRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const run of text.matchAll(BACKTICKS)) {
    const known = runs.get(run[0].length);
    if (known) known.push(run.index);
    else runs.set(run[0].length, [run.index]);
  }
  for (const places of runs.values()) places.reverse();
  return runs;
}

/** A span of code: its marks go, what is between them stays as it is. */
function takeCode(draft: Draft, at: number): number {
  draft.ticks ??= tickRuns(draft.text);
  let length = 1;
  while (draft.text.charAt(at + length) === '`') length += 1;
  const places = draft.ticks.get(length);
  while (places && (places.at(-1) ?? at + 1) <= at) places.pop();
  const close = places?.at(-1);
  if (close === undefined) return at + length;
  make(draft, at, at + length, '');
  make(draft, close, close + length, '');
  return close + length;
}

/** Where silent contents end: after the closing tag of the same name, or where the text ends. */
function endOfUnshown(text: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}`, 'giu');
  pattern.lastIndex = from;
  const close = pattern.exec(text);
  const end = close === null ? -1 : text.indexOf('>', close.index);
  return end < 0 ? text.length : end + 1;
}

function takeTag(draft: Draft, at: number, syntax: InlineSyntax): number {
  const { text } = draft;
  if (text.startsWith('<!--', at)) {
    const close = draft.hasOpenComment ? -1 : text.indexOf('-->', at + 4);
    draft.hasOpenComment = close < 0;
    const end = close < 0 ? at + 4 : close + 3;
    make(draft, at, end, '');
    return end;
  }
  const tag = readTag(text, at);
  if (tag) {
    const isUnshown = UNSHOWN_TAGS.has(tag.name) && !tag.isClosing;
    const end = isUnshown ? endOfUnshown(text, tag.name, tag.end) : tag.end;
    make(draft, at, end, BREAKING_TAGS.has(tag.name) ? '\n' : '');
    return end;
  }
  AUTOLINK.lastIndex = at;
  const link = syntax === 'markdown' ? AUTOLINK.exec(text) : null;
  if (!link) return at + 1;
  make(draft, at, at + 1, '');
  make(draft, at + link[0].length - 1, at + link[0].length, '');
  return at + link[0].length;
}

/** The end of the address in round brackets at `at`; -1 when what stands there is words of the text. */
function endOfAddress(text: string, at: number): number {
  if (text.charAt(at) !== '(') return -1;
  let depth = 0;
  const limit = Math.min(text.length, at + LONGEST_ADDRESS);
  for (let i = at; i < limit; i += 1) {
    const unit = text.charAt(i);
    if (unit === '\n' || unit === '[' || unit === ']') return -1;
    if (unit === '(') depth += 1;
    if (unit === ')') depth -= 1;
    if (depth > 0) continue;
    const address = text.slice(at + 1, i);
    const isWords = CYRILLIC.test(address) && !/[/#]/u.test(address);
    return ADDRESS.test(address) && !isWords ? i + 1 : -1;
  }
  return -1;
}

function takePicture(draft: Draft, open: number, words: number, close: number, end: number): void {
  const { text, value } = draft;
  const start = text.charAt(open - 1) === '!' ? open - 1 : open;
  const told = text.slice(words, close).trim();
  make(draft, start, told === '' ? end : words, '');
  make(draft, close, end, '');
  const first = value.origins[start] ?? 0;
  draft.pictures.push({ start: first, end: first + end - start, found: text.slice(start, end), words: told });
}

/** A closing bracket: of a link, whose words stay, of a picture, or a character of the text. */
function takeBracket(draft: Draft, at: number): number {
  const { text } = draft;
  const open = draft.brackets.pop();
  if (open === undefined) return at + 1;
  const address = endOfAddress(text, at + 1);
  const end = address < 0 ? at + 1 : address;
  PICTURE.lastIndex = open + 1;
  const picture = PICTURE.exec(text);
  const words = picture && picture.index + picture[0].length <= at ? picture.index + picture[0].length : null;
  const isImage = address >= 0 && text.charAt(open - 1) === '!';
  if ((words !== null || isImage) && at - open <= LONGEST_DESCRIPTION) {
    takePicture(draft, open, words ?? open + 1, at, end);
    return end;
  }
  if (address < 0) return at + 1;
  make(draft, open, open + 1, '');
  make(draft, at, end, '');
  return end;
}

function takeEscape(draft: Draft, at: number): number {
  const next = draft.text.charAt(at + 1);
  if (next === '\n' || ESCAPABLE.test(next)) {
    make(draft, at, at + 1, '');
    return at + 2;
  }
  return at + 1;
}

function takeEntity(draft: Draft, at: number): number {
  const entity = readEntity(draft.text, at);
  if (!entity) return at + 1;
  make(draft, at, at + entity.length, entity.made);
  return at + entity.length;
}

/**
 * Returns the text without marks of emphasis, links, tags, escapes and entities; line ends are kept, a tag that parts lines
 * becomes one. Every character left keeps its origin. Time is linear in the text.
 */
export function readInline(value: MappedText, syntax: InlineSyntax): InlineText {
  if (!MARKS.test(value.text)) return { text: value, pictures: [] };
  const draft: Draft = {
    value,
    text: value.text,
    isDropped: new Uint8Array(value.text.length),
    made: new Map(),
    pictures: [],
    brackets: [],
    ticks: null,
    hasOpenComment: false,
  };
  const emphasis = createEmphasisReader((at) => make(draft, at, at + 1, ''));
  const isMarkdown = syntax === 'markdown';
  for (let at = 0; at < draft.text.length; ) {
    const unit = draft.text.charAt(at);
    if (unit === '<') at = takeTag(draft, at, syntax);
    else if (unit === '&') at = takeEntity(draft, at);
    else if (unit === ']') at = takeBracket(draft, at);
    else if (unit === '\\' && isMarkdown) at = takeEscape(draft, at);
    else if (unit === '`' && isMarkdown) at = takeCode(draft, at);
    else if ((unit === '*' || unit === '_') && isMarkdown) at += emphasis.take(draft.text, at);
    else {
      if (unit === '[') draft.brackets.push(at);
      at += 1;
    }
  }
  return { text: finish(draft), pictures: draft.pictures };
}
