import { createCounter, readNumbering } from './docx-numbering.ts';
import { attributesOf, type HtmlToken, readHtmlTokens } from './html-tokens.ts';

type Tag = Extract<HtmlToken, { name: string }>;

/** What Word says of a paragraph besides its words. */
export interface ParagraphFacts {
  /** The number of a list item as Word shows it, with a space after it; empty for other paragraphs. */
  readonly mark: string;
  readonly align: 'left' | 'center' | 'right';
  readonly level: number | null;
  readonly isIndented: boolean;
  readonly isPageBreakBefore: boolean;
}

interface Draft {
  style: string;
  numId: string | null;
  depth: number | null;
  align: string;
  outline: number | null;
  firstLine: number | null;
  left: number | null;
  pageBreak: boolean;
}

function newDraft(): Draft {
  return {
    style: '',
    numId: null,
    depth: null,
    align: '',
    outline: null,
    firstLine: null,
    left: null,
    pageBreak: false,
  };
}

function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false';
}

function numberOf(value: string | undefined): number | null {
  const number = Number(value ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}

/** Takes what one element says of a paragraph or a style of paragraphs. */
function takeFact(draft: Draft, name: string, attributes: ReadonlyMap<string, string>): void {
  const value = attributes.get('w:val') ?? '';
  if (name === 'w:pstyle' || name === 'w:basedon') draft.style = value;
  else if (name === 'w:numid') draft.numId = value;
  else if (name === 'w:ilvl') draft.depth = Number(value) || 0;
  else if (name === 'w:jc') draft.align = value;
  else if (name === 'w:outlinelvl') draft.outline = Number(value) || 0;
  else if (name === 'w:ind') {
    draft.firstLine = numberOf(attributes.get('w:firstline'));
    draft.left = numberOf(attributes.get('w:left') ?? attributes.get('w:start'));
  } else if (name === 'w:pagebreakbefore') draft.pageBreak = isOn(attributes.get('w:val'));
}

/** Word's own names of headings. Matches `heading 1`, must not match `heading`. */
const HEADING_NAME = /^heading ([1-9])$/iu;
const DEEPEST_STYLE = 12;

interface Styles {
  readonly byId: ReadonlyMap<string, Draft>;
  readonly defaultId: string;
}

/** Returns the styles of paragraphs that `styles.xml` defines. */
function readStyles(xml: string): Styles {
  const byId = new Map<string, Draft>();
  let draft = newDraft();
  let defaultId = '';
  readHtmlTokens(xml, (token) => {
    if (token.kind !== 'open') return;
    const attributes = attributesOf(xml, token);
    if (token.name === 'w:style') {
      draft = newDraft();
      const id = attributes.get('w:styleid') ?? '';
      byId.set(id, draft);
      if (attributes.get('w:type') === 'paragraph' && attributes.get('w:default') === '1') defaultId = id;
    } else if (token.name === 'w:name') {
      const value = attributes.get('w:val') ?? '';
      const heading = HEADING_NAME.exec(value)?.[1];
      if (heading !== undefined) draft.outline = Number(heading) - 1;
      else if (value === 'Title') draft.outline = 0;
    } else takeFact(draft, token.name, attributes);
  });
  return { byId, defaultId };
}

/** What a paragraph or its style, or the style that that is based on, says first. */
function resolve<T>(draft: Draft, styles: Styles, pick: (one: Draft) => T | null): T | null {
  let one: Draft | undefined = draft;
  for (let step = 0; one && step < DEEPEST_STYLE; step += 1) {
    const found = pick(one);
    if (found !== null) return found;
    const next: string = one.style === '' && step === 0 ? styles.defaultId : one.style;
    one = next === '' ? undefined : styles.byId.get(next);
  }
  return null;
}

/** Twentieths of a point; a paragraph set in by 7 cm stands in the right half of the sheet. */
const RIGHT_HALF = 3970;

function alignOf(value: string | null, left: number): ParagraphFacts['align'] {
  if (value === 'center') return left >= RIGHT_HALF ? 'right' : 'center';
  return value === 'right' || value === 'end' || left >= RIGHT_HALF ? 'right' : 'left';
}

/** Opens and closes the number of a paragraph in the text that is handed on; the text itself never holds them. */
export const OPEN_MARK = '\ue000';
export const CLOSE_MARK = '\ue001';

export interface NumberedDocument {
  /** `document.xml` in which every paragraph begins with its index between the marks. */
  readonly xml: string;
  readonly facts: readonly ParagraphFacts[];
  /** How deep elements stand in elements. */
  readonly depth: number;
  readonly elements: number;
}

export interface DocumentParts {
  readonly document: string;
  readonly styles: string;
  readonly numbering: string;
}

interface Walk {
  readonly xml: string;
  readonly drafts: { readonly draft: Draft; at: number }[];
  readonly open: number[];
  depth: number;
  deepest: number;
  elements: number;
  /** Inside the properties of the paragraph that is open; `w:pPrChange` holds those before a change. */
  properties: number;
  former: number;
}

function takeTag(walk: Walk, tag: Tag): void {
  const isEmpty = walk.xml.charAt(tag.end - 2) === '/';
  if (tag.kind === 'close') {
    walk.depth -= 1;
    if (tag.name === 'w:p') walk.open.pop();
    else if (tag.name === 'w:pprchange') walk.former = Math.max(0, walk.former - 1);
    else if (tag.name === 'w:ppr') {
      walk.properties = Math.max(0, walk.properties - 1);
      const current = walk.drafts[walk.open.at(-1) ?? -1];
      if (current && walk.properties === 0) current.at = tag.end;
    }
    return;
  }
  walk.elements += 1;
  if (!isEmpty) {
    walk.depth += 1;
    if (walk.depth > walk.deepest) walk.deepest = walk.depth;
  }
  if (tag.name === 'w:p' && !isEmpty) {
    walk.open.push(walk.drafts.length);
    walk.drafts.push({ draft: newDraft(), at: tag.end });
    walk.properties = 0;
  } else if (tag.name === 'w:ppr' && !isEmpty) walk.properties += 1;
  else if (tag.name === 'w:pprchange' && !isEmpty) walk.former += 1;
  else if (walk.properties > 0 && walk.former === 0) {
    const current = walk.drafts[walk.open.at(-1) ?? -1];
    if (current) takeFact(current.draft, tag.name, attributesOf(walk.xml, tag));
  }
}

function factsOf(draft: Draft, styles: Styles, count: (numId: string, depth: number) => string): ParagraphFacts {
  const numId = resolve(draft, styles, (one) => one.numId);
  const depth = resolve(draft, styles, (one) => one.depth) ?? 0;
  const outline = resolve(draft, styles, (one) => one.outline);
  const firstLine = resolve(draft, styles, (one) => one.firstLine);
  const left = resolve(draft, styles, (one) => one.left) ?? 0;
  const align = resolve(draft, styles, (one) => (one.align === '' ? null : one.align));
  return {
    mark: numId === null || numId === '0' ? '' : count(numId, depth),
    align: alignOf(align, left),
    level: outline === null || outline > 5 ? null : outline + 1,
    isIndented: (firstLine ?? 0) > 0,
    isPageBreakBefore: draft.pageBreak,
  };
}

/** Returns the document with every paragraph named, and what Word says of each. Time is linear in the parts. */
export function numberParagraphs(parts: DocumentParts): NumberedDocument {
  const xml = parts.document.replaceAll(OPEN_MARK, '').replaceAll(CLOSE_MARK, '');
  const styles = readStyles(parts.styles);
  const count = createCounter(readNumbering(parts.numbering));
  const walk: Walk = { xml, drafts: [], open: [], depth: 0, deepest: 0, elements: 0, properties: 0, former: 0 };
  readHtmlTokens(xml, (token) => {
    if (token.kind !== 'text') takeTag(walk, token);
  });
  const pieces: string[] = [];
  let from = 0;
  const ordered = walk.drafts.map(({ at }, index) => ({ at, index })).toSorted((a, b) => a.at - b.at);
  for (const { at, index } of ordered) {
    pieces.push(xml.slice(from, at), `<w:r><w:t>${OPEN_MARK}${index}${CLOSE_MARK}</w:t></w:r>`);
    from = at;
  }
  pieces.push(xml.slice(from));
  const facts = walk.drafts.map(({ draft }) => factsOf(draft, styles, count));
  return { xml: pieces.join(''), facts, depth: walk.deepest, elements: walk.elements };
}
