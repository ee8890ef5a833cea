import { type HtmlToken, readHtmlTokens } from './html-tokens.ts';

type Tag = Extract<HtmlToken, { name: string }>;

/** A drawing, or the choice between two ways to draw it. */
interface Region {
  readonly name: string;
  readonly start: number;
  depth: number;
  hasFallback: boolean;
  /** Contents of its text boxes. */
  readonly boxes: { readonly start: number; end: number }[];
  /** Boxes that are open. */
  inBox: number;
}

const CHOICE = 'mc:alternatecontent';
const DRAWING = 'w:drawing';
const BOX = 'w:txbxcontent';

function takeInside(region: Region, tag: Tag): void {
  if (tag.name === 'mc:fallback') region.hasFallback = true;
  if (tag.name === region.name) region.depth += tag.kind === 'open' ? 1 : -1;
  if (tag.name !== BOX) return;
  if (tag.kind === 'open') {
    if (region.inBox === 0) region.boxes.push({ start: tag.start, end: tag.start });
    region.inBox += 1;
    return;
  }
  region.inBox -= 1;
  const box = region.boxes.at(-1);
  if (region.inBox === 0 && box) box.end = tag.end;
}

/** Wrappers that the library passes over with all that they hold. Matches `<w:fldSimple w:instr="REF x">`, `</w:customXml>`; must not match `<w:customXmlPr>`. */
const WRAPPERS = /<\/?w:(?:fldSimple|customXml|dir|bdo)(?:\s[^<>]{0,2000})?>/gu;

/** Returns the document with all its words in elements that the library reads. Time is linear in the document. */
export function bareWords(xml: string): string {
  return bareTextBoxes(xml).replace(WRAPPERS, '');
}

/**
 * Returns the document with the text boxes of drawings in a form that the library reads: it knows those that Word writes for older
 * programs beside each (`mc:Fallback`), and other programs leave those out.
 */
function bareTextBoxes(xml: string): string {
  if (!xml.includes('<w:txbxContent')) return xml;
  const pieces: string[] = [];
  let from = 0;
  let region: Region | null = null;
  readHtmlTokens(xml, (token) => {
    if (token.kind === 'text' || xml.charAt(token.end - 2) === '/') return;
    if (region === null) {
      if (token.kind !== 'open' || (token.name !== CHOICE && token.name !== DRAWING)) return;
      region = { name: token.name, start: token.start, depth: 1, hasFallback: false, boxes: [], inBox: 0 };
      return;
    }
    takeInside(region, token);
    if (region.depth > 0) return;
    const { start, boxes, hasFallback } = region;
    region = null;
    if (hasFallback || boxes.length === 0) return;
    const inner = boxes.map((box) => xml.slice(box.start, box.end)).join('');
    pieces.push(xml.slice(from, start), '<w:drawing>', inner, '</w:drawing>');
    from = token.end;
  });
  return pieces.join('') + xml.slice(from);
}
