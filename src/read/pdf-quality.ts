import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { isOverrun } from './pdf-overrun.ts';
import type { PdfPage } from './pdf-page.ts';

/** Fewer letters are a page number or a stamp, not the text of a page. */
const FEWEST_LETTERS = 20;
/** Letters of other scripts and signs without meaning, of all letters: more is a font without a table of its letters. */
const MOST_STRANGE = 0.05;
/** Cyrillic letters of all letters: less is no decree, or a font whose letters are shifted. */
const LEAST_CYRILLIC = 0.5;
const LISTED = 12;

/** Matches `қаулы`, must not match `5`. */
const LETTERS = /\p{L}+/gu;
/** Matches `қаулы`, must not match `kk`. */
const CYRILLIC = /\p{Script=Cyrillic}+/gu;
/** Letters and signs that no decree holds: other scripts, private and unassigned signs, controls, the replacement character. */
const STRANGE =
  /[\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Thai}\p{Script=Devanagari}\p{Co}\p{Cn}\p{Cc}\ufffd]+/gu;

interface PageLetters {
  readonly number: number;
  readonly letters: number;
  readonly cyrillic: number;
  readonly strange: number;
  readonly hasPicture: boolean;
}

/** The letters in all runs that the pattern matches. */
function count(text: string, runs: RegExp): number {
  let letters = 0;
  for (const [run] of text.matchAll(runs)) letters += run.length;
  return letters;
}

function lettersOf(page: PdfPage): PageLetters {
  const text = page.glyphs.map((glyph) => glyph.text).join('');
  const { number, hasPicture } = page;
  const strange = count(text, STRANGE);
  return { number, hasPicture, strange, letters: count(text, LETTERS) + strange, cyrillic: count(text, CYRILLIC) };
}

function listed(numbers: readonly number[]): string {
  const more = numbers.length > LISTED ? ` and ${numbers.length - LISTED} more` : '';
  return `${numbers.slice(0, LISTED).join(', ')}${more}`;
}

export interface Judgement {
  /** The file gives no text that could be relied on. */
  readonly isRefused: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Returns whether the letters of the pages can be relied on. A scan has no letters; a font without a table of its letters has wrong
 * ones. One such page makes the whole file unsafe: what is missing from a decree changes what the rest means.
 */
export function judgePages(pages: readonly PdfPage[], broken: readonly number[], file: string): Judgement {
  const counted = pages.map(lettersOf);
  const wordless = counted.filter((page) => page.letters < FEWEST_LETTERS);
  // A picture too large to be unpacked is not seen: when most pages are wordless they are pictures all the same.
  const isMostlyWordless = wordless.length > counted.length / 2 && wordless.length > 1;
  const scanned = wordless.filter((page) => page.hasPicture || isMostlyWordless).map((page) => page.number);
  const all = counted.reduce((sum, page) => sum + page.letters, 0);
  const cyrillic = counted.reduce((sum, page) => sum + page.cyrillic, 0);
  const garbled = counted.filter((page) => page.strange > MOST_STRANGE * page.letters).map((page) => page.number);
  if (broken.length > 0) {
    const message = `Pages that cannot be read: ${listed(broken)}.`;
    return { isRefused: true, diagnostics: [diagnose('READ_DAMAGED', message, { file })] };
  }
  if (scanned.length > 0) {
    const message = `Pages that are pictures: ${listed(scanned)} (of ${pages.length}).`;
    return { isRefused: true, diagnostics: [diagnose('READ_SCANNED', message, { file })] };
  }
  if (all < FEWEST_LETTERS) {
    return { isRefused: true, diagnostics: [diagnose('READ_EMPTY', 'The PDF holds no text.', { file })] };
  }
  if (garbled.length > 0 || cyrillic < LEAST_CYRILLIC * all) {
    const where = garbled.length > 0 ? `on pages ${listed(garbled)}` : 'in the whole file';
    const message = `Letters ${where} are no Kazakh or Russian ones.`;
    return { isRefused: true, diagnostics: [diagnose('READ_LETTERS_UNKNOWN', message, { file })] };
  }
  return { isRefused: false, diagnostics: [...tellOverrun(pages, file), ...tellTurned(pages, file)] };
}

function tellOverrun(pages: readonly PdfPage[], file: string): Diagnostic[] {
  const overrun = pages.filter(isOverrun).map((page) => page.number);
  const message = `Text runs over the edge of pages or over other text: pages ${listed(overrun)}.`;
  return overrun.length === 0 ? [] : [diagnose('READ_TEXT_OVERRUN', message, { file })];
}

function tellTurned(pages: readonly PdfPage[], file: string): Diagnostic[] {
  const turned = pages.filter((page) => page.turned > 0).map((page) => page.number);
  const message = `Text that runs across or upwards was left out on pages ${listed(turned)}.`;
  return turned.length === 0 ? [] : [diagnose('READ_TEXT_TURNED', message, { file })];
}
