import { MARKER_BEFORE } from '../lexicon/lint-marks.ts';
import type { Provision } from '../model/provision.ts';
import type { LintDocument } from './document.ts';
import { spotOf } from './document.ts';
import type { Finding, Spot } from './finding.ts';
import { find } from './finding.ts';
import { textBelow } from './forms.ts';

const LONGEST_MARKER = 12;

function isMarker(text: string, at: number): boolean {
  return MARKER_BEFORE.test(text.slice(Math.max(0, at - LONGEST_MARKER), at));
}

/** The offset of the first bracket without its other half; -1 when all are paired. */
export function unpairedBracket(text: string): number {
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')' && !(open.length === 0 && isMarker(text, at))) {
      if (open.length === 0) return at;
      open.pop();
    }
  }
  return open[0] ?? -1;
}

const BRACKET_KINDS: ReadonlySet<Provision['kind']> = new Set([
  'point',
  'subpoint',
  'paragraph',
  'stamp',
  'chapter',
  'section',
]);
const AROUND = 60;

function checkBrackets(document: LintDocument): Finding[] {
  const units = [...document.units.values()];
  const beside = new Map(units.flatMap((unit) => unit.children.map((child) => [child, unit.children] as const)));
  return units.flatMap((unit) => {
    if (!BRACKET_KINDS.has(unit.kind) || !hasBracket(unit.own.text)) return [];
    const at = unpairedBracket(unit.own.text);
    if (at < 0 || isContinued(unit, beside.get(unit) ?? [])) return [];
    const found = unit.own.text.slice(Math.max(0, at - AROUND), at + AROUND);
    return [
      find('LINT_BRACKET_UNPAIRED', spotOf(document, unit, at), { found, data: { bracket: unit.own.text[at] ?? '' } }),
    ];
  });
}

const hasBracket = (text: string): boolean => text.includes('(') || text.includes(')');

/** A bracket may close in an item below the unit that opens it, or in a line beside it: then the whole is in order. */
function isContinued(unit: Provision, beside: readonly Provision[]): boolean {
  if (unit.children.length > 0 && unpairedBracket(textBelow(unit)) < 0) return true;
  const at = beside.indexOf(unit);
  const lines = beside.slice(Math.max(0, at - LINES_BESIDE), at + 1 + LINES_BESIDE);
  const isOpening = unit.own.text[unpairedBracket(unit.own.text)] === '(';
  const [from, until] = isOpening ? [lines.indexOf(unit), lines.length] : [0, lines.indexOf(unit) + 1];
  const joined = lines.slice(from, until).filter((line) => line.kind === unit.kind);
  return joined.length > 1 && unpairedBracket(joined.map((line) => line.own.text).join(' ')) < 0;
}
/** A blank of a form with its caption is two or three lines. */
const LINES_BESIDE = 2;

/** A title of a chapter that ends like a sentence, where other titles of the document do not or stand alone. */
function checkHeadings(document: LintDocument): Finding[] {
  const headings = [...document.units.values()].filter(
    (unit) => (unit.kind === 'chapter' || unit.kind === 'section') && (unit.heading ?? '') !== '',
  );
  const dotted = headings.filter((unit) => /[^.]\.$/u.test(unit.heading ?? ''));
  if (dotted.length === 0 || (dotted.length > headings.length / 2 && headings.length > 1)) return [];
  const [first, ...others] = dotted;
  if (!first) return [];
  return [
    find('LINT_HEADING_STOP', spotOf(document, first), {
      found: first.own.text,
      others: others.map((unit) => spotOf(document, unit)),
    }),
  ];
}

