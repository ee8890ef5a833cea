import type { MappedText } from '../base/mapped-text.ts';
import type { Lang } from './ids.ts';

/** How the publisher's copy was made; decides which damage to expect. */
export type Layout = 'pdf-text' | 'html-text' | 'plain';

/** A repair of a damaged source: what was found, what was made of it, how sure. Offsets are UTF-16 in `decoded`. */
export interface Repair {
  readonly kind:
    | 'displaced-link'
    | 'letter-spacing'
    | 'glued-words'
    | 'broken-word'
    | 'look-alike-letter'
    | 'white-space'
    | 'placeholder'
    | 'correction';
  readonly line: number;
  readonly spans: readonly (readonly [number, number])[];
  readonly found: string;
  readonly made: string;
  /** 1 = proved by grammar and slots; below 0.5 never applied, only reported. */
  readonly confidence: number;
}

/** Source characters that are not law text, with the reason; white space between units is not listed. */
export interface Drop {
  readonly start: number;
  readonly end: number;
  readonly reason: 'page-furniture' | 'placeholder' | 'publisher-footer' | 'metadata' | 'struck';
  readonly found: string;
}

/**
 * A block of text between boundaries that the layout shows. `lines` are the visual lines, repaired, white space collapsed,
 * never empty; `text` is the lines joined as running text (words broken by the page mended, one space elsewhere).
 */
export interface TextBlock {
  readonly kind: 'text';
  /** `paragraph`: opened by an indent (running text of the act); `plain`: not indented (headers, titles, stamps, cells of flattened tables). */
  readonly shape: 'paragraph' | 'plain';
  readonly text: MappedText;
  readonly lines: readonly MappedText[];
  /** 1-based physical line numbers of `lines` in the stored file. */
  readonly lineNumbers: readonly number[];
  /** White space before the first character of the block in the source, counted in characters. */
  readonly indent: number;
  /** Empty source lines between the previous block and this one. */
  readonly blankBefore: number;
  /** A page break lies between the previous block and this one. */
  readonly pageBreakBefore: boolean;
  /** Heading depth where the format marks headings (Markdown, HTML, Word); null in plain text. */
  readonly headingLevel: number | null;
  /** The format sets the block apart as headers of annexes are: a quotation in Markdown, a cell at the right margin. */
  readonly isAside?: boolean;
}

/** A table that the format itself marks as one (HTML, Markdown with HTML tables, Word, ruled PDF). Cells by row, spans resolved. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
  readonly line: number;
}

export interface TableCell {
  readonly paragraphs: readonly MappedText[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export type Block = TextBlock | TableBlock;

/** What reading gives: the blocks in order, with every repair and drop; offsets lead back to the stored bytes. */
export interface SourceText {
  readonly file: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly layout: Layout;
  readonly encoding: string;
  /** Language of the words as the reader judged it; absent = not judged. */
  readonly lang?: Lang;
  /** The decoded text of the stored bytes; for formats that are not text, the text that the reader laid out. */
  readonly decoded: string;
  readonly blocks: readonly Block[];
  readonly repairs: readonly Repair[];
  readonly drops: readonly Drop[];
}
