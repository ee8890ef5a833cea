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

/** The name of a tag. Matches `<td`, `</o:p`; must not match `< 5`, `<фамилия`. */
const TAG_NAME = /<(\/?)([a-zA-Z][^\s/><]{0,63})/uy;
/** What makes of a `<` the start of a tag. Matches `p`, `/`; must not match `!`. */
const TAG_START = /[a-zA-Z/]/u;
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
 * Where the tag closes: a bracket in quotation marks does not close it, a new tag outside of them does. A quotation mark
 * that is never closed is an ordinary character.
 */
function tagEnd(search: Search, from: number): { readonly end: number; readonly isClosed: boolean } {
  const { html } = search;
  for (let at = from; at < html.length; at += 1) {
    const unit = html.charAt(at);
    if (unit === '>') return { end: at + 1, isClosed: true };
    if (unit === '<' && TAG_START.test(html.charAt(at + 1))) return { end: at, isClosed: true };
    // Only after `=` a quotation mark opens a value: `<p title="a>b">`.
    if ((unit === '"' || unit === "'") && isAfterEquals(html, at)) {
      const close = find(search, unit, at + 1);
      if (close >= 0) at = close;
    }
  }
  return { end: html.length, isClosed: false };
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
  if (html.startsWith('<!--', at)) {
    if (html.startsWith('<!-->', at) || html.startsWith('<!--->', at)) return html.indexOf('>', at) + 1;
    const close = find(search, '-->', at + 4);
    return close < 0 ? at + 4 : close + 3;
  }
  const next = html.charAt(at + 1);
  const isSilent = next === '!' || next === '?' || (next === '/' && !/[a-zA-Z]/u.test(html.charAt(at + 2)));
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
    TAG_NAME.lastIndex = at;
    const match = silent < 0 ? TAG_NAME.exec(html) : null;
    const bounds = match ? tagEnd(search, at + match[0].length) : null;
    let next = at + 1;
    if (silent >= 0) {
      flush(at);
      text = silent;
      next = silent;
    } else if (match && bounds?.isClosed) {
      flush(at);
      const name = (match[2] ?? '').toLowerCase();
      const kind = match[1] === '/' ? 'close' : 'open';
      take({ kind, name, start: at, end: bounds.end, attributesAt: at + match[0].length });
      text = kind === 'open' && RAW_TEXT.has(name) ? rawEnd(search, name, bounds.end) : bounds.end;
      next = text;
    } else if (bounds) break;
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
  for (const match of html.slice(token.attributesAt, end).matchAll(ATTRIBUTE)) {
    const name = (match[1] ?? '').toLowerCase();
    if (!attributes.has(name)) attributes.set(name, match[2] ?? match[3] ?? match[4] ?? '');
    if (attributes.size >= MOST_ATTRIBUTES) break;
  }
  return attributes;
}