/** The mark at the end. Matches `;` of `бағалау;"`, must not match `бағалау`. */
const END_MARK = /([;.,:])["»\s]*$/u;

/** Items of a list that end otherwise than lists do: the last with ";", one before it with ".". */
function checkEnds(document: LintDocument): Finding[] {
  const last: Spot[] = [];
  const middle: Spot[] = [];
  const words: string[] = [];
  for (const unit of [...document.norms, ...document.orders]) {
    const items = unit.children.filter((child) => child.kind === 'subpoint');
    if (items.length < 2) continue;
    for (const item of items) {
      if (item.children.length > 0) continue;
      const mark = END_MARK.exec(item.own.text)?.[1];
      const next = unit.children[unit.children.indexOf(item) + 1];
      // After a paragraph between them, or where the numbers begin anew, another list begins.
      const isFollowed =
        next?.kind === 'subpoint' && Number.parseInt(next.label ?? '', 10) > Number.parseInt(item.label ?? '', 10);
      const isLast = next === undefined;
      if (isLast && mark === ';') last.push(spotOf(document, item));
      else if (isFollowed && mark === '.' && !SENTENCES.test(item.own.text)) middle.push(spotOf(document, item));
      else continue;
      words.push(`…${item.own.text.slice(-40)}`);
    }
  }
  const [first, ...others] = [...last, ...middle].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (!first) return [];
  const data = { last: String(last.length), middle: String(middle.length) };
  return [find('LINT_LIST_ENDS', first, { found: words.join(' | '), others, data })];
}
/** An item of several sentences may end with a stop. Matches `орындалады. Бұл`, must not match `13) орындалады.`. */
const SENTENCES = /\p{Ll}{3}\. \p{Lu}/u;

/** A comma or full stop that runs into the next word. Matches `Т.А.Ә.,бағаланатын`, must not match `3,99`, `А.Б. Иванов`. */
const NO_SPACE = /(?<![\p{L}.])[\p{L}.]{1,60}[,;]\p{L}{3,60}/gu;

function checkSpaces(document: LintDocument): Finding[] {
  const spots: Spot[] = [];
  const words: string[] = [];
  for (const unit of document.units.values()) {
    if (unit.kind === 'row' || unit.kind === 'table') continue;
    for (const match of unit.own.text.matchAll(NO_SPACE)) {
      spots.push(spotOf(document, unit, match.index));
      words.push(match[0]);
    }
  }
  const [first, ...others] = spots;
  if (!first) return [];
  return [
    find('LINT_SPACE_MISSING', first, { found: words.join(' | '), others, data: { count: String(spots.length) } }),
  ];
}

/** A line that begins with the mark that closes the line before. Matches `, саралау`, `. При этом`, `" (зарегистрировано`, must not match `)`, `...`, `"Б" корпусы`. */
const MARK_FIRST = /^[ \t\u00a0]{0,12}(?:[,;:](?=\s|$)|\.(?=\s)|"(?=[\s,;)](?!\s*"))(?! ?\p{Lu}"))/u;
/** A bracket that opens at the end of its line. Matches `баға (`, must not match `баға`. */
const OPENING_LAST = / ?\([ \t\u00a0]*$/u;

/** A mark that the page break parted from its word: reading joins it again. */
function checkSplitMarks(document: LintDocument): Finding[] {
  const lines = document.expression.decoded.split('\n');
  const split: number[] = [];
  for (const [at, line] of lines.entries()) {
    const isInside = at > 0 && at < lines.length - 1 && (lines[at - 1] ?? '').trim() !== '';
    if (MARK_FIRST.test(line) && isInside) split.push(at + 1);
    else if (line.length < LONGEST_LINE && OPENING_LAST.test(line) && (lines[at + 1] ?? '').trim() !== '')
      split.push(at + 1);
  }
  const [first, ...others] = split.map((line): Spot => ({ provision: null, line }));
  if (!first) return [];
  return [find('LINT_MARK_SPLIT', first, { others, data: { count: String(split.length) } })];
}
const LONGEST_LINE = 400;

/** Returns slips of punctuation. Codes: LINT_BRACKET_UNPAIRED, LINT_HEADING_STOP, LINT_LIST_ENDS, LINT_SPACE_MISSING, LINT_MARK_SPLIT. */
export function checkMarks(document: LintDocument): Finding[] {
  return [
    ...checkBrackets(document),
    ...checkHeadings(document),
    ...checkEnds(document),
    ...checkSpaces(document),
    ...checkSplitMarks(document),
  ];
}
