/** An HTML tag as written in a Markdown copy. */
export interface Tag {
  /** In small letters, without the slash. */
  readonly name: string;
  readonly isClosing: boolean;
  /** Offset after the closing bracket. */
  readonly end: number;
  /** Everything between the name and the closing bracket. */
  readonly attributes: string;
}

/** Tags that part lines of text. */
const LINE_TAGS =
  'br p div li ul ol tr td th table caption thead tbody tfoot h1 h2 h3 h4 h5 h6 pre blockquote hr dd dt dl';
/** Tags that only dress words, or hold nothing of the text. */
const PLAIN_TAGS =
  'a abbr b big cite code col colgroup del em font i img ins kbd mark q s samp small span strike strong sub sup tt u var wbr center section article header footer main nav body html';
/** What stands between these tags is never shown. */
const SILENT_TAGS = 'script style head title template';

export const BREAKING_TAGS: ReadonlySet<string> = new Set(LINE_TAGS.split(' '));
export const UNSHOWN_TAGS: ReadonlySet<string> = new Set(SILENT_TAGS.split(' '));
const KNOWN_TAGS: ReadonlySet<string> = new Set([...BREAKING_TAGS, ...PLAIN_TAGS.split(' '), ...UNSHOWN_TAGS]);

/** Attributes longer than this are no attributes. */
const LONGEST_TAG = 4000;
/** The name of a tag. Matches `<td`, `</pre`; must not match `<фамилия`, `< 5`. */
const TAG_NAME = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})(?=[\s/>])/uy;

/** Where the tag that begins before `at` closes: a bracket in quotation marks does not close it, a new tag ends the search. */
function closingBracket(text: string, at: number): number {
  let quote = '';
  const limit = Math.min(text.length, at + LONGEST_TAG);
  for (let i = at; i < limit; i += 1) {
    const unit = text.charAt(i);
    if (quote !== '') {
      if (unit === quote) quote = '';
    } else if (unit === '"' || unit === "'") quote = unit;
    else if (unit === '>') return i;
    if (unit === '<') return -1;
  }
  return -1;
}

/** Returns the tag of HTML that begins at `at` (a `<`); null when there is none that HTML knows. Time is linear in the text. */
export function readTag(text: string, at: number): Tag | null {
  TAG_NAME.lastIndex = at;
  const match = TAG_NAME.exec(text);
  if (!match) return null;
  const name = (match[2] ?? '').toLowerCase();
  if (!KNOWN_TAGS.has(name)) return null;
  const from = at + match[0].length;
  const close = closingBracket(text, from);
  if (close < 0) return null;
  return { name, isClosing: match[1] === '/', end: close + 1, attributes: text.slice(from, close) };
}

/** Returns the number that an attribute gives; null when it has none. */
export function numberAttribute(tag: Tag, name: 'rowspan' | 'colspan'): number | null {
  // Matches `rowspan="2"`, ` colspan=3`; must not match `data-rowspan="2"`.
  const pattern =
    name === 'rowspan' ? /(?:^|\s)rowspan\s?=\s?["']?(\d{1,5})/iu : /(?:^|\s)colspan\s?=\s?["']?(\d{1,5})/iu;
  const found = pattern.exec(tag.attributes)?.[1];
  return found === undefined ? null : Number(found);
}
