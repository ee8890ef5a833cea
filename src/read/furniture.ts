import { concatMapped, EMPTY_MAPPED, type MappedText, sliceMapped, trimMapped } from '../base/mapped-text.ts';
import { FURNITURE_HEADS, PAGE_FURNITURE, PUBLISHER_FOOTER } from '../lexicon/furniture-words.ts';
import type { Drop } from '../model/source-text.ts';
import type { DraftLine } from './group-blocks.ts';

/** What a converter leaves of a picture, here of a list bullet. Matches `[image: ]`, must not match `[1]`. */
const PLACEHOLDER = /\[image:[^\]\n]{0,200}\]/gu;
/** Longer lines are text, whatever they start with. */
const LONGEST_FURNITURE = 320;

function dropOf(text: MappedText, start: number, end: number, reason: Drop['reason']): Drop {
  const first = text.origins[start] ?? 0;
  const last = text.origins[end - 1] ?? first;
  return { start: first, end: last + 1, reason, found: text.text.slice(start, end) };
}

function dropPlaceholders(line: DraftLine, drops: Drop[]): DraftLine {
  if (!line.text.text.includes('[image:')) return line;
  const pieces: MappedText[] = [];
  let from = 0;
  for (const match of line.text.text.matchAll(PLACEHOLDER)) {
    const end = match.index + match[0].length;
    drops.push(dropOf(line.text, match.index, end, 'placeholder'));
    pieces.push(sliceMapped(line.text, from, match.index));
    from = end;
  }
  if (from === 0) return line;
  return { ...line, text: trimMapped(concatMapped([...pieces, sliceMapped(line.text, from)])) };
}

function reasonOf(line: DraftLine, isInFooter: boolean): Drop['reason'] | null {
  const { text } = line.text;
  if (text === '' || text.length > LONGEST_FURNITURE) return null;
  if (isInFooter || text.startsWith(PUBLISHER_FOOTER)) return 'publisher-footer';
  return FURNITURE_HEADS.includes(text.charAt(0)) && PAGE_FURNITURE.test(text) ? 'page-furniture' : null;
}

/**
 * Returns the lines without what is not law text, and what was dropped. Guarantees: 1. a dropped line becomes an empty one, so
 * that layout still shows a break there; 2. every dropped character is in one drop; 3. a line of figures alone is never dropped,
 * it may be a row of a table.
 */
export function dropFurniture(lines: readonly DraftLine[]): { lines: DraftLine[]; drops: Drop[] } {
  const kept: DraftLine[] = [];
  const drops: Drop[] = [];
  let isInFooter = false;
  for (const line of lines) {
    if (line.text.text === '') isInFooter = false;
    const reason = reasonOf(line, isInFooter);
    if (reason === null) {
      kept.push(dropPlaceholders(line, drops));
      continue;
    }
    isInFooter = reason === 'publisher-footer';
    drops.push(dropOf(line.text, 0, line.text.text.length, reason));
    kept.push({ ...line, text: EMPTY_MAPPED });
  }
  return { lines: kept, drops };
}
