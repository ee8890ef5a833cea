/** Finished markup: words become markup only through `words`, so nothing of a decree can open a tag. */
export interface Xml {
  readonly xml: string;
}

export type Attributes = Readonly<Record<string, string | null>>;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
/** Signs with a meaning in words of XML; a carriage return would be read as a line feed. Matches `<`, must not match `"`. */
const WORD_SIGN = /[&<>\r]/gu;
/** Signs with a meaning in an attribute, and white space that a reader would turn into blanks. Matches `"`, must not match `'`. */
const ATTRIBUTE_SIGN = /[&<>"\t\n\r]/gu;
/** Characters that XML 1.0 cannot hold in any form, lone surrogates among them. Matches U+0000 and U+FFFE, must not match a tab. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** White space, which an id may not hold. Matches a space, must not match `_`. */
const SPACE = /\s+/gu;

function escapeSigns(text: string, signs: RegExp): string {
  return text.replace(NOT_XML, '\u{FFFD}').replace(signs, (sign) => SIGNS[sign] ?? sign);
}

/** Returns words as XML; what XML cannot hold becomes the sign of a lost character. */
export function words(text: string): Xml {
  return { xml: escapeSigns(text, WORD_SIGN) };
}

function printAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escapeSigns(value, ATTRIBUTE_SIGN)}"`]))
    .join('');
}

function wrap(name: string, attributes: Attributes, inside: string): Xml {
  const head = `${name}${printAttributes(attributes)}`;
  return { xml: inside === '' ? `<${head}/>` : `<${head}>${inside}</${name}>` };
}

/** Returns an element whose children stand on lines of their own; attributes that are null are left out. */
export function element(name: string, attributes: Attributes, children: readonly Xml[] = []): Xml {
  const lines = children.map((child) => child.xml).filter((xml) => xml !== '');
  return wrap(name, attributes, lines.length === 0 ? '' : `\n${lines.join('\n')}\n`);
}

/** Returns an element that holds words: white space in it counts, so none is put in. */
export function inline(name: string, attributes: Attributes, children: readonly Xml[]): Xml {
  return wrap(name, attributes, children.map((child) => child.xml).join(''));
}

/** Returns the text as an id: without white space and characters that XML cannot hold. */
export function idOf(text: string): string {
  return text.replace(NOT_XML, '_').replace(SPACE, '_');
}
