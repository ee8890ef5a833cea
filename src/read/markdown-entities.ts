/** Names that HTML gives to characters, as far as decrees use them; any other name stays as it is written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00ad',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hellip: '…',
  bull: '•',
  middot: '·',
  deg: '°',
  plusmn: '±',
  times: '×',
  divide: '÷',
  le: '≤',
  ge: '≥',
  ne: '≠',
  sum: '∑',
  sect: '§',
  para: '¶',
  copy: '©',
  reg: '®',
  numero: '№',
  ast: '*',
  num: '#',
  lowbar: '_',
  lpar: '(',
  rpar: ')',
  period: '.',
  sol: '/',
  bsol: '\\',
};

/** The longest entity has as many characters; more is no entity. */
const LONGEST = 12;

export interface Entity {
  readonly length: number;
  readonly made: string;
}

/** Returns the character of a code point, null where it is none that a text may hold. */
function characterOf(code: number): string | null {
  const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13;
  if (!(code <= 0x10ffff) || isControl || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

/** Returns the entity that begins at `at` (an `&`) and the character it stands for; null when it is none. */
export function readEntity(text: string, at: number): Entity | null {
  const end = text.slice(at, at + LONGEST).indexOf(';');
  if (end < 2) return null;
  const name = text.slice(at + 1, at + end);
  const length = end + 1;
  if (!name.startsWith('#')) {
    const made = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    return made === undefined ? null : { length, made };
  }
  // Matches `#1178`, `#x49A`; must not match `#`, `#x`.
  const digits = /^#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}))$/u.exec(name);
  if (!digits) return null;
  const made = characterOf(digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16));
  return made === null ? null : { length, made };
}
