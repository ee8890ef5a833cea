import { isSpaceCode } from '../base/white-space.ts';
import { tagNameAt } from './html-names.ts';

/** A piece of an HTML source: text between marks, or a tag. Offsets are of the source. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'open' | 'close';
      /** In small letters. */
      readonly name: string;
      readonly start: number;
      readonly end: number;
      /** What stands between the name and the closing bracket. */
      readonly attributesAt: number;
    };

const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const OPENING = 0x3c;
const CLOSING = 0x3e;
const STRAIGHT = 0x22;
const APOSTROPHE = 0x27;
const LONGEST_NAME = 64;

function isLatinLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** Where the name of a tag ends that begins at `from`; `from` itself when no name does: `< 5`, `<фамилия`. */
function nameEnd(html: string, from: number): number {
  if (!isLatinLetter(html.charCodeAt(from))) return from;
  const limit = Math.min(html.length, from + LONGEST_NAME);
  let at = from + 1;
  for (; at < limit; at += 1) {
    const code = html.charCodeAt(at);
    if (code === SLASH || code === CLOSING || code === OPENING || isSpaceCode(code)) break;
  }
  return at;
}

/** Says whether a `<` before this unit starts a tag: `p`, `/`; not `!`. */
function startsTag(code: number): boolean {
  return code === SLASH || isLatinLetter(code);
}

/** Inside these tags a `<` opens nothing. */
const RAW_TEXT: ReadonlySet<string> = new Set('script style textarea title xmp iframe noembed noframes'.split(' '));

/** What is known to be missing further on, so that no search is made twice. */
interface Search {
  readonly html: string;
  readonly missing: Set<string>;
}

/** The next place of a mark; -1 when there is none, remembered. */
function find(search: Search, mark: string, from: number): number {
  if (search.missing.has(mark)) return -1;
  const at = search.html.indexOf(mark, from);
  if (at < 0) search.missing.add(mark);
  return at;
}

/**
 * Where the tag closes, -1 when it does not: a bracket in quotation marks does not close it, a new tag outside of them does. A
 * quotation mark that is never closed is an ordinary character.
 */
function tagEnd(search: Search, from: number): number {
  const { html } = search;
  for (let at = from; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === CLOSING) return at + 1;
    if (code === OPENING && startsTag(html.charCodeAt(at + 1))) return at;
    // Only after `=` a quotation mark opens a value: `<p title="a>b">`.
    if ((code === STRAIGHT || code === APOSTROPHE) && isAfterEquals(html, at)) {
      const close = find(search, html.charAt(at), at + 1);
      if (close >= 0) at = close;
    }
  }
  return -1;
}

function isAfterEquals(html: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 8 && html.charAt(before).trim() === '') before -= 1;
  return html.charAt(before) === '=';
}

/** Where raw text ends: at the closing tag of its name; where it begins when there is none. */
function rawEnd(search: Search, name: string, from: number): number {
  if (search.missing.has(`</${name}`)) return from;
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
  close.lastIndex = from;
  const match = close.exec(search.html);
  if (match === null) search.missing.add(`</${name}`);
  return match === null ? from : match.index;
}

/** Where a remark, a declaration or an instruction ends: `<!-- x -->`, `<!doctype html>`, `<?xml ?>`; -1 when it is none. */
function silentEnd(search: Search, at: number): number {
  const { html } = search;
  const code = html.charCodeAt(at + 1);
  if (isLatinLetter(code)) return -1;
  if (html.startsWith('<!--', at)) {
    if (html.startsWith('<!-->', at) || html.startsWith('<!--->', at)) return html.indexOf('>', at) + 1;
    const close = find(search, '-->', at + 4);
    return close < 0 ? at + 4 : close + 3;
  }
  const isSilent =
    code === EXCLAMATION || code === QUESTION || (code === SLASH && !isLatinLetter(html.charCodeAt(at + 2)));
  if (!isSilent) return -1;
  const close = find(search, '>', at + 2);
  return close < 0 ? at + 2 : close + 1;
}

/**
 * Calls `take` with each token of an HTML source in order. Guarantees: 1. every character is in a text, a tag, a remark or the
 * inside of `script` and `style`; 2. a remark or a quoted value that is never closed swallows nothing; 3. time is linear
 * in the source, whatever its nesting; 4. nothing is thrown.
 */
export function readHtmlTokens(html: string, take: (token: HtmlToken) => void): void {
  const search: Search = { html, missing: new Set() };
  let text = 0;
  let at = html.indexOf('<');
  const flush = (end: number): void => {
    if (end > text) take({ kind: 'text', start: text, end });
  };
  while (at >= 0) {
    const silent = silentEnd(search, at);
    const nameAt = html.charCodeAt(at + 1) === SLASH ? at + 2 : at + 1;
    const attributesAt = silent < 0 ? nameEnd(html, nameAt) : nameAt;
    let next = at + 1;
    if (silent >= 0) {
      flush(at);
      text = silent;
      next = silent;
    } else if (attributesAt > nameAt) {
      const end = tagEnd(search, attributesAt);
      if (end < 0) break;
      flush(at);
      const name = tagNameAt(html, nameAt, attributesAt);
      const kind = nameAt === at + 2 ? 'close' : 'open';
      take({ kind, name, start: at, end, attributesAt });
      text = kind === 'open' && RAW_TEXT.has(name) ? rawEnd(search, name, end) : end;
      next = text;
    }
    at = html.indexOf('<', next);
  }
  flush(html.length);
}

/** One attribute. Matches `align="center"`, `colspan=2`, `hidden`; must not match `=`. */
const ATTRIBUTE = /([^\s"'>/=]{1,64})(?:\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?/gu;
/** More attributes than any tag has. */
const MOST_ATTRIBUTES = 64;

/** Returns the attributes of a tag by their names in small letters; the first of a name counts. */
export function attributesOf(html: string, token: Extract<HtmlToken, { name: string }>): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const end = html.charAt(token.end - 1) === '>' ? token.end - 1 : token.end;
  if (end <= token.attributesAt) return attributes;
  const inside = html.slice(token.attributesAt, end);
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(inside); match !== null; match = ATTRIBUTE.exec(inside)) {
    const name = (match[1] ?? '').toLowerCase();
    if (!attributes.has(name)) attributes.set(name, match[2] ?? match[3] ?? match[4] ?? '');
    if (attributes.size >= MOST_ATTRIBUTES) break;
  }
  return attributes;
}
